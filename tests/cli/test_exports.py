"""`export` in each of its formats."""

from __future__ import annotations

import csv
import json
import sys
from io import StringIO
from pathlib import Path
from unittest.mock import patch
from zipfile import ZipFile

import pytest

from cli.inside import andro_check
from cli.port import andro_check as installed
from cli.port import write_dossier


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier that is only read."""
    return write_dossier(tmp_path_factory.mktemp("port"))


def test_every_format_obeys_the_filters_and_says_which_were_set(port: Path) -> None:
    for form in ("csv", "json", "jsonl", "markdown", "annotations"):
        run = andro_check("export", "--format", form, "--source", "depeche", "--all", cwd=port)
        assert run.returncode == 0
        assert run.stderr.startswith("1 of 2 findings; all relations; source: depeche")
        assert "25 millions d'euros" in run.stdout
        assert form == "csv" or "depeche" in run.stdout.replace("sources/depeche.md", "")


def test_the_name_of_the_file_gives_the_format(port: Path, tmp_path: Path) -> None:
    for name, start in (
        ("a.jsonl", b'{"schema"'),
        ("a.md", b"# Le port de Norhaven\n"),
        ("a.JSONLD", b'{\n  "@context"'),
        ("a.xlsx", b"PK"),
        ("a.html", b"<!doctype html>\n"),
        ("a.txt", b"finding,"),
    ):
        run = andro_check("export", "-o", str(tmp_path / name), cwd=port)
        assert run.returncode == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    with ZipFile(tmp_path / "a.xlsx") as book:
        assert book.testzip() is None
    assert json.loads((tmp_path / "a.JSONLD").read_text(encoding="utf-8"))["type"] == "AnnotationCollection"


def test_a_name_that_no_format_has_is_refused(port: Path, tmp_path: Path) -> None:
    run = andro_check("export", "-o", str(tmp_path / "a.docx"), cwd=port)
    assert run.returncode == 2
    assert "no format ends in .docx; take one of .csv .json" in run.stderr
    assert not (tmp_path / "a.docx").exists()
    assert andro_check("export", "-o", str(tmp_path / "a.docx"), "-f", "html", cwd=port).returncode == 0


def test_a_report_is_written_as_its_name_says(port: Path, tmp_path: Path) -> None:
    for name, start in (("a.json", b'{\n  "schema"'), ("a.md", b"# Le port de Norhaven\n"), ("a.txt", b"Le port de")):
        assert andro_check("report", "-o", str(tmp_path / name), cwd=port).returncode == 0
        assert (tmp_path / name).read_bytes().startswith(start)
    run = andro_check("report", "-o", "a.html", cwd=port)
    assert run.returncode == 2
    assert "andro-check export -o a.html writes one" in run.stderr


def test_the_page_is_the_same_whatever_the_surroundings(port: Path) -> None:
    pages = {
        installed(
            "export", "-f", "html", "--actor", "brumaline", cwd=port, PYTHONHASHSEED=seed, TZ=zone, LC_ALL="C"
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    (page,) = pages
    assert "actor: brumaline" in page
    assert "<mark>40 millions d&#39;euros</mark>" in page


def test_a_wide_table_and_one_for_excel(port: Path) -> None:
    wide = list(csv.DictReader(StringIO(andro_check("export", "--wide", cwd=port).stdout)))
    assert [row["side_A"] for row in wide] == ["25 M EUR"]
    excel = andro_check("export", "--excel", "--all", cwd=port).stdout.removeprefix("\ufeff")
    rows = list(csv.DictReader(StringIO(excel), delimiter=";"))
    assert "40150000" in {row["low"] for row in rows}


def test_a_missing_library_is_named_with_the_way_to_get_it(port: Path, tmp_path: Path) -> None:
    with patch.dict(sys.modules, {"xlsxwriter": None}):
        run = andro_check("export", "-o", str(tmp_path / "a.xlsx"), cwd=port)
    assert (run.returncode, run.stdout) == (2, "")
    assert "pip install 'andro-check[xlsx]'" in run.stderr
    assert not (tmp_path / "a.xlsx").exists()
