"""AC104: one holding under two names, because one actor became the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.model.finding import Finding, Relation, Severity, Step
from andro_check.model.interval import possibility
from andro_check.model.register import Succession
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.wording import sayings, sentence, told
from andro_check.reconcile.comparing.compare import HALF
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import NAME

RULE = "AC104 succession"
HOLDING = frozenset({"stake", "holder", "voting rights"})


def succession(case: Case) -> Iterator[Finding]:
    """For each thing that is held and each pair of actors of which one became the other, both named as its holder."""
    held = [r for r in case.readings if r.figure.id in HOLDING and _holder(r) and _thing(r)]
    for _, group in grouped(held, _thing):
        by_holder = dict(grouped(group, _holder))
        for earlier in sorted(by_holder):
            for step in case.register.successors(earlier):
                if step.actor in by_holder:
                    yield from _found(case, by_holder[earlier], by_holder[step.actor], step)


def _holder(reading: Reading) -> str:
    return reading.name if reading.unit == NAME else reading.subject


def _thing(reading: Reading) -> str:
    return (reading.subject or reading.object) if reading.unit == NAME else reading.object


def _found(case: Case, before: Sequence[Reading], after: Sequence[Reading], step: Succession) -> Iterator[Finding]:
    """The claims under both names that can be one holding: a name alone fits any share, two shares must agree."""
    firsts = [x for x in before if any(_one_holding(x, y) for y in after)]
    lasts = [y for y in after if any(_one_holding(x, y) for x in firsts)]
    if firsts and lasts:
        yield _finding(case, firsts, lasts, step)


def _one_holding(a: Reading, b: Reading) -> bool:
    if a.fuzzy is None or b.fuzzy is None or a.unit != b.unit:
        return True
    return possibility(a.fuzzy, b.fuzzy) >= HALF


def _finding(case: Case, before: Sequence[Reading], after: Sequence[Reading], step: Succession) -> Finding:
    old, new = case.register.name(_holder(before[0])), case.register.name(_holder(after[0]))
    thing = case.register.name(_thing(before[0]))
    shares = {told(r) for r in (*before, *after) if r.unit != NAME and not r.is_label}
    share = shares.pop() if len(shares) == 1 else ""
    when = f" in {step.date}" if step.date else ""
    held = f"{share} of {thing}" if share else thing
    message = f"who holds {held}: {sayings([(old, before), (new, after)])}"
    why = f"{old} became {new}{when}: the two names stand for one holding"
    steps = (
        Step("register", f"{old} became {new}{when}"),
        Step("settles", f"the date on which {new} took the holding over"),
    )
    confidence = min(max(r.claim.confidence for r in before), max(r.claim.confidence for r in after))
    grade = Grade(Relation.SUCCESSION, Severity.LOW, confidence * Decimal("0.9"))
    return draw_up(RULE, grade, Told(sentence(message), sentence(why), steps), [(old, before), (new, after)])
