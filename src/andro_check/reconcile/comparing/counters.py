"""Counters that only grow, a death toll or money spent so far: a larger value may simply be the later one."""

from __future__ import annotations

from dataclasses import replace

from andro_check.model.claim import Status
from andro_check.model.finding import Relation
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.reading import Reading, When
from andro_check.reconcile.readings.timing import NEWS, SEASON, Meeting
from andro_check.reconcile.readings.units import is_duration
from andro_check.reconcile.readings.values import core

_HURT = "injured"
_ONE_STORY = 366
"""Days: a larger count that is older than that was of something else."""


def counted_on(a: Reading, b: Reading, verdict: Verdict) -> Verdict:
    """What becomes of a verdict on two values of a counter, once their order in time is known."""
    if _is_over(a, b) or _is_over(b, a):
        return replace(verdict, met=Meeting.NEAR)
    if a.settled and b.settled:
        accepted = a.claim.status is b.claim.status is Status.ACCEPTED
        if a.when.stated and b.when.stated and a.when.gap(b.when) > _ONE_STORY and not accepted:
            return Verdict(None, Row.OCCASION, met=verdict.met)  # two eruptions of one volcano
        if a.when.stated and b.when.stated:
            return replace(verdict, met=Meeting.SAME)
        return replace(verdict, relation=Relation.TENSION, row=Row.ELSEWHEN)
    small, large = (a, b) if core(a).is_below(core(b)) else (b, a)
    order = _order(small.when, large.when)
    if order == 0 or (order is None and _counts_days(small, large)):
        return replace(verdict, met=Meeting.SAME)
    if _is_none_beside_some(small, large):
        return replace(verdict, met=Meeting.NEAR)
    if order is None and small.figure.settles == 0:
        return replace(verdict, relation=Relation.TENSION, row=Row.ELSEWHEN)
    if order is None and small.published is not None and small.published == large.published:
        return (
            verdict
            if _of_one_day(small, large) or small.number == 0
            else replace(verdict, relation=Relation.TENSION, row=Row.ELSEWHEN)
        )
    if order == -1 and large.when.gap(small.when) > _ONE_STORY:
        return Verdict(None, Row.OCCASION, met=verdict.met)
    if order == -1 or (order is None and _is_told_later(small, large)):
        return replace(verdict, relation=Relation.TENSION, row=Row.SHRINKS)
    return replace(verdict, relation=Relation.UPDATE, row=Row.GROWS)


def _is_none_beside_some(small: Reading, large: Reading) -> bool:
    """ "Nobody was hurt", "three were hurt", of one piece of news: none is no first count that grew; somebody may yet
    die, or turn out to be badly hurt.
    """
    if small.number != 0 or small.figure.id != _HURT or small.published is None or large.published is None:
        return False
    apart = small.when.stated and large.when.stated and small.when != large.when
    return not apart and abs(small.published - large.published) <= NEWS


def _counts_days(a: Reading, b: Reading) -> bool:
    """Whether both tell how many days it had been by the end of one day: within it, that does not grow."""
    one_day = a.when.stated and b.when.stated and a.when == b.when and a.when.days == 1
    return one_day and is_duration(getattr(a.claim.value, "unit", ""))


def _of_one_day(a: Reading, b: Reading) -> bool:
    """Whether two articles of one day date what they count to one day before it: by then it was counted."""
    if not (a.when.stated and b.when.stated) or a.when != b.when or a.when.end is None or a.published is None:
        return False
    return a.when.end < a.published


def _is_over(last: Reading, other: Reading) -> bool:
    """Whether the first was said to be final before the other was published, or on that day."""
    dated = last.published is not None and other.published is not None
    return last.final and dated and (last.published or 0) <= (other.published or 0)


def _is_told_later(small: Reading, large: Reading) -> bool:
    """Whether two articles count by one time, and the smaller count is in the later one, when it had been more."""
    if small.published is None or large.published is None or not (small.when.known and large.when.known):
        return False
    return by_one_time(small, large) and small.published > large.published


def by_one_time(a: Reading, b: Reading) -> bool:
    """Whether two counts hold by the same days, so that only the articles tell which is the later one."""
    return (a.when.start, a.when.end) == (b.when.start, b.when.end)


def _order(small: When, large: When) -> int | None:
    """1: the larger value is surely the later one, -1: the earlier one, 0: both hold at one time; ``None``: open."""
    if not (small.known and large.known):
        return None
    if small.end is not None and large.start is not None and large.start > small.end:
        return 1
    if large.end is not None and small.start is not None and small.start > large.end:
        return -1
    spans = [when.days or SEASON + 1 for when in (small, large)]
    one_time = small.stated and large.stated and max(spans) <= SEASON
    return 0 if one_time and max(spans) > 1 else None
