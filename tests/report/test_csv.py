"""Tables for spreadsheets: their dialect, and cells that nothing runs."""

from __future__ import annotations

import csv
from dataclasses import replace
from decimal import Decimal
from io import StringIO

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from andro_check.report.csv import COLUMNS, Dialect, inert, long_rows, wide_columns, wide_rows
from report.valdor import FINDINGS, VALDOR


def test_one_row_per_claim(file_regression: FileRegressionFixture) -> None:
    table = Dialect().write(COLUMNS, long_rows(VALDOR, FINDINGS))
    file_regression.check(table, binary=True, extension=".csv")


def test_one_row_per_finding(file_regression: FileRegressionFixture) -> None:
    table = Dialect().write(wide_columns(FINDINGS), wide_rows(VALDOR, FINDINGS))
    file_regression.check(table, binary=True, extension=".csv")


def test_quotes_of_a_side_stand_apart_though_they_are_rows_of_tables() -> None:
    claims = [replace(c, citation=replace(c.citation, quote=f"| {c.id} | 150 |")) for c in VALDOR.claims]
    table = Dialect().write(wide_columns(FINDINGS), wide_rows(replace(VALDOR, claims=tuple(claims)), FINDINGS))
    row = next(csv.DictReader(StringIO(table.decode(), newline="")))
    first, second = FINDINGS[0].sides[0].claims
    assert row["side_quotes_A"] == f"“| {first} | 150 |” | “| {second} | 150 |”"
    assert row["side_quotes_B"] == f"| {FINDINGS[0].sides[1].claims[0]} | 150 |"


def test_a_french_excel_gets_a_mark_semicolons_and_decimal_commas() -> None:
    table = Dialect(excel=True).write(("a", "b"), [("une; deux", Decimal("44.40")), ("=1+1", Decimal("-0.5"))])
    assert table == '\ufeffa;b\r\n"une; deux";44,4\r\n\'=1+1;-0,5\r\n'.encode()


def test_every_row_has_every_column() -> None:
    for columns, rows in (
        (COLUMNS, long_rows(VALDOR, FINDINGS)),
        (wide_columns(FINDINGS), wide_rows(VALDOR, FINDINGS)),
    ):
        table = list(csv.reader(StringIO(Dialect().write(columns, rows).decode(), newline="")))
        assert {len(row) for row in table} == {len(columns)}


@pytest.mark.parametrize(
    "cell",
    ['=HYPERLINK("x")', "+1 800", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "-5 %", "--1"],
)
def test_a_cell_that_would_run_is_made_inert(cell: str) -> None:
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-5", "-12.5", "-0,5", "44 %", "a=b", "", "1-2"])
def test_a_plain_cell_stays(cell: str) -> None:
    assert inert(cell) == cell


def test_control_characters_do_not_reach_a_terminal() -> None:
    assert inert("a\x1b[2Jb\x00\x9b") == "a\ufffd[2Jb\ufffd\ufffd"
