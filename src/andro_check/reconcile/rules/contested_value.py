"""AC101: two amounts for one question."""

from __future__ import annotations

from collections.abc import Iterator

from andro_check.model.finding import Finding
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE, NAME
from andro_check.reconcile.rules.contested import contested

RULE = "AC101 contested-value"


def contested_value(case: Case) -> Iterator[Finding]:
    """One finding for each dispute of a question, and one that says why its other differences are none."""
    yield from contested(case, RULE, _is_amount)


def _is_amount(reading: Reading) -> bool:
    return reading.unit not in (DATE, NAME)
