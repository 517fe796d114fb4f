"""From one date to another: "du 3 au 7 mai", "2012-2016", "between March and now"; parts: "début 2015", "late May"."""

from __future__ import annotations

from datetime import timedelta
from functools import cache

from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.calendar import day_number, period_of, read_month_day
from andro_check.extract.times.when import Dated, Reader, Story, third
from andro_check.lexicon.calendar import calendar_words
from andro_check.model.period import day, parse_edtf

_DASHES = frozenset("-–—")


def stretched(p: Passage, first: Dated, floor: int, story: Story, read: Reader) -> Dated:
    """The period from the first date to a second one that is joined to it, or the first as it is."""
    j, calendar, lead = first.stop, p.words.calendar, _lead(p, first, floor)
    joint, dash = p.low[j], p.low[j] in _DASHES
    if not (joint in calendar.to or dash) or (joint in p.words.numbers.and_ and lead not in p.words.numbers.between):
        return first
    k, part = _past_part(p, j + 1)
    same = _same_month(p, k, first)
    second = _second(p, k, j, story, read) if same is None else same
    if second is None or second.start > k or second.period.end is None:
        return first
    second = second._replace(period=third(second.period, part)) if part is not None else second
    led = lead in calendar.range_leads or joint == "au" or same is not None
    if (not led and not _pairs(p, first, second)) or (dash and same is None and not _alike(first, second)):
        return first
    return _joined(p, first, _behind(p, first, second, story), led=lead in calendar.range_leads)


def _behind(p: Passage, first: Dated, second: Dated, story: Story) -> Dated:
    """The second date behind the first where that is yet to come and neither says its year: "partira du 5 octobre au 6
    juillet".
    """
    a, b, start, here = first.stamp, second.stamp, first.period.start, story.now.last
    if (
        not (a and b and a.year and a.month and a.day and b.month and start and here)
        or start <= here
        or _says_year(p, second)
    ):
        return second
    stamp = b._replace(year=a.year + (b.month < a.month))
    period = period_of(stamp)
    return second._replace(stamp=stamp, period=period) if period else second


def _lead(p: Passage, first: Dated, floor: int) -> str:
    """The word before the first date, past an article."""
    before = p.low[first.start - 1] if first.start > floor else ""
    further = p.low[first.start - 2] if first.start - 1 > floor else ""
    return further if before in p.words.calendar.articles and further in p.words.calendar.range_leads else before


def _past_part(p: Passage, k: int) -> tuple[int, int | None]:
    """Past articles and words such as "fin", "the middle of"; and the third of the period that they mean."""
    calendar, part = p.words.calendar, None
    for end in range(k + 4, k, -1):
        for number, table in enumerate((calendar.early, calendar.middle, calendar.late)):
            found = table.before(p.low, end, k - 1)
            if found and found[0] in (k, k + 1):
                k, part = end, number
                break
    while p.low[k] in p.words.calendar.articles:
        k += 1
    return k, part


def _second(p: Passage, k: int, floor: int, story: Story, read: Reader) -> Dated | None:
    """The other end: a date of its own, or now."""
    word, here, calendar = p.low[k], story.now.day, p.words.calendar
    if word in calendar.now and here:
        return Dated(k, k + 1, k, day(here))
    if word in calendar.part_signs and p.low[k + 1].isdecimal() and p.glued(k + 1):
        return read(p, k + 1, floor, story)
    if not word or not (word in p.words.anchors or "0" <= word[0] <= "9" or word in calendar.short_months):
        return None
    return read(p, k, floor, story)


def _same_month(p: Passage, k: int, first: Dated) -> Dated | None:
    """A second day of the month that was named first: "August 10 to 22, 2012", "novembre 19-20"."""
    stamp = first.stamp
    if stamp is None or not stamp.day or not stamp.month or p.low[first.stop - 1] in p.words.calendar.months:
        return None
    named = p.low[first.start] in p.words.calendar.months or p.low[first.start] in p.words.calendar.short_months
    if p.words.language == "fr" and not named:
        return None
    found = read_month_day(p, k, stamp)
    period = period_of(found) if found else None
    return Dated(k, found.stop, k, period, found) if found and period else None


def _alike(first: Dated, second: Dated) -> bool:
    """Whether two stamps name the same grain: years with years, days with days."""
    a, b = first.stamp, second.stamp
    if a is None or b is None:
        return False
    return (a.month is None) == (b.month is None) and (a.day is None) == (b.day is None)


def _pairs(p: Passage, first: Dated, second: Dated) -> bool:
    """Whether the two make a stretch without "from": two years, two months, two days, two weekdays."""
    if p.low[first.start] in p.words.calendar.weekdays and p.low[second.start] in p.words.calendar.weekdays:
        return True
    lone = first.stamp is not None and day_number(p, first.start) == (first.stamp.day, first.stop)
    return lone or _alike(first, second)


def _joined(p: Passage, first: Dated, second: Dated, *, led: bool) -> Dated:
    """The stretch; an end without its own year takes over that of the other, a weekday comes after the first."""
    start, end, a, b = first.period, second.period, first.stamp, second.stamp
    if a and b and a.month and b.month and b.year and not _says_year(p, first):
        start = period_of(a._replace(year=b.year - (1 if a.month > b.month else 0))) or start
    elif a and b and a.year and a.month and b.month and _says_year(p, first) and not _says_year(p, second):
        end = period_of(b._replace(year=a.year + (1 if b.month < a.month else 0))) or end
    elif a is None and b is None and start.start and end.end and end.end < start.start and end.start == end.end:
        end = day(end.end + timedelta(days=7))
    if start.start is None or end.end is None or start.start > end.end:
        return first
    calendar, k = p.words.calendar, first.start - 1
    further = p.low[k] in calendar.articles and k > 0 and p.low[k - 1] in calendar.range_leads
    left = k - further if led else first.left
    edtf = f"{start.edtf.partition('/')[0]}/{end.edtf.rpartition('/')[2]}"
    return Dated(first.start, second.stop, max(left, 0), parse_edtf(edtf), b)


def _says_year(p: Passage, dated: Dated) -> bool:
    return any(len(p.low[k]) == 4 and p.low[k].isdecimal() for k in range(dated.start, dated.stop))


@cache
def _parts(language: str) -> frozenset[str]:
    """The last words of what narrows a date: most dates have none in front, nor before their article."""
    calendar = calendar_words(language)
    return calendar.early.lasts | calendar.middle.lasts | calendar.late.lasts


def narrowed(p: Passage, dated: Dated, floor: int) -> Dated:
    """``début 2015``, ``mi-mai 2020``, ``late 2019``, ``fin de l'année``."""
    calendar, start = p.words.calendar, dated.start
    if _parts(p.words.language).isdisjoint(p.low[max(0, start - 2) : start]):
        return dated
    for table, part in ((calendar.early, 0), (calendar.middle, 1), (calendar.late, 2)):
        found = table.before(p.low, start, floor)
        if found is None and p.low[start - 1] in calendar.articles and start - 1 > floor:
            found = table.before(p.low, start - 1, floor)
        if found:
            return dated._replace(start=found[0], left=found[0], period=third(dated.period, part))
    return dated
