"""Words between two numbers that say what one has to do with the other (``passages.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from andro_check.lexicon.load import read
from andro_check.lexicon.numbers import number_words
from andro_check.lexicon.remembered import Remembered
from andro_check.model.folding import fold, pattern_of

_WORD, _SLOT = re.compile(r"\w+"), re.compile(r"<(\w+)>")
_FIGURES, _SOME = r"\d+(?:[ .,]\d{3})*", r"(?:[\w.'’-]+ ){0,5}"
"""A number in figures; up to five words, and the space behind each."""
_SPOKEN = ("fr", "en")
_ASKED = 65536
"""A quote is asked of a dozen links, anew for every pair that it stands in."""


@dataclass(frozen=True)
class Links:
    """A pattern for each kind of link, on folded text, and the words that links of a kind may begin with; made when a
    kind is first asked for, as few runs ask for many of them.
    """

    patterns: Mapping[str, re.Pattern[str]]
    openers: Mapping[str, frozenset[str]]

    def says(self, kind: str, words: str) -> bool:
        """Whether the words hold a link of this kind: ``nested``, ``contrasted``, ``summed``, ``each``, ``equal``."""
        return _says(kind, words)

    def ends(self, kind: str, words: str) -> bool:
        """Whether the words, folded, end with a link of this kind, signs aside."""
        return _at_the_end(kind).search(words) is not None

    def whole(self, kind: str, words: str) -> bool:
        """Whether the words are a link of this kind and nothing else."""
        return self.patterns[kind].fullmatch(fold(words)) is not None

    def behind(self, kind: str, words: str) -> list[str]:
        """What stands behind each link of this kind, folded."""
        return list(_behind(kind, words))


@lru_cache(maxsize=_ASKED)
def _says(kind: str, words: str) -> bool:
    folded, table = fold(words), links()
    told = not table.openers[kind].isdisjoint(_WORD.findall(folded))  # the pattern takes many times as long
    return told and table.patterns[kind].search(folded) is not None


@cache
def _at_the_end(kind: str) -> re.Pattern[str]:
    return re.compile(links().patterns[kind].pattern + r"\W*$")


@lru_cache(maxsize=_ASKED)
def _behind(kind: str, words: str) -> tuple[str, ...]:
    return tuple(links().patterns[kind].split(fold(words))[1:])


@lru_cache(maxsize=1)
def links() -> Links:
    """The links of the lexicon, all languages together."""
    words = {kind: entry["words"] for kind, entry in read("passages").items()}
    return Links(
        patterns=Remembered(lambda kind: _pattern(words[kind])),
        openers=Remembered(lambda kind: _openers(words[kind])),
    )


def _pattern(words: list[str]) -> re.Pattern[str]:
    pattern = pattern_of(words).pattern
    return re.compile(_SLOT.sub(lambda slot: _SLOTS[slot[1]](), pattern))


def _openers(words: list[str]) -> frozenset[str]:
    """Of each phrase the first word that is no slot."""
    return frozenset(_WORD.findall(plain(word))[0] for word in words)


def plain(phrase: str) -> str:
    """A phrase of a link, folded, without its slots."""
    return _SLOT.sub(" ", fold(phrase))


@cache
def _numbers() -> str:
    ones = (number_words(language).ones.items() for language in _SPOKEN)
    return _either(_FIGURES, *(word for words in ones for word, number in words if number > 1))


@cache
def _offices() -> str:
    spoken = (phrase for office in read("offices").values() for language in _SPOKEN for phrase in office[language])
    return _either(*spoken)


def _either(*patterns: str) -> str:
    return f"(?:{'|'.join(sorted(map(fold, patterns), key=len, reverse=True))})"


_SLOTS: Mapping[str, Callable[[], str]] = {"number": _numbers, "office": _offices, "some": lambda: _SOME}
"""What stands for many words in a phrase of ``passages.yaml``."""
