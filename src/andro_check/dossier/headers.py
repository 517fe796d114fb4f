"""The header of an article as the lines of YAML that `sources.py` reads."""

from __future__ import annotations

from collections.abc import Iterator

from andro_check.dossier.record import scalar
from andro_check.dossier.values import edtf
from andro_check.model.source import Rendition, Source


def header_lines(source: Source) -> str:
    """Front matter between its marks; fields that are empty or at their default are left out."""
    return "".join(["---\n", *(f"{key}: {scalar(value)}\n" for key, value in _fields(source) if value), "---\n\n"])


def _fields(source: Source) -> Iterator[tuple[str, str]]:
    yield "id", source.id
    yield "title", source.title
    yield "publisher", source.publisher
    yield "author", source.author
    yield "published", edtf(source.published) if source.published else ""
    yield "accessed", source.accessed
    yield "url", source.url
    yield "archive_url", source.archive_url
    yield "language", source.language
    yield "rendition", "" if source.rendition is Rendition.VERBATIM else source.rendition.value
    yield "copy_of", source.copy_of
    yield "sha256", source.sha256
