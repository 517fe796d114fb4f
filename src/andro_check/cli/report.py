"""`andro-check report`: where the sources contradict one another."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierPath, Everything, Force, OutFile, Width, filtered

if TYPE_CHECKING:
    from andro_check.app.reporting import Drawn
    from andro_check.report.screen import Screen


class ReportFormat(StrEnum):
    TERMINAL = "terminal"
    JSON = "json"
    MARKDOWN = "markdown"


EXAMPLES = """Examples:
  andro-check report                    the dossier around the current folder
  andro-check report articles/ --all    any folder, and all that is explained
  andro-check report --actor bull --severity high
  andro-check report -o report.md       or report.json, for scripts

Pages, tables and more: andro-check export -o page.html
"""

Format = Annotated[
    ReportFormat | None, typer.Option("--format", "-f", help="Default: by FILE's ending, else terminal.")
]
_ENDINGS = {".json": ReportFormat.JSON, ".md": ReportFormat.MARKDOWN, ".txt": ReportFormat.TERMINAL}


@filtered
def report_command(
    *,
    path: DossierPath = None,
    form: Format = None,
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
    from andro_check.report.words import count

    chosen = form or _meant(output)
    with plain_errors(path), patience("reading the articles"):
        drawn = draw(open_at(path), wanted, everything or chosen is ReportFormat.JSON)
        content = _written(drawn, chosen, wanted, everything, screen_for(output, width))
    tell_problems(drawn.dossier.problems)
    if chosen is ReportFormat.JSON and drawn.tally.outside:
        note(f"{count(len(drawn.tally.outside), 'finding')} outside the filter, left out")
    deliver(content, output, force)
    finish(drawn.dossier)


def _meant(output: Path | None) -> ReportFormat:
    """The format that the file's ending names; what only ``export`` writes is refused."""
    from andro_check.app.exporting import form_of
    from andro_check.cli.output import refuse

    ending = output.suffix.lower() if output else ""
    if ending and ending not in _ENDINGS and form_of(ending):
        refuse(f"the report is no {ending} file; andro-check export -o {output} writes one")
    return _ENDINGS.get(ending, ReportFormat.TERMINAL)


def _written(drawn: Drawn, form: ReportFormat, wanted: Wanted, everything: bool, screen: Screen) -> str | bytes:
    if form is ReportFormat.JSON:
        from andro_check.report.json import report_json

        return report_json(drawn.dossier, drawn.tally.shown)
    if form is ReportFormat.MARKDOWN:
        from andro_check.app.exporting import exported, selected
        from andro_check.app.wanted import ExportFormat

        return exported(selected(drawn, wanted, everything), ExportFormat.MARKDOWN)
    from andro_check.report.terminal import report_screen

    return report_screen(drawn.report, drawn.tally, screen)
