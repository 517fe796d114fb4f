"""Dates in figures alone: ``2019-03-11``, ``13/09/2019``, ``09/2012``, ``22/04``."""

from __future__ import annotations

from andro_check.extract.calendar import EARLIEST, LATEST, Stamp, is_day, is_year, month_at, two_digits
from andro_check.extract.tokens import Passage


def read_numeric(p: Passage, i: int) -> Stamp | None:
    """``2019-03-11``, ``13/09/2019``, ``13.09.2019``, ``13/09/19``, ``2012/Aug/10``; ``22/04`` where it can be nothing else."""
    parts, stop = _joined_figures(p, i)
    if len(parts) == 2 and len(parts[1]) == 4:
        return _month_of_year(i, stop, int(parts[0]), int(parts[1]))
    if len(parts) == 2:
        return (
            _day_and_month(p, i, stop, int(parts[0]), int(parts[1]))
            if len(parts[0]) <= 2 and len(parts[1]) <= 2
            else None
        )
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
    led = (
        before in calendar.date_leads
        or before in calendar.weekdays
        or before in calendar.this
        or before in calendar.next
    )
    if (
        not (led or max(first, second) > 12)
        or min(first, second) > 12
        or max(first, second) > 31
        or min(first, second) < 1
    ):
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
    if (
        len(parts) == 1
        and separator == "/"
        and len(p.low[i]) <= 2
        and len(p.low[i + 2]) == 4
        and p.low[i + 2].isdigit()
    ):
        return [p.low[i], p.low[i + 2]], i + 3
    if (
        len(parts) == 1
        and p.low[j] == separator
        and p.low[j + 1].isalpha()
        and p.low[j + 2] == separator
        and p.low[j + 3].isdigit()
    ):
        named = month_at(p, j + 1, beside_figures=True)
        return ([parts[0], str(named), p.low[j + 3]], j + 4) if named else ([], i)
    return parts, j


def _stamp(start: int, stop: int, of_year: int, of_month: int, of_day: int) -> Stamp | None:
    fits = EARLIEST <= of_year <= LATEST and 1 <= of_month <= 12 and is_day(of_year, of_month, of_day)
    return Stamp(start, stop, of_year, of_month, of_day) if fits else None


def read_spaced(p: Passage, i: int) -> Stamp | None:
    """``18 08 1978``: three groups, the last a year."""
    of_day, of_month = p.low[i], p.low[i + 1]
    if not (of_month.isdigit() and len(of_month) <= 2 and is_year(p, i + 2) and of_day.isdigit()):
        return None
    return (
        _stamp(i, i + 3, int(p.low[i + 2]), int(of_month), int(of_day)) if 1900 <= int(p.low[i + 2]) <= 2099 else None
    )
