"""Stretches of years: decades, centuries, seasons that run over two years."""

from __future__ import annotations

from andro_check.extract.scales import Numeral
from andro_check.extract.tokens import Passage
from andro_check.extract.when import Dated
from andro_check.model.period import parse_edtf


def short_range(p: Passage, i: int, first: int) -> Dated | None:
    """``2021/22``, ``2012-16``; ``2012-10`` is a month."""
    last = first // 100 * 100 + int(p.low[i + 2])
    if p.low[i + 1] == "-" and last <= first and 1 <= int(p.low[i + 2]) <= 12:
        return Dated(i, i + 3, i, parse_edtf(f"{first}-{int(p.low[i + 2]):02d}"))
    if not first < last <= first + 60:
        return None
    return Dated(i, i + 3, i, parse_edtf(f"{first}/{last}"))


def read_decade(p: Passage, i: int) -> Dated | None:
    """``the 1990s``, ``années 1980``, ``les années 80``, ``the '90s``."""
    word = p.low[i]
    if not word.isdigit() or word[-1] != "0" or len(word) not in (2, 4):
        return None
    english = p.low[i + 1] == "s" and p.glued(i + 1) or (p.low[i + 1 : i + 3] == ["'", "s"] and p.glued(i + 1))
    if english and (len(word) == 4 or p.low[i - 1] in ("the", "'", "-", "early", "late", "mid")):
        stop = i + 2 if p.low[i + 1] == "s" else i + 3
    elif p.low[i - 1] in p.words.calendar.decade_words and i and (len(word) == 4 or int(word) >= 20):
        stop = i + 1
    else:
        return None
    start = i - 1 if p.low[i - 1] in p.words.calendar.decade_words else i
    first = int(word) if len(word) == 4 else 1900 + int(word)
    if first % 100 == 0 and len(word) == 4 and english and first < 2000:
        return Dated(start, stop, start, parse_edtf(f"{first // 100}XX"))
    return Dated(start, stop, start, parse_edtf(f"{first // 10}X"))


def read_century(p: Passage, i: int) -> Dated | None:
    """``XIXe siècle``: the numeral stands before."""
    if p.low[i] not in p.words.calendar.century_words or p.words.language != "fr":
        return None
    number = _roman(p.low[i - 1].removesuffix("ème").removesuffix("e").removesuffix("er"))
    return of_century(i - 1, i + 1, number) if number else None


def of_century(start: int, stop: int, number: int) -> Dated | None:
    return Dated(start, stop, start, parse_edtf(f"{number - 1:02d}XX")) if 2 <= number <= 22 else None


def _roman(letters: str) -> int:
    values = {"i": 1, "v": 5, "x": 10}
    if not letters or any(c not in values for c in letters):
        return 0
    numbers = [values[c] for c in letters]
    return sum(-n if any(later > n for later in numbers[k + 1 : k + 2]) else n for k, n in enumerate(numbers))


def spoken_decade(p: Passage, numeral: Numeral) -> Dated | None:
    """``années quatre-vingt-dix``."""
    number, i = int(numeral.number), numeral.start
    if p.low[i - 1] not in p.words.calendar.decade_words or i == 0 or numeral.number % 10 or not (20 <= number <= 90 or 1000 <= number <= 2090):
        return None
    return Dated(i - 1, numeral.stop, i - 1, parse_edtf(f"{(number if number > 99 else 1900 + number) // 10}X"))


def read_named_decade(p: Passage, i: int) -> Dated | None:
    """``the nineties``, ``the early eighties``; not "in their forties"."""
    k = i - 2 if p.low[i - 1] in ("early", "late", "mid", "-") else i - 1
    k = k - 1 if p.low[k] in ("mid", "early", "late") else k
    return Dated(i, i + 1, i, parse_edtf(p.words.calendar.decades[p.low[i]])) if p.low[k] == "the" else None
