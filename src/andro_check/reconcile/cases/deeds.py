"""Words that two quotes share and that are rare in their story: they speak of one deed, by whatever noun or verb."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from andro_check.model.folding import fold
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.readings.reading import Reading

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM, _RARE = 5, 6
"""Letters of a word that tell it from others ("recal" of "recalled", "annon" of "annonce"); quotes that may have it."""


@dataclass(frozen=True)
class DeedWords:
    """``told``: in how many quotes a stem stands; ``names``: stems of the names of actors, which all share; ``read``
    keeps what each quote was read as.
    """

    told: Mapping[str, int]
    names: frozenset[str]
    read: dict[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, case: Case) -> DeedWords:
        quotes = {r.claim.citation.quote for r in (*case.readings, *case.faint)}
        named = " ".join(case.comparer.named.names)
        return cls(Counter(stem for quote in quotes for stem in _stems(quote)), _stems(named))

    def shared(self, a: Reading, b: Reading) -> bool:
        """Whether a rare stem stands in both quotes, outside of the two values."""
        return bool(self._rare(a, b))

    def reach(self, a: Reading, b: Reading) -> int:
        """Code points from the values to the nearest rare word that they share, both quotes together."""
        return sum(min(_distances(r, self._rare(a, b)), default=0) for r in (a, b))

    def of_it(self, a: Reading, b: Reading) -> bool:
        """Whether one of the two is told of the deed itself: what it is about stands, as a word, in the other quote."""
        pairs = ((a, b), (b, a))
        return any(_stems(one.subject.replace("-", " ")) & self._words(other) - self.names for one, other in pairs)

    def _rare(self, a: Reading, b: Reading) -> frozenset[str]:
        common = self._words(a) & self._words(b) - self.names
        return frozenset(stem for stem in common if self.told[stem] <= _RARE)

    def _words(self, reading: Reading) -> frozenset[str]:
        found = self.read.get(reading.id)
        if found is None:
            words = reading.claim.citation.quote.replace(reading.claim.value.text, " ")
            found = self.read[reading.id] = _stems(words)
        return found


def _distances(reading: Reading, stems: Collection[str]) -> Iterator[int]:
    quote, place = reading.claim.citation.quote, reading.claim.value_start - reading.claim.citation.span.start
    for word in _WORD.finditer(quote):
        if fold(word[0])[:_STEM] in stems:
            yield abs(word.start() - place)


@lru_cache(maxsize=65536)
def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(words)))
