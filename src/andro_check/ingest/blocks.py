"""A text becomes blocks: paragraphs, headings, items, rows of tables."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from andro_check.model.frozen import dataclass
from andro_check.model.source import Block, BlockKind
from andro_check.model.text import Span

_LONGEST_WRAP = 140
_SHORTEST_WRAP = 50
_MOSTLY = 0.8
_PAIRS = 3
"""Paragraphs of two lines that show a width together: of one, the longer line is always full."""
_SUMS = frozenset("£€$")
_HEADING_AT_MOST = 90
_ITEM = re.compile(r"\s*(?:[-–—•*·▪]|\d{1,2}[.)]|[a-z]\))\s+\S")
_MARKED_HEADING = re.compile(r"#{1,6}\s+\S|={2,6}.*={2,6}\s*$")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})\s*$")
_ROW = re.compile(r"\s*+\|.*\|\s*$")
_HTML_ROW = ("<tr>", "<tr ", "<thead><tr", "<tbody><tr")
_RULE = re.compile(r"[\s|:*_=-]+$")
_ASIDE = re.compile(r"\([^()]{1,60}\)[,;:.]?\s")
"""A bracket that explains the words above it, and what follows it."""
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"'»”’)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    """``start:end`` is the place of the line in the text, without its line end."""

    start: int
    end: int
    text: str


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks in text order, none overlapping; only white space and rules lie between them.

    A paragraph that is wrapped at a fixed width, or within its sentences, is one block; otherwise each line is its own.
    """
    groups = list(_groups(text))
    width = _wrap_width(groups)
    return tuple(block for group in groups for block in _group_blocks(group, width))


def _groups(text: str) -> Iterator[list[Line]]:
    """Runs of lines between empty ones."""
    group: list[Line] = []
    start = 0
    for raw in text.split("\n"):
        written = raw.rstrip()
        if written:
            group.append(Line(start, start + len(written), written))
        elif group:
            yield group
            group = []
        start += len(raw) + 1
    if group:
        yield group


def _wrap_width(groups: Sequence[Sequence[Line]]) -> int:
    """The width at which the text was wrapped, 0 when it was not: most lines of its longer paragraphs are full."""
    longer = [group for group in groups if len(group) > 2] or [group for group in groups if len(group) == 2]
    pairs = [(first, then) for group in longer for first, then in itertools.pairwise(group) if not _stands_alone(then)]
    if all(len(group) == 2 for group in longer) and len(pairs) < _PAIRS:
        return 0
    width = max((len(line.text) for pair in pairs for line in pair), default=0)
    full = sum(_is_full(first, then, width) for first, then in pairs)
    return width if _SHORTEST_WRAP <= width <= _LONGEST_WRAP and full >= _MOSTLY * len(pairs) else 0


def _is_full(line: Line, then: Line, width: int) -> bool:
    """Whether the first word of the next line had no room on this one."""
    return len(line.text) + 1 + len(then.text.split(maxsplit=1)[0]) > width


def _group_blocks(group: Sequence[Line], width: int) -> Iterator[Block]:
    if len(group) == 2 and _UNDERLINE.match(group[1].text) and not _ROW.match(group[0].text):
        yield _block(BlockKind.HEADING, group[:1])
        return
    run: list[Line] = []
    for line in group:
        goes_on = bool(run) and ((width and _is_full(run[-1], line, width)) or _continues(run, line))
        if run and (_stands_alone(line) or not goes_on):
            yield from _run_block(run, len(group))
            run = []
        run.append(line)
    yield from _run_block(run, len(group))


def _continues(run: Sequence[Line], line: Line) -> bool:
    """Whether a line goes on with what those before it began: set in under an item, or in the middle of a sentence."""
    return _hangs(run[0], line) or _runs_on(run[-1].text, line.text)


def _runs_on(before: str, after: str) -> bool:
    """Whether a long line without an end is followed by no capital, whatever the width it was wrapped at, or by an
    aside in brackets; a line that is too long for a heading goes on in any case.
    """
    if len(before) < _SHORTEST_WRAP or _ENDS_SENTENCE.search(before):
        return False
    plain = after[0].islower() or after[0].isdigit() or after[0] in _SUMS
    return len(before) > _HEADING_AT_MOST or plain or bool(_ASIDE.match(after))


def _hangs(first: Line, line: Line) -> bool:
    """Whether a line is set in under the words of an item."""
    return bool(_ITEM.match(first.text)) and line.text[:2] == "  "


def _stands_alone(line: Line) -> bool:
    return bool(_ITEM.match(line.text) or _is_row(line.text) or _MARKED_HEADING.match(line.text))


def _is_row(line: str) -> bool:
    """Whether a line is a row of a table, as Markdown or HTML has them."""
    return bool(_ROW.match(line)) or line.lstrip().lower().startswith(_HTML_ROW)


def _run_block(run: Sequence[Line], size: int) -> Iterator[Block]:
    """One block of lines that belong together, in a group of ``size`` lines."""
    first = run[0].text
    if _RULE.match(first) and len(run) == 1:
        return
    yield _block(_kind(first, len(run), size), run)


def _kind(first: str, lines: int, size: int) -> BlockKind:
    if _MARKED_HEADING.match(first):
        return BlockKind.HEADING
    if _is_row(first):
        return BlockKind.CELL
    if _ITEM.match(first):
        return BlockKind.ITEM
    if lines > 1 or len(first) > _HEADING_AT_MOST or _ENDS_SENTENCE.search(first):
        return BlockKind.PARAGRAPH
    return BlockKind.HEADING if size == 1 else BlockKind.ITEM


def _block(kind: BlockKind, run: Sequence[Line]) -> Block:
    first = run[0]
    indent = len(first.text) - len(first.text.lstrip())
    return Block(kind, Span(first.start + indent, run[-1].end))
