"""Which actors of the register a quote names, whatever part they play in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from andro_check.model.folding import fold
from andro_check.model.register import Register

_WORD = re.compile(r"\w+")
_LONGEST = 5
"""Words of a name that are looked for, at most."""


@dataclass(frozen=True)
class Mentions:
    """Looks names up in quotes, each of which is read once; ``names`` maps the folded words of a name to an id."""

    names: Mapping[str, str]
    read: dict[str, frozenset[str]] = field(default_factory=dict)

    def of(self, quote: str) -> frozenset[str]:
        """The ids of the actors that the quote names, blind to case and accents."""
        if quote not in self.read:
            words = _WORD.findall(fold(quote))
            runs = (" ".join(words[i : i + n]) for i in range(len(words)) for n in range(1, _LONGEST + 1))
            self.read[quote] = frozenset(self.names[run] for run in runs if run in self.names)
        return self.read[quote]


def mentions(register: Register) -> Mentions:
    actors = reversed(register.actors)
    return Mentions({" ".join(_WORD.findall(fold(name))): actor.id for actor in actors for name in actor.names})
