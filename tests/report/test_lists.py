"""Lists: claims with their citations, and plain tables."""

from __future__ import annotations

import csv
import json
from io import StringIO

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from andro_check.report.forms import Listing
from andro_check.report.lists import CLAIM_COLUMNS, Table, claims_count, claims_written
from andro_check.report.screen import Screen
from report.valdor import CLAIMS, VALDOR

TABLE = Table(("figure", "claims", "names"), [("stake", 12, "part, « =1+1 »"), ("revenue of a port", 3, None)])


@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("width", [80, 120, None])
def test_claims(width: int | None, colour: bool, file_regression: FileRegressionFixture) -> None:
    page = claims_written(VALDOR, CLAIMS, Listing.TERMINAL, Screen(width, colour))
    file_regression.check(page.decode(), encoding="utf-8")


def test_claims_as_json_are_those_of_the_report() -> None:
    rows = json.loads(claims_written(VALDOR, CLAIMS[:2], Listing.JSON, Screen()))
    assert [row["id"] for row in rows] == ["1a2b3c4d", "1a2f5e6d"]


def test_claims_as_csv_have_every_column() -> None:
    table = claims_written(VALDOR, CLAIMS, Listing.CSV, Screen()).decode()
    rows = list(csv.DictReader(StringIO(table, newline="")))
    assert list(rows[0]) == list(CLAIM_COLUMNS)
    assert rows[0]["number"] == "150000000"
    assert rows[0]["publisher"] == "Le Courrier de Valdor"
    assert None not in rows[0]


def test_a_table_is_aligned_with_numbers_to_the_right() -> None:
    assert TABLE.written(Listing.TERMINAL, Screen(60)).decode().splitlines() == [
        "figure             claims  names",
        "stake                  12  part, « =1+1 »",
        "revenue of a port       3",
    ]


def test_a_table_for_programs() -> None:
    assert TABLE.written(Listing.CSV, Screen()) == (
        'figure,claims,names\r\nstake,12,"part, « =1+1 »"\r\nrevenue of a port,3,\r\n'.encode()
    )
    assert json.loads(TABLE.written(Listing.JSON, Screen())) == [
        {"figure": "stake", "claims": 12, "names": "part, « =1+1 »"},
        {"figure": "revenue of a port", "claims": 3, "names": None},
    ]


def test_a_last_column_without_room_stands_below_its_row() -> None:
    assert TABLE.written(Listing.TERMINAL, Screen(30)).decode().splitlines() == [
        "figure             claims",
        "    names",
        "stake                  12",
        "    part, « =1+1 »",
        "revenue of a port       3",
    ]


def test_an_empty_column_is_left_out_on_screen_only() -> None:
    table = Table(("a", "b", "c"), [("x", None, 1), ("y", "", 20)])
    assert table.written(Listing.TERMINAL, Screen()) == b"a   c\nx   1\ny  20\n"
    assert table.written(Listing.CSV, Screen()) == b"a,b,c\r\nx,,1\r\ny,,20\r\n"


def test_an_empty_table_has_its_header() -> None:
    assert Table(("figure", "claims"), []).written(Listing.TERMINAL, Screen()) == b"figure  claims\n"


def test_what_is_not_listed_is_counted() -> None:
    assert claims_count(1, 0, 0) == "1 claim"
    assert claims_count(1200, 3, 4) == "1,200 claims; 3 less sure or rejected (--all lists them); 4 outside the filter"
