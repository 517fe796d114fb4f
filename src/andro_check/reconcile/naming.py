"""What the name of a figure says of it, "x total", "x per y", and which figures are named after one thing."""

from __future__ import annotations

from functools import lru_cache

from andro_check.lexicon.figures import figures, plain
from andro_check.reconcile.reading import Reading

_STEM = 5
"""Letters by which two words are one: "royalty" and "royalties", "subvention" and "subventions"."""


def words_of(reading: Reading) -> frozenset[str]:
    """The words that a figure and its scope are named with, without small words."""
    return _words(reading.claim.figure)


@lru_cache(maxsize=4096)
def _words(figure: str) -> frozenset[str]:
    named = plain(figure.replace("[", " ").replace("]", " ")).split()
    return frozenset(named) - figures().particles


def stems_of(reading: Reading) -> frozenset[str]:
    """What a figure is named after: the stems of its words without those that say what of it, a total, a share."""
    return _stems(reading.claim.figure)


@lru_cache(maxsize=4096)
def _stems(figure: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _words(figure) - figures().naming.all)


def says_total(reading: Reading) -> bool:
    return bool(words_of(reading) & figures().naming.total)


def says_each(reading: Reading) -> bool:
    """Whether its name or its unit says that it is so much for each."""
    unit = getattr(reading.claim.value, "unit", "")
    return "/" in unit or bool(words_of(reading) & figures().naming.each)


def akin_by_name(a: Reading, b: Reading) -> bool:
    """Whether two figures are named after one thing."""
    return bool(stems_of(a) & stems_of(b))
