"""Near copies, as one agency's text in many papers: found by minhash, each group of them known by its first article.

A text is a set of runs of four words. One permutation of all runs, cut into bins, with the smallest of each bin kept
(Li, Owen and Zhang 2012), the empty bins filled from others (Shrivastava 2017), sixteen bits of each (Li and König
2010): the share of equal bins is about the share of runs that two texts have in common. Texts that agree in four bins
in a row somewhere are looked at; what two engines find is the same because nothing depends on the order of articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from zlib import crc32

_RUN = 4
_BINS = 64
_BAND = 4
"""Bins that agree in a row before two texts are looked at: of copies that share 70 % of their runs, 99 % do."""
BANDS = tuple(range(at, at + _BAND * 4) for at in range(0, _BINS * 4, _BAND * 4))
"""Where in a sketch its bands stand; texts that share one may be copies."""
_ALIKE = 42
"""Bins that copies have in common: two in three."""
_SHORTEST = 40
"""Runs of a text that can be told from another; two notes of a line may say the same by chance."""
_COMPARED = 8
"""Texts of a band that the others are compared with, the first ones: a thousand copies are no million pairs."""
_WORD = re.compile(r"[^\W_]+")
_LOW = (1 << 64) - 1
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
"""Odd numbers without a pattern: sums of products with them are a universal hash in their upper half (Lemire 2010)."""
_NOTHING = 1 << 26


def sketch(text: str) -> str:
    """What is kept of a text to find its copies, in hexadecimal; empty for one that is too short to have any."""
    codes = [*map(crc32, " ".join(_WORD.findall(text.casefold())).encode("utf-8", "replace").split())]
    if len(codes) < _SHORTEST + _RUN - 1:
        return ""
    one, two, three, four = _FACTORS
    least = [_NOTHING] * _BINS
    for a, b, c, d in zip(codes, codes[1:], codes[2:], codes[3:], strict=False):
        hashed = (a * one + b * two + c * three + d * four) & _LOW
        place, rest = hashed >> 58, (hashed >> 32) & (_NOTHING - 1)
        if rest < least[place]:  # noqa: PLR1730 - a call of min costs a third of the whole sketch
            least[place] = rest
    return "".join(f"{least[_filled(least, place)] & 0xFFFF:04x}" for place in range(_BINS))


def _filled(least: list[int], place: int) -> int:
    """A bin that has something: this one, or the first that it is sent on to."""
    return next(other for other in _ways(place) if least[other] < _NOTHING)


@cache
def _ways(place: int) -> tuple[int, ...]:
    """All bins in an order of this one's own, itself first."""
    scattered = sorted(range(_BINS), key=lambda other: crc32(f"{place}>{other}".encode()))
    return (place, *(other for other in scattered if other != place))


def bands(sketched: str) -> list[str]:
    """The bands of a sketch, with their places."""
    return [f"{band.start:03}{sketched[band.start : band.stop]}" for band in BANDS]


def _alike(a: int, b: int) -> bool:
    """Whether two sketches, read as numbers, are those of copies."""
    return memoryview((a ^ b).to_bytes(2 * _BINS)).cast("H").tolist().count(0) >= _ALIKE


def firsts(rows: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """Of each copy the first text in its band that it copies, from (band, age, sketch) in order.

    An age sorts texts by their day and differs for any two. A text may come more than once, with other first ones.
    """
    for _, members in groupby(rows, key=itemgetter(0)):
        before: list[tuple[str, int]] = []
        for _, aged, sketched in members:
            told = int(sketched, 16)
            found = next((first for first, other in before if _alike(other, told)), None)
            if found:
                yield aged, found
            elif len(before) < _COMPARED:
                before.append((aged, told))


def age(published: str, key: str) -> str:
    """What sorts an article by its first day (ISO 8601, empty when unknown: then after all others) and its key."""
    return f"{published or '9999-12-31'} {key}"
