"""Whom a relative pronoun takes up where the name in front of it only tells who another is: "X (Kelm Party), who"."""

from __future__ import annotations

from collections.abc import Sequence

from andro_check.extract.linking.commons import verbal
from andro_check.extract.text.scene import ActorAt
from andro_check.extract.text.words import Words
from andro_check.lexicon.vocabulary import Vocabulary

_PERSON = "person"
_PLACED = frozenset({"", "place"})
_ASIDE = 2
"""Words between a name and what is set beside it: a comma and an article or a preposition."""


def antecedent(words: Words, spoken: Vocabulary, index: int, found: Sequence[ActorAt]) -> ActorAt:
    """Whom the relative pronoun at a word takes up, of the actors named before it in its sentence: the last, unless it
    stands in a bracket behind another, between commas ("Kestrel, of Bergamo, which"), behind the article of what a
    person is ("Alice Rowe, a Democrat who"), or behind a preposition that tells whose or where a person is: "an
    economist at Kelm College who", "Alice Rowe, du Parti Rural, qui".
    """
    last = found[-1]
    if len(found) == 1 or last.last >= len(words):
        return last
    ahead, raw = found[-2], words.raw
    if ahead.last + 1 == last.first and raw[ahead.last] == "(" and raw[last.last] == ")":
        return ahead
    if _is_set_aside(words, spoken, ahead, last):
        return ahead
    told = ahead.kind == _PERSON and last.kind != _PERSON and last.before in spoken.held_back
    return ahead if told and _is_of_person(words, spoken, index, (ahead, last)) else last


def _is_set_aside(words: Words, spoken: Vocabulary, ahead: ActorAt, last: ActorAt) -> bool:
    """Whether a name between commas only tells where another is from, or what a person is."""
    between = words.lower[ahead.last : last.first]
    if len(between) != _ASIDE or between[0] != ",":
        return False
    if between[1] in spoken.indefinite:
        return ahead.kind == _PERSON != last.kind
    return words.raw[last.last] == "," and between[1] in spoken.of and last.kind in _PLACED


def _is_of_person(words: Words, spoken: Vocabulary, index: int, named: tuple[ActorAt, ActorAt]) -> bool:
    """Whether the pronoun is one of persons, or stands behind the comma that ends what was said aside of one."""
    ahead, last = named
    between = words.lower[ahead.last : last.first]
    if any(verbal(spoken.language)[word] for word in between):
        return False
    aside = between[:1] == (",",) and words.raw[last.last] == "," and between[1:2] == (last.before,)
    return words.lower[index] in spoken.of_persons or aside
