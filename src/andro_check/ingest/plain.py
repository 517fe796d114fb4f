"""Plain text becomes a document."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from andro_check.ingest.blocks import blocks_of
from andro_check.ingest.decoding import decode
from andro_check.ingest.frontmatter import split
from andro_check.ingest.furnishing import furnished, marks_of
from andro_check.lexicon.furniture import furniture
from andro_check.lexicon.languages import language_of
from andro_check.model.problem import Place, Problem
from andro_check.model.source import Block, BlockKind, Document, Source

_TITLE_AT_MOST = 200
_HEAD = 5
_KICKER = 2
_NAME = 5
"""Words of the name of an outlet at most."""
_DIGIT = re.compile(r"\d")
_BESIDE_A_DATE = 12
"""A title stands among the first lines, after the outlet, the date and the kind of text."""
_YEAR = r"(?:19|20)\d\d\b"
DATELINE = re.compile(
    rf"""
    \b\d{{1,2}}(?:er|st|nd|rd|th)?\s+[^\W\d]{{3,9}}\.?,?\s+{_YEAR}   # 8 mars 2024
    | \b[^\W\d]{{3,9}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}     # March 8, 2024
    | \b\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR}
    | \|.*\b{_YEAR}
    """,
    re.VERBOSE,
)
_BEFORE_A_DATE = re.compile(r"[^,|–—-]*[^\W\d]{2}\s\d")
"""Words that run on into a date, where an outlet or a place would be set off from it."""
_NAME_AND_DATE = re.compile(
    rf"([^\d|,–—]{{4,60}}?)\s*(?:[|,–—]|\s-)\s*(?:le\s+)?(?:\w+\s+)?[^|,–—]{{0,12}},?\s*{_YEAR}"
)
_PROSE_END = re.compile(r"[.;,]\s*$")


def read_plain(raw: bytes, source: Source) -> Document | Problem:
    """The text of a ``.txt`` file; a header between ``---`` lines is left out of it."""
    text = decode(raw, source.path)
    if isinstance(text, Problem):
        return text
    parts = split(text)
    return document_of(parts.body, source, parts.first_line)


def document_of(text: str, source: Source, first_line: int = 1) -> Document | Problem:
    """A document over a text, its blocks found and its title filled in where the source has none."""
    if not text.strip():
        return Problem(Place(source.path, first_line), "has no text", "put the article's text into it, or remove it")
    source = source if source.language else replace(source, language=language_of(text))
    blocks = furnished(text, blocks_of(text))
    at = title_at(text, blocks)
    if at is not None:
        title = plain_title(blocks[at].span.of(text))
        outlet = source.publisher or _outlet(text, blocks[:at]) or _dated_outlet(text, blocks)
        source = replace(source, title=source.title or title, publisher=outlet)
        blocks = tuple(replace(b, kind=BlockKind.TITLE) if i == at else b for i, b in enumerate(blocks))
    return Document(source, text, blocks, first_line, marks_of(text))


def _outlet(text: str, head: Sequence[Block]) -> str:
    """Who published it: the line above a bare date and above the title, in a few words; empty where there is none."""
    lines = _head_lines(text, head)
    outlets = (line for (_, line), (_, then) in itertools.pairwise(lines) if _is_bare_date(then))
    return next((plain_title(line) for line in outlets if len(line.split()) <= _NAME and not _DIGIT.search(line)), "")


def _dated_outlet(text: str, blocks: Sequence[Block]) -> str:
    """Who published it where a line at the head is its name and a date: "Kelm Courier, 9 February 2025"."""
    for _, line in _head_lines(text, blocks):
        found = _NAME_AND_DATE.fullmatch(plain_title(line))
        name = found[1].strip() if found and DATELINE.search(line) else ""
        if name and len(name.split()) <= _NAME and furniture().names_outlet(name):
            return name
    return ""


def title_at(text: str, blocks: Sequence[Block]) -> int | None:
    """The index of the block that is the title: a line before the first prose that names no outlet, date or genre.

    A line of one or two words is one only when no longer line stands beside it.
    """
    lines = _head_lines(text, blocks)
    outlets = {i for (i, _), (_, then) in itertools.pairwise(lines) if _is_bare_date(then)}
    found = [
        (index, line)
        for index, line in lines
        if index not in outlets and not DATELINE.search(line) and not furniture().is_masthead(line)
    ]
    full = [index for index, line in found if len(line.split()) > _KICKER]
    dated = [index for index, line in lines[:1] if _BEFORE_A_DATE.match(line)]
    return next(iter(full or [index for index, _ in found] or dated), None)


def _head_lines(text: str, blocks: Sequence[Block]) -> list[tuple[int, str]]:
    lines: list[tuple[int, str]] = []
    for index, block in enumerate(blocks):
        line = block.span.of(text)
        if block.kind is BlockKind.FURNITURE:
            continue
        if len(line) > _TITLE_AT_MOST or "\n" in line or _PROSE_END.search(line) or len(lines) == _HEAD:
            break
        lines.append((index, line))
    return lines


def _is_bare_date(line: str) -> bool:
    """Whether the line is a date and next to nothing else: the line above it then names the outlet."""
    found = DATELINE.search(line)
    return found is not None and len(line) - len(found[0]) <= _BESIDE_A_DATE


def plain_title(line: str) -> str:
    """A line without the marks of Markdown or a wiki."""
    return re.sub(r"[*_`]{1,3}", "", line.strip().strip("#=").strip())
