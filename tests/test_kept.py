"""What was worked out before: found again, made anew when anything changed, harmless when lost or broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from andro_check import kept
from cli.inside import andro_check
from cli.port import andro_check as installed

ROOT = Path(__file__).resolve().parent.parent

ASK = """
import sys
from pathlib import Path
from andro_check import kept
kept.use(Path(sys.argv[1]))
def make():
    print("made")
    return sys.argv[2:]
print(kept.remembered("words", sys.argv[2:], make))
"""


def ask(folder: Path, *parts: str) -> list[str]:
    """What a process prints that asks for something kept: ``made`` first, if it had to be made."""
    run = subprocess.run([sys.executable, "-c", ASK, folder, *parts], capture_output=True, text=True, check=True)
    return run.stdout.splitlines()


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("kept-*.sqlite"))


def test_what_was_made_once_is_found_again(tmp_path: Path) -> None:
    assert ask(tmp_path / "new", "a", "bc") == ["made", "['a', 'bc']"]
    assert ask(tmp_path / "new", "a", "bc") == ["['a', 'bc']"]
    assert ask(tmp_path / "new", "ab", "c") == ["made", "['ab', 'c']"]


def test_nothing_is_kept_unless_a_folder_is_named() -> None:
    assert [kept.remembered("words", ("a",), iter([n]).__next__) for n in (1, 2)] == [1, 2]


def test_without_its_files_all_is_made_anew(tmp_path: Path) -> None:
    ask(tmp_path, "a")
    for file in files(tmp_path):
        file.unlink()
    assert ask(tmp_path, "a") == ["made", "['a']"]


@pytest.mark.parametrize("broken", [b"", b"no database", b"SQLite format 3\0" + bytes(5000)])
def test_a_broken_file_is_replaced(tmp_path: Path, broken: bytes) -> None:
    ask(tmp_path, "a")
    files(tmp_path)[0].write_bytes(broken)
    assert ask(tmp_path, "a") == ["made", "['a']"]
    assert ask(tmp_path, "a")[-1] == "['a']"


def test_a_folder_that_others_may_write_is_not_used(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    assert ask(tmp_path, "a") == ask(tmp_path, "a") == ["made", "['a']"]
    assert files(tmp_path) == []


def test_a_file_where_the_folder_should_be_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "note").write_text("mine")
    assert ask(tmp_path / "note", "a") == ["made", "['a']"]
    assert (tmp_path / "note").read_text() == "mine"


def test_only_the_last_states_of_the_program_are_kept(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"kept-{number}.sqlite").touch()
    ask(tmp_path, "a")
    assert len(files(tmp_path)) == 3


@pytest.mark.parametrize(
    ("surroundings", "folder"),
    [
        ({"ANDRO_CHECK_CACHE": "x", "HOME": "h"}, Path("x")),
        ({"ANDRO_CHECK_CACHE": "", "HOME": "h"}, None),
        ({"XDG_CACHE_HOME": "c", "HOME": "h"}, Path("c/andro-check")),
        ({"HOME": "h"}, Path("h/.cache/andro-check")),
        ({}, None),
    ],
)
def test_where_things_are_kept(surroundings: dict[str, str], folder: Path | None) -> None:
    assert kept.folder_of(surroundings) == folder


def test_a_kept_report_is_the_report_and_follows_every_change(tmp_path: Path) -> None:
    dossier, cache = tmp_path / "dossier", str(tmp_path / "cache")
    for name in ("sources", "claims"):
        shutil.copytree(ROOT / name, dossier / name)
    shutil.copy(ROOT / "dossier.yaml", dossier)
    plain = andro_check("report", "--all", cwd=dossier)
    for _ in range(2):
        assert installed("report", "--all", cwd=dossier, ANDRO_CHECK_CACHE=cache).stdout == plain.stdout
    file = dossier / "claims" / "clubic-2016.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("value: 33 %", "value: 39 %"), encoding="utf-8")
    changed = installed("report", "--all", cwd=dossier, ANDRO_CHECK_CACHE=cache)
    assert changed.stdout != plain.stdout
    assert changed.stdout == andro_check("report", "--all", cwd=dossier).stdout
