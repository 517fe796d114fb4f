"""Intervals and fuzzy intervals of decimal numbers: what a figure's words allow, and what they normally mean."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache

from andro_check.model.frozen import dataclass

ZERO, ONE = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``low`` to ``high``; ``None`` is unbounded; an ``open`` end is not part of the interval."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"an interval needs low <= high, not {self.low} > {self.high}")

    @classmethod
    def point(cls, number: Decimal) -> Interval:
        return cls(number, number)

    def __contains__(self, number: Decimal) -> bool:
        above = self.low is None or number > self.low or (number == self.low and not self.low_open)
        below = self.high is None or number < self.high or (number == self.high and not self.high_open)
        return above and below

    def meets(self, other: Interval) -> bool:
        """Whether the two share at least one number."""
        return not (self.is_below(other) or other.is_below(self))

    def is_below(self, other: Interval) -> bool:
        """Whether every number of this one is smaller than every number of the other."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return self.high_open or other.low_open
        return self.high < other.low

    def within(self, other: Interval) -> bool:
        """Whether every number of this one is in the other."""
        low_in = other.low is None or (
            self.low is not None
            and (self.low > other.low or (self.low == other.low and (self.low_open or not other.low_open)))
        )
        high_in = other.high is None or (
            self.high is not None
            and (self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open)))
        )
        return low_in and high_in

    def plus(self, other: Interval) -> Interval:
        """All sums of a number of each."""
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def minus(self, other: Interval) -> Interval:
        """All differences of a number of each."""
        return self.plus(other.scaled(Decimal(-1)))

    def scaled(self, factor: Decimal) -> Interval:
        """Every number times the factor; a negative factor turns the interval round."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        if factor < 0:
            return Interval(high, low, self.high_open, self.low_open)
        return Interval(low, high, self.low_open, self.high_open)

    def times(self, other: Interval) -> Interval:
        """All products, for intervals of numbers >= 0."""
        return Interval(
            (self.low or ZERO) * (other.low or ZERO),
            None if self.high is None or other.high is None else self.high * other.high,
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def over(self, other: Interval) -> Interval:
        """All quotients, for intervals of numbers >= 0; a divisor that reaches 0 leaves the top open."""
        low = ZERO if other.high is None or other.high == 0 else (self.low or ZERO) / other.high
        high = None if self.high is None or not other.low else self.high / other.low
        return Interval(low, high, self.low_open or other.high_open, self.high_open or other.low_open)

    @property
    def half_width(self) -> Decimal | None:
        """Half the distance of the ends; ``None`` for an unbounded interval."""
        return None if self.low is None or self.high is None else (self.high - self.low) / 2


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A trapezoid: ``core`` is what the words normally mean, ``support`` the most that they allow."""

    core: Interval
    support: Interval

    def __post_init__(self) -> None:
        if not self.core.within(self.support):
            raise ValueError(f"the core {self.core} must lie within the support {self.support}")

    def __reduce__(self) -> tuple[Callable[..., Fuzzy], tuple[object, ...]]:
        """How it is pickled: all its ends as text, in a fourth of the time that two intervals of decimals take."""
        core, support = self.core, self.support
        ends = [None if end is None else str(end) for end in (core.low, core.high, support.low, support.high)]
        if core.low_open or core.high_open or support.low_open or support.high_open:
            return _fuzzy, (*ends, core.low_open, core.high_open, support.low_open, support.high_open)
        return _fuzzy, tuple(ends)

    @classmethod
    def crisp(cls, interval: Interval) -> Fuzzy:
        return cls(interval, interval)

    def scaled(self, factor: Decimal) -> Fuzzy:
        return Fuzzy(self.core.scaled(factor), self.support.scaled(factor))

    def plus(self, other: Fuzzy) -> Fuzzy:
        return Fuzzy(self.core.plus(other.core), self.support.plus(other.support))


@lru_cache(maxsize=8192)
def _fuzzy(low: str | None, high: str | None, least: str | None, most: str | None, *is_open: bool) -> Fuzzy:
    """The core from ``low`` to ``high``, the support from ``least`` to ``most``. The same few amounts are told again
    and again: each is made once.
    """
    return Fuzzy(_interval(low, high, *is_open[:2]), _interval(least, most, *is_open[2:]))


def _interval(low: str | None, high: str | None, low_open: bool = False, high_open: bool = False) -> Interval:
    ends = None if low is None else Decimal(low), None if high is None else Decimal(high)
    return Interval(*ends, low_open, high_open)


def possibility(a: Fuzzy, b: Fuzzy) -> Decimal:
    """How far two fuzzy intervals can both be true: the highest x with x <= both memberships.

    1 when the cores meet, 0 when the supports do not; in between, the height at which the flanks cross.
    """
    if a.core.meets(b.core):
        return ONE
    if not a.support.meets(b.support):
        return ZERO
    left, right = (a, b) if a.core.is_below(b.core) else (b, a)
    return _crossing(left, right)


def _crossing(left: Fuzzy, right: Fuzzy) -> Decimal:
    """The height at which the falling flank of ``left`` meets the rising flank of ``right``."""
    fall_from, fall_to = left.core.high, left.support.high
    rise_to, rise_from = right.core.low, right.support.low
    if fall_from is None or rise_to is None:  # the cores would have met
        return ONE
    if fall_to is None and rise_from is None:
        return ONE
    if fall_to is None and rise_from is not None:
        return _tail(fall_from, rise_from, rise_to)
    if rise_from is None or fall_to is None:
        return Decimal("0.5")
    flanks = (fall_to - fall_from) + (rise_to - rise_from)
    if flanks == 0:
        return ZERO
    return max(ZERO, min(ONE, (fall_to - rise_from) / flanks))


def _tail(edge: Decimal, rise_from: Decimal, rise_to: Decimal) -> Decimal:
    """A flank without end falls as edge / x: "more than 150" is odd for 300 and odder for 3,000, never false."""
    if edge <= 0:
        return Decimal("0.5")
    rise = rise_to - rise_from
    x = rise_to if rise == 0 else (rise_from + (rise_from * rise_from + 4 * edge * rise).sqrt()) / 2
    return min(ONE, edge / x)
