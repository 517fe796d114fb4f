"""Units: currencies, measures, durations, and the nouns that count persons (``units.yaml``, ``currencies.yaml``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from andro_check.lexicon.load import read_table, table, text, texts
from andro_check.lexicon.wording import Beginnings, split, split_case
from andro_check.model.enumeration import StrEnum
from andro_check.model.folding import shadow

LANGUAGES = ("fr", "en")
_PARTS = Decimal("0.01")


class Kind(StrEnum):
    MONEY = "money"
    SHARE = "share"
    MEASURE = "measure"
    TIME = "time"
    COUNT = "count"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class Unit:
    """``factor`` times a number in this unit is the number in ``base``; pence are GBP with ``scale`` 0.01."""

    id: str
    kind: Kind
    base: str
    factor: Decimal = Decimal(1)
    scale: Decimal = Decimal(1)


PERCENT = Unit("%", Kind.SHARE, "%")
POINT = Unit("pt", Kind.SHARE, "pt")
BASIS_POINT = Unit("pt", Kind.SHARE, "pt", scale=_PARTS)
PENCE = Unit("GBP", Kind.MONEY, "GBP", scale=_PARTS)
PERSON = Unit("person", Kind.COUNT, "person")
CLOCK = Unit("clock", Kind.CLOCK, "clock")
"""Times of day, in minutes after midnight."""


@cache
def units() -> Mapping[str, Unit]:
    """Every unit that is not a counted noun, by id."""
    found = {"%": PERCENT, "pt": POINT, "clock": CLOCK}
    for section, kind in (("measures", Kind.MEASURE), ("time", Kind.TIME)):
        for name, row in table(read_table("units.yaml")[section]).items():
            fields = table(row)
            found[name] = Unit(name, kind, text(fields["base"]), Decimal(text(fields["factor"])))
    for code in read_table("currencies.yaml"):
        found[code] = Unit(code, Kind.MONEY, code)
    return found


def is_counted(unit: str) -> bool:
    """Whether numbers of this unit count things, one by one: persons, locks, nothing named."""
    return unit not in units()


def is_money(unit: str) -> bool:
    found = units().get(unit)
    return found is not None and found.kind is Kind.MONEY


def to_base(unit: str) -> tuple[str, Decimal]:
    """The base unit and the factor that leads to it: ``km`` -> (``m``, 1000); a counted noun is its own base."""
    found = units().get(unit)
    return (found.base, found.factor) if found else (unit, Decimal(1))


@cache
def find_unit(written: str) -> Unit | None:
    """The unit that a person wrote: ``€``, ``euros``, ``pence``, ``persons``, ``kilomètres``; ``None`` if unknown."""
    if written in units():
        return units()[written]
    if written in signs():
        return signs()[written]
    lowered = shadow(written).lower()
    for language in LANGUAGES:
        if share := share_names(language).get(lowered):
            return share
        for name, unit in names(language):
            if lowered in spelled_out(name):
                return unit
        if lowered in persons(language) or lowered.removesuffix("s") in persons(language):
            return PERSON
    return None


def canonical(written: str) -> str | None:
    """The id of the unit that a person wrote, if it is a known one."""
    found = find_unit(written)
    return found.id if found else None


def spelled_out(name: str) -> set[str]:
    """A name in the singular and in the plural: ``livres sterling``, ``cubic metres``, ``miles per hour``."""
    plain = name.split()
    words = [word if word.endswith(("s", "x", "z")) else word + "s" for word in plain]
    return {name, " ".join(words), " ".join([words[0], *plain[1:]]), " ".join([*plain[:-1], words[-1]])}


@cache
def signs() -> Mapping[str, Unit]:
    """Signs and codes by their exact spelling, such as ``€``, ``US$``, ``MW``; currencies first."""
    found: dict[str, Unit] = {}
    for sign, unit in _all_signs():
        found.setdefault(sign, unit)
    return found


@cache
def names(language: str) -> tuple[tuple[str, Unit], ...]:
    """Names in the singular and lower case with their units, of one language."""
    return tuple(_names(language))


@cache
def share_names(language: str) -> Mapping[str, Unit]:
    """Words for percent and for points, as the numbers of a language are read with them."""
    row = read_table(f"{language}/numbers.yaml")
    named = (("percent", PERCENT), ("points", POINT), ("basis_points", BASIS_POINT))
    return {phrase: unit for section, unit in named for phrase in texts(row[section])}


@cache
def persons(language: str) -> frozenset[str]:
    """Nouns in the singular and lower case that count persons."""
    return frozenset(word.lower() for word in texts(table(read_table("units.yaml")["persons"])[language]))


def _all_signs() -> Iterator[tuple[str, Unit]]:
    known = units()
    for code, row in read_table("currencies.yaml").items():
        yield from ((sign, known[code]) for sign in texts(table(row)["signs"]))
    for section in ("measures", "time"):
        for name, row in table(read_table("units.yaml")[section]).items():
            fields = table(row)
            yield from ((sign, known[name]) for sign in (*texts(fields["signs"]), *texts(fields.get("signs_fr"))))


def _names(language: str) -> Iterator[tuple[str, Unit]]:
    known = units()
    for code, row in read_table("currencies.yaml").items():
        fields = table(row)
        yield from ((name.lower(), known[code]) for name in _listed(fields.get(language)))
        part = Unit(code, Kind.MONEY, code, scale=_PARTS)
        yield from ((name.lower(), part) for name in _listed(table(fields.get("parts")).get(language)))
    for section in ("measures", "time"):
        for name, row in table(read_table("units.yaml")[section]).items():
            yield from ((word.lower(), known[name]) for word in _listed(table(row).get(language)))


def _listed(value: object) -> tuple[str, ...]:
    return texts(value) if isinstance(value, list) else ()


@dataclass(frozen=True, slots=True)
class UnitWords:
    """Lookups of units after a number, by sign (case kept) or by name, and of currency signs before one."""

    signs: Beginnings[Unit]
    names: Beginnings[Unit]
    heads: frozenset[str]
    name_heads: frozenset[str]
    prefixes: Mapping[str, Unit]
    prefix_ends: frozenset[str]
    prefix_letters: frozenset[str]
    money_signs: frozenset[str]


@cache
def unit_words(language: str) -> UnitWords:
    """The units of ``fr`` or ``en``; the names of the other language count too where they mean nothing else."""
    foreign = frozenset() if language == "fr" else _french_signs()
    by_sign = [*((sign, unit) for sign, unit in signs().items() if sign not in foreign), *_scaled_codes()]
    by_name = [(form, unit) for name, unit in names(language) for form in spelled_out(name)]
    money = {split(form)[0] for form, unit in by_name if unit.kind is Kind.MONEY}
    prefixes = {sign: unit for sign, unit in signs().items() if unit.kind is Kind.MONEY and _may_lead(sign)}
    heads = {split_case(sign)[0].lower() for sign, _ in by_sign} | {split(form)[0] for form, _ in by_name}
    return UnitWords(
        signs=Beginnings(by_sign, split_case),
        names=Beginnings(by_name),
        heads=frozenset(heads),
        name_heads=frozenset(money),
        prefixes=prefixes,
        prefix_ends=frozenset(split_case(sign)[-1] for sign in prefixes),
        prefix_letters=frozenset(sign[0].lower() for sign in prefixes),
        money_signs=frozenset(
            split_case(sign)[0]
            for sign, unit in by_sign
            if unit.kind is Kind.MONEY and (len(sign) > 2 or not sign.isalpha())
        )
        | frozenset(money),
    )


def _french_signs() -> frozenset[str]:
    """Signs that only French uses, and that are common words of other languages, such as ``Go``."""
    rows = (table(row) for section in ("measures", "time") for row in table(read_table("units.yaml")[section]).values())
    return frozenset(sign for row in rows for sign in texts(row.get("signs_fr")))


def _scaled_codes() -> Iterator[tuple[str, Unit]]:
    """``MEUR``, ``kEUR``: codes written together with their scale."""
    scales = {"M": "1000000", "m": "1000000", "k": "1000", "K": "1000", "Md": "1000000000"}
    for code in read_table("currencies.yaml"):
        for sign, scale in scales.items():
            yield sign + code, Unit(code, Kind.MONEY, code, scale=Decimal(scale))


def _may_lead(sign: str) -> bool:
    """Whether the sign can stand before a number: ``€``, ``US$``, ``EUR``; not ``euros``, nor two plain letters."""
    return (
        (not sign[-1].isalpha() and sign[-1] != ".")
        or (len(sign) >= 3 and sign.isupper() and sign.isalpha())
        or sign in _leading()
    )


@cache
def _leading() -> frozenset[str]:
    rows = (table(row) for row in read_table("currencies.yaml").values())
    return frozenset(sign for row in rows for sign in texts(row.get("leading")))
