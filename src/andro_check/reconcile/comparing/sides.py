"""Which claims can be true together: the half-height cut of fuzzy intervals, and the fewest sides that cover them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from andro_check.model.interval import Fuzzy, Interval

T = TypeVar("T")


def half_cut(fuzzy: Fuzzy) -> Interval:
    """All numbers that the words allow to at least one half.

    Two values are compatible (possibility >= 1/2) exactly when their cuts meet; and since intervals that meet in pairs
    share a number, claims whose cuts share one can all be true together.
    """
    core, support = fuzzy.core, fuzzy.support
    low, low_open = _edge(core.low, support.low, core.low_open, support.low_open)
    high, high_open = _edge(core.high, support.high, core.high_open, support.high_open)
    if core.high is not None and support.high is None and core.high > 0:
        high, high_open = 2 * core.high, False  # the endless flank falls as edge / x
    return Interval(low, high, low_open, high_open)


def _edge(
    core: Decimal | None, support: Decimal | None, core_open: bool, support_open: bool
) -> tuple[Decimal | None, bool]:
    if core is None or support is None:
        return None, False
    if core == support:
        return core, core_open and support_open
    return (core + support) / 2, False


def fewest_sides(valued: Sequence[tuple[Fuzzy, T]]) -> list[list[T]]:
    """The items parted into the fewest sides whose members share a number, from low to high.

    Greedy by lower bound: an item joins the side while all its members still share a number. Items with the same value
    keep their order.
    """
    cuts = sorted(((half_cut(fuzzy), index) for index, (fuzzy, _) in enumerate(valued)), key=_by_low)
    sides: list[list[T]] = []
    common: Interval | None = None
    for cut, index in cuts:
        joint = meet(common, cut) if common else None
        if joint is None:
            sides.append([])
            joint = cut
        common = joint
        sides[-1].append(valued[index][1])
    return sides


def _by_low(entry: tuple[Interval, int]) -> tuple[bool, Decimal, bool, int]:
    cut, index = entry
    return (cut.low is not None, cut.low or Decimal(0), cut.low_open, index)


def meet(a: Interval, b: Interval) -> Interval | None:
    """What two intervals share, or ``None``."""
    if not a.meets(b):
        return None
    low, low_open = (
        max((x.low, x.low_open) for x in (a, b) if x.low is not None)
        if (a.low, b.low) != (None, None)
        else (None, False)
    )
    highs = [(x.high, not x.high_open) for x in (a, b) if x.high is not None]
    high, closed = min(highs) if highs else (None, True)
    return Interval(low, high, low_open, not closed)
