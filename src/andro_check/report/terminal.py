"""The report for a terminal: what was read, what is disputed, and what is not shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.text import Text

from andro_check.model.claim import Status
from andro_check.model.dossier import Dossier, Report
from andro_check.model.finding import SHOWN_BY_DEFAULT, Finding
from andro_check.report.citing import Citing, is_doubtful
from andro_check.report.findings import Telling, short_ids
from andro_check.report.inert import shown
from andro_check.report.rulings import ruled_counts, ruling_remarks
from andro_check.report.screen import Screen
from andro_check.report.tally import Tally, by_relation
from andro_check.report.words import STYLES, count, listed

_MANY = 4
"""Findings from which a list of them stands before the first."""


def report_screen(report: Report, tally: Tally, screen: Screen) -> str:
    """The whole report as text."""
    return screen.render(_page(report, tally, screen))


def check_lines(dossier: Dossier, findings: Iterable[Finding]) -> str:
    """One line for each finding, as compilers do: where its first claim stands, what it is, and its id."""
    citing, screen = Citing(dossier, Screen()), Screen()
    lines = []
    for finding in findings:
        place = next((citing.place(dossier.claim_of[key]) for key in finding.claims if key in dossier.claim_of), "")
        told = f"{finding.relation}, {finding.severity}: {finding.message} [{finding.rule}] {finding.id}"
        lines.append(Text(shown(f"{place}: {told}")))
    return screen.render(lines)


def _page(report: Report, tally: Tally, screen: Screen) -> Iterator[Text]:
    telling = Telling(report.dossier, screen, short_ids(finding.id for finding in report.findings))
    yield from header(report.dossier, screen)
    yield from _overview(tally, telling)
    for finding in tally.shown:
        yield Text()
        yield screen.rule()
        yield from telling.block(finding)
    yield Text()
    yield screen.rule()
    for line in _footer(report, tally, telling):
        yield from screen.hang(line)


def _overview(tally: Tally, telling: Telling) -> Iterator[Text]:
    """Everything that is shown at a glance, a line each, where it does not fit on a screen."""
    if len(tally.shown) < _MANY:
        return
    yield Text()
    yield from telling.screen.hang(Text(f"{_counts(tally.shown)}:".capitalize(), style="bold"))
    for finding in tally.shown:
        lead = Text.assemble("  ", (telling.ids[finding.id], "bold"), "  ")
        lead.append(f"{finding.relation.value:<14} ", style=STYLES[finding.relation])
        yield from telling.screen.hang(Text(shown(finding.message)), lead)


def header(dossier: Dossier, screen: Screen) -> Iterator[Text]:
    """The title and what was read."""
    yield from screen.hang(Text(shown(dossier.title or dossier.root or "Dossier"), style="bold"))
    read = [count(len(dossier.documents), "source") + _published(dossier), _claims(dossier)]
    if dossier.problems:
        read.append(f"{count(len(dossier.problems), 'problem')}, listed on standard error")
    for line in read:
        yield from screen.hang(Text(line, style="dim"))


def _claims(dossier: Dossier) -> str:
    statuses = Counter(claim.status for claim in dossier.claims)
    told = count(len(dossier.claims), "claim")
    if dossier.judged is not None:
        return f"{told} in the findings of a scan"
    if dossier.drafted:
        return f"{told}, drafted in memory: nothing was written"
    if not dossier.claims:
        return told
    return f"{told}: " + ", ".join(f"{statuses[status]:,} {status.value}" for status in Status if statuses[status])


def _published(dossier: Dossier) -> str:
    """The period in which the sources were published, by their first and last date."""
    dates = [document.source.published for document in dossier.documents]
    days = sorted({day.isoformat()[:7] for date in dates if date for day in (date.start, date.end) if day})
    undated = sum(date is None for date in dates)
    told = f", published {days[0]} to {days[-1]}" if len(days) > 1 else "".join(f", published {day}" for day in days)
    return told + (f", {undated} undated" if undated and days else "")


def _footer(report: Report, tally: Tally, telling: Telling) -> Iterator[Text]:
    yield from _shown(report, tally, telling)
    where = telling.where("")
    disputed = any(finding.is_open and finding.relation in SHOWN_BY_DEFAULT for finding in tally.shown)
    if disputed and (len(report.dossier.documents) > 1 or not report.dossier.drafted):
        yield Text(f"andro-check review{where} walks through them, with a key for each ruling.", style="dim")
    hidden = [
        (tally.explained, "explained and not shown", "--all shows them"),
        (tally.ruled, f"ruled ({ruled_counts(tally.ruled)})", "--status decided shows them"),
        (tally.outside, "outside the filter", "drop the filter to see them"),
    ]
    for findings, what, remedy in hidden:
        if findings:
            yield Text(f"{len(findings):,} {what}: {_counts(findings)}; {remedy}.", style="dim")
    for remark in ruling_remarks(report.findings, report.dossier.decisions):
        yield Text(remark, style="dim")
    apart = sum(is_doubtful(claim) for claim in report.dossier.claims)
    if apart:
        told = f"{count(apart, 'claim')} too doubtful or rejected, not compared"
        yield Text(f"{told}; andro-check claims{where} --all lists them.", style="dim")


def _shown(report: Report, tally: Tally, telling: Telling) -> Iterator[Text]:
    if tally.shown:
        yield Text(f"{_counts(tally.shown)}.".capitalize(), style="bold")
        return
    if not report.dossier.documents:
        yield Text("No source was found: nothing could be compared.")
    elif not report.dossier.claims:
        yield Text("No claim was found in the sources: nothing could be compared.")
        if not report.dossier.drafted:
            yield Text(f"Next: andro-check extract{telling.where()}")
    elif report.filtered and tally.outside:
        hidden = tally.explained or tally.ruled
        yield Text(f"Nothing{' open' if hidden else ''} matches the filter.", style="bold")
    elif tally.ruled:
        yield Text("Nothing is open.", style="bold green")
    else:
        yield Text("No claims contradict one another.", style="bold green")
        yield Text(f"Next: andro-check claims{telling.where('')}, to see what was compared")


def _counts(findings: tuple[Finding, ...]) -> str:
    return listed([count(number, relation.value) for relation, number in by_relation(findings)])
