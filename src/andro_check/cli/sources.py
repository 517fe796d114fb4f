"""`andro-check sources`: what was read."""

from __future__ import annotations

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierPath, Force, Form, OutFile, Width, filtered
from andro_check.report.forms import Listing

EXAMPLES = """Examples:
  andro-check sources
  andro-check sources --since 2014
  andro-check sources --actor bull --format json
"""


@filtered
def sources_command(
    *,
    path: DossierPath = None,
    form: Form = Listing.TERMINAL,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """List the sources, and how much was drawn from each."""
    from andro_check.app.listing import list_sources
    from andro_check.cli.output import deliver_list

    deliver_list(list_sources, path, wanted, form, width=width, output=output, force=force)
