"""What is known of each word, worked out when the word is first met: looking it up again is one step of a dict."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

V = TypeVar("V")
_REMEMBERED = 20_000
"""Words that are remembered; an archive has more, and memory must not grow with it."""


class Remembered(dict[str, V]):
    """The answers of a pure function of one word; beyond so many words all of them are worked out anew."""

    def __init__(self, look_up: Callable[[str], V]) -> None:
        self._look_up = look_up

    def __missing__(self, word: str) -> V:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = self._look_up(word)
        return found
