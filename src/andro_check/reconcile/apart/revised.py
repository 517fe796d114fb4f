"""Whether an article tells a value that took the place of the one that another tells: "the fine was cut to 50,000"."""

from __future__ import annotations

from andro_check.lexicon.passages import links
from andro_check.reconcile.readings.beside import before
from andro_check.reconcile.readings.reading import Reading

_CUE = 28
"""Code points before a value in which it is said to replace another."""
_NEWS = 3
"""Days within which two articles tell one piece of news, and so the same state of it."""


def revised(after: Reading, then: Reading) -> bool:
    """Whether ``after`` was told later, of a value that replaced one that ``then`` may be; or ``then`` says itself that
    it was so at first only.
    """
    if after.published is None or then.published is None or after.source == then.source:
        return False
    if _says(then, "at first") and not _says(after, "at first"):
        return after.published >= then.published
    return after.published - then.published > _NEWS and (_moved(after, then) or _on_appeal(after, then))


def _moved(after: Reading, then: Reading) -> bool:
    if after.fuzzy is None or then.fuzzy is None:
        return False
    said = before(after, _CUE)
    lower, higher = after.fuzzy.core.is_below(then.fuzzy.core), then.fuzzy.core.is_below(after.fuzzy.core)
    return (lower and links().says("lowered", said)) or (higher and links().says("raised", said))


def _on_appeal(after: Reading, then: Reading) -> bool:
    return _says(after, "on appeal") and not _says(then, "on appeal")


def _says(reading: Reading, kind: str) -> bool:
    return links().says(kind, reading.claim.citation.quote)
