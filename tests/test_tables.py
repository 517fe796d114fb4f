"""The tables of `make eval` survive being written and read, and their gains are told from their losses."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.run import END, PAGE, START  # noqa: E402
from evaluation.scores import at_precision, rules_table  # noqa: E402
from evaluation.stories import Conflict, Measured  # noqa: E402
from evaluation.suites import floors_of, rows_of  # noqa: E402
from evaluation.table import Table, changes, markdown, rate, tables_of  # noqa: E402

BERTHS = Table("Berths", ("port", "found", "traps hit"), (("Norhaven", rate(3, 4), "1/9"), ("Valdor", "-", "0/2")))


def test_a_table_reads_well_as_it_stands() -> None:
    assert markdown(BERTHS).splitlines() == [
        "### Berths",
        "",
        "| port     |    found | traps hit |",
        "|----------|---------:|----------:|",
        "| Norhaven | 3/4 75 % |       1/9 |",
        "| Valdor   |        - |       0/2 |",
    ]


def test_tables_are_read_as_they_were_written() -> None:
    other = Table("Moorings", ("port", "found"), (("Valdor", "1/1 100 %"),))
    page = f"# Scores\n\n| not | of ours |\n\n{markdown(BERTHS)}\n\nWords between.\n\n{markdown(other)}\n"
    assert list(tables_of(page))[-2:] == [BERTHS, other]


@pytest.mark.parametrize(
    ("column", "was", "now", "verdict"),
    [
        ("found", "3/4 75 %", "4/4 100 %", "gain  "),
        ("found", "3/4 75 %", "3/5 60 %", "loss  "),
        ("found", "3/3 100 %", "6/6 100 %", "gain  "),
        ("traps hit", "1/9", "0/9", "gain  "),
        ("false alarms", "1/9", "2/9", "loss  "),
        ("floor met", "no", "yes", "gain  "),
        ("found", "-", "0/3 0 %", "other "),
    ],
)
def test_gains_and_losses(column: str, was: str, now: str, verdict: str) -> None:
    before, after = (Table("Berths", ("port", column), (("Valdor", cell),)) for cell in (was, now))
    assert list(changes([before], [after])) == [f"{verdict}Berths: Valdor, {column} {was} -> {now}"]


def test_what_is_new_or_gone_is_told_and_what_stayed_is_not() -> None:
    after = Table(BERTHS.title, BERTHS.columns, (BERTHS.rows[0], ("Brumaline", "-", "0/2")))
    assert list(changes([BERTHS], [after, Table("Moorings", ("port",), ())])) == [
        "new   Berths: Brumaline",
        "gone  Berths: Valdor",
        "new   Moorings",
    ]
    assert list(changes([BERTHS], [BERTHS])) == []


def test_floors_come_from_the_table_of_the_suites() -> None:
    readme = "| | peer | floor |\n|---|---|---|\n| fr date / period | 63 / 30 | 75 / 65 |\n| en money | 74 | 90 |\n"
    assert floors_of(readme) == {("fr", "date"): 75, ("fr", "period"): 65, ("en", "money"): 90}


def test_a_floor_is_met_by_the_share_of_right_values() -> None:
    counts = {("en", "money"): {"n": 12, "hit": 11, "hasv": 10, "vok": 9, "fp": 1}, ("en", "date"): {"n": 0, "fp": 4}}
    assert list(rows_of(counts, {("en", "money"): 90, ("fr", "money"): 85})) == [
        ("en money", "11/12 92 %", "9/10 90 %", "90 %", "yes", "11/12 92 %"),
        ("fr money", "-", "-", "85 %", "no", "-"),
    ]


def test_the_page_has_its_marks_and_its_tables() -> None:
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    assert (page.count(START), page.count(END)) == (1, 1)
    assert "Stories" in [table.title for table in tables_of(page.partition(START)[2].partition(END)[0])]


def told(confidence: str, *errors: str) -> Conflict:
    return Conflict("AC101 contested-value", Decimal(confidence), frozenset(errors), bool(errors), neutral=False)


HARBOUR = Measured(
    "en-harbour",
    {"conflicts": (3, 4)},
    (told("0.9", "E1"), told("0.7", "E2"), told("0.6"), told("0.5", "E1", "E3"), told("0.4")),
    (),
    (),
)


@pytest.mark.parametrize(
    ("wanted", "found", "floor"),
    [("0.75", "3/4 75 %", "0.5"), ("0.85", "2/4 50 %", "0.7"), ("0.95", "2/4 50 %", "0.7")],
)
def test_the_lowest_floor_that_keeps_a_precision_is_told(wanted: str, found: str, floor: str) -> None:
    assert at_precision([HARBOUR], Decimal(wanted)) == (found, floor)


def test_a_precision_that_is_never_reached_is_left_open() -> None:
    assert at_precision([Measured("en-quay", {"conflicts": (0, 2)}, (told("0.9"),), (), ())], Decimal("0.75")) == (
        "-",
        "-",
    )


def test_a_rule_is_told_with_what_it_gets_right_and_what_it_finds() -> None:
    row = rules_table([HARBOUR]).row_of["AC101 contested-value"]
    assert (row["precision"], row["errors found"]) == ("3/5 60 %", "3/4 75 %")
