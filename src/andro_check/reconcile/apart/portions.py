"""A number that another article tells as some of a whole is that part again, not a rival of the whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

from andro_check.lexicon.passages import links
from andro_check.reconcile.readings.beside import after, between, gap
from andro_check.reconcile.readings.passages import in_text_order
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT

PART = "part"
_NEAR, _BEHIND = 40, 18
"""Code points between a whole and its part, and behind the part, where words such as "dont" or "of them" stand."""
_Told: TypeAlias = tuple[str, str, Decimal | None]


def with_portions(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The same readings; the "90 posts at Lorby" of one article take the scope of "240 posts, 90 of them at Lorby"."""
    read = tuple(readings)
    parts = {_told(r) for r in read if r.scope == PART} | {*_named_apart(read)}
    return tuple(replace(r, scope=PART) if not r.scope and _told(r) in parts else r for r in read) if parts else read


def _named_apart(read: Iterable[Reading]) -> Iterator[_Told]:
    """ "1,240 pupils, 380 of them boarders": another article may call the 380 pupils."""
    counted = in_text_order(r for r in read if r.unit == COUNT and r.number is not None)
    for whole, part in pairwise(counted):
        if _follows(whole, part) and whole.figure.id != part.figure.id and _is_told_as_part(whole, part):
            yield whole.figure.id, part.unit, part.number


def _follows(whole: Reading, part: Reading) -> bool:
    """Whether a smaller number stands right behind a greater one."""
    later = whole.source == part.source and whole.claim.value_start < part.claim.value_start
    return later and gap(whole, part) <= _NEAR and (part.number or 0) < (whole.number or 0)


def _is_told_as_part(whole: Reading, part: Reading) -> bool:
    return links().says("nested", between(whole, part)) or links().says("among", after(part, _BEHIND))


def _told(reading: Reading) -> _Told:
    return reading.figure.id, reading.unit, reading.number
