"""AC117: dates in an order that cannot be: dead before born, sold before it existed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from andro_check.model.claim import WELL_READ, Modality, Status
from andro_check.model.finding import Finding, Relation
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, violated
from andro_check.reconcile.cases.wording import told
from andro_check.reconcile.readings.naming import base_of, is_named
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE
from andro_check.reconcile.readings.values import support

RULE = "AC117 order-of-dates"

_TRIED = 12
"""Dates of one subject that are tried on one another by their names."""


def order_of_dates(case: Case) -> Iterator[Finding]:
    """Only dates that are told as facts, and whose subject was read on the spot; a rule that can have an innocent
    explanation (a reopening) makes a tension.
    """
    dated = [r for r in case.readings if r.unit == DATE and r.subject and _is_fact(r)]
    for _, group in grouped(dated, lambda r: r.subject):
        by_figure = dict(grouped(group, lambda r: r.figure.id))
        for rule in case.figures.orders:
            pairs = product(by_figure.get(rule.first, []), by_figure.get(rule.then, []))
            wrong = [(a, b) for a, b in pairs if support(b).is_below(support(a))]
            if wrong:
                yield _finding(case, wrong, Relation.VIOLATION if rule.strict else Relation.TENSION)
        yield from _by_name(case, group)


def _by_name(case: Case, group: Sequence[Reading]) -> Iterator[Finding]:
    """`exhibition opening date` and `exhibition closing date`: a start and an end named after one thing that a person
    read; a word for the thing makes sure that one occasion is meant.
    """
    read = [r for r in group if r.claim.status is Status.ACCEPTED and not r.figure.listed][:_TRIED]
    for first, then in product(read, read):
        named = is_named(first, "start") and is_named(then, "end") and not is_named(first, "end")
        base = base_of(first, "start")
        if named and base and base == base_of(then, "end") and support(then).is_below(support(first)):
            yield _finding(case, [(first, then)], Relation.VIOLATION)


def _is_fact(reading: Reading) -> bool:
    claim = reading.claim
    return claim.modality is Modality.ASSERTED and claim.confidence >= WELL_READ and not reading.guessed


def _finding(case: Case, wrong: Sequence[tuple[Reading, Reading]], relation: Relation) -> Finding:
    first, then = wrong[0]
    name = case.register.name(first.claim.subject)
    label, after = first.figure.label(), then.figure.label()
    made = f"the {label} of {name} is {told(first)}, the {after} {told(then)}"
    told_as = argued(f"{made}: the first lies after the second", f"{made}, in the wrong order", "which date is wrong")
    return violated(RULE, told_as, list(dict.fromkeys(r for pair in wrong for r in pair)), relation)
