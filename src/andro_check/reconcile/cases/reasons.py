"""Why a finding holds: the row of the table that decided, with the numbers of the case put in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from andro_check.lexicon.plurals import plural
from andro_check.lexicon.units import CLOCK
from andro_check.lexicon.values import MINUTES
from andro_check.model.finding import Relation, Severity, Step
from andro_check.model.value import Quantity
from andro_check.reconcile.apart.aspects import what_tells_apart
from andro_check.reconcile.cases.wording import (
    allowed,
    counted,
    day_of,
    plain_number,
    scope_told,
    spanned,
    starts_compared,
    told,
    told_and_allowed,
)
from andro_check.reconcile.comparing.counters import by_one_time
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.reading import Reading, When
from andro_check.reconcile.readings.timing import Meeting
from andro_check.reconcile.readings.units import COUNT, DATE

_SETTLES = {
    Row.UNIT: "the unit in a primary document",
    Row.VOICES: "a third party's count, or how each camp counted",
    Row.ELSEWHEN: "the date for which each figure holds",
    Row.MAGNITUDE: "what exactly each source measures",
    Row.VAGUE: "what exactly each source measures",
    Row.GUESSED: "whether both quotes speak of one thing",
    Row.SOMEBODY: "whether both quotes speak of one person",
    Row.SHRINKS: "whether the source revised its figure",
    Row.PART_ABOVE: "what each figure takes in",
    Row.TRUNCATED: "the figure with one more digit",
    Row.STRAINED: "the exact figure behind the loose word",
    Row.NAMES: "who is named in a primary document",
    Row.DENIED: "on what the denial rests",
}
_MEANT = {
    Row.SCOPE: "they differ in scope: {a_scope} against {b_scope}",
    Row.PART: "they differ in scope: {a_scope} against {b_scope}, of which one may be a part of the other",
    Row.PART_ABOVE: "{narrow} would be part of {wide}, and is more",
    Row.MOOD: "one is {a_mood}, the other {b_mood}",
    Row.DENIED: "one source denies what the other asserts",
    Row.UNIT: "the same digits in another unit: {a} and {b}",
    Row.PLACES: "the words around tell of two things that share a name{apart}: {a} and {b}",
    Row.ONE_ARTICLE: "one article gives both, and so means two things: {a} and {b}",
    Row.TIME: "they hold at different times: {a_when} and {b_when}",
    Row.GROWS: "a counter that only grows: {a} {a_counted}, {b} {b_counted}",
    Row.SHRINKS: "a counter that only grows fell: {a} {a_counted}, {b} {b_counted}",
    Row.VOICES: "two voices are quoted, {a_voice} and {b_voice}: they disagree, not the articles",
    Row.NAME: "both name {a}",
    Row.SUCCESSOR: "{a} and {b} are one actor before and after a change",
    Row.GROUP: "{a} and {b} are a group and its part",
    Row.NAMES: "{a} and {b} are different actors and only one can be true",
    Row.SAME: "both say {a}",
    Row.NESTED: "{a_full} and {b_full}: one lies within the other",
    Row.BOUND: "{a} leaves room for {b}",
    Row.OVERLAP: "{a_full} and {b_full} overlap where both are usual",
    Row.TRUNCATED: "{a} and {b}: one may be the other cut short instead of rounded",
    Row.STRAINED: "{a_full} and {b_full} meet only at the edge of what the words allow (possibility {degree})",
    Row.ELSEWHEN: "{a_full} and {b_full} share no value, but the times may differ: {a_when} and {b_when}",
    Row.MAGNITUDE: "{a} and {b} are so far apart that they may measure different things",
    Row.VAGUE: "{a_full} and {b_full} share no value, but the word covers several measures",
    Row.SOMEBODY: "{a_full} and {b_full} share no value, but two people may be meant",
    Row.GUESSED: "{a_full} and {b_full} share no value, but who or what is meant was only taken from the context",
    Row.SIGN: "one tells of a rise and the other of a fall: {a} and {b}",
    Row.DISJOINT: "{a_full} and {b_full} share no value: they are {distance} apart",
}
_OF_INTERVALS = frozenset(row for row, meant in _MEANT.items() if "_full}" in meant)
_BEHIND_HEAD = re.compile(r" (?:of|in|a) ")
_UNDERGONE = ("ed", "missing", "swept away")
"""How labels end that stand for those to whom something happened: "injured", "evacuated"."""
_UNTOLD = "{a_full} and {b_full} share no value, but neither article says of when"


def why(a: Reading, b: Reading, verdict: Verdict) -> str:
    """One line: the row's reason with the numbers put in."""
    untold = verdict.row is Row.ELSEWHEN and not (a.when.stated or b.when.stated)
    meant = (_UNTOLD if untold else _MEANT.get(verdict.row, verdict.row.value)).format_map(_Facts(a, b, verdict))
    return meant + (starts_compared(a, b) if verdict.row in _OF_INTERVALS else "")


class _Facts(dict[str, str]):
    """What a reason may put in; each is worded when it is asked for, as two of them are."""

    def __init__(self, a: Reading, b: Reading, verdict: Verdict) -> None:
        super().__init__()
        self._a, self._b, self._verdict = a, b, verdict

    def __missing__(self, fact: str) -> str:
        if fact == "degree":
            return f"{self._verdict.degree or 0:.2f}"
        if fact == "apart":
            by = what_tells_apart(self._a, self._b)
            return f" ({by})" if by else ""
        if fact == "distance":
            return _distance(self._verdict.gap, self._a.unit)
        whose, _, what = fact.partition("_")
        if what == "counted" and by_one_time(self._a, self._b):
            what = "told"
        return _FACTS[what](self._whose(whose))

    def _whose(self, whose: str) -> Reading:
        narrow, wide = (self._a, self._b) if len(self._a.scope) < len(self._b.scope) else (self._b, self._a)
        return {"a": self._a, "b": self._b, "narrow": narrow, "wide": wide}[whose]


def _distance(gap: Decimal, unit: str) -> str:
    if unit == DATE:
        days, months = round(gap * 366), round(gap * 12)
        if days < 60:
            return counted(days, "day")
        return counted(months, "month") if months % 12 else counted(months // 12, "year")
    if unit == CLOCK.id:
        return counted(round(gap * MINUTES), "minute")
    percent = gap * 100
    return f"at least {plain_number(percent.quantize(Decimal(1) if percent >= 1 else Decimal('0.1')))} %"


def span_of(when: When) -> str:
    """The time of a claim, for people."""
    if not when.known:
        return "an unknown time"
    days = day_of(when.start) if when.start == when.end else f"{day_of(when.start)} to {day_of(when.end)}"
    return days if when.stated else f"the source's date, {days}"


_FACTS: Mapping[str, Callable[[Reading], str]] = {
    "": told,
    "full": told_and_allowed,
    "counted": lambda reading: f"at {span_of(reading.when)}",
    "told": lambda reading: f"told on {day_of(reading.published)}" if reading.published else "at an unknown time",
    "when": lambda reading: span_of(reading.when),
    "scope": lambda reading: scope_told(reading).replace("part: ", "a part, ") or "no scope named",
    "mood": lambda reading: reading.claim.modality.value,
    "voice": lambda reading: reading.claim.voice or "the article",
}


def _is_of_many(topic: str, reading: Reading) -> bool:
    label = reading.figure.label()
    if reading.figure.listed:
        return _is_plural(label) or (reading.unit == COUNT and label.endswith(_UNDERGONE))
    one, many = (f"the {form}" for form in (label, plural(label)))
    return one != many and topic.startswith(many)


def _is_plural(label: str) -> bool:
    """Whether a label of the lexicon is: "jobs kept", "proceeds of the sale"; not "pass rate", "share of jobs cut"."""
    head = _BEHIND_HEAD.split(label)[0].split()
    return any(word == "people" or (word.endswith("s") and not word.endswith(("ss", "us"))) for word in head)


def steps(topic: str, a: Reading, b: Reading, verdict: Verdict) -> tuple[Step, ...]:
    """The reasoning for ``explain``."""
    lines = [
        Step("question", f"What {'are' if _is_of_many(topic, a) else 'is'} {topic}?"),
        Step("intervals", f"{_interval(a)}; {_interval(b)}{starts_compared(a, b)}"),
        Step("times", f"{span_of(a.when)}; {span_of(b.when)}" + (f": {verdict.met.value}" if verdict.met else "")),
        Step("row", verdict.row.value),
        Step("reason", why(a, b, verdict)),
    ]
    if verdict.met in (Meeting.NEAR, Meeting.LOOSE):
        lines.append(Step("assumed", "a claim without a time of its own holds about when its source appeared"))
    if verdict.row in _SETTLES or verdict.disputes:
        lines.append(Step("settles", _SETTLES.get(verdict.row, "a primary document for this figure and date")))
    return tuple(lines)


def _interval(reading: Reading) -> str:
    value = reading.claim.value
    if not isinstance(value, Quantity):
        return told_and_allowed(reading)
    usual = spanned(value.fuzzy.core, value.unit)
    usually = "" if usual == allowed(reading) else f", usually {usual}"
    return f"{told(reading)}: {allowed(reading)}{usually}" + (f" (width {value.width})" if value.width else "")


def severity(verdict: Verdict, unit: str) -> Severity:
    """How much hangs on a dispute: the gap below 5 % low, above 25 % high; a tension is one less."""
    if verdict.row is Row.UNIT:
        return Severity.HIGH
    gap = min(Decimal(1), verdict.gap) if unit != DATE else _date_weight(verdict.gap)
    order = [Severity.LOW, Severity.MEDIUM, Severity.HIGH]
    level = 0 if gap < Decimal("0.05") else 1 if gap <= Decimal("0.25") else 2
    return order[max(0, level - 1) if verdict.relation is Relation.TENSION else level]


def _date_weight(years: Decimal) -> Decimal:
    """Days apart weigh little, years much."""
    return Decimal("0.01") if years * 366 < 3 else Decimal("0.1") if years < 1 else Decimal(1)


def arithmetic(terms: Sequence[str], sign: str) -> str:
    """``40 % + 33.3 % + 20 %``."""
    return f" {sign} ".join(terms)


def checked(sum_told: str, assumed: str, settles: str) -> tuple[Step, ...]:
    """The steps of a finding that rests on arithmetic."""
    return (Step("arithmetic", sum_told), Step("assumed", assumed), Step("settles", settles))
