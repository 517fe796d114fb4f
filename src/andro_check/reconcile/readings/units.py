"""Units brought to a common one, so that 31 miles can meet 50 km. Currencies are never converted: their rates move."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from andro_check.lexicon.units import Kind, units

PERCENT, POINT, COUNT, DATE, NAME = "%", "pt", "n", "date", "name"


@cache
def common_unit(unit: str) -> tuple[str, Decimal]:
    """The unit that amounts of this one are compared in, and the factor to it.

    A plain noun ("person", "lock") is a count: the figure, not the noun, says what is counted. A composed unit
    ("EUR/month") stays what it is.
    """
    known = units().get(unit)
    if known:
        return known.base, known.factor
    return (unit if "/" in unit else COUNT), Decimal(1)


@cache
def is_currency(unit: str) -> bool:
    """Whether it is money, a price per piece included."""
    known = units().get(unit.partition("/")[0])
    return known is not None and known.kind is Kind.MONEY


def counts(unit: str) -> bool:
    """Whether amounts of this unit can be added up and compared as part and whole."""
    return unit == COUNT or (is_currency(unit) and "/" not in unit)


def adds_up(unit: str) -> bool:
    """Whether amounts of this unit may make a sum: what counts, and surfaces, masses and the like; no rates."""
    return counts(unit) or unit in _ADDITIVE


@cache
def is_measure(unit: str) -> bool:
    """Whether it is a length, a mass, a volume and the like."""
    known = units().get(unit)
    return known is not None and known.kind is Kind.MEASURE


@cache
def is_duration(unit: str) -> bool:
    known = units().get(unit)
    return known is not None and known.kind is Kind.TIME


_ADDITIVE = frozenset({"m²", "kg", "L", "Wh"})
