"""The findings of `check` in SARIF 2.1.0 (OASIS), which code scanners and editors read."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import quote as percent

from andro_check import __version__
from andro_check.model.claim import Claim
from andro_check.model.finding import Finding
from andro_check.model.problem import Problem
from andro_check.report.checked import Checked, level_of
from andro_check.report.json import Json, Row, dumps

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "andro-check/finding/v1"


def checked_sarif(checked: Checked) -> bytes:
    """One log with one run; paths are relative to the current folder, columns count code points."""
    rules = list(checked.rules)
    run: Row = {
        "tool": {"driver": {"name": "andro-check", "version": __version__, "rules": _rules(checked)}},
        "invocations": [_invocation(checked)],
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, rules, checked) for finding in checked.failed],
    }
    return f"{dumps({'$schema': SCHEMA, 'version': '2.1.0', 'runs': [run]})}\n".encode()


def _rules(checked: Checked) -> list[Json]:
    rules: list[Json] = []
    for rule, told in checked.rules.items():
        code, _, name = rule.partition(" ")
        rules.append({"id": code, "name": name, "shortDescription": {"text": told}})
    return rules


def _invocation(checked: Checked) -> Row:
    notes: list[Json] = [_notification(problem, checked) for problem in checked.dossier.problems]
    return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}


def _notification(problem: Problem, checked: Checked) -> Row:
    place: Row = {"artifactLocation": {"uri": percent(checked.path_of_problem(problem))}}
    if problem.place.line:
        column: Row = {"startColumn": problem.place.column} if problem.place.column else {}
        place["region"] = {"startLine": problem.place.line} | column
    message: Row = {"text": f"{problem.what}; {problem.remedy}" if problem.remedy else problem.what}
    return {"level": "error", "message": message, "locations": [{"physicalLocation": place}]}


def _result(finding: Finding, rules: list[str], checked: Checked) -> Row:
    claims = checked.claims_of(finding)
    sides = {key: side.label for side in finding.sides for key in side.claims}
    told: Row = {"text": f"{finding.message} {finding.why}".strip()}
    others: list[Json] = [
        _location(claim, checked) | {"id": number, "message": {"text": sides.get(claim.id, "beside the sides")}}
        for number, claim in enumerate(claims[1:], 1)
    ]
    index: Row = {"ruleIndex": rules.index(finding.rule)} if finding.rule in rules else {}
    return {
        "ruleId": finding.rule.partition(" ")[0],
        **index,
        "level": level_of(finding).value,
        "rank": finding.confidence * Decimal(100),
        "message": told,
        "locations": [_location(claim, checked) for claim in claims[:1]],
        "relatedLocations": others,
        "partialFingerprints": {FINGERPRINT: finding.id},
        "properties": {"relation": finding.relation.value, "severity": finding.severity.value},
    }


def _location(claim: Claim, checked: Checked) -> Row:
    place: Row = {"artifactLocation": {"uri": percent(checked.path_of(claim))}}
    if region := checked.region_of(claim):
        lines: Row = dict(zip(("startLine", "startColumn", "endLine", "endColumn"), region, strict=True))
        place["region"] = lines | {"snippet": {"text": claim.citation.quote}}
    return {"physicalLocation": place}
