"""Whatever happens to a command that writes, each file is whole, and what a person wrote is there."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from andro_check.dossier import writing
from andro_check.dossier.decisions import read_decisions
from andro_check.dossier.writing import sole_writer
from cli.inside import andro_check
from cli.port import SCRIPT, write_dossier

KILLING = Path(__file__).with_name("killing.py")
COMMANDS = (
    ("decide on a finding", "decide on claims", "withdraw", "review", "schema --write"),
    ("extract", "add", "actors --write", "anchor --write", "export --force", "export", "init", "scan"),
)


@pytest.mark.slow
@pytest.mark.parametrize("names", COMMANDS, ids=["rulings", "others"])
def test_a_command_that_is_killed_leaves_whole_files(names: tuple[str, ...]) -> None:
    run = subprocess.run([sys.executable, KILLING, *names], capture_output=True, text=True, check=False, timeout=300)
    assert run.returncode == 0, run.stderr
    for name, told in json.loads(run.stdout).items():
        assert (name, told["killed"], told["torn"]) == (name, 50, [])
        assert 0 < told["changed"] < 50, f"{name} was not killed both before and after it wrote"


def test_what_a_killed_writer_left_is_cleared_away(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    for left in (root / ".decisions.yaml.4711.new", root / "claims" / ".marine.yaml.4711.new"):
        left.write_text("half", encoding="utf-8")
    assert andro_check("decide", finding(root), "--as", "later", cwd=root).returncode == 0
    assert andro_check("decide", "ma00", "--as", "rejected", cwd=root).returncode == 0
    assert [path for path in root.rglob("*.new") if path.is_file()] == []


def finding(root: Path, relation: str = "contradiction") -> str:
    """The id of the finding of a relation."""
    report = json.loads(andro_check("report", "--format", "json", cwd=root).stdout)
    return str(next(f["id"] for f in report["findings"] if f["relation"] == relation))


def test_two_writers_at_once_both_write(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    ids = [finding(root), finding(root, "rounding")]
    arguments = [
        *([key, "--as", "later"] for key in ids),
        ["ma00", "--set", "voice=Ondine"],
        ["ma00", "--set", "note=b"],
    ]
    runs = [subprocess.Popen([SCRIPT, "decide", *own], cwd=root, stderr=subprocess.PIPE) for own in arguments]
    said = [run.communicate(timeout=60)[1].decode() for run in runs]
    assert [run.returncode for run in runs] == [0] * len(runs), said
    decisions, problems = read_decisions((root / "decisions.yaml").read_text(encoding="utf-8"))
    assert ({decision.finding for decision in decisions}, problems) == (set(ids), ())
    marine = (root / "claims" / "marine.yaml").read_text(encoding="utf-8")
    assert "voice: Ondine\n" in marine
    assert "note: b\n" in marine


@pytest.mark.parametrize("arguments", [("decide", "ma00", "--as", "rejected"), ("extract",), ("schema", "--write")])
def test_a_second_writer_that_waits_in_vain_is_told(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_dossier(tmp_path / "port")
    monkeypatch.setattr(writing, "_PAUSE", 0)
    before = {path: path.read_bytes() for path in root.rglob("*.yaml")}
    with sole_writer(root):
        run = andro_check(*arguments, cwd=root)
    assert (run.returncode, run.stdout) == (2, "")
    assert "another andro-check writes in" in run.stderr
    assert "try again when it has finished" in run.stderr
    assert {path: path.read_bytes() for path in root.rglob("*.yaml")} == before


def test_what_an_editor_saves_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_dossier(tmp_path / "port")
    path = root / "claims" / "marine.yaml"
    first = writing._write_through

    def saved_meanwhile(beside: Path, raw: bytes, target: Path) -> None:
        first(beside, raw, target)
        path.write_text("# mine, just now\n" + path.read_text(encoding="utf-8"), encoding="utf-8")

    monkeypatch.setattr(writing, "_write_through", saved_meanwhile)
    run = andro_check("decide", "ma00", "--as", "rejected", cwd=root)
    assert run.returncode == 2
    assert "claims/marine.yaml was changed while it was being written; run the command again" in run.stderr
    assert path.read_text(encoding="utf-8").startswith("# mine, just now\n")
    assert "status: accepted" in path.read_text(encoding="utf-8")
    assert not list((root / "claims").glob(".*"))


def test_a_lock_that_leads_out_of_the_dossier_is_not_taken(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    outside = tmp_path / "outside"
    outside.mkdir()
    (root / ".andro-check").symlink_to(outside)
    run = andro_check("decide", "ma00", "--as", "rejected", cwd=root)
    assert run.returncode == 2
    assert "leads out of the dossier" in run.stderr
    assert list(outside.iterdir()) == []
