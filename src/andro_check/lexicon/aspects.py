"""What a number or a date is told of: men or women, the first phase or the whole (``aspects.yaml``)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from andro_check.lexicon.load import read
from andro_check.model.folding import fold

_TOKEN = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"^\d+(?=s?$)")
"""Of a number, be it one of years as in "under-18s"; "T3" and "SP95" are names."""
Ends: TypeAlias = Mapping[str, frozenset[str]]
"""The ends that words name, by aspect."""


@dataclass(frozen=True)
class Aspects:
    """``phrases``: the aspects and ends that a phrase names; ``alone``: ends that set apart from a number of all."""

    phrases: Mapping[str, tuple[tuple[str, str], ...]]
    longest: Mapping[str, int]
    alone: frozenset[tuple[str, str]]

    def named(self, words: str) -> Ends:
        """What the words name; of two phrases of an aspect that overlap the first and longest counts."""
        found = defaultdict[str, set[str]](set)
        for aspect, end in self._ends([_DIGITS.sub("0", token) for token in _TOKEN.findall(fold(words))]):
            found[aspect].add(end)
        return {aspect: frozenset(ends) for aspect, ends in found.items()}

    def _ends(self, tokens: list[str]) -> Iterator[tuple[str, str]]:
        past = dict[str, int]()  # where the last phrase of an aspect ends: "not counting" is no "counting"
        for place, token in enumerate(tokens):
            for count in range(self.longest.get(token, 0), 0, -1):
                named = self.phrases.get(" ".join(tokens[place : place + count]))
                if not named:
                    continue
                fresh = [(aspect, end) for aspect, end in named if past.get(aspect, 0) <= place]
                past.update((aspect, place + count) for aspect, _ in fresh)
                yield from fresh


@lru_cache(maxsize=1)
def aspects() -> Aspects:
    """The aspects of the lexicon, all languages together."""
    phrases = defaultdict[str, dict[tuple[str, str], None]](dict)
    longest: dict[str, int] = {}
    alone = set[tuple[str, str]]()
    for aspect, ends in read("aspects").items():
        for end, entry in ends.items():
            if entry.get("alone") == "true":
                alone.add((aspect, end))
            for words in entry["words"]:
                tokens = _TOKEN.findall(fold(words))
                phrases[" ".join(tokens)][aspect, end] = None
                longest[tokens[0]] = max(longest.get(tokens[0], 0), len(tokens))
    return Aspects({phrase: tuple(found) for phrase, found in phrases.items()}, longest, frozenset(alone))
