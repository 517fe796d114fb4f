"""The header at the top of a text, between two ``---`` lines or without them; what it says is read elsewhere."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from andro_check.ingest.decoding import decode
from andro_check.model.problem import Problem

_HEADER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_BARE = re.compile(r"(?:[^\W\d]+:[ \t]+\S[^\n]*\n)+[ \t]*\n")
_NUMERIC = re.compile(r"[\"']?\d{4}(?:-\d\d){0,2}(?!\d)")
_TITLES = frozenset({"title", "titre", "headline"})
_DATES = frozenset({"date", "published", "published_at", "pubdate", "publication_date"})
_KEYS = (
    _TITLES
    | _DATES
    | {"author", "authors", "auteur", "auteurs", "autrice", "byline", "publisher", "outlet", "newspaper", "journal"}
    | {"site", "language", "lang", "langue", "url", "link", "lien"}
)
"""Keys by which lines without marks are known for a header; "Paris: the mayor resigns" is none."""
_LONG_KEY, _PAIR = 24, 2
_FIRST, _BEHIND_A_MARK = 1, 2


@dataclass(frozen=True, slots=True)
class Parts:
    """``header``: the YAML at the top, empty when there is none; it begins on line ``header_line`` of the file.

    ``first_line``: the line of the file on which ``body`` begins.
    """

    header: str
    body: str
    first_line: int
    header_line: int = _BEHIND_A_MARK

    @property
    def is_bare(self) -> bool:
        """Whether the header has no marks: somebody else wrote it."""
        return self.header_line == _FIRST


def split(text: str) -> Parts:
    """Header and body of a text; a text without a closing mark is all body."""
    found = _HEADER.match(text)
    if found:
        return Parts(found["yaml"], text[found.end() :], text.count("\n", 0, found.end()) + 1)
    bare = _BARE.match(text)
    header = _bare_header(bare[0]) if bare else ""
    if not bare or not header:
        return Parts("", text, 1)
    return Parts(header, text[bare.end() :], text.count("\n", 0, bare.end()) + 1, _FIRST)


def _bare_header(lines: str) -> str:
    """The lines as YAML, a line for a line, where each has another key of a header, and one tells a title or a day.

    Empty where a day is in words of prose: the reader of dates looks for it in the body.
    """
    rows = [line.split(":", 1) for line in lines.strip().splitlines()]
    told = {key.lower(): value.strip() for key, value in rows}
    known = len(told) == len(rows) and _KEYS.issuperset(told) and not (_TITLES | _DATES).isdisjoint(told)
    dated = all(_NUMERIC.match(told[key]) for key in _DATES & told.keys())
    return "".join(f"{key}: {_scalar(value)}\n" for key, value in told.items()) if known and dated else ""


def _scalar(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" and value.count(value[0]) == _PAIR
    return json.dumps(value[1:-1] if quoted else value, ensure_ascii=False)


def header_of(raw: bytes) -> str:
    """The YAML at the top of a file, empty when there is none or the file is no text."""
    return parts_of(raw).header


def parts_of(raw: bytes) -> Parts:
    """The parts of a file; all is body where there is no header, or where the file is no text."""
    head = raw.removeprefix(b"\xef\xbb\xbf")
    if not head.startswith(b"---") and b":" not in head.lstrip().partition(b"\n")[0][:_LONG_KEY]:
        return Parts("", "", 1)
    text = decode(raw, "")
    return Parts("", "", 1) if isinstance(text, Problem) else split(text)
