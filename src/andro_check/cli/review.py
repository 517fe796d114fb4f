"""`andro-check review`: a walk through the open findings, a key for each ruling."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierPath, filtered

if TYPE_CHECKING:  # each is needed once there is something to review
    from andro_check.app.reviewing import Walk

EXAMPLES = """Examples:
  andro-check review
  andro-check review --relation contradiction --actor bull
  andro-check review --status later            what was put off
"""

By = Annotated[str | None, typer.Option(metavar="NAME", help="Who rules. Default: as git knows you.")]


@filtered
def review_command(*, path: DossierPath = None, by: By = None, wanted: Wanted) -> None:
    """Walk through the open findings and rule on them, a key for each.

    Each page shows a finding with the quotes of its sides; c, e, f and l rule that it is a contradiction, explained, a
    false alarm or for later, and ask for the reason. Each ruling is written at once, u takes it back, q stops, and the
    next review goes on with what is open. For scripts there is andro-check decide.
    """
    from andro_check.app.deciding import open_to_rule
    from andro_check.app.reviewing import walk_through
    from andro_check.cli.output import finish, note, plain_errors, tell_problems
    from andro_check.cli.person import today, whoever

    _must_be_at_a_terminal()
    with plain_errors(path):
        walk = walk_through(open_to_rule(path), wanted)
    tell_problems(walk.opened.dossier.problems)
    if not walk.findings:
        note("nothing is open here; andro-check report --all shows what is ruled and explained")
    else:
        from andro_check.cli.desk import Desk
        from andro_check.cli.terminal import opened

        with opened() as terminal:
            walk = Desk(terminal, walk, whoever(by), today()).reviewed()
        _told(walk)
    finish(walk.opened.dossier)


def _must_be_at_a_terminal() -> None:
    from andro_check.cli.output import refuse

    at_terminal = sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in {"", "dumb"}
    if not at_terminal or sys.platform == "win32":
        refuse("review needs a terminal to show pages and read keys; in scripts, use andro-check decide ID --as …")


def _told(walk: Walk) -> None:
    """What was ruled, on the screen that is left."""
    from andro_check.cli.output import note
    from andro_check.report.rulings import ruled_counts
    from andro_check.report.words import count

    left = sum(finding.is_open for finding in walk.findings)
    counts = f": {ruled_counts(walk.ruled)}" if walk.ruled else ""
    note(f"{count(len(walk.ruled), 'finding')} ruled{counts}; {left} still open")
    if left:
        note("andro-check review goes on with them")
