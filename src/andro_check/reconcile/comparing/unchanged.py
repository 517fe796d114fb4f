"""Whether no time between two claims explains that they differ: what cannot have changed, or surely has not."""

from __future__ import annotations

from andro_check.lexicon.figures import Behaviour
from andro_check.model.interval import ZERO
from andro_check.reconcile.readings.reading import Reading, read_by_a_person
from andro_check.reconcile.readings.timing import SEASON
from andro_check.reconcile.readings.units import counts, is_currency, is_duration
from andro_check.reconcile.readings.values import digits, exchanged, other_unit, thousandfold

_YEAR, _FEW_YEARS = 366, 3 * 366
_TELLING = 2
"""Digits that count from which on two numbers share them by no chance."""


def unchanged(a: Reading, b: Reading) -> bool:
    """How long something lasted that happened once is not told anew; nothing that is known of becomes exactly ten or a
    thousand times as much; and a count seldom becomes the one with two of its digits exchanged.
    """
    if not read_by_a_person(a, b):
        return False
    apart = a.when.gap(b.when)
    if _shifted(a, b):
        return apart <= _FEW_YEARS
    if is_duration(a.unit):
        return a.figure.time is Behaviour.ONCE and apart <= _YEAR
    numbers = a.number and b.number and counts(a.unit) and not is_currency(a.unit)
    return bool(numbers) and apart <= SEASON and exchanged(a.number or ZERO, b.number or ZERO) > 0


def _shifted(a: Reading, b: Reading) -> bool:
    """Whether two numbers have the same digits and another number of noughts, or another unit."""
    if other_unit(a, b):
        return True
    return thousandfold(a, b) and len(digits(a.number or ZERO)) >= _TELLING
