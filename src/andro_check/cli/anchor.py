"""`andro-check anchor`: find quotes again after a source's text changed."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.cli.options import DossierPath, Form, Width
from andro_check.report.forms import Listing

EXAMPLES = """Examples:
  andro-check anchor                    what moved, changed or is lost
  andro-check anchor --write            put right what was found again
"""

Write = Annotated[bool, typer.Option("--write", help="Set `at`, and a changed `quote`, in claims/.")]


def anchor_command(
    *, path: DossierPath = None, write: Write = False, form: Form = Listing.TERMINAL, width: Width = None
) -> None:
    """Find the quotes again after the text of a source changed.

    A quote is looked for as it is, then by its first and last words, then by likeness. With --write, what moved gets
    its new place; what changed gets its new words too and is a draft again, for you to read. A claim whose value no
    longer stands there, or whose words are lost, is listed and stays as it is.
    """
    from andro_check.app.reanchoring import reanchor
    from andro_check.cli.output import WRONG, deliver, note, plain_errors, tell_problems
    from andro_check.cli.screen import screen_for
    from andro_check.dossier.writing import DossierBusy

    with plain_errors(path, DossierBusy):
        done = reanchor(path, write)
    tell_problems(done.problems)
    if done.found or form is not Listing.TERMINAL:
        deliver(done.listed(form, screen_for(width=width)))
    note(done.told)
    if done.problems:
        raise typer.Exit(WRONG)
