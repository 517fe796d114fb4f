"""AC140: two articles count one thing of one subject, each once, under a plain noun: "six stations", "five"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from andro_check.lexicon.events import event_table
from andro_check.lexicon.passages import links
from andro_check.model.claim import Modality
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.interval import ZERO, possibility
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.cases.case import Case, Grade
from andro_check.reconcile.cases.likeness import Likeness, likely_slip
from andro_check.reconcile.cases.wording import told
from andro_check.reconcile.readings.beside import after, before
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import SEASON
from andro_check.reconcile.readings.units import COUNT
from andro_check.reconcile.readings.values import size
from andro_check.reconcile.rules.digit_slip import contested_already

RULE = "AC140 counted-once"
_AROUND, _BEHIND = 24, 16
"""Code points before and behind a number in which words set it apart: "now", "another", "a day"."""
_TIMES = 2
"""Counts further apart are of two things."""
_STEM = 4
"""Letters of a noun that its plural has too."""
_SURENESS = Decimal("0.5")


def counted_once(case: Case) -> Iterator[Finding]:
    """Only of what no figure of the list counts: such things seldom change, and no word beside the number says that
    they did, or that it counts some of them.
    """
    counted = [r for numbers in case.articles for r in numbers if r.unit == COUNT and _is_plain_noun(case, r)]
    for _, group in grouped(counted, lambda r: r.figure.id):
        lone = [own[0] for _, own in grouped(group, lambda r: r.source) if len(own) == 1 and _stands_plain(own[0])]
        for a, b in combinations(lone, 2):
            if (
                _differ(a, b)
                and not _name_others(case, a, b)
                and not contested_already(case, a, b)
                and not _came_later(case, a, b)
                and not _come_and_go(case, a, b)
            ):
                yield _finding(case, a, b)


def _name_others(case: Case, a: Reading, b: Reading) -> bool:
    """Whether each quote names somebody beside the subject: two people may each have their own in one place."""
    return all(case.comparer.named.of(r.claim.citation.quote) - {r.subject} for r in (a, b))


def _is_plain_noun(case: Case, reading: Reading) -> bool:
    return not reading.figure.listed and reading.figure.id not in case.figures.unnamed and reading.number is not None


def _stands_plain(reading: Reading) -> bool:
    """Whether it is an exact number of all there are, that stands right in front of its noun."""
    value, near = reading.claim.value, f"{before(reading, _AROUND)} 0 {after(reading, _BEHIND)}"
    exact = isinstance(value, Quantity) and value.hedge in (Hedge.PLAIN, Hedge.EXACT) and not reading.scope
    noun = after(reading, _BEHIND).split()[:1]
    called = (reading.claim.figure, reading.figure.id)  # in the text's own language, and in English
    named = bool(noun) and noun[0].casefold().startswith(tuple(name[:_STEM].casefold() for name in called))
    return exact and named and not links().says("set apart", near)


def _differ(a: Reading, b: Reading) -> bool:
    if {a.subject, a.object} & event_table().disasters:
        return False  # more of them burn by the hour
    apart = (a.when.stated or b.when.stated) and (a.when.start, a.when.end) != (b.when.start, b.when.end)
    if a.origin == b.origin or apart or not a.subject or a.subject != b.subject:
        return False
    low, high = sorted((size(a), size(b)))
    moods = {a.claim.modality, b.claim.modality}
    return moods == {Modality.ASSERTED} and possibility(a.amount, b.amount) == ZERO and high <= _TIMES * low


def _came_later(case: Case, a: Reading, b: Reading) -> bool:
    """Whether a time that one of them states explains the difference: "310 pupils in 2015"."""
    stated = a.when.stated != b.when.stated
    return stated and case.comparer.compare(a, b).relation is Relation.UPDATE


def _come_and_go(case: Case, a: Reading, b: Reading) -> bool:
    """Whether they are people of whom there may be more a quarter later: the inhabitants of a town."""
    noun = a.figure.id if a.figure.id in case.figures.come_and_go else a.figure.id.removesuffix("s")
    return noun in case.figures.come_and_go and a.when.gap(b.when) > SEASON


def _finding(case: Case, a: Reading, b: Reading) -> Finding:
    why = f"each article counts them once, {told(a)} and {told(b)}, and no word says that they are others"
    likeness = Likeness(a, "each article's only count of them", why, "both count the same", "a primary document")
    sides: Sequence[Sequence[Reading]] = sorted(([a], [b]), key=lambda side: (size(side[0]), side[0].id))
    grade = Grade(Relation.CONTRADICTION, Severity.MEDIUM, _SURENESS)
    return likely_slip(case, RULE, grade, sides, likeness)
