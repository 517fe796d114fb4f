"""Times of day, in minutes after midnight: "à 14 h 32", "at 9.40 am", "vers 3 heures du matin", "at 21:15"."""

from __future__ import annotations

import re
from decimal import Decimal

from andro_check.extract.numerals.scales import Form, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.values.drafts import Draft
from andro_check.extract.values.lookalikes import time_of_day
from andro_check.lexicon.clocks import ClockWords, clock_words
from andro_check.lexicon.units import CLOCK
from andro_check.lexicon.values import clock_grain
from andro_check.model.value import Hedge

_TIME = re.compile(r"(\d\d?)(?:\s*[h:.]\s*([0-5]\d)|\s*(?:h|heures?|o['’]clock)\b)?", re.IGNORECASE)
_NOON = 12
_SIXTY = 60
_PART_REACH = 4
"""Words from a time to the part of the day that it is in: "at 9.26 on Monday morning"."""


def read_clock(p: Passage, i: int, stop: int) -> Draft | None:
    """The time of day that tokens ``i`` to ``stop`` are, where it is one moment that something may have happened at.

    A stretch ("de 9 h à 18 h"), a bound ("avant 8 heures") and a time that may be of the morning or of the evening
    are left out.
    """
    words = clock_words(p.words.language)
    lead = p.low[i - 1] if i else ""
    near = lead in words.about or (lead in words.beside and p.low[i - 2] in words.closely)
    if not (near or lead in words.leads or _follows_day(p, i)) or _is_stretch(p, i, stop, words):
        return None
    minutes = _minutes(p, i, stop, words)
    if minutes is None:
        return None
    numeral = Numeral(i, stop, Decimal(minutes), Decimal(clock_grain(minutes)), Form.FIGURES)
    left = i - 2 if lead in words.beside else i - near
    return Draft(i, stop, left, stop, numeral, CLOCK, Hedge.ABOUT if near else Hedge.PLAIN)


def spoken_clock(p: Passage, i: int) -> tuple[int, Draft | None] | None:
    """ "At six in the morning", "peu avant six heures du matin": where a time in words ends, and the time, if it is one
    moment; nothing where token ``i`` is no hour.
    """
    words, hour = clock_words(p.words.language), p.words.numbers.ones.get(p.low[i], 0)
    stop = i + 1 + (p.low[i + 1] in p.words.calendar.hour_words)
    lead, whole = p.low[i - 1] if i else "", p.words.language != "fr" or stop > i + 1
    if not (0 < hour <= _NOON and whole and lead in words.spoken_leads):
        return None
    part = next((k for k in range(stop + 1, stop + _PART_REACH) if p.low[k] in words.halves), None)
    if part is None or not words.part_leads.issuperset(p.low[stop:part]):
        return None
    near = lead in words.about or (lead in words.beside and p.low[i - 2] in words.closely)
    if not (near or lead in words.leads):
        return part + 1, None
    minutes = (hour % _NOON + (_NOON if p.low[part] in words.after_noon else 0)) * _SIXTY
    numeral = Numeral(i, stop, Decimal(minutes), Decimal(clock_grain(minutes)), Form.WORDS)
    left = i - 2 if lead in words.beside else i - near
    return part + 1, Draft(i, stop, left, stop, numeral, CLOCK, Hedge.ABOUT if near else Hedge.PLAIN)


def is_clock(p: Passage, i: int, stop: int) -> bool:
    return time_of_day(p, i) == stop


def _follows_day(p: Passage, i: int) -> bool:
    """ "Mardi, 14 h 32", "on Monday 9.40 am"."""
    k = i - 1 - (p.low[i - 1] == ",")
    return k >= 0 and p.low[k] in p.words.calendar.weekdays


def _is_stretch(p: Passage, i: int, stop: int, words: ClockWords) -> bool:
    """Whether another time goes on from this one, or went before it."""
    following = p.low[stop : stop + 2]
    goes_on = following[0] in p.words.calendar.to and following[1][:1].isdecimal()
    before = p.low[max(i - 3, 0) : i - 1]
    return goes_on or (p.low[i - 1] in p.words.calendar.to and any(word in words.hours for word in before))


def _minutes(p: Passage, i: int, stop: int, words: ClockWords) -> int | None:
    found = _TIME.match(p.text[p.starts[i] : p.ends[stop - 1]])
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    after_noon = _is_after_noon(p, i, stop, words)
    whole_day = words.whole_day or hour > _NOON or found[1][0] == "0"
    if after_noon is None and not whole_day:
        return None
    if after_noon is not None and hour <= _NOON:
        hour = hour % _NOON + (_NOON if after_noon else 0)
    return hour % 24 * _SIXTY + minute


def _is_after_noon(p: Passage, i: int, stop: int, words: ClockWords) -> bool | None:
    """What "am", "p.m.", "du matin" and "on Sunday evening" say; ``None`` where nothing is said."""
    for word in (*p.low[i + 1 : stop], *p.low[stop : stop + _PART_REACH]):
        if word in words.before_noon or word in words.after_noon:
            return word in words.after_noon
    return None
