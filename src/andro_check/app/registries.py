"""What there is to choose from: one tuple for each kind of thing that can be added to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from andro_check.model.problem import Problem
from andro_check.model.source import Document, Source

Read = Callable[[bytes, Source], Document | Problem]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the files with these suffixes; ``load`` imports what does it, on first need."""

    suffixes: tuple[str, ...]
    load: Callable[[], Read]


def _plain() -> Read:
    from andro_check.ingest.plain import read_plain

    return read_plain


def _html() -> Read:
    from andro_check.ingest.html import read_html

    return read_html


def _pdf() -> Read:
    from andro_check.ingest.pdf import read_pdf

    return read_pdf


READERS = (
    Reader((".md", ".txt"), _plain),
    Reader((".html", ".htm"), _html),
    Reader((".pdf",), _pdf),
)


def reader_for(suffix: str) -> Reader | None:
    """The reader of files with this suffix, its case ignored."""
    return next((reader for reader in READERS if suffix.lower() in reader.suffixes), None)
