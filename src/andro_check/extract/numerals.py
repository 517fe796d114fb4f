"""Numerals: a number in figures or words with its scale, before anything is known of its unit."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from andro_check.extract.tokens import Passage
from andro_check.lexicon.numbers import NumberWords

ONE = Decimal(1)
_THOUSAND = Decimal(1000)
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


class Form(Enum):
    FIGURES = auto()
    WORDS = auto()
    DOZENS = auto()  # "une centaine", "a dozen"
    SEVERAL = auto()  # "quelques centaines", "dozens": ``number`` is the unit that several are counted in
    FRACTION = auto()  # "un tiers": ``number`` is in percent
    LABEL = auto()  # "la majorité": the number says nothing


class Numeral(NamedTuple):
    """A number that covers the tokens from ``start`` up to, not including, ``stop``.

    ``step`` is the value of its last digit; ``scale`` the scale that was said ("millions"), 1 if none; ``loose`` marks a
    figure such as "1,200" in a French text, whose comma may separate thousands.
    """

    start: int
    stop: int
    number: Decimal
    step: Decimal
    form: Form
    scale: Decimal = ONE
    loose: bool = False

    def times(self, scale: Decimal, stop: int) -> Numeral:
        return self._replace(stop=stop, number=self.number * scale, step=self.step * scale, scale=self.scale * scale)


def read_numeral(p: Passage, i: int, *, money: bool = False) -> Numeral | None:
    """The numeral that begins at token ``i``, or that ``i`` is the first telling word of (its article may stand before).

    ``money`` says that a currency sign stands before it, which makes "5m" five million.
    """
    word = p.low[i]
    if "0" <= word[:1] <= "9":
        found = _figures(p, i)
        return found and _compound(p, _scaled(p, found, money))
    return _collective(p, i) or _words(p, i)


@lru_cache(maxsize=65536)
def read_figure(figure: str, decimal_comma: bool) -> tuple[Decimal, Decimal, bool] | None:
    """A figure without spaces as (number, value of its last digit, whether its comma may be a separator of thousands).

    ``None`` for what is none: ``1.2.3``, ``007``.
    """
    head, *tail = figure.replace(",", ".").split(".")
    if len(head) > 1 and head[0] == "0":
        return None
    if not tail:
        return Decimal(head), ONE, False
    grouped = len(head) <= 3 and head != "0" and all(len(part) == 3 for part in tail)
    marks = [c for c in figure if c in ",."]
    if len(tail) > 1 and _is_indian(head, tail, marks):
        return read_figure(figure.replace(",", ""), False)
    if len(tail) > 1:
        if grouped and len(set(marks)) == 1:
            return Decimal(head + "".join(tail)), ONE, False
        inner = len(head) <= 3 and all(len(part) == 3 for part in tail[:-1])
        if inner and marks[-1] not in marks[:-1] and len(set(marks[:-1])) == 1:
            return _decimal(head + "".join(tail[:-1]), tail[-1])
        return None
    if grouped and marks[0] == ("." if decimal_comma else ","):
        return Decimal(head + tail[0]), ONE, False
    number, step, _ = _decimal(head, tail[0])
    return number, step, grouped


def _is_indian(head: str, tail: list[str], marks: list[str]) -> bool:
    """``12,34,567.89``: groups of two, then one of three."""
    groups = tail[:-1] if marks[-1] == "." else tail
    commas = marks[:-1] if marks[-1] == "." else marks
    return len(groups) > 1 and set(commas) == {","} and len(head) <= 2 and len(groups[-1]) == 3 and all(len(g) == 2 for g in groups[:-1])


def _decimal(whole: str, fraction: str) -> tuple[Decimal, Decimal, bool]:
    return Decimal(f"{whole}.{fraction}"), ONE.scaleb(-len(fraction)), False


def _figures(p: Passage, i: int) -> Numeral | None:
    """Figures, with the groups of three that spaces set apart: ``1 140``, ``9 836 241,5``."""
    numbers, figure, stop = p.words.numbers, p.low[i], i + 1
    if len(figure) <= 3 and figure.isdigit():
        while _is_group(p, stop):
            figure += p.low[stop]
            stop += 1
    read = read_figure(figure, numbers.decimal_comma)
    if read is None and i and p.low[i - 1] == "." and p.glued(i) and figure.isdigit() and not p.low[i - 2][-1:].isalnum():
        read = ONE, ONE, False
    if read is None:
        return None
    number, step, loose = read
    if i and p.low[i - 1] == "." and p.glued(i) and figure.isdigit() and (not p.glued(i - 1) or not p.low[i - 2][-1:].isalnum()):
        number, step, _ = _decimal("0", figure)
        return Numeral(i - 1, stop, number, step, Form.FIGURES)
    if p.low[stop] in _VULGAR and p.glued(stop):
        number, stop = number + _VULGAR[p.low[stop]], stop + 1
    return Numeral(i, stop, number, step, Form.FIGURES, loose=loose)


def _is_group(p: Passage, j: int) -> bool:
    """Whether token ``j`` continues a figure after one space: three digits, perhaps with decimals."""
    group = p.low[j]
    if len(group) < 3 or not group[:3].isdigit() or (len(group) > 3 and group[3].isdigit()):
        return False
    gap = p.text[p.ends[j - 1] : p.starts[j]]
    if len(group) > 3 and len(group) == 7 and group[4:].isdigit() and p.words.numbers.decimal_comma is False:
        return False
    if gap in _SPACES:
        return True
    many = len(p.low[j + 1]) == 3 and p.low[j + 1].isdigit() or len(p.low[j - 1]) == 3
    return gap == " " and "." not in p.low[j - 1] and (p.words.language == "fr" or p.starts[j - 1] == 0 or many)


_SPACES = frozenset("\u00a0\u202f\u2009")


def _scaled(p: Passage, numeral: Numeral, money: bool) -> Numeral:
    """The numeral with the scales that follow it: "3,5 millions", "27 Mds", "75 M€", "5 thousand million"."""
    numbers = p.words.numbers
    while True:
        j = numeral.stop
        word = p.low[j]
        hyphen = word == "-" and p.glued(j) and p.glued(j + 1) and p.low[j + 1] in numbers.scales
        if hyphen:
            word, j = p.low[j + 1], j + 1
        if word in numbers.scales or (word in numbers.hundred and p.words.language == "en"):
            numeral = numeral.times(numbers.scales.get(word, Decimal(100)), j + 1)
        elif (sign := numbers.signs.get(p.raw(j))) and _is_scale_sign(p, j, money):
            numeral = numeral.times(sign, j + 1)
        else:
            return numeral


def _is_scale_sign(p: Passage, j: int, money: bool) -> bool:
    """Whether a short sign after figures is a scale: M, k, m and b are many other things too."""
    sign, units = p.raw(j), p.words.units
    then_money = p.raw(j + 1) in units.money_signs or (p.low[j + 1] in ("d'", "de") and p.raw(j + 2) in units.money_signs)
    if len(sign) > 1 and sign != "MM":
        return True
    if money or then_money:
        return sign not in ("t", "T") or money
    if not p.glued(j):
        return sign in ("K", "M", "B") and not p.low[j + 1][:1].isalnum()
    if sign in ("k", "K"):
        return p.low[j + 1] != "-" or p.low[j + 2][:1].isdigit()
    if p.words.language != "en" or sign not in ("m", "M", "b", "B"):
        return False
    return _counts_people(p, j + 1) or (sign in ("M", "B", "b") and not p.low[j + 1][:1].isalnum())


def _counts_people(p: Passage, j: int) -> bool:
    counting = p.words.counting
    return any(counting.is_plural(p.low[k]) and p.low[k] not in counting.stops for k in (j, j + 1)) and p.low[j] not in counting.stops


def _compound(p: Passage, numeral: Numeral) -> Numeral:
    """A smaller part after a scale: "1 milliard 200 millions", "un million et demi", "2 million 300 thousand"."""
    numbers, j = p.words.numbers, numeral.stop
    if numeral.scale <= ONE:
        return numeral
    if p.low[j] in numbers.joints:
        if p.low[j + 1] in numbers.half or (p.low[j + 1] in numbers.articles and p.low[j + 2] in numbers.half):
            stop = j + 2 if p.low[j + 1] in numbers.half else j + 3
            half = numeral.scale / 2
            return numeral._replace(stop=stop, number=numeral.number + half, step=ONE if half % 1 == 0 else half)
        return numeral
    if p.words.language == "en" and numeral.scale <= _THOUSAND and numeral.form is Form.FIGURES:
        return _rest(p, numeral)
    if "0" <= p.low[j][:1] <= "9" and numeral.scale > _THOUSAND:
        rest = _figures(p, j)
        rest = rest and _scaled(p, rest, False)
        if rest and ONE < rest.scale < numeral.scale and rest.number < numeral.scale:
            return numeral._replace(stop=rest.stop, number=numeral.number + rest.number, step=rest.step)
    return numeral


def _rest(p: Passage, numeral: Numeral) -> Numeral:
    """``3 hundred and 21``, ``4 thousand 3 hundred``."""
    j = numeral.stop
    joined = p.low[j] in p.words.numbers.joints
    k = j + 1 if joined else j
    if "0" <= p.low[k][:1] <= "9":
        rest = _figures(p, k)
        rest = rest and _scaled(p, rest, False)
    else:
        rest = _words(p, k) if joined and p.low[k] in p.words.anchors else None
    if rest is None or rest.number >= numeral.scale or (not joined and rest.scale == ONE) or rest.number % 1:
        return numeral
    found = numeral._replace(stop=rest.stop, number=numeral.number + rest.number, step=ONE, scale=max(ONE, rest.scale))
    return _rest(p, found) if rest.scale > ONE else found


def _collective(p: Passage, i: int) -> Numeral | None:
    """``une dizaine``, ``quelques centaines de milliers``, ``dozens``, ``several hundred``, ``two dozen``."""
    numbers = p.words.numbers
    unit = numbers.collective.get(p.low[i])
    marked = numbers.several.before(p.low, i)
    if unit is None:
        bare = numbers.scales.get(p.low[i]) or (Decimal(100) if p.low[i] in numbers.hundred else None)
        plural_only = p.low[i].endswith("s") and p.words.language == "en"
        if bare is None or not (marked or plural_only):
            return None
        unit = bare
    start = marked[0] if marked else i
    plural = p.low[i].endswith("s") and p.low[i] != "tens" or p.low[i] == "tens"
    form = Form.SEVERAL if marked or plural else Form.DOZENS
    if not marked and p.low[i - 1] in numbers.articles and i:
        start = i - 1
    return _of_scale(p, Numeral(start, i + 1, unit, ONE, form))


def _of_scale(p: Passage, numeral: Numeral) -> Numeral:
    """The scale after a collective: "centaines de milliers", "tens of thousands", "several hundred million"."""
    numbers = p.words.numbers
    while True:
        j = numeral.stop
        if p.low[j] in ("de", "of"):
            j += 1
        scale = numbers.scales.get(p.low[j]) or (numbers.collective.get(p.low[j]) if j > numeral.stop else None)
        if scale is None:
            return numeral
        numeral = numeral.times(scale, j + 1)


def _words(p: Passage, i: int) -> Numeral | None:
    """A number in words; an article before a scale belongs to it: "un million", "a hundred"."""
    numbers = p.words.numbers
    start, group = i, 0
    if p.low[i] in numbers.scales or p.low[i] in numbers.hundred:
        if i and p.low[i - 1] in numbers.articles:
            start = i - 1
        elif i and p.low[i - 1] in numbers.half or (p.low[i - 1] == "a" and p.low[i - 2] in numbers.half):
            start = i - 1 if p.low[i - 1] in numbers.half else i - 2
            scale = numbers.scales.get(p.low[i], Decimal(100))
            return Numeral(start, i + 1, scale / 2, ONE, Form.WORDS, scale)
        group = 1
    read = _add_words(p, start if p.low[i] not in numbers.scales and p.low[i] not in numbers.hundred else i, group)
    if read is None:
        return None
    number, scale, stop = read
    found = Numeral(start, stop, number, ONE, Form.WORDS, scale)
    return _compound(p, _decimals(p, found))


def _decimals(p: Passage, numeral: Numeral) -> Numeral:
    """``vingt-sept virgule trois``, ``two point five million``, ``two and a half million``."""
    numbers, j = p.words.numbers, numeral.stop
    if p.low[j] == numbers.point and (p.low[j + 1] in numbers.ones or p.low[j + 1] in numbers.tens or p.low[j + 1] in numbers.zeros):
        written, k = "", j + 1
        while p.low[k] in numbers.ones or p.low[k] in numbers.tens or p.low[k] in numbers.zeros:
            ten, after = numbers.tens.get(p.low[k]), k + 2 if p.low[k + 1] == "-" else k + 1
            one = numbers.ones.get(p.low[after], 0)
            if ten is not None and 0 < one < 10:
                written, k = written + str(ten + one), after + 1
            else:
                written, k = written + str(numbers.ones.get(p.low[k], ten or 0)), after
        number, step, _ = _decimal(str(numeral.number), written)
        return _scaled(p, numeral._replace(stop=k, number=number, step=step), False)
    if p.low[j] in numbers.joints and p.low[j + 1] in numbers.articles and p.low[j + 2] in numbers.half and p.low[j + 3] in numbers.scales:
        return _scaled(p, numeral._replace(stop=j + 3, number=numeral.number + Decimal("0.5"), step=Decimal("0.1")), False)
    return numeral


def _add_words(p: Passage, i: int, lead: int) -> tuple[Decimal, Decimal, int] | None:
    """Add up number words from token ``i``; ``lead`` is 1 when a scale stands first. -> (number, scale, stop)."""
    numbers = p.words.numbers
    total, group, scale, j, stop = Decimal(0), lead, ONE, i, i
    last = Decimal("1e30")
    while True:
        word = p.low[j]
        value = numbers.ones.get(word)
        if value is None:
            value = numbers.tens.get(word)
        if value is not None and (fresh := _joined(group, value, word, numbers, stop > i)) is not None:
            group = fresh
        elif word in numbers.hundred and _takes_hundred(group, numbers):
            group = max(group, 1) * 100
        elif word in numbers.scales:
            size = numbers.scales[word]
            if size < last:
                total, last = total + max(group, 1) * size, size
            else:
                total = (total + group) * size
            group, scale = 0, max(scale, size)
        else:
            break
        stop = j = j + 1
        j = _past_joint(p, j, group, numbers)
    return None if stop == i else (total + group, scale, stop)


def _joined(group: int, value: int, word: str, numbers: NumberWords, begun: bool) -> int | None:
    """The group of three digits after one more word below 100; ``None`` if the word does not fit."""
    rest = group % 100
    if group == 0:
        return None if begun and value == 0 else value
    if value == 20 and rest == 4 and numbers.language == "fr":
        return group + 76
    if value == 0:
        return None
    if value < 10:
        fits = rest == 0 or (rest >= 20 and rest % 10 == 0) or (numbers.language == "fr" and rest in (10, 70, 90) and value >= 7)
    elif value < 20:
        fits = rest == 0 or (numbers.language == "fr" and rest in (60, 80) and value <= 16)
    else:
        fits = rest == 0
    return group + value if fits and word not in ("a", "an") else None


def _takes_hundred(group: int, numbers: NumberWords) -> bool:
    """``deux cents``, ``douze cents``, ``mille cent``; in French "dix cents" are ten cents."""
    return group < 20 and group != 10 if numbers.language == "fr" else group <= 99


def _past_joint(p: Passage, j: int, group: int, numbers: NumberWords) -> int:
    """Past a hyphen, or past "et", "and" where they join: "soixante et onze", "three hundred and eighty"."""
    if p.low[j] == "-" and p.glued(j) and p.glued(j + 1):
        return j + 1
    if p.low[j] not in numbers.joints:
        return j
    value = numbers.ones.get(p.low[j + 1], numbers.tens.get(p.low[j + 1], 0))
    if numbers.language == "fr":
        return j + 1 if group % 100 in (20, 30, 40, 50, 60, 70, 80) and value in (1, 11) else j
    follows = p.low[j + 2] in numbers.hundred
    article = p.low[j + 1] in ("a", "an")
    return j + 1 if value and group % 100 == 0 and not follows and not article else j
