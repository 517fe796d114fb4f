"""AC124: two articles tell one thing in much the same words, each with one value of its own, and these differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from andro_check.lexicon.figures import Behaviour
from andro_check.model.finding import Finding, Relation
from andro_check.model.interval import possibility
from andro_check.reconcile.cases.case import Case, Grade
from andro_check.reconcile.cases.likeness import Likeness, likely_slip
from andro_check.reconcile.cases.reasons import severity
from andro_check.reconcile.cases.wording import told
from andro_check.reconcile.comparing.compare import HALF
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.echo import echoes
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import HALF_A_YEAR, NEWS, Meeting, meeting, overlap
from andro_check.reconcile.readings.units import DATE
from andro_check.reconcile.readings.values import is_bound, relative_gap
from andro_check.reconcile.rules.digit_slip import contested_already, may_be_one

RULE = "AC124 echoed-value"
_LOUD = 4.5
"""How rare the shared words must be, taken together (``echo.py``): about three that are told nowhere else."""
_APART = Decimal("0.4")
"""Values further apart belong to two things told in like words."""
_SOURCES = 12
"""Articles with a value of their own; where there are more, the figure is told of many things."""
_SURENESS = Decimal("0.7")


def echoed_value(case: Case) -> Iterator[Finding]:
    """For figures of which each article has one value; parties may be guessed, for the words vouch for the question."""
    values = [r for r in case.readings if _counts(r)]
    heard = echoes(case.readings)
    for _, group in grouped(values, lambda r: (r.figure.id, r.unit, r.scope, r.claim.modality)):
        single = _single(group)
        if 1 < len(single) <= _SOURCES:
            for a, b in combinations(sorted(single.values(), key=lambda r: r.id), 2):
                if not _differ(a, b) or (_confirmed(case, a, b) and _confirmed(case, b, a)):
                    continue
                if heard.between(a, b) >= _LOUD and not contested_already(case, a, b):
                    yield _finding(case, a, b)


def _counts(reading: Reading) -> bool:
    measured = reading.number is not None and reading.unit != DATE and not reading.is_label
    return measured and not is_bound(reading) and not reading.figure.several and not reading.figure.vague


def _single(group: Sequence[Reading]) -> Mapping[str, Reading]:
    """By article: its only value, as the surest claim has it."""
    found = {}
    for source, readings in grouped(group, lambda r: r.source):
        first = max(readings, key=lambda r: (r.claim.confidence, r.id))
        if all(possibility(first.amount, r.amount) >= HALF for r in readings):
            found[source] = first
    return found


def _differ(a: Reading, b: Reading) -> bool:
    """Whether both may speak of one thing at one time, and give values that are near and yet no common one."""
    if a.origin == b.origin or not may_be_one(a, b) or possibility(a.amount, b.amount) >= HALF:
        return False
    return relative_gap(a, b) <= _APART and _one_time(a, b)


def _one_time(a: Reading, b: Reading) -> bool:
    if a.when.stated and b.when.stated and not overlap(a.when, b.when):
        return False
    if _may_have_grown(a, b) or _may_have_moved(a, b):
        return False
    if a.figure.time is Behaviour.PERIOD and meeting(a, b) not in (Meeting.SAME, Meeting.NEAR, Meeting.LOOSE):
        return False
    passing = a.figure.time in (Behaviour.CHANGES, Behaviour.PERIOD)
    return not passing or meeting(a, b) in (Meeting.SAME, Meeting.NEAR)


def _may_have_grown(a: Reading, b: Reading) -> bool:
    """Whether the article with the larger toll appeared more than a piece of news later, while it still grew."""
    small, large = sorted((a, b), key=lambda r: r.number or Decimal(0))
    passed = (large.published or 0) - (small.published or 0)
    return NEWS < passed <= a.figure.settles and not (a.when.stated and b.when.stated)


def _may_have_moved(a: Reading, b: Reading) -> bool:
    """Whether half a year and more lies between two articles of which not both say of when they tell what has another
    value every year.
    """
    dated = a.when.stated and b.when.stated
    apart = abs((a.published or 0) - (b.published or 0)) > HALF_A_YEAR
    return apart and not dated and a.figure.time in (Behaviour.PERIOD, Behaviour.CHANGES)


def _confirmed(case: Case, a: Reading, rival: Reading) -> bool:
    """Whether a third article has the number too, for whatever."""
    return bool(case.tellers[a.unit, a.number] - {a.source, rival.source})


def _finding(case: Case, a: Reading, b: Reading) -> Finding:
    verdict = Verdict(Relation.CONTRADICTION, Row.DISJOINT, gap=relative_gap(a, b))
    sides = [[r] for r in sorted((a, b), key=lambda r: (r.number or Decimal(0), r.id))]
    why = f"the two quotes tell the same thing, one with {told(a)} and the other with {told(b)}"
    assumed, settles = "like words of one figure mean one thing", "a primary document for this figure"
    likeness = Likeness(max((a, b), key=_sureness), "in like words", why, assumed, settles)
    grade = Grade(Relation.CONTRADICTION, severity(verdict, a.unit), min(_sureness(a), _sureness(b)) * _SURENESS)
    return likely_slip(case, RULE, grade, sides, likeness)


def _sureness(reading: Reading) -> Decimal:
    return reading.claim.confidence
