"""Dates and periods: a core found from one telling word, ranges of two, and the words before that narrow or open them."""

from __future__ import annotations

from datetime import date, timedelta

from andro_check.extract.ago import read_ago, read_run
from andro_check.extract.calendar import Stamp, day_number, period_of, read_day_month, read_month
from andro_check.extract.grains import part_of, read_grain, read_part, year_after
from andro_check.extract.numerals import read_numeral
from andro_check.extract.numeric_dates import read_numeric, read_spaced
from andro_check.extract.offsets import (
    offset_base,
    read_day_of,
    read_holiday,
    read_months,
    read_nth,
    read_week,
    told_from,
)
from andro_check.extract.relative import following_date, read_neighbour, read_relative_day, read_season, read_weekday
from andro_check.extract.scales import Numeral
from andro_check.extract.spoken_years import spoken_year
from andro_check.extract.stretches import narrowed, stretched
from andro_check.extract.tokens import Passage
from andro_check.extract.when import Dated, Story, last_year_of, part_of_year, tense, with_year
from andro_check.extract.years import (
    of_century,
    read_century,
    read_decade,
    read_named_decade,
    read_year,
    short_range,
    spoken_decade,
)
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.period import Period, parse_edtf
from andro_check.model.text import Span

_DASHES = frozenset("-–—")
_ARTICLES = frozenset({"le", "la", "l'", "les", "the", "du", "au", "à"})
_ONE_DAY = timedelta(days=1)


def read_period(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """The date or period whose first telling word is token ``i``; nothing before token ``floor`` may belong to it."""
    core = _core(p, i, floor, story)
    if core is None or core.start < floor:
        return None
    return opened(p, stretched(p, narrowed(p, core, floor), floor, story, _core), floor)


def dated_mention(p: Passage, dated: Dated) -> Mention:
    """The finished mention, in code points of the text."""
    span = Span(p.starts[dated.start], p.ends[dated.stop - 1])
    whole = Span(p.starts[dated.left], p.ends[max(dated.right, dated.stop) - 1])
    period = dated.period.with_text(p.text[span.start : span.end])
    one_day = period.start is not None and period.start == period.end
    unknown_day = period.edtf.startswith("XXXX-") and period.edtf.count("-") == 2
    return Mention(MentionKind.DATE if one_day or unknown_day else MentionKind.PERIOD, span, whole, period)


def _core(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    word, calendar, numbers = p.low[i], p.words.calendar, p.words.numbers
    if "0" <= word[0] <= "9":
        return _from_figures(p, i, floor, story)
    if word in calendar.months or word in calendar.short_months:
        return _dated(p, read_month(p, i), story)
    if word in calendar.weekdays:
        return _from_weekday(p, i, floor, story)
    if word in calendar.neighbours:
        return read_neighbour(p, i, story)
    if word in calendar.days:
        return read_relative_day(p, i, floor, story)
    if word in calendar.decades:
        return read_named_decade(p, i)
    if word in calendar.holidays:
        return read_holiday(p, i, story)
    if word in calendar.seasons:
        return read_season(p, i, floor, story)
    if word in calendar.grains:
        return read_century(p, i) or read_week(p, i, floor, story, _core) or read_grain(p, i, floor, story)
    if word in numbers.ordinals:
        return _from_ordinal(p, i, numbers.ordinals[word], i + 1, floor, story)
    if word in numbers.ones or word in numbers.tens:
        return _from_word(p, i, floor, story)
    return None


def _dated(p: Passage, stamp: Stamp | None, story: Story) -> Dated | None:
    """A stamp put on the calendar: with the year said after it, that of the date before, or the nearest that fits."""
    if stamp is None:
        return None
    if stamp.year is None and stamp.month is not None:
        found = year_after(p, stamp.stop, story)
        stamp = stamp._replace(year=found[0], stop=found[1]) if found else _yearless(p, stamp, story)
    period = period_of(stamp)
    return Dated(stamp.start, stamp.stop, stamp.start, period, stamp) if period else None


def _yearless(p: Passage, stamp: Stamp, story: Story) -> Stamp:
    """The nearest year; after "dernier" the last, after "prochain" the next; in a tale of another year, that year."""
    calendar = p.words.calendar
    before, after = p.low[stamp.start - 1], p.low[stamp.stop]
    french = p.words.language == "fr"
    last = before in calendar.last or (french and after in calendar.last)
    following = before in calendar.next or (french and after in calendar.next)
    stop = (
        stamp.stop + 1
        if (after in calendar.last or after in calendar.next) and p.words.language == "fr"
        else stamp.stop
    )
    start = stamp.start - 1 if before in calendar.last or before in calendar.next else stamp.start
    if before in calendar.this and story.now.year:
        return stamp._replace(year=story.now.year)
    if last:
        return last_year_of(stamp, story.now)._replace(start=start, stop=stop)
    found = with_year(stamp, story.now, 1 if following else tense(p, stamp.start, stop))._replace(
        start=start, stop=stop
    )
    return found if following else _in_tale(found, story)


def _in_tale(stamp: Stamp, story: Story) -> Stamp:
    """A month without a year goes on from the dated month before it, if that lies in another year than the writing."""
    told = story.earlier.stamp if story.earlier else None
    if told is None or told.year is None or told.month is None or told.year == story.now.year or stamp.month is None:
        return stamp
    of_year = told.year + (1 if stamp.month < told.month else 0)
    if story.now.last and date(of_year, stamp.month, 1) > story.now.last:
        return stamp
    return stamp._replace(year=of_year)


def _from_figures(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    word, after, calendar = p.low[i], p.low[i + 1], p.words.calendar
    if after in ("/", "-") or "." in word:
        stamp = read_numeric(p, i)
        if stamp:
            return _dated(p, stamp, story)
    k = i - 2 if p.low[i - 1] in (".", "-", "/", ",") else i - 1
    if k >= floor and p.low[k] in calendar.short_months and p.low[k] not in calendar.months:
        stamp = read_month(p, k)
        if stamp and stamp.stop > i:
            return _dated(p, stamp, story)
    if len(word) <= 2 and len(after) <= 2 and len(p.low[i + 2]) == 4:
        stamp = read_spaced(p, i)
        if stamp:
            return _dated(p, stamp, story)
    if len(word) == 4:
        return _from_year(p, i, floor, story)
    if len(word) > 2 or not word.isdigit():
        return None
    if p.glued(i) and i and p.low[i - 1] in calendar.part_signs:
        return (
            part_of(p, i - 1, int(word), calendar.part_signs[p.low[i - 1]], i + 1, story)
            if _is_part_sign(p, i)
            else None
        )
    found = day_number(p, i)
    if found:
        stamp = read_day_month(p, i) or _days(p, i, found)
        if stamp:
            return _dated(p, stamp, story)
        if p.low[i - 1] in calendar.short_weekdays and p.is_capital(i - 1):
            return read_weekday(p, i - 1, floor, story)
        if found[1] > i + 1 or p.low[i - 1] == "the":
            return _from_ordinal(p, i, found[0], found[1], floor, story)
    if after in p.words.numbers.ordinal_endings and p.glued(i + 1):
        return _from_ordinal(p, i, int(word), i + 2, floor, story)
    decade = read_decade(p, i)
    numeral = None if decade else read_numeral(p, i)
    return decade or (numeral and _from_numeral(p, numeral, floor, story))


def _from_numeral(p: Passage, numeral: Numeral, floor: int, story: Story) -> Dated | None:
    """A number of days, weeks, months or years that is told from a date: ago, in the last, after."""
    if p.low[numeral.stop] not in p.words.calendar.grains and p.low[numeral.stop + 1] not in p.words.calendar.grains:
        return None
    found = read_ago(p, numeral, floor, story) or read_months(p, numeral, story) or read_run(p, numeral, story)
    if found:
        return found
    k = offset_base(p, numeral)
    base = _core(p, k, numeral.stop, story) if k else None
    return told_from(p, numeral, base) if base and base.start <= k + 1 else None


def _is_part_sign(p: Passage, i: int) -> bool:
    """``T3``, ``Q3``, ``H1``, ``S2``: not ``S3`` nor ``T12``."""
    limit = {"quarter": 4, "half": 2}[p.words.calendar.part_signs[p.low[i - 1]]]
    placed = (
        p.is_capital(i - 1) or p.low[i + 1] == "of" or 4 in (len(p.low[i + 1]), len(p.low[i - 2]), len(p.low[i - 3]))
    )
    return (
        placed
        and (not p.glued(i - 1) or p.low[i - 2] == "-")
        and 1 <= int(p.low[i]) <= limit
        and not (p.glued(i + 1) and p.low[i + 1].isalpha())
    )


def _days(p: Passage, i: int, first: tuple[int, int]) -> Stamp | None:
    """The first of two days of one month, "3 au 7 mai", "6 et 7 mars": dated by the second."""
    j = first[1]
    if (
        p.low[j] not in p.words.calendar.to
        and p.low[j] not in _DASHES
        and p.low[j] not in p.words.numbers.and_
        and p.low[j] != ","
    ):
        return None
    k = j + 1
    if p.low[k] in _ARTICLES:
        k += 1
    second = read_day_month(p, k) if p.low[k][:1].isdigit() or p.low[k] in p.words.numbers.ordinals else None
    return Stamp(i, first[1], second.year, second.month, first[0]) if second else None


def _from_year(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    decade, calendar = read_decade(p, i), p.words.calendar
    if decade:
        return decade
    stamp = read_year(p, i)
    if stamp is None or stamp.year is None:
        return None
    j = stamp.stop
    if p.low[j] == "-" and p.low[j + 1] in calendar.part_signs:
        j += 1
    if p.low[j] in calendar.part_signs and p.low[j + 1].isdigit() and p.glued(j + 1) and _is_part_sign(p, j + 1):
        return Dated(i, j + 2, i, part_of_year(stamp.year, calendar.part_signs[p.low[j]], int(p.low[j + 1])))
    j = stamp.stop
    if (
        p.low[j] in ("/", "-", "–")
        and p.glued(j)
        and p.glued(j + 1)
        and len(p.low[j + 1]) == 2
        and p.low[j + 1].isdigit()
    ):
        return short_range(p, i, stamp.year)
    return _dated(p, stamp, story)


def _from_ordinal(p: Passage, i: int, number: int, stop: int, floor: int, story: Story) -> Dated | None:
    """``third quarter``, ``19th century``, ``premier semestre``, ``first of May``."""
    if p.low[stop] in p.words.calendar.century_words:
        return of_century(i, stop + 1, number)
    part = (
        read_part(p, i, number, stop, story)
        or read_nth(p, i, number, stop, floor, story)
        or read_day_of(p, i, number, stop, story)
    )
    if part:
        return part
    if not p.low[i].isalpha():
        return None
    return _dated(p, read_day_month(p, i) or _days(p, i, (number, stop)), story)


def _from_weekday(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """``mercredi 29 juillet``, ``the first Friday of next month``, or a weekday alone."""
    stamp = following_date(p, i, story)
    if stamp:
        return _dated(p, stamp._replace(start=i), story)
    return read_weekday(p, i, floor, story)


def _from_word(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """``onze mars``, ``trois ans`` after "il y a", ``three years ago``."""
    stamp = read_day_month(p, i)
    if stamp:
        return _dated(p, stamp, story)
    spoken = spoken_year(p, i) if p.low[i - 1] in p.words.calendar.spoken_leads else None
    if spoken:
        return _dated(p, Stamp(i, spoken[1], spoken[0]), story)
    numeral = read_numeral(p, i)
    if numeral is None:
        return None
    return spoken_decade(p, numeral) or _from_numeral(p, numeral, floor, story)
