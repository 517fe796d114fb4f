"""AC121: "68 posts, a quarter of the 340": a share that is not the part of the whole told around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, percentage, read_off
from andro_check.reconcile.cases.wording import roughly, told
from andro_check.reconcile.readings.beside import (
    after,
    before,
    between,
    gap,
    is_of_another_figure,
    is_of_the_whole,
    is_share,
)
from andro_check.reconcile.readings.passages import in_text_order
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import counts
from andro_check.reconcile.readings.values import number_told

RULE = "AC121 stated-fraction"
_STEP = 45
"""Code points between part, share and whole, told in one breath."""
_CLAUSE, _SAYING = 90, 12
"""The same of a share that is told at the end of their clause: "400 of the 500 pupils came last year, or 80 %"."""
_BEFORE, _OF = 600, 20
"""Code points back to the last larger number, the whole, and after a share within which "of" speaks of it."""
_BREATH, _MARK = 30, 2
_PRONOUN = re.compile(r"\b[Ee]n (?:[^\W\d_]+ ){1,3}$")
"""French tells that it is some of what was told before in front of the verb: "en prendront"."""
_NEAR = Decimal("1.5")
"""How many times a share of a whole told before is off at most, if it is meant."""
_MEANT, _SURELY = 2, 4
"""A share that is so many times off is one of something else; of what is called the whole, if it is even more."""


def stated_fraction(case: Case) -> Iterator[Finding]:
    """In one breath: "68, a quarter of the 340", "68 of 340, or 25 %", "312 samples, and five positive, under 1 %"."""
    for numbers in (numbers for numbers in case.articles if any(map(is_share, numbers))):
        for three in zip(numbers, numbers[1:], numbers[2:], strict=False):
            for part, share, whole in _roles(*three):
                if counts(part.unit) and part.unit == whole.unit and _is_wrong(part, share, whole):
                    yield _finding(part, share, whole)
        for place, pair in enumerate(pairwise(numbers)):
            yield from _of_a_whole_before(case, *pair, numbers[:place])
    for told_by in (told_by for told_by in case.told_by.values() if any(map(is_share, told_by))):
        counted = in_text_order(r for r in told_by if r.fuzzy is not None and not r.is_label)
        for whole, part, share in zip(counted, counted[1:], counted[2:], strict=False):
            if is_share(share) and _is_some_of(part, whole) and _in_one_breath(whole, part, share):
                yield from [_finding(part, share, whole)] if _is_wrong(part, share, whole) else []


def _of_a_whole_before(case: Case, first: Reading, then: Reading, earlier: Sequence[Reading]) -> Iterator[Finding]:
    """A part told again as a share "of its promise", or a share as a part, where the promise was told before."""
    share, part = (first, then) if is_share(first) else (then, first)
    if not is_share(share) or is_share(part) or not counts(part.unit) or gap(first, then) > _STEP:
        return
    words = _spoken(first, then)
    if "\n" in words or not _says_again(words):
        return
    if not (_of(after(share, _OF)) or (part is first and _is_of_it(part, share))):
        return
    wholes = [r for r in earlier if r.unit == part.unit and gap(r, first) <= _BEFORE and _is_larger(r, part)]
    wholes = [r for r in wholes if not is_of_another_figure(share, r, case.figures)]
    now = [r for r in wholes if not links().says("contrasted", before(r, _OF))]
    if is_of_the_whole(share) and not all(excluded(share, percentage(part, r)) for r in now):
        return
    last = max(now, key=lambda r: r.number or ZERO) if now and is_of_the_whole(share) else now[-1] if now else None
    if last and excluded(share, percentage(part, last)) and _is_near(part, share, last):
        yield _finding(part, share, last)


def _is_of_it(part: Reading, share: Reading) -> bool:
    """ "Ils en prendront 87 millions, soit 60 %", "paid 87 million of that, or 60 per cent" """
    led = _PRONOUN.search(before(part, _BREATH)) is not None
    return led or links().says("of it", between(part, share))


def _is_some_of(part: Reading, whole: Reading) -> bool:
    """ "312 samples, and five": some of what was just counted, told without its noun or with it."""
    alike = part.figure.id == whole.figure.id or links().says("nested", between(whole, part))
    counted = counts(part.unit) and part.unit == whole.unit and part.number is not None
    return alike and counted and _is_larger(whole, part)


def _in_one_breath(whole: Reading, part: Reading, share: Reading) -> bool:
    """Whether a comma sets the share behind the part, and no mark but commas parts the three."""
    one, other = _spoken(whole, part), _spoken(part, share)
    near = gap(whole, part) <= _STEP and gap(part, share) <= _STEP
    return near and not any(mark in one for mark in ";:.)\n") and "," in other and "\n" not in other and _says_so(other)


def _spoken(a: Reading, b: Reading) -> str:
    """The words between two values; the mark that parts the quotes of two clauses of one sentence stands as a comma."""
    begins = b.claim.citation.quote[:1]
    goes_on = begins.islower() or begins.isdecimal()
    lost = b.claim.citation.span.start - a.claim.citation.span.end
    return between(a, b).replace("\n", ", ", 1) if goes_on and 0 < lost <= _MARK else between(a, b)


def _is_larger(whole: Reading, part: Reading) -> bool:
    return (whole.number or ZERO) > (part.number or ZERO)


def _is_near(part: Reading, share: Reading, whole: Reading) -> bool:
    said, made = share.number or ZERO, percentage(part, whole).core.low or ZERO
    most = _MEANT if is_of_the_whole(share) else _NEAR
    return made <= most * said and said <= most * made


def _roles(first: Reading, then: Reading, last: Reading) -> Iterator[tuple[Reading, Reading, Reading]]:
    """Which of three neighbours is the part, which the share and which the whole, as the words between them say."""
    one, other = between(first, then), between(then, last)
    far = _CLAUSE if is_share(last) and _says_again(other[-_SAYING:]) and "." not in other else _STEP
    if gap(first, then) > _STEP or gap(then, last) > far:
        return
    if is_share(then) and _says_so(one) and _of(other):
        yield first, then, last
    elif is_share(last) and _of(one) and (_says_again(other) or _is_told_again(then, last)):
        yield first, last, then
    elif is_share(first) and _of(one) and _says_again(other):
        yield last, first, then


def _of(words: str) -> bool:
    return links().says("of", words[:_STEP])


def _says_so(words: str) -> bool:
    """Whether the share only says the part again: a comma, a bracket or "or" and nothing that breaks off."""
    return ("," in words or _says_again(words)) and not any(mark in words for mark in ";:.)")


def _says_again(words: str) -> bool:
    """Whether what follows says in so many words, or in a bracket, what came before."""
    return ("(" in words or links().says("equal", words)) and not any(mark in words for mark in ";:.)")


def _is_told_again(whole: Reading, share: Reading) -> bool:
    """ "400 of its 3,200 jobs, a quarter of the total" """
    return is_of_the_whole(share) and _says_so(_spoken(whole, share))


def _is_wrong(part: Reading, share: Reading, whole: Reading) -> bool:
    said, made = number_told(share) or ZERO, percentage(part, whole).core.low or ZERO
    most = _SURELY if is_of_the_whole(share) else _MEANT
    meant = made <= most * said and said <= most * made
    return meant and excluded(share, percentage(part, whole))


def _finding(part: Reading, share: Reading, whole: Reading) -> Finding:
    made = f"{told(part)} of {told(whole)} is {roughly(percentage(part, whole).support, '%')}"
    told_as = argued(
        f"{told(part)} is told as {told(share)} of {told(whole)}, but it is {made.rpartition(' is ')[2]}",
        f"{made}, not {told(share)}",
        "which of the three figures is wrong",
    )
    return read_off(RULE, told_as, [share, part, whole])
