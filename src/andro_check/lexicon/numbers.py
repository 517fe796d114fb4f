"""The number words of a language (``fr/numbers.yaml``, ``en/numbers.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

from andro_check.lexicon.load import Plain, Reader, filled, numbers, read_table, table, text, texts
from andro_check.lexicon.units import Unit, share_names
from andro_check.lexicon.wording import Beginnings, Endings, spellings
from andro_check.model.frozen import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NumberWords:
    """Lower-case words; ``signs`` alone are matched with their case. ``ones`` and ``tens`` are numbers below 100."""

    language: str
    decimal_comma: bool
    ones: Mapping[str, int]
    tens: Mapping[str, int]
    hundred: frozenset[str]
    scales: Mapping[str, Decimal]
    signs: Mapping[str, Decimal]
    joints: frozenset[str]
    articles: frozenset[str]
    several: Endings[str]
    half: frozenset[str]
    point: str
    minus: frozenset[str]
    zeros: frozenset[str]
    collective: Mapping[str, Decimal]
    doubtful_collectives: frozenset[str]
    denominators: Mapping[str, int]
    halves: frozenset[str]
    out_of: Beginnings[str]
    not_fractions_before: frozenset[str]
    labels: Mapping[str, str]
    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    ambiguous_ordinals: frozenset[str]
    first_of: frozenset[str]
    shares: Beginnings[Unit]
    share_nouns: frozenset[str]
    between: frozenset[str]
    from_: frozenset[str]
    to: frozenset[str]
    and_: frozenset[str]
    or_: frozenset[str]
    changes: frozenset[str]
    of: frozenset[str]
    definite: frozenset[str]
    indefinite: frozenset[str]
    one: frozenset[str]
    every: frozenset[str]
    in_shares: Endings[str]
    over: frozenset[str]
    half_leads: frozenset[str]
    half_follows: frozenset[str]
    share_ranks: frozenset[str]
    share_sizes: frozenset[str]
    share_bounds: frozenset[str]
    share_follows: frozenset[str]
    label_leads: frozenset[str]
    label_follows: Beginnings[str]
    nearly_whole: frozenset[str]
    digits: Mapping[str, str]
    digit_nouns: frozenset[str]
    digit_leads: frozenset[str]
    not_in_digits: frozenset[str]
    partitives: frozenset[str]
    hedge_gaps: frozenset[str]
    during: frozenset[str]
    lasting: frozenset[str]
    adjectives: frozenset[str]
    adjective_leads: frozenset[str]
    against: frozenset[str]
    set_against: frozenset[str]
    of_them: Beginnings[str]
    multiples: Mapping[str, int]
    multiplying: frozenset[str]
    multiplied: frozenset[str]
    times: str
    times_less: str
    factors: Mapping[str, int]
    by: frozenset[str]
    among: frozenset[str]


@cache
def number_words(language: str) -> NumberWords:
    """The words of ``fr`` or ``en``."""
    row = read_table(f"{language}/numbers.yaml")
    readers: dict[str, Reader] = {
        "str": text,
        "bool": lambda plain: text(plain) == "yes",
        "frozenset[str]": lambda plain: frozenset(texts(plain)),
        "Mapping[str, int]": _whole,
        "Mapping[str, Decimal]": numbers,
        "Mapping[str, str]": lambda plain: {word: text(label) for word, label in table(plain).items()},
        "Endings[str]": lambda plain: Endings((phrase, phrase) for phrase in texts(plain)),
        "Beginnings[str]": lambda plain: Beginnings((phrase, phrase) for phrase in texts(plain)),
    }
    known: dict[str, object] = {
        "language": language,
        "shares": Beginnings(share_names(language).items()),
    }
    return filled(NumberWords, row, readers, known)


def _whole(plain: Plain) -> dict[str, int]:
    """Whole numbers by every spelling of their words."""
    return {form: int(number) for word, number in numbers(plain).items() for form in spellings(word)}
