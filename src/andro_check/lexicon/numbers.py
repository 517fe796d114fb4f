"""The number words of a language (``fr/numbers.yaml``, ``en/numbers.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from andro_check.lexicon.load import numbers, read_table, table, text, texts
from andro_check.lexicon.units import BASIS_POINT, PERCENT, POINT, Unit
from andro_check.lexicon.wording import Beginnings, Endings, spellings


@dataclass(frozen=True, slots=True)
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
    denominators: Mapping[str, int]
    halves: frozenset[str]
    out_of: Beginnings[str]
    not_fractions_before: frozenset[str]
    labels: Mapping[str, str]
    ordinals: Mapping[str, int]
    ordinal_endings: frozenset[str]
    ambiguous_ordinals: frozenset[str]
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
    share_follows: frozenset[str]
    label_leads: frozenset[str]
    label_follows: Beginnings[str]
    nearly_whole: frozenset[str]
    partitives: frozenset[str]
    hedge_gaps: frozenset[str]


@cache
def number_words(language: str) -> NumberWords:
    """The words of ``fr`` or ``en``."""
    row = read_table(f"{language}/numbers.yaml")

    def words(name: str) -> frozenset[str]:
        return frozenset(texts(row[name]))

    def whole(name: str) -> dict[str, int]:
        return {form: int(number) for word, number in numbers(row[name]).items() for form in spellings(word)}

    shares = [("percent", PERCENT), ("points", POINT), ("basis_points", BASIS_POINT)]
    return NumberWords(
        language=language,
        decimal_comma=text(row["decimal_comma"]) == "yes",
        ones=whole("ones"),
        tens=whole("tens"),
        hundred=words("hundred"),
        scales=numbers(row["scales"]),
        signs=numbers(row["signs"]),
        joints=words("joints"),
        articles=words("articles"),
        several=Endings((phrase, phrase) for phrase in texts(row["several"])),
        half=words("half"),
        point=texts(row["point"])[0],
        minus=words("minus"),
        zeros=words("zeros"),
        collective=numbers(row["collective"]),
        denominators=whole("denominators"),
        halves=words("halves"),
        out_of=Beginnings((phrase, phrase) for phrase in texts(row["out_of"])),
        not_fractions_before=words("not_fractions_before"),
        labels={word: text(label) for word, label in table(row["labels"]).items()},
        ordinals=whole("ordinals"),
        ordinal_endings=words("ordinal_endings"),
        ambiguous_ordinals=words("ambiguous_ordinals"),
        shares=Beginnings((phrase, unit) for name, unit in shares for phrase in texts(row[name])),
        share_nouns=words("share_nouns"),
        between=words("between"),
        from_=words("from"),
        to=words("to"),
        and_=words("and"),
        or_=words("or"),
        changes=words("changes"),
        of=words("of"),
        definite=words("definite"),
        indefinite=words("indefinite"),
        one=words("one"),
        every=words("every"),
        in_shares=Endings((phrase, phrase) for phrase in texts(row["in_shares"])),
        over=words("over"),
        half_leads=words("half_leads"),
        half_follows=words("half_follows"),
        share_ranks=words("share_ranks"),
        share_follows=words("share_follows"),
        label_leads=words("label_leads"),
        label_follows=Beginnings((phrase, phrase) for phrase in texts(row["label_follows"])),
        nearly_whole=words("nearly_whole"),
        partitives=words("partitives"),
        hedge_gaps=words("hedge_gaps"),
    )
