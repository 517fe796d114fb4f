"""`andro-check check`: for scripts and hooks."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.app.wanted import FailOn, Wanted
from andro_check.cli.options import DossierPath, filtered

EXAMPLES = """Examples:
  andro-check check                      on contradictions and violations
  andro-check check --fail-on tension    on tensions too
  andro-check check --fail-on high       on anything of high severity
"""

FOUND = 1
"""The exit code that `check` alone gives, and only for open findings."""

Level = Annotated[FailOn, typer.Option("--fail-on", metavar="LEVEL", help=f"At or above: {', '.join(FailOn)}.")]


@filtered
def check_command(*, path: DossierPath = None, fail_on: Level = FailOn.VIOLATION, wanted: Wanted) -> None:
    """Fail while an open finding stands, for scripts and hooks.

    Exits with 1 while a finding at or above --fail-on is open, and lists these findings, one a line.

    The filters choose what is listed, never the exit code. Exits with 2 when nothing open was found but some of the
    dossier could not be read.
    """
    from andro_check.app.reporting import draw, failing, open_at
    from andro_check.cli.output import deliver, finish, note, plain_errors, tell_problems
    from andro_check.report.terminal import check_lines

    with plain_errors(path):
        drawn = draw(open_at(path), wanted, everything=True)
    tell_problems(drawn.dossier.problems)
    failed = failing(drawn.report.findings, fail_on)
    listed = [finding for finding in failed if finding in drawn.tally.shown]
    deliver(check_lines(drawn.dossier, listed))
    if failed:
        hidden = len(failed) - len(listed)
        note(f"{len(failed)} open at or above {fail_on}" + (f", {hidden} of them outside the filter" if hidden else ""))
        raise typer.Exit(FOUND)
    finish(drawn.dossier)
