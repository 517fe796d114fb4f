"""A number that another article tells as some of a whole is that part again, not a rival of the whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import TypeAlias

from andro_check.reconcile.reading import Reading

PART = "part"
_Told: TypeAlias = tuple[str, str, Decimal | None]


def with_portions(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The same readings; the "90 posts at Lorby" of one article take the scope of "240 posts, 90 of them at Lorby"."""
    read = tuple(readings)
    parts = {_told(r) for r in read if r.scope == PART}
    return tuple(replace(r, scope=PART) if not r.scope and _told(r) in parts else r for r in read) if parts else read


def _told(reading: Reading) -> _Told:
    return reading.figure.id, reading.unit, reading.number
