"""AC116: a total that is not so much for each times their number, in one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from andro_check.lexicon.definitions import Product
from andro_check.model.finding import Finding
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, one_mood, times, violated
from andro_check.reconcile.cases.wording import roughly, told, topic
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.rules.ratio import akin

RULE = "AC116 each-times-number"


def each_times_number(case: Case) -> Iterator[Finding]:
    """Only where no amount for each and no number that are told make the total."""
    for figures, group in case.amounts_by_article:
        for rule in case.figures.products:
            if rule.total in figures and rule.each in figures:
                yield from _judged(case, rule, group)


def _judged(case: Case, rule: Product, group: Sequence[Reading]) -> Iterator[Finding]:
    for total in (r for r in group if r.figure.id == rule.total):
        eaches = [r for r in group if r.figure.id == rule.each and akin(total, r) and r.unit == total.unit]
        numbers = [r for r in group if r.figure.id == rule.number and akin(total, r)]
        tried = [(e, n) for e, n in product(eaches, numbers) if one_mood([total, e, n])]
        if tried and all(excluded(total, times(e, n)) for e, n in tried):
            yield _finding(case, total, *tried[0])


def _finding(case: Case, total: Reading, each: Reading, number: Reading) -> Finding:
    asked = topic(total, case.register, case.figures)
    made = f"{told(each)} times {told(number)} is {roughly(times(each, number).support, each.unit)}"
    told_as = argued(f"{asked} is given as {told(total)}, but {made}", f"{made}, not {told(total)}", "which is wrong")
    return violated(RULE, told_as, [total, each, number])
