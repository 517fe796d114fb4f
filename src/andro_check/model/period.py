"""Periods: dates of any grain, written in EDTF (Extended Date/Time Format, ISO 8601-2)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import lru_cache

from andro_check.model.frozen import dataclass
from andro_check.model.interval import Fuzzy, Interval

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?P<month>\d{2}|XX))?(?:-(?P<day>\d{2}|XX))?(?P<mark>[~?%])?"
)
_SEASONS = {21: ((3, 1), (6, 20)), 22: ((6, 1), (9, 22)), 23: ((9, 1), (12, 21)), 24: ((12, 1), (3, 20))}
"""EDTF's codes of northern seasons -> first and last (month, day): from the weatherman's first day, a month's, to the
astronomer's last, since texts do not say by which they go; a winter runs into the next year."""
_SPANS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}
"""EDTF's codes for quarters and halves of a year -> first and last month."""
_SLACK = {"year": 366, "month": 31, "day": 5}
"""Days on either side that "about" allows, by grain: ~1984 may be 1983 or 1985 (core), 1982 or 1986 (support)."""


_PARTS = {
    **dict(zip(("21", "22", "23", "24"), ("spring", "summer", "autumn", "winter"), strict=True)),
    **{str(33 + number): f"quarter {number + 1} of" for number in range(4)},
    "40": "the first half of",
    "41": "the second half of",
}
"""What EDTF's codes for parts of a year are called."""
_PART = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])")


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to ``end``, both inclusive, ``None`` = open or not known.

    ``edtf`` identifies it; ``text`` is the words it was read from (empty when it was computed); ``about`` widens the
    comparison for "vers 1984", in days.
    """

    edtf: str
    start: date | None
    end: date | None
    text: str = ""
    about: int = 0

    def __reduce__(self) -> tuple[Callable[..., Period], tuple[object, ...]]:
        """How it is pickled: its days as numbers, in half the time that two dates take."""
        days = (None if day is None else day.toordinal() for day in (self.start, self.end))
        return _unpickled, (self.edtf, *days, self.text, self.about)

    @property
    def known(self) -> bool:
        """Whether it can be put on a calendar at all: ``XXXX-12`` cannot."""
        return self.start is not None or self.end is not None

    @property
    def fuzzy(self) -> Fuzzy:
        """As numbers of days, for comparison."""
        return _fuzzy(self.start, self.end, self.about)

    def _days(self, slack: int) -> Interval:
        return _days(self.start, self.end, slack)

    @property
    def words(self) -> str:
        """As people write it: ``2012-09``, ``about 1984``, ``summer 2023``, ``2012 to 2014``, ``since 2021``."""
        start, slash, end = self.edtf.partition("/")
        if not slash:
            return _in_words(start)
        if start in {"", ".."} or end in {"", ".."}:
            return f"until {_in_words(end)}" if start in {"", ".."} else f"since {_in_words(start)}"
        return f"{_in_words(start)} to {_in_words(end)}"

    def meets(self, other: Period) -> bool:
        """Whether the two can lie on one day; a period that is not known meets everything."""
        return self._days(self.about).meets(other._days(other.about))

    def within(self, other: Period) -> bool:
        return self.known and other.known and self._days(self.about).within(other._days(other.about))

    def with_text(self, text: str) -> Period:
        return Period(self.edtf, self.start, self.end, text, self.about)

    def __str__(self) -> str:
        return self.edtf


def _unpickled(edtf: str, start: int | None, end: int | None, text: str, about: int) -> Period:
    days = None if start is None else date.fromordinal(start), None if end is None else date.fromordinal(end)
    return Period(edtf, *days, text, about)


@lru_cache(maxsize=8192)
def _fuzzy(start: date | None, end: date | None, about: int) -> Fuzzy:
    return Fuzzy(_days(start, end, about), _days(start, end, 2 * about))


def _days(start: date | None, end: date | None, slack: int) -> Interval:
    return Interval(
        None if start is None else Decimal(start.toordinal() - slack),
        None if end is None else Decimal(end.toordinal() + slack),
    )


def _in_words(point: str) -> str:
    about, plain = ("about " if point.endswith(("~", "%")) else ""), point.rstrip("~?%")
    part = _PART.fullmatch(plain)
    return f"{about}{_PARTS[part[2]]} {part[1]}" if part else about + plain


def day(of: date, text: str = "") -> Period:
    return Period(of.isoformat(), of, of, text)


def month(year: int, number: int, text: str = "") -> Period:
    return Period(f"{year:04d}-{number:02d}", date(year, number, 1), _month_end(year, number), text)


def year(number: int, text: str = "") -> Period:
    return Period(f"{number:04d}", date(number, 1, 1), date(number, 12, 31), text)


def span_of(start: date | None, end: date | None, text: str = "") -> Period:
    """A period from its two days; an open end is written ``..`` in EDTF."""
    ends = [d.isoformat() if d else ".." for d in (start, end)]
    return Period("/".join(ends), start, end, text)


@lru_cache(maxsize=4096)
def parse_edtf(text: str) -> Period:
    """Read EDTF level 1 and the parts of level 2 that news needs (seasons, quarters, halves, decades).

    Raises ValueError with what to write instead.
    """
    written = text.strip()
    if written.count("/") > 1 or not written:
        raise ValueError(f"{text!r} is no date; write 2012, 2012-09, 2012-09-05, 2012~ or 2012/2014")
    if "/" not in written:
        return _point(written)
    first, last = written.split("/")
    start = None if first in ("", "..") else _point(first)
    end = None if last in ("", "..") else _point(last)
    low, high = (start.start if start else None), (end.end if end else None)
    if low and high and low > high:
        raise ValueError(f"{text!r} ends before it starts; write the earlier date first")
    return Period(written, low, high, about=max((p.about for p in (start, end) if p), default=0))


def _point(text: str) -> Period:
    found = _POINT.fullmatch(text)
    if not found:
        raise ValueError(f"{text!r} is no date; write 2012, 2012-09, 2012-09-05, 2012~ or 2012/2014")
    first, last, grain = _bounds(found["year"], found["month"], found["day"], text)
    return Period(text, first, last, about=_SLACK[grain] if found["mark"] in ("~", "%") else 0)


def _bounds(years: str, months: str | None, days: str | None, text: str) -> tuple[date | None, date | None, str]:
    if years == "XXXX":
        return None, None, "day"
    first_year, last_year = int(years.replace("X", "0")), int(years.replace("X", "9"))
    if first_year < 1:
        raise ValueError(f"{text!r} is no date; years run from 0001")
    if "X" in years or not months or months == "XX":
        return date(first_year, 1, 1), date(last_year, 12, 31), "year"
    number = int(months)
    if number in _SEASONS:
        first, last = _SEASONS[number]
        return date(first_year, *first), date(first_year + (last < first), *last), "month"
    if number in _SPANS:
        first_month, last_month = _SPANS[number]
        return date(first_year, first_month, 1), _month_end(first_year, last_month), "month"
    if not 1 <= number <= 12:
        raise ValueError(f"{text!r} has no month {months}; months run from 01 to 12")
    if not days or days == "XX":
        return date(first_year, number, 1), _month_end(first_year, number), "month"
    try:
        exact = date(first_year, number, int(days))
    except ValueError:
        raise ValueError(f"{text!r} is no day of the calendar") from None
    return exact, exact, "day"


def _month_end(in_year: int, number: int) -> date:
    return date(in_year, number, calendar.monthrange(in_year, number)[1])
