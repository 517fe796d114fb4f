"""Numbers worked out from claims, the widths of their words carried through, and the check against a stated one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from andro_check.model.claim import Modality
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.interval import ONE, ZERO, Fuzzy, Interval, possibility
from andro_check.reconcile.cases.case import Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import amount, roughly, sentence, told
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import Meeting, meeting
from andro_check.reconcile.readings.units import PERCENT, is_currency

HUNDRED = Decimal(100)
CONSPIRACY = Decimal("0.1")
"""The widths of several numbers are added up at their worst; what is left of possibility below this is no reading."""
_READ_OFF = Decimal("0.7")
"""What it is worth at least that numbers side by side belie one another: of 14 such findings on open stories all were
right; one article's own arithmetic is not worth more than what one passage is.
"""
_ROUND, _AS_WRITTEN = "trailing zeros", Decimal("0.25")
"""How much is left of the widths of round amounts ("3,000 to 2,400 tonnes") that are told with what follows from them:
who works out a change means them as they are written.
"""
_SMALL = Decimal(1000)
"""What is told to the cent costs less."""
_OPEN = Modality.PLANNED, Modality.CONDITIONAL


def total(readings: Sequence[Reading]) -> Fuzzy:
    """The sum of amounts."""
    core, support = Interval.point(ZERO), Interval.point(ZERO)
    for r in readings:
        core, support = core.plus(r.amount.core), support.plus(r.amount.support)
    return Fuzzy(core, support)


def percentage(part: Reading | Fuzzy, whole: Reading | Fuzzy) -> Fuzzy:
    """Part in per cent of whole, for amounts >= 0."""
    p, w = _fuzzy(part), _fuzzy(whole)
    core, support = p.core.over(w.core).scaled(HUNDRED), p.support.over(w.support).scaled(HUNDRED)
    return Fuzzy(core, support)


def change(earlier: Reading, later: Reading) -> Fuzzy:
    """By how many per cent the later amount is larger (or smaller: the size alone counts)."""
    ratio = percentage(later, earlier)
    hundred = Interval.point(HUNDRED)
    return Fuzzy(_size(ratio.core.minus(hundred)), _size(ratio.support.minus(hundred)))


def change_told(earlier: Reading, later: Reading, made: Fuzzy) -> str:
    """A change that was worked out, for messages: of the amounts as they are written, then with their roundings."""
    wide = roughly(made.support, PERCENT)
    first, last = earlier.number, later.number
    one_unit = getattr(earlier.claim.value, "unit", "") == getattr(later.claim.value, "unit", "")
    if not (first and last and one_unit) or made.support.low == made.support.high:
        return wide
    exact = abs(last - first) / first * HUNDRED
    return f"{amount(round(exact, 1), PERCENT)} ({wide})"


def change_as_written(earlier: Reading, later: Reading) -> Fuzzy:
    """The change between two amounts that are meant as they are written: round ones, and prices of which one has cents
    ("from £2 to £2.50").
    """
    made = change(earlier, later)
    if _has_cents(earlier, later) and earlier.number and later.number is not None:
        exact = (later.number - earlier.number) / abs(earlier.number) * HUNDRED
        return _crisp(exact, ONE)
    low, high = made.support.low, made.support.high
    if low is None or high is None or not any(getattr(r.claim.value, "width", "") == _ROUND for r in (earlier, later)):
        return made
    return _crisp((low + high) / 2, (high - low) / 2 * _AS_WRITTEN)


def _has_cents(a: Reading, b: Reading) -> bool:
    """Whether two amounts of money are small and one is told to the cent."""
    numbers = [r.number for r in (a, b) if r.number is not None and is_currency(r.unit)]
    return len(numbers) == len((a, b)) and max(numbers) < _SMALL and any(n % 1 for n in numbers)


def _crisp(middle: Decimal, half: Decimal) -> Fuzzy:
    return Fuzzy.crisp(Interval(middle - half, middle + half))


def ratio(earlier: Reading, later: Reading) -> Fuzzy:
    """How many times the earlier amount the later one is."""
    return percentage(later, earlier).scaled(1 / HUNDRED)


def difference(first: Reading, last: Reading) -> Fuzzy:
    """By how much two amounts differ, whichever is the larger."""
    core, support = last.amount.core.minus(first.amount.core), last.amount.support.minus(first.amount.support)
    return Fuzzy(_size(core), _size(support))


def times(each: Reading, number: Reading) -> Fuzzy:
    """So much for each, for so many."""
    a, b = _fuzzy(each), _fuzzy(number)
    return Fuzzy(a.core.times(b.core), a.support.times(b.support))


def _fuzzy(value: Reading | Fuzzy) -> Fuzzy:
    return value if isinstance(value, Fuzzy) else value.amount


def _size(interval: Interval) -> Interval:
    """The numbers of an interval without their sign."""
    if interval.low is not None and interval.low >= 0:
        return interval
    if interval.high is not None and interval.high <= 0:
        return interval.scaled(Decimal(-1))
    ends = [abs(end) for end in (interval.low, interval.high) if end is not None]
    return Interval(ZERO, max(ends) if len(ends) == 2 else None)


def excluded(stated: Reading, worked_out: Fuzzy) -> bool:
    """Whether a stated amount cannot be the one worked out, unless every rounding went to its extreme the same way."""
    return possibility(stated.amount, worked_out) < CONSPIRACY


def one_time(readings: Sequence[Reading], wanted: tuple[Meeting, ...] = (Meeting.SAME, Meeting.NEAR)) -> bool:
    """Whether all readings may be taken together with the first."""
    return all(meeting(readings[0], other) in wanted for other in readings[1:])


def one_mood(readings: Sequence[Reading]) -> bool:
    return len({r.claim.modality in _OPEN for r in readings}) == 1


def violated(rule: str, told_as: Told, readings: Sequence[Reading], relation: Relation = Relation.VIOLATION) -> Finding:
    """A finding of arithmetic that fails; each claim is a side of its own."""
    origins = len({r.source for r in readings})
    confidence = min(r.claim.confidence for r in readings) * (ONE if origins == 1 else Decimal("0.9"))
    grade = Grade(relation, Severity.MEDIUM if relation is Relation.VIOLATION else Severity.LOW, confidence)
    return draw_up(rule, grade, told_as, [(told(r), [r]) for r in readings])


def read_off(rule: str, told_as: Told, readings: Sequence[Reading]) -> Finding:
    """A violation that rests on numbers and the words between them alone, whatever is known of their parties."""
    finding = violated(rule, told_as, readings)
    return replace(finding, confidence=max(finding.confidence, _READ_OFF))


def argued(message: str, sum_told: str, settles: str) -> Told:
    return Told(
        sentence(message), sentence(sum_told), checked(sum_told, "the claims speak of one time and one thing", settles)
    )
