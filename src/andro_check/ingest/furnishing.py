"""Marks what frames an article: links to others, comments, notices, credits, footnote marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from andro_check.lexicon.furniture import Furniture, furniture
from andro_check.model.source import Block, BlockKind
from andro_check.model.text import Span

_SHORT = 200
_NOTICE = 400
_MARKS = re.compile(
    r"""
    \[(?:\d{1,3}|[a-z]|note\s\d+)\](?!\()                 # a footnote mark
    | \[\^[^\]\s]{1,60}\]                                      # a footnote mark of Markdown
    | !\[[^\]\n]{0,300}\]\([^)\n]{0,600}\)                            # an image of Markdown
    | (?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s"[^"\n]*")?\)   # where a link of Markdown leads
    | <!--.{0,400}?--> | </?[a-zA-Z][^<>\n]{0,400}>                    # a comment, a tag
    | \bhttps?://[^\s<>"»)\]]+ | \bwww\.[^\s<>"»)\]]+
    | ^\#{1,6}\s | ^={2,6} | ={2,6}$                       # the marks of a heading
    | (?<!\w)(?:\*{1,3}|_{1,3}|`+)(?=\w) | (?<=[\w.,;:!?»”)%€$£])(?:\*{1,3}|_{1,3}|`+)(?!\w)   # emphasis
    | (?<!\w)\*{1,3}(?=[«“("])
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_ADDRESS = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}\b")
_PERHAPS = ("[", "<", "*", "_", "`", "#", "=", "http", "www.")
"""Most texts have none of these, and looking for one is many times quicker than looking for the marks themselves."""
_LONE = re.compile(
    r"""
    [\d\s.,]+                                             # a counter
    | \S+\.(?:jpe?g|png|gif|webp|svg|avif)                # the name of an image
    | [a-z]{2,6}(?:[/-][a-z]{2,6}){1,4}                   # who wrote it at the agency
    | \(?\W?1\s=\s[\d.,]+\s[\w\s]+\)?                     # a rate of exchange
    | \[\^?\w+\]:?.*                                      # a footnote
    """,
    re.VERBOSE,
)


def furnished(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with furniture marked as such."""
    return tuple(_marked(text, blocks, furniture()))


def marks_of(text: str) -> tuple[Span, ...]:
    """The places that are no prose, in order: footnote marks, addresses, tags, the marks of Markdown."""
    found = list(_MARKS.finditer(text)) if any(mark in text for mark in _PERHAPS) else []
    found += _ADDRESS.finditer(text) if "@" in text else ()
    spans: list[Span] = []
    for span in sorted(Span(*match.span()) for match in found):
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
    return tuple(spans)


def _marked(text: str, blocks: Sequence[Block], words: Furniture) -> Iterator[Block]:
    """Whole blocks: a heading of related links covers the short blocks after it, one of comments all that follow."""
    related = comments = False
    for block in blocks:
        line = block.span.of(text)
        short = len(line) <= _SHORT
        comments = comments or (short and words.opens_comments(line))
        opens = short and words.opens_related(line)
        related = opens if opens or not short or _is_marked_heading(block, line) else related
        if comments or related or _is_furniture(line, words):
            yield Block(BlockKind.FURNITURE, block.span)
        else:
            yield block
        related = related and not (opens and ":" in line.rstrip(" :"))


def _is_marked_heading(block: Block, line: str) -> bool:
    return block.kind is BlockKind.HEADING and line.startswith(("#", "=="))


def _is_furniture(line: str, words: Furniture) -> bool:
    bare = line.strip()
    if len(bare) <= _SHORT and (_LONE.fullmatch(bare) or words.is_line(bare)):
        return True
    return len(bare) <= _NOTICE and words.is_notice(bare)
