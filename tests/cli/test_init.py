"""`andro-check init` and `schema`: a dossier is made, the demo reports at once, nothing is overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.inside import andro_check
from cli.port import andro_check as installed


def test_a_dossier_is_made(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The tugs cost 41 million euros.\n", encoding="utf-8")
    run = installed("init", "--title", "Tugs: a sale", cwd=tmp_path)
    assert (run.returncode, run.stdout) == (0, "")
    assert run.stderr.splitlines() == [f"made a dossier in {tmp_path}", "next: andro-check add note.txt"]
    assert [path.name for path in sorted(tmp_path.iterdir())] == [
        *(".andro-check", "claims", "dossier.yaml", "note.txt", "sources")
    ]
    added = andro_check("add", "note.txt", "--published", "2021-05", cwd=tmp_path)
    assert added.returncode == 0
    assert andro_check("extract", cwd=tmp_path / "sources").returncode == 0
    report = andro_check("report", cwd=tmp_path)
    assert report.returncode == 0
    assert report.stdout.startswith("Tugs: a sale\n1 source, published 2021-05\n1 claim: 1 draft\n")


def test_without_an_article_there_is_nothing_to_draft(tmp_path: Path) -> None:
    assert andro_check("init", cwd=tmp_path).returncode == 0
    run = andro_check("extract", cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    told = "sources holds no article that can be read; take one in: andro-check add FILE|URL"
    assert run.stderr.splitlines() == [told]


def test_the_demo_has_something_to_report(tmp_path: Path) -> None:
    run = andro_check("init", "--demo", "demo", cwd=tmp_path)
    assert (run.returncode, run.stderr.splitlines()[1]) == (0, "next: cd demo, then andro-check report")
    report = andro_check("report", cwd=tmp_path / "demo")
    assert (report.returncode, report.stderr) == (0, "")
    assert "2 contradictions, 1 violation, 1 tension and 1 succession.\n" in report.stdout


@pytest.mark.parametrize(
    ("standing", "arguments", "words"),
    [
        ("dossier.yaml", (), "is a dossier already; its dossier.yaml stays as it is"),
        ("sources", (), "sources is no folder; rename it, or choose another place"),
        ("sources/a.md", ("--demo",), "sources holds files already; give the demo a folder of its own"),
        ("note", ("note",), "note is a file; name a folder"),
        ("x", ("--demo", "--title", "y"), "--title does not go with --demo"),
    ],
)
def test_what_stands_there_is_left_alone(tmp_path: Path, standing: str, arguments: tuple[str, ...], words: str) -> None:
    path = tmp_path / standing
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine", encoding="utf-8")
    run = andro_check("init", *arguments, cwd=tmp_path)
    assert (run.returncode, run.stdout) == (2, "")
    assert words in run.stderr
    assert path.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "claims").exists()


def test_sources_that_are_there_are_kept(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "note.md").write_text("The tugs cost 41 million euros.\n", encoding="utf-8")
    assert andro_check("init", str(tmp_path), cwd=tmp_path.parent).returncode == 0
    assert "note" in andro_check("sources", cwd=tmp_path).stdout


def test_a_schema_is_printed_and_put_into_the_dossier(tmp_path: Path) -> None:
    printed = andro_check("schema", "claims", cwd=tmp_path)
    assert json.loads(printed.stdout)["properties"]["claims"]
    assert "there is no dossier here" in andro_check("schema", "--write", cwd=tmp_path).stderr
    andro_check("init", cwd=tmp_path)
    written = tmp_path / ".andro-check" / "schema" / "claims.json"
    written.unlink()
    assert installed("schema", "--write", cwd=tmp_path).returncode == 0
    assert written.read_text(encoding="utf-8") == printed.stdout


def test_a_schema_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    andro_check("init", cwd=tmp_path)
    written = tmp_path / ".andro-check" / "schema" / "claims.json"
    written.unlink()
    written.symlink_to(tmp_path / "elsewhere.json")
    run = andro_check("schema", "--write", cwd=tmp_path)
    assert run.returncode == 2
    assert "schema/claims.json is a link" in run.stderr
    assert not (tmp_path / "elsewhere.json").exists()
