"""`andro-check init`: start a dossier."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

EXAMPLES = """Examples:
  andro-check init                      in the current folder
  andro-check init ferry --title "The new ferry"
  andro-check init --demo demo          an invented story, ready to report
"""

Root = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where. Default: the current folder.", show_default=False)]
Title = Annotated[str, typer.Option(metavar="TEXT", help="The story's title. Default: the folder's name.")]
Demo = Annotated[bool, typer.Option("--demo", help="Put a small invented story into it, in French and English.")]


def init_command(*, root: Root = Path(), title: Title = "", demo: Demo = False) -> None:
    """Start a dossier: a folder for the articles on one story.

    Makes dossier.yaml, sources/ and claims/. What stands there already is left alone, and a folder that is a dossier
    is refused.
    """
    from andro_check.app.starting import AlreadyThere, start
    from andro_check.cli.output import note, plain_errors, refuse
    from andro_check.dossier.writing import DossierBusy

    if demo and title:
        refuse("--title does not go with --demo: the invented story has its own")
    with plain_errors(root, AlreadyThere, DossierBusy):
        started = start(root, title, demo)
    inside = "" if str(root) == "." else f"cd {shlex.quote(str(root))}, then "
    note(f"made a dossier in {root.resolve()}")
    if demo:
        note(f"next: {inside}andro-check report")
    elif started.articles:
        note(f"next: {inside}andro-check add {shlex.quote(started.articles[0])}{' …' if started.articles[1:] else ''}")
    else:
        note(f"next: {inside}andro-check add FILE|URL… takes articles in")
