"""Where output goes: data to standard output or a file, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

import typer

from andro_check.app.wanted import UnknownWord, Wanted
from andro_check.model.dossier import Dossier
from andro_check.model.problem import Problem
from andro_check.report.inert import shown

if TYPE_CHECKING:  # slow to import, and only the lists need them
    from andro_check.app.reporting import Judged
    from andro_check.report.forms import Listing
    from andro_check.report.lists import Table

WRONG = 2
"""The exit code for wrong usage, settings or data."""

_FIRST_STEP = """
To start: put articles (.md .txt .html .pdf) into a folder and type

    andro-check report FOLDER

It reads them, says where they contradict one another, and writes nothing.
To look at a finished story first: andro-check init --demo demo"""


@contextmanager
def plain_errors(path: Path | None, *others: type[Exception]) -> Iterator[None]:
    """Turn what a person can mend, and these ``others``, into one line and exit code 2.

    ``path`` is where a dossier was looked for; who gave none may be new here, and is told how to start.
    """
    from andro_check.app.opening import DossierMissing

    try:
        yield
    except Exception as error:
        if not isinstance(error, (DossierMissing, UnknownWord, *others)):
            raise
        new_here = path is None and isinstance(error, DossierMissing)
        refuse(str(error) + (_FIRST_STEP if new_here else ""))


def refuse(message: str) -> NoReturn:
    """Say on standard error what is wrong and exit with 2."""
    note(f"andro-check: {message}")
    raise typer.Exit(WRONG)


def note(message: str) -> None:
    """A line on standard error, without any control character of the data."""
    _write(sys.stderr.buffer, (shown(message, lines=True) + "\n").encode("utf-8", "replace"))


def tell_problems(problems: Iterable[Problem]) -> None:
    """List on standard error what could not be read, each with its place and remedy."""
    for problem in problems:
        note(str(problem))


def finish(dossier: Dossier) -> None:
    """Exit with 2 if something of the dossier could not be read: the answer stands, but on less than was given."""
    if dossier.problems:
        raise typer.Exit(WRONG)


def deliver(content: str | bytes, target: Path | None = None, force: bool = False) -> None:
    """Write the answer to standard output, or to a file that is complete or absent and never overwritten unasked."""
    encoded = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    if target is None:
        _show(encoded)
        return
    if target.exists() and not force:
        refuse(f"{target} exists already; add --force to replace it, or choose another name")
    try:
        _replace(target, encoded, force)
    except FileExistsError:
        refuse(f"{target} exists already; add --force to replace it, or choose another name")
    except OSError as error:
        refuse(f"{target} cannot be written: {error.strerror}; choose another place with -o")
    note(f"wrote {target}")


def _show(content: bytes) -> None:
    """Write it to standard output; to a terminal as that can show it, and page by page when it is long."""
    if not sys.stdout.isatty():
        _write(sys.stdout.buffer, content)
        return
    from andro_check.cli.paging import for_terminal, paged

    fitting = for_terminal(content)
    if not paged(fitting):
        _write(sys.stdout.buffer, fitting)


def _replace(target: Path, content: bytes, force: bool) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        if force:
            beside.replace(target)
        else:
            os.link(beside, target)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _write(stream: BinaryIO, content: bytes) -> None:
    """Write all of it; a reader that went away (`| head`) wanted no more, which is no failure."""
    try:
        stream.write(content)
        stream.flush()
    except BrokenPipeError:
        # Python flushes its streams once more at exit; give this one somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        raise typer.Exit from None


def deliver_list(
    drawn: Callable[[Judged, Wanted], Table],
    path: Path | None,
    wanted: Wanted,
    form: Listing,
    *,
    width: int | None,
    output: Path | None,
    force: bool,
) -> None:
    """Open what was named, draw a list of it and write that; what every command does that only lists."""
    from andro_check.app.reporting import judged, open_at
    from andro_check.cli.screen import screen_for

    with plain_errors(path):
        told = judged(open_at(path))
        table = drawn(told, wanted)
    tell_problems(told.dossier.problems)
    deliver(table.written(form, screen_for(output, width)), output, force)
    finish(told.dossier)
