"""Words right beside a value that say what it measures (``beside.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from andro_check.lexicon.load import read
from andro_check.lexicon.phrases import split_words
from andro_check.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Beside:
    """Words that name a figure; ``units`` narrows the values that they name, ``counts`` what is counted."""

    words: tuple[str, ...]
    figure: str
    units: frozenset[str]
    counts: frozenset[str]


@dataclass(frozen=True, slots=True)
class BesideTable:
    """By the class of value and the word next to it: the last one in front, the first one behind."""

    before: Mapping[tuple[str, str], Sequence[Beside]]
    behind: Mapping[tuple[str, str], Sequence[Beside]]


@cache
def beside_table(language: str) -> BesideTable:
    """The table of ``fr`` or ``en``; longer phrases come first."""
    before: dict[tuple[str, str], list[Beside]] = {}
    behind: dict[tuple[str, str], list[Beside]] = {}
    for entry in read("beside"):
        for side, at, found in (("before", -1, before), ("behind", 0, behind)):
            for phrase in entry.get(side, {}).get(language, ()):
                words = tuple(split_words(phrase))
                narrowed = (frozenset(entry.get(key, ())) for key in ("units", "counts"))
                named = Beside(words, entry["figure"], *narrowed)
                found.setdefault((entry["values"], words[at]), []).append(named)
    for table in (before, behind):
        for items in table.values():
            items.sort(key=lambda item: -len(item.words))
    return BesideTable(before, behind)
