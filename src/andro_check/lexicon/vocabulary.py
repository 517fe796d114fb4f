"""The words that tell how a sentence is built and who is meant, one table a language (``fr/words.yaml``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from andro_check.lexicon.load import read
from andro_check.lexicon.phrases import PhraseTable
from andro_check.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """What a phrase stands for in a sentence: ``sort`` names the class, ``value`` says which of it."""

    sort: str
    value: str = ""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Vocabulary:
    """Sets of lower-case words; ``cues`` finds the classes whose members have several words."""

    language: str
    abbreviations: frozenset[str]
    openers: frozenset[str]
    joints: Mapping[str, float]
    determiners: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    negators: frozenset[str]
    impersonal: frozenset[str]
    impersonal_pronouns: frozenset[str]
    before_verbs: frozenset[str]
    origins: frozenset[str]
    general: frozenset[str]
    bidders: frozenset[str]
    done: frozenset[str]
    since: frozenset[str]
    ranking: frozenset[str]
    placed: frozenset[str]
    besting: frozenset[str]
    until: frozenset[str]
    rates: frozenset[str]
    more: frozenset[str]
    editions: frozenset[str]
    articled: frozenset[str]
    baptised: frozenset[str]
    articled_many: frozenset[str]
    firms: frozenset[str]
    employing: frozenset[str]
    carried: frozenset[str]
    voters: frozenset[str]
    money_scopes: frozenset[str]
    dying: frozenset[str]
    led_to_age: frozenset[str]
    behind_age: frozenset[str]
    rejected: frozenset[str]
    imposing: frozenset[str]
    serving: frozenset[str]
    superlatives: tuple[str, ...]
    leading: frozenset[str]
    common: frozenset[str]
    auxiliaries: frozenset[str]
    participles: tuple[str, ...]
    opening_participles: tuple[str, ...]
    helping: frozenset[str]
    object_pronouns: frozenset[str]
    saints: frozenset[str]
    out_of: frozenset[str]
    demonstrative: frozenset[str]
    possessive: frozenset[str]
    pronouns: Mapping[str, str]
    genders: Mapping[str, str]
    first_person: frozenset[str]
    myself: frozenset[str]
    relatives: frozenset[str]
    subject_relatives: frozenset[str]
    near_pronouns: frozenset[str]
    of_persons: frozenset[str]
    provenance: frozenset[str]
    directions: frozenset[str]
    that_is: frozenset[str]
    baselines: frozenset[str]
    compared: frozenset[str]
    set_beside: frozenset[str]
    traded: frozenset[str]
    acts: frozenset[str]
    strokes: frozenset[str]
    race_articles: frozenset[str]
    race_followers: frozenset[str]
    moves: frozenset[str]
    comparatives: frozenset[str]
    modals: frozenset[str]
    used_to_be: frozenset[str]
    at_that_time: frozenset[str]
    outdone_by: frozenset[str]
    unions: frozenset[str]
    leagues: frozenset[str]
    trades: frozenset[str]
    roads: frozenset[str]
    hosting: frozenset[str]
    hosted: frozenset[str]
    breaking_off: frozenset[str]
    doors: frozenset[str]
    than: frozenset[str]
    steps: frozenset[str]
    adding: frozenset[str]
    opening_nouns: frozenset[str]
    labelled: frozenset[str]
    kin: frozenset[str]
    not_kin: frozenset[str]
    accrual: frozenset[str]
    passive_agents: frozenset[str]
    givers: frozenset[str]
    given_from: frozenset[str]
    shared_among: frozenset[str]
    of: frozenset[str]
    place_prepositions: frozenset[str]
    sited: frozenset[str]
    peopled: frozenset[str]
    asking: frozenset[str]
    age: frozenset[str]
    between: frozenset[str]
    of_a_time: frozenset[str]
    placing: frozenset[str]
    given: tuple[str, ...]
    adjectival: tuple[str, ...]
    told_of: tuple[str, ...]
    partitive: frozenset[str]
    not_names: frozenset[str]
    nationalities: frozenset[str]
    compounds: tuple[str, ...]
    away: frozenset[str]
    belated: frozenset[str]
    margins: frozenset[str]
    going: frozenset[str]
    levels: frozenset[str]
    lasting: frozenset[str]
    binding: frozenset[str]
    gone_on: frozenset[str]
    employed: frozenset[str]
    in_charge: frozenset[str]
    dated: frozenset[str]
    titles: frozenset[str]
    legal_forms: frozenset[str]
    joiners: frozenset[str]
    tongues: frozenset[str]
    beside_tongues: frozenset[str]
    former: frozenset[str]
    institution_heads: Mapping[str, str]
    heads_with_common_noun: frozenset[str]
    bearers: frozenset[str]
    organs: frozenset[str]
    landforms: frozenset[str]
    ships: frozenset[str]
    named_after: frozenset[str]
    including: frozenset[str]
    within: frozenset[str]
    leaving: frozenset[str]
    lost: frozenset[str]
    quoted: frozenset[str]
    kinds_by_head: Mapping[str, str]
    ranked: Mapping[str, str]
    in_a_row: frozenset[str]
    groups: Mapping[str, int]
    member: str
    grades: Mapping[str, str]
    naming: frozenset[str]
    finite: frozenset[str]
    founded: frozenset[str]
    held_back: frozenset[str]
    located: frozenset[str]
    inside: frozenset[str]
    conjunctions: frozenset[str]
    links: frozenset[str]
    adverbs: frozenset[str]
    adverb_endings: tuple[str, ...]
    finite_endings: tuple[str, ...]
    opening_endings: tuple[str, ...]
    is_so: frozenset[str]
    outcomes: tuple[str, ...]
    to: frozenset[str]
    complements: frozenset[str]
    before_inversion: frozenset[str]
    clitics: frozenset[str]
    before_infinitive: frozenset[str]
    sum_openers: frozenset[str]
    being: frozenset[str]
    having: frozenset[str]
    earlier: frozenset[str]
    year: frozenset[str]
    prices: frozenset[str]
    opening_times: frozenset[str]
    aftermath: frozenset[str]
    stating: frozenset[str]
    was_stating: frozenset[str]
    then: frozenset[str]
    that_time: frozenset[str]
    at_the_time: frozenset[str]
    imperfect: tuple[str, ...]
    previously: frozenset[str]
    having_now: frozenset[str]
    finite_past: tuple[str, ...]
    part_of_them: frozenset[str]
    before: frozenset[str]
    bested: frozenset[str]
    in_office: frozenset[str]
    held_now: frozenset[str]
    posts: frozenset[str]
    belonging: frozenset[str]
    that: frozenset[str]
    once_in_office: frozenset[str]
    appointed: frozenset[str]
    becoming: frozenset[str]
    will_be: frozenset[str]
    titling: frozenset[str]
    succeeding: frozenset[str]
    in_the_office_of: frozenset[str]
    once_called: frozenset[str]
    rests: frozenset[str]
    rest_of: frozenset[str]
    channels: frozenset[str]
    tellers: frozenset[str]
    told_to: frozenset[str]
    every: frozenset[str]
    owing: frozenset[str]
    in_view_of: frozenset[str]
    money_goes: frozenset[str]
    spent_on: frozenset[str]
    placeholders: frozenset[str]
    genitive: frozenset[str]
    committed: frozenset[str]
    not_bodies: frozenset[str]
    states: frozenset[str]
    along: frozenset[str]
    sides: frozenset[str]
    score_to: frozenset[str]
    scored: frozenset[str]
    before_span: frozenset[str]
    on_day: frozenset[str]
    leads_to: frozenset[str]
    joins_names: frozenset[str]
    sites: frozenset[str]
    hills: frozenset[str]
    year_old: frozenset[str]
    there: Mapping[str, str]
    infinitives: tuple[str, ...]
    whereas: frozenset[str]
    another: frozenset[str]
    already: frozenset[str]
    partly: frozenset[str]
    amid: frozenset[str]
    plain_relatives: frozenset[str]
    amounts_to: frozenset[str]
    sizes: frozenset[str]
    stakes_in: frozenset[str]
    hearsay: frozenset[str]
    cues: PhraseTable[Cue]
    mood_endings: tuple[str, ...]
    moods: Mapping[str, re.Pattern[str]]


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of a language, ``fr`` or ``en``; any other is read as English."""
    code = language if language in ("fr", "en") else "en"
    raw = read(f"{code}/words")
    return Vocabulary(
        language=code,
        joints={word: float(weight) for word, weight in raw["joints"].items()},
        pronouns=dict(raw["pronouns"]),
        genders={word: gender for gender, words in raw["genders"].items() for word in words},
        not_names=frozenset([*raw["not_names"], *raw["names_of_time"], *raw["nationalities"], *raw["pronouns"]]),
        ranked=dict(raw["ranked"]),
        groups={word: int(number) for word, number in raw["groups"].items()},
        member=raw["member"],
        grades=dict(raw["grades"]),
        institution_heads=dict(raw["institution_heads"]),
        kinds_by_head={word: kind for kind, words in raw["kinds_by_head"].items() for word in words},
        cues=PhraseTable(_cues(raw)),
        mood_endings=tuple(raw["mood_endings"]),
        superlatives=tuple(raw["superlatives"]),
        finite_past=tuple(raw["finite_past"]),
        imperfect=tuple(raw["imperfect"]),
        participles=tuple(raw["participles"]),
        opening_participles=tuple(raw["opening_participles"]),
        compounds=tuple(raw["compounds"]),
        adverb_endings=tuple(raw["adverb_endings"]),
        finite_endings=tuple(raw["finite_endings"]),
        opening_endings=tuple(raw["opening_endings"]),
        outcomes=tuple(raw["outcomes"]),
        there=dict(raw["there"]),
        infinitives=tuple(raw["infinitives"]),
        given=tuple(raw["given"]),
        adjectival=tuple(raw["adjectival"]),
        told_of=tuple(raw["told_of"]),
        moods={mood: re.compile(form) for mood, form in raw["mood_forms"].items()},
        **{name: frozenset(raw[name]) for name in _SETS},
    )


_SETS = tuple(
    name for name, kind in Vocabulary.__annotations__.items() if kind == "frozenset[str]" and name != "not_names"
)


def _cues(raw: Mapping[str, Any]) -> Iterable[tuple[str, Cue]]:
    for sort in ("descriptors", "standing", "mood", "comparators", "scopes"):
        for value, phrases in raw[sort].items():
            yield from ((phrase, Cue(sort, value)) for phrase in phrases)
    for sort in (
        "said",
        "feared",
        "according",
        "latter",
        "respectively",
        "each",
        "distributive",
        "public_money",
        "idioms",
    ):
        yield from ((phrase, Cue(sort)) for phrase in raw[sort])
