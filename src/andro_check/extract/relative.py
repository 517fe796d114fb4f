"""Times that are told from another time: weekdays, "hier", "last year", "three years ago", "the third quarter"."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from andro_check.extract.calendar import Stamp, day_number, is_day, read_day_month, read_month, read_numeric, spoken_year
from andro_check.extract.scales import Form, Numeral
from andro_check.extract.tokens import Passage
from andro_check.extract.when import Dated, Now, Story, looks_ahead, part_of_year, tense, part_without_year, shifted, third, weekday
from andro_check.model.period import Period, day, parse_edtf, span_of

UNKNOWN_DAY = Period("XXXX-XX-XX", None, None)
_ARTICLES = frozenset({"le", "la", "l'", "les", "the", "du", "au", "ce", "cet", "cette"})


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
    by = 1 if marks[0] in calendar.next else -1 if marks[0] in calendar.last else 0 if marks[0] in calendar.this else None
    if by is None:
        return None
    return Dated(start, stop, start, day(now.day + timedelta(days=7 * by - now.day.weekday() + number)))


def _with_number(p: Passage, i: int, number: int, now: Now) -> Dated | None:
    """``mardi 7``, ``Tuesday the 7th``: the nearest month in which that day is such a weekday."""
    j = i + 2 if p.low[i + 1] == "the" else i + 1
    worded = j == i + 2 and (p.low[j] in p.words.numbers.ones or p.low[j] in p.words.numbers.tens or p.low[j] in p.words.numbers.ordinals)
    found = day_number(p, j) if p.low[j][:1].isdigit() or worded else None
    if found is None or (p.low[found[1]].isalpha() and p.low[found[1]] not in p.words.counting.stops) or p.low[found[1]] in (":", "%", "h"):
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
    last, following = before in calendar.last or after in calendar.last, before in calendar.next or after in calendar.next
    stop = i + 2 if after in calendar.last or after in calendar.next else i + 1
    ahead = following or (not last and looks_ahead(p, i, stop))
    return Dated(start, stop, start, _season_near(code, story.now, ahead=ahead, strictly=last))


def _is_time(p: Passage, i: int) -> bool:
    """Whether "spring" and "fall" are seasons here: "last fall", "by the spring"."""
    before = p.low[i - 1]
    return before in ("last", "next", "this") or (before == "the" and p.low[i - 2] in ("in", "by", "until", "before", "after", "since", "of", "during"))


def _season_near(code: int, now: Now, *, ahead: bool, strictly: bool) -> Period:
    if now.first is None or now.last is None:
        return Period("XXXX", None, None)
    seasons = [parse_edtf(f"{y}-{code}") for y in range(now.first.year - 2, now.first.year + 3)]
    if ahead:
        return next(s for s in seasons if s.end and s.end >= now.last)
    edge = now.first
    return next(s for s in reversed(seasons) if s.start and s.end and (s.end < edge if strictly else s.start <= edge))


def read_grain(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """``l'an dernier``, ``cette année``, ``last month``, ``the following year``, ``la même année``."""
    calendar, word = p.words.calendar, p.low[i]
    grain, stop = calendar.grains[word], i + 1
    if grain == "week" and p.words.language == "en":
        k = i + 2 if p.low[i + 1] == "on" else i + 1
        if p.low[k] in calendar.weekdays and p.low[i - 1] in calendar.last | calendar.next | calendar.this:
            return None
    once = _once_ago(p, i, grain, floor, story)
    if once:
        return once
    if word == "week" and p.low[i + 1] == "-" and p.low[i + 2] == "end":
        grain, stop = "weekend", i + 3
    if p.low[stop] in ("of", "de", "du") and p.low[i - 1] in calendar.last and grain in ("week", "day"):
        return None
    if grain == "weekend" and p.low[i - 1] in ("the", "le", "over"):
        ahead = looks_ahead(p, i, stop)
        return Dated(i, stop, i, weekend(story.now, ahead=ahead))
    by, stop = _direction(p, i, stop)
    start = i - 1 if by is not None and stop <= i + 3 and p.low[i - 1] not in (",",) else i
    if by is None:
        return _of_earlier(p, i, stop, story, grain) or _of_now(p, i, story, grain)
    if p.low[start] in calendar.last | calendar.next | calendar.this and p.low[start - 1] in _ARTICLES | {"the"}:
        start -= 1
    if p.low[start] not in _ARTICLES | calendar.last | calendar.next | calendar.this | {"the"}:
        start = i
    return Dated(start, stop, start, shifted(grain, by, story.now))


def weekend(now: Now, *, ahead: bool) -> Period:
    """The weekend that has begun or gone by, or the next one."""
    if now.day is None:
        return UNKNOWN_DAY
    saturday = now.day + timedelta(days=(5 - now.day.weekday()) % 7 if ahead or now.day.weekday() == 6 else -((now.day.weekday() - 5) % 7))
    saturday -= timedelta(days=7 if now.day.weekday() == 6 and saturday > now.day else 0)
    return span_of(saturday, saturday + timedelta(days=1))


def _once_ago(p: Passage, i: int, grain: str, floor: int, story: Story) -> Dated | None:
    """``il y a un an``, ``a year ago``: one, said with an article."""
    calendar = p.words.calendar
    if p.low[i - 1] not in p.words.numbers.articles or i - 1 < floor:
        return None
    lead = _ago_before(p, i - 1, floor)
    if p.low[i + 1] not in calendar.ago_after and lead is None:
        return None
    start, stop = (i - 1, i + 2) if lead is None else (lead, i + 1)
    return Dated(start, stop, start, back(grain, 1, story.now))


def _direction(p: Passage, i: int, stop: int) -> tuple[int | None, int]:
    """-1 for "dernier", 0 for "ce", 1 for "next"; ``None`` if the word stands alone; and where it stops."""
    calendar, word = p.words.calendar, p.low[i]
    if word.endswith("s") and word != "mois" or word in ("semestres",):
        return None, stop
    after, before = p.low[stop], p.low[i - 1]
    if p.words.language == "fr" and after in calendar.last | calendar.next:
        return (-1 if after in calendar.last else 1), stop + 1
    if before in calendar.this and not (p.low[stop] == "-" and p.low[stop + 1] == "là"):
        return 0, stop + 2 if p.low[stop] == "-" and p.low[stop + 1] == "ci" else stop
    if p.words.language == "en" and before in calendar.last | calendar.next:
        return (-1 if before in calendar.last else 1), stop
    return None, stop


def _of_now(p: Passage, i: int, story: Story, grain: str) -> Dated | None:
    """The end, the middle or the beginning of "the year", "the month", "l'année": those of the time of writing."""
    calendar = p.words.calendar
    if p.low[i].endswith("s") and p.low[i] != "mois" or grain not in ("year", "month", "week", "decade"):
        return None
    if p.low[i - 3 : i - 1] == ["rest", "of"] or p.low[i - 3 : i - 1] == ["reste", "de"]:
        last, here = shifted(grain, 0, story.now).end, story.now.day
        return Dated(i - 3, i + 1, i - 3, span_of(here, last)) if here and last else None
    if p.low[i + 1] == "-" and p.low[i + 2] == "end":
        return Dated(i, i + 3, i, third(shifted(grain, 0, story.now), 2))
    start = i - 1 if p.low[i - 1] in calendar.articles or p.low[i - 1] == "d'" else i
    if not any(table.before(p.low, k) for table in (calendar.early, calendar.middle, calendar.late) for k in {start, i}):
        return None
    return Dated(i, i + 1, i, shifted(grain, 0, story.now)) if p.low[i + 1] not in ("de", "of") else None


def _of_earlier(p: Passage, i: int, stop: int, story: Story, grain: str) -> Dated | None:
    """A year told from the date before in the text: "l'année suivante", "the previous year", "that year"."""
    calendar, before, after = p.words.calendar, p.low[i - 1], p.low[stop]
    if story.earlier is None or story.earlier.period.start is None or grain != "year" or p.low[i].endswith("s"):
        return None
    if after in calendar.following or before in calendar.following:
        by = 1
    elif after in calendar.previous or before in calendar.previous:
        by = -1
    elif before in calendar.same or before == "that" or (before == "cette" and p.low[stop : stop + 2] == ["-", "là"]):
        by = 0
    else:
        return None
    right = stop + 1 if after in calendar.following | calendar.previous else stop + 2 if before == "cette" else stop
    start = i - 1 if before in calendar.same | calendar.following | calendar.previous | {"that", "cette", "l'"} else i
    if p.low[start - 1] in ("the", "la", "l'"):
        start -= 1
    return Dated(start, right, start, shifted("year", by, Now(story.earlier.period.start, story.earlier.period.start)))


def read_ago(p: Passage, numeral: Numeral, floor: int, story: Story) -> Dated | None:
    """``il y a trois ans``, ``three days ago``: told from the day of writing, as precise as its unit."""
    calendar, j = p.words.calendar, numeral.stop
    grain = calendar.grains.get(p.low[j])
    if grain is None or numeral.form not in (Form.WORDS, Form.FIGURES) or numeral.number % 1 or numeral.number > 3000:
        return None
    after = p.low[j + 1] in calendar.ago_after
    lead = _ago_before(p, numeral.start, floor)
    if not after and lead is None:
        return _ahead(p, numeral, grain, floor, story)
    start, stop = lead if lead is not None else numeral.start, j + 2 if after else j + 1
    return Dated(start, stop, start, back(grain, int(numeral.number), story.now))


def _ahead(p: Passage, numeral: Numeral, grain: str, floor: int, story: Story) -> Dated | None:
    """``dans trois semaines``, ``in two years`` where the words look ahead."""
    found = p.words.calendar.within.before(p.low, numeral.start, floor)
    j = numeral.stop + 1
    if not found or (p.words.language == "en" and not _is_to_come(p, found[0], j)) or p.low[j] in ("'", "prochaines", "prochains"):
        return None
    return Dated(found[0], j, found[0], back(grain, -int(numeral.number), story.now))


def _is_to_come(p: Passage, start: int, stop: int) -> bool:
    """Whether "in two years" means then and not within: nothing past, no "the first in two years"."""
    clause = p.low[max(0, start - 8) : start]
    return tense(p, start, stop) >= 0 and not any(word in p.words.calendar.superlatives for word in clause)


def _ago_before(p: Passage, start: int, floor: int) -> int | None:
    """Where "il y a" before a number starts, perhaps with a hedge in between."""
    hedge = p.words.hedges.left.before(p.low, start, floor)
    found = p.words.calendar.ago_before.before(p.low, hedge[0] if hedge else start, floor)
    return found[0] if found else None


def read_run(p: Passage, numeral: Numeral, story: Story) -> Dated | None:
    """``the last three years``, ``ces deux prochaines semaines``: the days from then to the day of writing, or on from it."""
    calendar, here, numbers = p.words.calendar, story.now.day, p.words.numbers
    if here is None or numeral.form not in (Form.WORDS, Form.FIGURES) or numeral.number % 1 or not 1 <= numeral.number <= 400:
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
        edges = shifted(grain, -count if mark in calendar.last else 1, story.now), shifted(grain, -1 if mark in calendar.last else count, story.now)
        return Dated(start, j + 1, start, span_of(edges[0].start, edges[1].end))
    if mark in calendar.last:
        return Dated(start, j + 1, start, span_of(moved(here, grain, -count), here))
    return Dated(start, j + 1, start, span_of(here + timedelta(days=1), moved(here, grain, count)))


_RUNS = frozenset({"day", "week", "month", "quarter", "year", "decade"})


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
        return shifted("decade", 0, Now(now.first.replace(year=now.first.year - count, day=1), None)) if now.first else UNKNOWN_DAY
    if grain not in ("day", "month", "year", "quarter", "half"):
        return UNKNOWN_DAY
    return shifted(grain, -count, now)


def read_part(p: Passage, i: int, number: int, stop: int, story: Story) -> Dated | None:
    """``third quarter of 2019``, ``premier semestre``, ``first half``; token ``stop`` is the word after the ordinal."""
    calendar = p.words.calendar
    grain = calendar.parts.get(p.low[stop])
    if grain is None or number > (4 if grain == "quarter" else 2):
        return None
    return part_of(p, i, number, grain, stop + 1, story)


def part_of(p: Passage, start: int, number: int, grain: str, stop: int, story: Story) -> Dated | None:
    """The part with its year, said after it or the nearest that fits."""
    found = year_after(p, stop, story)
    if found:
        return Dated(start, found[1], start, part_of_year(found[0], grain, number))
    if p.words.language == "en" and grain == "half" and p.low[stop] == "of" and p.low[start - 1] not in ("the", "in"):
        return None
    return Dated(start, stop, start, part_without_year(grain, number, story.now, tense(p, start, stop)))


def year_after(p: Passage, j: int, story: Story) -> tuple[int, int] | None:
    """A year that follows a part of it, and where it stops: "2019", "of 2019", "de l'an dernier", "of that year"."""
    calendar = p.words.calendar
    k = j + 1 if p.low[j] in calendar.of else j
    word = p.low[k]
    if len(word) == 4 and word.isdigit() and 1500 <= int(word) <= 2199:
        return int(word), k + 1
    spoken = spoken_year(p, k) if k > j else None
    if spoken:
        return spoken
    if k == j and word not in calendar.last | calendar.next | calendar.this:
        return None
    for m in range(k, k + 3):
        if p.low[m] in calendar.grains and calendar.grains[p.low[m]] == "year":
            found = read_grain(p, m, j, story)
            if found and found.start <= k + 1 and found.period.start:
                return found.period.start.year, found.stop
    return None


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

