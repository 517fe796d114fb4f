"""Who rules, as the surroundings tell it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from andro_check.cli.person import today, whoever
from andro_check.model.period import parse_edtf


@pytest.fixture
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No configuration of git, and a login; gives the file that git would read."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "omarchal")
    return tmp_path / "gitconfig"


def test_the_name_that_is_given_goes_first(surroundings: Path) -> None:
    surroundings.write_text("[user]\n\tname = Ondine\n", encoding="utf-8")
    assert whoever("Ana Roux") == "Ana Roux"
    assert whoever("") == ""


def test_then_the_one_of_git(surroundings: Path) -> None:
    surroundings.write_text("[user]\n\tname = Ondine Élise Marchal\n", encoding="utf-8")
    assert whoever(None) == "Ondine Élise Marchal"


@pytest.mark.usefixtures("surroundings")
def test_then_the_login() -> None:
    assert whoever(None) == "omarchal"


@pytest.mark.usefixtures("surroundings")
def test_nobody_needs_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(subprocess, "run", None)
    assert whoever(None) == "omarchal"


def test_a_machine_without_names_gives_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError

    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("getpass.getuser", nobody)
    assert whoever(None) == ""


def test_today_is_a_day() -> None:
    day = parse_edtf(today())
    assert day.start == day.end is not None
