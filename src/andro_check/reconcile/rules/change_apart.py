"""AC133: a change for a year, or between two, that is not the one between the amounts that another article gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from andro_check.model.claim import Modality
from andro_check.model.finding import Finding
from andro_check.model.interval import Fuzzy
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, change_as_written, change_told, excluded, ratio, violated
from andro_check.reconcile.cases.wording import roughly, told, topic
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT, counts

RULE = "AC133 change-apart"
_YEAR = range(365, 367)
_SETTLES = "which of the three figures is wrong"


def change_apart(case: Case) -> Iterator[Finding]:
    """Only where figure and subject are one and both years are told; amounts that bear it out silence it."""
    changes = [r for r in case.readings if _is_dated_change(r)]
    if not changes:
        return
    amounts = dict(grouped((r for r in case.amounts if _is_of_a_year(r)), lambda r: (r.figure.id, r.subject)))
    for said in changes:
        pairs = list(_spans(said, amounts.get((said.figure.of, said.subject), ())))
        if pairs and all(excluded(said, _made(said, *pair)) for pair in pairs):
            yield _finding(case, said, *pairs[0])


def _is_dated_change(reading: Reading) -> bool:
    told_in_full = bool(reading.figure.of and reading.subject) and reading.fuzzy is not None and reading.when.stated
    return told_in_full and (reading.unit == PERCENT or reading.figure.multiple) and _is_fact(reading)


def _is_of_a_year(reading: Reading) -> bool:
    known = bool(reading.subject) and counts(reading.unit) and not reading.figure.of
    return known and reading.when.stated and reading.when.days in _YEAR and _is_fact(reading)


def _is_fact(reading: Reading) -> bool:
    return reading.claim.modality is Modality.ASSERTED and not reading.guessed


def _spans(said: Reading, amounts: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """The amounts of the year, or of the years, of the change; all in the article of the change are judged there."""
    start, end = said.when.start, said.when.end
    if start is None or end is None:
        return
    of_one_year = end - start + 1 in _YEAR
    for last in (r for r in amounts if r.when.end == end):
        for first in amounts:
            begins = first.when.end == start - 1 if of_one_year else first.when.start == start
            one_unit = first.unit == last.unit and first.scope == last.scope == said.scope
            if begins and one_unit and first is not last and {first.source, last.source} != {said.source}:
                yield first, last


def _made(said: Reading, first: Reading, last: Reading) -> Fuzzy:
    return ratio(first, last) if said.figure.multiple else change_as_written(first, last)


def _finding(case: Case, said: Reading, first: Reading, last: Reading) -> Finding:
    asked = topic(said, case.register, case.figures)
    made_of_it = _made(said, first, last)
    by = roughly(made_of_it.support, "") if said.figure.multiple else change_told(first, last, made_of_it)
    made = f"from {told(first)} to {told(last)} it is {by}"
    told_as = argued(f"{asked} is given as {told(said)}, but {made}", f"{made}, not {told(said)}", _SETTLES)
    return violated(RULE, told_as, [said, first, last])
