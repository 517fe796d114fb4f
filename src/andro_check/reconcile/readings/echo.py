"""How far two quotes say the same thing around their values: the evidence that two claims answer one question."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from andro_check.model.folding import fold
from andro_check.reconcile.readings.beside import end_of
from andro_check.reconcile.readings.reading import Reading

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5
"""Letters by which two words are one: "versées" and "versement" share what they mean."""
_FADE = 3
"""A word so many words from the value weighs half as much as one beside it."""


@dataclass(frozen=True)
class Echoes:
    """How rare each word stem is among the quotes of a story, in natural logarithms of how many share it."""

    rarity: Mapping[str, float]

    def between(self, a: Reading, b: Reading) -> float:
        """The rarity of the words that two quotes share near their values; 0 for none, 3 or 4 for two telling ones."""
        x, y = _stems(a), _stems(b)
        return sum(self.rarity.get(stem, 0.0) * min(x[stem], y[stem]) for stem in x if stem in y)


def echoes(readings: Iterable[Reading]) -> Echoes:
    """The rarities among the quotes of these claims."""
    quotes = {r.claim.citation.quote for r in readings}
    stem_of = _StemOf()
    seen = Counter(chain.from_iterable(set(map(stem_of.__getitem__, _WORD.findall(quote))) for quote in quotes))
    return Echoes({stem: math.log((1 + len(quotes)) / count) for stem, count in seen.items()})


class _StemOf(dict[str, str]):
    """The stem of each word, folded once."""

    def __missing__(self, word: str) -> str:
        self[word] = stem = fold(word)[:_STEM]
        return stem


def _stems(reading: Reading) -> dict[str, float]:
    quote, start = reading.claim.citation.quote, reading.claim.value_start - reading.claim.citation.span.start
    before, after = quote[: max(0, start)], quote[max(0, start + end_of(reading) - reading.claim.value_start) :]
    weights: dict[str, float] = {}
    for words in (reversed(_WORD.findall(before)), _WORD.findall(after)):
        for distance, word in enumerate(words):
            stem = fold(word)[:_STEM]
            weights[stem] = max(weights.get(stem, 0.0), _FADE / (_FADE + distance))
    return weights
