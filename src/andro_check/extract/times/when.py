"""From words to the calendar: which year, which week, which day a date without one must mean."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from typing import NamedTuple

from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.calendar import Stamp, is_day
from andro_check.model.frozen import dataclass
from andro_check.model.period import Period, day, month, parse_edtf, span_of, year

_EARLIEST, _LATEST = 1400, 2400
_SIGHT = 13
_NOT = 3
"""Words from "pas" to "avant"."""
_SENTENCE_ENDS = frozenset(".!?;")


@dataclass(frozen=True, slots=True)
class Now:
    """The time of writing: its ``first`` and ``last`` possible day, both ``None`` if it is not known."""

    first: date | None
    last: date | None

    @property
    def day(self) -> date | None:
        """The day itself, if it is known to the day."""
        return self.first if self.first == self.last else None

    @property
    def year(self) -> int | None:
        return self.first.year if self.first and self.last and self.first.year == self.last.year else None


UNKNOWN_DAY = Period("XXXX-XX-XX", None, None)
UNKNOWN_MONTH = Period("XXXX-XX", None, None)
UNKNOWN_YEAR = Period("XXXX", None, None)


class Dated(NamedTuple):
    """Tokens ``start`` to ``stop`` name the period; ``left`` and ``right`` take in "depuis", "or later".

    ``stamp`` is what was written, where it was a date.
    """

    start: int
    stop: int
    left: int
    period: Period
    stamp: Stamp | None = None
    right: int = 0


class Story(NamedTuple):
    """What dates are read against: the time of writing, the last date before."""

    now: Now
    earlier: Dated | None = None


Reader = Callable[[Passage, int, int, Story], "Dated | None"]
"""Reads a date from a token on: (passage, token, first token that may belong to it, story)."""


def now_of(published: Period | None) -> Now:
    """When the text was written, if that is known and no fancy: one can count centuries back and forth from it."""
    if published is None or published.start is None or published.end is None:
        return Now(None, None)
    sane = published.start.year > _EARLIEST and published.end.year < _LATEST
    return Now(published.start, published.end) if sane else Now(None, None)


def looks_ahead(p: Passage, start: int, stop: int) -> bool:
    """Whether the words around speak of what is to come."""
    return tense(p, start, stop) > 0


def tense(p: Passage, start: int, stop: int) -> int:
    """1 if the words around tokens ``start`` to ``stop`` look ahead, -1 if they look back, 0 if they do neither.

    The nearest telling word before decides; what follows counts only if nothing does, up to the next comma.
    """
    words = p.words.calendar
    lead = start - 1 if p.low[start - 1] in words.articles else start
    if words.until.before(p.low, lead) or words.until.before(p.low, start):
        return -1 if _was_so_by(p, lead) or _had_come_by(p, lead, stop) else 1
    if words.before.before(p.low, lead) and not words.negations.isdisjoint(p.low[max(0, lead - _NOT) : lead]):
        return 1  # "pas avant mercredi"
    opens = True
    for k in range(start - 1, max(-1, start - _SIGHT), -1):
        word = p.low[k]
        if _ends_sentence(word):
            break
        if (word in words.fixed and p.low[k + 1] in words.fixed_to) or f"{word} {p.low[k + 1]}" in words.to_come:
            return 1
        if word in words.done_then and (p.low[k + 1] in words.past or p.low[k + 1].endswith(words.past_endings)):
            return -1  # "il aura fallu"
        if (told := _told(p, word)) and (told > 0 or not _is_no_past(p, k)):
            return told
        opens = opens and (not word.isalpha() or word in p.words.counting.stops)
        if word in (",", ":") and k < start - 2:
            break
    return _told_after(p, stop, opens=opens)


def _is_no_past(p: Passage, k: int) -> bool:
    """Whether a word that looks like a participle is an infinitive's or a noun or an adjective: "être payé", "de
    l'assemblée", "a renewed offer".
    """
    words, before = p.words.calendar, p.low[k - 1]
    return _is_infinitive(p, k - 1) or (before in words.nominal and p.low[k] not in words.past)


def _is_infinitive(p: Passage, k: int) -> bool:
    """Whether a participle stands behind an infinitive: "will have risen", "to be sold"; unlike "rents have risen"."""
    words = p.words.calendar
    if p.low[k] not in words.infinitives:
        return False
    return p.low[k] not in words.perfect or p.low[k - 1] in words.to_do or _told(p, p.low[k - 1]) > 0


def _was_so_by(p: Passage, start: int) -> bool:
    """ "Fell to £4.6bn by 31 December": what is told in the past was so by then; not "told to leave by 31 December"."""
    words = p.words.calendar
    if p.low[start - 1] not in words.done_by:
        return False
    for k in range(start - 2, max(0, start - _SIGHT), -1):
        word = p.low[k]
        meant = word in words.to_do and p.low[k + 1].isalpha()
        if _ends_sentence(word) or meant or word in (",", ":") or (told := _told(p, word)) > 0:
            return False
        if told < 0:
            return p.low[k - 1] not in words.infinitives
    return False


def _had_come_by(p: Passage, lead: int, stop: int) -> bool:
    """ "By Christmas 255,000 had come back": what opens a clause and is told in the past was so by then."""
    if p.low[lead - 1] not in p.words.calendar.done_by or (lead > 1 and p.low[lead - 2].isalpha()):
        return p.low[lead - 2] in p.words.numbers.and_ and _told_after(p, stop, opens=False) < 0
    return _told_after(p, stop, opens=False) < 0


def past_commas(p: Passage, start: int) -> int:
    """What the nearest telling word in front says when commas set apart what stands between: "rose by 20 per cent,
    from 540, in two years".
    """
    for k in range(start - 1, max(-1, start - _SIGHT), -1):
        if _ends_sentence(p.low[k]):
            return 0
        if told := _told(p, p.low[k]):
            return told
    return 0


def _told_after(p: Passage, stop: int, *, opens: bool) -> int:
    """What the words after say, up to a comma; past a comma that ends the opening of a sentence."""
    for k in range(stop, stop + _SIGHT):
        word = p.low[k]
        if _ends_sentence(word) or (word == "," and not (opens and k == stop)):
            return 0
        if told := _told(p, word):
            return told
    return 0


def _ends_sentence(word: str) -> bool:
    return not word or word[0] == "\n" or word in _SENTENCE_ENDS


def _told(p: Passage, word: str) -> int:
    words = p.words.calendar
    if word in words.prospects or (words.prospect_endings and len(word) > 4 and word.endswith(words.prospect_endings)):
        return 1
    return -1 if word in words.past or (len(word) > 4 and word.endswith(words.past_endings)) else 0


def with_year(stamp: Stamp, now: Now, told: int) -> Stamp:
    """A month or a day put in the year that it most likely means, given the tense of the words around."""
    if stamp.month is None or now.first is None or now.last is None:
        return stamp
    if now.day is None:
        return stamp._replace(year=now.year)
    years = [y for y in range(now.day.year - 4, now.day.year + 5) if _fits(y, stamp)]
    near = [(_distance(_first_of(y, stamp), _last_of(y, stamp), now.day, told), y) for y in years]
    return stamp._replace(year=min(near)[1]) if near else stamp


def last_year_of(stamp: Stamp, now: Now) -> Stamp:
    """A month or a day in the last year in which it was over before the month, or the day, of writing began."""
    if stamp.month is None or now.first is None:
        return stamp
    edge = now.first if stamp.day else now.first.replace(day=1)
    years = (y for y in range(edge.year, edge.year - 9, -1) if _fits(y, stamp) and _last_of(y, stamp) < edge)
    return stamp._replace(year=next(years, None))


def _fits(of_year: int, stamp: Stamp) -> bool:
    return 1 <= of_year <= MAXYEAR and (stamp.day is None or is_day(of_year, stamp.month or 1, stamp.day))


def _distance(first: date, last: date, here: date, told: int) -> int:
    """Days between a time and the day of writing; those to come count for more, unless the words look ahead."""
    if first > here:
        return (first - here).days * {-1: 6, 0: 3, 1: 1}[told]
    return (here - last).days * (3 if told > 0 else 1) if last < here else 0


def _first_of(of_year: int, stamp: Stamp) -> date:
    return date(of_year, stamp.month or 1, stamp.day or 1)


def _last_of(of_year: int, stamp: Stamp) -> date:
    return date(of_year, stamp.month or 12, stamp.day or calendar.monthrange(of_year, stamp.month or 12)[1])


def weekday(number: int, now: Now, *, ahead: bool, strictly: bool) -> Period:
    """The nearest such day: on or before the day of writing, or on or after it; ``strictly`` leaves that day out."""
    here = now.day
    if here is None:
        return UNKNOWN_DAY
    distance = (number - here.weekday()) % 7 if ahead else -((here.weekday() - number) % 7)
    if distance == 0 and strictly:
        distance = 7 if ahead else -7
    return day(here + timedelta(days=distance))


def shifted(grain: str, by: int, now: Now) -> Period:
    """The day, week, month, quarter, half or year that lies ``by`` of them from the time of writing."""
    here = now.day
    if grain in ("year", "decade", "century"):
        return _shifted_year(grain, by, now)
    base = here or (now.first if by <= 0 else now.last)
    if base is None or (here is None and grain in ("day", "week", "weekend")):
        return UNKNOWN_MONTH if grain == "month" else UNKNOWN_DAY
    if grain == "day":
        return day(base + timedelta(days=by))
    if grain in ("week", "weekend"):
        monday = base - timedelta(days=base.weekday()) + timedelta(weeks=by)
        return span_of(monday + timedelta(days=5 if grain == "weekend" else 0), monday + timedelta(days=6))
    months = {"month": 1, "quarter": 3, "half": 6}[grain]
    index = (base.year * 12 + base.month - 1) // months + by
    first = date(index * months // 12, index * months % 12 + 1, 1)
    return month(first.year, first.month) if months == 1 else part_of_year(first.year, grain, first.month // months + 1)


def _shifted_year(grain: str, by: int, now: Now) -> Period:
    base = now.first if by <= 0 else now.last
    if base is None:
        return UNKNOWN_YEAR
    if grain == "year":
        return year(min(max(base.year + by, 1), MAXYEAR))
    size, mark = (10, "X") if grain == "decade" else (100, "XX")
    return parse_edtf(f"{max(base.year // size + by, 1):0{4 - len(mark)}d}{mark}")


def part_of_year(of_year: int, grain: str, number: int) -> Period:
    """A quarter or a half of a year, in EDTF: ``2019-35`` is the third quarter, ``2019-40`` the first half."""
    months = 3 if grain == "quarter" else 6
    first, code = (number - 1) * months + 1, (32 if grain == "quarter" else 39) + number
    last = first + months - 1
    end = date(of_year, last, calendar.monthrange(of_year, last)[1])
    return Period(f"{of_year:04d}-{code}", date(of_year, first, 1), end)


def part_without_year(grain: str, number: int, now: Now, told: int) -> Period:
    """The quarter or half that is most likely meant, given the tense of the words around."""
    here = now.last
    if here is None:
        return UNKNOWN_YEAR
    parts = [part_of_year(y, grain, number) for y in (here.year - 1, here.year, here.year + 1)]
    return min(parts, key=lambda part: _distance(part.start or here, part.end or here, here, told))


def third(period: Period, part: int) -> Period:
    """The beginning (0), the middle (1) or the end (2) of a month, a year or a decade; other periods stay."""
    if period.start is None or period.end is None:
        return period
    days = (period.end - period.start).days + 1
    if 28 <= days <= 31:
        return _third_of_month(period.start, part)
    if days in (365, 366):
        first = part * 4 + 1
        return parse_edtf(f"{period.start.year:04d}-{first:02d}/{period.start.year:04d}-{first + 3:02d}")
    if 3650 <= days <= 3653:
        first_year = period.start.year + (0, 4, 6)[part]
        return parse_edtf(f"{first_year:04d}/{first_year + 3:04d}")
    return period


def _third_of_month(first: date, part: int) -> Period:
    last = calendar.monthrange(first.year, first.month)[1]
    begin, end = ((1, 10), (10, 20), (20, last))[part]
    mark = "~" if part == 1 else ""
    return parse_edtf(f"{first.replace(day=begin).isoformat()}{mark}/{first.replace(day=end).isoformat()}{mark}")
