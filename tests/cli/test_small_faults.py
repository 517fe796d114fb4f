"""Messages that lead on: what is misspelt, missing or given in another order."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.inside import andro_check
from cli.port import write_dossier


@pytest.fixture
def port(tmp_path: Path) -> Path:
    return write_dossier(tmp_path / "port")


def test_a_misspelt_figure_is_said(port: Path) -> None:
    path = port / "claims" / "marine.yaml"
    path.write_text(path.read_text("utf-8").replace("figure: investment", "figure: investmnet"), "utf-8")
    run = andro_check("claims", cwd=port)
    assert run.returncode == 2
    assert run.stderr.startswith(
        "claims/marine.yaml:4:11 figure 'investmnet' is not known; did you mean 'investment'?\n"
    )
    assert "investmnet" in run.stdout


@pytest.mark.parametrize("figure", ["mooring rings", "stake [voting rights]", "investissement"])
def test_a_figure_of_ones_own_is_none(port: Path, figure: str) -> None:
    path = port / "claims" / "marine.yaml"
    path.write_text(path.read_text("utf-8").replace("figure: investment", f"figure: {figure}"), "utf-8")
    assert "is not known" not in andro_check("claims", cwd=port).stderr


def test_a_broken_file_is_told_once(port: Path) -> None:
    (port / "claims" / "marine.yaml").write_text("claims: [\n", encoding="utf-8")
    assert andro_check("extract", cwd=port).stderr.count("claims/marine.yaml") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("report", "--actor", "zzzz"), "no actor 'zzzz' here; `andro-check actors` lists them"),
        (("report", "--figure", "zzzz"), "`andro-check figures` lists them"),
        (("report", "--source", "zzzz"), "`andro-check sources` lists them"),
        (("report", "--severity", "zzzz"), "known: high, low, medium"),
        (("mentions", "nowhere.md"), "nowhere.md does not exist; check its name"),
    ],
)
def test_a_message_leads_on(port: Path, arguments: tuple[str, ...], words: str) -> None:
    run = andro_check(*arguments, cwd=port)
    assert (run.returncode, words in run.stderr) == (2, True)


def test_a_dossier_may_stand_behind_the_id(port: Path) -> None:
    for command in (["show", "co00"], ["show", "co00", "-C"]):
        assert "investment" in andro_check(*command, "port", cwd=port.parent).stdout
    assert "no finding has the id" in andro_check("explain", "zz", "port", cwd=port.parent).stderr


def test_a_language_that_is_not_read_is_said(port: Path) -> None:
    path = port / "dossier.yaml"
    path.write_text(path.read_text("utf-8").replace("languages: [fr]", "languages: [de]"), "utf-8")
    assert "language 'de' is not read; write one of: fr, en" in andro_check("sources", cwd=port).stderr
