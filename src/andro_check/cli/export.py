"""`andro-check export`: the discrepancies for a spreadsheet or a script."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from andro_check.app.wanted import ExportFormat, Wanted
from andro_check.cli.options import DossierPath, Everything, Force, OutFile, filtered

EXAMPLES = """Examples:
  andro-check export > disputes.csv
  andro-check export --excel -o disputes.csv    opens right in a French Excel
  andro-check export -o disputes.xlsx           the ending names the format
  andro-check export -o page.html               one page, for a browser
  andro-check export --wide --relation contradiction
  andro-check export --format markdown --actor bull
  andro-check export --all -o all.json

Formats: csv, xlsx, json, jsonl (a finding a line), markdown (for a wiki or a
mail), html (one page that works offline), annotations (W3C Web Annotation:
each quote in its text).
"""

Format = Annotated[ExportFormat | None, typer.Option("--format", "-f", help="Default: by FILE's ending, else csv.")]
Excel = Annotated[bool, typer.Option("--excel", help="CSV for a French Excel: BOM, semicolons, decimal comma.")]
Wide = Annotated[bool, typer.Option("--wide", help="A table with one row per finding, not one per claim.")]


@filtered
def export_command(
    *,
    path: DossierPath = None,
    form: Format = None,
    everything: Everything = False,
    excel: Excel = False,
    wide: Wide = False,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """Export the discrepancies for a spreadsheet or a script.

    The same findings that the report shows, with their citations.

    A table has one row per claim of each finding. A cell that a spreadsheet would run as a formula is made inert. Which
    filters were set is said in the file where its format allows, and on standard error.
    """
    from andro_check.app.exporting import LibraryMissing, exported, form_of, selected
    from andro_check.app.reporting import draw, open_at
    from andro_check.cli.output import deliver, finish, note, plain_errors, tell_problems
    from andro_check.cli.patience import patience

    chosen = form or form_of(output.suffix if output else "") or _refused(output)
    _must_fit(chosen, excel, wide, to_screen=output is None and sys.stdout.isatty())
    with plain_errors(path, LibraryMissing), patience("reading the articles"):
        drawn = draw(open_at(path), wanted, everything)
        selection = selected(drawn, wanted, everything, excel, wide)
        content = exported(selection, chosen)
    tell_problems(drawn.dossier.problems)
    deliver(content, output, force)
    note(selection.told() + ("" if everything else "; --all exports what is explained as well"))
    finish(drawn.dossier)


def _refused(output: Path | None) -> NoReturn:
    from andro_check.app.exporting import suffixes
    from andro_check.cli.output import refuse

    refuse(f"no format ends in {output.suffix if output else ''}; take one of {suffixes()}, or name one with --format")


def _must_fit(form: ExportFormat, excel: bool, wide: bool, to_screen: bool) -> None:
    from andro_check.cli.output import refuse

    if excel and form is not ExportFormat.CSV:
        refuse("--excel shapes a CSV; leave it out, or write --format csv")
    if wide and form not in (ExportFormat.CSV, ExportFormat.XLSX):
        refuse("--wide shapes a table; leave it out, or write --format csv")
    if to_screen and form is ExportFormat.XLSX:
        refuse("a workbook is not for a screen; name a file: -o disputes.xlsx")
