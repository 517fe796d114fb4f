"""Dates in figures alone: ``2019-03-11``, ``13/09/2019``, ``09/2012``, ``22/04``."""

from __future__ import annotations

import re
from functools import lru_cache

from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.calendar import EARLIEST, LATEST, Stamp, is_day, is_year, month_at, two_digits
from andro_check.lexicon.calendar import calendar_words


def read_numeric(p: Passage, i: int) -> Stamp | None:
    """``2019-03-11``, ``13/09/2019``, ``13.09.2019``, ``2012/Aug/10``; ``09/2012``; ``22/04`` if it is nothing else."""
    parts, stop = _joined_figures(p, i)
    sizes = [len(part) for part in parts]
    if len(parts) == 2:
        a, b = map(int, parts)
        if sizes[1] == 4:
            return _month_of_year(i, stop, a, b)
        return _day_and_month(p, (i, stop), a, b) if max(sizes) <= 2 else None
    if len(parts) != 3 or sizes[1] > 2:
        return None
    a, b, c = map(int, parts)
    if sizes[0] == 4:
        return _stamp(i, stop, (a, b, c))
    if sizes[0] > 2 or sizes[2] not in (2, 4):
        return None
    named = p.low[i + 2].isalpha()
    of_day, of_month = (a, b) if named else _in_order(p, a, b)
    return _stamp(i, stop, (c if sizes[2] == 4 else two_digits(c), of_month, of_day))


def _month_of_year(start: int, stop: int, of_month: int, of_year: int) -> Stamp | None:
    """``09/2012``, ``11-2016``."""
    return Stamp(start, stop, of_year, of_month) if 1 <= of_month <= 12 and 1900 <= of_year <= 2099 else None


def _in_order(p: Passage, first: int, second: int) -> tuple[int, int]:
    """Day and month of two numbers: the only way that fits, or the way of the text."""
    month_first = second > 12 or (first <= 12 and is_month_first(p))
    return (second, first) if month_first else (first, second)


def is_month_first(p: Passage) -> bool:
    """Whether 3/4 is the fourth of March: in English, unless the text writes "11 March" or counts in pounds."""
    return p.words.language != "fr" and not _writes_day_first(p.text)


@lru_cache(maxsize=4)
def _writes_day_first(text: str) -> bool:
    months = "|".join(calendar_words("en").months)
    return "£" in text or re.search(rf"\b\d\d?(?:st|nd|rd|th)? (?:{months})\b", text, re.IGNORECASE) is not None


def _day_and_month(p: Passage, place: tuple[int, int], first: int, second: int) -> Stamp | None:
    """``22/04``, ``4/22``: a date if one number can only be a day, or after a word that asks for a date."""
    calendar, (i, stop) = p.words.calendar, place
    before = p.low[i - 1] if i else ""
    led = any(before in leads for leads in (calendar.date_leads, calendar.weekdays, calendar.this, calendar.next))
    small, large = sorted((first, second))
    if not (1 <= small <= 12 and large <= 31 and (led or large > 12)):
        return None
    if p.low[stop - 2] != "/" or p.is_unit(stop) or p.low[stop] in p.words.units.heads:
        return None
    of_day, of_month = _in_order(p, first, second)
    return Stamp(i, stop, None, of_month, of_day) if is_day(2000, of_month, of_day) else None


def _joined_figures(p: Passage, i: int) -> tuple[list[str], int]:
    """Figures joined by one kind of separator, a month in words as its number among them; and where they stop."""
    if p.low[i].count(".") == 2 and "," not in p.low[i]:
        return p.low[i].split("."), i + 1
    separator = p.low[i + 1]
    if separator not in ("/", "-") or not p.low[i].isdecimal():
        return [], i
    parts, j = [p.low[i]], i + 1
    while p.low[j] == separator and p.low[j + 1].isdecimal() and p.glued(j) and p.glued(j + 1) and len(parts) < 4:
        parts.append(p.low[j + 1])
        j += 2
    if len(parts) > 1:
        return parts, j
    if separator == "/" and len(parts[0]) <= 2 and is_year(p, i + 2):  # "11 / 2016"
        return [parts[0], p.low[i + 2]], i + 3
    named = month_at(p, i + 2, beside_figures=True)
    if named and p.low[i + 3] == separator and p.low[i + 4].isdecimal():
        return [parts[0], str(named), p.low[i + 4]], i + 5
    return [], i


def _stamp(start: int, stop: int, told: tuple[int, int, int]) -> Stamp | None:
    """Year, month and day, if there is such a day."""
    return Stamp(start, stop, *told) if EARLIEST <= told[0] <= LATEST and is_day(*told) else None


def read_spaced(p: Passage, i: int) -> Stamp | None:
    """``18 08 1978``: three groups, the last a year."""
    of_day, of_month = p.low[i], p.low[i + 1]
    if (
        not (of_day.isdecimal() and of_month.isdecimal())
        or not is_year(p, i + 2)
        or not "1900" <= p.low[i + 2] <= "2099"
    ):
        return None
    return _stamp(i, i + 3, (int(p.low[i + 2]), int(of_month), int(of_day)))
