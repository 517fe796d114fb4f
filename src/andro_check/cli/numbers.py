"""`andro-check numbers`: what no claim takes up."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.cli.options import DossierPath, Force, Form, OutFile, Width
from andro_check.report.forms import Listing

EXAMPLES = """Examples:
  andro-check numbers
  andro-check numbers --source clubic-2016
  andro-check numbers --all --format csv -o left-over.csv
"""

Sources = Annotated[list[str], typer.Option("--source", metavar="ID", help="Only of this source: id, file, publisher.")]
Everything = Annotated[bool, typer.Option("--all", "-a", help="Also dates and ranks.")]


def numbers_command(
    *,
    path: DossierPath = None,
    source: Sources = [],  # noqa: B006 - typer copies it
    everything: Everything = False,
    form: Form = Listing.TERMINAL,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
) -> None:
    """List the numbers of the sources that no claim covers.

    What was overlooked, or has no figure yet: write a claim for it, or leave it. A rejected claim covers its number.
    """
    from andro_check.app.numbering import uncovered
    from andro_check.app.reporting import open_at
    from andro_check.cli.output import deliver, finish, note, plain_errors, tell_problems
    from andro_check.cli.screen import screen_for

    with plain_errors(path):
        found = uncovered(open_at(path), source, everything)
    tell_problems(found.dossier.problems)
    deliver(found.written(form, screen_for(output, width)), output, force)
    note(found.told)
    finish(found.dossier)
