"""AC155: how long something lasted is not the time between its start and its end, all three named after one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from andro_check.lexicon.units import CLOCK, units
from andro_check.model.finding import Finding
from andro_check.model.interval import Interval
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, one_mood, violated
from andro_check.reconcile.cases.wording import plain_number, told, topic
from andro_check.reconcile.readings.naming import base_of, is_named
from andro_check.reconcile.readings.passages import grouped, together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE, is_duration

RULE = "AC155 named-span"
_SECONDS = {CLOCK.id: Decimal(60), DATE: Decimal(86400)}
_MONTH = Decimal("30.4375") * 86400
_MEANT = 4
"""A duration that is so many times off is one of something else."""
_OFF = Decimal("1.5")
"""Units of the duration by which whoever counts both ends, or rounds, may be off."""

_TRIED = 12
"""Starts, ends and durations of one subject that are tried on one another."""


def named_span(case: Case) -> Iterator[Finding]:
    """For one subject, in whatever articles: `outage start`, `outage end`, `outage duration`. Only where no start and
    end that are told are so far apart.
    """
    named = [r for r in case.amounts if r.subject and _kind(r)]
    for _, group in grouped(named, lambda r: r.subject):
        kinds = dict(grouped(group, _kind))
        for duration in kinds.get("lasting", [])[:_TRIED]:
            pairs = product(kinds.get("start", [])[:_TRIED], kinds.get("end", [])[:_TRIED])
            tried = [(start, end) for start, end in pairs if _goes_with(duration, start, end)]
            if tried and all(_belie(duration, start, end) for start, end in tried):
                meant = [(start, end) for start, end in tried if _is_meant(duration, start, end)]
                yield from (_finding(case, duration, start, end) for start, end in meant[:1])


def _kind(reading: Reading) -> str:
    """``start``, ``end`` or ``lasting``, by name and unit; empty for all else."""
    if is_duration(reading.unit):
        return "lasting" if is_named(reading, "lasting") else ""
    kinds = [kind for kind in ("start", "end") if is_named(reading, kind)]
    return kinds[0] if len(kinds) == 1 and reading.unit in _SECONDS else ""


def _goes_with(duration: Reading, start: Reading, end: Reading) -> bool:
    """Whether start and end are told of one thing in one way, and the duration of it or, in their article, of nothing
    else.
    """
    if start.unit != end.unit or not one_mood([start, end]) or base_of(start, "start") != base_of(end, "end"):
        return False
    if all(r.figure.listed for r in (duration, start, end)):
        return False  # whether those go together, figures.yaml says
    if start.unit == CLOCK.id and not (together(start, end) and together(start, duration)):
        return False
    lasting = base_of(duration, "lasting")
    return lasting == base_of(start, "start") or (not lasting or duration.source == start.source == end.source)


def _between(start: Reading, end: Reading) -> Interval:
    """The seconds that may lie between the two."""
    each = _SECONDS[start.unit]
    return end.amount.core.minus(start.amount.core).scaled(each)


def _lasted(duration: Reading) -> Interval:
    """The seconds that it may have lasted, one and a half of its own units more or less."""
    known = units()[getattr(duration.claim.value, "unit", "")]
    second = Decimal(1) if known.base == "second" else _MONTH
    slack = known.factor * second * _OFF / 2
    return duration.amount.support.scaled(second).plus(Interval(-slack, slack))


def _belie(duration: Reading, start: Reading, end: Reading) -> bool:
    return not _lasted(duration).meets(_between(start, end))


def _is_meant(duration: Reading, start: Reading, end: Reading) -> bool:
    made, said = _between(start, end).high or Decimal(0), _lasted(duration)
    return made > 0 and (said.low or Decimal(0)) <= _MEANT * made and (said.high is None or made <= _MEANT * said.high)


def _finding(case: Case, duration: Reading, start: Reading, end: Reading) -> Finding:
    known = units()[getattr(duration.claim.value, "unit", "")]
    each = known.factor * (Decimal(1) if known.base == "second" else _MONTH)
    ends = dict.fromkeys(plain_number(round((n or Decimal(0)) / each, 1)) for n in _ends(_between(start, end)))
    span = f"from {told(start)} to {told(end)} it is {' to '.join(ends)} {known.id}{'' if list(ends) == ['1'] else 's'}"
    message = f"{topic(duration, case.register, case.figures)} is given as {told(duration)}, but {span}"
    settles = "which of the times, or the duration, is wrong"
    return violated(RULE, argued(message, f"{span}, not {told(duration)}", settles), [duration, start, end])


def _ends(interval: Interval) -> Sequence[Decimal | None]:
    return interval.low, interval.high
