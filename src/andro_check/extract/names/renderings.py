"""Names that a text gives in two languages: "The Long Tide (French: La Longue Marée)", « La Pie » (« The Magpie »)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from andro_check.extract.names.names import NameMention
from andro_check.extract.text.words import Words
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.folding import fold

_QUOTES = frozenset("\"'«»“”‘’*_")
_MARKS = _QUOTES | frozenset(":,;")
_OPENING = 2
"""Marks that may stand between a name and the bracket behind it."""


def renderings(
    words: Words, spoken: Vocabulary, names: Sequence[NameMention], brackets: Sequence[tuple[int, int]]
) -> tuple[tuple[str, str], ...]:
    """Pairs of folded names that mean one thing, as the text says: the second stands in a bracket behind the first,
    with nothing beside it but the name of its language; or both stand in quotes.

    ``brackets`` are (word of the opening bracket, word of the closing one).
    """
    if not brackets or not names:
        return ()
    by_first = {name.first: name for name in names}
    by_last = {name.last: name for name in names}
    found = (_pair(words, spoken, by_first, _before(words, by_last, at[0]), at) for at in brackets)
    return tuple(pair for pair in found if pair)


def _before(words: Words, by_last: dict[int, NameMention], opening: int) -> NameMention | None:
    """The name that ends in front of a bracket, or of the quote or the stars that do."""
    for last in range(opening, max(opening - _OPENING, 0), -1):
        if last in by_last:
            return by_last[last]
        if words.raw[last - 1] not in _QUOTES:
            break
    return None


def _pair(
    words: Words, spoken: Vocabulary, by_first: dict[int, NameMention], one: NameMention | None, at: tuple[int, int]
) -> tuple[str, str] | None:
    other = next((by_first[index] for index in range(at[0] + 1, at[1]) if index in by_first), None) if one else None
    if not one or not other or other.last > at[1]:
        return None
    beside = list(_beside(words, other, at))
    told = any(word in spoken.tongues for word in beside)
    small = all(word in _MARKS or word in spoken.beside_tongues or word in spoken.tongues for word in beside)
    quoted = words.raw[one.last] in _QUOTES and any(word in _QUOTES for word in beside)
    return (fold(one.text), fold(other.text)) if small and (told or quoted) else None


def _beside(words: Words, name: NameMention, at: tuple[int, int]) -> Iterator[str]:
    yield from words.lower[at[0] + 1 : name.first]
    yield from words.lower[name.last : at[1]]
