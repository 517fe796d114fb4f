"""The words for offices that somebody holds (``offices.yaml``)."""

from __future__ import annotations

from functools import cache

from andro_check.lexicon.load import read
from andro_check.lexicon.phrases import PhraseTable


@cache
def office_table(language: str) -> PhraseTable[str]:
    """The offices by the words that ``fr`` or ``en`` has for them."""
    return PhraseTable((phrase, office) for office, spoken in read("offices").items() for phrase in spoken[language])
