"""`andro-check export`: the discrepancies for a spreadsheet or a script."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.app.wanted import ExportFormat, Wanted
from andro_check.cli.options import DossierPath, Everything, Force, OutFile, filtered

EXAMPLES = """Examples:
  andro-check export > disputes.csv
  andro-check export --excel -o disputes.csv    opens right in a French Excel
  andro-check export --wide --relation contradiction
  andro-check export --format json --all -o all.json
"""

Format = Annotated[ExportFormat, typer.Option("--format", "-f", help="A table, or the report's JSON.")]
Excel = Annotated[bool, typer.Option("--excel", help="CSV for a French Excel: BOM, semicolons, decimal comma.")]
Wide = Annotated[bool, typer.Option("--wide", help="CSV with one row per finding, not one per claim.")]


@filtered
def export_command(
    *,
    path: DossierPath = None,
    form: Format = ExportFormat.CSV,
    everything: Everything = False,
    excel: Excel = False,
    wide: Wide = False,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """Export the discrepancies for a spreadsheet or a script.

    The same findings that the report shows, with their citations.

    CSV has one row per claim of each finding. A cell that a spreadsheet would run as a formula is made inert.
    """
    from andro_check.app.exporting import exported, selected
    from andro_check.app.reporting import draw, open_at
    from andro_check.cli.output import deliver, finish, note, plain_errors, refuse, tell_problems

    if form is not ExportFormat.CSV and (excel or wide):
        refuse("--excel and --wide shape a CSV; leave them out, or leave out --format")
    with plain_errors(path):
        drawn = draw(open_at(path), wanted, everything)
    tell_problems(drawn.dossier.problems)
    selection = selected(drawn, wanted, everything, excel, wide)
    deliver(exported(selection, form), output, force)
    note(selection.told() + ("" if everything else "; --all exports what is explained as well"))
    finish(drawn.dossier)
