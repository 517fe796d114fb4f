"""`andro-check report`: where the sources contradict one another."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierPath, Everything, Force, OutFile, Width, filtered


class ReportFormat(StrEnum):
    TERMINAL = "terminal"
    JSON = "json"


EXAMPLES = """Examples:
  andro-check report                    the dossier around the current folder
  andro-check report articles/ --all    any folder, and all that is explained
  andro-check report --actor bull --severity high
  andro-check report --format json -o report.json
"""

Format = Annotated[ReportFormat, typer.Option("--format", "-f", help="For people, or for scripts.")]


@filtered
def report_command(
    *,
    path: DossierPath = None,
    form: Format = ReportFormat.TERMINAL,
    everything: Everything = False,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """Show where the sources contradict one another.

    Reads a dossier, or drafts claims in memory from any folder or file of articles; writes nothing. JSON holds all
    findings that pass the filters; the terminal shows the open ones that matter, and counts the rest.
    """
    from andro_check.app.reporting import draw, open_at
    from andro_check.cli.output import deliver, finish, note, plain_errors, tell_problems
    from andro_check.cli.patience import patience
    from andro_check.cli.screen import screen_for

    with plain_errors(path), patience("reading the articles"):
        drawn = draw(open_at(path), wanted, everything or form is ReportFormat.JSON)
    tell_problems(drawn.dossier.problems)
    if form is ReportFormat.JSON:
        from andro_check.report.json import report_json
        from andro_check.report.words import count

        text = report_json(drawn.dossier, drawn.tally.shown)
        if drawn.tally.outside:
            note(f"{count(len(drawn.tally.outside), 'finding')} outside the filter, left out")
    else:
        from andro_check.report.terminal import report_screen

        text = report_screen(drawn.report, drawn.tally, screen_for(output, width))
    deliver(text, output, force)
    finish(drawn.dossier)
