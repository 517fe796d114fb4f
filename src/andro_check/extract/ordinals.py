"""Ranks: "deuxième actionnaire", "the third bidder", "36es Rencontres"."""

from __future__ import annotations

from decimal import Decimal

from andro_check.extract.drafts import Draft
from andro_check.extract.scales import ONE, Form, Numeral
from andro_check.extract.tokens import Passage


def read_ordinal(p: Passage, i: int) -> Draft | None:
    """The rank at token ``i``, from the second on: "first" and "premier" are said of too much else."""
    numbers, word = p.words.numbers, p.low[i]
    if word.isdigit():
        rank, stop = int(word), i + 2
        if not p.glued(i + 1) or p.low[i + 1].removesuffix("s") not in numbers.ordinal_endings:
            return None
    elif numbers.ordinals.get(word, 1) > 1 and _is_rank(p, i):
        rank, stop = numbers.ordinals[word], i + 1
    else:
        return None
    return Draft(i, stop, i, stop, Numeral(i, stop, Decimal(rank), ONE, Form.FIGURES), ordinal=True)


def _is_rank(p: Passage, i: int) -> bool:
    """Not a part of a longer number; "second" only between a determiner and a noun, for it is a time and a verb too."""
    if p.low[i] not in p.words.numbers.ambiguous_ordinals:
        return p.low[i - 1] != "-" and p.low[i + 1] != "-"
    return p.low[i - 1] in p.words.counting.determiners and not p.words.counting.ends_noun(p.low[i + 1])
