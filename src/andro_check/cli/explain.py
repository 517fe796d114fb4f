"""`andro-check explain`: one finding, step by step."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.cli.options import DossierOption, DossierPath, Force, OutFile, Width

EXAMPLES = """Examples:
  andro-check explain 3f2a               the beginning of an id is enough
  andro-check explain 3f2a articles/
"""


def explain_command(
    *,
    finding: Annotated[str, typer.Argument(metavar="ID", help="The finding's id, or its beginning.")],
    path: DossierPath = None,
    dossier_path: DossierOption = None,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
) -> None:
    """Explain one finding step by step.

    Its claims in their sentences, the intervals they are compared as, the reasoning, and what would settle it.
    """
    from andro_check.app.explaining import finding_named
    from andro_check.app.reporting import judged, open_at
    from andro_check.cli.output import deliver, finish, plain_errors, tell_problems
    from andro_check.cli.screen import screen_for
    from andro_check.report.explained import finding_screen

    path = path or dossier_path
    with plain_errors(path):
        told = judged(open_at(path))
        dossier, findings = told.dossier, told.findings
        found = finding_named(finding, findings, dossier)
    tell_problems(dossier.problems)
    deliver(finding_screen(dossier, found, findings, screen_for(output, width)), output, force)
    finish(dossier)
