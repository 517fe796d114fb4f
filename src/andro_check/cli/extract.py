"""`andro-check extract`: drafts of claims, for people to correct."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.cli.options import DossierOption

EXAMPLES = """Examples:
  andro-check extract                      every source of the dossier
  andro-check extract clubic-2016          one source
"""

Sources = Annotated[list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Ids of sources. Default: all.")]


def extract_command(*, sources: Sources = None, path: DossierOption = None) -> None:
    """Draft the claims of the sources into claims/.

    Never touches a record that a person changed: new drafts are added, and untouched ones that are no longer drafted
    are replaced or dropped.
    """
    from andro_check.app.listing import list_saved
    from andro_check.app.saving import UnknownSource, extract_into
    from andro_check.cli.output import WRONG, deliver, note, plain_errors, tell_problems
    from andro_check.cli.patience import patience
    from andro_check.cli.screen import screen_for
    from andro_check.dossier.writing import DossierBusy
    from andro_check.report.forms import Listing

    with plain_errors(path, UnknownSource, DossierBusy), patience("drafting claims"):
        extracted = extract_into(path, sources or [])
    # A file of claims that is broken shows when the dossier is read, and again when drafts should go into it.
    told = (*extracted.problems, *(problem for saved in extracted.saved for problem in saved.problems))
    problems = list(dict.fromkeys(told))
    tell_problems(problems)
    if extracted.saved:  # else the problem says that there is no article, and what to do
        deliver(list_saved(extracted.saved).written(Listing.TERMINAL, screen_for()))
        note("next: read them through in claims/, then andro-check report")
    if problems:
        raise typer.Exit(WRONG)
