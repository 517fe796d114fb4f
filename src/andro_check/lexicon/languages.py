"""Which language a text is in, told by counting the commonest words of each (``languages.yaml``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from andro_check.lexicon.load import read_table, texts

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20_000
"""Characters that are read at most."""


@cache
def _common() -> Mapping[str, frozenset[str]]:
    return {code: frozenset(texts(words)) for code, words in sorted(read_table("languages.yaml").items())}


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language, empty when none stands out."""
    words = Counter(_WORD.findall(text[:_ENOUGH].lower()))
    counts = {code: sum(words[word] for word in common) for code, common in _common().items()}
    best, second = sorted(counts.values(), reverse=True)[:2]
    return max(counts, key=lambda code: counts[code]) if best > second else ""


def likeliest_language(text: str) -> str:
    """``fr`` or ``en``, whichever has more of its common words in the text; ``en`` if neither stands out."""
    return language_of(text) or "en"
