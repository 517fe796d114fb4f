"""Values, parties and counts in plain English, for messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from functools import lru_cache

from andro_check.lexicon.figures import IN_ALL, FigureTable
from andro_check.lexicon.plurals import plural, plural_unit
from andro_check.lexicon.units import CLOCK
from andro_check.lexicon.values import time_of_day
from andro_check.model.interval import Interval
from andro_check.model.period import Period
from andro_check.model.register import Register
from andro_check.model.value import Hedge, Name, Quantity
from andro_check.reconcile.readings.reading import Reading, independent
from andro_check.reconcile.readings.units import COUNT, PERCENT, is_currency, is_duration, is_measure

_HEDGES = {
    Hedge.ABOUT: "about ",
    Hedge.NEARLY: "nearly ",
    Hedge.JUST_OVER: "just over ",
    Hedge.MORE_THAN: "more than ",
    Hedge.AT_LEAST: "at least ",
    Hedge.LESS_THAN: "less than ",
    Hedge.AT_MOST: "at most ",
    Hedge.UP_TO: "up to ",
}
_OF_EVENT = " of the event"
_PARTICLE = 3
"""Letters of "von" and "the"; a noun has more."""
_PART, _PART_WORDS = "part", 4
"""The scope of "of which 40", and the words that say of what it is."""
_CLAUSE_END = re.compile(r"[,;:.!?()\n\d]| (?:and|et|but|mais|contre|against|who|which|that|qui|que) ")
_OF_THEM = re.compile(r"^(?:(?:of (?:them|whom|which|these)|d['’]entre (?:eux|elles)|were|are|sont|étaient) ?)+")
_ROUND = ((Decimal(10) ** 9, " bn"), (Decimal(10) ** 6, " M"))


def counted(number: int, noun: str) -> str:
    """``1 month``, ``3 months``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def sources_of(readings: Sequence[Reading]) -> str:
    """``one source``, ``3 sources``, or ``3 sources, 2 independent`` where some copy others."""
    sources, origins = len({r.source for r in readings}), independent(readings)
    told = "one source" if sources == 1 else f"{sources} sources"
    return told if origins == sources else f"{told}, {origins} independent"


def speakers(readings: Sequence[Reading], verb: str) -> str:
    """The sources and what they do: ``one source says``, ``3 sources (2 independent) say``."""
    told, _, independents = sources_of(readings).partition(", ")
    doing = f"{verb}s" if told == "one source" else verb
    return f"{told} ({independents}) {doing}" if independents else f"{told} {doing}"


def sayings(sides: Sequence[tuple[str, Sequence[Reading]]]) -> str:
    """Who says what: ``2 sources say 2011 and one source says 2012``, ``one source says 2011, another 2012, another
    2013``, ``one source says both 2011 and 2012``.
    """
    sources = [frozenset(r.source for r in side) for _, side in sides]
    labels = [label for label, _ in sides]
    if len(frozenset().union(*sources)) == 1:
        return f"one source says {'both ' if len(sides) == 2 else ''}{listed(labels)}"
    if {len(own) for own in sources} == {1} and len(frozenset().union(*sources)) == len(sides):
        return f"one source says {', another '.join(labels)}"
    return listed([f"{speakers(side, 'say')} {label}" for label, side in sides])


def plain_number(number: Decimal) -> str:
    """Without trailing zeros, thousands marked, to two decimals or four digits that count: ``1,140``, ``2.375``."""
    exponent = min(-2, number.adjusted() - 3) if number and number.adjusted() < 2 else -2
    text = f"{number.quantize(Decimal(1).scaleb(exponent), ROUND_HALF_EVEN):,f}"
    return text.rstrip("0").rstrip(".")


@lru_cache(maxsize=8192)
def amount(number: Decimal, unit: str) -> str:
    """A number with its unit: ``150 M EUR``, ``44.4 %``, ``14:32``; a counted noun is left to the figure."""
    if unit == CLOCK.id:
        return time_of_day(number)
    if is_currency(unit.partition("/")[0]):
        factor, mark = next(((f, m) for f, m in _ROUND if abs(number) >= f), (Decimal(1), ""))
        return f"{plain_number(number / factor)}{mark} {unit}"
    if is_duration(unit) or is_measure(unit):
        return f"{plain_number(number)} {unit if number == 1 else plural_unit(unit)}"
    return f"{plain_number(number)} {unit}" if unit == PERCENT else plain_number(number)


def told(reading: Reading) -> str:
    """What a claim says, hedge included: ``more than 150 M EUR``, ``2012-09``, ``Bull``."""
    value = reading.claim.value
    if isinstance(value, Name):
        return value.text
    if isinstance(value, Period):
        return value.words
    if value.hedge in (Hedge.LABEL, Hedge.SEVERAL, Hedge.DOZENS) or (value.hedge is Hedge.FRACTION and value.text):
        return f"“{value.text}”"
    if value.number is None:
        return spanned(value.fuzzy.support, value.unit)
    said = _HEDGES.get(value.hedge, "") + amount(value.number, value.unit)
    return f"{said} ({allowed(reading)})" if _worked_out(reading) else said


def _worked_out(reading: Reading) -> bool:
    """Whether the claim is a share that was turned into the money it stands for."""
    value = reading.claim.value
    return isinstance(value, Quantity) and value.unit == "%" != reading.unit


def spanned(interval: Interval, unit: str) -> str:
    """``146.25 to 153.75 M EUR``, ``above 150 M EUR``, ``below 75 M EUR``."""
    low, high = interval.low, interval.high
    if low is not None and low == high:
        return amount(low, unit)
    if high is None:
        return "any number" if low is None else f"{'above' if interval.low_open else 'at least'} {amount(low, unit)}"
    if low is None or (low == 0 and high > 0):
        return f"{'below' if interval.high_open else 'at most'} {amount(high, unit)}"
    first, last = ("above " if interval.low_open else "") + amount(low, unit), amount(high, unit)
    endings = [f"{mark} {unit}" for _, mark in _ROUND] + [f" {plural_unit(unit)}", f" {unit}"] if unit else []
    shared = next((end for end in endings if first.endswith(end) and last.endswith(end)), "")
    singular = f" {unit}" if unit and first.endswith(f" {unit}") else ""  # 1 to 2 years
    return f"{first.removesuffix(shared or singular)} to {last}"


def roughly(interval: Interval, unit: str) -> str:
    """An interval that was worked out: whether its ends belong to it says nothing."""
    return spanned(Interval(interval.low, interval.high), unit)


def told_and_allowed(reading: Reading) -> str:
    """What a claim says and, where that is wider, the most that it allows: ``44 % (43.5 to 44.5 %)``."""
    said, most = told(reading), allowed(reading)
    return said if most == said or most in said else f"{said} ({most})"


def allowed(reading: Reading) -> str:
    """The widest interval that a claim's words allow."""
    value = reading.claim.value
    if _worked_out(reading):
        return spanned(reading.amount.support, reading.unit)
    if isinstance(value, Quantity):
        return spanned(value.fuzzy.support, value.unit)
    if isinstance(value, Period):
        dated = reading.claim.dated or value
        days = [d.isoformat() if d else "open" for d in (dated.start, dated.end)]
        return days[0] if days[0] == days[1] else " to ".join(days)
    return value.text


def starts_compared(*readings: Reading) -> str:
    """The remark that of what has been so since a day, that day is compared, and not all the time after it."""
    begun = any(isinstance(r.claim.value, Period) and r.claim.dated != r.claim.value for r in readings)
    return "; the starts are compared" if begun else ""


def day_of(ordinal: int | None) -> str:
    return date.fromordinal(ordinal).isoformat() if ordinal else "open"


def topic(reading: Reading, register: Register, figures: FigureTable) -> str:
    """What is disputed: ``the stake of Orange in Cloudwatt``."""
    claim = reading.claim
    figure = figures.get(claim.figure)
    subject, party = (register.name(name) if name else "" for name in (claim.subject, claim.party))
    words = f"the {_many(figure.label()) if is_count(reading, figures) else figure.label()}"
    if _is_noun(subject):
        words = words.removesuffix(_OF_EVENT)  # "the time of the explosion"
    if subject:
        words += f" {figure.lead} {_with_article(subject)}"
    if party:
        words += f" {figure.link} {_with_article(party)}"
    return f"{words} [{scope_told(reading)}]" if claim.scope else words


def _many(noun: str) -> str:
    """``seats``, ``seats in all``"""
    bare = noun.removesuffix(IN_ALL)
    return plural(bare) + noun.removeprefix(bare)


def scope_told(reading: Reading) -> str:
    """The scope of a claim; of a part, which one, in the words behind its number: ``part: avec sursis``."""
    if reading.claim.scope != _PART:
        return reading.claim.scope
    quote, start = reading.claim.citation.quote, reading.claim.value_start - reading.claim.citation.span.start
    behind = _CLAUSE_END.split(quote[start + len(reading.claim.value.text) :])[0]
    words = _OF_THEM.sub("", behind.strip()).split()[:_PART_WORDS]
    return f"{_PART}: {' '.join(words)}" if words else _PART


def _is_noun(name: str) -> bool:
    """Whether it is a common noun that stands for an actor: "explosion", "ministère de la Santé"; not "de Vries"."""
    first = name.partition(" ")[0]
    return len(first) > _PARTICLE and first.isalpha() and first.islower()


def _with_article(name: str) -> str:
    return f"the {name}" if _is_noun(name) else name


def is_count(reading: Reading, figures: FigureTable) -> bool:
    """Whether a claim says how many there are of what its figure is called: of satellites, of houses."""
    value, figure = reading.claim.value, reading.figure
    if not isinstance(value, Quantity) or reading.unit != COUNT or figure.listed:
        return False
    return figure.id in figures.nouns or (bool(value.unit) and figures.get(value.unit).id == figure.id)


def sentence(text: str) -> str:
    """With a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".")


def listed(parts: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def label_of(side: Sequence[Reading]) -> str:
    """What a side says: its commonest wording first, the others after it."""
    wordings: dict[str, int] = {}
    for reading in side:
        wordings[told(reading)] = wordings.get(told(reading), 0) + 1
    ranked = sorted(wordings, key=lambda text: (-wordings[text], len(text), text))
    return " / ".join(ranked[:3])
