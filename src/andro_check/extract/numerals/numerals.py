"""Numerals: a number in figures or words with its scale, before anything is known of its unit."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import lru_cache

from andro_check.extract.numerals.scales import ONE, THOUSAND, Form, Numeral, is_beyond, scaled
from andro_check.extract.numerals.spoken import collective, number_in_words
from andro_check.extract.numerals.tokens import Passage

_SPACES = frozenset("\u00a0\u202f\u2009")
_LONGEST_FIGURE = 30
_LONGEST_HEAD = 24
_HALF = Decimal("0.5")
_MILLIONTH = Decimal("0.000001")


def read_numeral(p: Passage, i: int, *, money: bool = False) -> Numeral | None:
    """The numeral that begins at token ``i``, or that ``i`` is the first telling word of: an article may stand before.

    ``money`` says that a currency sign stands before it, which makes "5m" five million. Dates and quantities both ask
    for the numerals of a text.
    """
    if money:
        return _read(p, i, money=True)
    if i not in p.numerals:
        p.numerals[i] = _read(p, i, money=False)
    return p.numerals[i]


def _read(p: Passage, i: int, *, money: bool) -> Numeral | None:
    word = p.low[i]
    if "0" <= word[:1] <= "9":
        figures = _figures(p, i)
        numeral = figures and scaled(p, figures, money=money)
        return numeral if numeral is None or _ends(p, numeral) else _in_dozens(p, _compound(p, _mixed(p, numeral)))
    several = collective(p, i)
    if several:
        return several
    spoken = number_in_words(p, i)
    return spoken and _in_dozens(p, _compound(p, _mixed(p, spoken)))


def _ends(p: Passage, numeral: Numeral) -> bool:
    """Whether nothing behind figures without a scale adds to them, as behind most."""
    word, numbers = p.low[numeral.stop], p.words.numbers
    goes_on = word in numbers.joints or word in numbers.collective or word.isdecimal()
    return not goes_on and numeral.scale <= ONE


@lru_cache(maxsize=65536)
def read_figure(figure: str, decimal_comma: bool) -> tuple[Decimal, Decimal, bool] | None:
    """A figure without spaces as (number, value of its last digit, whether its comma may be a separator of thousands).

    ``None`` for what is none: ``1.2.3``, ``007``.
    """
    head, *tail = figure.replace(",", ".").split(".")
    if (len(head) > 1 and head[0] == "0") or len(figure) > _LONGEST_FIGURE or len(head) > _LONGEST_HEAD:
        return None
    if not tail:
        return Decimal(head), ONE, False
    marks = [c for c in figure if c in ",."]
    if len(tail) > 1:
        return _grouped(head, tail, marks)
    thousands = len(tail[0]) == 3 and len(head) <= 3 and head != "0"
    if thousands and marks[0] == ("." if decimal_comma else ","):
        return Decimal(head + tail[0]), ONE, False
    return _decimal(head, tail[0], loose=thousands)


def _grouped(head: str, tail: list[str], marks: list[str]) -> tuple[Decimal, Decimal, bool] | None:
    """``1.234.567``, ``1,234.5``, ``12,34,567``: one kind of mark between groups, perhaps another before decimals."""
    mixed = marks[-1] != marks[0]
    groups = tail[:-1] if mixed else tail
    if len(set(marks[:-1] if mixed else marks)) > 1 or len(head) > 3 or len(groups[-1]) != 3:
        return None
    if not all(len(group) == 3 for group in groups) and not (marks[0] == "," and all(len(g) == 2 for g in groups[:-1])):
        return None
    whole = head + "".join(groups)
    return _decimal(whole, tail[-1]) if mixed else (Decimal(whole), ONE, False)


def _decimal(whole: str, fraction: str, *, loose: bool = False) -> tuple[Decimal, Decimal, bool]:
    return Decimal(f"{whole}.{fraction}"), ONE.scaleb(-len(fraction)), loose


def _figures(p: Passage, i: int) -> Numeral | None:
    """Figures, with the groups of three that spaces set apart: ``1 140``, ``9 836 241,5``; ``.75`` without a zero."""
    figure, stop = p.low[i], i + 1
    if len(figure) <= 3 and figure.isdecimal():
        while _is_group(p, stop):
            figure += p.low[stop]
            stop += 1
    if _follows_point(p, i) and figure.isdecimal():
        number, step, _ = _decimal("0", figure)
        return Numeral(i - 1, stop, number, step, Form.FIGURES)
    read = read_figure(figure, p.words.numbers.decimal_comma)
    if read is None:
        return None
    number, step, loose = read
    exponent = _exponent(p, stop)
    if exponent and not is_beyond(number, exponent):
        return Numeral(i, stop + 2, number * exponent, step * exponent, Form.FIGURES)
    vulgar = vulgar_fraction(p.low[stop]) if p.glued(stop) else None
    if vulgar is not None:
        number, stop = number + vulgar, stop + 1
    return Numeral(i, stop, number, step, Form.FIGURES, loose=loose)


def _exponent(p: Passage, j: int) -> Decimal | None:
    """The power of ten of ``1.5e6``."""
    digits = p.low[j + 1]
    told = p.low[j] == "e" and p.glued(j) and p.glued(j + 1) and digits.isdecimal() and len(digits) <= 2
    return ONE.scaleb(int(digits)) if told else None


def _follows_point(p: Passage, i: int) -> bool:
    """Whether a decimal point without a zero stands before: ``.75``, ``$.75``."""
    return i > 0 and p.low[i - 1] == "." and p.glued(i) and not (p.glued(i - 1) and p.low[i - 2][-1:].isalnum())


def _is_group(p: Passage, j: int) -> bool:
    """Whether token ``j`` continues a figure after one space: three digits, perhaps with decimals.

    In English a plain space separates thousands only in a long number, or at the head of a line of its own.
    """
    group, before = p.low[j], p.low[j - 1]
    whole, _, decimals = group.replace(",", ".").partition(".")
    if len(whole) != 3 or not whole.isdecimal() or "." in decimals or "." in before:
        return False
    gap = p.text[p.ends[j - 1] : p.starts[j]]
    if gap in _SPACES or gap != " " or p.words.language == "fr":
        return gap == " " or gap in _SPACES
    further = len(p.low[j + 1]) == 3 and p.low[j + 1].isdecimal()
    alone = p.starts[j - 1] == 0 or len(before) == 3 or further
    counted = p.words.counting.is_person(p.low[j + 1]) or p.is_unit(j + 1)
    return len(decimals) != 3 and (alone or (counted and not p.is_capital(j - 2)))


@lru_cache(maxsize=256)
def vulgar_fraction(sign: str) -> Decimal | None:
    """``½``, ``⅔`` as a number; ``None`` for any other token."""
    if len(sign) != 1 or unicodedata.category(sign) != "No":
        return None
    value = Decimal(repr(unicodedata.numeric(sign)))
    return value.quantize(_MILLIONTH) if 0 < value < 1 else None


def _mixed(p: Passage, numeral: Numeral) -> Numeral:
    """``2 1/4``, ``one hundred and three and two thirds``: a fraction after a whole number."""
    numbers, j = p.words.numbers, numeral.stop
    if numeral.number % 1 or numeral.scale >= THOUSAND:
        return numeral
    halved = p.low[j] in numbers.joints and p.low[j + 1] in numbers.indefinite and p.low[j + 2] in numbers.half
    if halved and p.low[j + 3] not in numbers.of and p.low[j + 3] not in numbers.scales:
        return numeral._replace(stop=j + 3, number=numeral.number + _HALF, step=_HALF)
    if numeral.form is Form.FIGURES:
        slashed = (
            p.low[j + 1] == "/"
            and p.glued(j + 1)
            and p.glued(j + 2)
            and not p.glued(j)
            and p.low[j].isdecimal()
            and p.low[j + 2].isdecimal()
        )
        top, bottom, stop = (int(p.low[j]), int(p.low[j + 2]), j + 3) if slashed else (0, 1, j)
    else:
        k = j + 1 if p.low[j] in numbers.joints else j
        hyphen = k + 2 if p.low[k + 1] == "-" else k + 1
        bottom = numbers.denominators.get(p.low[hyphen], 1)
        top, stop = (numbers.ones.get(p.low[k], 0), hyphen + 1) if k > j and bottom > 2 else (0, j)
    if not 0 < top < bottom <= 100:
        return numeral
    return numeral._replace(
        stop=stop, number=numeral.number + (Decimal(top) / bottom).quantize(_MILLIONTH), step=Decimal("0.1")
    )


def _in_dozens(p: Passage, numeral: Numeral) -> Numeral:
    """``two dozen``, ``2 douzaines``."""
    unit = p.words.numbers.collective.get(p.low[numeral.stop])
    if unit is None or numeral.number % 1 or numeral.scale > ONE or not 1 < numeral.number < 100:
        return numeral
    return numeral._replace(stop=numeral.stop + 1, number=numeral.number * unit, form=Form.DOZENS)


def _compound(p: Passage, numeral: Numeral) -> Numeral:
    """A smaller part after a scale: "1 milliard 200 millions", "un million et demi", "2 million 300 thousand"."""
    numbers, j = p.words.numbers, numeral.stop
    if numeral.scale <= ONE:
        return numeral
    if p.low[j] in numbers.joints:
        stop = j + 2 if p.low[j + 1] in numbers.half else j + 3
        if p.low[stop - 1] in numbers.half and (stop == j + 2 or p.low[j + 1] in numbers.articles):
            half = numeral.scale / 2
            return numeral._replace(stop=stop, number=numeral.number + half, step=ONE if half % 1 == 0 else half)
        top = Decimal(numbers.ones.get(p.low[j + 1], 0))
        bottom = numbers.denominators.get(p.low[j + 2], 0)
        if 0 < top < bottom and bottom > 2:  # "two million and three fifths"
            return numeral._replace(
                stop=j + 3, number=numeral.number + (numeral.scale * top / bottom).quantize(_MILLIONTH)
            )
    if p.words.language == "en" and numeral.scale <= THOUSAND and numeral.form is Form.FIGURES:
        return _rest(p, numeral)
    if "0" <= p.low[j][:1] <= "9" and numeral.scale > THOUSAND:
        figures = _figures(p, j)
        rest = figures and scaled(p, figures)
        if rest and ONE < rest.scale < numeral.scale and rest.number < numeral.scale:
            return numeral._replace(stop=rest.stop, number=numeral.number + rest.number, step=rest.step)
    return numeral


def _rest(p: Passage, numeral: Numeral) -> Numeral:
    """``3 hundred and 21``, ``4 thousand 3 hundred``."""
    joined = p.low[numeral.stop] in p.words.numbers.joints
    k = numeral.stop + 1 if joined else numeral.stop
    if "0" <= p.low[k][:1] <= "9":
        figures = _figures(p, k)
        rest = figures and scaled(p, figures)
    else:
        rest = number_in_words(p, k) if joined and p.low[k] in p.words.anchors else None
    if rest is None or rest.number >= numeral.scale or (not joined and rest.scale == ONE) or rest.number % 1:
        return numeral
    found = numeral._replace(stop=rest.stop, number=numeral.number + rest.number, step=ONE, scale=max(ONE, rest.scale))
    return _rest(p, found) if rest.scale > ONE else found
