"""Words for one or none of those whom something befell: "aucun blessé", "nobody was hurt" (``befalling.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from andro_check.lexicon.load import read


@dataclass(frozen=True, slots=True)
class BefallingWords:
    """Lower-case words; the head of ``befalling.yaml`` says what each of them is for."""

    deeds: frozenset[str]
    things: frozenset[str]
    ones: frozenset[str]
    nones: frozenset[str]
    bodies: frozenset[str]
    led: frozenset[str]
    leads: frozenset[str]
    between: frozenset[str]
    anys: frozenset[str]
    negators: frozenset[str]
    ones_of: frozenset[str]
    person: frozenset[str]
    counting: frozenset[str]


@cache
def befalling_words(language: str) -> BefallingWords:
    """The words of ``fr`` or ``en``."""
    rows = read("befalling")[language]
    return BefallingWords(**{field.name: frozenset(rows[field.name]) for field in fields(BefallingWords)})
