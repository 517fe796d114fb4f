"""Feasts that date an event: "by Christmas", "à la Toussaint", "Easter 2019"."""

from __future__ import annotations

from datetime import date, timedelta

from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.grains import year_after
from andro_check.extract.times.when import Dated, Story, tense
from andro_check.model.period import day


def read_feast(p: Passage, i: int, story: Story) -> Dated | None:
    """The day of a feast, where it dates something: in the year that is said, or the nearest."""
    calendar, here = p.words.calendar, story.now.day
    rule, after = calendar.holidays[p.low[i]], year_after(p, i + 1, story)
    if after:
        return Dated(i, after[1], i, day(feast(rule, after[0])))
    if here is None or p.low[i - 1] not in calendar.holiday_leads or p.is_capital(i + 1) or _is_adjective(p, i):
        return None
    days = [feast(rule, of_year) for of_year in range(here.year - 1, here.year + 2)]
    ahead = tense(p, i, i + 1) >= 0
    told = next(d for d in days if d >= here) if ahead else next(d for d in reversed(days) if d <= here)
    return Dated(i, i + 1, i, day(told))


def _is_adjective(p: Passage, i: int) -> bool:
    """ "Christmas lights" are of a feast, and not on its day."""
    after, counting = p.low[i + 1], p.words.counting
    return p.words.language == "en" and counting.is_plural(after) and after not in counting.stops


def feast(rule: str, of_year: int) -> date:
    """A day of the calendar: ``12-25``, ``easter+39``, ``thanksgiving`` (the fourth Thursday of November)."""
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
