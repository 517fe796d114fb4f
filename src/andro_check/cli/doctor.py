"""`andro-check doctor`: what is installed, what the terminal can do, how the dossier is doing."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from andro_check.cli.options import DossierPath, Form, Width
from andro_check.report.forms import Listing

if TYPE_CHECKING:  # slow to import
    from andro_check.app.examining import Sign

EXAMPLES = """Examples:
  andro-check doctor                    here
  andro-check doctor --format json      to send with a question
"""


def doctor_command(*, path: DossierPath = None, form: Form = Listing.TERMINAL, width: Width = None) -> None:
    """Look at what is installed and how the dossier is doing.

    Names the version, Python, libraries, the terminal and its encoding, then the dossier's files that cannot be read
    or lack something, each with what to do. Exits with 2 when something cannot be read or is missing.
    """
    from andro_check.app.examining import health, installed, written
    from andro_check.app.opening import DossierMissing
    from andro_check.cli.output import WRONG, deliver, refuse
    from andro_check.cli.screen import screen_for

    signs = [*_surroundings(), *installed()]
    try:
        signs += health(path)
    except DossierMissing as missing:
        if path is not None:
            refuse(str(missing))
        signs += _none_here()
    deliver(written(signs, form, screen_for(width=width)))
    if any(sign.grave for sign in signs):
        raise typer.Exit(WRONG)


def _surroundings() -> Iterator[Sign]:
    from andro_check import __version__
    from andro_check.app.examining import Sign
    from andro_check.cli.screen import screen_for

    yield Sign("andro-check", __version__)
    yield Sign("Python", f"{platform.python_version()} on {platform.system()} {platform.machine()}".rstrip())
    screen = screen_for()
    if sys.stdout.isatty():
        columns = shutil.get_terminal_size().columns
        yield Sign("terminal", f"{columns} columns, {'colour' if screen.colour else 'no colour'}")
    else:
        yield Sign("terminal", "none: output goes to a pipe or a file, without colour, lines uncut")
    encoding = (sys.stdout.encoding or "").lower()
    legible = encoding.replace("-", "") == "utf8"
    remedy = "chcp 65001" if os.name == "nt" else "choose a UTF-8 locale, such as LANG=C.UTF-8"
    yield Sign("encoding", encoding, "" if legible else f"accents will look wrong: {remedy}")


def _none_here() -> Iterator[Sign]:
    from andro_check.app.examining import Sign

    yield Sign("dossier", "none here", "andro-check init starts one")
