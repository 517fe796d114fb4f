"""`andro-check actors --draft`: entries for the register, printed and written."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from andro_check.dossier.register import read_register
from cli.inside import andro_check
from cli.port import andro_check as installed

ARTICLES = {
    "a": "The Norhaven Port Authority (NPA) paid 40 million euros for a 25 % stake in Lorzac Lines. NPA employs 120.\n",
    "b": "Lorzac Lines (formerly Valdor Lines) was founded in 1988. Valdor Lines had eleven tugs, said NPA.\n",
}
OURS = """\
# Who is who.
title:   'The port'   # of Norhaven

actors:
  # the buyer
  - {id: brumaline, name: "Brumaline"}   # to be checked

# Figures come last.
figures: {stake: {several: no}}
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "sources").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "sources" / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_the_entries_are_ready_to_paste(story: Path) -> None:
    run = installed("actors", "--draft", cwd=story)
    assert run.returncode == 0
    assert run.stdout.startswith(
        "# named 4 times in 2 sources, 3 claims\n"
        "# named: sources/a.txt:1 «Norhaven Port Authority»\n"
        "# kind company: sources/a.txt:1 «The Norhaven Port Authority»\n"
        "# alias NPA: sources/a.txt:1 «Norhaven Port Authority (NPA)»\n"
        "- id: norhaven-port-authority\n"
        "  name: Norhaven Port Authority\n"
        "  kind: company\n"
        "  aliases:\n"
        "  - NPA\n"
    )
    pasted = read_register("actors:\n" + run.stdout)
    assert pasted.problems == ()
    assert [a.id for a in pasted.register.actors] == ["norhaven-port-authority", "lorzac-lines", "valdor-lines"]
    assert "3 entries to paste under `actors:`" in run.stderr
    assert not (story / "dossier.yaml").exists()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_written_entries_disturb_nothing(story: Path, end: str) -> None:
    path = story / "dossier.yaml"
    path.write_bytes(OURS.replace("\n", end).encode())
    assert andro_check("actors", "--draft", "--write", cwd=story).returncode == 0
    raw = path.read_bytes().decode()
    assert raw.count("\n") == raw.count(end)
    new = raw.replace("\r\n", "\n")
    changed = [line for line in difflib.ndiff(OURS.splitlines(), new.splitlines()) if line[0] in "-?"]
    assert changed == []
    read = read_register(new)
    assert read.problems == ()
    assert [actor.id for actor in read.register.actors][:2] == ["brumaline", "norhaven-port-authority"]
    assert read.tuning == {"stake": {"several": "no"}}
    again = andro_check("actors", "--draft", "--write", cwd=story)
    assert (again.returncode, path.read_bytes().decode()) == (0, raw)
    assert "no entry to propose" in again.stderr


@pytest.mark.parametrize("standing", [None, "", "title: x\n", "title: x", "actors:\n", "actors: []  # none yet\n"])
def test_a_register_is_begun(story: Path, standing: str | None) -> None:
    path = story / "dossier.yaml"
    if standing is not None:
        path.write_text(standing, encoding="utf-8")
    assert andro_check("actors", "--draft", "--write", cwd=story).returncode == 0
    text = path.read_text(encoding="utf-8")
    assert len(read_register(text).register.actors) == 3
    assert read_register(text).problems == ()
    assert ("# none yet" in text) == ("# none yet" in (standing or ""))


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        ("actors: [Bull, Atos]\n", "dossier.yaml:1:9 the actors are not a list of records"),
        ("actors: [\n", "dossier.yaml:2:1 is not valid YAML"),
    ],
)
def test_what_cannot_be_extended_is_left_alone(story: Path, standing: str, words: str) -> None:
    (story / "dossier.yaml").write_text(standing, encoding="utf-8")
    run = andro_check("actors", "--draft", "--write", cwd=story)
    assert (run.returncode, run.stdout) == (2, "")
    assert words in run.stderr
    assert (story / "dossier.yaml").read_text(encoding="utf-8") == standing


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--draft", "--figure", "stake"), "leave out the filters"),
        (("--draft", "--format", "json"), "leave out the filters and --format"),
        (("--write",), "go with --draft"),
        (("--all",), "go with --draft"),
    ],
)
def test_options_that_do_not_go_together(story: Path, arguments: tuple[str, ...], words: str) -> None:
    run = andro_check("actors", *arguments, cwd=story)
    assert (run.returncode, run.stdout) == (2, "")
    assert words in run.stderr
