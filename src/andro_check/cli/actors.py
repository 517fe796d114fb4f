"""`andro-check actors`: who is named."""

from __future__ import annotations

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierPath, Force, Form, OutFile, Width, filtered
from andro_check.report.forms import Listing

EXAMPLES = """Examples:
  andro-check actors
  andro-check actors --figure stake
  andro-check actors --format csv
"""


@filtered
def actors_command(
    *,
    path: DossierPath = None,
    form: Form = Listing.TERMINAL,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """List the actors, their names and what they became."""
    from andro_check.app.listing import list_actors
    from andro_check.cli.output import deliver_list

    deliver_list(list_actors, path, wanted, form, width=width, output=output, force=force)
