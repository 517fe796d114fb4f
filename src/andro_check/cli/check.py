"""`andro-check check`: for scripts and hooks."""

from __future__ import annotations

from typing import Annotated

import typer

from andro_check.app.wanted import CheckFormat, FailOn, Wanted
from andro_check.cli.options import DossierPath, Force, OutFile, filtered

EXAMPLES = """Examples:
  andro-check check                      on contradictions and violations
  andro-check check --fail-on tension    on tensions too
  andro-check check --fail-on high       on anything of high severity
  andro-check check --format github      beside the lines of a pull request
  andro-check check --format sarif -o andro-check.sarif
  andro-check check --format junit -o andro-check.xml
"""

FOUND = 1
"""The exit code for open findings."""

Level = Annotated[FailOn, typer.Option("--fail-on", metavar="LEVEL", help=f"At or above: {', '.join(FailOn)}.")]
Format = Annotated[CheckFormat, typer.Option("--format", "-f", help="For people and editors, or for a CI server.")]


@filtered
def check_command(
    *,
    path: DossierPath = None,
    fail_on: Level = FailOn.VIOLATION,
    form: Format = CheckFormat.TEXT,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """Fail while an open finding stands, for scripts and hooks.

    Exits with 1 while a finding at or above --fail-on is open, and lists these findings, one a line.

    The filters choose what is listed, never the exit code. Exits with 2 when nothing open was found but some of the
    dossier could not be read, and with 70 when the program failed.
    """
    from andro_check.app.checking import checked, told
    from andro_check.app.reporting import draw, open_at
    from andro_check.cli.output import deliver, finish, note, plain_errors, tell_problems
    from andro_check.cli.patience import patience

    with plain_errors(path), patience("reading the articles"):
        found = checked(draw(open_at(path), wanted, everything=True), fail_on)
    tell_problems(found.dossier.problems)
    deliver(told(found, form), output, force)
    if found.total:
        hidden = found.total - len(found.failed)
        note(f"{found.total} open at or above {fail_on}" + (f", {hidden} of them outside the filter" if hidden else ""))
        raise typer.Exit(FOUND)
    finish(found.dossier)
