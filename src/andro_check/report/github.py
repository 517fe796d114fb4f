"""The findings of `check` as workflow commands: GitHub shows them beside the lines of a pull request."""

from __future__ import annotations

from andro_check.model.finding import Finding
from andro_check.model.problem import Problem
from andro_check.report.checked import Checked, Level, level_of
from andro_check.report.inert import shown

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def checked_github(checked: Checked) -> bytes:
    """One command for each finding at its first claim, then one for each problem in the files."""
    lines = [_finding(finding, checked) for finding in checked.failed]
    lines += [_problem(problem, checked) for problem in checked.dossier.problems]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _finding(finding: Finding, checked: Checked) -> str:
    about: dict[str, str | int] = {}
    claims = checked.claims_of(finding)
    if claims:
        about["file"] = checked.path_of(claims[0])
        if region := checked.region_of(claims[0]):
            about |= dict(zip(("line", "col", "endLine", "endColumn"), region, strict=True))
    about["title"] = f"{finding.relation.value}, {finding.severity.value} ({finding.rule})"
    told = f"{finding.message} {finding.why} andro-check explain {finding.id}"
    return _command(_COMMANDS[level_of(finding)], about, told)


def _problem(problem: Problem, checked: Checked) -> str:
    about: dict[str, str | int] = {"file": checked.path_of_problem(problem)}
    about |= {name: at for name, at in (("line", problem.place.line), ("col", problem.place.column)) if at}
    return _command("error", about | {"title": "cannot be read"}, f"{problem.what}; {problem.remedy}")


def _command(name: str, about: dict[str, str | int], told: str) -> str:
    listed = ",".join(f"{key}={_property(str(text))}" for key, text in about.items())
    return f"::{name} {listed}::{_data(told)}"


def _data(text: str) -> str:
    return shown(text, lines=True).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
