"""Common nouns that stand before or behind a name: "l'hôpital de Kelm", "Kelm hospital" (``heads.yaml``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from andro_check.lexicon.load import read
from andro_check.model.folding import fold


@dataclass(frozen=True, slots=True)
class Headed:
    """A name without the common noun before or behind it; ``kind`` is the class of that noun, empty for none.

    ``itself``: the noun only says what bears the name.
    """

    name: tuple[str, ...]
    kind: str = ""
    itself: bool = False


@cache
def _heads() -> Mapping[str, tuple[str, bool]]:
    return {
        fold(word): (kind, entry.get("itself") == "yes")
        for kind, entry in read("heads").items()
        for word in entry["words"]
    }


def headed(words: Sequence[str]) -> Headed:
    """A name by its folded words, articles and prepositions left out: ``("hopital", "kelm")``."""
    heads = _heads()
    if len(words) > 1 and words[0] in heads:
        return Headed(tuple(words[1:]), *heads[words[0]])
    if len(words) > 1 and words[-1] in heads:
        return Headed(tuple(words[:-1]), *heads[words[-1]])
    return Headed(tuple(words))
