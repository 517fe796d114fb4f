"""What a number in the text is made of, and the scales that are said after it: thousand, millions, Md, bn."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from andro_check.extract.numerals.tokens import Passage
from andro_check.model.enumeration import StrEnum

ONE, HUNDRED, THOUSAND, MILLION = Decimal(1), Decimal(100), Decimal(1000), Decimal(1_000_000)


class Form(StrEnum):
    FIGURES = "figures"
    WORDS = "words"
    DOZENS = "dozens"  # "une centaine", "a dozen"
    SEVERAL = "several"  # "quelques centaines", "dozens": ``number`` is the unit that several are counted in
    FRACTION = "fraction"  # "un tiers": ``number`` is in percent
    LABEL = "label"  # "la majorité": the number says nothing


_COUNTED = 12
"""Words before a figure among which what it counts is named."""
_LARGEST = 26
"""Digits of a number, at most; sums and remainders are exact up to there."""

PLAIN_FORMS = (Form.FIGURES, Form.WORDS)


class Numeral(NamedTuple):
    """A number that covers the tokens from ``start`` up to, not including, ``stop``.

    ``step`` is the value of its last digit; ``scale`` the scale that was said ("millions"), 1 if none; ``loose`` marks
    a figure such as "1,200" in a French text, whose comma may separate thousands.
    """

    start: int
    stop: int
    number: Decimal
    step: Decimal
    form: Form
    scale: Decimal = ONE
    loose: bool = False

    def times(self, scale: Decimal, stop: int) -> Numeral:
        """The numeral times a scale that stops at a token; what passes all measure stays as it is."""
        if is_beyond(self.number, scale):
            return self._replace(stop=stop)
        number, step = self.number * scale, self.step * scale
        return Numeral(self.start, stop, number, step, self.form, self.scale * scale, self.loose)


def is_beyond(number: Decimal, scale: Decimal) -> bool:
    """Whether a product has more digits than any text means."""
    return number.adjusted() + scale.adjusted() >= _LARGEST


def scaled(p: Passage, numeral: Numeral, *, money: bool = False) -> Numeral:
    """The numeral with the scales that follow it: "3,5 millions", "27 Mds", "75 M€", "5 thousand million".

    ``money`` says that a currency sign stands before it, which makes "5m" five million.
    """
    numbers = p.words.numbers
    while True:
        j = numeral.stop
        if p.low[j] == "-" and p.glued(j) and p.glued(j + 1) and p.low[j + 1] in numbers.scales:
            j += 1
        word = p.low[j]
        if word in numbers.scales:
            numeral = numeral.times(numbers.scales[word], j + 1)
        elif word in numbers.hundred and p.words.language == "en":
            numeral = numeral.times(HUNDRED, j + 1)
        elif (sign := numbers.signs.get(p.raw(j))) and _is_scale_sign(p, j, money):
            numeral = numeral.times(sign, j + 1)
        else:
            return numeral


def _is_scale_sign(p: Passage, j: int, money: bool) -> bool:
    """Whether a short sign after figures is a scale: M, k, m and b are many other things too."""
    sign, after = p.raw(j), p.low[j + 1]
    if len(sign) > 1 and sign != "MM":
        return True
    if money or _is_money(p, j + 1):
        return sign not in ("t", "T") or money
    ends = not after[:1].isalnum()
    if not p.glued(j):
        return sign in ("K", "k", "M", "B") and ends and after != "-"
    if sign in ("k", "K"):
        return after != "-" or p.low[j + 2][:1].isdecimal()
    if p.words.language != "en":
        return False
    counted = _is_counted(p, j + 1) or p.is_unit(j + 1)  # "3.4m loaves", "5m hl"
    return counted or (sign in ("M", "B", "b") and ends) or (sign == "m" and _in_millions(p, j))


def _in_millions(p: Passage, j: int) -> bool:
    """ "Passenger numbers came to 2.9m": what is counted stands in front of the figure."""
    before = p.low[max(0, j - _COUNTED) : j]
    return not p.words.counting.in_millions.isdisjoint(before) and "." not in before


def _is_money(p: Passage, j: int) -> bool:
    """Whether a currency follows: ``€``, ``d'euros``."""
    signs = p.words.units.money_signs
    return p.raw(j) in signs or (p.low[j] in ("d'", "de") and p.raw(j + 1) in signs)


def _is_counted(p: Passage, j: int) -> bool:
    """Whether a plural noun follows, at once or after one word: "5m people"."""
    counting = p.words.counting
    plural = any(counting.is_plural(p.low[k]) and p.low[k] not in counting.stops for k in (j, j + 1))
    return plural and p.low[j] not in counting.stops
