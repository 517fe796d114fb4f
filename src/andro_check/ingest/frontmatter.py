"""The header between two ``---`` lines at the top of a text; what it says is read elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from andro_check.ingest.decoding import decode
from andro_check.model.problem import Problem

_HEADER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parts:
    """``header``: the YAML between the marks, from line 2 of the file on, empty when there is none.

    ``first_line``: the line of the file on which ``body`` begins.
    """

    header: str
    body: str
    first_line: int


def split(text: str) -> Parts:
    """Header and body of a text; a text without a closing mark is all body."""
    found = _HEADER.match(text)
    if not found:
        return Parts("", text, 1)
    return Parts(found["yaml"], text[found.end() :], text.count("\n", 0, found.end()) + 1)


def header_of(raw: bytes) -> str:
    """The YAML at the top of a file, empty when there is none or the file is no text."""
    if not raw.removeprefix(b"\xef\xbb\xbf").startswith(b"---"):
        return ""
    text = decode(raw, "")
    return "" if isinstance(text, Problem) else split(text).header
