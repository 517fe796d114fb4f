"""Whether two values of one name are told of two things: of men and of women, net and gross, ordered and delivered."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from andro_check.lexicon.aspects import Ends, aspects
from andro_check.lexicon.passages import links
from andro_check.model.interval import ZERO
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT, DATE, NAME, PERCENT, is_currency, is_duration
from andro_check.reconcile.readings.values import exchanged

_UNNAMED = frozenset({"some"})
"""The end of an aspect that has but one, which says of itself what it is."""
_RANK = "rank"
"""Which one it was is what it tells, so that no rank sets it apart."""
_OF = {
    DATE: frozenset({"dates", "dates too", "all"}),
    NAME: frozenset({"", "all"}),
    _RANK: frozenset({"", "all"}),
    PERCENT: frozenset({"", "dates too", "all", "shares"}),
    COUNT: frozenset({"", "dates too", "all", "counts"}),
}
"""Of what an aspect is, by the unit of the values that it sets apart."""
_OF_SUMS = frozenset({"", "dates too", "all"})
_OF_MEASURES = _OF_SUMS | {"measures"}
_STRETCH = "stretch"
"""How long it was counted: nothing that is counted on one day sets itself apart by it."""
_SPELL = "spell"
"""How long it took is what a length of time tells, and sets it apart from none."""
_AGE, _OF_AGES = "age", frozenset({"kin"})
"""Somebody is of one age, whatever else is told of him; a sister is not."""
_STOP = re.compile(r"[,;:.](?!\d)")
_OTHER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d")
"""Another number than a year."""


class _Told(NamedTuple):
    """What is said of a value: the ends by aspect, and the aspects of those that set apart from a number of all."""

    ends: Ends
    alone: frozenset[str]


def told_of_two(a: Reading, b: Reading) -> bool:
    """Whether the words around the values name opposite ends of an aspect, or those of one an end that is only named
    to set a number apart from that of all.
    """
    ours, theirs = _told(a), _told(b)
    if ours.ends and theirs.ends:
        for aspect in ours.ends.keys() & theirs.ends.keys():
            if not ours.ends[aspect] & theirs.ends[aspect]:
                return True
    return (bool(ours.alone) and _set_apart(a, ours, b)) or (bool(theirs.alone) and _set_apart(b, theirs, a))


def what_tells_apart(a: Reading, b: Reading) -> str:
    """By what the words around set two values apart: ``sex: men against women``; empty where no aspect does."""
    ours, theirs = _told(a), _told(b)
    opposite = (
        f"{aspect}: {_named_ends(ours, aspect)} against {_named_ends(theirs, aspect)}"
        for aspect in sorted(ours.ends.keys() & theirs.ends.keys())
        if not ours.ends[aspect] & theirs.ends[aspect]
    )
    one_sided = (
        f"in one alone, {aspect if own.ends[aspect] == _UNNAMED else _named_ends(own, aspect)}"
        for own, mine, other in ((ours, a, b), (theirs, b, a))
        if own.alone and _set_apart(mine, own, other)
        for aspect in sorted(own.alone - _named_in(other.claim.citation.quote))
        if _is_its_own(aspect, mine)
    )
    return next(chain(opposite, one_sided), "")


def _named_ends(told: _Told, aspect: str) -> str:
    return " or ".join(sorted(told.ends[aspect]))


def _set_apart(own: Reading, told: _Told, other: Reading) -> bool:
    if exchanged(own.number or ZERO, other.number or ZERO):
        return False  # so alike that they are one number
    timed = own.when.stated and own.when == other.when
    marked = told.alone - {_STRETCH} if timed else told.alone
    marked = frozenset(aspect for aspect in marked if _is_its_own(aspect, own))
    marked &= _OF_AGES if own.figure.id == _AGE else marked
    return bool(marked) and not marked <= _named_in(other.claim.citation.quote)


def _is_its_own(aspect: str, reading: Reading) -> bool:
    """Whether an aspect of some thing is of what the value is of: "filiale de Kelm" says of Kelm that it is not all."""
    _, named, thing = aspect.partition(": ")
    return not named or thing in reading.subject.split("-")


def _told(reading: Reading) -> _Told:
    claim = reading.claim
    start = claim.value_start - claim.citation.span.start
    of = _RANK if getattr(claim.value, "unit", "") == _RANK else reading.unit
    return _told_near(claim.citation.quote, start, start + len(claim.value.text), of)


@lru_cache(maxsize=32768)
def _told_near(quote: str, start: int, end: int, unit: str) -> _Told:
    """What the clause of a value names, and what its sentence does where no other number stands in that."""
    known, of = aspects(), _OF.get(unit) or (_OF_SUMS if is_currency(unit.partition("/")[0]) else _OF_MEASURES)
    head, tail = quote[:start], quote[end:]
    before, behind = max(_cuts(head), default=(0, 0))[1], min(_cuts(tail), default=(len(tail), 0))[0]
    named = known.named(f"{quote[before:end]}{tail[:behind]}")
    if not _OTHER.search(f"{head[:before]} {tail[behind:]}"):
        named = {**known.named(f"{head} 0 {tail}"), **named}
    if is_duration(unit):
        named = {aspect: found for aspect, found in named.items() if aspect != _SPELL}
    ends = {aspect: found for aspect, found in named.items() if known.of.get(aspect.partition(":")[0], "") in of}
    return _Told(
        ends,
        frozenset(k for k, found in ends.items() if any((k.partition(":")[0], end) in known.alone for end in found)),
    )


def _cuts(words: str) -> list[tuple[int, int]]:
    """Where words end that are said of one value."""
    clauses = links().patterns["clauses"]
    return [found.span() for pattern in (_STOP, clauses) for found in pattern.finditer(words.lower())]


@lru_cache(maxsize=16384)
def _named_in(quote: str) -> frozenset[str]:
    return frozenset(aspects().named(quote))
