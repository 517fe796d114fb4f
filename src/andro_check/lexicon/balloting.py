"""Words for how bodies vote where no noun counts the votes: "six contre" (``balloting.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from andro_check.lexicon.load import read


@dataclass(frozen=True, slots=True)
class BallotingWords:
    """Lower-case words; the head of ``balloting.yaml`` says what each of them is for."""

    voting: frozenset[str]
    favour: frozenset[str]
    against: frozenset[str]
    abstaining: frozenset[str]
    counted: frozenset[str]
    in_favour: frozenset[str]
    rivals: frozenset[str]
    bodies: frozenset[str]
    beating: frozenset[str]
    camps: frozenset[str]


@cache
def balloting_words(language: str) -> BallotingWords:
    """The words of ``fr`` or ``en``."""
    rows = read("balloting")[language]
    return BallotingWords(**{field.name: frozenset(rows[field.name]) for field in fields(BallotingWords)})
