"""What people ruled, on a screen: under a finding, and counted at the end of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from andro_check.model.decision import Decision, Ruling
from andro_check.model.finding import STALE, Finding
from andro_check.report.inert import shown
from andro_check.report.screen import Screen
from andro_check.report.words import count, listed


def ruling_lines(finding: Finding, screen: Screen) -> Iterator[Text]:
    """Who ruled what, when and why; of a stale ruling, what has changed since."""
    decision = finding.decision
    if decision is None:
        return
    lead = "was ruled" if finding.status == STALE else "ruled"
    told = Text(f"{lead} {decision.ruling} {_by(decision)}".rstrip(), style="italic")
    if decision.reason:
        told.append(f": {shown(decision.reason)}", style="not italic")
    yield from screen.hang(told)
    if finding.status == STALE:
        yield from screen.hang(Text(f"open again, for the ruling is stale: {shown(finding.outdated)}", style="bold"))


def ruled_counts(findings: Iterable[Finding]) -> str:
    """``2 false-alarm, 1 later``"""
    counts = Counter(finding.decision.ruling for finding in findings if finding.decision)
    return ", ".join(f"{counts[ruling]:,} {ruling}" for ruling in Ruling if counts[ruling])


def ruling_remarks(findings: Sequence[Finding], decisions: Sequence[Decision]) -> Iterator[str]:
    """What the end of a report says of rulings that do not hold: stale ones, and those on findings that are gone."""
    stale = sum(finding.status == STALE for finding in findings)
    if stale:
        told = f"{count(stale, 'ruling')} {'is' if stale == 1 else 'are'} stale, for the claims have changed"
        yield f"{told}; --status stale shows what is open again."
    met = {finding.decision.finding for finding in findings if finding.decision}
    gone = [shown(decision.finding) for decision in decisions if decision.finding not in met]
    if gone:
        yield f"{count(len(gone), 'ruling')} on findings that are no more: {listed(gone)}; decisions.yaml keeps them."


def _by(decision: Decision) -> str:
    name = f"by {shown(decision.by)}" if decision.by else ""
    return ", ".join(filter(None, [name, shown(decision.date)]))
