"""Which of two neighbouring values a text gives to whom, by the order of names and values alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from andro_check.lexicon.passages import links
from andro_check.model.folding import fold
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.readings.beside import end_of
from andro_check.reconcile.readings.passages import STOP
from andro_check.reconcile.readings.reading import Reading

_WORD = re.compile(r"\w+")
_BEFORE, _AFTER = 110, 60
"""Code points before a value and behind it among which its holder is looked for."""
_BEHIND = 30
"""Code points between a value and "to" with a name."""
_NAME_WORDS = 5
_UNKNOWN = "\0"
_STOP = re.compile(STOP)


@dataclass(frozen=True)
class _Name:
    actor: str
    start: int


@dataclass(frozen=True)
class Around:
    """Two values and the names around them: ``text`` from the first value on; ``ends``: where the two end and begin."""

    text: str
    ends: tuple[int, int, int]
    before: tuple[_Name, ...]
    between: tuple[_Name, ...]
    behind: tuple[_Name, ...]

    @property
    def actors(self) -> frozenset[str]:
        return frozenset(name.actor for name in (*self.before, *self.between, *self.behind))

    def times(self, actor: str) -> int:
        """How often an actor is named around the values."""
        return sum(name.actor == actor for name in (*self.before, *self.between, *self.behind))

    def holders(self, actors: frozenset[str]) -> tuple[str, str]:
        """To which of these actors each of the two values is given; empty where the order does not say."""
        before, between, behind = (
            [name for name in part if name.actor in actors] for part in (self.before, self.between, self.behind)
        )
        if not between:
            if len(before) > 1 and links().says("respectively", self.text):
                return before[-2].actor, before[-1].actor
            return _last(before), _first(behind)
        if self._given_to(self.ends[0], between[0]):
            behind_given = bool(behind) and self._given_to(self.ends[1], behind[0])
            return between[0].actor, _first(behind) if behind_given else _last(between[1:])
        return _last(before), _last(between)

    def _given_to(self, end: int, name: _Name) -> bool:
        words = self.text[end - self.ends[2] : name.start - self.ends[2]]
        return len(words) <= _BEHIND and links().says("given", words) and not links().says("joined", words)


@dataclass(frozen=True)
class Canvas:
    """What the quotes of one article show of its text, each at its place; ``names`` maps folded names to actors."""

    text: str
    offset: int
    names: Mapping[str, str]

    @classmethod
    def of(cls, readings: Sequence[Reading], names: Mapping[str, str]) -> Canvas:
        spans = [r.claim.citation for r in readings]
        first, last = min(c.span.start for c in spans), max(c.span.end for c in spans)
        text = [_UNKNOWN] * (last - first)
        for citation in spans:
            start = citation.span.start - first
            text[start : start + len(citation.quote)] = citation.quote
        return cls("".join(text), first, names)

    @classmethod
    def drawn(cls, case: Case, names: Mapping[str, str]) -> Callable[[str], Canvas]:
        """The canvas of each article by its id, made when it is first asked for."""
        return cache(lambda source: cls.of(case.told_by[source], names))

    def around(self, one: Reading, other: Reading) -> Around:
        """The names before two neighbouring values, between them and behind them."""
        a, b = one.claim.value_start - self.offset, other.claim.value_start - self.offset
        end_a, end_b = end_of(one) - self.offset, end_of(other) - self.offset
        parts = (max(0, a - _BEFORE), a), (end_a, b), (end_b, self._sentence_end(end_b))
        before, between, behind = (tuple(self._runs(*part)) for part in parts)
        return Around(self.text[a:], (end_a, end_b, a), before, between, behind)

    def _sentence_end(self, start: int) -> int:
        found = _STOP.search(self.text, start, start + _AFTER)
        return found.start() if found else min(len(self.text), start + _AFTER)

    def _runs(self, start: int, end: int) -> Iterator[_Name]:
        words = list(_WORD.finditer(self.text, start, end))
        place = 0
        while place < len(words):
            for count in range(min(_NAME_WORDS, len(words) - place), 0, -1):
                run = words[place : place + count]
                actor = self.names.get(" ".join(fold(word[0]) for word in run))
                if actor:
                    yield _Name(actor, run[0].start())
                    place += count - 1
                    break
            place += 1


def _last(names: Sequence[_Name]) -> str:
    return names[-1].actor if names else ""


def _first(names: Sequence[_Name]) -> str:
    return names[0].actor if names else ""
