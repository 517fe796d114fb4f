"""Counts without a number: "one plant is in Valdor, another is to open" are two plants, "the trio" is three members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from andro_check.extract.linking.link import Draft
from andro_check.extract.text.noted import Noted
from andro_check.extract.text.scene import ActorAt, Passage, Scene, ValueAt
from andro_check.extract.text.segment import Sentence
from andro_check.extract.text.words import Words
from andro_check.extract.turns.together import joint
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.claim import Basis
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.value import Hedge, Quantity, Value

_TWO = 2
_OPENS = frozenset(',;:(«“"—–')
_REACH = 6
"""Words before "a trio" among which "was" stands."""
_NOUN = 3
"""Words that a noun and what describes it take at most."""


def tacit(words: Words, spoken: Vocabulary, noted: Noted, cut: Iterable[Sentence]) -> Iterator[ValueAt]:
    """The tacit counts of the sentences, as values that were worked out."""
    for sentence in cut if noted.tacit else ():
        for index in noted.tacit:
            if sentence.first < index < sentence.last - 1:
                word = words.lower[index]
                found = (
                    _pair(words, spoken, sentence, index) if word in spoken.another else _group(words, spoken, index)
                )
                if found:
                    yield found


def of_members(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "le duo A – B" are two together, and neither of them has two members; who "a trio" was, the article tells."""
    member = scene.vocabulary.member
    tacit_ones = (d.site.value.noun == member and _is_tacit(d.value) for d in drafts)
    return [_of_members(scene, passage, d) if is_tacit else d for d, is_tacit in zip(drafts, tacit_ones, strict=True)]


def _of_members(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    joined: list[ActorAt] = []
    end = draft.site.value.last
    for actor in passage.actors:
        if actor.first >= end and actor.first - end <= (1 if joined else 0) and actor.basis is Basis.LOCAL:
            joined.append(actor)
            end = actor.last
    return replace(draft, subject=joint(scene, joined) if len(joined) >= _TWO else None)


def _is_tacit(value: Value) -> bool:
    return isinstance(value, Quantity) and value.hedge is Hedge.WORKED_OUT


def _group(words: Words, spoken: Vocabulary, index: int) -> ValueAt | None:
    """ "le duo A – B", "was at first a trio" """
    lower, after = words.lower, words.raw[index + 1]
    if lower[index - 1] not in spoken.determiners or not words.raw[index][0].islower():
        return None
    said = any(word in spoken.being or word in spoken.naming - {","} for word in lower[max(0, index - _REACH) : index])
    named = after[0].isupper() or (said and not after.isalpha())
    return _count(words, index, spoken.groups[lower[index]], spoken.member) if named else None


def _pair(words: Words, spoken: Vocabulary, sentence: Sentence, index: int) -> ValueAt | None:
    """ "un entrepôt est à A, un autre doit ouvrir à B" : the first of the two, with its noun, opens a clause before it,
    and no noun follows "another".
    """
    follows = words.lower[index + 1]
    start = index - 1 if words.lower[index - 1] in spoken.indefinite else index
    if start == index and spoken.language == "fr":
        return None
    if follows not in spoken.finite and follows not in spoken.being and follows not in spoken.held_back:
        return None
    for first in range(start - _TWO, sentence.first - 1, -1):
        opens = first == sentence.first or words.raw[first - 1] in _OPENS
        if opens and words.lower[first] in spoken.indefinite:
            noun = _noun(words, spoken, first + 1)
            return _count(words, index, _TWO, noun, start) if noun else None
    return None


def _noun(words: Words, spoken: Vocabulary, first: int) -> str:
    """The noun behind an article, if the verb or a preposition follows it."""
    for stop in range(first, first + _NOUN + 1):
        word = words.lower[stop]
        if word in spoken.finite or word in spoken.being or word in spoken.held_back:
            return " ".join(words.lower[first:stop])
        if not (word.isalpha() and words.raw[stop].islower()):
            return ""
    return ""


def _count(words: Words, index: int, number: int, noun: str, start: int = -1) -> ValueAt:
    first = index if start < 0 else start
    span = words.span(first, index)
    point = Fuzzy.crisp(Interval.point(Decimal(number)))
    text = " ".join(words.raw[first : index + 1])
    value = Quantity(text, Decimal(number), point, noun, Hedge.WORKED_OUT, "worked out")
    return ValueAt(first, index + 1, "count", value, span, span, noun)
