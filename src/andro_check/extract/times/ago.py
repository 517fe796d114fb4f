"""Numbers of days, weeks, months or years told from the day of writing: "il y a trois ans", "the last five years"."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta

from andro_check.extract.numerals.scales import PLAIN_FORMS, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.calendar import Stamp
from andro_check.extract.times.when import UNKNOWN_DAY, Dated, Now, Story, past_commas, shifted, tense
from andro_check.model.period import Period, parse_edtf, span_of

_MOST = {"day": 4000, "week": 600, "month": 400, "quarter": 200, "half": 100, "year": 1000, "decade": 50, "century": 5}
"""How many of each are still counted back from a day."""
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_CLAUSE = 8
_WIDEST = {"day": 0, "week": 0, "month": 30, "year": 365}
"""The days from first to last of what so many days, weeks, months or years may be counted from."""
_COUNTABLE = 12
"""What is farther apart is told as so long, and not to be counted from a date."""
_STOPS = frozenset(".;!?")


def read_ago(p: Passage, numeral: Numeral, floor: int, story: Story) -> Dated | None:
    """``il y a trois ans``, ``three days ago``: told from the day of writing, as precise as its unit."""
    calendar, j = p.words.calendar, numeral.stop
    grain = calendar.grains.get(p.low[j], "")
    if not is_count(numeral, grain):
        return None
    after = p.low[j + 1] in calendar.ago_after
    lead = ago_before(p, numeral.start, floor)
    if not after and lead is None:
        return _sooner(p, numeral, grain, story) or _later(p, numeral, grain, story) or _ahead(p, numeral, floor, story)
    start, stop = lead if lead is not None else numeral.start, j + 2 if after else j + 1
    return Dated(start, stop, start, back(grain, int(numeral.number), story.now))


def _sooner(p: Passage, numeral: Numeral, grain: str, story: Story) -> Dated | None:
    """ "Ten years earlier, ...", "Dix ans plus tôt, ...", leading a sentence: before the date told last, or the day
    of writing.
    """
    i, j = numeral.start, numeral.stop + 1
    if p.low[j] not in p.words.calendar.sooner or not _begins(p, i):
        return None
    stop = j + 1 + (p.words.language == "fr" and p.low[j + 1] == "tôt")
    told = story.earlier.period if story.earlier else None
    now = Now(told.start, told.end) if told and told.start and told.end else story.now
    return Dated(i, stop, i, back(grain, int(numeral.number), now)) if p.low[stop] == "," else None


def _later(p: Passage, numeral: Numeral, grain: str, story: Story) -> Dated | None:
    """ "It sank three days later.", "il coulait trois jours plus tard.": after the date told last, if that is as
    sharp as what is counted. At the head of a sentence it is read as so long.
    """
    calendar, i, j = p.words.calendar, numeral.start, numeral.stop + 1
    stop = j + 1 + (p.low[j] in calendar.sooner)
    if p.low[stop - 1] not in calendar.later or _begins(p, i) or p.low[stop] not in _STOPS:
        return None
    told = story.earlier.period if story.earlier and numeral.number <= _COUNTABLE else None
    if told is None or told.start is None or told.end is None or (told.end - told.start).days > _WIDEST.get(grain, -1):
        return None
    found = back(grain, -int(numeral.number), Now(told.start, told.end))
    day = found.start if found.start and found.start == found.end else None
    return Dated(i, stop, i, found, Stamp(i, stop, day.year, day.month, day.day) if day else None)


def _begins(p: Passage, i: int) -> bool:
    return i == 0 or p.low[i - 1] in ("", ".", "!", "?")


def is_count(numeral: Numeral, grain: str) -> bool:
    """Whether a numeral counts so many days, weeks, months or years as can be told from a day."""
    return numeral.form in PLAIN_FORMS and numeral.number % 1 == 0 and 1 <= numeral.number <= _MOST.get(grain, 0)


def _ahead(p: Passage, numeral: Numeral, floor: int, story: Story) -> Dated | None:
    """``dans trois semaines``, ``in two years`` where the words look ahead."""
    calendar, j = p.words.calendar, numeral.stop + 1
    found = calendar.within.before(p.low, numeral.start, floor)
    if not found or p.low[j] == "'" or p.low[j] in calendar.next:
        return None
    if p.words.language == "en" and not _is_to_come(p, found[0], j):
        return None
    return Dated(found[0], j, found[0], back(calendar.grains[p.low[numeral.stop]], -int(numeral.number), story.now))


def _is_to_come(p: Passage, start: int, stop: int) -> bool:
    """Whether "in two years" means then and not within: nothing past, no "the first in two years"."""
    clause = p.low[max(0, start - _CLAUSE) : start]
    told = tense(p, start, stop) or (past_commas(p, start) if p.low[start - 1] == "," else 0)
    return told >= 0 and not any(word in p.words.calendar.superlatives for word in clause)


def ago_before(p: Passage, start: int, floor: int) -> int | None:
    """Where "il y a" before a number starts, perhaps with a hedge in between."""
    hedge = p.words.hedges.left.before(p.low, start, floor)
    found = p.words.calendar.ago_before.before(p.low, hedge[0] if hedge else start, floor)
    return found[0] if found else None


def read_run(p: Passage, numeral: Numeral, story: Story) -> Dated | None:
    """``the last three years``, ``ces deux prochaines semaines``: the days since then, or from the day of writing."""
    calendar, here, french = p.words.calendar, story.now.day, p.words.language == "fr"
    j = numeral.stop + 1 if french else numeral.stop
    mark = p.low[numeral.stop] if french else p.low[numeral.start - 1]
    start = numeral.start if french else numeral.start - 1
    grain, last = calendar.grains.get(p.low[j], ""), mark in calendar.last and not _is_verb(p, start)
    if here is None or grain in ("half", "century") or not is_count(numeral, grain):
        return None
    if not (last or mark in calendar.next) or mark in p.words.numbers.ordinals:
        return None
    count = int(numeral.number)
    if grain in ("quarter", "decade"):
        first, final = (-count, -1) if last else (1, count)
        return Dated(
            start, j + 1, start, span_of(shifted(grain, first, story.now).start, shifted(grain, final, story.now).end)
        )
    stretch = (moved(here, grain, -count), here) if last else (here + timedelta(days=1), moved(here, grain, count))
    return Dated(start, j + 1, start, span_of(*stretch))


def _is_verb(p: Passage, i: int) -> bool:
    """``is to last 19 weeks``, ``will last three days``: "last" itself is what is done."""
    before, calendar = p.low[i - 1], p.words.calendar
    return p.low[i] == "last" and (before in calendar.lasts_behind or before in calendar.prospects)


def moved(here: date, grain: str, count: int) -> date:
    """The day so many days, weeks, months or years away; the last of the month where it has no such day.

    Times before the first year and after the last that the calendar knows are those years.
    """
    if grain in ("day", "week"):
        return here + timedelta(days=count * (7 if grain == "week" else 1))
    index = here.year * 12 + here.month - 1 + count * _MONTHS[grain]
    first = date(min(max(index // 12, 1), MAXYEAR), index % 12 + 1, 1)
    return first.replace(day=min(here.day, monthrange(first.year, first.month)[1]))


def back(grain: str, count: int, now: Now) -> Period:
    """So many days, weeks, months or years before the day of writing; weeks are not meant to the day."""
    if grain == "week":
        return parse_edtf(f"{(now.day - timedelta(weeks=count)).isoformat()}~") if now.day else UNKNOWN_DAY
    if grain in ("decade", "century"):
        years = count * (10 if grain == "decade" else 100)
        there = moved(now.first, "year", -years) if now.first else None
        return shifted("decade", 0, Now(there, there))
    return shifted(grain, -count, now) if grain in _MOST else UNKNOWN_DAY
