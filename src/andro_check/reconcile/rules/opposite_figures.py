"""AC142: one number that one article gives as a profit and another as a loss, or as jobs created and as jobs cut."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, product

from andro_check.model.claim import Modality
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.reconcile.apart.headings import GROWTH, heading, turned
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import sentence, told
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import ONE_TIME, Meeting, meeting, overlap
from andro_check.reconcile.readings.values import number_told

RULE = "AC142 opposite-figures"
_SURENESS = Decimal("0.8")
_APART = frozenset({Meeting.LATER, Meeting.OTHER})


def opposite_figures(case: Case) -> Iterator[Finding]:
    """Of one subject, as far as known at one time; and neither article has the figure of the other. A rise and a fall
    by as much are such too, where one of them does not say of what.
    """
    opposites = case.figures.opposites
    known = {figure for pair in opposites for figure in pair}
    concerned = [r for r in case.readings if r.figure.id in known and r.subject and _is_told(r)]
    for _, group in grouped(concerned, lambda r: (r.subject, r.unit, number_told(r))):
        by_figure = dict(grouped(group, lambda r: r.figure.id))
        for one, other in opposites:
            pairs = product(by_figure.get(one, []), by_figure.get(other, []))
            found = next(((a, b) for a, b in pairs if _exclude(case, a, b)), None)
            if found:
                yield _finding(case, *found)
    moved = [r for r in case.readings if heading(r) and _is_told(r)]
    for _, group in grouped(moved, lambda r: (r.unit, number_told(r))):
        found = next((pair for pair in combinations(group, 2) if _turned(case, *pair)), None)
        if found:
            yield _finding(case, *found)


def _turned(case: Case, a: Reading, b: Reading) -> bool:
    one_named = (a.figure.id == GROWTH) != (b.figure.id == GROWTH)
    if not one_named or a.origin == b.origin or not turned(a, b):
        return False
    ours, theirs = ({key for r in case.told_by[x.source] for key in (r.subject, r.object)} - {""} for x in (a, b))
    known = {a.subject, a.object} & theirs or {b.subject, b.object} & ours
    return bool(known) and _exclude(case, a, b) and meeting(a, b) in ONE_TIME


def _is_told(reading: Reading) -> bool:
    meant = reading.claim.modality in (Modality.ASSERTED, Modality.PLANNED)
    return meant and not reading.guessed and number_told(reading) is not None


def _exclude(case: Case, a: Reading, b: Reading) -> bool:
    dated_apart = a.when.stated and b.when.stated and not overlap(a.when, b.when)
    if a.origin == b.origin or dated_apart or meeting(a, b) in _APART or a.scope != b.scope:
        return False
    return not (_tells(case, a, b) or _tells(case, b, a))


def _tells(case: Case, own: Reading, other: Reading) -> bool:
    """Whether an article has a value of the other's figure too: a loss in one year, a profit in the next."""
    return any(r.figure.id == other.figure.id for r in case.told_by[own.source])


def _label(reading: Reading) -> str:
    return {1: "a rise", -1: "a fall", 0: reading.figure.label()}[heading(reading)]


def _finding(case: Case, a: Reading, b: Reading) -> Finding:
    name = case.register.name(a.claim.subject)
    labels = [f"{told(r)} as {_label(r)}" for r in (a, b)]
    message = f"{name}: one source says {labels[0]}, another {labels[1]}"
    why = f"one number cannot be both: {labels[0]}, {labels[1]}"
    steps = checked(why, "both articles tell of one time", "the accounts, or another primary document")
    sureness = min(a.claim.confidence, b.claim.confidence) * _SURENESS
    grade = Grade(Relation.CONTRADICTION, Severity.HIGH, sureness)
    return draw_up(RULE, grade, Told(sentence(message), sentence(why), steps), [(labels[0], [a]), (labels[1], [b])])
