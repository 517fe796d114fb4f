"""A document written down as Markdown, so that a page or a PDF can be kept as a text that people read and correct."""

from __future__ import annotations

import re
from itertools import pairwise

from andro_check.model.source import Block, BlockKind, Document

_LISTED = frozenset({BlockKind.ITEM, BlockKind.CELL})
_MARKED = re.compile(r"(?:[-–—•*·▪]|\d{1,2}[.)]|[a-z]\))\s")


def kept_text(document: Document) -> str:
    """The text of a page or a PDF as Markdown, its furniture left out."""
    blocks = [block for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    lines = [_line(block, document.text) for block in blocks]
    ends = ["\n" if a.kind is b.kind and a.kind in _LISTED else "\n\n" for a, b in pairwise(blocks)]
    return "".join(line + end for line, end in zip(lines, [*ends, "\n"], strict=True))


def _line(block: Block, text: str) -> str:
    words = " ".join(block.span.of(text).split("\n"))
    match block.kind:
        case BlockKind.TITLE:
            return f"# {words}"
        case BlockKind.HEADING:
            return words if words.startswith("#") else f"## {words}"
        case BlockKind.ITEM:
            return words if _MARKED.match(words) else f"- {words}"
        case BlockKind.CELL:
            return words if words.startswith("|") else f"| {words} |"
        case _:
            return words
