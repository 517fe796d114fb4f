"""AC102: two names for one place: who holds it, who leads it, what it is called."""

from __future__ import annotations

from collections.abc import Iterator

from andro_check.model.finding import Finding
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import NAME
from andro_check.reconcile.rules.contested import contested

RULE = "AC102 contested-holder"


def contested_holder(case: Case) -> Iterator[Finding]:
    """Names of which one became the other, or is a part of the other, do not exclude each other. Two who lead one body
    do within half a year, beyond a month as a tension at most: the office may have changed hands.
    """
    yield from contested(case, RULE, _is_name)


def _is_name(reading: Reading) -> bool:
    return reading.unit == NAME and reading.figure.id != "originator"
