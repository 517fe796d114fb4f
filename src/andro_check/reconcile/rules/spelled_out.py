"""Parts that a sentence of their own sets out, after their whole: "It spent £11.4m. Fees took 4.6, travel 5.2, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from andro_check.lexicon.figures import Behaviour
from andro_check.lexicon.passages import links
from andro_check.model.interval import ZERO
from andro_check.reconcile.readings.beside import after, before, between, end_of, gap
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT, is_currency
from andro_check.reconcile.readings.values import digits

BREAK = re.compile(r"[.!?…]\s|\n\s*\n")
_ENDED = re.compile(
    r"[^.:;!?\n\d]*(?:\b(?:which|who|whom|that|qui|que|dont|auquel|auxquels)\b[^.:;!?\n]*)?(?:[.!?)»”\n]|$)"
)
"""The end of a sentence, numbers in a relative clause left aside: "190,000 from an appeal to which 6,400 gave"."""
_REACH, _WHOLES = 420, 4
"""Code points and numbers before a list among which its whole was told."""
_ITEMS, _DIGITS, _BEHIND = 3, 3, 90
"""Items that make a list; digits of a whole that no chance makes; code points behind the last item."""
_PRONOUN = re.compile(r"\b[Ee]n (?:[^\W\d_]+ ){1,3}$")
_PERSON = "person"
_NEXT, _BARE = 120, 6
"""Code points from a sum to a sentence that shares it out, and words between two items that have no verb."""
_SET_OUT, _OPENING = re.compile(r":[^.:;!?\n]*$"), 60
"""A colon that opens the list, and code points before the first item among which it stands."""
_IN_PLACE = re.compile(r"\b(?:à|aux?|en|in|at)\s+[A-ZÀ-Ý][^()\d]*\($")
_SMALL, _REST, _MARK = 4, 24, 3
"""Words before the last item among which "and" stands, and code points among which "the other" does."""


def spelled_out(numbers: Sequence[Reading]) -> Iterator[tuple[Reading, Sequence[Reading]]]:
    """A sentence that is a list of amounts of one unit to its end, and each of the last numbers before it that may be
    what they make: it has to have digits enough for a likeness to say something.
    """
    start = 0
    for place in range(1, len(numbers) + 1):
        if place < len(numbers) and not _parted(numbers[place - 1], numbers[place]):
            continue
        items = numbers[start:place]
        if len(items) >= _ITEMS and _is_complete(items):
            wholes = numbers[max(0, start - _WHOLES) : start]
            wholes = wholes if not _is_item(numbers[:start]) else wholes[:-1]
            for back, whole in enumerate(wholes[::-1]):
                near = gap(whole, items[0]) <= _REACH and _is_told_of(whole, items, next_to=not back)
                if near and _of_one_kind(whole, items):
                    yield whole, items
        start = place


def _is_item(numbers: Sequence[Reading]) -> bool:
    """Whether the last number closes a list of its own: "the fair brought in £4m, the shop £2m and the café £1m"."""
    if len(numbers) < _ITEMS or any(_parted(a, b) for a, b in pairwise(numbers[-_ITEMS:])):
        return False
    return links().says("joined", " ".join(between(*numbers[-2:]).split()[:_SMALL]))


def _is_told_of(whole: Reading, items: Sequence[Reading], *, next_to: bool) -> bool:
    """Whether a likeness of the whole to the sum is no chance: by its digits, fewer where the list says that it is one,
    or the amount right before it tells from whom they came.
    """
    if is_shared_out(whole, items) or is_by_place(whole, items):
        return True
    given = next_to and links().says("brought in", between(*items[:2]))
    return len(digits(whole.number or ZERO)) >= _DIGITS - (_closed(items[-1]) or _draws_on(items[0]) or given)


def _parted(a: Reading, b: Reading) -> bool:
    """Whether a sentence ends between two numbers; what stands between two quotes is not known but for its capital,
    and is more than a mark between two items.
    """
    then, far = b.claim.citation, b.claim.citation.span.start - a.claim.citation.span.end > _MARK
    lost = then.span.start >= end_of(a) and (far or then.quote[:1].isupper())
    return lost or BREAK.search(between(a, b)) is not None


def _is_complete(items: Sequence[Reading]) -> bool:
    last, words = items[-1], between(items[-2], items[-1])
    if any(links().says("nested", between(a, b)) for a, b in pairwise(items)):
        return False
    joined = links().says("joined", " ".join(words.rstrip("( ").split()[-_SMALL:]))
    clause = re.split(r"[,\n]", words)[1:]  # a mark that no quote holds parts two clauses
    led = bool(clause) and links().says("joined", " ".join(clause[-1].split()[:1]))  # ", and the club gave"
    closed = joined or led or _closed(last) or is_set_out(items)
    return closed and _ENDED.match(after(last, _BEHIND)) is not None


def is_set_out(items: Sequence[Reading]) -> bool:
    """Whether a colon opens the list and commas alone part its items: "Le financement est le suivant : ..." """
    parted = all("," in between(a, b) or ";" in between(a, b) for a, b in pairwise(items))
    return parted and _SET_OUT.search(before(items[0], _OPENING)) is not None


def _draws_on(first: Reading) -> bool:
    """ "La coque en a absorbé 1,4 million": some of what was told before."""
    return _PRONOUN.search(before(first, _REST)) is not None


def _closed(last: Reading) -> bool:
    """Whether the last item is all that is left: "lawyers account for the other £2m"."""
    return links().says("others", f"{before(last, _REST)}0")


def is_shared_out(whole: Reading, items: Sequence[Reading]) -> bool:
    """Whether the sentence behind that of a sum of money tells who made how much of it, with one verb for all of them,
    and of more than there was: "Sales rose to 590 million. Europe brought in 310 million, Asia 280 and Peru 60."
    """
    summed = is_currency(whole.unit) and whole.figure.time is not Behaviour.CHANGES  # what is earned, and no cost
    begun = items[0].claim.citation.quote[:1].isupper() and summed
    next_to = begun and gap(whole, items[0]) <= _NEXT and links().says("brought in", before(items[0], _OPENING))
    made = sum((r.number or ZERO for r in items), ZERO)
    too_much = made > (whole.number or ZERO)  # some may be left out, and none added
    return next_to and too_much and all(len(between(a, b).split()) <= _BARE for a, b in pairwise(items))


def is_by_place(whole: Reading, items: Sequence[Reading]) -> bool:
    """Whether brackets tell how many of what was counted are in each of several places: "à Kelm (39 cas), à ..." """
    noun = getattr(whole.claim.value, "unit", "")
    alike = bool(noun) and all(getattr(r.claim.value, "unit", "") == noun for r in items)
    others = links().says("set apart", before(items[0], _OPENING))
    return alike and not others and all(_IN_PLACE.search(before(r, _OPENING)) for r in items)


def _of_one_kind(whole: Reading, items: Sequence[Reading]) -> bool:
    """Whether what is counted may be parts of one number: people of any sort, or one thing told again."""
    told = {unit for r in items if (unit := getattr(r.claim.value, "unit", ""))}
    return whole.unit != COUNT or getattr(whole.claim.value, "unit", "") in told | {_PERSON}
