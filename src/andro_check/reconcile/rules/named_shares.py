"""AC156: shares of one thing that make more than 100 %, by the name of their figure: `share of cost` of three."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, total, violated
from andro_check.reconcile.cases.reasons import arithmetic
from andro_check.reconcile.cases.wording import listed, plain_number, told
from andro_check.reconcile.readings.naming import is_named
from andro_check.reconcile.readings.passages import clusters, grouped, runs
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT
from andro_check.reconcile.readings.values import is_bound

RULE = "AC156 named-shares"
_WHOLE, _MOST = Decimal(100), Decimal(125)
"""Shares that make more are of several things, or of several wholes."""
_LEAST = 3
"""Shares from which on they are a list."""


def named_shares(case: Case) -> Iterator[Finding]:
    """In one passage of one article, each of another subject, of a figure that nobody listed and that says `share`."""
    shares = [r for r in case.amounts if r.unit == PERCENT and _is_share(r)]
    for _, group in grouped(shares, lambda r: (r.source, r.figure.id, r.object, r.scope, r.claim.modality)):
        for cluster in clusters(group):
            yield from (_finding(case, run) for run in runs(cluster) if _is_too_much(run))


def _is_share(reading: Reading) -> bool:
    named = is_named(reading, "portion") and not reading.figure.listed and not reading.figure.of
    return named and bool(reading.subject) and not is_bound(reading)


def _is_too_much(run: Sequence[Reading]) -> bool:
    holders = {r.subject for r in run}
    if len(run) < _LEAST or len(holders) != len(run) or any(_of_several(r) for r in run):
        return False
    said = sum((r.number or ZERO for r in run), ZERO)
    return (total(run).core.low or ZERO) > _WHOLE and said <= _MOST


def _of_several(reading: Reading) -> bool:
    return " + " in (reading.claim.subject or "")


def _finding(case: Case, run: Sequence[Reading]) -> Finding:
    said = plain_number(sum((r.number or ZERO for r in run), ZERO))
    parts = listed([f"{case.register.name(r.claim.subject)} {told(r)}" for r in run])
    made = f"{arithmetic([told(r) for r in run], '+')} = {said} %"
    message = f"the {run[0].figure.label()} adds up to {said} % in one article: {parts}"
    return violated(RULE, argued(message, f"{made}, not 100 %", "which share is wrong, or what is in two of them"), run)
