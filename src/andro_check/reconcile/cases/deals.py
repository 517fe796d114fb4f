"""Who buys and who sells, as the sentence around a value says it by the order of names and of a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from andro_check.lexicon.passages import links
from andro_check.model.folding import fold
from andro_check.reconcile.cases.attribution import Canvas
from andro_check.reconcile.readings.beside import end_of
from andro_check.reconcile.readings.named import names_in
from andro_check.reconcile.readings.passages import STOP
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT, is_currency

_REACH = 220
"""Code points of a sentence that are looked at on either side of a value."""
_BREAK = re.compile(STOP + r"|\0{2,}(?=[A-ZÀ-Ý])|\0{20,}")
"""The end of a sentence, be it lost between two quotes: a capital behind what is not known, or much that is not."""
_LED, _SMALL = 40, 3
"""Code points before a name within which "from" leads to it, and words among which "to" does."""
_NEAR, _BY = 10, 4
"""Code points around a verb within which "was" or "by" makes it passive."""


@dataclass(frozen=True)
class Deal:
    """``buyer`` takes over; ``other`` sells or lends, or is what is bought. Either may be empty, not both."""

    buyer: str
    other: str

    def turns(self, later: Deal) -> bool:
        """Whether the two have changed places."""
        return bool(self.buyer and self.other) and (self.buyer, self.other) == (later.other, later.buyer)

    def opposes(self, later: Deal) -> bool:
        """Whether somebody buys in one and sells in the other."""
        return bool({self.buyer} & {later.other} - {""} or {self.other} & {later.buyer} - {""})


def deals(canvas: Canvas, value: Reading) -> Iterator[Deal]:
    """The deals of the sentence that a value stands in: "A bought 22 % of C from B", "A a vendu 60 % de C à B"; of what
    is counted only whoever lends or gives it to whom.
    """
    text = fold(_sentence(canvas, value))
    priced = value.unit == PERCENT or is_currency(value.unit)
    bought, sold = (links().patterns[kind].search(text) for kind in (("bought", "sold" if priced else "lent")))
    verb = bought or sold
    if verb is None or (bought and sold) or _is_passive(text, verb):
        return
    names = list(names_in(text, canvas.names))
    before = [name.actor for name in names if name.start < verb.start()]
    behind = [(n.actor, text[max(verb.end(), n.start - _LED) : n.start]) for n in names if n.start > verb.end()]
    if bought:
        others = [actor for actor, led in behind if _is_from(led)] or [actor for actor, _ in behind[:1]]
        yield from (Deal(before[0], other) for other in others[:1] if before and before[0] != other)
    else:
        buyers = [actor for actor, led in behind if _is_to(led)]
        yield from (Deal(buyer, seller) for seller in before[:1] for buyer in buyers[:1] or [""] if buyer != seller)


def _is_passive(text: str, verb: re.Match[str]) -> bool:
    start = max(0, verb.start() - _NEAR)
    while 0 < start < verb.start() and text[start - 1].isalnum():
        start += 1  # no "by" of "Saxby"
    near = text[start : verb.end() + _BY]
    return not verb[0].startswith("taking") and links().says("passive", near)


def _is_from(led: str) -> bool:
    return links().says("from", led) or _is_to(led)


def _is_to(led: str) -> bool:
    """Whether "to" or "à" stands right before a name: "au groupe belge Valdor"."""
    return links().says("towards", " ".join(led.split()[-_SMALL:]))


def _sentence(canvas: Canvas, value: Reading) -> str:
    start, end = value.claim.value_start - canvas.offset, end_of(value) - canvas.offset
    head = _BREAK.split(canvas.text[max(0, start - _REACH) : start])[-1]
    tail = _BREAK.split(canvas.text[end : end + _REACH])[0]
    return head + canvas.text[start:end] + tail
