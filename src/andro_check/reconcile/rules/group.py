"""AC115: a part of a group that gives more than the whole group is said to give."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.model.finding import Finding, Relation, Severity
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.derived import one_mood
from andro_check.reconcile.cases.reasons import severity, steps
from andro_check.reconcile.cases.wording import allowed, label_of, sayings, sentence, told, topic
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import Meeting, meeting
from andro_check.reconcile.readings.units import counts
from andro_check.reconcile.readings.values import relative_gap

RULE = "AC115 part-above-group"


def part_above_group(case: Case) -> Iterator[Finding]:
    """The register says who belongs to whom; what a part gives to a thing is given by the whole."""
    given = [r for r in case.readings if r.figure.adds == "subject" and counts(r.unit) and r.subject and r.object]
    for _, group in grouped(given, lambda r: (r.figure.question, r.object, r.unit, r.scope)):
        by_giver = dict(grouped(group, lambda r: r.subject))
        for part in sorted(by_giver):
            for whole in (w for w in _wholes(case, part) if w in by_giver):
                yield from _judged(case, by_giver[part], by_giver[whole])


def _wholes(case: Case, part: str) -> list[str]:
    """All that the actor belongs to, directly and in steps."""
    found: list[str] = []
    while (actor := case.register.get(part)) and actor.part_of and actor.part_of not in found:
        part = actor.part_of
        found.append(part)
    return found


def _judged(case: Case, parts: Sequence[Reading], wholes: Sequence[Reading]) -> Iterator[Finding]:
    above = [(p, w) for p in parts for w in wholes if _above(p, w)]
    if above:
        yield _finding(case, above)


def _above(part: Reading, whole: Reading) -> bool:
    timely = meeting(part, whole) in (Meeting.SAME, Meeting.NEAR)
    return timely and one_mood([part, whole]) and whole.amount.support.is_below(part.amount.support)


def _finding(case: Case, above: Sequence[tuple[Reading, Reading]]) -> Finding:
    part, whole = above[0]
    parts = list({p.id: p for p, _ in above}.values())
    wholes = list({w.id: w for _, w in above}.values())
    asked = topic(whole, case.register, case.figures)
    name = case.register.name(part.claim.subject)
    said = sayings([(label_of(wholes), wholes)]), sayings([(f"{label_of(parts)} for {name} alone", parts)])
    message = f"{asked}: {said[0]}, but {said[1]}, which is part of it"
    verdict = Verdict(Relation.VIOLATION, Row.PART_ABOVE, gap=relative_gap(part, whole), met=meeting(part, whole))
    why = (
        f"{name} is part of the giver: {told(part)} ({allowed(part)}) cannot lie above {told(whole)} ({allowed(whole)})"
    )
    confidence = min(part.claim.confidence, whole.claim.confidence) * Decimal("0.8")
    grade = Grade(Relation.VIOLATION, severity(verdict, part.unit) if verdict.gap else Severity.LOW, confidence)
    told_as = Told(sentence(message), sentence(why), steps(asked, whole, part, verdict))
    return draw_up(RULE, grade, told_as, [(label_of(wholes), wholes), (label_of(parts), parts)])
