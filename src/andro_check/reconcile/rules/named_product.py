"""AC128: a total that is not the amount for each, named like it, times a number told beside them, in one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, one_mood, times, violated
from andro_check.reconcile.cases.wording import roughly, told, topic
from andro_check.reconcile.readings.naming import akin_by_name, says_each, says_total, stems_of
from andro_check.reconcile.readings.passages import distance, grouped, together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT, is_currency, is_duration, is_measure

RULE = "AC128 named-product"
_REACH = 600
"""Code points from the amount for each to the number and to the total."""
_MEANT = Decimal("1.7")
"""A total that is so many times off is one of something else."""


def named_product(case: Case) -> Iterator[Finding]:
    """Only where no number that stands near makes the total of the amount for each."""
    numbers = (r for r in case.in_text_order if r.number and not r.is_label)
    for _, group in grouped(numbers, lambda r: r.source):
        for each in (r for r in group if says_each(r) and _is_for_each(r)):
            near = [r for r in group if r.id != each.id and _beside(each, r)]
            yield from _judged(case, each, near)


def _is_for_each(reading: Reading) -> bool:
    """Whether it is money, or a number on average, for each of what is counted."""
    return reading.unit == COUNT or (is_currency(reading.unit) and not _is_rate(reading))


def _is_rate(reading: Reading) -> bool:
    """Whether an amount is for a stretch of time or of road, which no count of things multiplies: "85,000 a year"."""
    per = reading.unit.partition("/")[2]
    return is_duration(per) or is_measure(per)


def _judged(case: Case, each: Reading, near: Sequence[Reading]) -> Iterator[Finding]:
    numbers = [r for r in near if r.unit == COUNT and not says_each(r)]
    totals = [r for r in near if is_currency(r.unit) and not says_each(r) and _same_money(each, r)]
    if each.unit == COUNT:  # `average attendance`, `home games`, `total attendance`
        totals = [r for r in numbers if says_total(r) and akin_by_name(each, r)]
        numbers = [r for r in numbers if not akin_by_name(each, r)]
    tried = [(n, t) for n, t in product(numbers, totals) if one_mood([n, t]) or one_mood([each, t])]
    meant = [(n, t) for n, t in tried if _is_meant(each, n, t)]
    if meant and all(excluded(t, times(each, n)) for n, t in tried):
        number, total = min(meant, key=lambda pair: distance(each, pair[0]) + distance(each, pair[1]))
        yield _finding(case, each, number, total)


def _same_money(each: Reading, total: Reading) -> bool:
    one_currency = each.unit.partition("/")[0] == total.unit
    one_party = not (each.subject and total.subject) or each.subject == total.subject
    return one_currency and one_party and (akin_by_name(each, total) or not stems_of(total))


def _beside(each: Reading, other: Reading) -> bool:
    shared = {each.subject, each.object} & {other.subject, other.object} - {""}
    return bool(shared) and distance(each, other) <= _REACH and together(each, other)


def _is_meant(each: Reading, number: Reading, total: Reading) -> bool:
    said, made = total.number or ZERO, (each.number or ZERO) * (number.number or ZERO)
    return made <= _MEANT * said and said <= _MEANT * made


def _finding(case: Case, each: Reading, number: Reading, total: Reading) -> Finding:
    asked = topic(total, case.register, case.figures)
    made = f"{told(each)} times {told(number)} is {roughly(times(each, number).support, total.unit)}"
    told_as = argued(
        f"{asked} is given as {told(total)}, but {made}",
        f"{made}, not {told(total)}",
        "which of the three figures is wrong, or for how many the amount is",
    )
    return violated(RULE, told_as, [total, each, number])
