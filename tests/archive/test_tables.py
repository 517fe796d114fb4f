"""The result as Parquet: nothing of it is lost, and it can be asked in SQL."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

import duckdb
import pytest
from benchmarks.articles import articles

from andro_check.app.archive import parquet
from andro_check.app.archive.engine import Engine
from andro_check.app.archive.places import NoArchive
from andro_check.app.archive.records import Columns
from andro_check.app.archive.scanning import Scan, scan
from andro_check.app.archive.seam import Settings
from andro_check.app.archive.tables import rows_of
from andro_check.app.archive.writing import FILES, Form
from cli.inside import andro_check

HANDBOOK = Path(__file__).resolve().parents[2] / "docs" / "how-to" / "scan-an-archive.md"


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same archive as lines and as tables."""
    folder = tmp_path_factory.mktemp("results")
    told = [json.dumps(asdict(one), ensure_ascii=False) for one in articles(45, words=120)]
    lines = ["{", *told, '{"text": "Valdor a été fondée vers 1931 par Paul Estève."}']
    (folder / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for form in Form:
        asked = Scan([folder / "a.jsonl"], folder / form, Columns(), Settings(), form=form)
        scan(asked, Engine(1), lambda *_: None)
    return folder


@pytest.mark.parametrize("name", FILES)
def test_tables_hold_what_the_lines_say(results: Path, name: str) -> None:
    lines = (results / "jsonl" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines
    assert list(rows_of(results / "parquet" / f"{name}.parquet")) == [json.loads(line) for line in lines]


def test_a_report_reads_either(results: Path) -> None:
    lines, tables = (andro_check("report", form, "--all", cwd=results) for form in Form)
    assert (tables.returncode, tables.stderr) == (0, "")
    assert "CONTRADICTION" in tables.stdout
    assert tables.stdout.replace("parquet", "jsonl") == lines.stdout.replace("parquet", "jsonl")


def test_another_form_leaves_none_of_the_first(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Valdor a levé 46 M€."}', encoding="utf-8")
    for form in ("parquet", "jsonl", "parquet"):
        assert andro_check("scan", "a.jsonl", "-o", "out", "--format", form, cwd=tmp_path).returncode == 0
        files = {path.name for path in (tmp_path / "out").iterdir()}
        assert files == {"manifest.json", "state.sqlite", ".lock", *(f"{name}.{form}" for name in FILES)}


def test_without_the_library_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "can_read", lambda: False)
    asked = Scan([tmp_path], tmp_path / "out", Columns(), Settings(), form=Form.PARQUET)
    with pytest.raises(NoArchive, match="andro-check\\[archive\\]"):
        scan(asked, Engine(1), lambda *_: None)


def test_the_questions_of_the_handbook_have_answers(results: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(results)
    questions = re.findall("```sql\n(.*?)```", HANDBOOK.read_text(encoding="utf-8"), re.DOTALL)
    assert len(questions) == 2
    for question in questions:
        answer = duckdb.execute(question.replace("result/", "parquet/")).fetchall()
        assert answer
        assert all(None not in row for row in answer)
