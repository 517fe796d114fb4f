"""Who is named in a text, and where: the order of names says who did it to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

WORD = re.compile(r"\w+")
_NAME_WORDS = 5


@dataclass(frozen=True)
class NameAt:
    """``words`` are those of the name as they stand in the text, ``start`` is where they begin."""

    actor: str
    words: str
    start: int


def names_in(text: str, known: Mapping[str, str]) -> Iterator[NameAt]:
    """The actors that a folded text names, in order, the longest name at each place; ``known``: actors by name."""
    words = list(WORD.finditer(text))
    place = 0
    while place < len(words):
        for count in range(min(_NAME_WORDS, len(words) - place), 0, -1):
            run = " ".join(word[0] for word in words[place : place + count])
            if known.get(run):
                yield NameAt(known[run], run, words[place].start())
                place += count - 1
                break
        place += 1
