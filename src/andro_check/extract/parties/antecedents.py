"""Whom a relative pronoun takes up where the name in front of it only tells who another is: "X (Kelm Party), who"."""

from __future__ import annotations

from collections.abc import Sequence

from andro_check.extract.linking.commons import verbal
from andro_check.extract.text.scene import ActorAt
from andro_check.extract.text.words import Words
from andro_check.lexicon.vocabulary import Vocabulary

_PERSON = "person"


def antecedent(words: Words, spoken: Vocabulary, index: int, found: Sequence[ActorAt]) -> ActorAt:
    """Whom the relative pronoun at a word takes up, of the actors named before it in its sentence: the last, unless it
    stands in a bracket behind another, or behind a preposition that tells whose or where a person is: "an economist at
    Kelm College who", "Alice Rowe, du Parti Rural, qui".
    """
    last = found[-1]
    if len(found) == 1 or last.last >= len(words):
        return last
    ahead, raw = found[-2], words.raw
    if ahead.last + 1 == last.first and raw[ahead.last] == "(" and raw[last.last] == ")":
        return ahead
    told = ahead.kind == _PERSON and last.kind != _PERSON and last.before in spoken.held_back
    return ahead if told and _is_of_person(words, spoken, index, (ahead, last)) else last


def _is_of_person(words: Words, spoken: Vocabulary, index: int, named: tuple[ActorAt, ActorAt]) -> bool:
    """Whether the pronoun is one of persons, or stands behind the comma that ends what was said aside of one."""
    ahead, last = named
    between = words.lower[ahead.last : last.first]
    if any(verbal(spoken.language)[word] for word in between):
        return False
    aside = between[:1] == (",",) and words.raw[last.last] == "," and between[1:2] == (last.before,)
    return words.lower[index] in spoken.of_persons or aside
