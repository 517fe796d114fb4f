"""Nouns of things of which a place has one each (``venues.yaml``), and which of them name one thing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from andro_check.lexicon.load import read
from andro_check.lexicon.qualifiers import any_of
from andro_check.model.folding import fold


@dataclass(frozen=True)
class Venues:
    """``kinds`` maps a folded noun to the number of its row; ``noun`` matches one, the longest first; ``built``: the
    nouns of what has its age from being built; ``disasters``: the rows of what befalls people.
    """

    kinds: Mapping[str, int]
    noun: str
    built: frozenset[str]
    disasters: tuple[re.Pattern[str], ...]

    def beside(self, name: str, words: str) -> frozenset[int]:
        """The kinds of what folded words name as that of a place, whose folded name this is: "la gare de X"."""
        return frozenset(self.kinds[found["led"] or found["own"]] for found in _around(self.noun, name).finditer(words))

    def named(self, words: str) -> frozenset[int]:
        """The kinds of what folded words name, wherever it is."""
        return frozenset(self.kinds[noun] for noun in _nouns(self.noun).findall(words))

    def befell(self, words: str) -> frozenset[int]:
        """The kinds of disaster that folded words name."""
        return frozenset(row for row, nouns in enumerate(self.disasters) if nouns.search(words))


@lru_cache(maxsize=1)
def venues() -> Venues:
    """The nouns of the lexicon, all languages together."""
    table = read("venues")
    kinds = {fold(noun): row for row, nouns in enumerate([*table["built"], *table["used"]]) for noun in nouns}
    longest = sorted(kinds, key=lambda noun: (-len(noun), noun))
    built = frozenset(fold(noun) for nouns in table["built"] for noun in nouns)
    disasters = tuple(any_of(row) for row in table["befell"])
    noun = "|".join(map(re.escape, longest))
    return Venues(kinds, noun, built, disasters)


@lru_cache(maxsize=1)
def _nouns(noun: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{noun})(?!\w)")


@lru_cache(maxsize=4096)
def _around(noun: str, name: str) -> re.Pattern[str]:
    """A noun that a preposition leads from to the name, or one that stands behind it."""
    lead = r"(?:de|du|des|a|au|aux|en|of|at|in|for|near)"
    return re.compile(
        rf"(?<!\w)(?P<led>{noun})(?:\s[^\W\d_]+)?\s(?:{lead}\s|d['’])(?:the\s|la\s|le\s|les\s|l['’])?{re.escape(name)}(?!\w)"
        rf"|(?<!\w){re.escape(name)}(?:['’]s?)?\s(?:new\s|old\s|nouvelle\s)?(?P<own>{noun})(?!\w)"
    )
