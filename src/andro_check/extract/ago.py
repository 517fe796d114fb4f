"""Numbers of days, weeks, months or years that are told from the day of writing: "il y a trois ans", "the last five years"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from andro_check.extract.scales import Form, Numeral
from andro_check.extract.tokens import Passage
from andro_check.extract.when import UNKNOWN_DAY, Dated, Now, Story, shifted, tense
from andro_check.model.period import Period, parse_edtf, span_of

_RUNS = frozenset({"day", "week", "month", "quarter", "year", "decade"})


def read_ago(p: Passage, numeral: Numeral, floor: int, story: Story) -> Dated | None:
    """``il y a trois ans``, ``three days ago``: told from the day of writing, as precise as its unit."""
    calendar, j = p.words.calendar, numeral.stop
    grain = calendar.grains.get(p.low[j])
    if grain is None or numeral.form not in (Form.WORDS, Form.FIGURES) or numeral.number % 1 or numeral.number > 3000:
        return None
    after = p.low[j + 1] in calendar.ago_after
    lead = ago_before(p, numeral.start, floor)
    if not after and lead is None:
        return _ahead(p, numeral, grain, floor, story)
    start, stop = lead if lead is not None else numeral.start, j + 2 if after else j + 1
    return Dated(start, stop, start, back(grain, int(numeral.number), story.now))


def _ahead(p: Passage, numeral: Numeral, grain: str, floor: int, story: Story) -> Dated | None:
    """``dans trois semaines``, ``in two years`` where the words look ahead."""
    found = p.words.calendar.within.before(p.low, numeral.start, floor)
    j = numeral.stop + 1
    if (
        not found
        or (p.words.language == "en" and not _is_to_come(p, found[0], j))
        or p.low[j] in ("'", "prochaines", "prochains")
    ):
        return None
    return Dated(found[0], j, found[0], back(grain, -int(numeral.number), story.now))


def _is_to_come(p: Passage, start: int, stop: int) -> bool:
    """Whether "in two years" means then and not within: nothing past, no "the first in two years"."""
    clause = p.low[max(0, start - 8) : start]
    return tense(p, start, stop) >= 0 and not any(word in p.words.calendar.superlatives for word in clause)


def ago_before(p: Passage, start: int, floor: int) -> int | None:
    """Where "il y a" before a number starts, perhaps with a hedge in between."""
    hedge = p.words.hedges.left.before(p.low, start, floor)
    found = p.words.calendar.ago_before.before(p.low, hedge[0] if hedge else start, floor)
    return found[0] if found else None


def read_run(p: Passage, numeral: Numeral, story: Story) -> Dated | None:
    """``the last three years``, ``ces deux prochaines semaines``: the days from then to the day of writing, or on from it."""
    calendar, here, numbers = p.words.calendar, story.now.day, p.words.numbers
    if (
        here is None
        or numeral.form not in (Form.WORDS, Form.FIGURES)
        or numeral.number % 1
        or not 1 <= numeral.number <= 400
    ):
        return None
    if p.words.language == "fr":
        mark, j, start = p.low[numeral.stop], numeral.stop + 1, numeral.start
    else:
        mark, j, start = p.low[numeral.start - 1], numeral.stop, numeral.start - 1
    grain = calendar.grains.get(p.low[j])
    if grain not in _RUNS or not (mark in calendar.last or mark in calendar.next) or mark in numbers.ordinals:
        return None
    count = int(numeral.number)
    if grain in ("quarter", "decade"):
        edges = (
            shifted(grain, -count if mark in calendar.last else 1, story.now),
            shifted(grain, -1 if mark in calendar.last else count, story.now),
        )
        return Dated(start, j + 1, start, span_of(edges[0].start, edges[1].end))
    if mark in calendar.last:
        return Dated(start, j + 1, start, span_of(moved(here, grain, -count), here))
    return Dated(start, j + 1, start, span_of(here + timedelta(days=1), moved(here, grain, count)))


def moved(here: date, grain: str, count: int) -> date:
    """The day so many days, weeks, months or years away; the last of the month where it has no such day."""
    if grain in ("day", "week"):
        return here + timedelta(days=count * (7 if grain == "week" else 1))
    index = here.year * 12 + here.month - 1 + count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[grain]
    first = date(index // 12, index % 12 + 1, 1)
    return first.replace(day=min(here.day, monthrange(first.year, first.month)[1]))


def back(grain: str, count: int, now: Now) -> Period:
    """So many days, weeks, months or years before the day of writing; weeks are not meant to the day."""
    if grain == "week":
        return parse_edtf(f"{(now.day - timedelta(weeks=count)).isoformat()}~") if now.day else UNKNOWN_DAY
    if grain in ("decade", "century"):
        grain, count = "year", count * (10 if grain == "decade" else 100)
        return (
            shifted("decade", 0, Now(now.first.replace(year=now.first.year - count, day=1), None))
            if now.first
            else UNKNOWN_DAY
        )
    if grain not in ("day", "month", "year", "quarter", "half"):
        return UNKNOWN_DAY
    return shifted(grain, -count, now)
