"""All the text of a page, by the standard library alone: for pages in which no main text stands out."""

from __future__ import annotations

from html.parser import HTMLParser

from andro_check.ingest.pages import Pieces, tidy
from andro_check.model.source import BlockKind

_SKIPPED = frozenset(
    {"script", "style", "noscript", "template", "svg", "head", "nav", "form", "button", "select", "textarea", "iframe"}
    | {"header", "footer", "aside", "dialog", "object", "canvas", "audio", "video"}
)
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.ITEM),
    "tr": BlockKind.CELL,
}
_BLOCKS = frozenset("p div section article main ul ol dl table blockquote pre figure figcaption address".split())
_VOID = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr"})


class _Reader(HTMLParser):
    """Collects pieces; a block element ends the piece before it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[tuple[BlockKind, str]] = []
        self._kind = BlockKind.PARAGRAPH
        self._texts: list[str] = []
        self._skipped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser calls it
        if self._skipped or tag in _SKIPPED:
            self._skipped += [tag] if tag in _SKIPPED else []
        elif tag in _KINDS or tag in _BLOCKS or tag in ("br", "hr"):
            self.flush()
            self._kind = _KINDS.get(tag, BlockKind.PARAGRAPH if tag in _BLOCKS else self._kind)
        elif tag in ("td", "th") and self._texts:
            self._texts.append(" | ")

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag in self._skipped:
                del self._skipped[self._skipped.index(tag) :]
        elif tag in _KINDS or tag in _BLOCKS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._texts.append(data)

    def flush(self) -> None:
        """Ends the piece that is being read."""
        text = tidy("".join(self._texts))
        if text:
            self.pieces.append((self._kind, text))
        self._texts, self._kind = [], BlockKind.PARAGRAPH


def pieces_of(markup: str) -> Pieces:
    """The page's visible text, menus and forms left out."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    reader.flush()
    return tuple(reader.pieces)
