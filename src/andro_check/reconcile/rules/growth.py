"""AC109: a change that is not the change between the two amounts told beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from andro_check.model.claim import Modality
from andro_check.model.finding import Finding
from andro_check.model.frozen import dataclass
from andro_check.model.interval import ZERO, Fuzzy
from andro_check.reconcile.apart.headings import GROWTH, heading
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, change, change_told, difference, excluded, violated
from andro_check.reconcile.cases.wording import roughly, told, topic
from andro_check.reconcile.readings.beside import gap
from andro_check.reconcile.readings.passages import distance, grouped, in_text_order
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import overlap
from andro_check.reconcile.readings.units import PERCENT, POINT, counts
from andro_check.reconcile.readings.values import size

RULE = "AC109 change-against-amounts"
_SETTLES = "which of the three figures is wrong"
_ONE_MEASURE = {"budget": "cost"}
"""What is compared as one when a change is told: the cost rose above the budget."""
_REACH, _SENTENCE = 600, 120
"""Code points within which the amounts must stand, so that the change can mean them; less where it names no measure,
and where the text does not say which of the two came first.
"""
_BREATH = 90
"""Code points between a change and an amount of its sentence."""
_MEANT = 3
"""A change that is so many times off speaks of something else."""


@dataclass(frozen=True, slots=True)
class _Span:
    """Two amounts of one measure, in an order in which they may have followed one another."""

    first: Reading
    last: Reading


def change_against_amounts(case: Case) -> Iterator[Finding]:
    """In one article and near one another; only where all pairs of amounts that may be meant exclude the change."""
    for _, group in grouped(case.readings, lambda r: r.source):
        amounts = [r for r in group if (counts(r.unit) or r.unit == PERCENT) and r.fuzzy is not None and not r.is_label]
        for told_change in (r for r in group if _is_change(r)):
            spans = _meant(told_change, list(_spans(told_change, amounts)))
            spans = _in_one_breath(told_change, spans) or spans
            measured = {frozenset((s.first.fuzzy, s.last.fuzzy)) for s in spans}
            if len(measured) == 1 and all(excluded(told_change, _made(told_change, s)) for s in spans):
                slips = [s for s in _as_headed(told_change, spans) if _near(told_change, _made(told_change, s))]
                yield from (_finding(case, told_change, s) for s in slips[:1])


def _is_change(reading: Reading) -> bool:
    named = (bool(reading.figure.of) and not reading.figure.multiple) or reading.figure.id == "growth"
    return named and reading.fuzzy is not None and (reading.unit in (PERCENT, POINT) or counts(reading.unit))


def _spans(told_change: Reading, amounts: Sequence[Reading]) -> Iterator[_Span]:
    """The pairs of amounts that the change may be between; both orders where nothing tells which came first."""
    of = told_change.figure.of
    reach = _REACH if of else _SENTENCE
    near = [r for r in amounts if r.subject == told_change.subject and distance(r, told_change) <= reach]
    wanted = [r for r in near if r.id != told_change.id and (not of or _is_of(r, _ONE_MEASURE.get(of, of)))]
    for a, b in combinations(wanted, 2):
        if _one_scale(told_change, a, b):
            yield from _ordered(told_change, a, b)


def _is_of(reading: Reading, of: str) -> bool:
    """Whether the change is one of this measure: `donations growth` of `donations received`."""
    measured = _measure(reading)
    return measured == of or (not reading.figure.listed and measured.startswith(f"{of} "))


def _measure(reading: Reading) -> str:
    return _ONE_MEASURE.get(reading.figure.id, reading.figure.id)


def _one_scale(told_change: Reading, a: Reading, b: Reading) -> bool:
    """Whether the two are distinct amounts of one measure, and the change is told in per cent, points or their unit."""
    fits = {PERCENT: counts(a.unit), POINT: a.unit == PERCENT}.get(told_change.unit, a.unit == told_change.unit)
    scopes = {a.scope, b.scope} - {"", told_change.scope}  # what is provisional is said of one of them
    same = _measure(a) == _measure(b) and a.unit == b.unit and (a.scope == b.scope or not scopes)
    return fits and same and a.fuzzy != b.fuzzy and not _is_change(a)


def _ordered(told_change: Reading, a: Reading, b: Reading) -> Iterator[_Span]:
    if _before(a, b) or _before(b, a):
        yield _Span(a, b) if _before(a, b) else _Span(b, a)
    elif counts(a.unit) and max(distance(a, told_change), distance(b, told_change), distance(a, b)) <= _SENTENCE:
        yield from (_Span(a, b), _Span(b, a))


def _before(a: Reading, b: Reading) -> bool:
    """Whether the first amount is surely the earlier one, or the plan of which the second is the outcome."""
    x, y = a.when, b.when
    dated = x.stated and y.stated
    if dated and x.end is not None and y.start is not None and x.end < y.start:
        return True
    realised = a.claim.modality is not Modality.ASSERTED and b.claim.modality is Modality.ASSERTED
    return realised and not (dated and y.end is not None and x.start is not None and x.start > y.end)


def _meant(told_change: Reading, spans: list[_Span]) -> list[_Span]:
    """The pairs of which the later amount holds when the change does, if there are any."""
    at = told_change.when
    timely = [s for s in spans if at.stated and s.last.when.stated and overlap(at, s.last.when)]
    return timely or spans


def _as_headed(told_change: Reading, spans: Sequence[_Span]) -> list[_Span]:
    """From the smaller to the larger where the words tell of a rise, and back where they tell of a fall: "42 pupils,
    down from 96, a fall of 44 per cent".
    """
    headed = heading(told_change)
    rise = [(s, size(s.last) > size(s.first)) for s in spans]
    return [_Span(s.last, s.first) if headed and rises != (headed > 0) else s for s, rises in rise]


def _in_one_breath(told_change: Reading, spans: Sequence[_Span]) -> list[_Span]:
    """Those of which both amounts stand in the sentence of the change: "fell 3 % to 118 million, from 127"."""
    return [s for s in spans if max(_gap(told_change, s.first), _gap(told_change, s.last)) <= _BREATH]


def _gap(a: Reading, b: Reading) -> int:
    first, last = in_text_order((a, b))
    return gap(first, last)


def _made(told_change: Reading, span: _Span) -> Fuzzy:
    return change(span.first, span.last) if told_change.unit == PERCENT else difference(span.first, span.last)


def _near(told_change: Reading, made: Fuzzy) -> bool:
    """Whether the change is wrong, yet near enough to be meant."""
    said = abs(told_change.number or ZERO)
    high = made.support.high
    return (made.support.low or ZERO) <= _MEANT * said and (high is None or said <= _MEANT * high)


def _finding(case: Case, told_change: Reading, span: _Span) -> Finding:
    made_of_it, percent = _made(told_change, span), told_change.unit == PERCENT
    asked = _topic(case, told_change, span)
    by = change_told(span.first, span.last, made_of_it) if percent else roughly(made_of_it.support, told_change.unit)
    made = f"from {told(span.first)} to {told(span.last)} it is {by}"
    told_as = argued(
        f"{asked} is given as {told(told_change)}, but {made}", f"{made}, not {told(told_change)}", _SETTLES
    )
    return violated(RULE, told_as, [told_change, span.first, span.last])


def _topic(case: Case, told_change: Reading, span: _Span) -> str:
    """What changed: that of the amounts, where the words of the change do not name it."""
    if told_change.figure.listed and told_change.figure.id != GROWTH:
        return topic(told_change, case.register, case.figures)
    unnamed = span.last.figure.id in case.figures.unnamed
    return "a change" if unnamed else f"the change in {topic(span.last, case.register, case.figures)}"
