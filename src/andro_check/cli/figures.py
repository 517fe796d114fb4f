"""`andro-check figures`: what is measured."""

from __future__ import annotations

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierPath, Force, Form, OutFile, Width, filtered
from andro_check.report.forms import Listing

EXAMPLES = """Examples:
  andro-check figures
  andro-check figures --actor bull
  andro-check figures --format json
"""


@filtered
def figures_command(
    *,
    path: DossierPath = None,
    form: Form = Listing.TERMINAL,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """List the figures: what is measured, and what is disputed."""
    from andro_check.app.listing import list_figures
    from andro_check.cli.output import deliver_list

    deliver_list(list_figures, path, wanted, form, width=width, output=output, force=force)
