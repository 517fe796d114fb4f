"""Whether an article tells a value that took the place of the one that another tells: "the fine was cut to 50,000"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from andro_check.lexicon.passages import links
from andro_check.lexicon.units import CLOCK
from andro_check.model.folding import fold
from andro_check.reconcile.readings.beside import after, before
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE, common_unit, is_duration

_CUE, _FAR = 28, 60
"""Code points before a value in which it is said to replace another, and in which the verb stands that says so."""
_MISSING = "missing"
_NEWS = 3
"""Days within which two articles tell one piece of news, and so the same state of it."""
_NUMBER = re.compile(r"\d+(?:[.,\s]\d+)*")

_SECONDS, _DAY = common_unit("day")


def revised(later: Reading, then: Reading) -> bool:
    """Whether ``later`` was told later, of a value that replaced one that ``then`` may be; or ``then`` says itself that
    it was so at first only.
    """
    if later.published is None or then.published is None or later.source == then.source:
        return False
    if _gave_way(then, later):
        return True
    if later.published < then.published:
        return False
    if (_says(then, "at first") and not _says(later, "at first")) or _from_there(later, then) or _lasts(later, then):
        return True
    if later.published > then.published and (_has_moved(later, then) or _were_found(later, then)):
        return True
    return later.published - then.published > _NEWS and (_moved(later, then) or _on_appeal(later, then))


def _has_moved(later: Reading, then: Reading) -> bool:
    """ "Has risen to 17", "s'est alourdi à cinq": told to have been less before, and by the day before it was."""
    more = later.fuzzy is not None and then.fuzzy is not None and then.fuzzy.core.is_below(later.fuzzy.core)
    return more and links().says("has risen", before(later, _CUE))


def _were_found(later: Reading, then: Reading) -> bool:
    """Fewer are missing a day later."""
    missing = later.figure.id == then.figure.id == _MISSING and later.fuzzy is not None and then.fuzzy is not None
    return missing and later.amount.core.is_below(then.amount.core)


def _gave_way(then: Reading, later: Reading) -> bool:
    """Whether the words tell of ``then`` that it became what ``later`` tells: "cut from 33 seats to 32"."""
    if then.unit in (DATE, CLOCK.id):
        return False  # what opened on a day moved nowhere from there
    said = fold(before(then, _CUE))
    if links().ends("starting at", said):
        return later.published is not None and then.published is not None and later.published > then.published
    if not links().ends("moving from", said):
        return False
    moved = _moved_on().match(fold(after(then, _CUE)))
    told = fold(later.claim.value.text)
    return moved is not None and not _numbers(moved["number"]).isdisjoint(_numbers(told))


def _from_there(later: Reading, then: Reading) -> bool:
    """Whether ``later`` says from where it moved, and that is ``then``: "ramené de 18 à 14 millions", "doubled to"."""
    said = fold(before(later, _FAR))
    if not links().ends("moving to", said) or not later.number or not then.number:
        return False
    if links().says("doubled", said) and abs(later.number / then.number - 2) < Decimal("0.01"):
        return True
    started = _moved_from().findall(said)
    return bool(started) and not _numbers(started[-1]).isdisjoint(_numbers(fold(_plain(then, later))))


@cache
def _moved_on() -> re.Pattern[str]:
    """Behind a value, a unit at most between the two, what it moved to."""
    to = links().patterns["moving to"].pattern
    return re.compile(rf"^(?:[^\W\d_]+\s+){{0,2}}{to}\s+\W?(?P<number>\d[\d\s.,]*\d|\d)")


@cache
def _moved_from() -> re.Pattern[str]:
    return re.compile(rf"{links().patterns['moving from'].pattern}\W+(\d[\d.,]*)")


def _numbers(text: str) -> frozenset[str]:
    """The numbers of a text without their separators: "1,400" and "1 400" are one, "8" is no part of "18"."""
    return frozenset(re.sub(r"\D", "", found) for found in _NUMBER.findall(text))


def _plain(then: Reading, later: Reading) -> str:
    """The number of ``then`` in the scale in which ``later`` is told, and as it is written."""
    return f"{then.claim.value.text} {_scaled(then, later)}"


def _scaled(then: Reading, later: Reading) -> str:
    written = re.search(r"\d+(?:[.,]\d+)?", later.claim.value.text)
    if not written or not later.number or not then.number:
        return ""
    scale = later.number / Decimal(written[0].replace(",", "."))
    return f"{(then.number / scale).normalize():f}" if scale else ""


def _lasts(later: Reading, then: Reading) -> bool:
    """Whether one says for how long something was meant to last, and a later article how long it has lasted, which is
    no longer than the time between the two.
    """
    if not is_duration(then.unit) or not (then.fuzzy and later.fuzzy and later.published and then.published):
        return False
    meant = [links().ends("meant for", fold(before(r, _CUE))) for r in (then, later)]
    passed = (later.published - then.published + 1) * _DAY
    known = then.unit == _SECONDS and (later.fuzzy.core.low or 0) <= passed
    return known and meant == [True, False] and then.fuzzy.core.is_below(later.fuzzy.core)


def _moved(later: Reading, then: Reading) -> bool:
    if later.fuzzy is None or then.fuzzy is None:
        return False
    said = before(later, _CUE)
    lower, higher = later.fuzzy.core.is_below(then.fuzzy.core), then.fuzzy.core.is_below(later.fuzzy.core)
    return (lower and links().says("lowered", said)) or (higher and links().says("raised", said))


def _on_appeal(later: Reading, then: Reading) -> bool:
    return _says(later, "on appeal") and not _says(then, "on appeal")


def _says(reading: Reading, kind: str) -> bool:
    return links().says(kind, reading.claim.citation.quote)
