"""Common nouns that stand before or behind a name: "l'hôpital de Kelm", "Kelm hospital" (``heads.yaml``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from andro_check.lexicon.load import read
from andro_check.model.folding import fold


@dataclass(frozen=True, slots=True)
class Headed:
    """A name without the common noun before or behind it; ``kind`` is the class of that noun, empty for none.

    ``itself``: the noun only says what bears the name; ``apart``: the bare name never stands for it.
    """

    name: tuple[str, ...]
    kind: str = ""
    itself: bool = False
    apart: bool = False


_LONGEST = 3
"""Words of a noun, small ones left out: "nuclear power station"."""


@cache
def _heads() -> Mapping[tuple[str, ...], tuple[str, bool, bool]]:
    return {
        tuple(fold(word).split()): (kind, entry.get("itself") == "yes", entry.get("apart") == "yes")
        for kind, entry in read("heads").items()
        for word in entry["words"]
    }


def headed(words: Sequence[str]) -> Headed:
    """A name by its folded words, articles and prepositions left out: ``("hopital", "kelm")``."""
    heads, told = _heads(), tuple(words)
    for size in range(min(_LONGEST, len(told) - 1), 0, -1):
        if told[:size] in heads:
            return Headed(told[size:], *heads[told[:size]])
        if told[-size:] in heads:
            return Headed(told[:-size], *heads[told[-size:]])
    return Headed(told)


@cache
def _bodies() -> Mapping[str, str]:
    named = {noun[0]: kind for noun, (kind, itself, _) in _heads().items() if len(noun) == 1 and not itself}
    return {**named, **{fold(word): kind for kind, words in read("bodies").items() for word in words}}


def bodies_in(words: Iterable[str]) -> frozenset[str]:
    """The kinds of bodies that folded words tell of and that somebody may lead beside the one whose name they bear: the
    plant of a firm, the foundation of a town (``bodies.yaml``, ``heads.yaml``).
    """
    bodies = _bodies()
    return frozenset(bodies[word] for word in words if word in bodies)
