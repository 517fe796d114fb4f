"""Days and seasons that are told from the time of writing: "hier", "mardi", "last Friday", "cet été"."""

from __future__ import annotations

from datetime import date, timedelta

from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.calendar import Stamp, day_number, is_day, is_year, read_day_month, read_month
from andro_check.extract.times.numeric_dates import read_numeric
from andro_check.extract.times.when import UNKNOWN_DAY, UNKNOWN_YEAR, Dated, Now, Story, looks_ahead, tense, weekday
from andro_check.model.period import Period, day, parse_edtf

_MONTHS_NEARBY = (0, -1, 1, -2, 2, -3, 3, -4, -5, -6, -7, -8)


def read_relative_day(p: Passage, i: int, story: Story) -> Dated | None:
    """``hier``, ``avant-hier``, ``today``, ``the day after tomorrow``."""
    by, start, here = p.words.calendar.days[p.low[i]], i, story.now.day
    doubled = p.words.calendar.doubled.before(p.low, i + 1)
    if doubled:
        by, start = 2 * by, doubled[0]
    return Dated(start, i + 1, start, day(here + timedelta(days=by)) if here else UNKNOWN_DAY)


def read_neighbour(p: Passage, i: int, story: Story) -> Dated | None:
    """``la veille``, ``le lendemain`` of the last day that the text named; nothing if what follows names another."""
    told = story.earlier.period if story.earlier else None
    if told is None or told.start is None or told.start != told.end or p.low[i + 1] in p.words.numbers.of:
        return None
    start = i - 1 if p.low[i - 1] in p.words.calendar.articles else i
    return Dated(start, i + 1, start, day(told.start + timedelta(days=p.words.calendar.neighbours[p.low[i]])))


def read_weekday(p: Passage, i: int, story: Story) -> Dated | None:
    """``mardi``, ``lundi dernier``, ``last Friday``, ``le mardi 7``; a weekday with its date is read elsewhere."""
    calendar, now = p.words.calendar, story.now
    number = calendar.weekdays.get(p.low[i], calendar.short_weekdays.get(p.low[i], 0))
    before, after = p.low[i - 1], p.low[i + 1]
    if before in calendar.not_weekday_after or (after in calendar.not_weekday_before and p.is_capital(i + 1)):
        return None
    found = _in_week(p, i, number, now) or _following(p, i, number, story) or _with_number(p, i, number, now)
    if found:
        return found
    if after in calendar.last or after in calendar.next:
        return Dated(i, i + 2, i, weekday(number, now, ahead=after in calendar.next, strictly=True))
    if before in calendar.last or before in calendar.next:
        start = i - 2 if p.low[i - 2] in calendar.this else i - 1
        return Dated(start, i + 1, start, _before_or_after(before, number, p, now))
    if before in calendar.this:
        return Dated(i - 1, i + 1, i - 1, weekday(number, now, ahead=tense(p, i - 1, i + 1) >= 0, strictly=False))
    if p.words.language == "fr" and (before == "le" or (before == "du" and after == "au")):
        return None  # "le lundi", "du lundi au vendredi": what is usual
    return Dated(i, i + 1, i, weekday(number, now, ahead=looks_ahead(p, i, i + 1), strictly=False))


def _before_or_after(mark: str, number: int, p: Passage, now: Now) -> Period:
    """``next Friday`` is that of the next week; ``last Friday`` and ``coming Friday`` are the nearest."""
    if mark == "next" and now.day:
        return day(now.day + timedelta(days=7 - now.day.weekday() + number))
    return weekday(number, now, ahead=mark in p.words.calendar.next, strictly=True)


def _following(p: Passage, i: int, number: int, story: Story) -> Dated | None:
    """``le mardi suivant``, ``the following Friday``: after the date that was told last."""
    calendar = p.words.calendar
    start, stop = (i, i + 2) if p.low[i + 1] in calendar.following else (i - 1, i + 1)
    if p.low[i + 1] not in calendar.following and (p.low[i - 1] not in calendar.following or p.words.language == "fr"):
        return None
    told = (story.earlier.period.end if story.earlier else None) or story.now.day
    if told is None:
        return None
    return Dated(start, stop, start, weekday(number, Now(told, told), ahead=True, strictly=True))


def _in_week(p: Passage, i: int, number: int, now: Now) -> Dated | None:
    """``Friday next week``, ``next week on Friday``, ``vendredi de la semaine prochaine``."""
    calendar, j = p.words.calendar, i + 1
    while p.low[j] in calendar.week_links:
        j += 1
    english = p.words.language == "en"
    mark, place, start, stop = (p.low[j], j + 1, i, j + 2) if english else (p.low[j + 1], j, i, j + 2)
    if english and calendar.grains.get(p.low[place]) != "week":
        place = i - 2 if p.low[i - 1] in calendar.week_days_on else i - 1
        mark, start, stop = p.low[place - 1], place - 1, i + 1
    if now.day is None or calendar.grains.get(p.low[place]) != "week":
        return None
    by = 1 if mark in calendar.next else -1 if mark in calendar.last else 0 if mark in calendar.this else None
    if by is None:
        return None
    return Dated(start, stop, start, day(now.day + timedelta(days=7 * by - now.day.weekday() + number)))


def _with_number(p: Passage, i: int, number: int, now: Now) -> Dated | None:
    """``mardi 7``, ``Tuesday the 7th``: the nearest month in which that day is such a weekday."""
    led = p.low[i + 1] in p.words.numbers.definite and p.words.language == "en"
    j = i + 2 if led else i + 1
    found = day_number(p, j) if p.low[j][:1].isdecimal() or led else None
    if found is None:
        return None
    after = p.low[found[1]]
    if (after.isalpha() and after not in p.words.counting.stops) or after == ":" or p.is_unit(found[1]):
        return None
    if now.day is None:
        return None if led else Dated(i, found[1], i, UNKNOWN_DAY)
    for months in _MONTHS_NEARBY:
        index = now.day.year * 12 + now.day.month - 1 + months
        of_year, of_month = index // 12, index % 12 + 1
        if is_day(of_year, of_month, found[0]) and date(of_year, of_month, found[0]).weekday() == number:
            return Dated(i, found[1], i, day(date(of_year, of_month, found[0])))
    return None


def following_date(p: Passage, i: int) -> Stamp | None:
    """The date that a weekday before it belongs to: "mercredi 29 juillet", "Monday, March 11"."""
    calendar, numbers = p.words.calendar, p.words.numbers
    j = i + 2 if p.low[i + 1] == "," else i + 1
    if p.low[j] in numbers.definite and p.words.language == "en":
        j += 1
    word = p.low[j]
    if word[:1].isdecimal():
        return read_numeric(p, j) or read_day_month(p, j)
    if word in calendar.months or word in calendar.short_months:
        return read_month(p, j)
    return read_day_month(p, j) if word in numbers.ones or word in numbers.ordinals else None


def read_season(p: Passage, i: int, story: Story) -> Dated | None:
    """``l'été 2021``, ``summer 2021``, ``last winter``, ``cet été``."""
    calendar, code = p.words.calendar, p.words.calendar.seasons[p.low[i]]
    before, after = p.low[i - 1], p.low[i + 1]
    start = i - 1 if before in calendar.season_articles else i
    j = i + 2 if after in p.words.numbers.of else i + 1
    if is_year(p, j):
        verb = p.low[i] in calendar.season_participles and before in calendar.past
        return None if verb else Dated(start, j + 1, start, parse_edtf(f"{p.low[j]}-{code}"))
    told = story.earlier.period.end if story.earlier else None
    far = p.low[i + 1] == "-" and p.low[i + 2] in calendar.far
    if told and (far or (before in calendar.demonstratives and p.words.language == "en")):
        return Dated(i - 1, i + 3 if far else i + 1, i - 1, parse_edtf(f"{told.year:04d}-{code}"))  # "that summer"
    if before not in calendar.season_leads or (p.low[i] in calendar.season_verbs and not _is_time(p, i)):
        return None
    earlier = calendar.last | calendar.previous
    last = before in earlier or after in earlier
    following = before in calendar.next or after in calendar.next
    stop = i + 2 if after in earlier or after in calendar.next else i + 1
    deadline = calendar.before.before(p.low, start) is not None and tense(p, start, stop) == 0
    ahead = following or deadline or (not last and looks_ahead(p, i, stop))
    if before in calendar.this and not ahead and tense(p, start, stop) == 0:
        return Dated(start, stop, start, _nearest_season(code, story.now))
    return Dated(start, stop, start, _season_near(code, story.now, ahead=ahead, strictly=last))


def _is_time(p: Passage, i: int) -> bool:
    """Whether "spring" and "fall" are seasons here: "last fall", "by the spring"."""
    calendar, before = p.words.calendar, p.low[i - 1]
    if before in p.words.numbers.definite:
        return p.low[i - 2] in calendar.season_preps
    return before in calendar.last or before in calendar.next or before in calendar.this


def _nearest_season(code: int, now: Now) -> Period:
    """ "This autumn", where no verb tells: the season that is nearest to the time of writing."""
    last, coming = (_season_near(code, now, ahead=ahead, strictly=False) for ahead in (False, True))
    if now.first is None or now.last is None or last.end is None or coming.start is None:
        return last
    return last if now.first - last.end <= coming.start - now.last else coming


def _season_near(code: int, now: Now, *, ahead: bool, strictly: bool) -> Period:
    if now.first is None or now.last is None:
        return UNKNOWN_YEAR
    edge, here = now.first, now.last
    seasons = [parse_edtf(f"{y}-{code}") for y in range(edge.year - 2, edge.year + 3)]
    if ahead:
        return next(s for s in seasons if s.end and s.end >= here)
    return next(s for s in reversed(seasons) if s.start and s.end and (s.end < edge if strictly else s.start <= edge))
