"""AC122: "from 6.8 to 7.2 million, 15 % more": a change that is not the one between the two amounts told before it."""

from __future__ import annotations

from collections.abc import Iterator

from andro_check.lexicon.passages import links
from andro_check.model.claim import Basis
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO, Fuzzy
from andro_check.reconcile.beside import before, between, gap
from andro_check.reconcile.case import Case
from andro_check.reconcile.derived import argued, change, excluded, read_off
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.units import PERCENT, adds_up, is_duration
from andro_check.reconcile.wording import roughly, told

RULE = "AC122 stated-change"
_STEP = 80
"""Code points between the two amounts, and from the later one to the change."""
_SIGNS = frozenset("+-−–")
_MEANT = 2
"""A change that is so many times off is one of something else."""


def stated_change(case: Case) -> Iterator[Finding]:
    """The two amounts and the change in this order; a change that fits either direction raises nothing."""
    for numbers in case.articles:
        lasting = [r for r in numbers if not is_duration(r.unit)]  # "a year earlier" is none of the three
        for first, last, told_change in zip(lasting, lasting[1:], lasting[2:], strict=False):
            if _in_one_breath(first, last, told_change) and _is_wrong(first, last, told_change):
                yield _finding(first, last, told_change)


def _in_one_breath(first: Reading, last: Reading, told_change: Reading) -> bool:
    signed = before(told_change, 2).strip()[-1:] in _SIGNS or told_change.claim.value.text[:1] in _SIGNS
    named = bool(told_change.figure.of) or told_change.figure.id == "growth" or signed
    if not named or told_change.unit != PERCENT or not adds_up(first.unit) or first.unit != last.unit:
        return False
    near = gap(first, last) <= _STEP and gap(last, told_change) <= _STEP
    return near and _one_measure(first, last) and not links().says("nested", between(first, last))


def _one_measure(first: Reading, last: Reading) -> bool:
    """Whether both may measure one thing: the same figure, or one of them none that the words name."""
    return first.figure.id == last.figure.id or not (_named(first) and _named(last))


def _named(reading: Reading) -> bool:
    return not any(e.field == "figure" and e.basis is Basis.NONE for e in reading.claim.evidence)


def _is_wrong(first: Reading, last: Reading, told_change: Reading) -> bool:
    made = [change(first, last), change(last, first)]
    return all(excluded(told_change, m) for m in made) and any(_meant(told_change, m) for m in made)


def _meant(told_change: Reading, made: Fuzzy) -> bool:
    said, low, high = abs(told_change.number or ZERO), made.support.low or ZERO, made.support.high
    return low <= _MEANT * said and (high is None or said <= _MEANT * high)


def _finding(first: Reading, last: Reading, told_change: Reading) -> Finding:
    by = roughly(change(first, last).support, "%")
    made = f"from {told(first)} to {told(last)} it is {by}"
    told_as = argued(
        f"a change is given as {told(told_change)}, but {made}",
        f"{made}, not {told(told_change)}",
        "which of the three figures is wrong",
    )
    return read_off(RULE, told_as, [told_change, first, last])
