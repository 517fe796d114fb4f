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


def read_numeric(p: Passage, i: int) -> Stamp | None:
    """``2019-03-11``, ``13/09/2019``, ``13.09.2019``, ``13/09/19``, ``2012/Aug/10``; ``22/04`` where it can be nothing else."""
    parts, stop = _joined_figures(p, i)
    if len(parts) == 2 and len(parts[1]) == 4:
        return _month_of_year(i, stop, int(parts[0]), int(parts[1]))
    if len(parts) == 2:
        return _day_and_month(p, i, stop, int(parts[0]), int(parts[1])) if len(parts[0]) <= 2 and len(parts[1]) <= 2 else None
    if len(parts) != 3:
        return None
    a, b, c = parts
    if len(a) == 4:
        return _stamp(i, stop, int(a), int(b), int(c))
    if p.low[i + 2].isalpha():
        return _stamp(i, stop, int(c) if len(c) == 4 else two_digits(int(c)), int(b), int(a))
    if len(c) not in (2, 4) or len(a) > 2 or len(b) > 2:
        return None
    of_year = int(c) if len(c) == 4 else two_digits(int(c))
    of_day, of_month = _in_order(p, int(a), int(b))
    return _stamp(i, stop, of_year, of_month, of_day)


def _month_of_year(start: int, stop: int, of_month: int, of_year: int) -> Stamp | None:
    """``09/2012``, ``11-2016``."""
    return Stamp(start, stop, of_year, of_month) if 1 <= of_month <= 12 and 1900 <= of_year <= 2099 else None


def _in_order(p: Passage, first: int, second: int) -> tuple[int, int]:
    """Day and month of two numbers: the only way that fits, or the way of the text."""
    month_first = second > 12 or (first <= 12 and is_month_first(p))
    return (second, first) if month_first else (first, second)


def is_month_first(p: Passage) -> bool:
    """Whether 3/4 is the fourth of March: in English, unless the text writes "11 March" or counts in pounds."""
    calendar = p.words.calendar
    if p.words.language == "fr":
        return False
    written = [k for k, word in enumerate(p.low) if k and word in calendar.months and p.low[k - 1].isdigit()]
    return not written and "£" not in p.text


def _day_and_month(p: Passage, i: int, stop: int, first: int, second: int) -> Stamp | None:
    """``22/04``, ``4/22``: a date if one number can only be a day, or after a word that asks for a date."""
    calendar, before = p.words.calendar, p.low[i - 1] if i else ""
    led = before in calendar.date_leads or before in calendar.weekdays or before in calendar.this or before in calendar.next
    if not (led or max(first, second) > 12) or min(first, second) > 12 or max(first, second) > 31 or min(first, second) < 1:
        return None
    if p.low[stop - 2] != "/" or p.low[stop] in p.words.units.heads or p.low[stop] == "%":
        return None
    of_day, of_month = _in_order(p, first, second)
    return Stamp(i, stop, None, of_month, of_day) if is_day(2000, of_month, of_day) else None


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
    if len(parts) == 1 and separator == "/" and len(p.low[i]) <= 2 and len(p.low[i + 2]) == 4 and p.low[i + 2].isdigit():
        return [p.low[i], p.low[i + 2]], i + 3
    if len(parts) == 1 and p.low[j] == separator and p.low[j + 1].isalpha() and p.low[j + 2] == separator and p.low[j + 3].isdigit():
        named = month_at(p, j + 1, beside_figures=True)
        return ([parts[0], str(named), p.low[j + 3]], j + 4) if named else ([], i)
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
    named = p.low[j] in ("of", "de", "d'")
    if (named or p.low[j] in ("-", "/", ".") and p.glued(j)) and p.low[j + 1].isalpha():
        j += 1
    of_month = month_at(p, j, beside_figures=p.low[i][:1].isdigit() or named or p.low[i] in p.words.numbers.ordinals)
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
    ten = numbers.tens.get(word)
    if ten is not None:
        j = i + 2 if p.low[i + 1] == "-" else i + 1
        rest = numbers.ones.get(p.low[j]) or numbers.ordinals.get(p.low[j]) or 0
        rest, stop = (rest, j + 1) if 0 < rest < 10 and p.low[j] not in ("a", "an") else (0, i + 1)
        return (ten + rest, stop) if ten + rest <= 31 else None
    value = numbers.ones.get(word) or numbers.ordinals.get(word)
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


def _is_year(p: Passage, j: int) -> bool:
    return len(p.low[j]) == 4 and p.low[j].isdigit() and _EARLIEST <= int(p.low[j]) <= _LATEST


def _past_dot(p: Passage, j: int, short: bool) -> int:
    return j + 1 if short and p.low[j] == "." and p.glued(j) and p.low[j + 1][:1].isdigit() else j


def _year_after(p: Passage, j: int) -> tuple[int | None, int]:
    """A year that follows a day or a month, past a comma or "of"; ``None`` and ``j`` if there is none."""
    k = j + 1 if p.low[j] in (",", "of", "de") else j
    word = p.low[k]
    if len(word) == 4 and word.isdigit() and _EARLIEST <= int(word) <= _LATEST and not _is_measured(p, k + 1):
        return int(word), k + 1
    quoted = p.low[k] == "'"
    short = p.low[k + quoted]
    if len(short) == 2 and short.isdigit() and (quoted or int(short) > 31) and not _is_measured(p, k + quoted + 1) and not _noun_follows(p, k + 1):
        return two_digits(int(short)), k + quoted + 1
    spoken = spoken_year(p, k)
    return spoken if spoken else (None, j)


def _noun_follows(p: Passage, j: int) -> bool:
    return p.low[j].isalpha() and p.low[j] not in p.words.counting.stops or p.low[j] in (":", "/", "-", ".")


def spoken_year(p: Passage, j: int) -> tuple[int, int] | None:
    """A year in English words: "nineteen ninety-six", "twenty twelve", "two thousand and eight"."""
    if p.words.language != "en" or p.low[j] not in p.words.anchors:
        return None
    first = below_hundred(p, j)
    if first is None:
        return None
    if first[0] == 2 and p.low[first[1]] == "thousand":
        k = first[1] + 2 if p.low[first[1] + 1] == "and" else first[1] + 1
        rest = below_hundred(p, k) if p.low[k] in p.words.anchors else None
        return (2000 + rest[0], rest[1]) if rest else (2000, first[1] + 1)
    if not 15 <= first[0] <= 20:
        return None
    k = first[1] + 1 if p.low[first[1]] == "hundred" else first[1]
    if p.low[k] in p.words.numbers.zeros or p.low[k] == "zero":
        last = p.words.numbers.ones.get(p.low[k + 1], 0)
        return (first[0] * 100 + last, k + 2) if 0 < last < 10 else None
    second = below_hundred(p, k) if p.low[k] in p.words.anchors else None
    return (first[0] * 100 + second[0], second[1]) if second and second[0] >= 10 else None


def below_hundred(p: Passage, j: int) -> tuple[int, int] | None:
    """A number below 100 in words, and where it stops."""
    numbers = p.words.numbers
    ten = numbers.tens.get(p.low[j])
    if ten is None:
        one = numbers.ones.get(p.low[j])
        return None if one is None or p.low[j] in ("a", "an") else (one, j + 1)
    k = j + 2 if p.low[j + 1] == "-" else j + 1
    rest = numbers.ones.get(p.low[k], 0)
    return (ten + rest, k + 1) if 0 < rest < 10 and p.low[k] not in ("a", "an") else (ten, j + 1)


def _is_measured(p: Passage, j: int) -> bool:
    """Whether a unit follows, so that four digits are an amount and no year: "2000 euros"."""
    return p.low[j] in p.words.units.heads and len(p.low[j]) > 1 or p.low[j] in ("%", "€", "$", "£") or p.low[j] in p.words.numbers.scales


def read_month(p: Passage, i: int) -> Stamp | None:
    """``March 11, 2019``, ``March 2019``, ``mars``; ``i`` is the month."""
    calendar = p.words.calendar
    short = p.low[i] in calendar.short_months and p.low[i] not in calendar.months
    of_month = month_at(p, i, beside_figures=short or _is_year(p, i + 1) or spoken_year(p, i + 1) is not None)
    if of_month is None:
        return None
    j = _past_dot(p, i + 1, short)
    if p.low[j] in ("the", ",") and p.low[j + 1][:1].isdigit() and len(p.low[j + 1]) <= 2 or _is_slash(p, j):
        j += 1
    found = _day_after_month(p, j)
    if found is None:
        of_year, stop = _year_after(p, j)
        if of_year is not None:
            return Stamp(i, stop, of_year, of_month)
    if found and not _is_measured(p, found[1]) and p.low[found[1]] not in (":",) and not (p.low[found[1]].isalpha() and p.glued(found[1])):
        k = found[1] + 1 if p.low[found[1]] in ("-", "/") and _is_year(p, found[1] + 1) else found[1]
        of_year, stop = _year_after(p, k)
        return Stamp(i, stop if of_year else found[1], of_year, of_month, found[0])
    return Stamp(i, i + 1, None, of_month) if not short or _is_led(p, i) else None


def _is_slash(p: Passage, j: int) -> bool:
    return p.low[j] in ("-", "/") and p.glued(j) and p.glued(j + 1) and p.low[j + 1][:1].isdigit()


def _is_led(p: Passage, i: int) -> bool:
    """Whether a shortened month stands where only a month can: "in Jan", "last Sept"."""
    calendar = p.words.calendar
    led = p.low[i - 1] in calendar.year_leads or p.low[i - 1] in calendar.last or p.low[i - 1] in calendar.next or p.low[i - 1] in calendar.this
    return p.is_capital(i) and led and p.low[i - 1].isalpha() and not p.is_capital(i + 1)


def _day_after_month(p: Passage, j: int) -> tuple[int, int] | None:
    """The day after a month: figures in English ("March 11"), and in French before a year; ordinals and numbers in words."""
    if p.low[j][:1].isdigit():
        found = day_number(p, j)
        alone = found is not None and (not _noun_follows(p, found[1]) or _leads_to_day(p, found[1]))
        return found if found and (p.words.language == "en" or alone or _year_after(p, found[1])[0]) else None
    if p.words.language == "fr" or (p.low[j] not in p.words.numbers.ordinals and p.low[j] not in p.words.numbers.tens):
        return None
    return None if spoken_year(p, j) else day_number(p, j)


def _leads_to_day(p: Passage, j: int) -> bool:
    """``Novembre 19-20``, ``Sep-23-2020``."""
    return p.low[j] in ("-", "–", "/") and p.low[j + 1].isdigit() and len(p.low[j + 1]) in (1, 2, 4)


def read_month_day(p: Passage, j: int, before: Stamp) -> Stamp | None:
    """A day that shares the month of a date before it: "August 10 - 22, 2012"."""
    found = day_number(p, j)
    if found is None or month_at(p, found[1], beside_figures=True) or p.low[found[1]] in ("/", ":", "%") or _noun_follows(p, found[1]):
        return None
    of_year, stop = _year_after(p, found[1])
    return Stamp(j, stop, of_year or before.year, before.month, found[0])


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
    return _with_month(p, i, number) or Stamp(i, i + 1, number)


def _with_month(p: Passage, i: int, number: int) -> Stamp | None:
    """``2024 August``, ``2018 March 18``: the year first."""
    of_month = month_at(p, i + 1, beside_figures=p.is_capital(i + 1))
    if of_month is None or p.words.language == "fr":
        return None
    found = _day_after_month(p, i + 2)
    return Stamp(i, found[1] if found else i + 2, number, of_month, found[0] if found else None)


def read_spaced(p: Passage, i: int) -> Stamp | None:
    """``18 08 1978``: three groups, the last a year."""
    of_day, of_month = p.low[i], p.low[i + 1]
    if not (of_month.isdigit() and len(of_month) <= 2 and _is_year(p, i + 2) and of_day.isdigit()):
        return None
    return _stamp(i, i + 3, int(p.low[i + 2]), int(of_month), int(of_day)) if 1900 <= int(p.low[i + 2]) <= 2099 else None


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
