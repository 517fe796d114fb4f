"""What is no article, whatever its bytes say: a text without line ends or without spaces."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from andro_check.model.problem import Place, Problem
from andro_check.model.source import Document

_LINE, _WORD = 50_000, 5_000
"""Characters. A long chapter is one line at most; the longest addresses stay far below the other."""
_UNBROKEN = re.compile(rf"\S{{{_WORD}}}\S*")
_WITH_LINES = (".md", ".txt")


def excess(document: Document) -> Problem | None:
    """Says which line or word is too long to be prose: to draft claims from it would take minutes and give nothing."""
    for line in document.text.split("\n"):
        if len(line) > _LINE:
            what = f"is {len(line):,} characters long, which is no paragraph"
            remedy = "put each paragraph on a line of its own"
            return Problem(_place(document, document.text.index(line)), what, remedy)
    word = _UNBROKEN.search(document.text) if _may_be_unbroken(document.text) else None
    if word is None:
        return None
    what = f"holds a word of {len(word[0]):,} characters"
    return Problem(_place(document, word.start()), what, "take out what is no text")


def _may_be_unbroken(text: str) -> bool:
    """Whether there is a stretch of so many characters without a plain space: few texts have one, and to look for its
    last space in each stretch is a hundred times as fast as to match each word.
    """
    start = 0
    while start + _WORD <= len(text):
        space = text.rfind(" ", start, start + _WORD)
        if space < 0:
            return True
        start = space + 1
    return False


def _place(document: Document, offset: int) -> Place:
    """The line of the file, where the file has the text's lines."""
    path = document.source.path
    has_lines = PurePosixPath(path).suffix.lower() in _WITH_LINES
    return Place(path, document.line_of(offset) if has_lines else 0)
