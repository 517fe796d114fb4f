"""Messages that lead on: what is misspelt, missing or given in another order."""

from __future__ import annotations

import json
import shlex
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


def test_what_cannot_be_read_has_no_empty_list_of_mentions(port: Path) -> None:
    run = andro_check("mentions", "claims", cwd=port)
    assert (run.returncode, run.stdout) == (2, "")


def test_a_dossier_may_stand_behind_the_id(port: Path) -> None:
    for command in (["show", "co00"], ["show", "co00", "-C"]):
        assert "investment" in andro_check(*command, "port", cwd=port.parent).stdout
    assert "no finding has the id" in andro_check("explain", "zz", "port", cwd=port.parent).stderr


def test_a_language_that_is_not_read_is_said(port: Path) -> None:
    path = port / "dossier.yaml"
    path.write_text(path.read_text("utf-8").replace("languages: [fr]", "languages: [de]"), "utf-8")
    assert "language 'de' is not read; write one of: fr, en" in andro_check("sources", cwd=port).stderr


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "the harbour"
    folder.mkdir()
    for name, staff in (("gazette", 40), ("tidings", 47)):
        text = f"---\npublisher: {name}\ndate: 2024-03-02\nlanguage: en\n---\nOakes Ferries employs {staff} people.\n"
        (folder / f"{name}.md").write_text(text, "utf-8")
    return folder


def test_the_folder_that_one_stands_in_has_its_name(articles: Path) -> None:
    assert andro_check("report", ".", cwd=articles).stdout.startswith("the harbour\n")
    assert "<title>the harbour</title>" in andro_check("export", ".", "--format", "html", cwd=articles).stdout
    (articles / "inner").mkdir()
    assert andro_check("report", "..", cwd=articles / "inner").stdout.startswith("the harbour\n")


def test_a_result_that_one_stands_in_has_its_name_and_is_told_to_explain(tmp_path: Path) -> None:
    records = [
        {"id": paper, "published": "2024-03-02", "language": "en", "text": f"Oakes Ferries employs {staff} people."}
        for paper, staff in (("gazette", 40), ("tidings", 47))
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records), "utf-8")
    assert andro_check("scan", "a.jsonl", "-o", "found", "--workers", "1", cwd=tmp_path).returncode == 0
    told = andro_check("report", ".", cwd=tmp_path / "found").stdout
    assert told.startswith("found\n")
    assert " -C .\n" in told


@pytest.mark.parametrize(("path", "inner"), [(".", ""), ("..", "inner"), ("the harbour", "..")])
def test_the_command_that_a_report_names_works(articles: Path, path: str, inner: str) -> None:
    (articles / "inner").mkdir()
    here = articles / inner
    told = andro_check("report", path, cwd=here).stdout.partition("andro-check explain ")[2].splitlines()[0]
    run = andro_check("explain", *shlex.split(told), cwd=here)
    assert (run.returncode, "headcount of Oakes Ferries" in run.stdout) == (0, True), told


def test_a_dossier_around_needs_no_naming(port: Path) -> None:
    assert " -C " not in andro_check("report", cwd=port).stdout


@pytest.mark.parametrize("path", [".", "the harbour"])
def test_a_folder_is_no_text_with_mentions(articles: Path, path: str) -> None:
    run = andro_check("mentions", path, cwd=articles if path == "." else articles.parent)
    assert run.returncode == 2
    assert run.stderr.startswith(f"{path} is a folder; name the files in it, or list its claims: andro-check claims ")


def test_an_age_is_told_in_years(articles: Path) -> None:
    with (articles / "gazette.md").open("a", encoding="utf-8") as file:
        file.write("The 52-year-old nurse Maria Penn, who was injured at the port, has left hospital.\n")
    assert "age of Maria Penn = 52 years" in andro_check("claims", ".", "--all", cwd=articles).stdout
