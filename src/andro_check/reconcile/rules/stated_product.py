"""AC123: "800 euros to each of the 1,240, 1.4 million in all": a total that is not so much for each of so many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO, Fuzzy
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, read_off, times
from andro_check.reconcile.cases.wording import roughly, told
from andro_check.reconcile.readings.beside import after, between, gap
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT, PERCENT, is_currency
from andro_check.reconcile.readings.values import size

RULE = "AC123 stated-product"
_STEP, _REACH = 60, 160
"""Code points between the amount for each and their number, and from there to the total."""
_EACH = 10
"""Code points after an amount within which "each" speaks of it."""
_BREAK = re.compile(r"[.;]\s|\n")
_YEARS, _CALLED = 200, 16
"""Code points from so much a year to the years that it is paid, and behind their product to "in all"."""
_MEANT = 2
"""A total that is so many times off is one of something else."""


def stated_product(case: Case) -> Iterator[Finding]:
    """The first amount after the two is taken for the total, if it is of their size. The number may come first: "six
    turbines of 160 MW each, for 640 MW", "11 orders worth 180 million, 11 million apiece".
    """
    for numbers in case.articles:
        for place, (each, number) in enumerate(pairwise(numbers)):
            if _each_of(each, number):
                yield from _judged(each, number, numbers[place + 2 : place + 4])
        for number, one, other in zip(numbers, numbers[1:], numbers[2:], strict=False):
            if _in_one_breath(number, one, other):
                yield from _judged_in_one_breath(number, one, other)
        yield from _yearly(numbers)


def _yearly(numbers: Sequence[Reading]) -> Iterator[Finding]:
    """ "for twelve years. It is paid 4.2 million a year, or 54 million in all": so much a year, for so many years."""
    spans = [r for r in numbers if getattr(r.claim.value, "unit", "") == "year"]
    for each, whole in pairwise(r for r in numbers if is_currency(r.unit)) if spans else ():
        money, _, rate = each.unit.partition("/")
        near = [r for r in spans if abs(r.claim.value_start - each.claim.value_start) <= _YEARS]
        called = links().says("summed", after(whole, _CALLED)) and gap(each, whole) <= _STEP
        if rate == "year" and whole.unit == money and called and len(near) == 1:
            years = replace(near[0], fuzzy=near[0].amount.scaled(Decimal(1) / 12))
            made = times(each, years)
            low, high, said = made.support.low or ZERO, made.support.high or ZERO, size(whole)
            if excluded(whole, made) and said <= _MEANT * high and low <= _MEANT * said:
                yield _finding(each, near[0], whole, made)


def _in_one_breath(number: Reading, one: Reading, other: Reading) -> bool:
    near = gap(number, one) <= _STEP and gap(one, other) <= _STEP
    measured = one.unit not in (COUNT, PERCENT) and one.unit == other.unit
    return near and measured and number.unit == COUNT and not _BREAK.search(between(number, one) + between(one, other))


def _judged_in_one_breath(number: Reading, one: Reading, other: Reading) -> Iterator[Finding]:
    """A number of things, then an amount that is called the amount for each, and one that is all of it."""
    if _is_for_each(one) and not _is_for_each(other) and links().says("worth", between(one, other)):
        yield from _judged(one, number, [other])
    if _is_for_each(other) and links().says("worth", between(number, one)):
        yield from _judged(other, number, [one])


def _is_for_each(reading: Reading) -> bool:
    return links().says("each", after(reading, _EACH))


def _each_of(each: Reading, number: Reading) -> bool:
    pairs = is_currency(each.unit) and number.unit == COUNT and gap(each, number) <= _STEP
    return pairs and links().says("each", between(each, number))


def _judged(each: Reading, number: Reading, later: Sequence[Reading]) -> Iterator[Finding]:
    """The first amount of money told after the two, if it is no multiple of them by accident."""
    made = times(each, number)
    for whole in later:
        if whole.unit == each.unit and gap(number, whole) <= _REACH:
            low, high, said = made.support.low or ZERO, made.support.high or ZERO, size(whole)
            if excluded(whole, made) and said <= _MEANT * high and low <= _MEANT * said:
                yield _finding(each, number, whole, made)
            return


def _finding(each: Reading, number: Reading, whole: Reading, product: Fuzzy) -> Finding:
    made = f"{told(each)} times {told(number)} is {roughly(product.support, whole.unit)}"
    told_as = argued(
        f"{told(whole)} is told of {told(each)} for each of {told(number)}, but {made}",
        f"{made}, not {told(whole)}",
        "which is wrong",
    )
    return read_off(RULE, told_as, [whole, each, number])
