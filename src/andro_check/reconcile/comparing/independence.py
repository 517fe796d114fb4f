"""Which articles only repeat another: a copy confirms nothing, whether it says so or not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from andro_check.model.folding import fold
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading

_ALIKE, _LONG, _COMPARED = 95, 40, 30
"""Quotes are one wording from this likeness on (per cent), if they have so many letters; and of so many at most, the
others of one value being compared letter by letter only.
"""


def with_origins(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings, those that repeat the wording of an earlier article given its origin."""
    kept = list(readings)
    long = (r for r in kept if len(r.claim.citation.quote) >= _LONG)
    groups = dict(grouped(long, lambda r: (r.figure.id, r.unit, r.fuzzy, r.name)))
    first: dict[str, str] = {}
    for group in groups.values():
        if len(group) > 1 and len({r.origin for r in group}) > 1:
            first |= _repeats(sorted(group, key=_in_time))
    return tuple(replace(r, origin=first[r.id]) if r.id in first else r for r in kept)


def _in_time(reading: Reading) -> tuple[bool, int, str, str]:
    return reading.published is None, reading.published or 0, reading.origin, reading.id


def _repeats(readings: Sequence[Reading]) -> dict[str, str]:
    """For each claim whose wording an earlier article has: the origin of that article."""
    wordings: dict[str, str] = {}
    found: dict[str, str] = {}
    for reading in readings:
        words = fold(reading.claim.citation.quote)
        source = wordings.get(words) or _nearly(words, wordings)
        if source is None:
            wordings[words] = reading.origin
        elif source != reading.origin:
            found[reading.id] = source
    return found


def _nearly(words: str, wordings: dict[str, str]) -> str | None:
    if len(wordings) > _COMPARED:
        return None
    near = [other for other in wordings if _may_be_alike(len(words), len(other))]
    if not near:
        return None
    from rapidfuzz import fuzz, process

    found = process.extractOne(words, near, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return wordings[found[0]] if found else None


def _may_be_alike(long: int, other: int) -> bool:
    """Whether texts of these lengths can be so much alike if one holds the whole of the other."""
    return 200 * min(long, other) >= _ALIKE * (long + other)
