"""Nouns of things of which a place has one each (``venues.yaml``), and which of them name one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from andro_check.lexicon.load import read
from andro_check.model.folding import fold


@dataclass(frozen=True)
class Venues:
    """``kinds`` maps a folded noun to the number of its row; ``noun`` matches one, the longest first; ``built``: the
    nouns of what has its age from being built; ``disasters``: the rows of what befalls people;
    ``alternatives``: rows of words for what is measured, of which one excludes another; ``part`` and ``again``: words
    that make a share one of a part, and a deed one that was done before; ``relatives`` of somebody; ``before``: words
    for what was so once.
    """

    kinds: Mapping[str, int]
    noun: str
    built: frozenset[str]
    disasters: tuple[re.Pattern[str], ...]
    alternatives: tuple[tuple[re.Pattern[str], ...], ...]
    part: re.Pattern[str]
    again: re.Pattern[str]
    relatives: re.Pattern[str]
    before: re.Pattern[str]

    def beside(self, name: str, words: str) -> frozenset[int]:
        """The kinds of what folded words name as that of a place, whose folded name this is: "la gare de X"."""
        return frozenset(self.kinds[found["led"] or found["own"]] for found in _around(self.noun, name).finditer(words))

    def named(self, words: str) -> frozenset[int]:
        """The kinds of what folded words name, wherever it is."""
        return frozenset(self.kinds[noun] for noun in _nouns(self.noun).findall(words))

    def befell(self, words: str) -> frozenset[int]:
        """The kinds of disaster that folded words name."""
        return frozenset(row for row, nouns in enumerate(self.disasters) if nouns.search(words))

    def said(self, words: str) -> dict[int, frozenset[int]]:
        """Of each row of alternatives that folded words say any of: which."""
        told = (frozenset(n for n, each in enumerate(row) if each.search(words)) for row in self.alternatives)
        return {row: which for row, which in enumerate(told) if which}


@lru_cache(maxsize=1)
def venues() -> Venues:
    """The nouns of the lexicon, all languages together."""
    table = read("venues")
    kinds = {fold(noun): row for row, nouns in enumerate([*table["built"], *table["used"]]) for noun in nouns}
    longest = sorted(kinds, key=lambda noun: (-len(noun), noun))
    built = frozenset(fold(noun) for nouns in table["built"] for noun in nouns)
    disasters = tuple(_any(row) for row in table["befell"])
    alternatives = tuple(tuple(map(_any, row)) for row in table["alternatives"])
    noun = "|".join(map(re.escape, longest))
    said = (_any(table[kind]) for kind in ("of a part", "again", "relatives", "before"))
    return Venues(kinds, noun, built, disasters, alternatives, *said)


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(fold(word)) for word in words)})(?!\w)")


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
