"""Quantities as people write them in ``claims/*.yaml``: ``33 %``, ``>= 75 M EUR``, ``2..3 M EUR``, ``~70 person``, ``1/3``.

What is written reads back as the same quantity. A quantity that no short form says exactly carries its interval with it:
``150 M EUR {[140000000, 160000000] [130000000, 170000000]}``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from andro_check.lexicon.units import canonical, is_money
from andro_check.lexicon.widths import read_label, read_range, read_width
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.value import Hedge, Quantity

_SIGNS = {
    ">=": Hedge.AT_LEAST, "≥": Hedge.AT_LEAST, "<=": Hedge.AT_MOST, "≤": Hedge.AT_MOST, ">": Hedge.MORE_THAN,
    "<": Hedge.LESS_THAN, "~": Hedge.ABOUT, "about": Hedge.ABOUT, "nearly": Hedge.NEARLY, "just over": Hedge.JUST_OVER,
    "up to": Hedge.UP_TO, "exactly": Hedge.EXACT, "some": Hedge.DOZENS, "several": Hedge.SEVERAL,
}  # fmt: skip
_WRITTEN = {hedge: sign for sign, hedge in reversed(_SIGNS.items())}
_LABELS = {"majority", "most", "nearly all", "whole"}
_SCALES = {"bn": Decimal(10) ** 9, "Md": Decimal(10) ** 9, "M": Decimal(10) ** 6, "k": Decimal(1000), "": Decimal(1)}
_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.SEVERAL})
"""Hedges whose number is a bound, and so is not the figure as stated."""
_NUMBER = r"-?\d+(?:[ \u00a0\u202f]\d{3})*(?:[.,]\d+)?"
_FORM = re.compile(
    rf"""
    (?P<hedge>{"|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))})?\s*
    (?:(?P<over>\d+)/(?P<under>\d+) | (?P<low>{_NUMBER})\s*\.\.\s*(?P<high>{_NUMBER}) | (?P<number>{_NUMBER}))
    (?:\s*(?P<scale>bn|Md|M|k)(?=\s|$|€))?
    (?:\s*(?P<unit>[^\s{{}}\d][^{{}}]*?))?
    (?:\s*(?P<exact>\{{.*\}}))?
    """,
    re.VERBOSE,
)
_INTERVAL = re.compile(
    r"(?P<left>[\[(])\s*(?P<low>-?[\d.E+-]+|\.\.)\s*,\s*(?P<high>-?[\d.E+-]+|\.\.)\s*(?P<right>[\])])"
)


def parse_value(text: str) -> Quantity:
    """The quantity that a text stands for; a number without a unit has the unit ``""``.

    Raises ValueError with what to write instead.
    """
    written = " ".join(text.split())
    if written in _LABELS:
        fuzzy, width = read_label(written)
        return Quantity(text, None, fuzzy, "%", Hedge.LABEL, width)
    found = _FORM.fullmatch(written)
    if not found:
        raise ValueError(f"{text!r} is no quantity; write 150 M EUR, 33 %, >= 75 M EUR, 2..3 M EUR, ~70 person or 1/3")
    quantity = _read(text, found)
    return _with_interval(quantity, found["exact"]) if found["exact"] else quantity


def write_value(quantity: Quantity) -> str:
    """The shortest text that ``parse_value`` reads as this number, unit, hedge and interval."""
    for form in _forms(quantity):
        if _same(parse_value(form), quantity):
            return form
    return f"{next(_forms(quantity))} {{{_interval(quantity.fuzzy.core)} {_interval(quantity.fuzzy.support)}}}"


def _read(text: str, found: re.Match[str]) -> Quantity:
    hedge = _SIGNS[found["hedge"]] if found["hedge"] else Hedge.PLAIN
    unit = _unit(found["unit"] or ("%" if found["over"] else ""))
    scale = _SCALES[found["scale"] or ""]
    if found["over"]:
        return _fraction(text, Fraction(int(found["over"]), max(1, int(found["under"]))), hedge)
    if found["low"]:
        (low, step), (high, other) = _number(found["low"]), _number(found["high"])
        if low > high:
            raise ValueError(f"{text!r} runs backwards; write the smaller number first")
        fuzzy, width = read_range(low * scale, high * scale, min(step, other) * scale)
        return Quantity(text, None, fuzzy, unit, Hedge.BETWEEN, width)
    number, step = _number(found["number"])
    fuzzy, width = read_width(number * scale, step * scale, hedge, unit)
    return Quantity(text, None if hedge in _BOUNDS else _plain(number * scale), fuzzy, unit, hedge, width)


def _fraction(text: str, share: Fraction, hedge: Hedge) -> Quantity:
    percent = round(Decimal(share.numerator) * 100 / share.denominator, 6)
    stated = Hedge.FRACTION if hedge is Hedge.PLAIN else hedge
    fuzzy, width = read_width(_plain(percent), Decimal(1), stated, "%")
    return Quantity(text, None if stated in _BOUNDS else _plain(percent), fuzzy, "%", stated, width)


def _number(written: str) -> tuple[Decimal, Decimal]:
    """The number and the value of its last digit; a comma is a decimal mark."""
    digits = re.sub(r"[ \u00a0\u202f]", "", written).replace(",", ".")
    decimals = len(digits.partition(".")[2])
    return Decimal(digits), Decimal(1).scaleb(-decimals)


def _plain(number: Decimal) -> Decimal:
    """Without an exponent or trailing zeros, so that equal numbers are written alike."""
    whole = number.to_integral_value()
    return whole if number == whole else number.normalize()


def _unit(written: str) -> str:
    known = canonical(written) if written else None
    return known if known is not None else written


def _with_interval(quantity: Quantity, written: str) -> Quantity:
    found = list(_INTERVAL.finditer(written))
    if len(found) != 2:  # noqa: PLR2004 - core and support
        raise ValueError(f"{written!r} is no interval; write {{[core low, high] [support low, high]}}")
    core, support = (
        Interval(_end(one["low"]), _end(one["high"]), one["left"] == "(", one["right"] == ")") for one in found
    )
    return Quantity(quantity.text, quantity.number, Fuzzy(core, support), quantity.unit, quantity.hedge, quantity.width)


def _end(written: str) -> Decimal | None:
    try:
        return None if written == ".." else Decimal(written)
    except InvalidOperation:
        raise ValueError(f"{written!r} is no number; write 12.5 or .. for an open end") from None


def _interval(interval: Interval) -> str:
    low, high = (".." if end is None else str(end) for end in (interval.low, interval.high))
    return f"{'(' if interval.low_open else '['}{low}, {high}{')' if interval.high_open else ']'}"


def _same(one: Quantity, other: Quantity) -> bool:
    return (one.number, one.unit, one.hedge, one.fuzzy) == (other.number, other.unit, other.hedge, other.fuzzy)


def _forms(quantity: Quantity) -> Iterator[str]:
    """Texts that may stand for a quantity, the best first; the first always reads back with its unit and hedge."""
    if quantity.hedge is Hedge.LABEL and quantity.width in _LABELS:
        yield quantity.width
    sign = _WRITTEN.get(quantity.hedge, "")
    lead = sign if sign in ("", "~") else f"{sign} "
    number = _stated(quantity)
    if quantity.unit == "%" and quantity.hedge in (Hedge.FRACTION, Hedge.LESS_THAN, Hedge.MORE_THAN, Hedge.AT_LEAST):
        share = Fraction(number / 100).limit_denominator(12)
        yield f"{lead}{share.numerator}/{share.denominator}"
    for scale in _scales(quantity, number):
        for decimals in (0, 1, 2, 3):
            yield f"{lead}{_numeral(quantity, number, scale, decimals)} {quantity.unit}".rstrip()


def _numeral(quantity: Quantity, number: Decimal, scale: str, decimals: int) -> str:
    factor = _SCALES[scale]
    ends = [number]
    if quantity.hedge is Hedge.BETWEEN:
        core = quantity.fuzzy.core
        ends = [end for end in (core.low, core.high) if end is not None]
    digits = "..".join(_digits(end / factor, decimals) for end in ends)
    return f"{digits} {scale}".rstrip()


def _digits(number: Decimal, decimals: int) -> str:
    shown = format(number.normalize(), "f")
    have = len(shown.partition(".")[2])
    return shown if have >= decimals else format(number, f".{decimals}f")


def _scales(quantity: Quantity, number: Decimal) -> list[str]:
    if abs(number) >= _SCALES["M"] / 10 and is_money(quantity.unit):
        return ["M", "", "k", "bn"]
    if abs(number) >= _SCALES["M"]:
        return ["M", "bn", "", "k"] if abs(number) < 10 * _SCALES["bn"] else ["bn", "M", "", "k"]
    return ["", "k"] if is_money(quantity.unit) or abs(number) >= _SCALES["k"] else [""]


def _stated(quantity: Quantity) -> Decimal:
    """The number in the words: the figure, or the bound of a bare bound."""
    if quantity.number is not None:
        return quantity.number
    core, support = quantity.fuzzy.core, quantity.fuzzy.support
    if quantity.hedge is Hedge.SEVERAL and core.low is not None:
        return core.low / 2
    if quantity.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.BETWEEN):
        return core.low or Decimal(0)
    return next((end for end in (core.high, core.low, support.high) if end is not None), Decimal(0))
