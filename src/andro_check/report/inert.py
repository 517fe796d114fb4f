"""Text of other people made harmless to a terminal."""

from __future__ import annotations

import re

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]")
"""Control characters, those that turn the direction of the text, and halves of characters."""
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
"""Characters without width: they would only part words from their marks."""
_SPACE = re.compile(r"[^\S\u00a0\u202f]+")


def shown(text: str, *, lines: bool = False) -> str:
    """The text with what a terminal obeys replaced by U+FFFD, on one line unless ``lines``."""
    harmless = _OBEYED.sub("\ufffd", _UNSEEN.sub("", text.replace("\r\n", "\n")))
    return harmless if lines else _SPACE.sub(" ", harmless)
