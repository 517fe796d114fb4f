"""Stretches that are told by their end: "the year to March", "in the six months ended 30 June", "l'exercice clos le 31
mars", and years that are told by two: "the 2025-26 season".
"""

from __future__ import annotations

import re

from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.lexicon.calendar import CalendarWords, calendar_words
from andro_check.model.period import Period, parse_edtf
from andro_check.model.value import Quantity

_LINKS = 4
"""Words of "to the end of June" between "to" and the month, and one."""
_YEAR = 12
_TWO_YEARS = re.compile(r"(\d{4})[-/–](?:\d\d)?(\d\d)")
_OF_A_YEAR = re.compile(r"\d{4}(?=[-/]|$)")


def run_up(scene: Scene, passage: Passage, date: ValueAt) -> Period | None:
    """The stretch whose last month a date is in; ``None`` for a date that ends none."""
    words = calendar_words(scene.vocabulary.language)
    lower, at = scene.words.lower, date.first - 1
    while date.first - at <= _LINKS and lower[at] in words.span_links:
        at -= 1
    if at < 1 or lower[at] not in words.span_ends or lower[at - 1] not in words.spans:
        return None
    period = date.value
    if not isinstance(period, Period) or period.end is None or len(period.edtf) < len("2024-05"):
        return None
    noun = lower[at - 2] if lower[at - 2] in words.spans else lower[at - 1]  # "half year"
    months = _months(words, passage, noun, at)
    return _up_to(period.end.year, period.end.month, months) if months else None


def _months(words: CalendarWords, passage: Passage, noun: str, end: int) -> int:
    if words.spans[noun]:
        return words.spans[noun]
    lasts = (v.value for v in passage.values if v.last == end and v.sort == "duration")
    told = next((q for q in lasts if isinstance(q, Quantity) and q.unit == "month" and q.number), None)
    return int(told.number) if told and told.number else 0


def _up_to(year: int, month: int, months: int) -> Period:
    first = year * _YEAR + month - months
    if months == _YEAR == month:
        return parse_edtf(f"{year:04d}")
    return parse_edtf(f"{first // _YEAR:04d}-{first % _YEAR + 1:02d}/{year:04d}-{month:02d}")


def is_season(scene: Scene, date: ValueAt) -> bool:
    """Whether two years that follow each other tell which season or school year: nothing was done "on" them."""
    told = _TWO_YEARS.fullmatch(date.value.text)
    if told is None or (int(told[1]) + 1) % 100 != int(told[2]):
        return False
    lower, raw, spoken = scene.words.lower, scene.words.raw, scene.vocabulary
    beside = date.last if spoken.language == "en" else date.first - 1
    noun = 0 <= beside < len(raw) and raw[beside].isalpha() and raw[beside].islower()
    return noun and lower[beside] not in spoken.held_back | spoken.conjunctions | spoken.determiners | spoken.since


def years_before(period: Period, years: int) -> Period | None:
    """The same stretch so many years earlier; ``None`` where the calendar lacks it (29 February)."""
    try:
        return parse_edtf(_OF_A_YEAR.sub(lambda found: f"{int(found[0]) - years:04d}", period.edtf))
    except ValueError:
        return None
