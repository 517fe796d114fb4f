"""Sources against figures: how each source stands, and the table at the widths that people use."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from andro_check.report.forms import Listing
from andro_check.report.matrix import Cell, Grid, Line, Stand, grid_written
from andro_check.report.screen import Screen
from report.valdor import DOCUMENTS, VALDOR

SOURCES = tuple(document.source for document in DOCUMENTS)
LINES = (
    Line(
        "funding",
        "État",
        "port-de-valdor",
        {
            "courrier-2013": Cell(Stand.AGREES, ("150 M EUR (conditional)",), ("1a2b3c4d",)),
            "depeche-2013": Cell(Stand.AGREES, ("150 M EUR",), ("1a2f5e6d",)),
            "marine-2015": Cell(Stand.DIFFERS, ("135 M EUR", "about 140 millions of euros"), ("77aa88bb",)),
        },
    ),
    Line("stake", "kestrel-freight", None, {"carnet": Cell(Stand.ALONE, ("44.4 %", "44 %"), ("d00d0001",))}),
)
GRID = Grid(VALDOR, SOURCES, LINES, single=2)


@pytest.mark.parametrize("width", [60, 80, 120, 160, None])
def test_the_table(width: int | None, file_regression: FileRegressionFixture) -> None:
    page = grid_written(GRID, Listing.TERMINAL, Screen(width)).decode()
    assert width is None or max(map(len, page.splitlines())) <= width
    file_regression.check(page, encoding="utf-8")


def test_more_sources_than_fit_are_told_by_their_numbers() -> None:
    many = tuple(replace(SOURCES[0], id=f"s{number}") for number in range(1, 31))
    cells = {source.id: Cell(Stand.AGREES, ("44 %",), ("x",)) for source in many[:3]}
    cells["s30"] = Cell(Stand.DIFFERS, ("47 %",), ("y",))
    grid = Grid(VALDOR, many, (Line("stake", "kestrel-freight", None, cells),))
    page = grid_written(grid, Listing.TERMINAL, Screen(80)).decode()
    assert page.startswith("stake of Kestrel Freight\n    = 44 % (1, 2, 3); ≠ 47 % (30)\n")
    assert max(map(len, page.splitlines())) <= 80


def test_many_sources_are_told_by_their_numbers_in_a_pipe_too() -> None:
    many = tuple(replace(SOURCES[0], id=f"s{number}") for number in range(1, 101))
    line = Line("stake", "kestrel-freight", None, {"s7": Cell(Stand.ALONE, ("44 %",), ("x",))})
    page = grid_written(Grid(VALDOR, many, (line,)), Listing.TERMINAL, Screen()).decode()
    assert page.startswith("stake of Kestrel Freight\n    + 44 % (7)\n")


def test_a_spreadsheet_gets_a_column_for_each_source() -> None:
    rows = list(csv.DictReader(StringIO(grid_written(GRID, Listing.CSV, Screen()).decode())))
    assert list(rows[0]) == ["figure", "subject", "object", *(source.id for source in SOURCES)]
    assert rows[0]["marine-2015"] == "135 M EUR / about 140 millions of euros (differs)"
    assert rows[1] == {
        "figure": "stake",
        "subject": "Kestrel Freight",
        "object": "",
        "courrier-2013": "",
        "depeche-2013": "",
        "marine-2015": "",
        "carnet": "44.4 % / 44 % (alone)",
    }


def test_a_script_gets_the_claims_behind_each_cell() -> None:
    rows = json.loads(grid_written(GRID, Listing.JSON, Screen()))
    assert [[cell["stand"] for cell in row["cells"]] for row in rows] == [["agrees", "agrees", "differs"], ["alone"]]
    assert rows[0]["cells"][2]["claims"] == ["77aa88bb"]


def test_an_empty_table_says_so() -> None:
    page = grid_written(Grid(VALDOR, (), (), single=1), Listing.TERMINAL, Screen(80)).decode()
    assert page == "No figure is told by two sources.\n1 figure told by one source alone; --all lists them.\n"


def test_values_are_harmless() -> None:
    cell = Cell(Stand.ALONE, ("=1+1\x1b[2J[b]",), ("x",))
    grid = Grid(VALDOR, SOURCES[:1], (Line("stake", None, None, {"courrier-2013": cell}),))
    assert "\x1b" not in grid_written(grid, Listing.TERMINAL, Screen(80)).decode()
    assert b",'=1+1" in grid_written(grid, Listing.CSV, Screen())
