"""`matrix` and `show`, and how a source comes to stand as it does."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from andro_check.app.gridding import _stands, grid_of
from andro_check.app.wanted import Wanted
from andro_check.model.finding import Relation
from andro_check.report.matrix import Stand
from cli.inside import andro_check
from cli.port import andro_check as installed
from cli.port import write_dossier
from report.valdor import FINDINGS, VALDOR


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier that is only read."""
    return write_dossier(tmp_path_factory.mktemp("port"))


def test_the_matrix_of_an_actor_under_its_later_name(port: Path) -> None:
    run = installed("matrix", "--actor", "Kestrel Freight", cwd=port)
    assert (run.returncode, run.stderr) == (0, "")
    line = next(line for line in run.stdout.splitlines() if line.startswith("investment by Brumaline"))
    assert [part.split("  ")[0].strip() for part in line.split("≠")[1:]] == ["40 M EUR", "25 M EUR", "40.2 M EUR"]
    assert "  1  courrier  Le Courrier de Norhaven, 2013-05-02\n" in run.stdout
    assert "differs: another source excludes or strains it" in run.stdout


def test_the_matrix_for_a_spreadsheet_and_a_script(port: Path, tmp_path: Path) -> None:
    table = tmp_path / "matrix.csv"
    assert andro_check("matrix", "--format", "csv", "-o", str(table), cwd=port).returncode == 0
    (row,) = csv.DictReader(StringIO(table.read_text(encoding="utf-8")))
    assert row["depeche"] == "25 M EUR (differs)"
    (told,) = json.loads(andro_check("matrix", "--format", "json", cwd=port).stdout)
    assert {cell["source"]: cell["claims"] for cell in told["cells"]}["depeche"] == ["de000000"]


def test_what_one_source_alone_says_is_counted(tmp_path: Path) -> None:
    (tmp_path / "marine.md").write_text("Brumaline emploie 240 salariés.\n", encoding="utf-8")
    few = andro_check("matrix", "--source", "marine", "marine.md", cwd=tmp_path)
    assert "No figure is told by two sources." in few.stdout
    assert "told by one source alone; --all lists them." in few.stdout
    everything = andro_check("matrix", "--all", "marine.md", cwd=tmp_path).stdout
    assert "alone: no other source says anything of it" in everything


def test_how_firmly_a_value_is_told_stands_with_it(tmp_path: Path) -> None:
    for name, told in (
        ("a", "Brumaline emploie un peu plus de 240 salariés."),
        ("b", "Brumaline emploie 251 salariés."),
    ):
        (tmp_path / f"{name}.md").write_text(f"{told}\n", encoding="utf-8")
    run = andro_check("matrix", "--format", "json", ".", cwd=tmp_path)
    (line,) = json.loads(run.stdout)
    assert [cell["values"] for cell in line["cells"]] == [["just over 240 persons"], ["251 persons"]]


def test_the_worst_relation_decides_how_a_source_stands() -> None:
    finding = FINDINGS[0]
    rows = [
        ((Relation.CONTRADICTION,), "open", Stand.DIFFERS),
        ((Relation.CONTRADICTION,), "false-alarm", Stand.COMPATIBLE),
        ((Relation.CONTRADICTION,), "contradiction", Stand.DIFFERS),
        ((Relation.AGREEMENT, Relation.TENSION), "open", Stand.DIFFERS),
        ((Relation.UPDATE, Relation.ROUNDING), "open", Stand.AGREES),
        ((Relation.SUCCESSION,), "open", Stand.COMPATIBLE),
    ]
    for relations, status, stand in rows:
        found = [replace(finding, relation=relation, status=status) for relation in relations]
        assert set(_stands(found, VALDOR).values()) == {stand}
    alone = replace(finding, claims=finding.claims[:1])
    assert _stands([alone], VALDOR) == {}


def test_one_line_for_figures_of_one_kin() -> None:
    claims = (VALDOR.claims[1], replace(VALDOR.claims[2], figure="contribution"))
    (line,) = grid_of(replace(VALDOR, claims=claims), Wanted()).lines
    assert sorted(line.cells) == ["depeche-2013", "marine-2015"]


def test_show_tells_a_claim_or_a_finding(port: Path) -> None:
    report = json.loads(andro_check("report", "--format", "json", cwd=port).stdout)
    finding = next(f for f in report["findings"] if f["relation"] == "contradiction")
    shown = andro_check("show", finding["id"][:5], cwd=port)
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.startswith("CONTRADICTION · high")
    assert shown.stdout.count("│ Brumaline a investi") == 3
    claim = installed("show", "de00", cwd=port).stdout
    assert "│ Brumaline a investi 25 millions d'euros dans le port de Norhaven." in claim
    assert finding["id"][:4] in claim


def test_what_a_finding_names_stands_in_the_matrix_however_sure_it_is(tmp_path: Path) -> None:
    texts = [
        ("gazette", "The museum in Kelm is busy. It has 34 staff, and needs more."),
        ("tribune", "There are 43 people on the staff of the Kelm museum."),
    ]
    for name, text in texts:
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    (line,) = json.loads(andro_check("matrix", "--figure", "headcount", "--format", "json", ".", cwd=tmp_path).stdout)
    assert [(cell["source"], cell["stand"]) for cell in line["cells"]] == [
        ("gazette", "differs"),
        ("tribune", "differs"),
    ]


def test_claims_left_out_as_less_sure_are_counted(tmp_path: Path) -> None:
    (tmp_path / "gazette.md").write_text("The bakery has 34 staff.", encoding="utf-8")
    few = andro_check("matrix", ".", cwd=tmp_path).stdout
    assert "1 claim less sure or rejected left out (--all takes all in)." in few
    assert "left out" not in andro_check("matrix", "--all", ".", cwd=tmp_path).stdout
