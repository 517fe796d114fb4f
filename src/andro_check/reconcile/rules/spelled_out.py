"""Parts that a sentence of their own sets out, after their whole: "It spent £11.4m. Fees took 4.6, travel 5.2, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from andro_check.lexicon.passages import links
from andro_check.model.interval import ZERO
from andro_check.reconcile.beside import after, before, between, end_of, gap
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.units import COUNT
from andro_check.reconcile.values import digits

_BREAK = re.compile(r"[.!?…]\s|\n\s*\n")
_ENDED = re.compile(r"[^.:;!?\n\d]*(?:[.!?)»”\n]|$)")
_REACH, _WHOLES = 420, 4
"""Code points and numbers before a list among which its whole was told."""
_ITEMS, _DIGITS, _BEHIND = 3, 3, 90
"""Items that make a list; digits of a whole that no chance makes; code points behind the last item."""
_PRONOUN = re.compile(r"\b[Ee]n (?:[^\W\d_]+ ){1,3}$")
_PERSON = "person"
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
            least = _DIGITS - (_closed(items[-1]) or _draws_on(items[0]))
            for whole in numbers[max(0, start - _WHOLES) : start]:
                near = gap(whole, items[0]) <= _REACH and len(digits(whole.number or ZERO)) >= least
                if near and _of_one_kind(whole, items):
                    yield whole, items
        start = place


def _parted(a: Reading, b: Reading) -> bool:
    """Whether a sentence ends between two numbers; what stands between two quotes is not known but for its capital,
    and is more than a mark between two items.
    """
    then, far = b.claim.citation, b.claim.citation.span.start - a.claim.citation.span.end > _MARK
    lost = then.span.start >= end_of(a) and (far or then.quote[:1].isupper())
    return lost or _BREAK.search(between(a, b)) is not None


def _is_complete(items: Sequence[Reading]) -> bool:
    last, words = items[-1], between(items[-2], items[-1])
    if any(links().says("nested", between(a, b)) for a, b in pairwise(items)):
        return False
    joined = links().says("joined", " ".join(words.rstrip("( ").split()[-_SMALL:]))
    return (joined or _closed(last)) and _ENDED.match(after(last, _BEHIND)) is not None


def _draws_on(first: Reading) -> bool:
    """ "La coque en a absorbé 1,4 million": some of what was told before."""
    return _PRONOUN.search(before(first, _REST)) is not None


def _closed(last: Reading) -> bool:
    """Whether the last item is all that is left: "lawyers account for the other £2m"."""
    return links().says("others", f"{before(last, _REST)}0")


def _of_one_kind(whole: Reading, items: Sequence[Reading]) -> bool:
    """Whether what is counted may be parts of one number: people of any sort, or one thing told again."""
    told = {unit for r in items if (unit := getattr(r.claim.value, "unit", ""))}
    return whole.unit != COUNT or getattr(whole.claim.value, "unit", "") in told | {_PERSON}
