"""AC158: what several places or parts have of a figure makes more than the whole that is told in front of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.model.claim import Status
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, one_mood, total, violated
from andro_check.reconcile.cases.reasons import arithmetic
from andro_check.reconcile.cases.wording import amount, told, topic
from andro_check.reconcile.readings.naming import says_each
from andro_check.reconcile.readings.passages import grouped, in_text_order, runs, together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import adds_up
from andro_check.reconcile.readings.values import is_bound

RULE = "AC158 parts-by-subject"
_LEAST = 3
"""Parts from which on they are a list."""
_MOST = Decimal("1.2")
"""A sum so many times the whole is one of something else."""


def parts_by_subject(case: Case) -> Iterator[Finding]:
    """In one passage that a person read: one figure, first of the whole, then of others who each have less of it."""
    read = (r for r in case.amounts if adds_up(r.unit) and r.number and _is_plain(r))
    for _, group in grouped(in_text_order(read), lambda r: (r.source, r.figure.id, r.unit, r.object, r.scope)):
        for run in runs(group):
            yield from _judged(case, run)


def _is_plain(reading: Reading) -> bool:
    accepted = reading.claim.status is Status.ACCEPTED and bool(reading.subject)
    return accepted and not is_bound(reading) and not says_each(reading) and not reading.figure.several


def _judged(case: Case, run: Sequence[Reading]) -> Iterator[Finding]:
    whole, parts = run[0], run[1:]
    one_each = len({r.subject for r in run}) == len(run) and all(together(whole, r) for r in parts)
    less = all((r.number or ZERO) < (whole.number or ZERO) for r in parts)
    if len(parts) < _LEAST or not one_each or not less or not one_mood(run):
        return
    said, made = whole.number or ZERO, sum((r.number or ZERO for r in parts), ZERO)
    if said < made <= _MOST * said and excluded(whole, total(parts)):
        yield _finding(case, whole, parts, made)


def _finding(case: Case, whole: Reading, parts: Sequence[Reading], made: Decimal) -> Finding:
    said = amount(made, whole.unit)
    sum_told = f"{arithmetic([told(p) for p in parts], '+')} = {said}, not {told(whole)}"
    message = f"{topic(whole, case.register, case.figures)} is given as {told(whole)}, but its parts make {said}"
    return violated(RULE, argued(message, sum_told, "which of the parts, or the whole, is wrong"), [whole, *parts])
