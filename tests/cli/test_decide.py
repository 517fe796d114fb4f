"""`decide` as on the command line: what is written, what is then open, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from andro_check.cli.person import today
from cli import port as script
from cli.inside import andro_check
from cli.port import write_dossier


@pytest.fixture
def port(tmp_path: Path) -> Path:
    return write_dossier(tmp_path / "port")


def findings(root: Path, *path: str) -> dict[str, str]:
    """Relation -> status of all findings."""
    report = json.loads(andro_check("report", *path, "--format", "json", cwd=root).stdout)
    return {finding["relation"]: finding["status"] for finding in report["findings"]}


def contested(root: Path, *path: str) -> str:
    report = json.loads(andro_check("report", *path, "--format", "json", cwd=root).stdout)
    return str(next(f["id"] for f in report["findings"] if f["relation"] == "contradiction"))


def decide(root: Path, *arguments: str) -> str:
    """What it says on standard error, when all goes well."""
    run = andro_check("decide", *arguments, cwd=root)
    assert (run.returncode, run.stdout) == (0, ""), run.stderr
    return run.stderr


def test_a_ruling_closes_its_finding_for_report_and_check(port: Path) -> None:
    finding = contested(port)
    said = decide(port, finding[:5].upper(), "--as", "explained", "--reason", "two quays", "--by", "Ana Roux")
    assert said == f"{finding}: explained, by Ana Roux; kept in decisions.yaml\n"
    written = (port / "decisions.yaml").read_text(encoding="utf-8")
    expected = f"- finding: {finding}\n  as: explained\n  reason: two quays\n  by: Ana Roux\n  date: {today()}\n"
    assert expected in written
    assert findings(port) == {"contradiction": "explained", "rounding": "open"}
    report = andro_check("report", cwd=port).stdout
    assert "Nothing is open." in report
    assert "1 ruled (1 explained): 1 contradiction; --status decided shows them." in report
    assert (andro_check("check", cwd=port).returncode, andro_check("check", cwd=port).stdout) == (0, "")
    assert andro_check("export", cwd=port).stdout.count("\n") == 1


@pytest.mark.parametrize("asked", [("--all",), ("--status", "decided"), ("--status", "explained"), ("--status", "all")])
def test_what_is_ruled_is_shown_when_asked_for(port: Path, asked: tuple[str, ...]) -> None:
    decide(port, contested(port), "--as", "explained", "--reason", "two quays", "--by", "Ana Roux")
    report = andro_check("report", *asked, cwd=port).stdout
    assert "CONTRADICTION · high · explained" in report
    assert f"ruled explained by Ana Roux, {today()}: two quays" in report


@pytest.mark.parametrize("status", ["open", "stale", "later", "false-alarm"])
def test_what_is_ruled_is_not_shown_under_another_status(port: Path, status: str) -> None:
    decide(port, contested(port), "--as", "explained", "--reason", "two quays")
    assert "CONTRADICTION" not in andro_check("report", "--status", status, cwd=port).stdout


def test_a_ruling_whose_claim_changed_is_stale_and_its_finding_returns(port: Path) -> None:
    finding = contested(port)
    decide(port, finding, "--as", "false-alarm", "--reason", "two quays")
    decide(port, "de00", "--set", "value=26 M EUR")
    assert findings(port)["contradiction"] == "stale"
    for asked in ((), ("--status", "stale"), ("--status", "open")):
        report = andro_check("report", *asked, cwd=port).stdout
        assert "CONTRADICTION · high · stale" in report
        assert "open again, for the ruling is stale: claim de000000 has changed" in report
        assert "1 ruling is stale" in report
    assert andro_check("check", cwd=port).returncode == 1
    decide(port, finding, "--as", "contradiction", "--reason", "they are one quay")
    assert findings(port)["contradiction"] == "contradiction"
    assert andro_check("check", cwd=port).returncode == 0


def test_a_ruling_is_stale_when_a_source_joins(port: Path) -> None:
    finding = contested(port)
    decide(port, finding, "--as", "explained", "--reason", "two quays")
    for folder, suffix in (("sources", "md"), ("claims", "yaml")):
        text = (port / folder / f"depeche.{suffix}").read_text(encoding="utf-8")
        joined = text.replace("depeche", "echo").replace("de000000", "ec000000")
        (port / folder / f"echo.{suffix}").write_text(joined, encoding="utf-8")
    assert contested(port) != finding
    assert "stale: claim ec000000 is new" in andro_check("report", cwd=port).stdout
    decide(port, contested(port), "--as", "explained", "--reason", "still two quays")
    assert (port / "decisions.yaml").read_text(encoding="utf-8").count("- finding:") == 1
    assert findings(port)["contradiction"] == "explained"


def test_a_ruling_on_a_finding_that_is_gone_is_kept_and_counted(port: Path) -> None:
    finding = contested(port)
    decide(port, finding, "--as", "later")
    decide(port, "de00", "--as", "rejected", "--reason", "a caption")
    report = andro_check("report", cwd=port).stdout
    assert f"1 ruling on findings that are no more: {finding}; decisions.yaml keeps them." in report


def test_a_ruling_is_withdrawn(port: Path) -> None:
    finding = contested(port)
    decide(port, finding, "--as", "later")
    assert decide(port, finding[:4], "--withdraw") == f"{finding}: no longer ruled later\n"
    assert findings(port)["contradiction"] == "open"


def test_git_ignores_what_is_not_for_people(port: Path) -> None:
    decide(port, "ma00", "--as", "accepted")
    assert (port / ".andro-check" / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_several_are_ruled_at_once(port: Path) -> None:
    report = json.loads(andro_check("report", "--format", "json", cwd=port).stdout)
    decide(port, *(finding["id"] for finding in report["findings"]), "--as", "false-alarm", "--reason", "a test")
    assert set(findings(port).values()) == {"false-alarm"}


def test_what_is_named_twice_is_ruled_on_and_told_once(port: Path) -> None:
    finding = contested(port)
    assert (
        decide(port, finding, finding[:6], "--as", "later", "--by", "Ada")
        == f"{finding}: later, by Ada; kept in decisions.yaml\n"
    )
    assert decide(port, finding, finding, "--withdraw") == f"{finding}: no longer ruled later\n"
    assert decide(port, "ma00", "ma000000", "--as", "rejected") == "ma000000: rejected\n"


def test_claims_are_accepted_corrected_and_rejected_in_place(port: Path) -> None:
    path = port / "claims" / "marine.yaml"
    before = path.read_text(encoding="utf-8").replace("status: accepted", "status: draft  # sure?")
    path.write_text("# mine\n" + before, encoding="utf-8")
    assert decide(port, "ma00", "--as", "accepted") == "ma000000: accepted\n"
    assert path.read_text(encoding="utf-8") == "# mine\n" + before.replace("draft  # sure?", "accepted  # sure?")
    said = decide(port, "ma00", "--set", "value=40.3 M EUR", "--set", "as_of=2013", "--as", "accepted")
    assert said == "ma000000: accepted, value and as_of set\n"
    assert "value: 40.3 M EUR\n" in path.read_text(encoding="utf-8")
    decide(port, "ma00", "co00", "--as", "rejected", "--reason", "read: wrongly")
    for name in ("marine", "courrier"):
        written = (port / "claims" / f"{name}.yaml").read_text(encoding="utf-8")
        assert "status: rejected" in written
        assert 'note: "read: wrongly"\n' in written
    assert findings(port) == {}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("zzzz", "--as", "later"), "no finding and no claim has the id 'zzzz'; andro-check report lists the findings"),
        (("co01", "--as", "accepted"), "did you mean co00?"),
        (("FINDING",), "is a finding: say what it is with --as; write --as contradiction, explained, false-alarm"),
        (("FINDING", "--as", "explained"), "a ruling needs its reason; add --reason, or rule --as later"),
        (("FINDING", "--as", "accepted"), "is a finding: --as accepted is for claims"),
        (("FINDING", "--as", "explaind"), "Invalid value for '--as'"),
        (("FINDING", "--set", "value=3"), "is a finding, and --set corrects claims"),
        (("FINDING", "co00", "--as", "later"), "rule on them one after the other"),
        (("FINDING", "--withdraw"), "no ruling on 'FINDING'; andro-check report --status decided lists them"),
        (("FINDING", "--withdraw", "--as", "later"), "--withdraw stands alone"),
        (("co00",), "co000000 is a claim: say what it is with --as, or correct it with --set"),
        (("co00", "--as", "later"), "co000000 is a claim: --as later is for findings; write --as accepted or rejected"),
        (("co00", "--set", "value"), '--set value: the new text is missing; write --set "value=…"'),
        (("co00", "--set", "vallue=3 %"), "--set vallue: no field of a claim that can be set; did you mean 'value'?"),
        (("co00", "--set", "quote="), "a claim needs its quote; to drop the claim, write --as rejected"),
        (("co00", "--set", "value=41"), "claims/courrier.yaml:7:10 value '41' has no unit; write its unit after it"),
        (("co00", "--as", "accepted", "-C", "sources"), "these claims were drafted in memory"),
        (("co00", "--as", "later", "-C", "sources/marine.md"), "rulings are kept in a folder; give the folder"),
        ((), "Missing argument"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_remedy(port: Path, arguments: tuple[str, ...], words: str) -> None:
    finding = contested(port)
    before = {path: path.read_bytes() for path in port.rglob("*.yaml")}
    if "sources" in arguments:
        drafted = json.loads(andro_check("claims", "sources", "--all", "--format", "json", cwd=port).stdout)
        arguments = (drafted[0]["id"], *arguments[1:])
    named = [finding if word == "FINDING" else word for word in arguments]
    run = andro_check("decide", *named, cwd=port)
    assert (run.returncode, run.stdout) == (2, "")
    assert words.replace("'FINDING'", repr(finding)) in run.stderr
    assert {path: path.read_bytes() for path in port.rglob("*.yaml")} == before


def test_findings_of_a_folder_of_articles_can_be_ruled_on(port: Path) -> None:
    folder = (port / "sources").rename(port.parent / "articles")
    finding = contested(folder, ".")
    decide(folder, finding, "--as", "later", "-C", ".")
    assert findings(folder, ".")["contradiction"] == "later"


def test_who_rules_is_the_one_that_git_knows(port: Path) -> None:
    (port / ".gitconfig").write_text("[user]\n\tname = Ondine Marchal\n", encoding="utf-8")
    known = {"GIT_CONFIG_GLOBAL": str(port / ".gitconfig"), "GIT_CONFIG_NOSYSTEM": "1"}
    run = script.andro_check("decide", contested(port), "--as", "later", cwd=port, **known)
    assert run.returncode == 0
    assert "by: Ondine Marchal\n" in (port / "decisions.yaml").read_text(encoding="utf-8")


def test_a_broken_file_of_rulings_is_told_and_hides_nothing(port: Path) -> None:
    (port / "decisions.yaml").write_text("decisions:\n- finding: [\n", encoding="utf-8")
    report = andro_check("report", cwd=port)
    assert report.returncode == 2
    assert "decisions.yaml:3:1 is not valid YAML" in report.stderr
    assert "1 contradiction." in report.stdout
    ruled = andro_check("decide", contested(port), "--as", "later", cwd=port)
    assert ruled.returncode == 2
    assert (port / "decisions.yaml").read_text(encoding="utf-8") == "decisions:\n- finding: [\n"


def test_a_ruling_outlives_the_step_from_a_folder_of_articles_to_a_dossier(port: Path) -> None:
    folder = (port / "sources").rename(port.parent / "articles")
    for name, share in (("courrier", "30 %"), ("depeche", "45 %")):
        told = f"---\npublished: 2013-05-02\n---\nLa société Ondine SA détient {share} du port de Norhaven.\n"
        (folder / f"{name}.md").write_text(told, encoding="utf-8")
    finding = contested(folder, ".")
    decide(folder, finding, "--as", "explained", "--reason", "two ports", "-C", ".")
    (folder / "sources").mkdir()
    for path in folder.glob("*.md"):
        path.rename(folder / "sources" / path.name)
    assert andro_check("extract", cwd=folder).returncode == 0
    assert findings(folder)["contradiction"] == "explained"
