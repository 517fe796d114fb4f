"""Common nouns that figures may be about though no list of things has them (``nominals.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from andro_check.lexicon.load import read


@dataclass(frozen=True, slots=True)
class Nominals:
    """Sets of lower-case French words; what each is for is said at the head of the file."""

    forward: frozenset[str]
    most: frozenset[str]
    acting: frozenset[str]
    articles: frozenset[str]
    contracted: frozenset[str]
    owning: frozenset[str]
    joints: frozenset[str]
    one: frozenset[str]
    endings: frozenset[str]
    never: frozenset[str]
    doers: frozenset[str]


@cache
def nominals() -> Nominals:
    raw = read("nominals")["fr"]
    return Nominals(**{field.name: frozenset(raw[field.name]) for field in fields(Nominals)})
