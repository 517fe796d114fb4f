"""AC120: a total told beside its parts that is not their sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, takewhile

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, read_off, total
from andro_check.reconcile.cases.reasons import arithmetic
from andro_check.reconcile.cases.wording import allowed, amount, told
from andro_check.reconcile.readings.beside import after, before, between, chains, is_share
from andro_check.reconcile.readings.passages import grouped, says_rest
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT, counts, is_currency
from andro_check.reconcile.readings.values import exchanged
from andro_check.reconcile.rules.colon_list import colon_lists
from andro_check.reconcile.rules.enumerated import in_lines, measured, overdrawn, summed_up
from andro_check.reconcile.rules.opposite_parts import opposite_parts
from andro_check.reconcile.rules.spelled_out import BREAK, is_by_place, is_shared_out, spelled_out

RULE = "AC120 stated-sum"
_STEP, _CUE = 120, 40
"""Code points from one number to the next, and within which a word like "in all" belongs to a number."""
_PARTS = 4
"""The most parts that a total is tried on."""
_LEAST = Decimal("0.8")
"""How much of a whole its parts make at least, though one of the numbers is wrong."""
_ITEMS = 3
"""Amounts from which on a list of them is all that a whole is made of."""
_LISTED = 12
"""A whole and the most items that are read after it."""
_ROUNDED = Decimal("1.5")
"""Last digits by which roundings may part a sum of items from their whole."""
_ITEM = re.compile(r"(?:^|\n)\s*[-–—•*]\s*\S{0,2}\s*$")
_DIGITS = 3
"""Digits from which on an exchange of two is no chance."""


def stated_sum(case: Case) -> Iterator[Finding]:
    """A total that comes last must be called one. Of more than one sentence, it must be a sum of shares or differ by
    two digits exchanged.
    """
    for numbers in case.articles:
        for _, group in grouped((r for r in numbers if counts(r.unit) or is_share(r)), lambda r: r.unit):
            yield from _of_lines(group)
            yield from _of_a_sentence(group)
            for chain in (chain for chain in chains(group, _STEP) if len(chain) > 1):
                yield from _of_what_came_before(chain)
                yield from _of_one_sentence(chain)
                yield from _of_what_follows(case, chain)
                yield from _of_the_items(chain)
                yield from _of_the_others(chain)
                yield from _of_a_colon(chain)
                yield from _of_opposites(chain)
        for chain in chains(_a_year(numbers), _STEP):
            yield from _of_a_colon(chain)
        for run in measured(numbers, _STEP):
            yield from _of_one_sentence(run)
            yield from _of_what_follows(case, run)
            yield from _of_the_others(run)


def _a_year(numbers: Sequence[Reading]) -> Sequence[Reading]:
    """The money of an article without what it is paid for each of, where a rate that goes before sets the measure:
    "£6m a year by 2026: £2.5m from purchasing, ...".
    """
    money = [r for r in numbers if is_currency(r.unit)]
    if all("/" not in r.unit for r in money):
        return ()
    return [replace(r, unit=r.unit.partition("/")[0]) for r in money]


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
        elif chain[place - 2 : place] in near and _called_twice(whole, chain[place - 1]):
            yield _finding(whole, chain[place - 2 : place])


def _of_one_sentence(chain: Sequence[Reading]) -> Iterator[Finding]:
    """ "41,000 at work and 54,000 retired: 85,000 in all"; "220 million, of which 140 and 90" """
    for whole, parts in summed_up(chain):
        ends = [parts[start:] for start in range(len(parts) - 1)]
        if _is_near(whole, parts) and not any(_adds_up(whole, end) or not excluded(whole, total(end)) for end in ends):
            yield _finding(whole, parts)
    for whole, parts in overdrawn(chain):
        if _is_near(whole, parts) and _overdraws(whole, parts):
            yield _finding(whole, parts)


def _of_lines(numbers: Sequence[Reading]) -> Iterator[Finding]:
    """A list of lines that comes to a little more than an amount told shortly before it, and to no other; or to that
    amount but for two digits exchanged.
    """
    for wholes, items in in_lines(numbers):
        off = [w for w in wholes if _is_near(w, items) and (_overdraws(w, items) or _exchanged(w, items))]
        near = [w for w in off if not _adds_up(w, items)]
        if near and not any(_adds_up(r, items) for r in numbers):
            yield _finding(near[-1], items)


def _of_a_sentence(numbers: Sequence[Reading]) -> Iterator[Finding]:
    """A sentence of items that come to an amount told before it but for one digit, or that share out a sum which is
    less, and come to no number of the article.
    """
    for whole, items in spelled_out(numbers):
        if _is_item(whole, numbers):
            continue
        made = sum((p.number or ZERO for p in items), ZERO)
        shared = (is_shared_out(whole, items) or is_by_place(whole, items)) and _overdraws(whole, items)
        slipped = (shared or _one_digit_apart(made, whole.number or ZERO)) and _is_near(whole, items)
        if slipped and excluded(whole, total(items)) and not any(_adds_up(r, items) for r in numbers):
            yield _finding(whole, items)


def _is_item(whole: Reading, numbers: Sequence[Reading]) -> bool:
    """Whether it closes a list of its own: "cards brought in £231 million, the draw £402 million and the other £146
    million" tells of three sums, and the list in the next sentence makes none of them.
    """
    ahead = [r for r in numbers if r.unit == whole.unit and r.claim.value_start < whole.claim.value_start][-2:]
    apart = [between(a, b) for a, b in pairwise([*ahead, whole])]
    listed = len(ahead) > 1 and not any(BREAK.search(words) for words in apart)
    return listed and links().says("joined", apart[-1])


def _overdraws(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether the parts come to more than the whole as written: they may leave some out, but none can be added."""
    made = sum((p.number or ZERO for p in parts), ZERO)
    return made > (whole.number or ZERO) and not _adds_up(whole, parts)


def _called_twice(whole: Reading, last: Reading) -> bool:
    """Whether words before and after say that a number is the sum of the two before: "so 1,570 farms in all"."""
    words = between(last, whole)
    told_again = links().says("equal", words) and links().says("summed", after(whole, _CUE))
    return told_again and not links().says("nested", words)


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


def _of_the_items(chain: Sequence[Reading]) -> Iterator[Finding]:
    """A whole and a list of all that it is made of: after "of this sum", or line by line."""
    for place, whole in enumerate(chain[:-_ITEMS]):
        list_of_it = chain[place : place + _LISTED]
        items = _items(list_of_it)
        near = [parts for end in range(_ITEMS, len(items) + 1) if _is_near(whole, parts := items[:end])]
        if near and not any(_adds_up(whole, items[:end]) for end in range(2, len(items) + 1)):
            yield _finding(whole, near[0] if _is_itemised(list_of_it) else near[-1])


def _adds_up(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether the items make the whole but for the last digit: what is listed is meant as it is written."""
    made, grain = sum((p.number or ZERO for p in parts), ZERO), 2 * min(_half(p) for p in parts)
    return abs(made - (whole.number or ZERO)) <= _ROUNDED * grain


def _half(reading: Reading) -> Decimal:
    """Half of the last digit that is told, in the claim's own unit."""
    value = reading.claim.value
    return (value.fuzzy.support.half_width if isinstance(value, Quantity) else None) or ZERO


def _items(chain: Sequence[Reading]) -> Sequence[Reading]:
    """The amounts that are told as what makes the first of the chain; none where it is not said so."""
    whole, *rest = chain
    if _is_itemised(chain):
        return list(takewhile(lambda r: not _sums_up(r), rest))
    lines = list(takewhile(lambda r: _ITEM.search(before(r, _CUE // 4)) is not None, rest))
    too_much = sum((r.number or ZERO for r in lines), ZERO) > (whole.number or ZERO)
    return lines if too_much else ()  # a list of lines may leave some out


def _sums_up(reading: Reading) -> bool:
    """Whether a number is told as what those before it make: "soit 780 millions au total"."""
    return links().says("equal", before(reading, _CUE // 8)) and links().says("summed", after(reading, _CUE // 2))


def _is_itemised(chain: Sequence[Reading]) -> bool:
    return links().says("itemised", between(chain[0], chain[1]))


def _of_the_others(chain: Sequence[Reading]) -> Iterator[Finding]:
    """ "74 posts. 58 of them are kept, the other 26 are not": what is left is off by one digit."""
    for whole, part, others in zip(chain, chain[1:], chain[2:], strict=False):
        if _are_the_others(others) and excluded(whole, total([part, others])):
            left = (whole.number or ZERO) - (part.number or ZERO)
            off = left > 0 and _one_digit_apart(left, others.number or ZERO)
            named = links().says("nested", between(whole, part)) and _is_near(whole, [part, others])
            if named or (off and links().says("among", after(part, _CUE // 2))):
                yield _finding(whole, [part, others])


def _are_the_others(others: Reading) -> bool:
    return links().says("others", f"{before(others, _CUE // 2)}0{after(others, _CUE // 2)}")


def _of_a_colon(chain: Sequence[Reading]) -> Iterator[Finding]:
    """ "42 staff: 16 lifeguards, 14 technicians and 9 receptionists" """
    for whole, items in colon_lists(chain):
        written = all(_is_as_written(r) for r in (whole, *items))
        off = _is_near(whole, items) and not _adds_up(whole, items)
        if off and (written or excluded(whole, total(items))):
            yield _finding(whole, items)


def _of_opposites(chain: Sequence[Reading]) -> Iterator[Finding]:
    """ "62 on board, of whom 41 were rescued and 27 drowned" """
    yield from (_finding(whole, parts) for whole, parts in opposite_parts(chain) if excluded(whole, total(parts)))


def _is_as_written(reading: Reading) -> bool:
    """Whether a number is meant to the last digit where it stands in a list, round as it is: not "about" so much."""
    value = reading.claim.value
    return isinstance(value, Quantity) and value.hedge in (Hedge.PLAIN, Hedge.EXACT)


def _one_digit_apart(a: Decimal, b: Decimal) -> bool:
    x, y = str(a.normalize()), str(b.normalize())
    return len(x) == len(y) and (sum(m != n for m, n in zip(x, y, strict=True)) == 1 or exchanged(a, b) > 0)


def _is_parted(whole: Reading) -> bool:
    return links().says("parted", before(whole, _CUE // 4))


def _is_near(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether the parts are parts, and make almost the whole: else they are parts of something else."""
    said, made = whole.number or ZERO, sum((p.number or ZERO for p in parts), ZERO)
    smaller = all((p.number or ZERO) < said for p in parts)
    return smaller and _LEAST * said <= made <= said / _LEAST


def _finding(whole: Reading, parts: Sequence[Reading]) -> Finding:
    unit = getattr(whole.claim.value, "unit", whole.unit)
    sum_made = sum((p.number or ZERO for p in parts), ZERO)
    said, made = amount(sum_made, unit), arithmetic([told(p) for p in parts], "+")
    told_as = argued(
        f"{told(whole)} is told as the sum of {made}, which is {said}",
        f"{made} = {said}; {_against(whole, sum_made, unit)}",
        "which of the parts, or the total, is wrong",
    )
    return read_off(RULE, told_as, [whole, *parts])


def _against(whole: Reading, made: Decimal, unit: str) -> str:
    """What the sum is held against: all that the whole allows or, of a whole that is told with its parts and so meant
    as it is written, the number itself.
    """
    value, number = whole.claim.value, whole.number or ZERO
    if isinstance(value, Quantity) and made in value.fuzzy.support:
        far = "more" if made > number else "less"
        return f"that is {amount(abs(made - number), unit)} {far} than the {amount(number, unit)} told with them"
    return f"{told(whole)} allows {allowed(whole)}"
