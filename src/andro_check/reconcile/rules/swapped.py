"""AC112: what was exchanged between sources: the values of two holders, or the holder and what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from andro_check.model.claim import HIGH_CONFIDENCE
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.interval import possibility
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import sayings, sentence, told
from andro_check.reconcile.comparing.compare import HALF
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE, NAME, PERCENT

RULE = "AC112 swapped-roles"
_HOLDERS = 12
"""More holders of one thing than that, and equal values are no longer a coincidence worth a finding."""
_SURENESS = Decimal("0.85")
_WHOLE = 100
"""Where two holders have it all, one of them with the other's share is enough to see the exchange."""


def swapped_roles(case: Case) -> Iterator[Finding]:
    """Also across times and moods: that two holders truly exchanged their exact values is the rarer story."""
    held = (r for r in case.readings if r.subject and r.object and not r.guessed)
    shares = [r for r in held if r.figure.adds == "subject" and _is_amount(r)]
    for _, group in grouped(shares, lambda r: (r.figure.id, r.object, r.unit, r.scope)):
        holders = dict(grouped(group, lambda r: r.subject))
        if len(holders) <= _HOLDERS:
            for p, q in combinations(sorted(holders), 2):
                yield from _swapped(case, holders[p], holders[q])
    yield from _turned_round(case, shares)


def _turned_round(case: Case, shares: Sequence[Reading]) -> Iterator[Finding]:
    """ "A holds 22 % of B" against "B holds 22 % of A": the same value between the same two, the other way round."""
    between = grouped(shares, lambda r: (r.figure.id, *sorted((r.subject, r.object)), r.unit, r.scope))
    for (_, first, *_), group in between:
        ways = ([r for r in group if r.subject == first], [r for r in group if r.subject != first])
        opposed = [(p, q) for p in ways[0] for q in ways[1] if p.origin != q.origin and _well_read(p, q)]
        if opposed and not _hold_each_other(ways):
            yield _reversed(case, *opposed[0])


def _well_read(p: Reading, q: Reading) -> bool:
    """Who holds whom is what is easily misread: only where both were surely read does it mean something."""
    return min(p.claim.confidence, q.claim.confidence) >= HIGH_CONFIDENCE and _same(p, q)


def _hold_each_other(ways: Sequence[Sequence[Reading]]) -> bool:
    """Whether one article tells both: two companies may hold shares of each other."""
    return bool({r.source for r in ways[0]} & {r.source for r in ways[1]})


def _reversed(case: Case, p: Reading, q: Reading) -> Finding:
    names = [case.register.name(r.claim.subject) for r in (p, q)]
    sides = [(f"{name} {told(r)}", [r]) for name, r in zip(names, (p, q), strict=True)]
    message = f"the {p.figure.label()} between {names[0]} and {names[1]}: {sayings(sides)}"
    why = f"the value is the same, {told(p)}, and who has it of whom is exchanged: one source mixed the two up"
    steps = checked(why, "the two do not hold the same of each other", "a primary document that names the holder")
    grade = Grade(Relation.CONTRADICTION, Severity.HIGH, min(p.claim.confidence, q.claim.confidence) * _SURENESS)
    return draw_up(RULE, grade, Told(sentence(message), sentence(why), steps), sides)


def _is_amount(reading: Reading) -> bool:
    return reading.unit not in (DATE, NAME) and not reading.is_label and reading.number is not None


def _swapped(case: Case, ps: Sequence[Reading], qs: Sequence[Reading]) -> Iterator[Finding]:
    pairs = [(p, q) for p in ps for q in qs if p.source == q.source and not _same(p, q)]
    for i, (p, q) in enumerate(pairs):
        opposed = [(x, y) for x, y in pairs[i + 1 :] if x.origin != p.origin and _same(p, y) and _same(q, x)]
        if opposed:
            agreeing = [(x, y) for x, y in pairs if _same(x, p) and _same(y, q)]
            yield _finding(case, agreeing, opposed)
            return
    halves = [pair for pair in pairs if pair[0].unit == PERCENT and sum(r.number or 0 for r in pair) == _WHOLE]
    yield from (_finding(case, [pair], [(r,)]) for pair in halves[:1] for r in _half(pair, [*ps, *qs])[:1])


def _half(pair: tuple[Reading, Reading], readings: Sequence[Reading]) -> list[Reading]:
    """Claims of another article that give one of two holders the other's value, and say nothing else of the two."""
    found = []
    for r in readings:
        same = pair if r.subject == pair[0].subject else pair[::-1]
        others = [o for o in readings if o.source == r.source and o.id != r.id and not _same(o, r)]
        if r.origin != pair[0].origin and _same(r, same[1]) and not _same(r, same[0]) and not others:
            found.append(r)
    return found


def _same(a: Reading, b: Reading) -> bool:
    return possibility(a.amount, b.amount) >= HALF


def _finding(case: Case, one: Sequence[tuple[Reading, ...]], other: Sequence[tuple[Reading, ...]]) -> Finding:
    p, q = one[0][0], one[0][1]
    sides = [_side(case, one), _side(case, other)]
    message = f"the {p.figure.label()} {p.figure.link} {case.register.name(p.claim.object)}: {sayings(sides)}"
    why = f"the values are the same, {told(p)} and {told(q)}, and the holders exchanged: one source mixed them up"
    confidence = min(r.claim.confidence for _, side in sides for r in side) * _SURENESS
    steps = checked(why, "the holders did not truly exchange their shares", "a primary document that names the holders")
    grade = Grade(Relation.CONTRADICTION, Severity.HIGH, confidence)
    return draw_up(RULE, grade, Told(sentence(message), sentence(why), steps), sides)


def _side(case: Case, pairs: Sequence[tuple[Reading, ...]]) -> tuple[str, list[Reading]]:
    label = ", ".join(f"{case.register.name(r.claim.subject)} {told(r)}" for r in pairs[0])
    claims = {r.id: r for pair in pairs for r in pair}
    return label, [claims[key] for key in sorted(claims)]
