"""AC109: a change in per cent that is not the change between the two amounts told beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from andro_check.model.claim import Modality
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.case import Case
from andro_check.reconcile.derived import argued, change, excluded, violated
from andro_check.reconcile.passages import distance, grouped
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.timing import overlap
from andro_check.reconcile.units import PERCENT, counts
from andro_check.reconcile.wording import spanned, told, topic

RULE = "AC109 change-against-amounts"
_SETTLES = "which of the three figures is wrong"
_ONE_MEASURE = {"budget": "cost"}
"""What is compared as one when a change is told: the cost rose above the budget."""
_REACH, _SENTENCE = 600, 120
"""Code points within which the amounts must stand, so that the change can mean them; less where it names no measure."""
_MEANT = 3


def change_against_amounts(case: Case) -> Iterator[Finding]:
    for _, group in grouped(case.readings, lambda r: r.claim.source):
        amounts = [r for r in group if counts(r.unit) and r.fuzzy is not None and not r.is_label]
        for told_change in (r for r in group if r.unit == PERCENT and (r.figure.of or r.figure.id == "growth")):
            pairs = _meant(told_change, list(_pairs(told_change, amounts)))
            if pairs and _one_measure(pairs) and all(_slip(told_change, a, b) for a, b in pairs):
                yield _finding(case, told_change, *pairs[0])


def _pairs(told_change: Reading, amounts: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Two amounts of one measure near the change, the earlier first."""
    of = told_change.figure.of
    reach = _REACH if of else _SENTENCE
    near = [r for r in amounts if r.subject == told_change.subject and distance(r, told_change) <= reach]
    wanted = [r for r in near if not of or _measure(r) == _ONE_MEASURE.get(of, of)]
    for a, b in permutations(wanted, 2):
        if (
            _measure(a) == _measure(b)
            and (a.unit, a.scope) == (b.unit, b.scope)
            and a.fuzzy != b.fuzzy
            and _before(a, b)
        ):
            yield a, b


def _meant(told_change: Reading, pairs: list[tuple[Reading, Reading]]) -> list[tuple[Reading, Reading]]:
    """The pairs of which the later amount holds when the change does, if there are any."""
    at = told_change.when
    timely = [(a, b) for a, b in pairs if at.stated and b.when.stated and overlap(at, b.when)]
    return timely or pairs


def _measure(reading: Reading) -> str:
    return _ONE_MEASURE.get(reading.figure.id, reading.figure.id)


def _before(a: Reading, b: Reading) -> bool:
    """Whether the first amount is surely the earlier one, or the plan of which the second is the outcome."""
    if (
        a.when.stated
        and b.when.stated
        and a.when.end is not None
        and b.when.start is not None
        and a.when.end < b.when.start
    ):
        return True
    open_first = a.claim.modality is not Modality.ASSERTED and b.claim.modality is Modality.ASSERTED
    return open_first and not (
        b.when.stated and a.when.stated and b.when.end is not None and (a.when.start or 0) > b.when.end
    )


def _slip(told_change: Reading, a: Reading, b: Reading) -> bool:
    """Whether the change is wrong, yet near enough to be meant: one that is many times off speaks of something else."""
    made, said = change(a, b), told_change.number
    if said is None or not excluded(told_change, made):
        return False
    low, high = made.support.low or ZERO, made.support.high
    return low <= _MEANT * abs(said) and (high is None or abs(said) <= _MEANT * high)


def _one_measure(pairs: Sequence[tuple[Reading, Reading]]) -> bool:
    """Whether only one pair can be meant: several that all fail may simply be other things."""
    return len({(a.fuzzy, b.fuzzy) for a, b in pairs}) == 1


def _finding(case: Case, told_change: Reading, a: Reading, b: Reading) -> Finding:
    asked = topic(told_change, case.register, case.figures)
    made = f"from {told(a)} to {told(b)} it is {spanned(change(a, b).support, '%')}"
    told_as = argued(
        f"{asked} is given as {told(told_change)}, but {made}", f"{made}, not {told(told_change)}", _SETTLES
    )
    return violated(RULE, told_as, [told_change, a, b])
