"""An error of the program in one article, or on one question: it is told, and everything else is read and compared."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path

import pytest

from andro_check.app import faults
from andro_check.app.faults import Fault, attempted, sifted
from andro_check.model.finding import Finding
from andro_check.model.period import parse_edtf
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.comparing import questions
from andro_check.reconcile.rules import RULES
from cli.inside import andro_check
from cli.port import SCRIPT

TEXTS = {
    "aube": "Tessel Rail a réalisé un chiffre d'affaires de 58 millions d'euros en 2021.\n",
    "brume": "Tessel Rail a réalisé un chiffre d'affaires de 58 millions d'euros en 2021. Il emploie 310 personnes.\n",
    "cap": "Tessel Rail a réalisé un chiffre d'affaires de 85 millions d'euros en 2021.\n",
    "dune": "En 2021, Ambraze a acheté 40 % de la laiterie Corbelin.\n",
    "écume": "En 2021, Ambraze a acheté 55 % de la laiterie Corbelin.\n",
}


PLANTED = """
from andro_check.extract import claims
whole = claims.prepare
def prepare(document, *more):
    return {}["word"] if "310" in document.text else whole(document, *more)
claims.prepare = prepare
"""


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def broken_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extractor fails on one article."""
    from andro_check.extract.reading import prepare as whole

    def prepare(document: object, *more: object) -> object:
        if "310" in document.text:  # type: ignore[attr-defined]
            raise KeyError("a \x1b[31mword")
        return whole(document, *more)  # type: ignore[arg-type]

    monkeypatch.setattr("andro_check.extract.claims.prepare", prepare)


@pytest.fixture
def broken_question(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first rule fails on one question."""
    rule = RULES[0]

    @wraps(rule)
    def failing(case: Case) -> Iterator[Finding]:
        for finding in rule(case):
            if finding.figure == "revenue":
                raise IndexError("no such side")
            yield finding

    monkeypatch.setattr("andro_check.reconcile.judge.RULES", (failing, *RULES[1:]))


@pytest.mark.usefixtures("broken_article")
def test_an_article_that_breaks_the_extractor_is_told(articles: Path) -> None:
    run = andro_check("report", ".", cwd=articles)
    assert run.returncode == 2
    (line,) = run.stderr.splitlines()
    assert line.startswith("brume.md gave no claims: the program failed on it with KeyError: ")
    assert line.endswith("; all else stands; please report it as a bug, with this line and the article")
    assert "\x1b" not in run.stderr
    assert "2 contradictions." in run.stdout
    assert "5 sources" in run.stdout


@pytest.mark.parametrize("command", ["report", "claims", "check", "figures", "actors", "sources", "matrix", "doctor"])
@pytest.mark.parametrize("broken", ["broken_article", "broken_question"])
def test_no_command_ends_on_it(articles: Path, request: pytest.FixtureRequest, command: str, broken: str) -> None:
    request.getfixturevalue(broken)
    run = andro_check(command, ".", cwd=articles)
    told = "the program failed on it with" in run.stdout + run.stderr
    judges = broken == "broken_article" or command not in ("claims", "doctor")
    assert told is judges
    assert run.returncode == (1 if command == "check" else 2 if judges else 0)
    assert "Corbelin" in run.stdout or command in ("figures", "sources", "doctor")


def planted(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the installed program, with the folder's ``sitecustomize.py`` in it."""
    surroundings = {**os.environ, "PYTHONPATH": str(folder)}
    command = [str(SCRIPT), *arguments]
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, encoding="utf-8", check=False)


def test_the_installed_program_tells_it_and_writes_the_rest_as_json(articles: Path) -> None:
    (articles / "sitecustomize.py").write_text(PLANTED, encoding="utf-8")
    run = planted(articles, "report", ".", "-f", "json")
    assert run.returncode == 2
    told = json.loads(run.stdout)
    assert "brume.md" in run.stderr
    assert "KeyError: 'word' (" in run.stderr
    assert "report it as a bug" in run.stderr
    assert len(told["sources"]) == 5
    assert {finding["relation"] for finding in told["findings"]} >= {"contradiction"}


SPOILED = """
from andro_check.reconcile import judge
whole = judge.ask
def ask(readings):
    return {}["word"] if any(r.figure.id == "revenue" for r in readings) else whole(readings)
judge.ask = ask
"""


def test_a_scan_tells_what_it_could_not_compare(articles: Path) -> None:
    (articles / "sitecustomize.py").write_text(SPOILED, encoding="utf-8")
    records = (json.dumps({"id": name, "text": text, "date": "2022-01-02"}) for name, text in TEXTS.items())
    (articles / "archive.jsonl").write_text("\n".join(records), encoding="utf-8")
    run = planted(articles, "scan", "archive.jsonl", "-o", "out")
    assert run.returncode == 0
    (error,) = (json.loads(line) for line in (articles / "out" / "errors.jsonl").read_text("utf-8").splitlines())
    assert error["place"] == "tessel-rail"
    assert error["trouble"].startswith("the revenue of Tessel Rail was not compared: KeyError: 'word' (")
    assert "Corbelin" in (articles / "out" / "findings.jsonl").read_text("utf-8")


@pytest.mark.usefixtures("broken_question")
def test_a_question_that_breaks_a_rule_is_told(articles: Path) -> None:
    run = andro_check("report", ".", cwd=articles)
    assert run.returncode == 2
    assert run.stderr.startswith(
        "aube.md:1 the revenue of Tessel Rail was not compared by AC101 contested-value: "
        "the program failed on it with IndexError: no such side ("
    )
    assert "The stake acquired by Ambraze in Corbelin" in run.stdout


def test_what_breaks_the_reconciler_outside_its_rules_is_told(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:

    def ask(readings: tuple[object, ...]) -> object:
        if any(r.figure.id == "revenue" for r in readings):  # type: ignore[attr-defined]
            raise TypeError
        return questions.ask(readings)  # type: ignore[arg-type]

    monkeypatch.setattr("andro_check.reconcile.judge.ask", ask)
    run = andro_check("check", ".", cwd=articles)
    assert run.returncode == 1
    assert (
        "aube.md:1 the revenue of Tessel Rail was not compared: the program failed on it with TypeError (" in run.stderr
    )
    assert "The stake acquired by Ambraze in Corbelin" in run.stdout


def test_extract_keeps_the_drafts_of_an_article_that_breaks_it(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    (tmp_path / "sources").mkdir()
    for name in ("aube", "brume"):
        (tmp_path / "sources" / f"{name}.md").write_text(TEXTS[name], encoding="utf-8")
    assert andro_check("extract", cwd=tmp_path).returncode == 0
    before = (tmp_path / "claims" / "brume.yaml").read_bytes()
    request.getfixturevalue("broken_article")
    run = andro_check("extract", cwd=tmp_path)
    assert run.returncode == 2
    assert run.stderr.startswith("sources/brume.md gave no claims: the program failed on it with KeyError")
    assert "aube" in run.stdout
    assert "brume" not in run.stdout
    assert (tmp_path / "claims" / "brume.yaml").read_bytes() == before


@pytest.mark.usefixtures("broken_article")
def test_who_looks_for_the_error_sees_it_raised(articles: Path) -> None:
    try:
        run = andro_check("report", ".", cwd=articles, ANDRO_CHECK_TRACEBACK="1")
    finally:
        faults._at_once.clear()
    assert run.returncode == 70
    assert "Traceback" in run.stderr


def _broken(*wrong: int) -> Callable[[object], int]:
    def add(items: object) -> int:
        if set(wrong) & set(items):  # type: ignore[call-overload]
            raise ValueError
        return sum(items)  # type: ignore[call-overload,no-any-return]

    return add


@pytest.mark.parametrize("wrong", [(), (0,), (8,), (3, 4), (0, 2, 8), tuple(range(9))])
def test_only_those_that_fail_are_left_out(wrong: tuple[int, ...]) -> None:
    made, faulty = sifted(range(9), _broken(*wrong))
    assert (made, tuple(sorted(item for item, _ in faulty))) == (36 - sum(wrong), wrong)


def test_of_those_that_fail_together_the_last_is_left_out() -> None:
    def add(items: object) -> int:
        if {2, 7} <= set(items):  # type: ignore[call-overload]
            raise ValueError
        return sum(items)  # type: ignore[call-overload,no-any-return]

    made, ((item, _),) = sifted(range(9), add)
    assert (made, item) == (29, 7)


def test_what_fails_without_any_item_is_raised() -> None:
    def fail(_: object) -> int:
        raise ValueError("no lexicon")

    with pytest.raises(ValueError, match="no lexicon"):
        sifted((1, 2), fail)


@pytest.mark.parametrize("error", [MemoryError, KeyboardInterrupt, SystemExit])
def test_some_errors_are_nobodys_fault(error: type[BaseException]) -> None:
    def fail() -> None:
        raise error

    with pytest.raises(error):
        attempted(fail)


def test_endless_recursion_is_contained() -> None:
    def again() -> int:
        return again() + 1

    assert isinstance(attempted(again), Fault)


def test_a_fault_names_the_innermost_place_of_our_own() -> None:
    fault = attempted(lambda: parse_edtf("2021-13-45"))
    assert re.fullmatch(r"ValueError: .+ \(model/period\.py:\d+, \w+\)", str(fault))
