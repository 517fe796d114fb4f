"""How texts and phrases of the lexicon are cut into words, and phrases looked up by their first or last word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from andro_check.model.folding import fold, shadow

T = TypeVar("T")

TOKEN = re.compile(
    r"(?! )([a-zà-öø-ÿ]++(?=[ ,])|[Aa]ujourd'hui|(?:[cdjlmnstCDJLMNST]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)'(?=[^\W\d_])"
    r"|[^\W\d_]+|\d+(?:[.,]\d+)*|\n[^\S\n]*\n\s*|[^\w\s]|_)"
)
"""A word (an elided French one with its apostrophe), a figure with its separators, a blank line, or one other sign.
It is one group, so that texts can be split by it. What comes first is most words of a text, told at once; at most of
what lies between them nothing is tried.
"""


def split(phrase: str) -> tuple[str, ...]:
    """The lower-case tokens of a phrase."""
    return tuple(TOKEN.findall(shadow(phrase).lower()))


def split_case(sign: str) -> tuple[str, ...]:
    """The tokens of a sign, with their case."""
    return tuple(TOKEN.findall(shadow(sign)))


class Beginnings(Generic[T]):
    """Phrases found by their first word; the longest that stands there wins."""

    def __init__(self, entries: Iterable[tuple[str, T]], cut: Callable[[str], tuple[str, ...]] = split) -> None:
        self._table: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in entries:
            words = cut(phrase)
            self._table.setdefault(words[0], []).append((words, meaning))
        for found in self._table.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def __contains__(self, word: str) -> bool:
        return word in self._table

    def at(self, words: Sequence[str], index: int) -> tuple[int, T] | None:
        """Where the phrase that begins at ``index`` stops, and what it means."""
        for phrase, meaning in self._table.get(words[index], ()):
            if len(phrase) == 1 or tuple(words[index : index + len(phrase)]) == phrase:
                return index + len(phrase), meaning
        return None


class Endings(Generic[T]):
    """Phrases found by their last word (``lasts``), for looking left; ``de`` and ``que`` match their elided forms."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._lone: dict[str, T] = {}
        self._longer: dict[tuple[str, str], list[tuple[tuple[str, ...], T]]] = {}
        for phrase, meaning in entries:
            for words in _elided(split(phrase)):
                if len(words) == 1:
                    self._lone.setdefault(words[0], meaning)
                else:
                    self._longer.setdefault((words[-2], words[-1]), []).append((words, meaning))
        for found in self._longer.values():
            found.sort(key=lambda entry: -len(entry[0]))
        self.lasts = frozenset({*self._lone, *(last for _, last in self._longer)})

    def before(self, words: Sequence[str], index: int, floor: int = 0) -> tuple[int, T] | None:
        """Where the phrase that ends just before ``index`` starts, not before ``floor``, and what it means."""
        if index <= floor:
            return None
        last = words[index - 1]
        if last not in self.lasts:
            return None
        for phrase, meaning in self._longer.get((words[index - 2], last), ()):
            start = index - len(phrase)
            if start >= floor and tuple(words[start:index]) == phrase:
                return start, meaning
        return (index - 1, self._lone[last]) if last in self._lone else None


def spellings(word: str) -> set[str]:
    """A word as it stands in the lexicon and without its accents."""
    return {word, fold(word)}


def _elided(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    short = {"de": "d'", "que": "qu'", "jusque": "jusqu'"}.get(words[-1])
    return [words, (*words[:-1], short)] if short else [words]
