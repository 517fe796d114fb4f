"""AC126: a duration or an age that is not the time between the dates that it should span."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from andro_check.lexicon.definitions import Lasting
from andro_check.lexicon.plurals import plural
from andro_check.lexicon.units import units
from andro_check.model.claim import Modality
from andro_check.model.finding import Finding
from andro_check.model.frozen import dataclass
from andro_check.model.interval import ZERO, Interval
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, violated
from andro_check.reconcile.cases.reasons import span_of
from andro_check.reconcile.cases.wording import day_of, plain_number, told, topic
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE

RULE = "AC126 lasting"
_MONTH = Decimal("30.4375")
"""Days, on average over four years."""
_MEANT, _PLAINLY_MEANT = 2, 6
"""A duration so many times off is one of something else; more off where an article tells only of that one event, and
another when it began and ended.
"""
_DENIED = Modality.DENIED
_FOUNDED = "foundation date"
_SHARP = 31
"""Days of a month."""


@dataclass(frozen=True, slots=True)
class _Days:
    """The first and the last day on which something began or ended, as ordinals, and the claim that says so, if any."""

    low: int
    high: int
    claim: Reading | None = None


def lasting(case: Case) -> Iterator[Finding]:
    """For one subject, in whatever articles; a duration that some pair of the dates allows raises nothing."""
    sound = [r for r in case.readings if r.subject and r.fuzzy is not None and r.claim.modality is not _DENIED]
    for _, group in grouped(sound, lambda r: r.subject):
        by_figure = dict(grouped(group, lambda r: r.figure.id))
        for rule in case.figures.lasting:
            for duration in by_figure.get(rule.duration, ()):
                yield from _judged(case, rule, duration, by_figure)


def _judged(case: Case, rule: Lasting, duration: Reading, dated: dict[str, list[Reading]]) -> Iterator[Finding]:
    if duration.unit != "month" or duration.is_label:
        return
    tried = list(product(_starts(rule, duration, dated), _ends(rule, duration, dated)))
    if tried and all(_impossible(duration, start, end) for start, end in tried):
        times = _PLAINLY_MEANT if rule.end and len(tried) == 1 and _is_apart(duration, *tried[0]) else _MEANT
        meant = [(start, end) for start, end in tried if _is_meant(duration, start, end, times)]
        yield from (_finding(case, duration, start, end) for start, end in meant[:1])


def _starts(rule: Lasting, duration: Reading, dated: dict[str, list[Reading]]) -> list[_Days]:
    """Since when, in the sentence itself ("for forty years from 2007"), or the dates told of the beginning."""
    own = duration.when
    if own.stated and own.start is not None and own.end is None:
        return [_Days(own.start, own.start)]
    dates = _told(rule.start, dated)
    return dates if rule.end else [d for d in dates if not _is_of_a_part(d)]


def _is_of_a_part(days: _Days) -> bool:
    """Whether it tells when something that belongs to the subject was begun: an aviary of 1962 makes no zoo so old."""
    return days.claim is not None and days.claim.figure.id == _FOUNDED and days.claim.claim.object is not None


def _ends(rule: Lasting, duration: Reading, dated: dict[str, list[Reading]]) -> list[_Days]:
    """The dates told of the end; of an age, the day for which it is told."""
    if rule.end:
        return _told(rule.end, dated)
    when = duration.when
    return [_Days(when.start, when.end)] if when.start is not None and when.end is not None else []


def _told(figures: Sequence[str], dated: dict[str, list[Reading]]) -> list[_Days]:
    found = []
    for r in (r for figure in figures for r in dated.get(figure, ())):
        low, high = r.amount.core.low, r.amount.core.high
        if r.unit == DATE and low is not None and high is not None:
            found.append(_Days(int(low), int(high), r))
    return found


def _between(start: _Days, end: _Days) -> Interval:
    """The months that may lie between the two."""
    return Interval((end.low - start.high) / _MONTH, (end.high - start.low) / _MONTH)


def _impossible(duration: Reading, start: _Days, end: _Days) -> bool:
    """Whether no reading fits, one unit of the duration more or less being left to whoever counts both ends; half of
    one where both ends are told to the month.
    """
    made, unit = _between(start, end), _unit(duration)
    sharp = max(start.high - start.low, end.high - end.low) <= _SHARP
    if sharp and start.claim and end.claim:
        unit /= 2
    around = Interval((made.low or ZERO) - unit, (made.high or ZERO) + unit)
    return not duration.amount.support.meets(around)


def _unit(duration: Reading) -> Decimal:
    """The months in one unit of the duration: 12 of years."""
    known = units().get(getattr(duration.claim.value, "unit", ""))
    return known.factor if known else Decimal(1)


def _is_apart(duration: Reading, start: _Days, end: _Days) -> bool:
    """Whether one article dates both the beginning and the end, and it is not that of the duration."""
    if start.claim is None or end.claim is None:
        return False
    return start.claim.source == end.claim.source != duration.source and start.claim.figure.id != end.claim.figure.id


def _is_meant(duration: Reading, start: _Days, end: _Days, times: int) -> bool:
    made, said = _between(start, end), duration.amount.support
    low, high = made.low or ZERO, made.high or ZERO
    return high > 0 and (said.low or ZERO) <= times * high and (said.high is None or low <= times * said.high)


def _finding(case: Case, duration: Reading, start: _Days, end: _Days) -> Finding:
    unit = _unit(duration)
    made = _between(start, end)
    ends = dict.fromkeys(plain_number(round((end or ZERO) / unit, 1)) for end in (made.low, made.high))
    dates = f"from {_day(start)} to {_day(end) if end.claim else span_of(duration.when)}"
    of_one = getattr(duration.claim.value, "unit", "")
    unit_told = of_one if list(ends) == ["1"] else plural(of_one)
    span = f"{dates}{',' if ',' in dates else ''} it is {' to '.join(ends)} {unit_told}"
    message = f"{topic(duration, case.register, case.figures)} is given as {told(duration)}, but {span}"
    told_as = argued(message, f"{span}, not {told(duration)}", "which of the dates, or the duration, is wrong")
    return violated(RULE, told_as, [duration, *(d.claim for d in (start, end) if d.claim)])


def _day(days: _Days) -> str:
    return told(days.claim) if days.claim else day_of(days.low)
