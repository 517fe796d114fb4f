"""Whether two claims speak of one moment: the rows of the decision table that time decides."""

from __future__ import annotations

from enum import StrEnum

from andro_check.lexicon.figures import Behaviour
from andro_check.model.claim import Modality
from andro_check.model.period import Period
from andro_check.reconcile.reading import Reading, When

_MONTH, SEASON, _PLAN = 31, 92, 62
"""Days: two undated articles that far apart still describe one state; a longer span says little about a moment in it;
a plan told again within this time is the same plan."""


class Meeting(StrEnum):
    """How the times of two claims stand to each other."""

    SAME = "one moment"
    NEAR = "one moment by the dates of the sources"
    LOOSE = "perhaps one moment"
    LATER = "different moments"
    OTHER = "different periods"
    UNKNOWN = "no common moment known"


def meeting(a: Reading, b: Reading) -> Meeting:
    """How the times of two claims on one question stand to each other; symmetric."""
    behaviour = behaviour_of(a)
    if behaviour is Behaviour.FIXED:
        return Meeting.SAME
    if behaviour is Behaviour.PERIOD:
        return _periods(a.when, b.when)
    if not (a.when.known and b.when.known):
        return Meeting.LOOSE
    if behaviour is Behaviour.ONCE:
        return _occasions(a.when, b.when, a.figure.near)
    return _states(a.when, b.when, _PLAN if isinstance(a.claim.value, Period) else a.figure.near)


def behaviour_of(reading: Reading) -> Behaviour:
    """How the value stands in time: what a source says of a past date is fixed, a date that is only planned may move."""
    if isinstance(reading.claim.value, Period):
        planned = reading.claim.modality in (Modality.PLANNED, Modality.CONDITIONAL)
        return Behaviour.CHANGES if planned else Behaviour.FIXED
    return reading.figure.time


def _periods(a: When, b: When) -> Meeting:
    if not (a.stated and b.stated):
        return Meeting.LOOSE if a.known and b.known and a.gap(b) <= 2 * SEASON else Meeting.UNKNOWN
    if _near(a.start, b.start) and _near(a.end, b.end):
        return Meeting.SAME
    return Meeting.LATER if a.gap(b) or not _overlap(a, b) else Meeting.OTHER


def _near(a: int | None, b: int | None) -> bool:
    return a == b if a is None or b is None else abs(a - b) < _MONTH


def _occasions(a: When, b: When, near: int) -> Meeting:
    if not (a.stated and b.stated):
        return Meeting.NEAR
    return Meeting.SAME if _overlap(a, b) or a.gap(b) <= near else Meeting.LATER


def _states(a: When, b: When, near: int) -> Meeting:
    if not (a.stated and b.stated):
        return Meeting.NEAR if _overlap(a, b) or a.gap(b) <= max(_MONTH, near) else Meeting.LATER
    if a == b:
        return Meeting.SAME
    if not _overlap(a, b):
        return Meeting.SAME if a.gap(b) < near else Meeting.LATER
    return Meeting.SAME if _sharp(a) and _sharp(b) else Meeting.LOOSE


def _sharp(when: When) -> bool:
    return when.days is not None and when.days <= SEASON


def _overlap(a: When, b: When) -> bool:
    starts_before = a.start is None or b.end is None or a.start <= b.end
    return starts_before and (b.start is None or a.end is None or b.start <= a.end)
