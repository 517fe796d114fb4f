"""`andro-check show`: one claim in its context."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.cli.options import DossierOption, Force, OutFile, Width

EXAMPLES = """Examples:
  andro-check show 7f3a               the beginning of an id is enough
  andro-check show 7f3a -C articles/
"""


def show_command(
    *,
    claim: Annotated[str, typer.Argument(metavar="ID", help="The claim's id, or its beginning.")],
    path: DossierOption = None,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
) -> None:
    """Show one claim in its context.

    Its sentence, its fields and where each was found, and the findings in which it stands.
    """
    from andro_check.app.explaining import claim_named, standing_in
    from andro_check.app.reporting import judged, open_at
    from andro_check.cli.output import deliver, finish, plain_errors, tell_problems
    from andro_check.cli.screen import screen_for
    from andro_check.report.explained import claim_screen

    with plain_errors(path):
        dossier = open_at(path)
        findings = judged(dossier)
        found = claim_named(claim, findings, dossier)
    tell_problems(dossier.problems)
    standing = standing_in(found, findings)
    deliver(claim_screen(dossier, found, standing, screen_for(output, width)), output, force)
    finish(dossier)
