"""Weeks, months, quarters and years that are told from another: "l'an dernier", "that year", "the third quarter of 2019"."""

from __future__ import annotations

from datetime import timedelta

from andro_check.extract.ago import ago_before, back
from andro_check.extract.spoken_years import spoken_year
from andro_check.extract.tokens import Passage
from andro_check.extract.when import (
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
from andro_check.model.period import Period, span_of

_ARTICLES = frozenset({"le", "la", "l'", "les", "the", "du", "au", "ce", "cet", "cette"})


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
    start = i - 1 if by is not None and stop <= i + 3 and p.low[i - 1] != "," else i
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
    saturday = now.day + timedelta(
        days=(5 - now.day.weekday()) % 7 if ahead or now.day.weekday() == 6 else -((now.day.weekday() - 5) % 7)
    )
    saturday -= timedelta(days=7 if now.day.weekday() == 6 and saturday > now.day else 0)
    return span_of(saturday, saturday + timedelta(days=1))


def _once_ago(p: Passage, i: int, grain: str, floor: int, story: Story) -> Dated | None:
    """``il y a un an``, ``a year ago``: one, said with an article."""
    calendar = p.words.calendar
    if p.low[i - 1] not in p.words.numbers.articles or i - 1 < floor:
        return None
    lead = ago_before(p, i - 1, floor)
    if p.low[i + 1] not in calendar.ago_after and lead is None:
        return None
    start, stop = (i - 1, i + 2) if lead is None else (lead, i + 1)
    return Dated(start, stop, start, back(grain, 1, story.now))


def _direction(p: Passage, i: int, stop: int) -> tuple[int | None, int]:
    """-1 for "dernier", 0 for "ce", 1 for "next"; ``None`` if the word stands alone; and where it stops."""
    calendar, word = p.words.calendar, p.low[i]
    if (word.endswith("s") and word != "mois") or word == "semestres":
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
    if (p.low[i].endswith("s") and p.low[i] != "mois") or grain not in ("year", "month", "week", "decade"):
        return None
    if p.low[i - 3 : i - 1] == ["rest", "of"] or p.low[i - 3 : i - 1] == ["reste", "de"]:
        last, here = shifted(grain, 0, story.now).end, story.now.day
        return Dated(i - 3, i + 1, i - 3, span_of(here, last)) if here and last else None
    if p.low[i + 1] == "-" and p.low[i + 2] == "end":
        return Dated(i, i + 3, i, third(shifted(grain, 0, story.now), 2))
    start = i - 1 if p.low[i - 1] in calendar.articles or p.low[i - 1] == "d'" else i
    if not any(
        table.before(p.low, k) for table in (calendar.early, calendar.middle, calendar.late) for k in {start, i}
    ):
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
