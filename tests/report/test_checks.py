"""`check` for CI servers: GitHub's commands, SARIF and JUnit, and nothing of an article among their marks."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from andro_check.model.finding import Relation
from andro_check.model.problem import Place, Problem
from andro_check.model.text import Citation
from andro_check.report.checked import Checked
from andro_check.report.github import checked_github
from andro_check.report.junit import checked_junit
from andro_check.report.sarif import checked_sarif
from report.valdor import CLAIMS, DOCUMENTS, FINDINGS, VALDOR

RULES = {"AC101 contested-value": "Two amounts for one question.", "AC103 contested-date": "Two dates for one event."}
BROKEN = Problem(Place("claims/x, y.yaml", 3, 5), "is no claim", "write one")
FOUND = Checked(replace(VALDOR, problems=(BROKEN,)), FINDINGS[:1], 1, "violation", RULES)
CALM = Checked(VALDOR, (), 0, "violation", RULES)

HOSTILE = "50 %\r\n::error::x, y: <b>\x1b[2J\x00\ufffe]]>\u202e"
TRAP = replace(
    FOUND,
    dossier=replace(
        VALDOR,
        title=HOSTILE,
        claims=(replace(CLAIMS[0], citation=Citation(CLAIMS[0].source, CLAIMS[0].citation.span, HOSTILE)), *CLAIMS[1:]),
    ),
    failed=(replace(FINDINGS[0], message=HOSTILE, why=HOSTILE),),
)


def test_github_shows_a_finding_beside_the_line_of_its_first_claim() -> None:
    finding, problem = checked_github(FOUND).decode().splitlines()
    assert finding == (
        "::error file=sources/courrier-2013.md,line=10,col=67,endLine=10,endColumn=120,"
        "title=contradiction%2C medium (AC101 contested-value)::"
        "The State put 150 M EUR into the port of Valdor by two sources, 135 M EUR by one. 150 allows 147.5 to 152.5 M "
        "EUR, 135 allows 134.5 to 135.5 M EUR: 12 M EUR lie between them (8 %25). andro-check explain 9e8d7c6b"
    )
    assert problem == "::error file=claims/x%2C y.yaml,line=3,col=5,title=cannot be read::is no claim; write one"
    assert checked_github(CALM) == b""


LEVELS = (Relation.VIOLATION, Relation.TENSION, Relation.SUCCESSION)


def test_github_knows_three_levels() -> None:
    findings = tuple(replace(FINDINGS[0], relation=relation) for relation in LEVELS)
    commands = checked_github(replace(FOUND, dossier=VALDOR, failed=findings)).decode().splitlines()
    assert [line.split()[0] for line in commands] == ["::error", "::warning", "::notice"]


def test_github_gets_no_second_command_from_an_article() -> None:
    lines = checked_github(TRAP).decode().splitlines()
    assert len(lines) == 1
    assert lines[0].count("::") == 6  # two of the command, and two in each of the sentences that hold them as text
    assert "%0A::error::x, y: <b>\ufffd[2J" in lines[0]
    assert "\x1b" not in lines[0]


OBJECTS: dict[str, tuple[set[str], set[str]]] = {
    "": ({"version", "runs"}, {"$schema"}),
    "runs": ({"tool"}, {"invocations", "columnKind", "results"}),
    "tool": ({"driver"}, set()),
    "driver": ({"name"}, {"version", "rules"}),
    "rules": ({"id"}, {"name", "shortDescription"}),
    "shortDescription": ({"text"}, set()),
    "invocations": ({"executionSuccessful"}, {"toolExecutionNotifications"}),
    "toolExecutionNotifications": ({"message"}, {"level", "locations"}),
    "results": (
        {"message"},
        {"ruleId", "ruleIndex", "level", "rank", "locations", "relatedLocations", "partialFingerprints", "properties"},
    ),
    "message": ({"text"}, set()),
    "locations": (set(), {"physicalLocation"}),
    "relatedLocations": (set(), {"id", "physicalLocation", "message"}),
    "physicalLocation": ({"artifactLocation"}, {"region"}),
    "artifactLocation": (set(), {"uri"}),
    "region": (set(), {"startLine", "startColumn", "endLine", "endColumn", "snippet"}),
    "snippet": (set(), {"text"}),
    "partialFingerprints": (set(), {"andro-check/finding/v1"}),
    "properties": (set(), {"relation", "severity"}),
}
"""SARIF 2.1.0: an object, by the property that holds it -> the properties it must have, and those of its others that
we write. The published structure forbids all that it does not name."""


def objects(holder: str, value: Any) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - JSON of any shape
    """Each object in the value, with the property that holds it."""
    if isinstance(value, dict):
        yield holder, value
        for name, item in value.items():
            yield from objects(name, item)
    elif isinstance(value, list):
        for item in value:
            yield from objects(holder, item)


@pytest.mark.parametrize("found", [FOUND, CALM, TRAP], ids=["found", "calm", "trap"])
def test_sarif_has_the_published_structure(found: Checked) -> None:
    log = json.loads(checked_sarif(found))
    assert log["version"] == "2.1.0"
    for holder, told in objects("", log):
        required, allowed = OBJECTS[holder]
        assert required <= set(told) <= required | allowed
    run = log["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert result["level"] in {"none", "note", "warning", "error"}
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert 0 <= result["rank"] <= 100
        assert len(result["locations"]) == 1
    for _, region in (item for item in objects("", log) if item[0] == "region"):
        assert min(region[key] for key in region if key != "snippet") >= 1
    assert "\x1b" not in checked_sarif(found).decode()


def test_sarif_points_at_every_claim() -> None:
    result = json.loads(checked_sarif(FOUND))["runs"][0]["results"][0]
    places = [place["physicalLocation"] for place in (*result["locations"], *result["relatedLocations"])]
    assert [place["artifactLocation"]["uri"] for place in places] == [
        "sources/courrier-2013.md",
        "sources/depeche-2013.md",
        "sources/marine-2015.md",
    ]
    for place, claim in zip(places, CLAIMS, strict=False):
        region, document = place["region"], next(d for d in DOCUMENTS if d.source.id == claim.source)
        line = document.text.split("\n")[region["startLine"] - document.first_line]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
        assert region["snippet"]["text"] == claim.citation.quote
    assert [place["message"]["text"] for place in result["relatedLocations"]] == ["150 M EUR", "135 M EUR"]


def test_sarif_says_that_something_could_not_be_read() -> None:
    invocation = json.loads(checked_sarif(FOUND))["runs"][0]["invocations"][0]
    assert invocation["executionSuccessful"] is False
    place = invocation["toolExecutionNotifications"][0]["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "claims/x%2C%20y.yaml"}, "region": {"startLine": 3, "startColumn": 5}}
    assert json.loads(checked_sarif(CALM))["runs"][0]["invocations"][0]["executionSuccessful"] is True


def test_a_page_has_no_lines_to_point_at() -> None:
    pages = tuple(replace(d, source=replace(d.source, path=f"{d.source.id}.html")) for d in DOCUMENTS)
    found = replace(FOUND, dossier=replace(VALDOR, documents=pages))
    assert '"region"' not in checked_sarif(found).decode()
    assert checked_github(found).startswith(b"::error file=courrier-2013.html,title=")


def test_junit_has_a_failure_for_each_finding_and_a_pass_for_each_calm_rule() -> None:
    suites = ET.fromstring(checked_junit(FOUND))  # noqa: S314 - our own
    suite = suites[0]
    assert (suites.tag, suite.tag) == ("testsuites", "testsuite")
    assert [suite.get(name) for name in ("tests", "failures", "errors", "skipped")] == ["3", "1", "1", "0"]
    assert len(suite) == 3
    assert [[child.tag for child in case] for case in suite] == [["failure"], [], ["error"]]
    told = suite[0][0].text or ""
    assert f"sources/marine-2015.md:8: {CLAIMS[2].citation.quote}" in told
    assert "andro-check explain 9e8d7c6b" in told


def test_junit_is_xml_whatever_an_article_says() -> None:
    suites = ET.fromstring(checked_junit(TRAP))  # noqa: S314 - our own
    failure = suites[0][0][0]
    assert failure.get("message") == "50 % ::error::x, y: <b>\ufffd[2J\ufffd\ufffd]]>\ufffd"
    assert "<b>" in (failure.text or "")
