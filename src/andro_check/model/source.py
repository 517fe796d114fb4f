"""Sources and the documents read from them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from andro_check.model.enumeration import StrEnum
from andro_check.model.frozen import dataclass
from andro_check.model.period import Period
from andro_check.model.text import Span, blanked


class Rendition(StrEnum):
    VERBATIM = "verbatim"
    DIGEST = "digest"
    TRANSLATION = "translation"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True, slots=True)
class Source:
    """A publication. ``path`` is relative to the dossier; ``language`` an ISO 639-1 code, empty when unknown."""

    id: str
    path: str
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: Period | None = None
    accessed: str = ""
    url: str = ""
    archive_url: str = ""
    language: str = ""
    rendition: Rendition = Rendition.VERBATIM
    copy_of: str = ""
    sha256: str = ""


class BlockKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    FURNITURE = "furniture"  # menus, related links, counters, captions: never claimed from


@dataclass(frozen=True, slots=True)
class Block:
    kind: BlockKind
    span: Span

    def __reduce__(self) -> tuple[Callable[..., Block], tuple[object, ...]]:
        """How it is pickled: without an object for its span, of which an article has dozens."""
        return _block, (self.kind, self.span.start, self.span.end)


def _block(kind: BlockKind, start: int, end: int) -> Block:
    return Block(kind, Span(start, end))


@dataclass(frozen=True)
class Document:
    """A source and its text. Every span in the program refers to ``text``, for ever.

    ``first_line`` is the line of the file on which ``text`` begins (1 without front matter). ``marks`` are the places
    inside blocks that are no prose: footnote marks, addresses, tags, the marks of Markdown.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...] = ()
    first_line: int = 1
    marks: tuple[Span, ...] = ()

    @cached_property
    def prose(self) -> str:
        """The text with its marks blanked, one space for one character: every offset holds in both."""
        return blanked(self.text, self.marks)

    def line_of(self, offset: int) -> int:
        """The line of the file that holds this place of the text."""
        return self.first_line + self.text.count("\n", 0, offset)
