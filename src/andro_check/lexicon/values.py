"""Quantities as people write them in ``claims/*.yaml``."""

from __future__ import annotations

from decimal import Decimal

from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.value import Hedge, Quantity


def parse_value(text: str) -> Quantity:
    if text == "majority":
        core = Interval(Decimal(50), Decimal(75), low_open=True)
        return Quantity(text, None, Fuzzy(core, Interval(Decimal(50), Decimal(100), low_open=True)), "%", Hedge.LABEL)
    if text in ("100 %", "whole"):
        return Quantity(text, Decimal(100), Fuzzy.crisp(Interval.point(Decimal(100))), "%", Hedge.EXACT)
    raise ValueError(text)


def write_value(quantity: Quantity) -> str:
    return quantity.text
