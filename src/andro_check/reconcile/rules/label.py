"""AC105: a word that stands for a range, against the number it is used for: "majority" with a third."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import steps
from andro_check.reconcile.cases.wording import allowed, label_of, sayings, sentence, speakers, told, topic
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.passages import together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import Meeting, meeting

RULE = "AC105 label-against-number"
_CHANGE = "growth"
"""Nothing changes by most of itself: "40 per cent of the increase, and most of the rest"."""


def label_against_number(case: Case) -> Iterator[Finding]:
    """Both said of one time and of one part; in two articles, in one mood as well."""
    for question in case.questions:
        labels = [r for r in question.readings if r.is_label and not r.guessed and r.figure.id != _CHANGE]
        numbers = [r for r in question.readings if not r.is_label and not r.guessed and r.fuzzy is not None]
        belied = [(x, [y for y in numbers if _belies(x, y)]) for x in labels]
        wrong = [x for x, against in belied if against]
        if wrong:
            against = {y.id: y for _, found in belied for y in found}
            yield _finding(case, wrong, [against[key] for key in sorted(against)])


def _belies(label: Reading, number: Reading) -> bool:
    """Whether the number is too small for the word, both said of one time: in one mood, or in one article."""
    if label.unit != number.unit or label.scope != number.scope or label.fuzzy is None or number.fuzzy is None:
        return False
    if not number.fuzzy.support.is_below(label.fuzzy.support):
        return False
    if label.source == number.source:
        return together(label, number)
    one_time = meeting(label, number) in (Meeting.SAME, Meeting.NEAR)
    return one_time and label.claim.modality == number.claim.modality


def _finding(case: Case, labels: Sequence[Reading], numbers: Sequence[Reading]) -> Finding:
    a, b = labels[0], next((y for y in numbers if y.source == labels[0].source), numbers[0])
    asked = topic(b, case.register, case.figures)
    one = len({r.source for r in (*labels, *numbers)}) == 1
    calling = "calls" if one else speakers(labels, "call")
    message = f"{asked}: {sayings([(label_of(numbers), numbers)])}, yet {calling} it {told(a)}"
    why = f"{told(a)} means {allowed(a)}; {told(b)} is {allowed(b)}"
    verdict = Verdict(Relation.VIOLATION, Row.DISJOINT, degree=ZERO, met=meeting(a, b))
    sureness = min(a.claim.confidence, b.claim.confidence)
    grade = Grade(Relation.VIOLATION, Severity.MEDIUM, sureness)
    sides = [(label_of(labels), labels), (label_of(numbers), numbers)]
    return draw_up(RULE, grade, Told(sentence(message), sentence(why), steps(asked, a, b, verdict)), sides)
