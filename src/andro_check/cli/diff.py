"""`andro-check diff`: what changed between two states of a dossier."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierOption, Everything, Force, OutFile, Width, filtered


class DiffFormat(StrEnum):
    TERMINAL = "terminal"
    JSON = "json"


EXAMPLES = """Examples:
  andro-check diff main                  from the branch to the files here
  andro-check diff main~1 main           between two git revisions
  andro-check diff ../copy .             between two folders
  andro-check diff v1 --relation contradiction --format json

Exit codes: 0 no difference, 1 some difference, 2 trouble.
"""

DIFFERENT = 1
"""The exit code of `diff` for states that differ, as of diff and cmp."""

Before = Annotated[str, typer.Argument(metavar="BEFORE", help="A folder, or else a git revision of the dossier.")]
After = Annotated[str, typer.Argument(metavar="[AFTER]", help="The same. Default: the files of the dossier here.")]
Format = Annotated[DiffFormat, typer.Option("--format", "-f", help="For people, or for scripts.")]


@filtered
def diff_command(
    *,
    before: Before,
    after: After = "",
    path: DossierOption = None,
    form: Format = DiffFormat.TERMINAL,
    everything: Everything = False,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """Show what changed between two states of a dossier.

    Findings, claims and sources that are new, gone or changed. A finding whose claims changed is known by its rule and
    its question. Exits with 1 when the states differ, whatever a filter leaves out.
    """
    from andro_check.app.diffing import difference, present, state_of
    from andro_check.cli.output import WRONG, deliver, plain_errors, tell_problems
    from andro_check.cli.screen import screen_for
    from andro_check.dossier.revisions import RevisionMissing
    from andro_check.report.difference import difference_json, difference_screen

    with plain_errors(path, RevisionMissing):
        states = [state_of(before, path), state_of(after, path) if after else present(path)]
        found = difference(states[0], states[1], wanted)
    problems = [problem for state in states for problem in state.dossier.problems]
    tell_problems(problems)
    if form is DiffFormat.JSON:
        deliver(difference_json(found), output, force)
    else:
        deliver(difference_screen(found, screen_for(output, width), everything), output, force)
    if problems:
        raise typer.Exit(WRONG)
    if found.any:
        raise typer.Exit(DIFFERENT)
