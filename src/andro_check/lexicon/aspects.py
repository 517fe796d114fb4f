"""What a number, a date or a name is told of: men or women, the first phase or the whole (``aspects.yaml``)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias

from andro_check.lexicon.figures import figures
from andro_check.lexicon.load import read
from andro_check.lexicon.numbers import number_words
from andro_check.lexicon.units import LANGUAGES
from andro_check.model.folding import fold
from andro_check.model.frozen import dataclass

_TOKEN = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"^\d+(?=s?$)")
"""Of a number, be it one of years as in "under-18s"; "T3" and "SP95" are names."""
_FIGURED = re.compile(r"(\d+)(?:st|nd|rd|th|er|re|e|eme|nde?)")
_NUMBERED = re.compile(r"[a-z]?\d{1,3}|[b-h]")
_THING = 4
"""Letters that a thing has at least that is told from another: nobody ranks "the" or "of"."""
_NONE = "none"
"""Whose words name no end, though words among them do: "its worst year since it opened" tells no stretch."""
_ORDINAL = "ordinal"
Ends: TypeAlias = Mapping[str, frozenset[str]]
"""The ends that words name, by aspect; one of some thing is called "ordinal: shop"."""


class End(NamedTuple):
    """``behind``: what the next word is, unless it is nothing: the ``thing``, a ``number``, or itself the ``end``."""

    aspect: str
    end: str
    behind: str = ""

    def read(self, following: str, number: str) -> tuple[str, str] | None:
        """The aspect and the end, of the word that follows, as it stands and with its digits; ``None`` for neither."""
        if self.behind == "number":
            return (self.aspect, number) if _NUMBERED.fullmatch(number) else None
        if self.behind and (len(following) < _THING or not following.isalpha()):
            return None
        named = f"{self.aspect}: {following}" if self.behind == "thing" else self.aspect
        return named, following.rstrip("sx") if self.behind == "end" else self.end


@dataclass(frozen=True)
class Aspects:
    """``phrases``: the ends that a phrase names; ``alone``: those that set apart from a number of all; ``of``: of what
    the values of an aspect are, if not of numbers and names; ``never``: aspects that are none, "ordinal: century";
    ``built``: words for what is built.
    """

    phrases: Mapping[str, tuple[End, ...]]
    longest: Mapping[str, int]
    alone: frozenset[tuple[str, str]]
    of: Mapping[str, str]
    never: frozenset[str]
    built: frozenset[str]

    def named(self, words: str) -> Ends:
        """What the words name; of two phrases of an aspect that overlap the first and longest counts."""
        tokens = _TOKEN.findall(fold(words))
        if self.longest.keys().isdisjoint(tokens) and not _DIGIT.search(words):
            return {}
        found = defaultdict[str, set[str]](set)
        for aspect, end in self._ends(tokens):
            if end != _NONE:
                found[aspect].add(end)
        return {aspect: frozenset(ends) for aspect, ends in found.items() if aspect not in self.never}

    def _ends(self, raw: Sequence[str]) -> Iterator[tuple[str, str]]:
        past = dict[str, int]()  # where the last phrase of an aspect ends: "not counting" is no "counting"
        tokens = [_DIGITS.sub("0", token) for token in raw]
        for place, token in enumerate(tokens):
            for count in range(self.longest.get(token, 0), 0, -1):
                named = self.phrases.get(" ".join(tokens[place : place + count]))
                if not named:
                    continue
                fresh = [end for end in named if past.get(end.aspect, 0) <= place]
                past.update((end.aspect, place + count) for end in fresh)
                told = (end.read(*_following(raw, place + count)) if end.behind else end[:2] for end in fresh)
                yield from filter(None, told)
            if token[0].isdigit() and (figured := _FIGURED.fullmatch(token)):
                yield from filter(None, [End(_ORDINAL, figured[1], "thing").read(*_following(raw, place + 1))])


def _following(raw: Sequence[str], place: int) -> tuple[str, str]:
    """The words at a place, articles left aside, and where it stands itself."""
    behind = raw[place : place + 2]
    word = next((token for token in behind if token not in figures().articles), "")
    return word, behind[0] if behind else ""


@lru_cache(maxsize=1)
def aspects() -> Aspects:
    """The aspects of the lexicon, all languages together."""
    phrases, longest = defaultdict[str, dict[End, None]](dict), dict[str, int]()
    table = read("aspects")
    for end, words in _worded(table):
        for tokens in (_TOKEN.findall(fold(word)) for word in words):
            phrases[" ".join(tokens)][end] = None
            longest[tokens[0]] = max(longest.get(tokens[0], 0), len(tokens))
    ends = [(aspect, name, end) for aspect, own in table.items() for name, end in own.items() if name not in _OWN]
    return Aspects(
        phrases={phrase: tuple(found) for phrase, found in phrases.items()},
        longest=longest,
        alone=frozenset((aspect, name) for aspect, name, end in ends if end.get("alone") == "true"),
        of={aspect: own["of"] for aspect, own in table.items() if "of" in own},
        never=frozenset(f"{aspect}: {thing}" for aspect, own in table.items() for thing in own.get("never", ())),
        built=frozenset(word for _, _, end in ends if end.get("built") == "true" for word in end["words"]),
    )


_OWN = frozenset(("of", "never"))
"""What the table has of an aspect beside its ends."""


def _worded(table: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[End, Sequence[str]]]:
    for aspect, own in table.items():
        yield from (
            (End(aspect, name, end.get("behind", "")), end["words"]) for name, end in own.items() if name not in _OWN
        )
    for language in LANGUAGES:
        for word, rank in number_words(language).ordinals.items():
            yield End(_ORDINAL, str(rank), "thing"), [word]
