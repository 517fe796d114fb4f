"""AC132: shares of two holders, told by two articles, that together make more than 100 %."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from andro_check.model.claim import WELL_READ, Modality
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO, Interval
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, total, violated
from andro_check.reconcile.cases.reasons import arithmetic
from andro_check.reconcile.cases.wording import listed, plain_number, told
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import ONE_TIME, meeting
from andro_check.reconcile.readings.units import PERCENT
from andro_check.reconcile.rules.shares import MOST, WHOLE

RULE = "AC132 shares-apart"


def shares_apart(case: Case) -> Iterator[Finding]:
    """Only of two that no article tells of together and that are not kin; of each the smallest share."""
    shares = [r for r in case.readings if _is_told(r)]
    for _, group in grouped(shares, lambda r: (r.figure.id, r.object, r.scope)):
        sources = {holder: {r.source for r in own} for holder, own in grouped(group, lambda r: r.subject)}
        least = [min(own, key=_low) for _, own in grouped(group, lambda r: r.subject)]
        for a, b in combinations(least, 2):
            apart = not sources[a.subject] & sources[b.subject] and not _are_kin(case, a, b)
            if apart and meeting(a, b) in ONE_TIME and _is_too_much((a, b)):
                yield _finding(case, (a, b))


def _is_told(reading: Reading) -> bool:
    if reading.unit != PERCENT or reading.figure.adds != "subject" or reading.is_label or reading.guessed:
        return False
    claim = reading.claim
    known = bool(reading.subject and reading.object) and "+" not in (claim.subject or "")
    return known and claim.modality is Modality.ASSERTED and claim.confidence >= WELL_READ


def _low(reading: Reading) -> tuple[object, ...]:
    return reading.amount.support.low or ZERO, reading.id


def _are_kin(case: Case, a: Reading, b: Reading) -> bool:
    register = case.register
    held = register.part_of(a.subject, b.subject) or register.part_of(b.subject, a.subject)
    return bool(held) or b.subject in register.family(a.subject)


def _is_too_much(pair: Sequence[Reading]) -> bool:
    made = total(pair)
    return Interval.point(WHOLE).is_below(made.support) and (made.core.low or ZERO) <= MOST


def _finding(case: Case, pair: Sequence[Reading]) -> Finding:
    whole = case.register.name(pair[0].claim.object)
    parts = listed([f"{case.register.name(r.claim.subject)} {told(r)}" for r in pair])
    said = plain_number(sum((r.number or r.amount.core.low or ZERO for r in pair), ZERO))
    sum_told = f"{arithmetic([told(r) for r in pair], '+')} = {said} %, more than 100 %"
    message = f"two articles give two holders of {whole} {said} % together: {parts}"
    return violated(RULE, argued(message, sum_told, "which of the shares is wrong"), pair)
