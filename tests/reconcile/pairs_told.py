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
    language, one, other, _ = row
    pair = Pair("t001", language, (one, other), (FIRST, later), frozenset({"contradiction"}))
    return bool(outcome_of(pair).alarms)
