"""`andro-check show`: one claim in its context, or one finding."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.cli.options import DossierOption, DossierPath, Force, OutFile, Width

EXAMPLES = """Examples:
  andro-check show 7f3a               the beginning of an id is enough
  andro-check show 7f3a articles/
"""


def show_command(
    *,
    key: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim or a finding, or its beginning.")],
    path: DossierPath = None,
    dossier_path: DossierOption = None,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
) -> None:
    """Show one claim in its context, or one finding with all its quotes.

    Of a claim: its sentence, its fields and where each was found, and the findings in which it stands. Of a finding:
    what the report shows, with every quote; `explain` tells the reasoning.
    """
    from andro_check.app.explaining import either_named, standing_in
    from andro_check.app.reporting import judged, open_at
    from andro_check.cli.output import deliver, finish, plain_errors, tell_problems
    from andro_check.cli.screen import screen_for
    from andro_check.model.finding import Finding
    from andro_check.report.explained import claim_screen, finding_block

    path = path or dossier_path
    with plain_errors(path):
        told = judged(open_at(path))
        dossier, findings = told.dossier, told.findings
        found = either_named(key, findings, dossier)
    tell_problems(dossier.problems)
    screen = screen_for(output, width)
    if isinstance(found, Finding):
        deliver(finding_block(dossier, found, findings, screen), output, force)
    else:
        deliver(claim_screen(dossier, found, standing_in(found, findings), screen), output, force)
    finish(dossier)
