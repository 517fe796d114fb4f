"""`andro-check doctor` and `numbers`: what is wrong, what is missing, what was overlooked."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

from cli.inside import andro_check
from cli.port import andro_check as installed
from cli.port import write_dossier


def signs(root: Path) -> dict[str, str]:
    """What the doctor says, by part; the last of several."""
    rows = json.loads(andro_check("doctor", "--format", "json", cwd=root).stdout)
    return {row["part"]: "; ".join(filter(None, (row["found"], row["remedy"]))) for row in rows}


def test_what_is_installed(tmp_path: Path) -> None:
    run = andro_check("doctor", cwd=tmp_path)
    assert (run.returncode, run.stderr) == (0, "")
    told = signs(tmp_path)
    assert told["andro-check"] == andro_check("--version", cwd=tmp_path).stdout.split()[1]
    assert "trafilatura" in told["libraries"]
    assert "missing" not in told["libraries"]
    assert "ruff" not in run.stdout
    assert "extra xlsx" in told
    assert told["dossier"] == "none here; andro-check init starts one"


def test_a_terminal_that_cannot_show_accents(tmp_path: Path) -> None:
    run = installed("doctor", cwd=tmp_path, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert re.search(r"^encoding +ascii; accents will look wrong", run.stdout, re.MULTILINE)


def test_how_a_dossier_is_doing(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    assert signs(root)["dossier"] == ".: 3 sources, 3 claims (3 accepted)"
    assert signs(root)["schemas"].endswith("; andro-check schema --write")
    andro_check("schema", "--write", cwd=root)
    courrier = root / "claims" / "courrier.yaml"
    courrier.write_text(courrier.read_text("utf-8").replace("at: 0-", "at: 2-"), "utf-8")
    (root / "claims" / "marine.yaml").unlink()
    (root / "sources" / "note.md").write_text("Rien de neuf au port.\n", encoding="utf-8")
    (root / "sources" / "void.md").write_bytes(b"")
    (root / "dossier.yaml").unlink()
    run = andro_check("doctor", cwd=root)
    assert (run.returncode, run.stderr) == (2, "")
    lines = [line.split(maxsplit=1) for line in run.stdout.splitlines()]
    lines = lines[[part for part, _ in lines].index("dossier") :]
    assert [f"{part}: {told}" for part, told in lines] == [
        "dossier: .: 4 sources, 2 claims (2 accepted)",
        "claims: sources/marine.md has none; andro-check extract marine",
        "claims: sources/note.md has none; andro-check extract note",
        "dates: sources/note.md has no date of publication; write `published: …` into its header",
        "quotes: 1 moved; andro-check anchor",
        "register: no actor is declared; andro-check actors --draft --write",
        "problem: sources/void.md is empty; put the article's text into it, or remove it",
    ]


def test_the_numbers_that_no_claim_covers(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    all_covered = installed("numbers", cwd=root)
    assert (all_covered.returncode, all_covered.stderr) == (0, "claims take up all 3 numbers\n")
    article = root / "sources" / "courrier.md"
    article.write_text(
        article.read_text(encoding="utf-8") + "\nIl emploie 120 personnes, dont 12 %\nle 3 mai.\n", "utf-8"
    )
    run = andro_check("numbers", cwd=root)
    assert run.stdout == (
        "place                  kind     reading     context\n"
        "sources/courrier.md:9  number   120 person  Il emploie «120 personnes», dont 12 %\n"
        "sources/courrier.md:9  percent  12 %        Il emploie 120 personnes, dont «12 %»\n"
    )
    assert run.stderr == "2 of 5 numbers are in no claim\n"
    assert andro_check("numbers", "--source", "marine", cwd=root).stderr == "a claim takes up the one number\n"
    rows = list(csv.DictReader(StringIO(andro_check("numbers", "--all", "--format", "csv", cwd=root).stdout)))
    assert [(row["source"], row["words"]) for row in rows] == [
        ("courrier", "120 personnes"),
        ("courrier", "12 %"),
        ("courrier", "3 mai"),
    ]
    wrong = andro_check("numbers", "--source", "marin", cwd=root)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "'marine'?" in wrong.stderr


def test_a_rejected_claim_covers_its_number(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    path = root / "claims" / "marine.yaml"
    path.write_text(path.read_text("utf-8").replace("accepted", "rejected"), "utf-8")
    assert andro_check("numbers", cwd=root).stderr == "claims take up all 3 numbers\n"
    path.unlink()
    assert andro_check("numbers", cwd=root).stderr == "1 of 3 numbers are in no claim\n"
