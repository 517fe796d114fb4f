"""Days and seasons that are told from the time of writing: "hier", "mardi", "last Friday", "cet été"."""

from __future__ import annotations

from datetime import date, timedelta

from andro_check.extract.calendar import Stamp, day_number, is_day, read_day_month, read_month
from andro_check.extract.numeric_dates import read_numeric
from andro_check.extract.tokens import Passage
from andro_check.extract.when import UNKNOWN_DAY, Dated, Now, Story, looks_ahead, tense, weekday
from andro_check.model.period import Period, day, parse_edtf


def read_relative_day(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """``hier``, ``avant-hier``, ``today``, ``the day after tomorrow``."""
    by, start = p.words.calendar.days[p.low[i]], i
    if p.low[i - 1] == "-" and p.low[i - 2] in ("avant", "après", "apres"):
        by, start = 2 * by, i - 2
    elif p.low[i - 1] == "avant" and p.low[i] == "hier":
        by, start = 2 * by, i - 1
    elif p.low[i - 3 : i] in (["the", "day", "before"], ["the", "day", "after"]) and by:
        by, start = 2 * by, i - 3
    here = story.now.day
    return Dated(start, i + 1, start, day(here + timedelta(days=by)) if here else UNKNOWN_DAY)


def read_neighbour(p: Passage, i: int, story: Story) -> Dated | None:
    """``la veille``, ``le lendemain`` of the last day that the text named; nothing if what follows names another."""
    told = story.earlier.period if story.earlier else None
    if told is None or told.start is None or told.start != told.end or p.low[i + 1] in ("de", "du", "d'", "des"):
        return None
    start = i - 1 if p.low[i - 1] in p.words.calendar.articles else i
    return Dated(start, i + 1, start, day(told.start + timedelta(days=p.words.calendar.neighbours[p.low[i]])))


def read_weekday(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """``mercredi 29 juillet`` (left to its date), ``mardi``, ``lundi dernier``, ``last Friday``, ``le mardi 7``."""
    calendar = p.words.calendar
    number = calendar.weekdays.get(p.low[i], calendar.short_weekdays.get(p.low[i], 0))
    before, after = p.low[i - 1], p.low[i + 1]
    if before in calendar.not_weekday_after or (after in calendar.not_weekday_before and p.is_capital(i + 1)):
        return None
    by_week = _in_week(p, i, number, story.now)
    if by_week:
        return by_week
    strict, start, stop = False, i, i + 1
    told = story.earlier.period.end if story.earlier else None
    if (after in calendar.following or before in calendar.following) and not told and story.now.day:
        told = story.now.day
    if before in calendar.following and told and p.words.language == "en":
        return Dated(i - 1, i + 1, i - 1, weekday(number, Now(told, told), ahead=True, strictly=True))
    if after in calendar.following and told:
        return Dated(i, i + 2, i, weekday(number, Now(told, told), ahead=True, strictly=True))
    if after in calendar.last or after in calendar.next:
        ahead, strict, stop = after in calendar.next, True, i + 2
    elif before in calendar.last or before in calendar.next:
        if before == "next" and story.now.day:
            return Dated(i - 1, i + 1, i - 1, day(story.now.day + timedelta(days=7 - story.now.day.weekday() + number)))
        ahead, strict, start = before in calendar.next, True, i - 1
        if p.low[i - 2] in calendar.this:
            start = i - 2
    elif before == "le" or (before == "du" and after == "au"):
        return None
    else:
        ahead = looks_ahead(p, i, i + 1)
    if before in calendar.this:
        start, ahead = i - 1, tense(p, i - 1, i + 1) >= 0
    found = _with_number(p, i, number, story.now)
    return found or Dated(start, stop, start, weekday(number, story.now, ahead=ahead, strictly=strict))


def _in_week(p: Passage, i: int, number: int, now: Now) -> Dated | None:
    """``Friday next week``, ``next week on Friday``, ``vendredi de la semaine prochaine``."""
    calendar, j = p.words.calendar, i + 1
    while p.low[j] in ("of", "de", "la", "the"):
        j += 1
    marks = (p.low[j], j + 1, j + 2) if p.words.language == "en" else (p.low[j + 1], j, j + 2)
    start, stop = i, marks[2]
    if calendar.grains.get(p.low[marks[1]]) != "week" and p.words.language == "en":
        k = i - 2 if p.low[i - 1] == "on" else i - 1
        marks, start, stop = (p.low[k - 1], k, i + 1), k - 1, i + 1
    if calendar.grains.get(p.low[marks[1]]) != "week" or now.day is None:
        return None
    by = (
        1
        if marks[0] in calendar.next
        else -1
        if marks[0] in calendar.last
        else 0
        if marks[0] in calendar.this
        else None
    )
    if by is None:
        return None
    return Dated(start, stop, start, day(now.day + timedelta(days=7 * by - now.day.weekday() + number)))


def _with_number(p: Passage, i: int, number: int, now: Now) -> Dated | None:
    """``mardi 7``, ``Tuesday the 7th``: the nearest month in which that day is such a weekday."""
    j = i + 2 if p.low[i + 1] == "the" else i + 1
    worded = j == i + 2 and (
        p.low[j] in p.words.numbers.ones or p.low[j] in p.words.numbers.tens or p.low[j] in p.words.numbers.ordinals
    )
    found = day_number(p, j) if p.low[j][:1].isdigit() or worded else None
    if (
        found is None
        or (p.low[found[1]].isalpha() and p.low[found[1]] not in p.words.counting.stops)
        or p.low[found[1]] in (":", "%", "h")
    ):
        return None
    if now.day is None:
        return Dated(i, found[1], i, UNKNOWN_DAY) if j == i + 1 else None
    here = now.day
    for months in (0, -1, 1, -2, 2, -3, 3, -4, -5, -6, -7, -8):
        index = here.year * 12 + here.month - 1 + months
        of_year, of_month = index // 12, index % 12 + 1
        if is_day(of_year, of_month, found[0]) and date(of_year, of_month, found[0]).weekday() == number:
            return Dated(i, found[1], i, day(date(of_year, of_month, found[0])))
    return None


def read_season(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """``l'été 2021``, ``summer 2021``, ``last winter``, ``cet été``."""
    calendar, code = p.words.calendar, p.words.calendar.seasons[p.low[i]]
    before = p.low[i - 1]
    j = i + 2 if p.low[i + 1] in ("of", "de") else i + 1
    of_year = int(p.low[j]) if len(p.low[j]) == 4 and p.low[j].isdigit() and 1500 <= int(p.low[j]) <= 2199 else None
    start = i - 1 if before in ("l'", "the", "cet", "this", "last", "next", "le", "ce") else i
    if of_year:
        if p.low[i] == "été" and before in ("a", "ont", "avait", "avaient", "ayant", "aurait", "avoir", "aura"):
            return None
        return Dated(start, j + 1, start, parse_edtf(f"{of_year}-{code}"))
    if before not in calendar.season_leads or (p.low[i] in ("fall", "spring") and not _is_time(p, i)):
        return None
    after = p.low[i + 1]
    last, following = (
        before in calendar.last or after in calendar.last,
        before in calendar.next or after in calendar.next,
    )
    stop = i + 2 if after in calendar.last or after in calendar.next else i + 1
    ahead = following or (not last and looks_ahead(p, i, stop))
    return Dated(start, stop, start, _season_near(code, story.now, ahead=ahead, strictly=last))


def _is_time(p: Passage, i: int) -> bool:
    """Whether "spring" and "fall" are seasons here: "last fall", "by the spring"."""
    before = p.low[i - 1]
    return before in ("last", "next", "this") or (
        before == "the" and p.low[i - 2] in ("in", "by", "until", "before", "after", "since", "of", "during")
    )


def _season_near(code: int, now: Now, *, ahead: bool, strictly: bool) -> Period:
    if now.first is None or now.last is None:
        return Period("XXXX", None, None)
    seasons = [parse_edtf(f"{y}-{code}") for y in range(now.first.year - 2, now.first.year + 3)]
    if ahead:
        return next(s for s in seasons if s.end and s.end >= now.last)
    edge = now.first
    return next(s for s in reversed(seasons) if s.start and s.end and (s.end < edge if strictly else s.start <= edge))


def following_date(p: Passage, i: int, story: Story) -> Stamp | None:
    """The date that a weekday before it belongs to: "mercredi 29 juillet", "Monday, March 11"."""
    j = i + 2 if p.low[i + 1] == "," else i + 1
    if p.low[j] == "the":
        j += 1
    if p.low[j][:1].isdigit():
        return read_numeric(p, j) or read_day_month(p, j)
    if p.low[j] in p.words.calendar.months or p.low[j] in p.words.calendar.short_months:
        return read_month(p, j)
    return read_day_month(p, j) if p.low[j] in p.words.numbers.ones or p.low[j] in p.words.numbers.ordinals else None
