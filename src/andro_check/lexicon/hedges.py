"""The hedges of a language (``fr/hedges.yaml``, ``en/hedges.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from andro_check.lexicon.load import read_table, rows, text, texts
from andro_check.lexicon.wording import Beginnings, Endings, split
from andro_check.model.value import Hedge


@dataclass(frozen=True, slots=True)
class HedgeWords:
    """``left`` are said before a number, ``right`` after it."""

    left: Endings[Hedge]
    right: Beginnings[Hedge]
    left_ends: frozenset[str]


@cache
def hedge_words(language: str) -> HedgeWords:
    """The hedges of ``fr`` or ``en``."""
    table = [(Hedge(text(row["hedge"])), row) for row in rows(read_table(f"{language}/hedges.yaml")["hedges"])]
    return HedgeWords(
        left=Endings((phrase, hedge) for hedge, row in table for phrase in texts(row["left"])),
        right=Beginnings((phrase, hedge) for hedge, row in table for phrase in texts(row["right"])),
        left_ends=frozenset(split(phrase)[-1] for _, row in table for phrase in texts(row["left"])),
    )
