"""Two short texts as two articles, through the whole program: whether a conflict is reported."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TypeAlias

sys.path.append(str(Path(__file__).resolve().parents[2]))  # evaluation/ is no part of the package that is installed

from evaluation.pairs import Pair, outcome_of

FIRST, NEXT, MONTHS_LATER = "2021-05-04", "2021-05-05", "2021-11-10"
"""A Tuesday, the day after, and half a year after that."""
Told: TypeAlias = tuple[str, str, str, bool]
"""Language (``mixed``: one text in each), what the first and the second say, and whether they are in conflict."""


def in_conflict(row: Told, later: str = NEXT) -> bool:
    """Whether a contradiction, a violation or a tension is reported of the two texts."""
    return bool(relations(row[:3], FIRST, later))


def relations(texts: tuple[str, str, str], first: str = FIRST, later: str = NEXT) -> set[str]:
    """Which of contradiction, violation and tension are reported of two texts of these days."""
    language, one, other = texts
    pair = Pair("t001", language, (one, other), (first, later), frozenset({"contradiction"}))
    return {finding.relation.value for finding in outcome_of(pair).alarms}
