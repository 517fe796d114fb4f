"""Parts that exclude one another and come to more than their whole: "of 62, 41 were rescued and 27 drowned"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from andro_check.lexicon.fates import fates
from andro_check.lexicon.passages import links
from andro_check.model.claim import Modality
from andro_check.model.interval import ZERO
from andro_check.reconcile.readings.beside import after, before, between
from andro_check.reconcile.readings.reading import Reading

_CLAUSE = re.compile(r"[^.!?;:\n]*")
_BREAK = re.compile(r"[.!?]\s|\n\s*\n")
_BEHIND, _CUE = 90, 24
_PARTS = 4
_MOST = 2
"""Parts that come to more than twice the whole are parts of something else."""


def opposite_parts(chain: Sequence[Reading]) -> Iterator[tuple[Reading, Sequence[Reading]]]:
    """Each number with the two to four parts that follow it in one sentence, its own or the next, that nobody can be of
    at once. They are compared with the whole alone: it may have other parts.
    """
    for place, whole in enumerate(chain[:-2]):
        parts = _parts(chain[place + 1 : place + 1 + _PARTS], whole)
        if len(parts) > 1 and _excluded(parts) and _comes_to_more(whole, parts):
            yield whole, parts


def _parts(following: Sequence[Reading], whole: Reading) -> Sequence[Reading]:
    parts: list[Reading] = []
    for r in following:
        if parts and (_BREAK.search(between(parts[-1], r)) or links().says("nested", between(parts[-1], r))):
            break
        if not _is_part(r, whole) or not _fate(r, following):
            break
        parts.append(r)
    return parts


def _is_part(part: Reading, whole: Reading) -> bool:
    """Whether it is a smaller number of the same things, told as a fact and as no number of another time."""
    noun, other = (getattr(r.claim.value, "unit", "") for r in (part, whole))
    alike = not noun or not other or noun == other
    known = part.claim.modality is Modality.ASSERTED and not links().says("contrasted", before(part, _CUE))
    return alike and known and ZERO < (part.number or ZERO) < (whole.number or ZERO)


def _fate(part: Reading, all_parts: Sequence[Reading]) -> frozenset[str]:
    """What became of a part, as the words behind it say up to the next one."""
    later = next((r for r in all_parts if r.claim.value_start > part.claim.value_start), None)
    said = after(part, _BEHIND) if later is None else between(part, later)
    clause = _CLAUSE.match(said)
    return fates().of(clause[0]) if clause else frozenset()


def _excluded(parts: Sequence[Reading]) -> bool:
    told = [_fate(part, parts) for part in parts]
    return all(fates().exclude(a, b) for a, b in combinations(told, 2))


def _comes_to_more(whole: Reading, parts: Sequence[Reading]) -> bool:
    made, said = sum((p.number or ZERO for p in parts), ZERO), whole.number or ZERO
    return said < made <= _MOST * said
