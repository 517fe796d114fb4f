"""Tables: the head of a column says what its numbers are and in which unit, the head of a row whose they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from andro_check.extract.numerals.scales import ONE
from andro_check.extract.values.mentions import mentions
from andro_check.lexicon.frames import frame_table
from andro_check.lexicon.widths import widths
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.period import Period
from andro_check.model.source import Block, BlockKind, Document
from andro_check.model.text import Span
from andro_check.model.value import Hedge, Quantity

_BAR = re.compile(r"(?<!\\)\|")
_TAG = re.compile(r"</?t[dhr]\b[^<>]*>", re.IGNORECASE)
_BARE = re.compile(r"[-+−~≈]?\s?\d[\d\s.,'’]*")
"""A number without a unit, as tables have them."""
_HEAD = re.compile(r"%|[^\W\d][^\d]*[^\W\d][^\d]*")
_GAP = re.compile(r"\n[ \t]*\n")
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_TAIL = re.compile(r"\b(?:en|in)\s+(.+)$", re.IGNORECASE)
_UNITS = frozenset({MentionKind.MONEY, MentionKind.PERCENT, MentionKind.QUANTITY, MentionKind.DURATION})
_COUNTS = frozenset({MentionKind.NUMBER})
_TIMES = frozenset({MentionKind.DATE, MentionKind.PERIOD})
"""What a head may state itself."""
_ZEROS, _CELL = "trailing zeros", "in a table"
_LONGEST = 30
"""Code points of a cell; more are a sentence."""
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[/–-]\d{2,4})?")


class Cell(NamedTuple):
    """A number of a table, with the heads of its column and of its row; places in the text."""

    span: Span
    column: Span
    row: Span


def cells_of(document: Document) -> tuple[Cell, ...]:
    """The numbers of the tables of a document that name their columns, in the order of the text."""
    found: list[Cell] = []
    for is_row, blocks in groupby(document.blocks, lambda block: block.kind is BlockKind.CELL):
        if is_row:
            for table in _tables(document.prose, [_pieces(document, block) for block in blocks]):
                found += _cells(document.prose, table)
    return tuple(found)


def _tables(text: str, rows: Sequence[Sequence[Span]]) -> Iterator[Sequence[Sequence[Span]]]:
    """Rows one after another may be of several tables: behind an empty line, a row without numbers heads a new one."""
    table: list[Sequence[Span]] = []
    for row in rows:
        if table and row and _GAP.search(text, table[-1][-1].end, row[0].start) and _is_head(text, row):
            yield table
            table = []
        table += [row] if row else []
    if table:
        yield table


def _is_head(text: str, row: Sequence[Span]) -> bool:
    """Whether each cell behind the first says something without a number."""
    told = [cell.of(text) for cell in row[1:]]
    return all(_HEAD.fullmatch(cell) for cell in told)


def _pieces(document: Document, block: Block) -> list[Span]:
    """The places of the cells of a row, without the blanks around them; outside the outer bars there is none."""
    text, start, end = document.prose, block.span.start, block.span.end
    if tags := list(_TAG.finditer(document.text, start, end)):
        places = pairwise([*(tag.span() for tag in tags), (end, end)])
        opened = [tag.group().lower().startswith(("<td", "<th")) for tag in tags]
        return [_trimmed(text, a[1], b[0]) for (a, b), opens in zip(places, opened, strict=True) if opens]
    bars = [match.start() for match in _BAR.finditer(text, start, end)]
    cells = [_trimmed(text, first + 1, last) for first, last in pairwise([start - 1, *bars, end])]
    first, last = (cell.start == cell.end for cell in (cells[0], cells[-1]))
    return cells[first : len(cells) - last] if bars else []


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _cells(text: str, rows: Sequence[Sequence[Span]]) -> Iterator[Cell]:
    """The numbers below a row of heads; a head that is missing above the heads of the rows was an empty cell."""
    heads, *others = rows
    if not others or not _are_heads([head.of(text) for head in heads[1:]] or [heads[0].of(text)]):
        return
    for row in others:
        columns = heads if len(heads) == len(row) else [row[0], *heads] if len(heads) == len(row) - 1 else []
        for cell, column in list(zip(row, columns, strict=False))[1:]:
            told = cell.of(text)
            if column.of(text) and len(told) <= _LONGEST and _DIGIT.search(told):
                yield Cell(cell, column, row[0])


def _are_heads(told: Sequence[str]) -> bool:
    """Whether no cell is a number; several may be years."""
    years = len(told) > 1 and all(_YEAR.fullmatch(cell) for cell in told)
    return years or not any(_BARE.fullmatch(cell) for cell in told)


def with_cells(found: Sequence[Mention], text: str, cells: Sequence[Cell], language: str) -> Sequence[Mention]:
    """The mentions of a text, the numbers of its tables read by their heads."""
    if not cells:
        return found
    told = {cell.span: mention for cell in cells if (mention := read_cell(text, cell, language))}
    numbers = _ordered(told)
    heads = _ordered({head for cell in cells for head in (cell.column, cell.row)})
    prose = (m for m in found if not _meets(m, numbers) and (m.kind in _TIMES or not _meets(m, heads)))
    return sorted((*prose, *told.values()), key=lambda mention: mention.span.start)


def _ordered(places: Iterable[Span]) -> list[tuple[int, int]]:
    return sorted((place.start, place.end) for place in places)


def _meets(mention: Mention, places: Sequence[tuple[int, int]]) -> bool:
    """Whether a mention overlaps one of some places that lie apart from one another, in order."""
    place = bisect_left(places, (mention.span.end, 0)) - 1
    return place >= 0 and places[place][1] > mention.span.start


def read_cell(text: str, cell: Cell, language: str) -> Mention | None:
    """The number of a cell in the unit that a head names, that of the column first, or as it stands when none does."""
    number = cell.span.of(text)
    alone = mentions(number, language, None)
    if len(alone) != 1 or not _covers(alone[0], number):
        return None
    heads = (cell.column.of(text), cell.row.of(text)) if _BARE.fullmatch(number) else ()
    measured = [found for head in heads for found in _with_unit(number, head, language)]
    counted = [found for head in heads for found in _told(number, _noun_of(head), language, _COUNTS)]
    known = (found for found in counted if found.noun in frame_table(language).counted)
    if chosen := next(chain(measured, known, counted), None):
        return _at(chosen, cell.span, _as_written(chosen, alone[0].value, number))
    return _at(alone[0], cell.span, _as_written(alone[0], alone[0].value, number))


def _as_written(mention: Mention, alone: Quantity | Period, number: str) -> Quantity | Period:
    """The value of a cell whose digits all count, in "700" too: a table rounds no number more than the others."""
    value = mention.value
    if not isinstance(value, Quantity) or value.width != _ZEROS or not isinstance(alone, Quantity):
        return replace(value, text=number)
    said = replace(value, text=number)
    if value.number is None or not alone.number:
        return said
    if mention.kind in _COUNTS and value.number == alone.number:
        return replace(said, fuzzy=widths()[_CELL].applied(value.number, ONE), hedge=Hedge.EXACT, width=_CELL)
    step = Decimal(1).scaleb(int(alone.number.as_tuple().exponent)) * abs(value.number / alone.number)
    return replace(said, fuzzy=widths()["written"].applied(value.number, step), width="written")


def _with_unit(number: str, head: str, language: str) -> Iterator[Mention]:
    """The number in a unit that a head names: "Revenue (£m)", "Longueur en km", "%"."""
    for pattern in (_BRACKETED, _TAIL):
        if match := pattern.search(head):
            yield from _told(number, match[1], language, _UNITS)
    yield from _told(number, head, language, _UNITS - {MentionKind.DURATION})


def _noun_of(head: str) -> str:
    return _BRACKETED.sub("", head).strip().lower()


def _told(number: str, unit: str, language: str, kinds: frozenset[MentionKind]) -> Iterator[Mention]:
    """The number with words that may be its unit, if all of it is one value of these kinds."""
    if not unit or _DIGIT.search(unit):
        return
    for told in (f"{number} {unit}", f"{number}{unit}", f"{unit[:1]}{number}{unit[1:]}"):
        found = mentions(told, language, None)
        if len(found) == 1 and found[0].kind in kinds and _covers(found[0], told):
            yield found[0]
            return


def _covers(mention: Mention, told: str) -> bool:
    end = max(mention.span.end, mention.noun_span.end if mention.noun_span else 0)
    return mention.span.start == 0 and end == len(told)


def _at(mention: Mention, place: Span, value: Quantity | Period) -> Mention:
    return replace(mention, span=place, whole=place, value=value, noun_span=None)
