"""What became of some of a number, and what nobody can have met at once (``fates.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from andro_check.lexicon.load import read
from andro_check.model.folding import fold, pattern_of


@dataclass(frozen=True)
class Fates:
    """A pattern for each kind, on folded text, and the pairs of kinds that exclude one another."""

    patterns: Mapping[str, re.Pattern[str]]
    apart: frozenset[frozenset[str]]

    def of(self, words: str) -> frozenset[str]:
        """The kinds that the words tell."""
        told = fold(words)
        return frozenset(kind for kind, pattern in self.patterns.items() if pattern.search(told))

    def exclude(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether some kind of the one excludes one of the other, and they share none."""
        return not one & other and any(frozenset((a, b)) in self.apart for a in one for b in other)


@cache
def fates() -> Fates:
    """The table of the lexicon, all languages together."""
    raw = read("fates")
    patterns = {kind: pattern_of(words) for kind, words in raw["kinds"].items()}
    pairs = (frozenset(pair) for group in raw["apart"] for pair in combinations(group, 2))
    return Fates(patterns, frozenset(pairs))
