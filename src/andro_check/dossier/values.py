"""The ``value`` of a claim as it is written in YAML: a quantity, a date or a name, told apart by its form."""

from __future__ import annotations

import re
from functools import lru_cache

from andro_check.lexicon.values import parse_value, write_value
from andro_check.model.period import Period, parse_edtf, span_of
from andro_check.model.value import Name, Quantity, Value

KINDS = ("quantity", "period", "name")
_NUMERIC = re.compile(r"[<>=~≥≤]*\s*[-+]?\d")


_MEASURED = {
    "money": "150 M EUR",
    "share": "44.4 %",
    "count": "120 person",
    "measure": "320 m",
    "duration": "3 year",
}
"""How a value is written whose figure can be nothing but an amount, by the unit of the figure."""


@lru_cache(maxsize=8192)
def decode(written: str, kind: str = "", unit: str = "any") -> Value:
    """The value that a text stands for.

    ``kind`` settles it when given, then the unit of the figure (``date``, ``name``); else what reads as EDTF is a date,
    what begins with a number is a quantity and must have a unit, other words are names. Raises ValueError.
    """
    kind = kind or {"date": "period", "name": "name"}.get(unit, "")
    if kind == "name":
        return Name(written)
    period = _period(written) if kind != "quantity" else None
    if period:
        return period
    if kind == "period":
        return parse_edtf(written)
    if kind == "quantity" or _NUMERIC.match(written):
        return _quantity(written, must_have_unit=kind != "quantity")
    try:
        return parse_value(written)  # "majority"
    except ValueError:
        if unit in _MEASURED:
            raise ValueError(
                f"{written!r} is no amount; write a number and its unit, as in {_MEASURED[unit]}"
            ) from None
        return Name(written)


def encode(value: Value, unit: str = "any") -> tuple[str, str]:
    """The text of a value and, only where ``decode`` would take it for something else, its kind."""
    if isinstance(value, Quantity):
        text, kind = write_value(value), "quantity"
    elif isinstance(value, Period):
        text, kind = edtf(value), "period"
    else:
        text, kind = " ".join(value.text.split()), "name"
    try:
        same = type(decode(text, "", unit)) is type(value)
    except ValueError:
        same = False
    return text, "" if same else kind


def edtf(period: Period) -> str:
    """The period in EDTF that ``parse_edtf`` reads back as the same days."""
    read = _period(period.edtf)
    if not period.known or (read and (read.start, read.end) == (period.start, period.end)):
        return period.edtf
    return span_of(period.start, period.end).edtf


def _period(written: str) -> Period | None:
    try:
        return parse_edtf(written)
    except ValueError:
        return None


def _quantity(written: str, *, must_have_unit: bool) -> Quantity:
    quantity = parse_value(written)
    if must_have_unit and not quantity.unit:
        raise ValueError(f"{written!r} has no unit; write its unit after it, such as 150 M EUR, 33 % or 70 persons")
    return quantity
