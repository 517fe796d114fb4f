"""AC120: a total told beside its parts that is not their sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.beside import before, between, chains, is_share
from andro_check.reconcile.case import Case
from andro_check.reconcile.derived import argued, excluded, read_off, total
from andro_check.reconcile.passages import grouped, says_rest
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.reasons import arithmetic
from andro_check.reconcile.units import PERCENT, counts
from andro_check.reconcile.values import exchanged
from andro_check.reconcile.wording import allowed, amount, told

RULE = "AC120 stated-sum"
_STEP, _CUE = 120, 40
"""Code points from one number to the next, and within which a word like "in all" belongs to a number."""
_PARTS = 4
"""The most parts that a total is tried on."""
_LEAST = Decimal("0.8")
"""How much of a whole its parts make at least, though one of the numbers is wrong."""
_DIGITS = 3
"""Digits from which on an exchange of two is no chance."""


def stated_sum(case: Case) -> Iterator[Finding]:
    """A total that comes last must be called one, and be a sum of shares or differ by two digits exchanged."""
    for numbers in case.articles:
        for _, group in grouped((r for r in numbers if counts(r.unit) or is_share(r)), lambda r: r.unit):
            for chain in chains(group, _STEP):
                yield from _of_what_came_before(chain)
                yield from _of_what_follows(case, chain)


def _of_what_came_before(chain: Sequence[Reading]) -> Iterator[Finding]:
    """A number that is called the sum of those before it: of shares, or of anything if it is so but for two digits."""
    for place in range(2, len(chain)):
        whole = chain[place]
        ends = [chain[start:place] for start in range(max(0, place - _PARTS), place - 1)]
        near = [parts for parts in ends if _is_near(whole, parts)]
        if not near or any(not excluded(whole, total(parts)) for parts in ends):
            continue
        swapped = [parts for parts in near if _exchanged(whole, parts)]
        if _called_sum(whole, chain[place - 1]) and (swapped or whole.unit == PERCENT):
            yield _finding(whole, swapped[0] if swapped else near[-1])


def _called_sum(whole: Reading, last: Reading) -> bool:
    words = between(last, whole)[-_CUE:]
    return links().says("summed", words) and not links().says("nested", words)


def _exchanged(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether the whole is the sum with two neighbouring digits exchanged."""
    return exchanged(whole.number or ZERO, sum((p.number or ZERO for p in parts), ZERO)) >= _DIGITS


def _of_what_follows(case: Case, chain: Sequence[Reading]) -> Iterator[Finding]:
    """A whole ("of the 7,400") and after it its parts, up to the rest of them."""
    for place, rest in enumerate(chain):
        if place > 1 and says_rest(rest, case.figures):
            for start in range(place - 1):
                whole, parts = chain[start], chain[start + 1 : place + 1]
                if _is_parted(whole) and _is_near(whole, parts) and excluded(whole, total(parts)):
                    yield _finding(whole, parts)


def _is_parted(whole: Reading) -> bool:
    return links().says("parted", before(whole, _CUE // 4))


def _is_near(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether the parts are parts, and make almost the whole: else they are parts of something else."""
    said, made = whole.number or ZERO, sum((p.number or ZERO for p in parts), ZERO)
    smaller = all((p.number or ZERO) < said for p in parts)
    return smaller and _LEAST * said <= made <= said / _LEAST


def _finding(whole: Reading, parts: Sequence[Reading]) -> Finding:
    said = amount(sum((p.number or ZERO for p in parts), ZERO), whole.unit)
    made = arithmetic([told(p) for p in parts], "+")
    told_as = argued(
        f"{told(whole)} is told as the sum of {made}, which is {said}",
        f"{made} = {said}; {told(whole)} allows {allowed(whole)}",
        "which of the parts, or the total, is wrong",
    )
    return read_off(RULE, told_as, [whole, *parts])
