"""AC103: two dates for one event."""

from __future__ import annotations

from collections.abc import Iterator

from andro_check.model.finding import Finding
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE
from andro_check.reconcile.rules.contested import contested

RULE = "AC103 contested-date"


def contested_date(case: Case) -> Iterator[Finding]:
    """What may happen twice is in dispute only where its dates are near; further apart they make a tension."""
    yield from contested(case, RULE, _is_date)


def _is_date(reading: Reading) -> bool:
    return reading.unit == DATE
