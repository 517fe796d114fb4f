"""Claims of one article, in the order of its text: what stands together there was meant together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from andro_check.lexicon.figures import FigureTable
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import overlap

PASSAGE = 400
"""Code points between two claims that may still belong to one list or one piece of arithmetic."""
STOP = r"[.!?][\s\0]|\n"
"""Where a sentence ends; ``\\0`` stands for what no quote holds."""
_BEFORE, _AFTER = 25, 12
"""Code points before and after a value within which "the rest" speaks of it."""
_NEXT_PART = re.compile(r"[,;:.](?!\d)")
K = TypeVar("K", bound=Hashable)


def grouped(readings: Iterable[Reading], key: Callable[[Reading], K]) -> Iterator[tuple[K, list[Reading]]]:
    """Readings by key, in the order of the keys' first claims; within a group, as they were."""
    groups: defaultdict[K, list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[key(reading)].append(reading)
    yield from groups.items()


def in_text_order(readings: Iterable[Reading]) -> list[Reading]:
    return sorted(readings, key=lambda r: (r.source, r.claim.value_start, r.id))


def runs(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """The readings of one source cut where the text between two of them grows longer than a passage."""
    run: list[Reading] = []
    for reading in in_text_order(readings):
        if run and (reading.source != run[-1].source or distance(run[-1], reading) > PASSAGE):
            yield run
            run = []
        run.append(reading)
    if run:
        yield run


def distance(a: Reading, b: Reading) -> int:
    """Code points between two claims of one source."""
    first, last = sorted((a, b), key=lambda r: r.claim.citation.span)
    return max(0, last.claim.citation.span.start - first.claim.citation.span.end)


def together(a: Reading, b: Reading) -> bool:
    """Whether two claims of one source hold at one time, as far as it says: stated times overlap, or none is stated."""
    if a.when.stated and b.when.stated:
        return overlap(a.when, b.when)
    return True


def clusters(readings: Sequence[Reading]) -> Iterator[list[Reading]]:
    """The largest sets of readings that hold at one time: one for each distinct time, subsets left out."""
    found: list[list[Reading]] = []
    for when in dict.fromkeys(r.when for r in readings):
        anchor = next(r for r in readings if r.when == when)
        members = [r for r in readings if together(anchor, r)]
        ids = {r.id for r in members}
        if not any(ids <= {r.id for r in other} for other in found):
            found = [other for other in found if not {r.id for r in other} <= ids]
            found.append(members)
    yield from found


def says_rest(reading: Reading, figures: FigureTable) -> bool:
    """Whether words beside the value say that it is all that is left: "the remaining 15 %"."""
    citation = reading.claim.citation
    start = reading.claim.value_start - citation.span.start
    end = start + len(reading.claim.value.text)
    before, after = citation.quote[max(0, start - _BEFORE) : start], citation.quote[end : end + _AFTER]
    own = _NEXT_PART.split(after, maxsplit=1)[0]  # "20 %, the rest came from donors"
    return figures.says_remainder(before) or figures.says_remainder(own)
