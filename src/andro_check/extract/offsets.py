"""Dates that are counted from another one: "three days after 12 January", "the first Friday of May", "the 27th"."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from andro_check.extract.ago import moved
from andro_check.extract.calendar import is_day, month_at
from andro_check.extract.grains import read_grain, year_after
from andro_check.extract.scales import Form, Numeral
from andro_check.extract.tokens import Passage
from andro_check.extract.when import Dated, Story, looks_ahead, tense
from andro_check.model.period import Period, day, parse_edtf, span_of

_COUNTED = frozenset({"day", "week", "month", "year"})


def offset_base(p: Passage, numeral: Numeral) -> int:
    """The token at which the date begins that "three days after" is counted from; 0 if there is none."""
    calendar, j = p.words.calendar, numeral.stop
    if (
        calendar.grains.get(p.low[j]) not in _COUNTED
        or numeral.form not in (Form.WORDS, Form.FIGURES)
        or numeral.number % 1
    ):
        return 0
    k = j + 2 if p.low[j + 1] in calendar.offsets else 0
    while k and p.low[k] in calendar.articles:
        k += 1
    word = p.low[k] if k else ""
    return k if word and (word in p.words.anchors or word[0].isdigit() or word in calendar.next) else 0


def told_from(p: Passage, numeral: Numeral, base: Dated) -> Dated | None:
    """The day so far from the date; ``None`` unless the date is one day."""
    start = base.period.start
    if start is None or start != base.period.end or numeral.number > 4000:
        return None
    sign = p.words.calendar.offsets[p.low[numeral.stop + 1]]
    told = moved(start, p.words.calendar.grains[p.low[numeral.stop]], sign * int(numeral.number))
    return Dated(numeral.start, base.stop, numeral.start, day(told))


def read_nth(p: Passage, i: int, number: int, stop: int, floor: int, story: Story) -> Dated | None:
    """``the first Friday of May 2020``, ``the third week of January``, ``2nd week of 2015``."""
    calendar, word = p.words.calendar, p.low[stop]
    weekday = calendar.weekdays.get(word)
    if (weekday is None and calendar.grains.get(word) != "week") or (number > 5 and weekday is not None) or number > 53:
        return None
    if p.low[stop + 1] not in calendar.of:
        return None
    found = _month_or_year(p, stop + 2, stop, story)
    if found is None:
        return None
    of_year, of_month, end = found
    if weekday is not None:
        first = date(of_year, of_month or 1, 1)
        told = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
        return Dated(i, end, i, day(told)) if told.month == first.month else None
    return Dated(i, end, i, week_of(of_year, of_month, number))


def _month_or_year(p: Passage, j: int, floor: int, story: Story) -> tuple[int, int | None, int] | None:
    """Year, month if one is named, and where it stops: "May 2020", "next month", "2015", "January"."""
    of_month = month_at(p, j, beside_figures=True)
    if of_month:
        after = year_after(p, j + 1, story)
        of_year = after[0] if after else story.now.year
        return (of_year, of_month, after[1] if after else j + 1) if of_year else None
    if len(p.low[j]) == 4 and p.low[j].isdigit():
        return int(p.low[j]), None, j + 1
    for k in range(j, j + 3):
        if p.low[k] in p.words.calendar.grains:
            found = read_grain(p, k, floor, story)
            start = found.period.start if found else None
            if found and start and found.start <= j + 1:
                return start.year, start.month if p.words.calendar.grains[p.low[k]] == "month" else None, found.stop
    return None


def week_of(of_year: int, of_month: int | None, number: int) -> Period:
    """The week of a month or of a year, from Monday; it belongs to where its Thursday lies, as in ISO 8601."""
    first = date(of_year, of_month or 1, 1)
    thursday = first + timedelta(days=(3 - first.weekday()) % 7 + 7 * (number - 1))
    return span_of(thursday - timedelta(days=3), thursday + timedelta(days=3))


def read_months(p: Passage, numeral: Numeral, story: Story) -> Dated | None:
    """``the first nine months of 2019``, ``les six premiers mois de l'année``, ``the last four months of 2021``."""
    calendar, french = p.words.calendar, p.words.language == "fr"
    j = numeral.stop + 1 if french else numeral.stop
    mark = p.low[numeral.stop] if french else p.low[numeral.start - 1]
    count = int(numeral.number)
    if calendar.grains.get(p.low[j]) != "month" or not 1 <= count <= 12 or p.low[j + 1] not in calendar.of:
        return None
    last = mark in calendar.last
    after = year_after(p, j + 1, story) if last or mark in calendar.first else None
    if after is None:
        return None
    start = numeral.start if french else numeral.start - 1
    first, end = (13 - count, 12) if last else (1, count)
    return Dated(start, after[1], start, parse_edtf(f"{after[0]}-{first:02d}/{after[0]}-{end:02d}"))


def read_week(
    p: Passage, i: int, floor: int, story: Story, read: Callable[[Passage, int, int, Story], Dated | None]
) -> Dated | None:
    """``the week of April 10``, ``la semaine du 10 avril``, ``the last week of July``, ``week 23``."""
    calendar = p.words.calendar
    if calendar.grains[p.low[i]] != "week" or p.low[i].endswith("s"):
        return None
    if p.low[i + 1].isdigit() and 1 <= int(p.low[i + 1]) <= 53 and not p.glued(i + 1):
        return _numbered_week(p, i, story)
    if p.low[i + 1] not in ("of", "du", "de"):
        return None
    if p.low[i - 1] in calendar.last:
        found = _month_or_year(p, i + 2, i, story)
        return Dated(i - 1, found[2], i - 1, _last_week(found[0], found[1] or 12)) if found else None
    k = i + 3 if p.low[i + 2] == "the" else i + 2
    base = read(p, k, i, story) if p.low[k] and (p.low[k] in p.words.anchors or p.low[k][0].isdigit()) else None
    start = base.period.start if base else None
    if base is None or start is None or start != base.period.end:
        return None
    monday = start - timedelta(days=start.weekday())
    return Dated(i, base.stop, i, span_of(monday, monday + timedelta(days=6)))


def _numbered_week(p: Passage, i: int, story: Story) -> Dated | None:
    after = year_after(p, i + 2, story)
    of_year = after[0] if after else story.now.year
    word = p.low[i + 2]
    if of_year is None or (word.isalpha() and not after and word not in p.words.counting.stops):
        return None
    return Dated(i, after[1] if after else i + 2, i, week_of(of_year, None, int(p.low[i + 1])))


def _last_week(of_year: int, of_month: int) -> Period:
    last = date(of_year, of_month, monthrange(of_year, of_month)[1])
    thursday = last - timedelta(days=(last.weekday() - 3) % 7)
    return span_of(thursday - timedelta(days=3), thursday + timedelta(days=3))


def read_day_of(p: Passage, i: int, number: int, stop: int, story: Story) -> Dated | None:
    """``20th of next month``, ``on the 27th``: a day of a month that is told, or of the nearest one."""
    calendar, here = p.words.calendar, story.now.day
    if number > 31 or here is None or p.words.language != "en":
        return None
    j = stop + 1 if p.low[stop] == "of" else stop
    if p.low[j] in calendar.this | calendar.next | calendar.last and calendar.grains.get(p.low[j + 1]) == "month":
        found = read_grain(p, j + 1, stop, story)
        start = found.period.start if found else None
        return (
            Dated(i, j + 2, i, day(start.replace(day=number)))
            if start and is_day(start.year, start.month, number)
            else None
        )
    led = p.low[i - 1] == "the" and p.low[i - 2] in calendar.day_leads
    if (
        stop == i + 1
        and p.low[i].isdigit()
        and (p.low[stop][:1].isalnum() or p.low[stop] in ("-", "/", "%", "$", "€", "£"))
    ):
        return None
    if (
        not led
        or (p.low[stop].isalpha() and p.low[stop] not in p.words.counting.stops)
        or p.low[stop] in ("of", "-", "and")
    ):
        return None
    return _nearest(i, stop, number, here, looks_ahead(p, i, stop))


def _nearest(i: int, stop: int, number: int, here: date, ahead: bool) -> Dated | None:
    for months in (0, 1, 2) if ahead else (0, -1, -2):
        index = here.year * 12 + here.month - 1 + months
        of_year, of_month = index // 12, index % 12 + 1
        if is_day(of_year, of_month, number) and (
            date(of_year, of_month, number) >= here if ahead else date(of_year, of_month, number) <= here
        ):
            return Dated(i, stop, i, day(date(of_year, of_month, number)))
    return None


def read_holiday(p: Passage, i: int, story: Story) -> Dated | None:
    """``by Christmas``, ``à Noël``, ``Easter 2019``: where a feast dates something, in its year or the nearest."""
    calendar, here = p.words.calendar, story.now.day
    after = year_after(p, i + 1, story)
    led = p.low[i - 1] in calendar.holiday_leads
    if not after and (not led or here is None or p.low[i + 1] in p.words.numbers.ones or p.is_capital(i + 1)):
        return None
    rule = calendar.holidays[p.low[i]]
    if after:
        return Dated(i, after[1], i, day(feast(rule, after[0])))
    assert here is not None
    ahead = tense(p, i, i + 1) >= 0
    days = [feast(rule, of_year) for of_year in range(here.year - 1, here.year + 2)]
    told = next(d for d in days if d >= here) if ahead else next(d for d in reversed(days) if d <= here)
    return Dated(i, i + 1, i, day(told))


def feast(rule: str, of_year: int) -> date:
    """A day of the calendar: ``12-25``, ``easter+39``, ``thanksgiving``."""
    if rule == "thanksgiving":
        first = date(of_year, 11, 1)
        return first + timedelta(days=(3 - first.weekday()) % 7 + 21)
    if rule.startswith("easter"):
        return easter(of_year) + timedelta(days=int(rule.partition("+")[2]))
    of_month, of_day = rule.split("-")
    return date(of_year, int(of_month), int(of_day))


def easter(of_year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher)."""
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(of_year, f // 31, f % 31 + 1)
