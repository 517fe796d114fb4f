"""AC154: two shares that should make 100 % between them and do not: turnout and abstention of one ballot."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, total, violated
from andro_check.reconcile.cases.wording import amount, told, topic
from andro_check.reconcile.readings.passages import grouped, together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT

RULE = "AC154 complements"
_HUNDRED = 100
_TRIED = 60
"""Claims on each of the two that are tried on one another."""


def complements(case: Case) -> Iterator[Finding]:
    """Of one thing at one time, in whatever articles; only where no two of them make 100 %."""
    named = {name for pair in case.figures.complements for name in pair}
    shares = [r for r in case.amounts if r.figure.id in named and r.unit == PERCENT and r.number]
    for _, group in grouped(shares, lambda r: (r.subject, r.object, r.scope, r.claim.modality)):
        for names in case.figures.complements:
            pairs = product(*([r for r in group if r.figure.id == name][:_TRIED] for name in names))
            tried = [(a, b) for a, b in pairs if _of_one_time(a, b)]
            if tried and all(_misses(a, b) for a, b in tried):
                yield _finding(case, *tried[0])


def _of_one_time(a: Reading, b: Reading) -> bool:
    """In two articles, only where both say of when they tell."""
    return together(a, b) and (a.source == b.source or (a.when.stated and b.when.stated))


def _misses(a: Reading, b: Reading) -> bool:
    made = total([a, b]).support
    return (made.low or ZERO) > _HUNDRED or (made.high is not None and made.high < _HUNDRED)


def _finding(case: Case, a: Reading, b: Reading) -> Finding:
    said = amount((a.number or ZERO) + (b.number or ZERO), PERCENT)
    made = f"{told(a)} + {told(b)} = {said}"
    asked, other = topic(a, case.register, case.figures), b.figure.label()
    told_as = f"{asked} is {told(a)} and the {other} {told(b)}: {said} in all"
    return violated(RULE, argued(told_as, f"{made}, not 100 %", "which of the two is wrong"), [a, b])
