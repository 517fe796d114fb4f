"""Weeks, months, quarters and years that are told from another: "l'an dernier", "that year", "the third quarter"."""

from __future__ import annotations

from datetime import timedelta

from andro_check.extract.numerals.spoken_years import spoken_year
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.ago import ago_before, back
from andro_check.extract.times.calendar import is_year
from andro_check.extract.times.when import (
    UNKNOWN_DAY,
    Dated,
    Now,
    Story,
    looks_ahead,
    part_of_year,
    part_without_year,
    shifted,
    tense,
    third,
)
from andro_check.model.period import Period, parse_edtf, span_of

_SATURDAY, _SUNDAY = 5, 6


def read_grain(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """``l'an dernier``, ``cette année``, ``last month``, ``the following year``, ``la même année``."""
    calendar, grain = p.words.calendar, p.words.calendar.grains[p.low[i]]
    if (grain == "week" and _leaves_to_others(p, i)) or (grain == "year" and _is_other_year(p, i)):
        return None
    once = _once_ago(p, i, floor, story)
    if once:
        return once
    stop = i + 1
    if grain == "week" and p.joins(stop) and p.low[i + 2] in calendar.weekend_ends:
        grain, stop = "weekend", i + 3
    if (
        grain == "weekend"
        and p.low[i - 1] in calendar.weekend_leads
        and p.low[stop] not in calendar.last | calendar.next
    ):
        return Dated(i, stop, i, weekend(story.now, ahead=looks_ahead(p, i, stop)))
    by, stop = _direction(p, i, stop)
    if by == 1 and grain == "day" and p.low[i - 2] in p.words.numbers.definite and story.earlier:
        return _of_earlier(p, i, stop, story)  # "the next day"
    if by is None:
        return _of_earlier(p, i, stop, story) or _of_now(p, i, story)
    start = _start(p, i)
    return Dated(start, stop, start, shifted(grain, by, story.now))


def _leaves_to_others(p: Passage, i: int) -> bool:
    """``next week on Friday`` is a day; ``the last week of July`` is a week of a month."""
    calendar, before = p.words.calendar, p.low[i - 1]
    if p.low[i + 1] in calendar.week_of and before in calendar.last:
        return True
    k = i + 2 if p.low[i + 1] in calendar.week_days_on else i + 1
    told = before in calendar.last or before in calendar.next or before in calendar.this
    return p.words.language == "en" and told and p.low[k] in calendar.weekdays


def _is_other_year(p: Passage, i: int) -> bool:
    """``l'année scolaire``, ``the school year``: it does not end in December."""
    return not p.words.calendar.other_years.isdisjoint((p.low[i - 1], p.low[i + 1]))


def _start(p: Passage, i: int) -> int:
    """Where "last", "this", "la" and the like before the word start."""
    calendar, start = p.words.calendar, i
    marks = calendar.last | calendar.next | calendar.this
    if p.low[start - 1] in marks:
        start -= 1
    return start - 1 if start and p.low[start - 1] in calendar.articles else start


def weekend(now: Now, *, ahead: bool) -> Period:
    """The weekend that has begun or gone by, or the next one."""
    if now.day is None:
        return UNKNOWN_DAY
    here = now.day.weekday()
    to_saturday = _SATURDAY - here if here == _SUNDAY or ahead else -((here - _SATURDAY) % 7)
    saturday = now.day + timedelta(days=to_saturday)
    return span_of(saturday, saturday + timedelta(days=1))


def _once_ago(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """``il y a un an``, ``a year ago``: one, said with an article."""
    calendar = p.words.calendar
    if p.low[i - 1] not in p.words.numbers.articles or i - 1 < floor:
        return None
    lead = ago_before(p, i - 1, floor)
    if p.low[i + 1] not in calendar.ago_after and lead is None:
        return None
    start, stop = (i - 1, i + 2) if lead is None else (lead, i + 1)
    return Dated(start, stop, start, back(calendar.grains[p.low[i]], 1, story.now))


def _is_plural(p: Passage, i: int) -> bool:
    return p.low[i].endswith("s") and p.low[i] not in p.words.counting.invariable


def _direction(p: Passage, i: int, stop: int) -> tuple[int | None, int]:
    """-1 for "dernier", 0 for "ce", 1 for "next"; ``None`` if the word stands alone; and where it stops."""
    calendar, before, after = p.words.calendar, p.low[i - 1], p.low[stop]
    if _is_plural(p, i):
        return None, stop
    if p.words.language == "fr" and (after in calendar.last or after in calendar.next):
        return (-1 if after in calendar.last else 1), stop + 1
    if before in calendar.this and not (p.joins(stop) and p.low[stop + 1] in calendar.far):
        return 0, stop + 2 if p.joins(stop) and p.low[stop + 1] in calendar.near else stop
    if p.words.language == "en" and (before in calendar.last or before in calendar.next):
        return (-1 if before in calendar.last else 1), stop
    return None, stop


def _of_now(p: Passage, i: int, story: Story) -> Dated | None:
    """The end, the middle or the beginning of "the year", "the month", "l'année": those of the time of writing."""
    calendar, grain = p.words.calendar, p.words.calendar.grains[p.low[i]]
    if _is_plural(p, i) or grain not in ("year", "month", "week", "decade"):
        return None
    if grain == "year" and is_year(p, i + 1):  # "la fin de l'année 2019"
        return Dated(i, i + 2, i, parse_edtf(p.low[i + 1]))
    rest = calendar.rest.before(p.low, i)
    if rest:
        last, here = shifted(grain, 0, story.now).end, story.now.day
        return Dated(rest[0], i + 1, rest[0], span_of(here, last)) if here and last else None
    if p.joins(i + 1) and p.low[i + 2] in calendar.weekend_ends:  # "year-end"
        return Dated(i, i + 3, i, third(shifted(grain, 0, story.now), 2))
    start = i - 1 if p.low[i - 1] in calendar.articles or p.low[i - 1] in p.words.numbers.of else i
    parts = (calendar.early, calendar.middle, calendar.late)
    told = any(table.before(p.low, k) for table in parts for k in (start, i))
    return Dated(i, i + 1, i, shifted(grain, 0, story.now)) if told and p.low[i + 1] not in p.words.numbers.of else None


def _of_earlier(p: Passage, i: int, stop: int, story: Story) -> Dated | None:
    """Told from the date before in the text: "l'année suivante", "the previous month", "that year", "the next day"."""
    calendar, before, after = p.words.calendar, p.low[i - 1], p.low[stop]
    grain = calendar.grains[p.low[i]]
    told = _told_in(grain, story.earlier)
    if told is None or _is_plural(p, i):
        return None
    there = before in calendar.demonstratives and (p.words.language == "en" or p.low[stop + 1] in calendar.far)
    if after in calendar.following or before in calendar.following or before in calendar.next:
        by = 1
    elif after in calendar.previous or before in calendar.previous:
        by = -1
    elif before in calendar.same or there:
        by = 0
    else:
        return None
    after_it = after in calendar.following or after in calendar.previous
    stop += 1 if after_it else 2 if there and p.joins(stop) else 0
    marks = calendar.same | calendar.following | calendar.previous | calendar.demonstratives | calendar.next
    start = i - 1 if before in marks else i
    start -= p.low[start - 1] in calendar.articles
    return Dated(start, stop, start, shifted(grain, by, told))


def _told_in(grain: str, earlier: Dated | None) -> Now | None:
    """The time that the text told before, if it is no longer than a grain, so that one can count on from it.

    For a year its beginning will do: "depuis 2014 ... cette année-là".
    """
    start = earlier.period.start if earlier else None
    end = earlier.period.end if earlier else None
    if start is None or grain not in ("year", "month", "week", "day"):
        return None
    same_month = end is not None and (start.year, start.month) == (end.year, end.month)
    fits = grain == "year" or (same_month if grain == "month" else start == end)
    return Now(start, start) if fits else None


def read_part(p: Passage, i: int, number: int, stop: int, story: Story) -> Dated | None:
    """``third quarter of 2019``, ``premier semestre``, ``first half``, ``third-quarter sales``; token ``stop`` is the
    word after the ordinal.
    """
    stop += p.joins(stop) and p.low[stop + 1] not in p.words.calendar.plain_parts  # a half may be one of a match
    grain = p.words.calendar.parts.get(p.low[stop])
    if grain is None or number > (4 if grain == "quarter" else 2):
        return None
    return part_of(p, (i, stop + 1), (number, grain), story)


def part_of(p: Passage, place: tuple[int, int], part: tuple[int, str], story: Story) -> Dated | None:
    """The part of a year at some tokens, with its year, said after it or the nearest that fits."""
    (start, stop), (number, grain) = place, part
    found = year_after(p, stop, story)
    if found:
        return Dated(start, found[1], start, part_of_year(found[0], grain, number))
    led = p.low[start - 1] in p.words.numbers.definite or p.low[start - 1] in p.words.calendar.within_words
    if p.low[stop] in p.words.numbers.of and not led and grain in p.words.calendar.plain_parts:
        return None
    told = tense(p, start, stop)
    past = told == 0 and p.joins(start + 1)  # "its third-quarter loss": what is told of it is known
    return Dated(start, stop, start, part_without_year(grain, number, story.now, -1 if past else told))


def year_after(p: Passage, j: int, story: Story) -> tuple[int, int] | None:
    """A year that follows a part of it, and where it stops: "2019", "of 2019", "de l'an dernier", "of that year"."""
    calendar = p.words.calendar
    k = j + 1 if p.low[j] in calendar.of else j
    if is_year(p, k):
        return int(p.low[k]), k + 1
    if k > j and (spoken := spoken_year(p, k)):
        return spoken
    if k == j and p.low[k] not in calendar.last | calendar.next | calendar.this:
        return None
    for m in range(k, k + 3):
        found = read_grain(p, m, j, story) if calendar.grains.get(p.low[m]) == "year" else None
        if found and found.start <= k + 1 and found.period.start:
            return found.period.start.year, found.stop
    return None
