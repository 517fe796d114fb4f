"""The findings of `check` as JUnit XML, which most CI servers show as tests: a rule without a finding has passed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from andro_check.model.finding import Finding
from andro_check.model.problem import Problem
from andro_check.report.checked import Checked
from andro_check.report.citing import Citing
from andro_check.report.inert import shown
from andro_check.report.screen import Screen

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def checked_junit(checked: Checked) -> bytes:
    """One suite: a failed case for each finding, a passed one for each rule without any, an error for each problem."""
    cases = [case for rule in _all_rules(checked) for case in _cases(rule, checked)]
    cases += [_problem(problem, checked) for problem in checked.dossier.problems]
    counts = (
        f'tests="{len(cases)}" failures="{len(checked.failed)}" errors="{len(checked.dossier.problems)}" skipped="0"'
    )
    suite = [f"<testsuite name={_attribute(checked.dossier.title or 'dossier')} {counts}>", *cases, "</testsuite>"]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="andro-check" {counts}>', *suite]
    return ("\n".join([*lines, "</testsuites>"]) + "\n").encode()


def _all_rules(checked: Checked) -> list[str]:
    """The known rules in their order, then those that only a finding names."""
    return list(dict.fromkeys([*checked.rules, *(finding.rule for finding in checked.failed)]))


def _cases(rule: str, checked: Checked) -> Iterator[str]:
    own = [finding for finding in checked.failed if finding.rule == rule]
    if not own:
        calm = f"nothing listed at or above {checked.least}"
        yield f"<testcase classname={_attribute(rule)} name={_attribute(calm)}/>"
    for finding in own:
        message, kind = _attribute(finding.message), _attribute(finding.relation.value)
        failure = f"<failure type={kind} message={message}>{_text(_told(finding, checked))}</failure>"
        name = _attribute(f"{finding.message} ({finding.id})")
        yield f"<testcase classname={_attribute(rule)} name={name}>\n{failure}\n</testcase>"


def _told(finding: Finding, checked: Checked) -> str:
    """Why, and each quote with its place: all that a CI server will show."""
    citing = Citing(checked.dossier, Screen())
    quotes = [f"{citing.place(claim)}: {shown(claim.citation.quote)}" for claim in checked.claims_of(finding)]
    return "\n".join([finding.why, *quotes, f"andro-check explain {finding.id}"])


def _problem(problem: Problem, checked: Checked) -> str:
    name, message = _attribute(checked.path_of_problem(problem)), _attribute(str(problem))
    return f'<testcase classname="data" name={name}><error type="problem" message={message}/></testcase>'


def _attribute(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", shown(text)))


def _text(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", shown(text, lines=True)))
