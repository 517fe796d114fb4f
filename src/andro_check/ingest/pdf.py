"""A PDF becomes a document: the text of its pages, lines joined into paragraphs."""

from __future__ import annotations

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from andro_check.ingest.decoding import clean
from andro_check.ingest.plain import document_of
from andro_check.model.problem import Place, Problem
from andro_check.model.source import Document, Source

_HYPHEN = re.compile(r"(?<=[^\W\d_])-\n(?=[a-zà-öø-ÿœ])")
_NUMBER = re.compile(r"\d+")
_PAGES_AT_MOST = 500
_FEW_PAGES, _EDGE = 3, 2
_USUAL, _FULL = 0.9, 0.85
"""A line is full from 85 % of the usual length on, which nine lines in ten do not exceed."""


def read_pdf(raw: bytes, source: Source) -> Document | Problem:
    """The text of a ``.pdf`` file; one that is locked or holds only pictures is a problem."""
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    place = Place(source.path)
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            return Problem(place, "is locked by a password", "save an unlocked copy, or its text as .txt")
        pages = [page.extract_text() for page in reader.pages[:_PAGES_AT_MOST]]
        title = _title(reader)
    except Exception as cause:  # noqa: BLE001 - on a broken file pypdf fails in any way that there is
        return Problem(place, f"cannot be read as PDF ({cause})", "save it again, or its text as .txt")
    text = "\n\n".join(filter(None, _paragraphs(pages)))
    if not text:
        return Problem(place, "holds no text, only pictures", "save the words of the scan as .txt")
    return document_of(text, replace(source, title=source.title or title))


def _title(reader: Any) -> str:
    """The title that the file gives itself, unless it is what a program puts there for want of one."""
    title = clean(str(reader.metadata.title or "")).strip() if reader.metadata else ""
    return "" if title.strip("() ").lower() in ("untitled", "anonymous", "unspecified") else title


def _paragraphs(pages: Sequence[str]) -> Iterator[str]:
    """The paragraphs of all pages: lines joined while they are full, words cut at a line's end made whole."""
    for page in _without_running_lines([clean(page).split("\n") for page in pages]):
        lengths = sorted(map(len, page))
        full = _FULL * lengths[int(_USUAL * (len(lengths) - 1))] if lengths else 0
        paragraph = ""
        for line in page:
            paragraph = _HYPHEN.sub("", f"{paragraph}\n{line}").replace("\n", " ").strip()
            if len(line) < full:
                yield paragraph
                paragraph = ""
        yield paragraph


def _without_running_lines(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without empty lines and without the headers and footers that most of them share, numbers aside."""
    stripped = [[line.strip() for line in page if line.strip()] for page in pages]
    shared = Counter(line for page in stripped for line in {_NUMBER.sub("0", line) for line in _edges(page)})
    most = max(_FEW_PAGES, len(pages) * 2 // 3)
    running = {line for line, count in shared.items() if count >= most}
    return [[t for t in page if not (t in _edges(page) and _NUMBER.sub("0", t) in running)] for page in stripped]


def _edges(page: Sequence[str]) -> Sequence[str]:
    return (*page[:_EDGE], *page[-_EDGE:])
