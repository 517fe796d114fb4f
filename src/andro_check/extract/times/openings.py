"""Words before and after a date that open it on one side or loosen it: "depuis 2014", "by 2030", "vers 1984"."""

from __future__ import annotations

from datetime import MINYEAR, timedelta
from functools import cache

from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.when import Dated
from andro_check.lexicon.calendar import calendar_words
from andro_check.model.period import Period, parse_edtf

_ONE_DAY = timedelta(days=1)
_NEGATION_REACH = 5


def opened(p: Passage, dated: Dated, floor: int) -> Dated:
    """The date with what its words open; its span stays, ``left`` and ``right`` grow."""
    calendar, period = p.words.calendar, dated.period
    if "/" in period.edtf and dated.left < dated.start:  # "du 3 au 7 mai", "entre 2012 et 2016"
        return dated
    after = calendar.right.at(p.low, dated.stop)
    if after and not p.low[after[0]][:1].isdecimal() and p.low[after[0]] != "than":
        changed = since(period) if after[1] == "since" else until(period)
        return dated._replace(period=changed, right=after[0])
    for start in _starts(p, dated):
        found = _opening(p, start, period, floor)
        if found:
            return dated._replace(left=found[0], period=found[1])
    loose = dated.start > floor and p.low[dated.start - 1] in calendar.about
    if loose and period.edtf[-1] not in "~X" and "/" not in period.edtf:
        return dated._replace(left=dated.start - 1, period=parse_edtf(period.edtf + "~"))
    return dated


def _starts(p: Passage, dated: Dated) -> list[int]:
    """Where the words before the date may end: at it, or before an article or "the year"."""
    calendar, starts, before = p.words.calendar, [dated.start], dated.start - 1
    while (
        len(starts) < 3 and before >= 0 and (p.low[before] in calendar.articles or p.low[before] in calendar.year_words)
    ):
        starts.append(before)
        before -= 1
    return starts


def _opening(p: Passage, start: int, period: Period, floor: int) -> tuple[int, Period] | None:
    """Where a word such as "depuis" begins, and what it makes of the period."""
    if p.low[start - 1] not in _leads(p.words.language):
        return None
    calendar = p.words.calendar
    if found := calendar.since.before(p.low, start, floor):
        return found[0], since(period)
    if found := calendar.until.before(p.low, start, floor):
        awaited = found[0] > 0 and p.low[found[0] - 1] in calendar.awaiting
        return found[0], period if awaited else until(period)  # who waits until May gets it in May
    if found := calendar.before.before(p.low, start, floor):
        denied = any(word in calendar.negations for word in p.low[max(0, found[0] - _NEGATION_REACH) : found[0]])
        return found[0], since(period) if denied else before(period)
    found = calendar.after.before(p.low, start, floor)
    return (found[0], after_end(period)) if found else None


@cache
def _leads(language: str) -> frozenset[str]:
    """The last words of what opens a date: most dates have none in front."""
    calendar = calendar_words(language)
    return calendar.since.lasts | calendar.until.lasts | calendar.before.lasts | calendar.after.lasts


def since(period: Period) -> Period:
    """From its beginning on."""
    return parse_edtf(f"{period.edtf.partition('/')[0]}/..")


def until(period: Period) -> Period:
    """Up to its end."""
    return parse_edtf(f"../{period.edtf.rpartition('/')[2]}")


def before(period: Period) -> Period:
    """Up to the day before. A day is kept, for "avant le 3 mai" is said of deadlines; so is the end of a stretch."""
    start = period.start
    if start is None or start == period.end or "/" in period.edtf or start.year == MINYEAR:
        return until(period)
    if (start.month, start.day) == (1, 1):
        return parse_edtf(f"../{start.year - 1:04d}")
    return parse_edtf(f"../{(start - _ONE_DAY).isoformat()}")


def after_end(period: Period) -> Period:
    """From the day after its end on; a day is kept."""
    end = period.end
    if end is None or end == period.start:
        return since(period)
    if (end.month, end.day) == (12, 31):
        return parse_edtf(f"{end.year + 1:04d}/..")
    return parse_edtf(f"{(end + _ONE_DAY).isoformat()}/..")
