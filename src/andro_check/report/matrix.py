"""Sources against figures: who says what of each, and how it stands to what the others say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from andro_check.model.dossier import Dossier
from andro_check.model.source import Source
from andro_check.report.csv import Dialect
from andro_check.report.forms import Listing
from andro_check.report.inert import shown
from andro_check.report.json import Json, Row, dumps
from andro_check.report.screen import Screen
from andro_check.report.words import count, publication, question


class Stand(StrEnum):
    """How what a source says stands to what the others say; the first that holds."""

    DIFFERS = "differs"
    AGREES = "agrees"
    COMPATIBLE = "compatible"
    ALONE = "alone"
    SILENT = "silent"


_MARKS = {Stand.DIFFERS: "≠", Stand.AGREES: "=", Stand.COMPATIBLE: "~", Stand.ALONE: "+", Stand.SILENT: "·"}
_STYLES = {
    Stand.DIFFERS: "bold red",
    Stand.AGREES: "green",
    Stand.COMPATIBLE: "blue",
    Stand.ALONE: "",
    Stand.SILENT: "dim",
}
_MEANT = {
    Stand.DIFFERS: "another source excludes or strains it",
    Stand.AGREES: "another source says the same",
    Stand.COMPATIBLE: "another value, and both can be true",
    Stand.ALONE: "no other source says anything of it",
    Stand.SILENT: "says nothing of it",
}
_LABEL, _VALUE, _GAP = 44, 26, 2
"""Columns: of a figure above bare marks, of a value on a screen at most, between two."""
_MOST = 40
"""Sources from which on a table would be nearly all silence, even where lines are never cut."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one figure: its values in a few words each, and the claims that say so."""

    stand: Stand
    values: tuple[str, ...]
    claims: tuple[str, ...]


SILENT = Cell(Stand.SILENT, (), ())


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of one subject and object; ``cells`` by the id of the source, silent ones left out."""

    figure: str
    subject: str | None
    object: str | None
    cells: Mapping[str, Cell]

    @property
    def differs(self) -> bool:
        """Whether a source differs from another, be it on a neighbouring figure."""
        return any(cell.stand is Stand.DIFFERS for cell in self.cells.values())


@dataclass(frozen=True)
class Grid:
    """``sources`` say something of at least one line; ``single`` counts the lines left out as one source's alone, and
    ``doubtful`` the claims left out as less sure.
    """

    dossier: Dossier
    sources: tuple[Source, ...]
    lines: tuple[Line, ...]
    single: int = 0
    doubtful: int = 0

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """What each source is called in the head of the table, by its id."""
        return {source.id: number for number, source in enumerate(self.sources, 1)}


def grid_written(grid: Grid, form: Listing, screen: Screen) -> bytes:
    """As a table with a legend; as CSV with a column for each source; or as a list of objects."""
    match form:
        case Listing.TERMINAL:
            return screen.render(_page(grid, screen)).encode("utf-8", "replace")
        case Listing.CSV:
            columns = ("figure", "subject", "object", *(source.id for source in grid.sources))
            return Dialect().write(columns, ([*_named(line, grid), *_cells(line, grid)] for line in grid.lines))
        case Listing.JSON:
            return (dumps([_line_row(line, grid) for line in grid.lines]) + "\n").encode()


def _named(line: Line, grid: Grid) -> list[str | None]:
    return [line.figure, *(grid.dossier.register.name(key) or None for key in (line.subject, line.object))]


def _cells(line: Line, grid: Grid) -> list[str]:
    """``44.4 % (agrees)``; empty where a source is silent."""
    own = (line.cells.get(source.id) for source in grid.sources)
    return [f"{' / '.join(cell.values)} ({cell.stand.value})" if cell else "" for cell in own]


def _line_row(line: Line, grid: Grid) -> Row:
    figure, subject, object_ = _named(line, grid)
    cells: list[Json] = [
        {"source": key, "stand": cell.stand.value, "values": list(cell.values), "claims": list(cell.claims)}
        for key, cell in line.cells.items()
    ]
    return {"figure": figure, "subject": subject, "object": object_, "cells": cells}


def _page(grid: Grid, screen: Screen) -> Iterator[Text]:
    if grid.lines:
        yield from _table(grid, screen)
        yield Text()
        yield from _legend(grid, screen)
    else:
        yield Text("No figure is told by two sources.")
    if grid.single:
        told = f"{count(grid.single, 'figure')} told by one source alone; --all lists them."
        yield from screen.hang(Text(told, style="dim"))
    if grid.doubtful:
        left = f"{count(grid.doubtful, 'claim')} less sure or rejected left out (--all takes all in)."
        yield from screen.hang(Text(left, style="dim"))


def _table(grid: Grid, screen: Screen) -> Iterator[Text]:
    """The values in the cells where they fit beside one another, else below the marks."""
    labels = [question(line.figure, line.subject, line.object, grid.dossier.register) for line in grid.lines]
    if len(grid.sources) > _MOST:
        yield from _listed(grid, labels, screen)
        return
    left = max(map(cell_len, labels))
    values = [[_value(line.cells.get(source.id, SILENT), screen) for source in grid.sources] for line in grid.lines]
    widths = [2 + max(map(cell_len, column)) for column in zip(*values, strict=True)]
    if screen.width is None or left + sum(widths) + _GAP * len(widths) <= screen.width:
        yield _numbers(left, widths)
        for label, line, told in zip(labels, grid.lines, values, strict=True):
            yield _row(set_cell_size(label, left), line, grid, list(zip(widths, told, strict=True)))
        return
    left = min(_LABEL, left)
    if left + (_GAP + len(str(len(widths)))) * len(widths) <= screen.width:
        yield from _compact(grid, labels, left, screen)
    else:
        yield from _listed(grid, labels, screen)


def _compact(grid: Grid, labels: Sequence[str], left: int, screen: Screen) -> Iterator[Text]:
    """The marks alone, and below each line its values with the numbers of their sources."""
    width = len(str(len(grid.sources)))
    yield _numbers(left, [width] * len(grid.sources))
    for label, line in zip(labels, grid.lines, strict=True):
        long = cell_len(label) > left
        yield from screen.hang(Text(label)) if long else ()
        yield _row(set_cell_size("" if long else label, left), line, grid, [(width, "")] * len(grid.sources))
        yield from screen.hang(Text(_below(line, grid), style="dim"), "    ")


def _listed(grid: Grid, labels: Sequence[str], screen: Screen) -> Iterator[Text]:
    """For more sources than a screen has room for: the values alone, each with its mark and its sources."""
    for label, line in zip(labels, grid.lines, strict=True):
        yield from screen.hang(Text(label))
        yield from screen.hang(Text(_below(line, grid, marked=True), style="dim"), "    ")


def _numbers(left: int, widths: Sequence[int]) -> Text:
    """The head of the table: a number for each source, named below it."""
    told = (" " * _GAP).join(str(number).ljust(width) for number, width in enumerate(widths, 1))
    return Text(f"{' ' * (left + _GAP)}{told}".rstrip(), style="dim")


def _row(label: str, line: Line, grid: Grid, told: Sequence[tuple[int, str]]) -> Text:
    row = Text(label)
    for source, (width, value) in zip(grid.sources, told, strict=True):
        cell = line.cells.get(source.id, SILENT)
        row.append(" " * _GAP)
        row.append(_MARKS[cell.stand], style=_STYLES.get(cell.stand, "dim"))
        row.append(set_cell_size(f" {value}", width - 1))
    return row


def _value(cell: Cell, screen: Screen) -> str:
    """The values, cut where a screen would break them; all of it is in CSV and in a pipe."""
    text = shown(" / ".join(cell.values))
    if screen.width is None or cell_len(text) <= _VALUE:
        return text
    return f"{set_cell_size(text, _VALUE - 1)}…"


def _below(line: Line, grid: Grid, marked: bool = False) -> str:
    """``44.4 % (1, 3); 44 % (2)``: each value with the numbers of its sources, and with its mark where wanted."""
    by_value: dict[str, list[str]] = {}
    for number, key in sorted((grid.numbers[key], key) for key in line.cells):
        cell = line.cells[key]
        for value in cell.values:
            by_value.setdefault(f"{_MARKS[cell.stand]} {value}" if marked else value, []).append(str(number))
    return shown("; ".join(f"{value} ({', '.join(numbers)})" for value, numbers in by_value.items()))


def _legend(grid: Grid, screen: Screen) -> Iterator[Text]:
    for number, source in enumerate(grid.sources, 1):
        yield from screen.hang(Text(f"{source.id}  {publication(source)}"), Text(f"{number:>3}  ", style="dim"))
    yield Text()
    seen = {cell.stand for line in grid.lines for cell in line.cells.values()} | {Stand.SILENT}
    for stand in (stand for stand in Stand if stand in seen):
        lead = Text.assemble("  ", (_MARKS[stand], _STYLES.get(stand, "dim")), "  ")
        yield from screen.hang(Text(f"{stand.value}: {_MEANT[stand]}", style="dim"), lead)
