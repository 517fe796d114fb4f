"""Dates as they stand in the text: stamps of a year, a month and a day, some of them missing."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from andro_check.extract.numerals.spoken_years import spoken_year
from andro_check.extract.numerals.tokens import Passage
from andro_check.model.period import Period, day, month, year

EARLIEST, LATEST = 1000, 2199
_GROUP = 3
"""Figures of a group of thousands."""


class Stamp(NamedTuple):
    """Tokens ``start`` to ``stop``; whatever of year, month and day the words say."""

    start: int
    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None


def period_of(stamp: Stamp) -> Period | None:
    """The period that a stamp names; ``None`` for a day that the calendar does not have."""
    if stamp.year is None:
        return _yearless(stamp)
    if stamp.month is None:
        return year(stamp.year)
    if stamp.day is None:
        return month(stamp.year, stamp.month)
    return day(date(stamp.year, stamp.month, stamp.day)) if is_day(stamp.year, stamp.month, stamp.day) else None


def is_day(of_year: int, of_month: int, of_day: int) -> bool:
    try:
        date(of_year, of_month, of_day)
    except (ValueError, OverflowError):
        return False
    return True


def _yearless(stamp: Stamp) -> Period | None:
    if stamp.month is None:
        return Period("XXXX", None, None)
    if stamp.day is None:
        return Period(f"XXXX-{stamp.month:02d}", None, None)
    known = is_day(2000, stamp.month, stamp.day)
    return Period(f"XXXX-{stamp.month:02d}-{stamp.day:02d}", None, None) if known else None


def two_digits(number: int) -> int:
    """The year that two digits mean: 19 -> 2019, 87 -> 1987."""
    return number + (2000 if number < 50 else 1900)


def read_day_month(p: Passage, i: int) -> Stamp | None:
    """``11 March 2019``, ``1er janvier 2016``, ``7 fév. 2023``, ``the 11th of March``; ``i`` is the day."""
    found = day_number(p, i)
    if found is None:
        return None
    of_day, j = found
    named = p.low[j] in p.words.numbers.of
    if (named or (p.low[j] in ("-", "/", ".") and p.glued(j))) and p.low[j + 1].isalpha():
        j += 1
    of_month = month_at(p, j, beside_figures=p.low[i][:1].isdecimal() or named or p.low[i] in p.words.numbers.ordinals)
    if of_month is None:
        return None
    j = _past_dot(p, j + 1, p.low[j] in p.words.calendar.short_months)
    of_year, stop = _year_after(p, j)
    if of_year is None and p.low[j] in ("-", "/") and p.glued(j):
        of_year, stop = _year_after(p, j + 1)
        stop = stop if of_year else j
    return Stamp(i, stop, of_year, of_month, of_day)


def day_number(p: Passage, i: int) -> tuple[int, int] | None:
    """A day of a month with where it stops: ``11``, ``1er``, ``3rd``, ``onze``, ``twenty-first``."""
    word = p.low[i]
    if word.isdecimal():
        if len(word) > 2 or not 1 <= int(word) <= 31:
            return None
        ordinal = p.glued(i + 1) and p.low[i + 1] in p.words.numbers.ordinal_endings
        return int(word), i + 2 if ordinal else i + 1
    numbers = p.words.numbers
    ten = numbers.tens.get(word)
    if ten is not None:
        j = i + 2 if p.low[i + 1] == "-" else i + 1
        rest = numbers.ones.get(p.low[j]) or numbers.ordinals.get(p.low[j]) or 0
        rest, stop = (rest, j + 1) if 0 < rest < 10 and p.low[j] not in numbers.indefinite else (0, i + 1)
        return (ten + rest, stop) if ten + rest <= 31 else None
    value = numbers.ones.get(word) or numbers.ordinals.get(word)
    return (value, i + 1) if value and value <= 31 and word not in numbers.articles else None


def month_at(p: Passage, j: int, *, beside_figures: bool = False) -> int | None:
    """The month that token ``j`` names; short forms only beside figures, "may" and "march" only with a capital."""
    calendar, word = p.words.calendar, p.low[j]
    found = calendar.months.get(word)
    if found is None:
        return calendar.short_months.get(word) if beside_figures else None
    return None if word in calendar.ambiguous_months and not p.is_capital(j) and not beside_figures else found


def is_year(p: Passage, j: int) -> bool:
    return len(p.low[j]) == 4 and p.low[j].isdecimal() and EARLIEST <= int(p.low[j]) <= LATEST


def _past_dot(p: Passage, j: int, short: bool) -> int:
    return j + 1 if short and p.low[j] == "." and p.glued(j) and p.low[j + 1][:1].isdecimal() else j


def _year_after(p: Passage, j: int) -> tuple[int | None, int]:
    """A year that follows a day or a month, past a comma or "of"; ``None`` and ``j`` if there is none.

    Two digits behind a comma and before a word count something else: "on 17 March, 80 of them".
    """
    k = j + 1 if p.low[j] == "," or p.low[j] in p.words.numbers.of else j
    if is_year(p, k) and not p.is_unit(k + 1):
        return int(p.low[k]), k + 1
    counts = p.low[j] == "," and p.low[k] != "'" and p.low[k + 1].isalpha()
    short = None if counts else _short_year(p, k)
    return short or spoken_year(p, k) or (None, j)


def _short_year(p: Passage, k: int) -> tuple[int, int] | None:
    """``'87``, ``96``: two digits that cannot be a day, or have an apostrophe, and nothing that they count."""
    quoted = p.low[k] == "'"
    short, after = p.low[k + quoted], k + quoted + 1
    if len(short) != 2 or not short.isdecimal() or not (quoted or int(short) > 31):
        return None
    counts = p.is_unit(after) or _noun_follows(p, k + 1) or _is_grouped(p, k + quoted)
    return None if counts else (two_digits(int(short)), after)


def _is_grouped(p: Passage, k: int) -> bool:
    """Whether a figure goes on with three more digits behind a space: "En mars, 12 500 clients"."""
    following = p.low[k + 1]
    return len(following) == _GROUP and following.isdecimal() and p.starts[k + 1] - p.ends[k] == 1


def _noun_follows(p: Passage, j: int) -> bool:
    return (p.low[j].isalpha() and p.low[j] not in p.words.counting.stops) or p.low[j] in (":", "/", "-", ".")


def read_month(p: Passage, i: int) -> Stamp | None:
    """``March 11, 2019``, ``March 2019``, ``mars``; ``i`` is the month."""
    calendar = p.words.calendar
    short = p.low[i] in calendar.short_months and p.low[i] not in calendar.months
    of_month = month_at(p, i, beside_figures=short or is_year(p, i + 1) or spoken_year(p, i + 1) is not None)
    if of_month is None:
        return None
    j = _past_dot(p, i + 1, short)
    led = p.low[j] == "," or p.low[j] in p.words.numbers.definite
    if (led and p.low[j + 1].isdecimal() and len(p.low[j + 1]) <= 2) or _is_slash(p, j):
        j += 1
    found = day_after_month(p, j)
    if found is None:
        of_year, stop = _year_after(p, j)
        if of_year is not None:
            return Stamp(i, stop, of_year, of_month)
    elif not p.is_unit(found[1]) and p.low[found[1]] != ":" and not _touches_letters(p, found[1]):
        k = found[1] + 1 if p.low[found[1]] in ("-", "/") and is_year(p, found[1] + 1) else found[1]
        of_year, stop = _year_after(p, k)
        return Stamp(i, stop if of_year else found[1], of_year, of_month, found[0])
    return Stamp(i, i + 1, None, of_month) if not short or _is_led(p, i) else None


def _touches_letters(p: Passage, j: int) -> bool:
    return p.glued(j) and p.low[j].isalpha()


def _is_slash(p: Passage, j: int) -> bool:
    return p.low[j] in ("-", "/") and p.glued(j) and p.glued(j + 1) and p.low[j + 1][:1].isdecimal()


def _is_led(p: Passage, i: int) -> bool:
    """Whether a shortened month stands where only a month can: "in Jan", "last Sept"."""
    calendar, before = p.words.calendar, p.low[i - 1]
    led = any(before in leads for leads in (calendar.year_leads, calendar.last, calendar.next, calendar.this))
    return p.is_capital(i) and led and before.isalpha() and not p.is_capital(i + 1)


def day_after_month(p: Passage, j: int) -> tuple[int, int] | None:
    """The day after a month: figures in English ("March 11"), in French where nothing is counted; ordinals, words."""
    if p.low[j][:1].isdecimal():
        found = None if _is_grouped(p, j) else day_number(p, j)
        alone = found is not None and (not _noun_follows(p, found[1]) or _leads_to_day(p, found[1]))
        return found if found and (p.words.language == "en" or alone or _year_after(p, found[1])[0]) else None
    if p.words.language == "fr" or (p.low[j] not in p.words.numbers.ordinals and p.low[j] not in p.words.numbers.tens):
        return None
    return None if spoken_year(p, j) else day_number(p, j)


def _leads_to_day(p: Passage, j: int) -> bool:
    """``Novembre 19-20``, ``Sep-23-2020``."""
    return p.low[j] in ("-", "–", "/") and p.low[j + 1].isdecimal() and len(p.low[j + 1]) in (1, 2, 4)


def read_month_day(p: Passage, j: int, before: Stamp) -> Stamp | None:
    """A day that shares the month of a date before it: "August 10 - 22, 2012"."""
    found = day_number(p, j)
    if found is None or month_at(p, found[1], beside_figures=True) or _noun_follows(p, found[1]):
        return None
    if p.is_unit(found[1]):
        return None
    of_year, stop = _year_after(p, found[1])
    return Stamp(j, stop, of_year or before.year, before.month, found[0])
