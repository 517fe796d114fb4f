"""Tables of scores: written as Markdown, read back, compared cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

FEWER_IS_BETTER = frozenset({"false", "false alarms", "traps hit", "unread", "open stories: from", "kept back: from"})
_HEADING = re.compile(r"### (.+)")
_RULE = re.compile(r"\|[\s:|-]+\|")
_PAIR = re.compile(r"(\d+)/(\d+)")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Table:
    """Cells of text under a title; the first cell of a row names it, and no two rows have the same name."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def row_of(self) -> Mapping[str, Mapping[str, str]]:
        return {row[0]: dict(zip(self.columns[1:], row[1:], strict=True)) for row in self.rows}


def rate(found: int, of: int) -> str:
    """``3/4 75 %``; of nothing there is no rate."""
    return f"{found}/{of} {percent(found, of)}" if of else "-"


def percent(found: int, of: int) -> str:
    return f"{100 * found / of:.0f} %" if of else "-"


def markdown(table: Table) -> str:
    """The table under a heading of the third level, its columns aligned so that it reads well in a terminal too."""
    widths = [max(map(len, column)) for column in zip(table.columns, *table.rows, strict=True)]
    rule = "|".join(["-" * (widths[0] + 2), *("-" * (width + 1) + ":" for width in widths[1:])])
    lines = [_line(table.columns, widths), f"|{rule}|", *(_line(row, widths) for row in table.rows)]
    return "\n".join([f"### {table.title}", "", *lines])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """The names to the left, the numbers to the right."""
    aligned = [
        cells[0].ljust(widths[0]),
        *(cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)),
    ]
    return "| " + " | ".join(aligned) + " |"


def tables_of(text: str) -> Iterator[Table]:
    """The tables that ``markdown`` wrote into a text."""
    title, rows = "", list[tuple[str, ...]]()
    for line in [*text.splitlines(), "### end"]:
        if heading := _HEADING.fullmatch(line):
            if rows:
                yield Table(title, rows[0], tuple(rows[1:]))
            title, rows = heading[1], []
        elif line.startswith("|") and not _RULE.fullmatch(line):
            rows.append(tuple(cell.strip() for cell in line.strip("|").split("|")))


def changes(before: Iterable[Table], after: Iterable[Table]) -> Iterator[str]:
    """One line for each cell that became better or worse, and for each table or row that is new or gone."""
    old = {table.title: table.row_of for table in before}
    for table in after:
        if table.title not in old:
            yield f"new   {table.title}"
            continue
        known = old[table.title]
        for name, cells in table.row_of.items():
            if name not in known:
                yield f"new   {table.title}: {name}"
            for column, cell in cells.items():
                was = known.get(name, {}).get(column)
                if was is not None and was != cell:
                    yield f"{_verdict(column, was, cell)} {table.title}: {name}, {column} {was} -> {cell}"
        yield from (f"gone  {table.title}: {name}" for name in known if name not in table.row_of)


def _verdict(column: str, was: str, now: str) -> str:
    if _worth(was) == _worth(now):
        return "other"
    return "gain " if (_worth(now) > _worth(was)) != (column in FEWER_IS_BETTER) else "loss "


def _worth(cell: str) -> tuple[Fraction, int]:
    """The ratio that a cell states, then what was found; "yes" is worth one, any other cell without numbers nothing."""
    if pair := _PAIR.match(cell):
        return Fraction(int(pair[1]), int(pair[2]) or 1), int(pair[1])
    number = _NUMBER.match(cell)
    return Fraction(number[0]) if number else Fraction(cell == "yes"), 0
