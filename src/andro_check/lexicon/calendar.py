"""The words of dates and relative times (``fr/calendar.yaml``, ``en/calendar.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from andro_check.lexicon.load import Plain, Reader, filled, read_table, table, text, texts
from andro_check.lexicon.numbers import number_words
from andro_check.lexicon.wording import Beginnings, Endings, spellings


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """Lower-case words; ``Endings`` are phrases that stand before a date."""

    language: str
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    short_weekdays: Mapping[str, int]
    days: Mapping[str, int]
    seasons: Mapping[str, int]
    season_leads: frozenset[str]
    not_weekday_after: frozenset[str]
    not_weekday_before: frozenset[str]
    grains: Mapping[str, str]
    last: frozenset[str]
    next: frozenset[str]
    following: frozenset[str]
    previous: frozenset[str]
    this: frozenset[str]
    same: frozenset[str]
    parts: Mapping[str, str]
    part_signs: Mapping[str, str]
    of: frozenset[str]
    to: frozenset[str]
    range_leads: frozenset[str]
    year_leads: frozenset[str]
    decade_words: frozenset[str]
    century_words: frozenset[str]
    date_leads: frozenset[str]
    spoken_leads: frozenset[str]
    day_leads: frozenset[str]
    year_words: frozenset[str]
    other_years: frozenset[str]
    now: frozenset[str]
    offsets: Mapping[str, int]
    right: Beginnings[str]
    ago_before: Endings[str]
    ago_after: frozenset[str]
    sooner: frozenset[str]
    later: frozenset[str]
    to_come: frozenset[str]
    done_then: frozenset[str]
    since: Endings[str]
    until: Endings[str]
    before: Endings[str]
    after: Endings[str]
    about: frozenset[str]
    articles: frozenset[str]
    negations: frozenset[str]
    awaiting: frozenset[str]
    within: Endings[str]
    within_words: frozenset[str]
    neighbours: Mapping[str, int]
    early: Endings[str]
    late: Endings[str]
    middle: Endings[str]
    prospects: frozenset[str]
    lasts_behind: frozenset[str]
    fixed: frozenset[str]
    fixed_to: frozenset[str]
    prospect_endings: tuple[str, ...]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    superlatives: frozenset[str]
    infinitives: frozenset[str]
    perfect: frozenset[str]
    done_by: frozenset[str]
    to_do: frozenset[str]
    holidays: Mapping[str, str]
    decades: Mapping[str, str]
    first: frozenset[str]
    holiday_leads: frozenset[str]
    ambiguous_months: frozenset[str]
    sure_year_leads: frozenset[str]
    datings: frozenset[str]
    dating_leads: frozenset[str]
    makings: frozenset[str]
    decade_leads: frozenset[str]
    date_prefixes: frozenset[str]
    time_marks: frozenset[str]
    hour_words: frozenset[str]
    hour_leads: frozenset[str]
    clock_leads: frozenset[str]
    clock_nouns: frozenset[str]
    lasting: frozenset[str]
    lasting_nouns: frozenset[str]
    spans: Mapping[str, int]
    span_ends: frozenset[str]
    span_links: frozenset[str]
    dotted_time_leads: frozenset[str]
    near: frozenset[str]
    far: frozenset[str]
    demonstratives: frozenset[str]
    weekend_leads: frozenset[str]
    weekend_ends: frozenset[str]
    season_articles: frozenset[str]
    season_participles: frozenset[str]
    season_verbs: frozenset[str]
    season_preps: frozenset[str]
    week_links: frozenset[str]
    week_days_on: frozenset[str]
    week_of: frozenset[str]
    week_counted: frozenset[str]
    plain_parts: frozenset[str]
    nominal: frozenset[str]
    doubled: Endings[str]
    rest: Endings[str]
    anchors: frozenset[str]


@cache
def calendar_words(language: str) -> CalendarWords:
    """The words of ``fr`` or ``en``."""
    row = read_table(f"{language}/calendar.yaml")
    sides = [(phrase, side) for side in ("since", "until") for phrase in texts(row[f"{side}_right"])]
    named = ("months", "weekdays", "days", "seasons", "neighbours", "grains", "holidays", "decades")
    anchors = {word for name in named for word in _mapping(row[name])} | set(texts(row["short_anchors"]))
    readers: dict[str, Reader] = {
        "frozenset[str]": _words,
        "tuple[str, ...]": texts,
        "Mapping[str, int]": lambda plain: {word: int(number) for word, number in _mapping(plain).items()},
        "Mapping[str, str]": _mapping,
        "Endings[str]": lambda plain: Endings((phrase, phrase) for phrase in texts(plain)),
    }
    known: dict[str, object] = {
        "language": language,
        "right": Beginnings(sides),
        "within_words": _words(row["within"]),
        "anchors": frozenset(anchors - number_words(language).half),
    }
    return filled(CalendarWords, row, readers, known)


def _words(plain: Plain) -> frozenset[str]:
    return frozenset(form for word in texts(plain) for form in spellings(word))


def _mapping(plain: Plain) -> dict[str, str]:
    """Words, each spelling by itself, with what they stand for."""
    pairs = ((word, text(value)) for words, value in table(plain).items() for word in words.split())
    return {form: value for word, value in pairs for form in spellings(word)}
