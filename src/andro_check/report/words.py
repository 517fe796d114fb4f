"""Figures, intervals and counts in words, as the screens print them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import assert_never

from andro_check.lexicon.figures import IN_ALL, figures
from andro_check.lexicon.plurals import plural, plural_unit
from andro_check.lexicon.units import CLOCK, persons
from andro_check.lexicon.values import time_of_day
from andro_check.model.claim import Claim
from andro_check.model.finding import Relation, Severity
from andro_check.model.interval import Interval
from andro_check.model.period import Period
from andro_check.model.register import Register
from andro_check.model.source import Source
from andro_check.model.value import Name, Quantity
from andro_check.report.inert import shown

STYLES = {
    Relation.CONTRADICTION: "bold red",
    Relation.VIOLATION: "bold magenta",
    Relation.TENSION: "bold yellow",
    Relation.SUCCESSION: "bold cyan",
    Relation.UPDATE: "bold blue",
    Relation.SCOPE: "bold blue",
    Relation.BOUND: "bold green",
    Relation.ROUNDING: "bold green",
    Relation.AGREEMENT: "bold green",
}
SEVERITY_STYLES = {Severity.HIGH: "red", Severity.MEDIUM: "yellow", Severity.LOW: "dim"}

_PLURALS = {"agreement": "agreements", "scope": "differences of scope", "rounding": "roundings"}
_SINGULARS = {"scope": "difference of scope"}
_SCALES = ((Decimal("1e9"), "bn"), (Decimal("1e6"), "M"))


def count(number: int, noun: str) -> str:
    """``1 claim``, ``2 claims``."""
    return f"{number:,} {_SINGULARS.get(noun, noun) if number == 1 else _PLURALS.get(noun) or plural(noun)}"


_WITH_UNIT = re.compile(r"[0-9]+-[a-z]+")
"""A number and its unit as the head of an adjective: "52-year" of "52-year-old" is no way to say 52 years."""


def listed(parts: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join(filter(None, [", ".join(parts[:-1]), *parts[-1:]]))


def letter(number: int) -> str:
    """The name of a side: A to Z, then AA, AB, …"""
    return (letter(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def figure_words(figure: str) -> str:
    """A figure as people are told of it: a noun that is counted stands in the plural, ``beds [maternity]``, ``shops in
    all``.
    """
    name, bracket, scope = figure.partition(" [")
    noun = name.removesuffix(IN_ALL)
    known = figures().get(noun)
    somebody = any(noun in persons(language) for language in ("fr", "en"))
    counted = not known.listed and (somebody or known.id in figures().nouns)
    return shown(f"{plural(noun)}{name.removeprefix(noun)}{bracket}{scope}" if counted else figure)


def question(figure: str, subject: str | None, object_: str | None, register: Register) -> str:
    """What is asked, in words: ``stake of Caisse des dépôts in Numergy``, ``beds of Valdor``."""
    told, known = figure_words(figure), figures().get(figure)
    if subject:
        told += f" {known.lead} {shown(register.name(subject))}"
    return f"{told} {known.link} {shown(register.name(object_))}" if object_ else told


def asked_by(claim: Claim, register: Register) -> str:
    """What a claim answers; behind it, in brackets, an object that was only added for readers: what a thing without a
    name belongs to, or the noun that says what of somebody is meant. Two names beside each other tell nothing.
    """
    told = question(claim.figure, claim.subject, claim.party, register)
    if not claim.object or claim.party:
        return told
    added, subject = register.name(claim.object), register.name(claim.subject or "")
    return told if added[:1].isupper() and subject[:1].isupper() else f"{told} ({shown(added)})"


def value_words(claim: Claim) -> str:
    """The value in its own words; where only the whole quote is known to hold them, as a person wrote it."""
    value = claim.value
    if isinstance(value, Quantity) and claim.is_worked_out:
        return f"{amount(value.number, value.unit)} (worked out)"
    if isinstance(value, Quantity) and _WITH_UNIT.fullmatch(value.text):
        return amount(value.number, value.unit) or shown(value.text)
    if value.text and value.text != claim.citation.quote:
        return shown(value.text)
    match value:
        case Quantity():
            return amount(value.number, value.unit) or interval(value.fuzzy.support, value.unit)
        case Period():
            return shown(value.words)
        case Name():
            return shown(value.text)
        case _:
            assert_never(value)


def amount(number: Decimal | None, unit: str) -> str:
    """``150 M EUR``, ``44.4 %``, ``1,200 persons``, ``14:32``; empty for no number."""
    if number is None:
        return ""
    if unit == CLOCK.id:
        return time_of_day(number)
    scaled, letters = _scaled(number, unit)
    return " ".join(filter(None, [_digits(scaled), letters, unit if number == 1 else plural_unit(unit)]))


def interval(ends: Interval, unit: str) -> str:
    """``149.5 to 150.5 M EUR``, ``more than 75 M EUR``, ``at most 3 %``, ``any``."""
    low, high = amount(ends.low, unit), amount(ends.high, unit)
    if ends.low is None or ends.high is None:
        if ends.low is not None:
            return f"{'more than' if ends.low_open else 'at least'} {low}"
        return f"{'less than' if ends.high_open else 'at most'} {high}" if ends.high is not None else "any"
    if ends.low == ends.high:
        return low
    if unit != CLOCK.id and (_scaled(ends.low, unit)[1] == _scaled(ends.high, unit)[1] or not ends.low):
        low = _digits(_scaled(ends.low, unit)[0])
    return f"{low} to {high}"


def _scaled(number: Decimal, unit: str) -> tuple[Decimal, str]:
    """Large amounts in millions or billions: ``150000000`` -> ``150, "M"``."""
    if unit != "%":
        for size, letters in _SCALES:
            if abs(number) >= size:
                return number / size, letters
    return number, ""


def _digits(number: Decimal) -> str:
    """At most four decimals, thousands parted by commas."""
    return f"{number:,.4f}".rstrip("0").rstrip(".")


def moment(period: Period) -> str:
    """When a claim holds: ``as of 2012-09``, ``since 2021``, ``until 2017``, ``from 2012 to 2014``."""
    words = shown(period.words)
    if "/" not in period.edtf:
        return f"as of {words}"
    return f"from {words}" if " to " in words else words


def publication(source: Source) -> str:
    """Who published when: ``Clubic, 2016-02-04``, ``blog, about 2011-12``; the id where no publisher is known."""
    date = source.published.words if source.published else "undated"
    return f"{shown(source.publisher or source.title or source.id)}, {date}"
