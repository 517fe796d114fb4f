"""What is read from a page of HTML, put together as one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import unescape

from andro_check.ingest.decoding import clean
from andro_check.model.source import Block, BlockKind
from andro_check.model.text import Span

_SPACES = re.compile(r"[ \t\r\n\f]+")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_KEPT = {"\u00a0": "\uf8a0", "\u2009": "\uf8a1", "\u202f": "\uf8a2"}
"""Spaces that hold a number together, and what stands for them while a library that folds all white space works."""
_HELD = {ord(space): held for space, held in _KEPT.items()}
_NAMED = re.compile(r"&(?:nbsp|#160|#[xX][aA]0|thinsp|#8201|#[xX]2009|#8239|#[xX]202[fF]);")
_GAP = "\n\n"

_TIDY = {**dict.fromkeys(map(ord, _INVISIBLE)), **{ord(held): space for space, held in _KEPT.items()}}

Pieces = Sequence[tuple[BlockKind, str]]


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds: its pieces of text and what it says of itself; empty where it says nothing."""

    pieces: Pieces
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    url: str = ""


def tidy(text: str) -> str:
    """One line: white space folded (no-break spaces kept), soft hyphens and zero-width characters dropped."""
    return _SPACES.sub(" ", clean(text).translate(_TIDY)).strip()


def hold_spaces(markup: str) -> str:
    """The markup with its no-break spaces under cover; ``tidy`` brings them back."""
    return _NAMED.sub(lambda found: unescape(found[0]), markup).translate(_HELD)


def joined(pieces: Iterable[tuple[BlockKind, str]]) -> tuple[str, tuple[Block, ...]]:
    """A text made of the pieces, an empty line between them, and the block of each."""
    texts: list[str] = []
    blocks: list[Block] = []
    offset = 0
    for kind, text in pieces:
        texts.append(text)
        blocks.append(Block(kind, Span(offset, offset + len(text))))
        offset += len(text) + len(_GAP)
    return _GAP.join(texts), tuple(blocks)
