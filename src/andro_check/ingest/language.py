"""Which language a text is in, by its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from andro_check.lexicon.load import read_table, texts

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20_000
"""Characters that are read at most."""


@lru_cache(maxsize=1)
def _languages() -> dict[str, frozenset[str]]:
    return {code: frozenset(texts(words)) for code, words in sorted(read_table("languages.yaml").items())}


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language, empty when none stands out."""
    words = Counter(_WORD.findall(text[:_ENOUGH].lower()))
    counts = {code: sum(words[word] for word in common) for code, common in _languages().items()}
    best, second = sorted(counts.values(), reverse=True)[:2]
    return max(counts, key=lambda code: counts[code]) if best > second else ""
