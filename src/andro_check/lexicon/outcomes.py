"""Ends of a matter, a contest or somebody's affair of which only one can be (``outcomes.yaml``)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from andro_check.lexicon.load import read
from andro_check.lexicon.passages import plain
from andro_check.model.folding import fold

OUTCOME = "outcome"
"""The figure of a claim that tells in words alone how something ended."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Outcomes:
    """Pairs of ends that exclude each other; ``told``: the ends and wins that a sentence may tell in words alone;
    ``keys``: folded words without one of which it tells none, each with the ends that it may tell.
    """

    of_matters: tuple[tuple[str, str], ...]
    of_people: tuple[tuple[str, str], ...]
    told: tuple[str, ...]
    keys: Mapping[str, frozenset[str]]

    def may_tell(self, word: str) -> bool:
        """Whether a word of a text is one of these, or one with hyphens has one of these in it: "the go-ahead"."""
        if word.isascii() and word.isalpha():
            return word in self.keys
        return any(part in self.keys for part in _WORD.findall(fold(word)))


@lru_cache(maxsize=1)
def outcomes() -> Outcomes:
    """The ends of the lexicon, all languages together."""
    raw = read("outcomes")
    matters, people = (tuple((first, then) for first, then in raw[part]) for part in ("of a matter", "of a person"))
    ends = dict.fromkeys(end for pair in (*matters, *people) for end in pair)
    told = tuple(end for end in (*ends, *raw["contests"], *raw["posts"]) if end not in raw["beside a value"])
    phrases, common = read("passages"), frozenset(raw["common"])
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for end in told:
        for phrase in phrases[end]["words"]:
            keys[_key(phrase, common)].add(end)
    return Outcomes(matters, people, told, {key: frozenset(found) for key, found in keys.items()})


def _key(phrase: str, common: frozenset[str]) -> str:
    """The longest word of a phrase that few sentences have; of several the last, "run" of "on the run"."""
    words: list[str] = _WORD.findall(plain(phrase))
    return max(reversed([word for word in words if word not in common] or words), key=len)
