"""AC112: two holders whose values are exchanged between sources: who has which was mixed up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.interval import possibility
from andro_check.reconcile.case import Case, Grade, Told, draw_up
from andro_check.reconcile.compare import HALF
from andro_check.reconcile.passages import grouped
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.reasons import checked
from andro_check.reconcile.units import DATE, NAME
from andro_check.reconcile.wording import sentence, sources_of, told

RULE = "AC112 swapped-roles"
_HOLDERS = 12
"""More holders of one thing than that, and equal values are no longer a coincidence worth a finding."""
_SURENESS = Decimal("0.85")


def swapped_roles(case: Case) -> Iterator[Finding]:
    """Also across times and moods: that two holders truly exchanged their exact values is the rarer story."""
    shares = [r for r in case.readings if r.figure.adds == "subject" and r.subject and r.object and _is_amount(r)]
    for _, group in grouped(shares, lambda r: (r.figure.id, r.object, r.unit, r.scope)):
        holders = dict(grouped(group, lambda r: r.subject))
        if len(holders) <= _HOLDERS:
            for p, q in combinations(sorted(holders), 2):
                yield from _swapped(case, holders[p], holders[q])


def _is_amount(reading: Reading) -> bool:
    return reading.unit not in (DATE, NAME) and not reading.is_label and reading.number is not None


def _swapped(case: Case, ps: Sequence[Reading], qs: Sequence[Reading]) -> Iterator[Finding]:
    pairs = [(p, q) for p in ps for q in qs if p.claim.source == q.claim.source and not _same(p, q)]
    for i, (p, q) in enumerate(pairs):
        opposed = [(x, y) for x, y in pairs[i + 1 :] if x.origin != p.origin and _same(p, y) and _same(q, x)]
        if opposed:
            agreeing = [(x, y) for x, y in pairs if _same(x, p) and _same(y, q)]
            yield _finding(case, agreeing, opposed)
            return


def _same(a: Reading, b: Reading) -> bool:
    return possibility(a.amount, b.amount) >= HALF


def _finding(case: Case, one: Sequence[tuple[Reading, Reading]], other: Sequence[tuple[Reading, Reading]]) -> Finding:
    p, q = one[0]
    sides = [(f"{_named(case, x)}, {_named(case, y)}", sorted({r.id: r for pair in side for r in pair}.values(), key=lambda r: r.id))
             for side, (x, y) in ((one, one[0]), (other, other[0]))]  # fmt: skip
    whole = case.register.name(p.claim.object)
    message = f"the {p.figure.label()} in {whole} is {sides[0][0]} by {sources_of(sides[0][1])}, {sides[1][0]} by {sources_of(sides[1][1])}"
    why = f"the values are the same, {told(p)} and {told(q)}, and the holders exchanged: one source mixed them up"
    confidence = min(r.claim.confidence for _, side in sides for r in side) * _SURENESS
    steps = checked(why, "the holders did not truly exchange their shares", "a primary document that names the holders")
    return draw_up(
        RULE,
        Grade(Relation.CONTRADICTION, Severity.HIGH, confidence),
        Told(sentence(message), sentence(why), steps),
        sides,
    )


def _named(case: Case, reading: Reading) -> str:
    return f"{case.register.name(reading.claim.subject)} {told(reading)}"
