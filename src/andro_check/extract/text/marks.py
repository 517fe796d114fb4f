"""The marks at which a clause ends, and those at which a phrase does."""

from __future__ import annotations

from typing import Final

CLAUSE_ENDS: Final = frozenset(";:()—–")
PHRASE_ENDS: Final = CLAUSE_ENDS | {","}
