"""Shares of a sum that the article names beside them: "less than half of the 150 million" is an amount of money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from andro_check.model.interval import Fuzzy, Interval
from andro_check.reconcile.readings.passages import PASSAGE, distance, grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT, counts

_PART = Decimal("0.01")


def with_amounts(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings, each share of a figure that is measured in money turned into money, where its whole is named."""
    kept = list(readings)
    by_source = dict(grouped((r for r in kept if counts(r.unit)), lambda r: r.source))
    return tuple(_in_money(r, by_source.get(r.source, ())) if _is_share_of_money(r) else r for r in kept)


def _is_share_of_money(reading: Reading) -> bool:
    return reading.unit == PERCENT and reading.figure.unit == "money" and not reading.figure.adds


def _in_money(share: Reading, amounts: Sequence[Reading]) -> Reading:
    wholes = sorted(_wholes(share, amounts), key=lambda r: (distance(r, share), r.id))
    if not wholes:
        return share
    whole = _as_stated(wholes[0])
    core, support = share.amount.core.times(whole.core), share.amount.support.times(whole.support)
    return replace(share, unit=wholes[0].unit, fuzzy=Fuzzy(core.scaled(_PART), support.scaled(_PART)))


def _as_stated(whole: Reading) -> Fuzzy:
    """The very number: who says "half of the 150" reckons with 150, however it was rounded."""
    return whole.amount if whole.number is None else Fuzzy.crisp(Interval.point(whole.number))


def _wholes(share: Reading, amounts: Sequence[Reading]) -> Iterator[Reading]:
    """The sums of money told beside a share for the same thing."""
    for amount in amounts:
        parties = {share.subject, share.object} & {amount.subject, amount.object} - {""}
        if amount.figure.unit == "money" and parties and distance(amount, share) <= PASSAGE:
            yield amount
