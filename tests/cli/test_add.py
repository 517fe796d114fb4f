"""`andro-check add`: what comes into a dossier, and what does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from andro_check.app.opening import open_dossier
from cli.inside import andro_check
from cli.port import andro_check as installed
from cli.port import write_dossier
from ingest.harbour import PAGE, TEXT, Harbour, harbour

COST = "The tugs cost 41 million euros.\n"
SAVE_IT = "save the page with your browser, and add the file"
NOTE = f"Tugs sold\n\nNORHAVEN, 3 May 2021 - {TEXT}\n"
LETTER = "---\ntitle: A letter\ndate: 2021-06-01\ntags: [port]\nauthors: [Ned Ash]\n---\n" + COST


@pytest.fixture(scope="module")
def server() -> Iterator[Harbour]:
    with harbour() as standing:
        yield standing


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """An empty dossier."""
    (tmp_path / "story" / "sources").mkdir(parents=True)
    return tmp_path / "story"


def held(story: Path) -> list[str]:
    return sorted(path.name for path in (story / "sources").iterdir())


def test_a_page_becomes_a_text_with_a_header(story: Path, tmp_path: Path) -> None:
    (tmp_path / "Tugs, sold.html").write_bytes(PAGE)
    run = installed("add", str(tmp_path / "Tugs, sold.html"), cwd=story)
    assert (run.returncode, run.stderr) == (0, "next: andro-check extract drafts the claims\n")
    assert run.stdout.splitlines()[1].split() == "tugs-sold Harbour Post 2021-05-03 en 29 sources/tugs-sold.md".split()
    header, _, body = (story / "sources" / "tugs-sold.md").read_text(encoding="utf-8").partition("---\n\n")
    assert re.sub("[0-9a-f]{64}", "…", header) == (
        "---\nid: tugs-sold\ntitle: Tugs sold\npublisher: Harbour Post\npublished: 2021-05-03\nlanguage: en\n"
        "sha256: …\n"
    )
    assert body == f"# Tugs sold\n\n{TEXT}\n\nThe sale had been announced in March.\n"


def test_the_claims_of_a_page_are_those_of_the_text_that_is_kept(story: Path, tmp_path: Path) -> None:
    (tmp_path / "tugs.html").write_bytes(PAGE)
    andro_check("add", str(tmp_path / "tugs.html"), cwd=story)
    before, after = open_dossier(tmp_path / "tugs.html"), open_dossier(story / "sources" / "tugs.md")
    told = [[(c.figure, c.subject, c.value.text, c.citation.quote) for c in d.claims] for d in (before, after)]
    assert told[0] == told[1] != []


def test_a_header_of_somebody_else_is_taken_over(story: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.md").write_text(LETTER, encoding="utf-8")
    run = andro_check("add", str(tmp_path / "letter.md"), "--publisher", "Ash", "--published", "2021-06-02", cwd=story)
    assert run.returncode == 0
    assert "sources/letter.md leaves out of its header: tags" in run.stderr
    text = (story / "sources" / "letter.md").read_text(encoding="utf-8")
    assert text.startswith("---\nid: letter\ntitle: A letter\npublisher: Ash\nauthor: Ned Ash\npublished: 2021-06-02\n")
    assert text.endswith("---\n\nThe tugs cost 41 million euros.\n")
    assert andro_check("sources", cwd=story).returncode == 0


def test_the_date_is_found_in_the_text_or_asked_for(story: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    (tmp_path / "memo.txt").write_text(COST, encoding="utf-8")
    run = andro_check("add", str(tmp_path / "note.txt"), str(tmp_path / "memo.txt"), cwd=story)
    assert run.returncode == 0
    assert "published: 2021-05-03\n" in (story / "sources" / "note.md").read_text(encoding="utf-8")
    assert "sources/memo.md gives no date of publication; write `published: …` into its header" in run.stderr
    assert "sources/note.md" not in run.stderr


def test_nothing_is_taken_twice_and_nothing_overwritten(story: Path, tmp_path: Path) -> None:
    note, other, elsewhere = tmp_path / "note.txt", tmp_path / "other.txt", tmp_path / "b" / "NOTE.txt"
    elsewhere.parent.mkdir()
    note.write_text(NOTE, encoding="utf-8")
    other.write_text(NOTE.replace(" ", "  "), encoding="utf-8")
    elsewhere.write_text(COST, encoding="utf-8")
    assert andro_check("add", str(note), cwd=story).returncode == 0
    before = (story / "sources" / "note.md").read_bytes()
    run = andro_check("add", str(note), str(other), str(elsewhere), cwd=story)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.splitlines() == [
        f"{note} holds the same text as sources/note.md; it is left out",
        f"{other} holds the same text as sources/note.md; it is left out",
        f"{elsewhere} would be sources/note.md, but sources/note.md stands there; give it a name with --id",
    ]
    assert ((story / "sources" / "note.md").read_bytes(), held(story)) == (before, ["note.md"])
    named = andro_check("add", str(elsewhere), "--id", "memo-2021", cwd=story)
    assert (named.returncode, held(story)) == (0, ["memo-2021.md", "note.md"])


def test_one_bad_file_does_not_keep_the_others_out(story: Path, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "table.csv").write_bytes(b"a,b")
    given = [str(tmp_path / name) for name in ("nowhere.txt", "empty.txt", "table.csv", "note.txt")]
    run = andro_check("add", *given, str(tmp_path), cwd=story)
    assert (run.returncode, held(story)) == (2, ["note.md"])
    assert [line.partition("; ")[0] for line in run.stderr.splitlines()] == [
        f"{tmp_path}/nowhere.txt does not exist",
        f"{tmp_path}/empty.txt is empty",
        f"{tmp_path}/table.csv is no article",
        f"{tmp_path} is a folder",
        "next: andro-check extract drafts the claims",
    ]


def test_a_page_is_fetched(story: Path, server: Harbour) -> None:
    run = andro_check("add", f"{server.root}/moved", f"{server.root}/to-file", f"{server.root}/empty", cwd=story)
    assert (run.returncode, held(story)) == (2, ["tugs-sold.md"])
    leads_out = f"leads on to file:///etc/hostname, which is no http or https address; {SAVE_IT}"
    assert run.stderr.splitlines()[:2] == [
        f"{server.root}/to-file {leads_out}",
        f"{server.root}/empty is empty; put the article's text into it, or remove it",
    ]
    header = (story / "sources" / "tugs-sold.md").read_text(encoding="utf-8")
    assert f"accessed: {datetime.now(UTC).date()}\nurl: {server.root}/tugs\n" in header


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--id", "../x"), "makes no file name"),
        (("--id", ".x"), "makes no file name"),
        (("--published", "soon"), "'soon' is no date"),
        (("b.txt", "--title", "x"), "--title is for one article"),
        (("--language", "german"), "language 'german' is not read; write one of: fr, en"),
    ],
)
def test_what_a_person_says_of_it_must_be_possible(arguments: tuple[str, ...], words: str, story: Path) -> None:
    run = andro_check("add", "a.txt", *arguments, cwd=story)
    assert (run.returncode, run.stdout) == (2, "")
    assert words in run.stderr


def test_a_dossier_is_needed(tmp_path: Path) -> None:
    run = andro_check("add", "a.txt", cwd=tmp_path)
    assert run.returncode == 2
    assert "there is no dossier here; `andro-check init` starts one" in run.stderr
    run = andro_check("add", "a.txt", "-C", "nowhere", cwd=tmp_path)
    assert "nowhere is no dossier; `andro-check init nowhere` makes one there" in run.stderr


def test_nothing_is_written_through_a_link_out_of_the_dossier(tmp_path: Path) -> None:
    root = write_dossier(tmp_path / "port")
    (root / "sources").rename(tmp_path / "outside")
    (root / "sources").symlink_to(tmp_path / "outside")
    (tmp_path / "note.txt").write_text(NOTE, encoding="utf-8")
    run = andro_check("add", str(tmp_path / "note.txt"), cwd=root)
    assert run.returncode == 2
    assert "leads out of the dossier" in run.stderr
    assert not (tmp_path / "outside" / "note.md").exists()
