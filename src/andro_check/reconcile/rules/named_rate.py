"""AC152: so much a day and so many days, or so much a tonne and so many tonnes, that do not make the total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO, Fuzzy, Interval
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, violated
from andro_check.reconcile.cases.wording import roughly, told, topic
from andro_check.reconcile.readings.naming import akin_by_name, is_named, of_one_party, stems_of, unit_of_time, words_of
from andro_check.reconcile.readings.passages import grouped, together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import common_unit, is_duration

RULE = "AC152 named-rate"
_MEANT = Decimal("1.7")
"""A total that is so many times off is one of something else."""

_TRIED = 60
"""Rates and times that are tried on a total: a story has few."""


def named_rate(case: Case) -> Iterator[Finding]:
    """All named after one thing: `cost per day`, `strike days` and `strike cost` in whatever articles, `ore price`,
    `ore sold` and `ore sales` in one. Only where no rate and no number that are told make the total.
    """
    sound = [r for r in case.amounts if r.number and (r.subject or r.object)]
    of_articles = (group for _, group in grouped(sound, lambda r: r.source))
    for group in [sound] if case.is_one_story else of_articles:
        yield from _judged(case, group)


def _judged(case: Case, sound: Sequence[Reading]) -> Iterator[Finding]:
    rates = [r for r in sound if _each_of(r) and not is_duration(r.unit)][:_TRIED]
    wanted = {_each_of(r) for r in rates}
    times = [r for r in sound if _unit(r) in wanted and not _each_of(r)][:_TRIED]
    for total in (r for r in sound if times and not _each_of(r) and not is_duration(_unit(r))):
        tried = [(e, t) for e in rates for t in times if _is_of(total, e, t)]
        if tried and all(excluded(total, _made(e, t)) for e, t in tried):
            meant = [(e, t) for e, t in tried if _is_meant(total, e, t)]
            yield from (_finding(case, total, e, t) for e, t in meant[:1])


def _unit(reading: Reading) -> str:
    return getattr(reading.claim.value, "unit", "")


def _each_of(reading: Reading) -> str:
    """The unit in each of which there is so much: ``day`` of a cost per day, ``t`` of a price in USD/t."""
    return _unit(reading).partition("/")[2] or unit_of_time(reading)


def _is_of(total: Reading, each: Reading, time: Reading) -> bool:
    """Whether total and rate are of one thing by their names, and the time is of it too and in the unit of the rate."""
    if _unit(time) != _each_of(each) or common_unit(_unit(each).partition("/")[0])[0] != total.unit:
        return False
    if not (of_one_party(total, each) and of_one_party(total, time) and words_of(total) & words_of(each)):
        return False
    if not is_duration(_unit(time)):
        one_article = total.source == each.source == time.source and time.id != total.id
        return one_article and together(total, each) and together(total, time)
    return akin_by_name(total, time) or is_named(time, "lasting") or not stems_of(time)


def _made(each: Reading, time: Reading) -> Fuzzy:
    """So much for each, so often, in the unit of the total."""
    _, factor = common_unit(_unit(each).partition("/")[0])
    one, number = getattr(each.claim.value, "fuzzy", each.amount).scaled(factor), time.claim.value
    often = number.fuzzy if hasattr(number, "fuzzy") else Fuzzy.crisp(Interval.point(ZERO))
    return Fuzzy(one.core.times(often.core), one.support.times(often.support))


def _is_meant(total: Reading, each: Reading, time: Reading) -> bool:
    made, said = _made(each, time).core, total.amount.core
    low, high = made.low or ZERO, made.high
    return (said.low or ZERO) <= _MEANT * (high or low) and low <= _MEANT * (said.high or said.low or ZERO)


def _finding(case: Case, total: Reading, each: Reading, time: Reading) -> Finding:
    asked = topic(total, case.register, case.figures)
    made = f"{told(each)} times {told(time)} is {roughly(_made(each, time).support, total.unit)}"
    settles = "which of the three figures is wrong, or for what time the total is"
    told_as = argued(f"{asked} is given as {told(total)}, but {made}", f"{made}, not {told(total)}", settles)
    return violated(RULE, told_as, [total, each, time])
