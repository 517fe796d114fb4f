"""Ranks: "deuxième actionnaire", "the third bidder", "36es Rencontres"."""

from __future__ import annotations

from decimal import Decimal

from andro_check.extract.drafts import Draft
from andro_check.extract.scales import ONE, Form, Numeral
from andro_check.extract.tokens import Passage

_AMBIGUOUS = frozenset({"second", "seconde"})
"""Also a time, and "to back": a rank only between a determiner and a noun."""


def read_ordinal(p: Passage, i: int) -> Draft | None:
    """The rank at token ``i``, from the second on: "first" and "premier" are said of too much else."""
    numbers, word = p.words.numbers, p.low[i]
    if word.isdigit():
        rank, stop = int(word), i + 2
        if not p.glued(i + 1) or p.low[i + 1].removesuffix("s") not in numbers.ordinal_endings:
            return None
    elif word in numbers.ordinals and numbers.ordinals[word] > 1 and _is_rank(p, i):
        rank, stop = numbers.ordinals[word], i + 1
    else:
        return None
    return Draft(i, stop, i, stop, Numeral(i, stop, Decimal(rank), ONE, Form.FIGURES), ordinal=True)


def _is_rank(p: Passage, i: int) -> bool:
    if p.low[i] not in _AMBIGUOUS:
        return p.low[i - 1] != "-" and p.low[i + 1] != "-"
    counting = p.words.counting
    return p.low[i - 1] in counting.determiners and p.low[i + 1].isalpha() and p.low[i + 1] not in counting.stops
