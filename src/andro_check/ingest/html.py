"""A web page becomes a document: its main text, in blocks. Nothing is ever fetched."""

from __future__ import annotations

import re
from dataclasses import replace

from andro_check.ingest.decoding import decode
from andro_check.ingest.furnishing import furnished, marks_of
from andro_check.ingest.pages import Page, Pieces, joined, tidy
from andro_check.lexicon.languages import language_of
from andro_check.model.folding import fold
from andro_check.model.period import Period, parse_edtf
from andro_check.model.problem import Place, Problem
from andro_check.model.source import BlockKind, Document, Source

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_HEAD_BYTES = 4096


def read_html(raw: bytes, source: Source) -> Document | Problem:
    """The main text of a ``.html`` file; empty fields of the source are filled from the page's metadata."""
    found = _CHARSET.search(raw[:_HEAD_BYTES])
    markup = decode(raw, source.path, found[1].decode("ascii") if found else "")
    if isinstance(markup, Problem):
        return markup
    page = _page(markup)
    if not page.pieces:
        return Problem(Place(source.path), "has no text that can be read", "save the article's text as .txt or .md")
    text, blocks = joined(_with_title(page))
    return Document(_filled(source, page, text), text, furnished(text, blocks), marks=marks_of(text))


def _page(markup: str) -> Page:
    from andro_check.ingest import bare, maintext

    page = maintext.page_of(markup)
    return page if page.pieces else replace(page, pieces=bare.pieces_of(markup))


def _with_title(page: Page) -> Pieces:
    """The page's title as its first piece, once."""
    title = tidy(page.title)
    if not title:
        return page.pieces
    same = [i for i, (_, text) in enumerate(page.pieces[:3]) if fold(text) == fold(title)]
    rest = [piece for i, piece in enumerate(page.pieces) if i not in same]
    return [(BlockKind.TITLE, title), *rest]


def _filled(source: Source, page: Page, text: str) -> Source:
    return replace(
        source,
        title=source.title or tidy(page.title),
        publisher=source.publisher or tidy(page.publisher),
        author=source.author or tidy(page.author),
        published=source.published or _date(page.published),
        language=source.language or page.language or language_of(text),
        url=source.url or page.url,
    )


def _date(text: str) -> Period | None:
    try:
        return parse_edtf(text[:10]) if text else None
    except ValueError:
        return None
