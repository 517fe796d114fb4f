"""`andro-check matrix`: sources against figures."""

from __future__ import annotations

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierPath, Everything, Force, Form, OutFile, Width, filtered
from andro_check.report.forms import Listing

EXAMPLES = """Examples:
  andro-check matrix --actor bull            one actor, under all its names
  andro-check matrix --actor orange --all    also what one source alone says
  andro-check matrix --figure stake --format csv -o stakes.csv
"""


@filtered
def matrix_command(
    *,
    path: DossierPath = None,
    form: Form = Listing.TERMINAL,
    everything: Everything = False,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """Lay out what each source says of each figure.

    A cell says whether the source differs from another, agrees with one, can be true beside the others, stands alone
    or is silent. Without --all, figures that one source alone tells, and claims that are less sure and that no
    finding names, are counted and left out.
    """
    from andro_check.app.gridding import grid_of
    from andro_check.app.reporting import open_at
    from andro_check.cli.output import deliver, finish, plain_errors, tell_problems
    from andro_check.cli.patience import patience
    from andro_check.cli.screen import screen_for
    from andro_check.report.matrix import grid_written

    with plain_errors(path), patience("reading the articles"):
        grid = grid_of(open_at(path), wanted, everything)
    tell_problems(grid.dossier.problems)
    deliver(grid_written(grid, form, screen_for(output, width)), output, force)
    finish(grid.dossier)
