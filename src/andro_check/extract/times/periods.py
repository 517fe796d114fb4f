"""Dates and periods: a core found from one telling word, then what joins it to another, narrows it or opens it."""

from __future__ import annotations

from andro_check.extract.numerals.numerals import read_numeral
from andro_check.extract.numerals.scales import Numeral
from andro_check.extract.numerals.spoken_years import spoken_year
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.times.ago import read_ago, read_run
from andro_check.extract.times.calendar import Stamp, day_number, is_year, read_day_month, read_month
from andro_check.extract.times.feasts import read_feast
from andro_check.extract.times.grains import part_of, read_grain, read_part
from andro_check.extract.times.numeric_dates import read_numeric, read_spaced
from andro_check.extract.times.offsets import read_day_of, read_months, read_nth, read_offset, read_week
from andro_check.extract.times.openings import opened
from andro_check.extract.times.placing import placed
from andro_check.extract.times.relative import (
    following_date,
    read_neighbour,
    read_relative_day,
    read_season,
    read_weekday,
)
from andro_check.extract.times.stretches import narrowed, stretched
from andro_check.extract.times.when import Dated, Story, part_of_year
from andro_check.extract.times.years import (
    of_century,
    read_century,
    read_decade,
    read_named_decade,
    read_year,
    short_range,
    spoken_decade,
)
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.text import Span

_PARTS_OF_YEAR = {"quarter": 4, "half": 2}


def read_period(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """The date or period whose first telling word is token ``i``; nothing before token ``floor`` may belong to it."""
    core = _core(p, i, floor, story)
    if core is None or core.start < floor:
        return None
    return opened(p, stretched(p, narrowed(p, core, floor), floor, story, _core), floor)


def dated_mention(p: Passage, dated: Dated) -> Mention:
    """The finished mention, in code points of the text."""
    span = Span(p.starts[dated.start], p.ends[dated.stop - 1])
    wide = dated.left != dated.start or dated.right > dated.stop
    whole = Span(p.starts[dated.left], p.ends[max(dated.right, dated.stop) - 1]) if wide else span
    period = dated.period.with_text(p.text[span.start : span.end])
    one_day = period.start is not None and period.start == period.end
    unknown_day = period.edtf.startswith("XXXX-") and period.edtf.count("-") == 2
    return Mention(MentionKind.DATE if one_day or unknown_day else MentionKind.PERIOD, span, whole, period)


def _core(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """The date alone, by what kind of word token ``i`` is."""
    word, calendar, numbers = p.low[i], p.words.calendar, p.words.numbers
    if "0" <= word[0] <= "9":
        return _from_figures(p, i, floor, story)
    if word in calendar.months or word in calendar.short_months:
        return placed(p, read_month(p, i), story)
    if word in calendar.weekdays:
        return _from_weekday(p, i, story)
    if word in calendar.grains:
        return read_century(p, i) or read_week(p, i, story, _core) or read_grain(p, i, floor, story)
    if word in calendar.days:
        return read_relative_day(p, i, story)
    if word in numbers.ordinals:
        return _from_ordinal(p, (i, i + 1), numbers.ordinals[word], story)
    if word in numbers.ones or word in numbers.tens:
        return _from_word(p, i, floor, story)
    return _from_rare_word(p, i, story)


def _from_rare_word(p: Passage, i: int, story: Story) -> Dated | None:
    word, calendar = p.low[i], p.words.calendar
    if word in calendar.seasons:
        return read_season(p, i, story)
    if word in calendar.neighbours:
        return read_neighbour(p, i, story)
    if word in calendar.decades:
        return read_named_decade(p, i)
    return read_feast(p, i, story) if word in calendar.holidays else None


def _from_figures(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """A date that begins with figures, or whose shortened month stands just before them."""
    word, calendar = p.low[i], p.words.calendar
    stamp = _all_figures(p, i)
    if stamp:
        return placed(p, stamp, story)
    k = i - 2 if p.low[i - 1] in (".", "-", "/", ",") else i - 1
    if k >= floor and p.low[k] in calendar.short_months and p.low[k] not in calendar.months:
        stamp = read_month(p, k)
        if stamp and stamp.stop > i:
            return placed(p, stamp, story)
    if len(word) == 4:
        return _from_year(p, i, story)
    if len(word) > 2 or not word.isdecimal():
        return None
    if i and p.glued(i) and p.low[i - 1] in calendar.part_signs:
        part = int(word), calendar.part_signs[p.low[i - 1]]
        return part_of(p, (i - 1, i + 1), part, story) if _is_part_sign(p, i) else None
    return _from_day(p, i, story) or read_decade(p, i) or _from_numeral(p, read_numeral(p, i), floor, story)


def _all_figures(p: Passage, i: int) -> Stamp | None:
    word, after = p.low[i], p.low[i + 1]
    if after in ("/", "-") or "." in word:
        return read_numeric(p, i)
    return read_spaced(p, i) if len(word) <= 2 and len(after) <= 2 and is_year(p, i + 2) else None


def _from_day(p: Passage, i: int, story: Story) -> Dated | None:
    """``11 mars``, the 3 of ``3 au 7 mai``, ``Mon 13th``, ``the 27th``, ``3rd quarter``."""
    found = day_number(p, i)
    if found is None:
        ordinal = p.glued(i + 1) and p.low[i + 1] in p.words.numbers.ordinal_endings
        return _from_ordinal(p, (i, i + 2), int(p.low[i]), story) if ordinal else None
    stamp = read_day_month(p, i) or _first_of_days(p, i, found)
    if stamp:
        return placed(p, stamp, story)
    if p.low[i - 1] in p.words.calendar.short_weekdays and p.is_capital(i - 1):
        return read_weekday(p, i - 1, story)
    led = p.low[i - 1] in p.words.numbers.definite
    return _from_ordinal(p, (i, found[1]), found[0], story) if found[1] > i + 1 or led else None


def _first_of_days(p: Passage, i: int, first: tuple[int, int]) -> Stamp | None:
    """The first of two days of one month, "3 au 7 mai", "6 et 7 mars": dated by the second."""
    calendar, numbers, j = p.words.calendar, p.words.numbers, first[1]
    if p.low[j] not in (",", "-", "–", "—") and p.low[j] not in calendar.to and p.low[j] not in numbers.and_:
        return None
    k = j + 2 if p.low[j + 1] in calendar.articles else j + 1
    k += p.low[k] in calendar.weekdays
    second = read_day_month(p, k) if p.low[k][:1].isdecimal() or p.low[k] in numbers.ordinals else None
    return Stamp(i, first[1], second.year, second.month, first[0]) if second else None


def _from_year(p: Passage, i: int, story: Story) -> Dated | None:
    """``1990s``, ``2019``, ``2021/22``, ``2019 Q3``, ``2012-2016`` (its first year)."""
    calendar, stamp = p.words.calendar, read_year(p, i)
    decade = read_decade(p, i)
    if decade or stamp is None or stamp.year is None:
        return decade
    j = stamp.stop
    k = j + 1 if p.low[j] == "-" else j
    if p.low[k] in calendar.part_signs and p.low[k + 1].isdecimal() and p.glued(k + 1) and _is_part_sign(p, k + 1):
        return Dated(i, k + 2, i, part_of_year(stamp.year, calendar.part_signs[p.low[k]], int(p.low[k + 1])))
    joined = p.low[j] in ("/", "-", "–") and p.glued(j) and p.glued(j + 1)
    if joined and len(p.low[j + 1]) == 2 and p.low[j + 1].isdecimal():
        return short_range(p, i, stamp.year)
    return placed(p, stamp, story)


def _is_part_sign(p: Passage, i: int) -> bool:
    """``T3``, ``Q3``, ``H1``, ``S2``: not ``S3`` nor ``T12``."""
    sign, limit = i - 1, _PARTS_OF_YEAR[p.words.calendar.part_signs[p.low[i - 1]]]
    dated = 4 in (len(p.low[i + 1]), len(p.low[i - 2]), len(p.low[i - 3])) or p.low[i + 1] in p.words.numbers.of
    loose = not p.glued(sign) or p.low[i - 2] == "-"
    fits = p.low[i].isdecimal() and len(p.low[i]) == 1 and 1 <= int(p.low[i]) <= limit
    return fits and loose and (dated or p.is_capital(sign)) and not (p.glued(i + 1) and p.low[i + 1].isalpha())


def _from_numeral(p: Passage, numeral: Numeral | None, floor: int, story: Story) -> Dated | None:
    """A number of days, weeks, months or years that is told from a date: ago, in the last, after."""
    grains = p.words.calendar.grains
    if numeral is None or (p.low[numeral.stop] not in grains and p.low[numeral.stop + 1] not in grains):
        return None
    found = read_ago(p, numeral, floor, story) or read_months(p, numeral, story) or read_run(p, numeral, story)
    return found or read_offset(p, numeral, story, _core)


def _from_ordinal(p: Passage, place: tuple[int, int], number: int, story: Story) -> Dated | None:
    """``third quarter``, ``19th century``, ``premier semestre``, ``first of May``; ``place`` is the ordinal."""
    i, stop = place
    if p.low[stop] in p.words.calendar.century_words:
        return of_century(i, stop + 1, number)
    part = read_part(p, i, number, stop, story)
    found = part or read_nth(p, place, number, story) or read_day_of(p, place, number, story)
    if found or not p.low[i].isalpha():
        return found
    return placed(p, read_day_month(p, i) or _first_of_days(p, i, (number, stop)), story)


def _from_weekday(p: Passage, i: int, story: Story) -> Dated | None:
    """``mercredi 29 juillet``, ``mardi 3 et mercredi 4 juin``, or a weekday alone."""
    stamp = following_date(p, i)
    if stamp is None and (found := day_number(p, i + 1)):
        stamp = _first_of_days(p, i + 1, found)
    return placed(p, stamp._replace(start=i), story) if stamp else read_weekday(p, i, story)


def _from_word(p: Passage, i: int, floor: int, story: Story) -> Dated | None:
    """``onze mars``, ``trois ans`` after "il y a", ``three years ago``, ``in nineteen ninety-six``."""
    stamp = read_day_month(p, i)
    spoken = spoken_year(p, i) if not stamp and p.low[i - 1] in p.words.calendar.spoken_leads else None
    if spoken:
        stamp = Stamp(i, spoken[1], spoken[0])
    if stamp:
        return placed(p, stamp, story)
    numeral = read_numeral(p, i)
    return (spoken_decade(p, numeral) if numeral else None) or _from_numeral(p, numeral, floor, story)
