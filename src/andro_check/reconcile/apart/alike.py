"""Whether two figures may be one that two articles name differently: by their kin, or by the noun that is counted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from andro_check.lexicon.figures import FigureTable
from andro_check.lexicon.passages import links
from andro_check.model.folding import fold
from andro_check.model.value import Quantity
from andro_check.reconcile.readings.beside import after
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT

_WORD = re.compile(r"[^\W\d_]+")
_CAPACITY, _PERSON = "capacity", "person"
_RATES = frozenset({"cost", "price", "price per unit"})
_DUE = frozenset({"fine", "compensation"})
_MEASURES = frozenset({"mass", "volume", "output"})
_OUTRIGHT = (
    ("lengthwise", frozenset({"length"}), frozenset({"height", "width", "depth"})),
    ("estimated", frozenset({"valuation", "value", "amount"}), frozenset({"price"})),
)
"""Links that leave no doubt that a figure which a loose word may call too ("mesure 12 mètres") is not one of others."""
_REACH, _WORDS = 40, 3
"""Code points and words after a number among which the noun stands that it counts: "42 intensive care beds"."""


def alike(a: Reading, b: Reading, figures: FigureTable) -> bool:
    """Whether two outlets may use these figures for one value: the same one, two of a group of ``figures.yaml``, the
    same noun counted where one of the two names no more than that it is counted, or a value that one of them leaves
    unnamed.
    """
    one, other = a.figure, b.figure
    if one.question == other.question:
        return one.id not in figures.unnamed
    if _measured_apart(a, b):
        return False
    if (
        figures.exchange(one, other)
        or _one_change(a, b)
        or _one_change(b, a)
        or _one_rate(a, b)
        or _one_due(a, b)
        or _one_due(b, a)
        or _one_stuff(a, b)
        or _one_stuff(b, a)
    ):
        return True
    return _same_noun(a, b, figures) or (one.id in figures.unnamed) != (other.id in figures.unnamed)


def rivals(a: Reading, b: Reading, others: Iterable[Reading], figures: FigureTable) -> Iterable[Reading]:
    """Those of the others that the reader could take for an answer to what ``a`` and ``b`` answer."""
    loose = figures.unnamed & {a.figure.id, b.figure.id}
    for other in others:
        if other.unit == a.unit and (loose or alike(a, other, figures) or alike(b, other, figures)):
            yield other


def _same_noun(a: Reading, b: Reading, figures: FigureTable) -> bool:
    if a.unit != COUNT or b.unit != COUNT:
        return False
    if _CAPACITY in (a.figure.id, b.figure.id) and _PERSON in (_unit(a), _unit(b)):
        return False  # room for so many is not so many that are there
    counted, also = noun(a, figures), noun(b, figures)
    return bool(counted) and counted == also and not (a.figure.listed and b.figure.listed)


def _measured_apart(a: Reading, b: Reading) -> bool:
    """Whether one article says outright how long a thing is and the other how high, or one what was expected to be
    paid for it and the other what was paid.
    """
    return any(
        x.figure.id in loose and y.figure.id in exact and links().says(link, x.claim.citation.quote)
        for x, y in ((a, b), (b, a))
        for link, loose, exact in _OUTRIGHT
    )


def _unit(reading: Reading) -> str:
    value = reading.claim.value
    return value.unit if isinstance(value, Quantity) else ""


def _one_rate(a: Reading, b: Reading) -> bool:
    """Whether both are prices of one unit of something: "costs 11 euros a square metre", "the rent is 14"."""
    return a.unit == b.unit and "/" in a.unit and {a.figure.id, b.figure.id} <= _RATES


def _one_change(change: Reading, loose: Reading) -> bool:
    """Whether one is a change since a day, and the other a measure of which the words tell no change: "retreated by 120
    metres since 1990".
    """
    since = change.when.stated and change.when == loose.when and change.when.start != change.when.end
    return since and change.figure.id == f"{loose.figure.id} difference"


def _one_due(price: Reading, due: Reading) -> bool:
    """ "Fined 2.4 million", "must pay 4.2 million": what somebody was told to pay, and by no contract."""
    known = price.figure.id == "price" and due.figure.id in _DUE and price.unit == due.unit
    return known and links().says("made to pay", price.claim.citation.quote)


def _one_stuff(weight: Reading, stuff: Reading) -> bool:
    """ "430kg of cocaine", "the cocaine weighed 340kg": an amount of what the other quote names."""
    if weight.figure.id not in _MEASURES or weight.unit != stuff.unit or stuff.figure.listed:
        return False
    return fold(stuff.figure.id) in _WORD.findall(fold(weight.claim.citation.quote))


def noun(reading: Reading, figures: FigureTable) -> str:
    """The noun of the lexicon, in the one form that stands for it in every language, that follows a number; in "14
    otter dens" the otters are none.
    """
    following = [fold(word) for word in _WORD.findall(after(reading, _REACH))[: _WORDS + 1]]
    for word, behind in zip(following[:_WORDS], [*following[1:], ""], strict=False):
        found = next((figures.nouns[form] for form in _forms(word) if form in figures.nouns), "")
        several = word == found and reading.number != 1 and behind.endswith("s")
        if found and not several:
            return found
    return ""


def _forms(word: str) -> tuple[str, ...]:
    """A noun as it stands, and without the endings of a plural."""
    return word, word.removesuffix("s"), word.removesuffix("x"), word.removesuffix("es"), word.removesuffix("ies") + "y"
