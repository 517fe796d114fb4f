"""`andro-check claims`: what each source says, with its citation."""

from __future__ import annotations

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierPath, Everything, Force, Form, OutFile, Width, filtered
from andro_check.report.forms import Listing

EXAMPLES = """Examples:
  andro-check claims
  andro-check claims --source clubic-2016 --figure stake
  andro-check claims --status draft
  andro-check claims --format csv -o claims.csv
"""


@filtered
def claims_command(
    *,
    path: DossierPath = None,
    form: Form = Listing.TERMINAL,
    everything: Everything = False,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """List the claims with their citations.

    Doubtful drafts and rejected claims are left out, and counted, unless --all or --status asks for them.
    """
    from andro_check.app.listing import list_claims
    from andro_check.app.reporting import open_at
    from andro_check.cli.output import deliver, finish, note, plain_errors, tell_problems
    from andro_check.cli.patience import patience
    from andro_check.cli.screen import screen_for
    from andro_check.report import lists

    with plain_errors(path), patience("reading the articles"):
        listed = list_claims(open_at(path), wanted, everything)
    tell_problems(listed.dossier.problems)
    text = lists.claims_written(listed.dossier, listed.claims, form, screen_for(output, width))
    deliver(text, output, force)
    note(lists.claims_count(len(listed.claims), listed.doubtful, listed.outside))
    finish(listed.dossier)
