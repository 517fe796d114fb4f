"""`diff` between folders and between git revisions."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from cli.inside import Ran, andro_check
from cli.port import andro_check as installed
from cli.port import write_dossier

GIT = {
    "GIT_AUTHOR_NAME": "Ada Quill",
    "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_COMMITTER_NAME": "Ada Quill",
    "GIT_COMMITTER_EMAIL": "ada@example.org",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


def git(root: Path, *arguments: str) -> None:
    run = subprocess.run(["git", *arguments], cwd=root, env={**os.environ, **GIT}, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr


def committed(root: Path, message: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)


def mend(root: Path, name: str, old: str, new: str) -> None:
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the dossier in a folder of its own: at `v1` as written, on `main` with a claim corrected."""
    top = tmp_path_factory.mktemp("story")
    root = write_dossier(top / "stories" / "port")
    git(top, "init", "--quiet", "--initial-branch", "main")
    committed(top, "first")
    git(top, "tag", "v1")
    mend(root, "claims/depeche.yaml", "25 M EUR", "40 M EUR")
    committed(top, "corrected")
    return root


def told(run: Ran) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run.stdout)
    assert found["schema"] == "andro-check/diff/v1"
    return found


def test_nothing_differs(story: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(story, tmp_path / "copy")
    for arguments in (("main",), (str(copy), ".")):
        run = andro_check("diff", *arguments, cwd=story)
        assert (run.returncode, run.stderr) == (0, "")
        assert run.stdout.endswith("No difference.\n")


def test_what_changed_between_two_revisions(story: Path) -> None:
    run = installed("diff", "v1", "main", cwd=story)
    assert (run.returncode, run.stderr) == (1, "")
    assert run.stdout.startswith("From v1 to main\nFindings: ")
    assert "GONE    contradiction · high" in run.stdout
    assert "one source says 25 M EUR" in run.stdout
    asked = "depeche: investment by Brumaline in Port de Norhaven"
    assert f"  changed  de000000  {asked} = 40 M EUR; value: 25 M EUR → 40 M EUR" in run.stdout
    back = told(andro_check("diff", "main", "v1", "--format", "json", cwd=story))
    turns = {finding["now"]["relation"]: finding["turn"] for finding in back["findings"]}
    assert turns == {"contradiction": "new", "rounding": "changed"}
    (claim,) = back["claims"]
    assert (claim["turn"], claim["now"]["id"]) == ("changed", "de000000")
    assert [change["field"] for change in claim["changes"]] == ["value"]
    assert claim["changes"][0]["before"]["number"] == 40_000_000


def test_a_revision_is_told_from_the_files_at_any_depth_and_from_elsewhere(story: Path) -> None:
    for cwd, more in ((story / "sources", ()), (story.parent.parent, ("-C", "stories/port"))):
        run = andro_check("diff", "v1", *more, cwd=cwd)
        assert run.returncode == 1
        assert run.stdout.startswith("From v1 to the files\n")


def test_a_hook_of_another_repository_does_not_mislead(story: Path, tmp_path: Path) -> None:
    run = andro_check("diff", "v1", "main", cwd=story, GIT_DIR=str(tmp_path), GIT_INDEX_FILE=str(tmp_path / "index"))
    assert run.returncode == 1


def test_a_finding_whose_claims_changed_is_the_same_finding(story: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(story, tmp_path / "copy")
    for root, value in ((copy, "26 M EUR"),):
        mend(root, "claims/depeche.yaml", "40 M EUR", value)
        (root / "claims" / "marine.yaml").unlink()
    git_before = told(andro_check("diff", "v1", str(copy), "--format", "json", cwd=story))
    changed = [f for f in git_before["findings"] if f["turn"] == "changed"]
    assert [f["now"]["relation"] for f in changed] == ["contradiction"]
    assert {change["field"] for change in changed[0]["changes"]} >= {"message", "claims", "sides"}
    assert {(c["turn"], c["now"]["source"]) for c in git_before["claims"]} == {
        ("changed", "depeche"),
        ("gone", "marine"),
    }
    page = andro_check("diff", "v1", str(copy), cwd=story).stdout
    assert "CHANGED contradiction · high" in page
    assert "before  The investment" in page


def test_sources_come_and_go_and_change(story: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(story, tmp_path / "copy")
    (copy / "sources" / "extra.md").write_text("Le port de Norhaven.\n", encoding="utf-8")
    mend(copy, "sources/marine.md", "Le port vu par", "Un port vu par")
    found = told(andro_check("diff", ".", str(copy), "-f", "json", cwd=story))
    assert [(s["turn"], s["now"]["id"]) for s in found["sources"]] == [("new", "extra"), ("changed", "marine")]
    assert [change["field"] for change in found["sources"][1]["changes"]] == ["title"]


def test_a_filter_narrows_and_never_changes_the_exit_code(story: Path) -> None:
    run = andro_check("diff", "v1", "main", "--source", "marine", "--relation", "tension", cwd=story)
    assert run.returncode == 1
    assert "CONTRADICTION" not in run.stdout.upper()
    assert "outside the filter" in run.stdout
    kept = told(andro_check("diff", "v1", "main", "--source", "depeche", "-f", "json", cwd=story))
    assert [claim["now"]["source"] for claim in kept["claims"]] == ["depeche"]
    unknown = andro_check("diff", "v1", "main", "--source", "nobody", cwd=story)
    assert (unknown.returncode, unknown.stdout) == (2, "")


@pytest.mark.parametrize(
    ("revision", "words"),
    [
        ("v9", "neither a folder nor a revision"),
        ("--git-dir=x", "No such option"),
        ("main:stories", "neither a folder nor a revision"),
        ("v1^{tree}", "neither a folder nor a revision"),
    ],
)
def test_what_is_no_state_exits_with_2(revision: str, words: str, story: Path) -> None:
    run = andro_check("diff", revision, cwd=story)
    assert (run.returncode, run.stdout) == (2, "")
    assert words in run.stderr
    assert sorted(path.name for path in story.iterdir()) == ["claims", "dossier.yaml", "sources"]


def test_an_option_in_the_place_of_a_revision_is_none(story: Path) -> None:
    run = andro_check("diff", "--", "--git-dir=x", cwd=story)
    assert (run.returncode, run.stdout) == (2, "")
    assert "neither a folder nor a revision" in run.stderr


def test_outside_a_repository_and_before_there_was_a_dossier(story: Path, tmp_path: Path) -> None:
    alone = shutil.copytree(story, tmp_path / "port")
    run = andro_check("diff", "main", cwd=alone, GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert run.returncode == 2
    assert "is in no git repository" in run.stderr
    young = write_dossier(story.parent / "young")
    try:
        early = andro_check("diff", "v1", cwd=young)
    finally:
        shutil.rmtree(young)
    assert early.returncode == 2
    assert "'v1' has no file in stories/young" in early.stderr


def test_without_git_two_folders_can_still_be_compared(story: Path, tmp_path: Path) -> None:
    nothing = tmp_path / "empty"
    nothing.mkdir()
    run = andro_check("diff", "v1", cwd=story, PATH=str(nothing))
    assert run.returncode == 2
    assert "git is not installed" in run.stderr
    assert andro_check("diff", ".", ".", cwd=story, PATH=str(nothing)).returncode == 0


def test_a_link_in_a_revision_is_not_followed(story: Path, tmp_path: Path) -> None:
    top = Path(shutil.copytree(story.parent.parent, tmp_path / "story", symlinks=True))
    root = top / "stories" / "port"
    (top / "secret.md").write_text("Le secret du port.\n", encoding="utf-8")
    (root / "sources" / "marine.md").unlink()
    (root / "sources" / "marine.md").symlink_to("../../../secret.md")
    committed(top, "a link")
    run = andro_check("diff", "v1", "HEAD", cwd=root)
    assert run.returncode == 2
    assert "HEAD:sources/marine.md is a link, and was not followed" in run.stderr
    assert "secret" not in run.stdout


def test_hostile_text_of_a_revision_reaches_no_terminal(story: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(story, tmp_path / "copy")
    mend(copy, "sources/marine.md", "publisher: Marine Hebdo", 'publisher: "\\e[2JMarine [bold]x"')
    run = andro_check("diff", ".", str(copy), cwd=story)
    assert run.returncode == 1
    assert "\x1b" not in run.stdout
    assert "[bold]x" in run.stdout
