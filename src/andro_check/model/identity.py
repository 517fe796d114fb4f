"""Short, stable ids: a claim keeps its id when its value is corrected, a finding while its claims stand."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from andro_check.model.folding import fold_words


def claim_id(source: str, figure: str, words: str, ordinal: int) -> str:
    """Eight hexadecimal digits from the source, the figure, the quoted words and their ordinal among equal ones."""
    return _short((source, figure, fold_words(words), str(ordinal)), 8)


def finding_id(rule: str, question: str, claims: Iterable[str]) -> str:
    """Eight hexadecimal digits from the rule, the question and the ids of the claims, in any order."""
    return _short((rule, question, *sorted(claims)), 8)


def _short(parts: Iterable[str], length: int) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]
