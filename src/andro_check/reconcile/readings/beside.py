"""Numbers that stand side by side in one article, and the words between them, whatever parties they were given.

Who holds which share may be misread where the sum of the shares cannot be: a passage does its own arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from andro_check.lexicon.figures import FigureTable
from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding
from andro_check.model.folding import fold
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT

_NAMED, _STEM = 40, 5
_FIGURE = re.compile(r" [a-z]{4,}")
"""The word that a share is told to be of, behind "of its"."""
_WHOLE = 18
"""Code points behind a share within which the whole is called one."""


def end_of(reading: Reading) -> int:
    """Where the words of a value end in the text."""
    return reading.claim.value_start + len(reading.claim.value.text)


def gap(a: Reading, b: Reading) -> int:
    """Code points between the end of one value and the beginning of a later one."""
    return max(0, b.claim.value_start - end_of(a))


def between(a: Reading, b: Reading) -> str:
    """The words between a value and a later one, as far as the two quotes hold them."""
    start, stop = end_of(a), b.claim.value_start
    first, last = a.claim.citation, b.claim.citation
    tail = first.quote[start - first.span.start : max(0, stop - first.span.start)]
    head = last.quote[max(0, start - last.span.start) : max(0, stop - last.span.start)]
    if first.span.end >= stop:
        return tail
    return head if last.span.start <= start else f"{tail}\n{head}"


def before(reading: Reading, reach: int) -> str:
    """So many code points of the quote before a value."""
    citation = reading.claim.citation
    place = max(0, reading.claim.value_start - citation.span.start)
    return citation.quote[max(0, place - reach) : place]


def after(reading: Reading, reach: int) -> str:
    """So many code points of the quote after a value."""
    citation = reading.claim.citation
    place = max(0, end_of(reading) - citation.span.start)
    return citation.quote[place : place + reach]


def chains(readings: Iterable[Reading], reach: int) -> Iterator[list[Reading]]:
    """Runs of values of which each begins within ``reach`` code points of the end of the one before."""
    chain: list[Reading] = []
    for reading in readings:
        if chain and gap(chain[-1], reading) > reach:
            yield chain
            chain = []
        chain.append(reading)
    if chain:
        yield chain


def is_share(reading: Reading) -> bool:
    """Whether it may be one of several shares of a whole, and no change."""
    if reading.unit != PERCENT:
        return False
    change = bool(reading.figure.of) or reading.figure.id == "growth"
    return not change or is_of_the_whole(reading)


def is_of_the_whole(share: Reading) -> bool:
    """Whether the words behind a share say that it is one of what was just counted: "a quarter of the total"."""
    return links().says("of the whole", after(share, _WHOLE))


def is_of_another_figure(share: Reading, whole: Reading, figures: FigureTable) -> bool:
    """Whether a share names the figure that it is a share of, and the number beside it is of another one: "11 per cent
    of its revenue", beside its debt or a number of hotels.
    """
    what = _shared_figure(share)
    figure = figures.get(what) if what else None
    if figure is None or not figure.listed or whole.figure.id in figures.unnamed:
        return False
    counted = [what[:_STEM], figure.id[:_STEM]]
    named = fold(f"{whole.figure.id} {after(whole, _NAMED)}").split()
    return figure.question != whole.figure.question and not any(word.startswith(tuple(counted)) for word in named)


def _shared_figure(share: Reading) -> str:
    """The word right behind a share that tells what it is of: "of its revenue"; empty where there is none."""
    words = fold(after(share, _NAMED)).lstrip()
    led = links().patterns["of all"].match(words)
    found = _FIGURE.match(words, led.end()) if led else None
    return found[0].strip() if found else ""


def joined(chain: Sequence[Reading]) -> str:
    """All words between the values of a chain."""
    return "\n".join(between(a, b) for a, b in pairwise(chain))


def not_yet_found(found: Iterable[Finding], others: Iterable[Finding]) -> Iterator[Finding]:
    """Those findings of which no other, nor an earlier one of them, shares two claims."""
    known = [set(f.claims) for f in others]
    for finding in found:
        if not any(len(claims & set(finding.claims)) > 1 for claims in known):
            known.append(set(finding.claims))
            yield finding
