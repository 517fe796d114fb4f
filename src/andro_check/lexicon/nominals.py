from __future__ import annotations
from dataclasses import dataclass
from functools import cache
from andro_check.lexicon.load import read

@dataclass(frozen=True, slots=True)
class Nominals:
    forward: frozenset[str]
    articles: frozenset[str]
    owning: frozenset[str]
    joints: frozenset[str]
    never: frozenset[str]

@cache
def nominals() -> Nominals:
    raw = read("nominals")["fr"]
    return Nominals(*(frozenset(raw[k]) for k in ("forward", "articles", "owning", "joints", "never")))
