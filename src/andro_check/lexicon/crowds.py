"""Words of crowds and of those who count them (``crowds.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from andro_check.lexicon.load import read


@dataclass(frozen=True, slots=True)
class CrowdWords:
    """Lower-case words; the head of ``crowds.yaml`` says what each of them is for."""

    counters: frozenset[str]
    gatherings: frozenset[str]
    marching: frozenset[str]
    named: str


@cache
def crowd_words(language: str) -> CrowdWords:
    """The words of ``fr`` or ``en``."""
    rows = dict(read("crowds")[language])
    named = rows.pop("named")
    return CrowdWords(**{name: frozenset(words) for name, words in rows.items()}, named=named)
