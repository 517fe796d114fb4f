"""Dates that are counted from another one: "three days after 12 January", "the first Friday of May", "the 27th"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from andro_check.extract.numerals.scales import Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.ago import is_count, moved
from andro_check.extract.times.calendar import is_day, is_year, month_at
from andro_check.extract.times.grains import read_grain, year_after
from andro_check.extract.times.when import UNKNOWN_DAY, Dated, Reader, Story, looks_ahead
from andro_check.model.period import Period, day, parse_edtf, span_of

_COUNTED = frozenset({"day", "week", "month", "year"})
_THURSDAY = 3


def read_offset(p: Passage, numeral: Numeral, story: Story, read: Reader) -> Dated | None:
    """``three days after January 12``: the day so far from a date that is one day."""
    calendar, j = p.words.calendar, numeral.stop
    grain = calendar.grains.get(p.low[j], "")
    if p.low[j + 1] not in calendar.offsets or grain not in _COUNTED or not is_count(numeral, grain):
        return None
    k = j + 2
    while p.low[k] in calendar.articles:
        k += 1
    base = read(p, k, j, story) if _may_begin(p, k) else None
    start = base.period.start if base else None
    if base is None or base.start > k + 1 or start is None or start != base.period.end:
        return None
    told = moved(start, grain, calendar.offsets[p.low[j + 1]] * int(numeral.number))
    return Dated(numeral.start, base.stop, numeral.start, day(told))


def _may_begin(p: Passage, k: int) -> bool:
    word = p.low[k]
    return word in p.words.anchors or "0" <= word[:1] <= "9" or word in p.words.calendar.next


def read_nth(p: Passage, place: tuple[int, int], number: int, story: Story) -> Dated | None:
    """``the first Friday of May 2020``, ``the third week of January``; ``place`` is the ordinal."""
    calendar, (i, stop) = p.words.calendar, place
    weekday = calendar.weekdays.get(p.low[stop])
    of_week = calendar.grains.get(p.low[stop]) == "week"
    if p.low[stop + 1] not in calendar.of or not (of_week or weekday is not None) or number > (53 if of_week else 5):
        return None
    found = _month_or_year(p, stop + 2, story)
    if found is None:
        return None
    of_year, of_month, end = found
    if weekday is None:
        return Dated(i, end, i, week_of(of_year, of_month, number))
    first = date(of_year, of_month or 1, 1)
    told = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    return Dated(i, end, i, day(told)) if told.month == first.month else None


def _month_or_year(p: Passage, j: int, story: Story) -> tuple[int, int | None, int] | None:
    """Year, month if one is named, and where it stops: "May 2020", "next month", "2015", "January"."""
    of_month = month_at(p, j, beside_figures=True)
    if of_month:
        after = year_after(p, j + 1, story)
        of_year = after[0] if after else story.now.year
        return (of_year, of_month, after[1] if after else j + 1) if of_year else None
    if is_year(p, j):
        return int(p.low[j]), None, j + 1
    for k in range(j, j + 3):
        grain = p.words.calendar.grains.get(p.low[k])
        found = read_grain(p, k, j, story) if grain in ("month", "year") else None
        start = found.period.start if found else None
        if found and start and found.start <= j + 1:
            return start.year, start.month if grain == "month" else None, found.stop
    return None


def week_of(of_year: int, of_month: int | None, number: int) -> Period:
    """The week of a month or of a year, from Monday; it belongs to where its Thursday lies, as in ISO 8601."""
    first = date(of_year, of_month or 1, 1)
    thursday = first + timedelta(days=(_THURSDAY - first.weekday()) % 7 + 7 * (number - 1))
    return span_of(thursday - timedelta(days=3), thursday + timedelta(days=3))


def read_months(p: Passage, numeral: Numeral, story: Story) -> Dated | None:
    """``the first nine months of 2019``, ``les six premiers mois de l'année``, ``the last four months of 2021``."""
    calendar, french = p.words.calendar, p.words.language == "fr"
    j = numeral.stop + 1 if french else numeral.stop
    mark = p.low[numeral.stop] if french else p.low[numeral.start - 1]
    if (
        calendar.grains.get(p.low[j]) != "month"
        or numeral.number not in range(1, 13)
        or p.low[j + 1] not in calendar.of
    ):
        return None
    last = mark in calendar.last
    after = year_after(p, j + 1, story) if last or mark in calendar.first else None
    if after is None:
        return None
    start, count = numeral.start if french else numeral.start - 1, int(numeral.number)
    first, end = (13 - count, 12) if last else (1, count)
    return Dated(start, after[1], start, parse_edtf(f"{after[0]:04d}-{first:02d}/{after[0]:04d}-{end:02d}"))


def read_week(p: Passage, i: int, story: Story, read: Reader) -> Dated | None:
    """``the week of April 10``, ``la semaine du 10 avril``, ``the last week of July``, ``week 23``."""
    calendar = p.words.calendar
    if calendar.grains[p.low[i]] != "week" or p.low[i].endswith("s"):
        return None
    if p.low[i + 1].isdecimal() and len(p.low[i + 1]) <= 2 and 1 <= int(p.low[i + 1]) <= 53 and not p.glued(i + 1):
        return _numbered_week(p, i, story)
    if p.low[i + 1] not in calendar.week_of:
        return None
    if p.low[i - 1] in calendar.last:
        found = _month_or_year(p, i + 2, story)
        return Dated(i - 1, found[2], i - 1, _last_week(found[0], found[1] or 12)) if found else None
    k = i + 3 if p.low[i + 2] in p.words.numbers.definite else i + 2
    base = read(p, k, i, story) if _may_begin(p, k) else None
    start = base.period.start if base else None
    if base is None or start is None or start != base.period.end:
        return None
    monday = start - timedelta(days=start.weekday())
    return Dated(i, base.stop, i, span_of(monday, monday + timedelta(days=6)))


def _numbered_week(p: Passage, i: int, story: Story) -> Dated | None:
    after = year_after(p, i + 2, story)
    of_year = after[0] if after else story.now.year
    if of_year is None or (not after and p.low[i + 2].isalpha() and p.low[i + 2] not in p.words.counting.stops):
        return None
    lead = i - 2 if p.low[i - 1] in p.words.numbers.definite else i - 1
    counted = p.low[lead] in p.words.calendar.week_counted or p.low[i + 2] in p.words.calendar.week_of
    if not after and counted:
        return Dated(i, i + 2, i, UNKNOWN_DAY)  # "by week 36", "in week 12 of the trial"
    return Dated(i, after[1] if after else i + 2, i, week_of(of_year, None, int(p.low[i + 1])))


def _last_week(of_year: int, of_month: int) -> Period:
    last = date(of_year, of_month, monthrange(of_year, of_month)[1])
    thursday = last - timedelta(days=(last.weekday() - _THURSDAY) % 7)
    return span_of(thursday - timedelta(days=3), thursday + timedelta(days=3))


def read_day_of(p: Passage, place: tuple[int, int], number: int, story: Story) -> Dated | None:
    """``20th of next month``, ``on the 27th``: a day of a month that is told, or of the nearest one."""
    calendar, here, (i, stop) = p.words.calendar, story.now.day, place
    if number > 31 or here is None or p.words.language != "en":
        return None
    j = stop + 1 if p.low[stop] in p.words.numbers.of else stop
    told = p.low[j] in calendar.this or p.low[j] in calendar.next or p.low[j] in calendar.last
    if told and calendar.grains.get(p.low[j + 1]) == "month":
        found = read_grain(p, j + 1, stop, story)
        start = found.period.start if found else None
        fits = start is not None and is_day(start.year, start.month, number)
        return Dated(i, j + 2, i, day(start.replace(day=number))) if start and fits else None
    led = p.low[i - 1] in p.words.numbers.definite and p.low[i - 2] in calendar.day_leads
    return _nearest(p, place, number, here) if led and _stands_alone(p, i, stop) else None


def _stands_alone(p: Passage, i: int, stop: int) -> bool:
    """Whether nothing follows that the number could rank or count: "on the 27th", "for the 27."."""
    after = p.low[stop]
    if after in ("-", "/") or p.is_unit(stop) or after in p.words.numbers.of or after in p.words.numbers.and_:
        return False
    plain = stop == i + 1 and p.low[i].isdecimal()
    return not after[:1].isalnum() or (not plain and after in p.words.counting.stops)


def _nearest(p: Passage, place: tuple[int, int], number: int, here: date) -> Dated | None:
    i, stop = place
    ahead = looks_ahead(p, i, stop)
    for months in (0, 1, 2) if ahead else (0, -1, -2):
        index = here.year * 12 + here.month - 1 + months
        of_year, of_month = index // 12, index % 12 + 1
        if not is_day(of_year, of_month, number):
            continue
        told = date(of_year, of_month, number)
        if told >= here if ahead else told <= here:
            return Dated(i, stop, i, day(told))
    return None
