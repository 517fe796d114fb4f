"""A written date put on the calendar: in the year that is said after it, that of the tale, or the likeliest."""

from __future__ import annotations

from datetime import date

from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.calendar import Stamp, period_of
from andro_check.extract.times.grains import year_after
from andro_check.extract.times.when import Dated, Story, last_year_of, tense, with_year

_WEEKS = 60
"""Days from one date to another, told in the next paragraph, that may be of one tale."""
_LINKS = 4
"""Tokens of "to the end of June" between "to" and the month, and one."""
_ENDS = frozenset(".!?")
_TOUCHING = 3
"""Tokens between "En 2021" and "2 août" in "En 2021, le 2 août", at most."""


def placed(p: Passage, stamp: Stamp | None, story: Story) -> Dated | None:
    """The stamp as a date or a period; nothing for a day that the calendar does not have."""
    if stamp is None:
        return None
    if stamp.year is None and stamp.month is not None:
        found = year_after(p, stamp.stop, story)
        stamp = stamp._replace(year=found[0], stop=found[1]) if found else _yearless(p, stamp, story)
    period = period_of(stamp)
    return Dated(stamp.start, stamp.stop, stamp.start, period, stamp) if period else None


def _yearless(p: Passage, stamp: Stamp, story: Story) -> Stamp:
    """The likeliest year; after "dernier" the last, after "prochain" the next; in a tale of another year, that year."""
    calendar, now = p.words.calendar, story.now
    before, after = p.low[stamp.start - 1], p.low[stamp.stop] if p.words.language == "fr" else ""
    if before in calendar.demonstratives and story.earlier and stamp.day is None and story.earlier.period.end:
        return stamp._replace(year=story.earlier.period.end.year)
    if before in calendar.this and now.year:
        return stamp._replace(year=now.year)
    last = before in calendar.last or after in calendar.last
    following = before in calendar.next or after in calendar.next
    start = stamp.start - (before in calendar.last or before in calendar.next)
    stop = stamp.stop + (after in calendar.last or after in calendar.next)
    wide = stamp._replace(start=start, stop=stop)
    if last or (_ends_a_span(p, wide.start) and tense(p, wide.start, stop) <= 0):
        return last_year_of(wide, now)
    told = 1 if following else tense(p, stamp.start, stop)
    found = with_year(wide, now, told)
    tale = found if following else _in_tale(p, found, story)
    if tale == found or (told > 0 and _is_to_come(p, found, story)):
        return found
    return tale if _goes_on(p, tale, story, told) and not _is_another_day(p, tale, found) else found


def _is_to_come(p: Passage, stamp: Stamp, story: Story) -> bool:
    """Whether a date of another sentence than the tale lies in the time of writing or after it: what is to be done then
    is no part of a tale of old.
    """
    period, last, earlier = period_of(stamp), story.now.last, story.earlier
    parted = earlier is not None and not _ENDS.isdisjoint(p.low[earlier.stop : stamp.start])
    return parted and period is not None and period.end is not None and last is not None and period.end >= last


def _is_another_day(p: Passage, tale: Stamp, found: Stamp) -> bool:
    """Whether the weekday in front of a date is that of the likeliest year, and not that of the tale."""
    number = p.words.calendar.weekdays.get(p.low[tale.start])
    days = [period.start for period in (period_of(tale), period_of(found)) if period and period.start == period.end]
    fits = [one.weekday() == number for one in days if one]
    return number is not None and fits == [False, True]


def _goes_on(p: Passage, stamp: Stamp, story: Story, told: int) -> bool:
    """Whether a date may go on with the tale of the one before it: in one paragraph, or within some weeks unless it is
    told as one to come.
    """
    earlier, period = story.earlier, period_of(stamp)
    if earlier is None or not p.parted(earlier.stop, stamp.start):
        return True
    if told > 0:
        return False
    if period is None or period.start is None or earlier.period.start is None:
        return False
    return (period.start - earlier.period.start).days <= _WEEKS


def _ends_a_span(p: Passage, start: int) -> bool:
    """``in the half year to June``, ``the week to 8 March``: a stretch that is over."""
    calendar, end = p.words.calendar, start - 1
    while start - end <= _LINKS and p.low[end] in calendar.span_links:
        end -= 1
    return p.low[end] in calendar.span_ends and p.low[end - 1] in calendar.spans


def _touches(p: Passage, stop: int, start: int) -> bool:
    """Whether no more than a comma and an article part a year from a day: not "since 2018, will leave on"."""
    gap = p.low[stop:start]
    led = p.words.calendar.date_leads | p.words.calendar.articles | p.words.numbers.definite
    return start >= stop and len(gap) <= _TOUCHING and all(word in led or not word.isalpha() for word in gap)


def _goes_on_since(p: Passage, earlier: Dated, stamp: Stamp) -> bool:
    """ "Directrice depuis septembre 2021, elle a rouvert le 4 mai": what has gone on since is no tale of that time."""
    since = p.words.calendar.since.before(p.low, earlier.start, 0)
    return bool(since) and _ENDS.isdisjoint(p.low[earlier.stop : stamp.start])


def _in_tale(p: Passage, stamp: Stamp, story: Story) -> Stamp:
    """A month without a year goes on from the dated month before it, if that lies in another year than the writing.

    A year that stands just before it ("En 2021, le 2 août") is its own.
    """
    earlier = story.earlier
    if earlier is None or stamp.month is None or _goes_on_since(p, earlier, stamp):
        return stamp
    told, period = earlier.stamp, earlier.period
    if _touches(p, earlier.stop, stamp.start) and len(period.edtf) == 4 and period.start:
        return stamp._replace(year=period.start.year)
    if told is None or told.year is None or told.month is None or told.year == story.now.year:
        return stamp
    of_year = told.year + (1 if stamp.month < told.month else 0)
    later = story.now.last is not None and date(of_year, stamp.month, 1) > story.now.last
    return stamp if later else stamp._replace(year=of_year)
