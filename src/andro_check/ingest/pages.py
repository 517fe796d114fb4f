"""What is read from a page of HTML, put together as one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from andro_check.ingest.decoding import clean
from andro_check.model.source import Block, BlockKind
from andro_check.model.text import Span

_SPACES = re.compile(r"[ \t\r\n\f]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_GAP = "\n\n"

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
    return _SPACES.sub(" ", clean(text).translate(_INVISIBLE)).strip()


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
