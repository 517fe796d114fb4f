"""First names that are common in French and English news, and whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from andro_check.lexicon.load import read


@lru_cache(maxsize=1)
def first_names() -> frozenset[str]:
    """All of them, in lower case."""
    return frozenset(read("names")["first_names"])


@lru_cache(maxsize=1)
def _genders() -> Mapping[str, str]:
    table = read("names")
    women, anybodys = frozenset(table["women"]), frozenset(table["anybodys"])
    return {name: "f" if name in women else "m" for name in table["first_names"] if name not in anybodys}


def gender_of(word: str) -> str:
    """ "f" or "m" for a first name in lower case; empty for any other word, and for names that are anybody's."""
    return _genders().get(word, "")
