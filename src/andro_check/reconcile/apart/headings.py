"""Whether what an article tells went up or down: the size of a change is in its number, its sign in the words."""

from __future__ import annotations

import re

from andro_check.lexicon.passages import links
from andro_check.model.folding import fold
from andro_check.model.interval import ZERO, possibility
from andro_check.reconcile.readings.beside import after, before
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT, POINT

_BEFORE, _AFTER = 70, 28
"""Code points before and after a change in which it is said whether it is a rise."""
_CUT, _END = re.compile(r"[.;:!?\n\d]"), re.compile(r"[.,;:!?\n\d()]")
GROWTH = "growth"
_WORD, _STEM = re.compile(r"[^\W\d_]{4,}"), 4
_MINUS = "-−–"


def turned(a: Reading, b: Reading) -> bool:
    """Whether one tells that a thing went up and the other that it went down. Where no figure says what did, it must be
    by as much, and in words that both share.
    """
    if heading(a) * heading(b) != -1:
        return False
    named = GROWTH not in (a.figure.id, b.figure.id)
    return named or (possibility(a.amount, b.amount) > ZERO and bool(_matter(a) & _matter(b)))


def heading(change: Reading) -> int:
    """1 for a rise, -1 for a fall, 0 where it is no change, or the words around tell neither."""
    if not _is_change(change):
        return 0
    text = change.claim.value.text
    if text[:1] == "+" or text[:1] in _MINUS:
        return 1 if text[:1] == "+" else -1
    parts = links().patterns
    behind = _places(parts["after a change"].split(_END.split(fold(after(change, _AFTER)))[0])[0])
    led = _places(parts["before a change"].split(_CUT.split(fold(before(change, _BEFORE)))[-1])[-1])
    return min(behind)[1] if behind else max(led)[1] if led else 0


def _places(words: str) -> list[tuple[int, int]]:
    """Where in folded words a rise or a fall is told, and which."""
    kinds = (("upwards", 1), ("downwards", -1))
    return [(found.start(), sign) for kind, sign in kinds for found in links().patterns[kind].finditer(words)]


def _is_change(reading: Reading) -> bool:
    sized = reading.unit in (PERCENT, POINT) and reading.fuzzy is not None and not reading.figure.multiple
    return sized and (bool(reading.figure.of) or reading.figure.id == GROWTH)


def _matter(reading: Reading) -> set[str]:
    """The common nouns of a quote, by their first letters, that may say what went up."""
    said = {word for word in _WORD.findall(reading.claim.citation.quote) if word.islower()}
    kept = (fold(word) for word in said)
    moves = links()
    return {
        word[:_STEM]
        for word in kept
        if word not in moves.openers["no deed"]
        and not moves.whole("upwards", word)
        and not moves.whole("downwards", word)
    }
