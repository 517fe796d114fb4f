"""Dots and intervals on an axis: where they stand, in per cent of the width, and nothing on how they look."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, Decimal

from andro_check.model.interval import Interval
from andro_check.report.words import amount

_CURRENCY = re.compile("[A-Z]{3}")
ROW, AXIS = 42, 26
"""The height of a row and of the axis below, in CSS pixels."""
_FIRST, _LAST = Decimal(3), Decimal(97)
_HUNDREDTH = Decimal("0.01")
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000)
_MONTHS = (1, 2, 3, 6)
_TICKS = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: ``support`` as a line, ``core`` as a thicker one, ``dot`` for the number itself; ``look`` for CSS."""

    label: str
    value: str
    support: Interval
    core: Interval | None = None
    dot: Decimal | None = None
    look: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A row in place: ``y`` in pixels, all else in per cent; ``before`` and ``after``: it goes on past that edge."""

    bar: Bar
    y: int
    left: Decimal
    right: Decimal
    before: bool
    after: bool
    core: tuple[Decimal, Decimal] | None
    dot: Decimal | None


@dataclass(frozen=True, slots=True)
class Tick:
    at: Decimal
    text: str

    @property
    def anchor(self) -> str:
        """Which end of the text stands on the tick, so that none leaves the picture."""
        return "start" if self.at < 12 else "end" if self.at > 88 else "middle"


@dataclass(frozen=True, slots=True)
class Chart:
    rows: tuple[Drawn, ...]
    ticks: tuple[Tick, ...]

    @property
    def height(self) -> int:
        return len(self.rows) * ROW + AXIS


@dataclass(frozen=True, slots=True)
class Axis:
    """From ``low`` to ``high``, ``low < high``."""

    low: Decimal
    high: Decimal

    def at(self, number: Decimal) -> Decimal:
        """Where the number stands, in per cent of the width; outside the axis, at its edge."""
        part = (min(max(number, self.low), self.high) - self.low) / (self.high - self.low)
        return (_FIRST + part * (_LAST - _FIRST)).quantize(_HUNDREDTH, ROUND_HALF_EVEN)


def chart_of_amounts(bars: Sequence[Bar], unit: str) -> Chart:
    """A chart whose axis counts in this unit."""
    counted = unit != "%" and not _CURRENCY.fullmatch(unit)
    axis = _axis(bars, counted)
    shown = "" if counted else unit
    return _chart(bars, axis, [Tick(axis.at(number), amount(number, shown)) for number in _round_numbers(axis)])


def chart_of_days(bars: Sequence[Bar]) -> Chart:
    """A chart whose axis is the calendar; the numbers of the bars are ordinals of days."""
    low, high = _ends(bars)
    axis = Axis(low, high) if low < high else Axis(low - 366, high + 366)
    return _chart(bars, axis, [Tick(axis.at(Decimal(day.toordinal())), text) for day, text in _round_days(axis)])


def _chart(bars: Sequence[Bar], axis: Axis, ticks: Iterable[Tick]) -> Chart:
    return Chart(tuple(_drawn(bar, number * ROW, axis) for number, bar in enumerate(bars)), tuple(ticks))


def _drawn(bar: Bar, y: int, axis: Axis) -> Drawn:
    ends, core = bar.support, bar.core
    return Drawn(
        bar,
        y,
        left=Decimal(0) if ends.low is None else axis.at(ends.low),
        right=Decimal(100) if ends.high is None else axis.at(ends.high),
        before=ends.low is None,
        after=ends.high is None,
        core=None if core is None or core.low is None or core.high is None else (axis.at(core.low), axis.at(core.high)),
        dot=None if bar.dot is None else axis.at(bar.dot),
    )


def _ends(bars: Iterable[Bar]) -> tuple[Decimal, Decimal]:
    """The lowest and the highest end or number of all bars; 0 and 0 where there is none."""
    ends = [n for bar in bars for n in (bar.support.low, bar.support.high, bar.dot) if n is not None]
    return min(ends, default=Decimal(0)), max(ends, default=Decimal(0))


def _axis(bars: Iterable[Bar], counted: bool) -> Axis:
    """Wide enough for all, and never so narrow that the rounding of one number looks like a difference."""
    low, high = _ends(bars)
    least = max(max(abs(low), abs(high)) / 5, Decimal(2 if counted else 0)) or Decimal(1)
    room = max(least - (high - low), Decimal(0)) / 2
    return Axis(low - room, high + room)


def _round_numbers(axis: Axis) -> Iterator[Decimal]:
    """Two to five numbers that are easy to read."""
    rough = (axis.high - axis.low) / _TICKS
    size = Decimal(1).scaleb(rough.adjusted())
    step = next(step * size for step in _STEPS if step * size >= rough)
    first = (axis.low / step).to_integral_value(ROUND_CEILING)
    for number in ((first + count) * step for count in range(_TICKS + 1)):
        if number <= axis.high:
            yield number


def _round_days(axis: Axis) -> Iterator[tuple[date, str]]:
    """First days of years, or of months where the axis is short."""
    first, last = (date.fromordinal(min(max(int(end), 1), date.max.toordinal())) for end in (axis.low, axis.high))
    years = last.year - first.year
    if years < 2:
        yield from _first_days_of_months(first, last)
        return
    step = next((step for step in _YEARS if years / step <= _TICKS + 1), _YEARS[-1])
    for year in range(-(-first.year // step) * step, last.year + 1, step):
        if first <= date(year, 1, 1) <= last:
            yield date(year, 1, 1), f"{year}"


def _first_days_of_months(first: date, last: date) -> Iterator[tuple[date, str]]:
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next((step for step in _MONTHS if months / step <= _TICKS), 12)
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = date(number // 12, number % 12 + 1, 1)
        if number % step == 0 and first <= day <= last:
            yield day, day.isoformat()[:7]
