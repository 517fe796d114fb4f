"""Claims become findings: read them, ask the questions, let every rule judge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations, product
from typing import TypeAlias

from andro_check.lexicon.figures import FigureTable
from andro_check.lexicon.outcomes import OUTCOME
from andro_check.model.claim import LOW_CONFIDENCE, Claim
from andro_check.model.finding import Finding, Relation
from andro_check.model.register import Register
from andro_check.model.source import Source
from andro_check.reconcile.apart.fractions import with_amounts
from andro_check.reconcile.apart.one_thing import as_one
from andro_check.reconcile.apart.portions import with_portions
from andro_check.reconcile.apart.things import of_two_things
from andro_check.reconcile.cases.case import Case, Rule
from andro_check.reconcile.cases.doubles import without_doubles
from andro_check.reconcile.comparing.independence import with_origins
from andro_check.reconcile.comparing.questions import ask
from andro_check.reconcile.readings.beside import not_yet_found
from andro_check.reconcile.readings.reading import read_claims
from andro_check.reconcile.rules import BESIDE, LAST, RULES

_TWO = 2


Hear: TypeAlias = Callable[[Rule, Case], Iterable[Finding]]


def _heard(rule: Rule, case: Case) -> Iterable[Finding]:
    return rule(case)


def reconcile(
    claims: Sequence[Claim],
    register: Register,
    sources: Mapping[str, Source],
    figures: FigureTable,
    hear: Hear = _heard,
) -> tuple[Finding, ...]:
    """All findings, the gravest first; the order of the claims changes nothing.

    Rejected claims take no part, and those of low confidence start no dispute. ``hear`` asks a rule, and may give less
    than it would say.
    """
    every = read_claims(claims, register, sources, figures)
    ends = tuple(r for r in every if r.figure.id == OUTCOME)
    read = as_one(with_portions([r for r in every if r.figure.id != OUTCOME]), register)
    readings = with_amounts(with_origins(r for r in read if r.claim.confidence >= LOW_CONFIDENCE))
    faint = tuple(r for r in read if r.claim.confidence < LOW_CONFIDENCE)
    case = Case(readings, ask(readings), register, sources, figures, faint, tuple(with_origins(ends)))
    found = {finding.id: finding for rule in RULES for finding in hear(rule, case) if not _of_two_things(finding, case)}
    violations = [f for f in found.values() if f.relation is Relation.VIOLATION]
    for finding in not_yet_found((f for rule in BESIDE for f in hear(rule, case)), violations):
        found[finding.id] = finding
    grave = [f for f in found.values() if f.relation in (Relation.CONTRADICTION, Relation.VIOLATION)]
    last = (f for rule in LAST for f in hear(rule, case) if not _of_two_things(f, case))
    for finding in not_yet_found(last, grave):
        found[finding.id] = finding
    return tuple(sorted(without_doubles(found.values(), (*read, *ends)), key=_order))


def _of_two_things(finding: Finding, case: Case) -> bool:
    """Whether a dispute sets what is told of the pool of a place against what is told of its library, and the like."""
    if finding.relation not in (Relation.CONTRADICTION, Relation.TENSION) or len(finding.sides) < _TWO:
        return False
    sides = [[case.by_id[key] for key in side.claims] for side in finding.sides]
    pairs = (pair for one, other in combinations(sides, 2) for pair in product(one, other))
    return all(
        a.figure.question == b.figure.question != OUTCOME and of_two_things(a, b, case.comparer.named, case.register)
        for a, b in pairs
    )


def _order(finding: Finding) -> tuple[int, str, str]:
    return list(type(finding.relation)).index(finding.relation), finding.rule, finding.id
