"""How wide a stated number is: ``widths.yaml`` applied to a number, the value of its last digit and its hedge."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from andro_check.lexicon.load import read_table, table, text, texts
from andro_check.lexicon.units import CLOCK, is_counted
from andro_check.model.interval import ZERO, Fuzzy, Interval
from andro_check.model.value import Hedge

_INTERVAL = re.compile(r"(?P<left>[\[(])(?P<low>-?[\d.]+), (?P<high>-?[\d.]+|∞)(?P<right>[\])])")
_HALF = Decimal("0.5")
_BY_DIGITS = {Hedge.ABOUT: 3, Hedge.NEARLY: 2}
"""Hedges whose width depends on how many digits count, with the highest number of digits that has a row."""
_DIRECT = frozenset(Hedge) - {Hedge.PLAIN, Hedge.FRACTION, Hedge.BETWEEN, Hedge.LABEL, *_BY_DIGITS}


@dataclass(frozen=True, slots=True)
class Width:
    """A row of ``widths.yaml``: factors of the number, of the step, or the interval itself (``of``)."""

    id: str
    of: str
    core: Interval
    support: Interval
    reason: str

    def applied(self, number: Decimal, step: Decimal) -> Fuzzy:
        """The interval around a number >= 0."""
        return Fuzzy(self._around(self.core, number, step), self._around(self.support, number, step))

    def _around(self, factors: Interval, number: Decimal, step: Decimal) -> Interval:
        if self.of == "one":
            return factors
        if self.of == "number":
            return factors.scaled(number) if number else Interval.point(ZERO)
        return factors.scaled(step).plus(Interval.point(number))


@cache
def widths() -> Mapping[str, Width]:
    """All rows by id."""
    return {
        name: Width(
            name, text(row["of"]), _interval(text(row["core"])), _interval(text(row["support"])), text(row["reason"])
        )
        for name, row in ((name, table(row)) for name, row in read_table("widths.yaml").items())
        if "of" in row
    }


@lru_cache(maxsize=65536)
def read_width(number: Decimal, step: Decimal, hedge: Hedge, unit: str) -> tuple[Fuzzy, str]:
    """The fuzzy interval of a stated number and the id of the row that gave it.

    ``step`` is the value of the last digit as written, in base units: 0.1 for 44.4 %, 1000000 for 150 million. A
    negative number is read like its positive twin, turned round.
    """
    if number < 0:
        fuzzy, width = read_width(-number, step, hedge, unit)
        return fuzzy.scaled(Decimal(-1)), width
    if hedge is Hedge.FRACTION:
        return _fraction(number), "fraction"
    row = _row(number, step, hedge, unit)
    if row.id == "trailing zeros":
        return _rounded(row, number, grain(number, step)), row.id
    return row.applied(number, step), row.id


def read_range(low: Decimal, high: Decimal, step: Decimal) -> tuple[Fuzzy, str]:
    """The fuzzy interval of "between low and high"; ``step`` as in ``read_width``, the finer of the two."""
    slack = widths()["between"].support.scaled(min(grain(low, step), grain(high, step), high - low) if low else step)
    core = Interval(low, high)
    return Fuzzy(core, core.plus(slack)), "between"


def read_label(label: str) -> tuple[Fuzzy, str]:
    """The fuzzy interval, in percent, of a word for a share: ``majority``, ``most``, ``nearly all``, ``whole``."""
    return widths()[label].applied(ZERO, ZERO), label


def labels() -> frozenset[str]:
    """The words that ``read_label`` knows."""
    return frozenset(row.id for row in widths().values() if row.of == "one")


def grain(number: Decimal, step: Decimal) -> Decimal:
    """The value of the last digit that is not a trailing zero of a whole number: 150 million -> 10 million."""
    if not number or not _written_whole(step):
        return step
    exponent = number.normalize().as_tuple().exponent
    return max(step, Decimal(1).scaleb(exponent)) if isinstance(exponent, int) else step


def digits(number: Decimal, step: Decimal) -> int:
    """How many digits of the number count: 1 for 300, 3 for 44.4."""
    return max(1, number.adjusted() - grain(number, step).adjusted() + 1) if number else 1


def _row(number: Decimal, step: Decimal, hedge: Hedge, unit: str) -> Width:
    rows = widths()
    if unit == CLOCK.id:
        return rows["time of day" if hedge is Hedge.PLAIN else "about a time of day"]
    if hedge in _BY_DIGITS:
        return rows[f"{hedge.value} {min(_BY_DIGITS[hedge], digits(number, step))}"]
    if hedge in _DIRECT:
        return rows[hedge.value]
    if is_counted(unit) and number <= _most_exact() and number == number.to_integral_value():
        return rows["small count"]
    whole_share = unit == "%" and number in (0, 100)
    return rows["trailing zeros" if grain(number, step) > step and not whole_share else "written"]


def _rounded(row: Width, number: Decimal, step: Decimal) -> Fuzzy:
    """Trailing zeros: the share of the number that the row grants, but never more than half a step."""
    half = Interval(number - step * _HALF, number + step * _HALF)
    free = row.applied(number, step)
    return Fuzzy(_common(free.core, half), _common(free.support, half))


def _fraction(number: Decimal) -> Fuzzy:
    """Its share of relative width, at most half-way to the neighbouring named fractions."""
    row = widths()["fraction"].applied(number, ZERO)
    named = _named_fractions()
    below = max((n for n in named if n < number - _HALF), default=None)
    above = min((n for n in named if n > number + _HALF), default=None)
    if not below or above is None:
        return row
    support = Interval((below + number) / 2, (above + number) / 2)
    return Fuzzy(_common(row.core, support), support)


def _common(a: Interval, b: Interval) -> Interval:
    """The overlap of two closed intervals around one number."""
    lows, highs = [i.low for i in (a, b) if i.low is not None], [i.high for i in (a, b) if i.high is not None]
    return Interval(max(lows), min(highs))


def _written_whole(step: Decimal) -> bool:
    """Whether the last digit written was a unit of a whole number or of a scale (thousand, million), no decimal."""
    return step >= 1 and step.adjusted() % 3 == 0 and step.normalize().as_tuple().digits == (1,)


@cache
def _most_exact() -> Decimal:
    return Decimal(text(table(read_table("widths.yaml")["small count"])["most"]))


@cache
def _named_fractions() -> tuple[Decimal, ...]:
    return tuple(Decimal(number) for number in texts(table(read_table("widths.yaml")["fractions"])["named"]))


def _interval(written: str) -> Interval:
    found = _INTERVAL.fullmatch(written)
    if not found:
        raise ValueError(f"widths.yaml: {written!r} is no interval; write [0.9, 1.1] or (1, ∞)")
    high = None if found["high"] == "∞" else Decimal(found["high"])
    return Interval(Decimal(found["low"]), high, found["left"] == "(", found["right"] == ")" and high is not None)
