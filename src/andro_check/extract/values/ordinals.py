"""Ranks: "deuxième actionnaire", "the third bidder", "36es Rencontres"."""

from __future__ import annotations

from decimal import Decimal

from andro_check.extract.numerals.numerals import read_figure
from andro_check.extract.numerals.scales import ONE, Form, Numeral
from andro_check.extract.numerals.tokens import Passage
from andro_check.extract.values.drafts import Draft


def read_ordinal(p: Passage, i: int) -> Draft | None:
    """The rank at token ``i``; the first one only in front of what is ranked by its size ("le premier employeur"), for
    "first" and "premier" are said of too much else.
    """
    numbers, word = p.words.numbers, p.low[i]
    least = 1 if p.low[i + 1] in numbers.first_of else 2
    if numbers.ordinals.get(word, 0) < least or not _is_rank(p, i):
        return None
    return _draft(i, i + 1, Decimal(numbers.ordinals[word]))


def read_figured_ordinal(p: Passage, i: int) -> Draft | None:
    """``36th``, ``1 000e``: the figure at token ``i`` with an ending."""
    j = i + 1
    while len(p.low[j]) == 3 and p.low[j].isdecimal() and p.starts[j] - p.ends[j - 1] == 1:
        j += 1
    if not p.glued(j) or p.low[j].removesuffix("s") not in p.words.numbers.ordinal_endings:
        return None
    read = read_figure("".join(p.low[i:j]), p.words.numbers.decimal_comma)
    return _draft(i, j + 1, read[0]) if read and read[0] % 1 == 0 else None


def _draft(i: int, stop: int, rank: Decimal) -> Draft:
    return Draft(i, stop, i, stop, Numeral(i, stop, rank, ONE, Form.FIGURES), ordinal=True)


def _is_rank(p: Passage, i: int) -> bool:
    """Not a part of a longer number; "second" only between a determiner and a noun, for it is a time and a verb too."""
    if p.low[i] not in p.words.numbers.ambiguous_ordinals:
        return p.low[i - 1] != "-" and p.low[i + 1] != "-"
    return p.low[i - 1] in p.words.counting.determiners and not p.words.counting.ends_noun(p.low[i + 1])
