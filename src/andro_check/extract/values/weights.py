"""Pounds that are weighed and no money: "recalled 4,200 pounds of cheese", "weighs 1,200 pounds"; in French pounds that
are money and no books: "42 millions de livres".
"""

from __future__ import annotations

from collections.abc import Iterator

from andro_check.extract.numerals.scales import MILLION, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.lexicon.units import Unit, units

_REACH = 3
"""Words between the verb that weighs and the number."""
_AROUND, _BEHIND = 6, 2
"""Words before a number, and behind its noun, that may tell of books or of money."""


def of_weight(p: Passage, numeral: Numeral, found: tuple[int, Unit]) -> Unit:
    """The unit that was found, or pounds of weight where the words or the text tell of no pounds of money."""
    stop, unit = found
    words = p.words.counting
    if p.low[stop - 1] not in words.weights:
        return unit
    weighed = bool(words.weighing.intersection(p.low[max(0, numeral.start - _REACH) : numeral.start]))
    joined = p.joins(numeral.stop) and p.low[stop] not in words.notes
    told = (
        weighed
        or joined
        or _is_of_substance(p, stop)
        or ((_is_substance(p, stop) or _is_no_price(p, numeral, stop)) and not _is_sterling(p))
    )
    return units()["lb"] if told else unit


def in_pounds(p: Passage, numeral: Numeral) -> tuple[int, Unit] | None:
    """ "42 millions de livres": where the noun stops, and sterling, if words near tell of money or the text of Britain
    and none near tells of books.
    """
    words, noun = p.words.counting, numeral.stop
    noun += p.low[noun] in p.words.numbers.of
    if p.low[noun] not in words.pounds or numeral.scale < MILLION:
        return None
    near = {*p.low[max(0, numeral.start - _AROUND) : numeral.start], *p.low[noun + 1 : noun + 1 + _BEHIND]}
    money = not words.of_money.isdisjoint(near) or _is_sterling(p)
    return (noun + 1, units()["GBP"]) if money and words.of_books.isdisjoint(near) else None


def _is_of_substance(p: Passage, stop: int) -> bool:
    """ "of cheese", "of ground beef": of nothing that money is of, wherever its price is in sterling."""
    if p.low[stop] not in p.words.numbers.of:
        return False
    words = p.words.counting
    noun = next((word for word in p.low[stop + 1 : stop + 1 + _REACH] if word in words.substances), "")
    return bool(noun) and all(word.isalpha() for word in p.low[stop + 1 : p.low.index(noun, stop)])


def _is_substance(p: Passage, stop: int) -> bool:
    """ "of cheese", "of ground beef", "of it"; not "of debt", "of the money", "of which"."""
    words, k = p.words.counting, stop + 1
    if p.low[stop] not in p.words.numbers.of:
        return False
    if p.low[k] in words.weighed:
        return True
    paid = any(words.singular(word) in words.money_nouns or word in words.paid_for for word in p.low[k : k + 2])
    return not (words.ends_noun(p.low[k]) or paid)


def _is_no_price(p: Passage, numeral: Numeral, stop: int) -> bool:
    """Whether whole pounds stand in a text that counts its money in dollars, and not in brackets behind pounds."""
    told = "$" in p.text and p.low[stop] != "(" and numeral.number % 1 == 0 and numeral.scale < MILLION
    return told and not any(p.low[k - 1] == "(" and p.low[k - 2] in p.words.counting.weights for k in _dollars(p))


def _dollars(p: Passage) -> Iterator[int]:
    return (k for k, word in enumerate(p.low) if word == "$")


def _is_sterling(p: Passage) -> bool:
    """Whether the text counts in pounds of money elsewhere."""
    return "£" in p.text or not p.words.counting.sterling.isdisjoint(p.low)
