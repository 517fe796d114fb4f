"""AC134: so many years since a year told in one breath, which is another number of years: "29 years, since 1989"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from andro_check.lexicon.passages import links
from andro_check.model.claim import Modality
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO, Interval
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, read_off
from andro_check.reconcile.cases.wording import told
from andro_check.reconcile.readings.beside import before, between, gap
from andro_check.reconcile.readings.passages import in_text_order
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE

RULE = "AC134 since-when"
_STEP, _CUE, _MARKS = 24, 14, " ,;–—-(\n"
"""Code points from one to the other, and before the year; what may stand between the two beside "since"."""
_YEAR, _A_YEAR = Decimal("365.25"), 364
_LEFT, _MEANT = 1, 2
"""Years left to whoever counts both ends; a number of years so many times off is one of something else."""
_EXACT = frozenset({Hedge.PLAIN, Hedge.EXACT})


def since_when(case: Case) -> Iterator[Finding]:
    """Counted up to the day of the article, unless some other day that it tells makes the years come right."""
    for group in case.told_by.values():
        if not any(_is_years(r) for r in group):
            continue
        close = [pair for pair in pairwise(in_text_order(group)) if gap(*pair) <= _STEP]
        for years, since in (found for pair in close if (found := _pair(*pair))):
            if _fails(years, since, _days_told(group)):
                yield _finding(years, since)


def _pair(first: Reading, then: Reading) -> tuple[Reading, Reading] | None:
    """The years and the date of two neighbours of which one tells the other again; ``None`` for others."""
    if _is_years(first) and _is_year(then):
        return (first, then) if links().whole("since", _said_between(first, then)) else None
    if _is_years(then) and _is_year(first) and links().says("since", before(first, _CUE)):
        words = _said_between(first, then)
        return (then, first) if not words or links().whole("that long", words) else None
    return None


def _said_between(first: Reading, then: Reading) -> str:
    return " ".join(between(first, then).split()).strip(_MARKS)


def _is_years(reading: Reading) -> bool:
    value = reading.claim.value
    return isinstance(value, Quantity) and value.unit == "year" and value.hedge in _EXACT and bool(value.number)


def _is_year(reading: Reading) -> bool:
    dated = reading.unit == DATE and reading.fuzzy is not None and reading.amount.core.low is not None
    return dated and reading.claim.modality is not Modality.PLANNED


def _days_told(group: Iterable[Reading]) -> set[int]:
    """The last days of all the dates and times that an article tells."""
    said = list(group)
    dates = (r.amount.core.high for r in said if r.unit == DATE and r.fuzzy is not None)
    return {int(high) for high in dates if high is not None} | {r.when.end for r in said if r.when.end is not None}


def _fails(years: Reading, since: Reading, days: Iterable[int]) -> bool:
    """Whether no day that the article knows is so many years after the date, and the years may be meant so."""
    if since.published is None or any(_agrees(years, _years_between(since, day)) for day in (since.published, *days)):
        return False
    said, high = years.number or ZERO, _years_between(since, since.published).high or ZERO
    return said <= _MEANT * high and high <= _MEANT * said


def _years_between(since: Reading, end: int) -> Interval:
    core = since.amount.core
    low = core.low or ZERO
    high = low + _A_YEAR if core.high is None else core.high
    return Interval((end - max(low, high)) / _YEAR, (end - low) / _YEAR)


def _agrees(years: Reading, span: Interval) -> bool:
    low, high, said = span.low or ZERO, span.high or ZERO, years.number or ZERO
    return low - _LEFT <= said <= high + _LEFT


def _finding(years: Reading, since: Reading) -> Finding:
    made = _years_between(since, since.published or 0)
    ends = dict.fromkeys(str(int(end or ZERO)) for end in (made.low, made.high))
    span = f"from {told(since)} to the day of the article it is {' to '.join(ends)} years"
    told_as = argued(
        f"{told(years)} are told since {told(since)}, but {span}",
        f"{span}, not {told(years)}",
        "which of the two is wrong, or up to when the years are counted",
    )
    return read_off(RULE, told_as, [years, since])
