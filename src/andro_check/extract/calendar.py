"""Dates as they stand in the text: stamps of a year, a month and a day, some of them missing."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from andro_check.extract.tokens import Passage
from andro_check.model.period import Period, day, month, year

_EARLIEST, _LATEST = 1000, 2199
_FULL_DATE_SEPARATORS = ("/", "-", ".")


class Stamp(NamedTuple):
    """Tokens ``start`` to ``stop``; whatever of year, month and day the words say. ``decade`` marks "1980s"."""

    start: int
    stop: int
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def complete(self) -> bool:
        return self.year is not None


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
    except ValueError:
        return False
    return True


def _yearless(stamp: Stamp) -> Period | None:
    if stamp.month is None:
        return Period("XXXX-XX-XX", None, None)
    if stamp.day is None:
        return Period(f"XXXX-{stamp.month:02d}", None, None)
    return Period(f"XXXX-{stamp.month:02d}-{stamp.day:02d}", None, None) if is_day(2000, stamp.month, stamp.day) else None


def read_numeric(p: Passage, i: int, month_first: bool) -> Stamp | None:
    """``2019-03-11``, ``13/09/2019``, ``13.09.2019``, ``13/09/19``; the order of day and month only if both could be."""
    parts, stop = _joined_figures(p, i)
    if len(parts) != 3:
        return None
    a, b, c = parts
    if len(a) == 4:
        return _stamp(i, stop, int(a), int(b), int(c))
    if len(c) not in (2, 4) or len(a) > 2 or len(b) > 2:
        return None
    of_year = int(c) if len(c) == 4 else two_digits(int(c))
    first, second = int(a), int(b)
    if first > 12 or (second <= 12 and not month_first):
        first, second = second, first
    return _stamp(i, stop, of_year, first, second)


def _joined_figures(p: Passage, i: int) -> tuple[list[str], int]:
    """Figures joined by one kind of separator: one token for dots, several for slashes and hyphens."""
    if p.low[i].count(".") == 2 and "," not in p.low[i]:
        return p.low[i].split("."), i + 1
    separator = p.low[i + 1]
    if separator not in ("/", "-") or not p.low[i].isdigit():
        return [], i
    parts, j = [p.low[i]], i + 1
    while p.low[j] == separator and p.low[j + 1].isdigit() and p.glued(j) and p.glued(j + 1) and len(parts) < 4:
        parts.append(p.low[j + 1])
        j += 2
    return parts, j


def _stamp(start: int, stop: int, of_year: int, of_month: int, of_day: int) -> Stamp | None:
    fits = _EARLIEST <= of_year <= _LATEST and 1 <= of_month <= 12 and is_day(of_year, of_month, of_day)
    return Stamp(start, stop, of_year, of_month, of_day) if fits else None


def two_digits(number: int) -> int:
    """The year that two digits mean: 19 -> 2019, 87 -> 1987."""
    return number + (2000 if number < 50 else 1900)


def read_day_month(p: Passage, i: int) -> Stamp | None:
    """``11 March 2019``, ``1er janvier 2016``, ``7 fév. 2023``, ``the 11th of March``; ``i`` is the day."""
    found = day_number(p, i)
    if found is None:
        return None
    of_day, j = found
    if p.low[j] in ("of", "de", "-", "/", "d'") and p.low[j + 1].isalpha():
        j += 1
    of_month = month_at(p, j, beside_figures=p.low[i][:1].isdigit())
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
    if word.isdigit():
        if len(word) > 2 or not 1 <= int(word) <= 31:
            return None
        ordinal = p.glued(i + 1) and p.low[i + 1] in p.words.numbers.ordinal_endings
        return int(word), i + 2 if ordinal else i + 1
    numbers = p.words.numbers
    value = numbers.ones.get(word) or numbers.ordinals.get(word)
    if value is None and word in numbers.tens and p.low[i + 1] == "-":
        rest = numbers.ones.get(p.low[i + 2]) or numbers.ordinals.get(p.low[i + 2])
        return (numbers.tens[word] + rest, i + 3) if rest and rest < 10 and numbers.tens[word] + rest <= 31 else None
    return (value, i + 1) if value and value <= 31 and word not in numbers.articles else None


def month_at(p: Passage, j: int, *, beside_figures: bool = False) -> int | None:
    """The month that token ``j`` names; short forms only beside figures, "may" and "march" only with a capital."""
    calendar, word = p.words.calendar, p.low[j]
    found = calendar.months.get(word)
    if found is None:
        return calendar.short_months.get(word) if beside_figures else None
    if calendar.language == "en" and word in ("may", "march") and not p.is_capital(j) and not beside_figures:
        return None
    return found


def _past_dot(p: Passage, j: int, short: bool) -> int:
    return j + 1 if short and p.low[j] == "." and p.glued(j) and p.low[j + 1][:1].isdigit() else j


def _year_after(p: Passage, j: int) -> tuple[int | None, int]:
    """A year of four digits that follows a day or a month, past a comma or "of"; ``None`` and ``j`` if there is none."""
    k = j + 1 if p.low[j] in (",", "of", "de") and not (p.low[j] == "," and p.words.language == "fr" and False) else j
    word = p.low[k]
    if len(word) == 4 and word.isdigit() and _EARLIEST <= int(word) <= _LATEST and not _is_measured(p, k + 1):
        return int(word), k + 1
    if p.low[j] in ("'", "’") and p.low[j + 1].isdigit() and len(p.low[j + 1]) == 2:
        return two_digits(int(p.low[j + 1])), j + 2
    return None, j


def _is_measured(p: Passage, j: int) -> bool:
    """Whether a unit follows, so that four digits are an amount and no year: "2000 euros"."""
    return p.low[j] in p.words.units.heads and len(p.low[j]) > 1 or p.low[j] in ("%", "€", "$", "£") or p.low[j] in p.words.numbers.scales


def read_month(p: Passage, i: int) -> Stamp | None:
    """``March 11, 2019``, ``March 2019``, ``mars``; ``i`` is the month."""
    calendar = p.words.calendar
    short = p.low[i] in calendar.short_months and p.low[i] not in calendar.months
    of_month = month_at(p, i, beside_figures=short)
    if of_month is None:
        return None
    j = _past_dot(p, i + 1, short)
    if p.low[j] == "the" and p.low[j + 1][:1].isdigit():
        j += 1
    of_year, stop = _year_after(p, j)
    if of_year is not None:
        return Stamp(i, stop, of_year, of_month)
    found = day_number(p, j) if p.low[j][:1].isdigit() and p.words.language == "en" or p.low[j] in p.words.numbers.ordinals else None
    if found and not _is_measured(p, found[1]) and p.low[found[1]] not in (":",) and not (p.low[found[1]].isalpha() and p.glued(found[1])):
        of_year, stop = _year_after(p, found[1])
        return Stamp(i, stop, of_year, of_month, found[0])
    return Stamp(i, i + 1, None, of_month) if not short else None


def read_year(p: Passage, i: int) -> Stamp | None:
    """A year in four digits where the words around it leave no count, amount or name of a thing."""
    word = p.low[i]
    if len(word) != 4 or not word.isdigit():
        return None
    number = int(word)
    lead = p.low[i - 1] in p.words.calendar.year_leads and i > 0
    if not (1500 <= number <= 2099) or _is_measured(p, i + 1) or (p.glued(i + 1) and p.low[i + 1].isalpha()):
        return None
    if _counts_things(p, i + 1, number, p.low[i - 1]):
        return None
    if not lead and (not 1900 <= number <= 2049 or number in (1900, 2000)):
        return None
    return Stamp(i, i + 1, number)


_SURE_LEADS = frozenset({"en", "depuis", "since", "in", "during", "until", "jusqu'en", "l'année", "année", "années", "year", "the", "exercice"})


def _counts_things(p: Passage, j: int, number: int, lead: str) -> bool:
    """Whether a plural noun follows a number that could be a year: "1 500", "2000 salariés"; not "the 2019 elections"."""
    counting, word = p.words.counting, p.low[j]
    if not word.isalpha() or word in counting.stops or p.is_capital(j):
        return False
    plural = counting.is_plural(word) or (p.words.language == "en" and counting.is_plural(p.low[j + 1]) and p.low[j + 1] not in counting.stops)
    if not plural:
        return False
    person = counting.singular(word) in counting.persons or counting.singular(p.low[j + 1]) in counting.persons
    if lead in _SURE_LEADS and not person:
        return False
    return person or number % 100 == 0 or p.words.language == "fr" or not (1950 <= number <= 2049)
