"""Words in the names of figures that say how one stands to another of the same thing (``standing.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from andro_check.lexicon.load import read
from andro_check.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Standing:
    """``portion``: so much of a whole; ``rest``: what is left of it; ``start``, ``end`` and ``lasting``: when it began
    and ended, and for how long it went on; ``moment``: words that add nothing to these; ``holders``: what one holds at
    a time; ``each``: a unit of time, by the words for so much in each.
    """

    portion: frozenset[str]
    rest: frozenset[str]
    start: frozenset[str]
    end: frozenset[str]
    lasting: frozenset[str]
    moment: frozenset[str]
    holders: frozenset[str]
    each: Mapping[str, str]


@cache
def standing() -> Standing:
    raw = read("standing")
    each = {word: unit for unit, words in raw["each"].items() for word in words}
    return Standing(each=each, **{key: frozenset(words) for key, words in raw.items() if key != "each"})
