"""The use case of `check`: which open findings stand, and the forms in which they are told."""

from __future__ import annotations

import sys
from collections.abc import Callable

from andro_check.app.reporting import Drawn, failing
from andro_check.app.wanted import CheckFormat, FailOn
from andro_check.kept import remembered
from andro_check.report.checked import Checked


def checked(drawn: Drawn, least: FailOn) -> Checked:
    """The open findings at or above a level; the filters cut down what is listed, and ``total`` counts them all."""
    failed = failing(drawn.report.findings, least)
    shown = {finding.id for finding in drawn.tally.shown}
    listed = tuple(finding for finding in failed if finding.id in shown)
    return Checked(drawn.dossier, listed, len(failed), least.value, remembered("rules", (), _rules))


def told(found: Checked, form: CheckFormat) -> bytes:
    """What was found, in this form."""
    return _FORMS[form](found)


def _rules() -> dict[str, str]:
    """Each rule and what it looks for, by the first line of its module."""
    from andro_check.reconcile.rules import BESIDE, LAST, RULES

    modules = [sys.modules[rule.__module__] for rule in (*RULES, *BESIDE, *LAST)]
    return {module.RULE: _first_line(module.__doc__ or module.RULE) for module in modules}


def _first_line(text: str) -> str:
    line = text.partition("\n")[0].partition(": ")[2] or text
    return line[:1].upper() + line[1:]


def _text(found: Checked) -> bytes:
    from andro_check.report.terminal import check_lines

    return check_lines(found.dossier, found.failed).encode("utf-8", "replace")


def _github(found: Checked) -> bytes:
    from andro_check.report.github import checked_github

    return checked_github(found)


def _sarif(found: Checked) -> bytes:
    from andro_check.report.sarif import checked_sarif

    return checked_sarif(found)


def _junit(found: Checked) -> bytes:
    from andro_check.report.junit import checked_junit

    return checked_junit(found)


_FORMS: dict[CheckFormat, Callable[[Checked], bytes]] = {
    CheckFormat.TEXT: _text,
    CheckFormat.GITHUB: _github,
    CheckFormat.SARIF: _sarif,
    CheckFormat.JUNIT: _junit,
}
