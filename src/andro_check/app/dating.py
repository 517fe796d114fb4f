"""When an article was published, by its own words: a line under the title, a dateline, a note at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from andro_check.model.mention import Mention, MentionKind
from andro_check.model.period import Period
from andro_check.model.source import Block, BlockKind, Document
from andro_check.model.text import Span

_HEAD, _TAIL = 8, 3
_LINE = 160
_DATELINE, _SEASON = 80, 93
_SENTENCE = re.compile(r"[.;,][\"”»*_]*$")
_AFTER_DATELINE = re.compile(r"[\s*_]*(?:\([^()\n]{1,40}\)\s*)?[-–—]|\.\*")


def published_of(document: Document) -> Period | None:
    """The date that the article gives for itself, ``None`` if none: a day before a month, the head before the end."""
    head = _dates(document, list(_head(document)))
    days = [mention for mention in head if mention.kind is MentionKind.DATE]
    first = next((mention.value for mention in (*days, *head)), None)
    last = first or max((m.value for m in _dates(document, list(_tail(document)))), key=_end, default=None)
    return last if isinstance(last, Period) else None


def _end(value: object) -> int:
    return value.end.toordinal() if isinstance(value, Period) and value.end else 0


def _dates(document: Document, places: Sequence[tuple[Span, bool]]) -> list[Mention]:
    from andro_check.extract.values.mentions import mentions

    found = mentions(document.prose, document.source.language or "fr", None, [place for place, _ in places])
    return [m for place, is_line in places for m in found if m.span in place and _is_date(m, document, is_line=is_line)]


def _head(document: Document) -> Iterator[tuple[Span, bool]]:
    """The lines at the top and the beginnings of the first two paragraphs; whether each is a line of its own."""
    long = 0
    for block in document.blocks[:_HEAD]:
        text = block.span.of(document.text)
        if block.kind in (BlockKind.TITLE, BlockKind.CELL) or (long and block.kind is BlockKind.FURNITURE):
            continue
        if _is_line(block, text):
            yield block.span, True
        else:
            yield Span(block.span.start, min(block.span.end, block.span.start + _DATELINE)), False
            long += 1
        if long == 2:
            return


def _tail(document: Document) -> Iterator[tuple[Span, bool]]:
    """Notes of the site at the end: last edited, last updated."""
    for block in document.blocks[-_TAIL:]:
        if block.kind is BlockKind.FURNITURE and len(block.span) <= _LINE:
            yield block.span, True


def _is_line(block: Block, text: str) -> bool:
    return block.kind is BlockKind.FURNITURE or (len(text) <= _LINE and "\n" not in text and not _SENTENCE.search(text))


def _is_date(mention: Mention, document: Document, *, is_line: bool) -> bool:
    """Whether a mention names a day, a month or a season of a written year, where a date of publication stands."""
    value = mention.value
    if not isinstance(value, Period) or value.start is None or value.end is None:
        return False
    if (value.end - value.start).days > _SEASON or str(value.end.year) not in mention.span.of(document.text):
        return False
    return is_line or bool(_AFTER_DATELINE.match(document.text, mention.span.end))
