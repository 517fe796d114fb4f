"""The words of dates and relative times (``fr/calendar.yaml``, ``en/calendar.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from andro_check.lexicon.load import numbers, read_table, texts
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
    evening: frozenset[str]
    date_leads: frozenset[str]
    spoken_leads: frozenset[str]
    day_leads: frozenset[str]
    year_words: frozenset[str]
    now: frozenset[str]
    offsets: Mapping[str, int]
    right: Beginnings[str]
    ago_before: Endings[str]
    ago_after: frozenset[str]
    since: Endings[str]
    until: Endings[str]
    before: Endings[str]
    after: Endings[str]
    about: frozenset[str]
    articles: frozenset[str]
    negations: frozenset[str]
    within: Endings[str]
    within_words: frozenset[str]
    neighbours: Mapping[str, int]
    early: Endings[str]
    late: Endings[str]
    middle: Endings[str]
    prospects: frozenset[str]
    prospect_endings: tuple[str, ...]
    past: frozenset[str]
    past_endings: tuple[str, ...]
    superlatives: frozenset[str]
    infinitives: frozenset[str]
    holidays: Mapping[str, str]
    decades: Mapping[str, str]
    first: frozenset[str]
    holiday_leads: frozenset[str]
    ambiguous_months: frozenset[str]
    sure_year_leads: frozenset[str]
    decade_leads: frozenset[str]
    date_prefixes: frozenset[str]
    time_marks: frozenset[str]
    hour_words: frozenset[str]
    hour_leads: frozenset[str]
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
    plain_parts: frozenset[str]
    doubled: Endings[str]
    rest: Endings[str]
    anchors: frozenset[str]


@cache
def calendar_words(language: str) -> CalendarWords:
    """The words of ``fr`` or ``en``."""
    row = read_table(f"{language}/calendar.yaml")

    def words(*names: str) -> frozenset[str]:
        return frozenset(word for name in names for phrase in texts(row.get(name)) for word in spellings(phrase))

    def whole(name: str) -> dict[str, int]:
        return {form: int(number) for word, number in numbers(row[name]).items() for form in spellings(word)}

    def endings(name: str) -> Endings[str]:
        return Endings((phrase, name) for phrase in texts(row[name]))

    grains = {word: grain for words_, grain in _pairs(row["grains"]) for word in words_.split()}
    led = {word for word in whole("short_months") if language == "en" and word not in ("mar", "may")}
    anchored = [whole(name) for name in ("months", "weekdays", "days", "seasons", "neighbours")]
    return CalendarWords(
        language=language,
        months=anchored[0],
        short_months=whole("short_months"),
        weekdays=anchored[1],
        short_weekdays=whole("short_weekdays"),
        days={word: int(number) for word, number in numbers(row["days"]).items()},
        seasons=whole("seasons"),
        season_leads=words("season_leads"),
        not_weekday_after=words("not_weekday_after"),
        not_weekday_before=words("not_weekday_before"),
        grains=grains,
        last=words("last_after", "last_before"),
        next=words("next_after", "next_before"),
        following=words("following_after", "following_before"),
        previous=words("previous_after", "previous_before"),
        this=words("this"),
        same=words("same"),
        parts=dict(_pairs(row["parts"])),
        part_signs=dict(_pairs(row["part_signs"])),
        of=words("of"),
        to=words("to"),
        range_leads=words("from"),
        year_leads=words("year_leads"),
        decade_words=words("decade_words"),
        century_words=words("century_words"),
        evening=words("evening"),
        date_leads=words("date_leads"),
        spoken_leads=words("spoken_leads"),
        day_leads=words("day_leads"),
        year_words=words("year_words"),
        now=words("now"),
        offsets=whole("offsets"),
        right=Beginnings((phrase, name) for name in ("since", "until") for phrase in texts(row[f"{name}_right"])),
        ago_before=endings("ago_before"),
        ago_after=words("ago_after"),
        since=endings("since"),
        until=endings("until"),
        before=endings("before"),
        after=endings("after"),
        about=words("about"),
        articles=words("articles"),
        negations=words("negations"),
        within=endings("within_before"),
        within_words=words("within_before"),
        neighbours=whole("neighbours"),
        early=endings("early"),
        late=endings("late"),
        middle=endings("middle"),
        prospects=words("prospects"),
        prospect_endings=texts(row["prospect_endings"]),
        past=words("past"),
        past_endings=texts(row["past_endings"]),
        superlatives=words("superlatives"),
        infinitives=words("infinitives"),
        decades=dict(_pairs(row["decades"])),
        first=words("first"),
        holiday_leads=words("holiday_leads"),
        holidays=dict(_pairs(row["holidays"])),
        ambiguous_months=words("ambiguous_months"),
        sure_year_leads=words("sure_year_leads"),
        decade_leads=words("decade_leads"),
        date_prefixes=words("date_prefixes"),
        time_marks=words("time_marks"),
        hour_words=words("hour_words"),
        hour_leads=words("hour_leads"),
        dotted_time_leads=words("dotted_time_leads"),
        near=words("near"),
        far=words("far"),
        demonstratives=words("demonstratives"),
        weekend_leads=words("weekend_leads"),
        weekend_ends=words("weekend_ends"),
        season_articles=words("season_articles"),
        season_participles=words("season_participles"),
        season_verbs=words("season_verbs"),
        season_preps=words("season_preps"),
        week_links=words("week_links"),
        week_days_on=words("week_days_on"),
        week_of=words("week_of"),
        plain_parts=words("plain_parts"),
        doubled=endings("doubled"),
        rest=endings("rest"),
        anchors=frozenset(
            {word for table in anchored for word in table}
            | set(grains)
            | led
            | set(dict(_pairs(row["holidays"])))
            | set(dict(_pairs(row["decades"])))
        )
        - set(number_words(language).half),
    )


def _pairs(value: object) -> list[tuple[str, str]]:
    return [(str(key), str(item)) for key, item in value.items()] if isinstance(value, dict) else []
