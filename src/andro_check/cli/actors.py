"""`andro-check actors`: who is named, and who the register could name."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from andro_check.app.wanted import Wanted
from andro_check.cli.options import DossierPath, Force, Form, OutFile, Width, filtered
from andro_check.report.forms import Listing

EXAMPLES = """Examples:
  andro-check actors
  andro-check actors --figure stake
  andro-check actors --draft            entries for dossier.yaml, to paste
  andro-check actors --draft --write    put them there
"""

Draft = Annotated[bool, typer.Option("--draft", help="Propose entries for dossier.yaml, each with its evidence.")]
Write = Annotated[bool, typer.Option("--write", help="With --draft: put the entries into dossier.yaml.")]
Everyone = Annotated[bool, typer.Option("--all", "-a", help="With --draft: also who is only mentioned.")]


@filtered
def actors_command(
    *,
    path: DossierPath = None,
    draft: Draft = False,
    write: Write = False,
    everyone: Everyone = False,
    form: Form = Listing.TERMINAL,
    width: Width = None,
    output: OutFile = None,
    force: Force = False,
    wanted: Wanted,
) -> None:
    """List the actors, their names and what they became.

    With --draft, print entries of the register for the actors that the texts name and dossier.yaml does not, ready to
    paste; with --write as well, they are put behind those that stand there, and nothing else is changed.
    """
    from andro_check.app.listing import list_actors
    from andro_check.cli.output import deliver_list, refuse

    if draft:
        if wanted or form is not Listing.TERMINAL:
            refuse("--draft prints all entries as YAML; leave out the filters and --format")
        _draft(path, write, everyone, output, force)
        return
    if write or everyone:
        refuse("--write and --all go with --draft")
    deliver_list(list_actors, path, wanted, form, width=width, output=output, force=force)


def _draft(path: Path | None, write: bool, everyone: bool, output: Path | None, force: bool) -> None:
    from andro_check.app.proposing import propose_actors, write_actors
    from andro_check.cli.output import deliver, finish, note, plain_errors, refuse, tell_problems
    from andro_check.dossier.register import NAME
    from andro_check.dossier.writing import DossierBusy
    from andro_check.report.words import count

    with plain_errors(path, DossierBusy):
        proposed = propose_actors(path, everyone)
        problem = write_actors(path, proposed) if write and proposed.entries else None
    if problem:
        refuse(str(problem))
    tell_problems(proposed.dossier.problems)
    entries = count(len(proposed.entries), "entry")
    if not proposed.entries:
        note("no entry to propose: every actor that more than one source or claim names is in the register")
    elif write:
        note(f"wrote {entries} into {NAME}; read what it says, for the report relies on it")
    else:
        deliver(proposed.lines(), output, force)
        note(f"{entries} to paste under `actors:`, or andro-check actors --draft --write")
    if proposed.left_out:
        note(f"left out for being only mentioned: {count(proposed.left_out, 'actor')}; --all proposes these too")
    finish(proposed.dossier)
