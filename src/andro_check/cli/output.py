"""Where output goes: data to standard output or a file, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

import typer

from andro_check.app.wanted import UnknownWord
from andro_check.model.dossier import Dossier
from andro_check.report.inert import shown

WRONG = 2
"""The exit code for wrong usage, settings or data."""


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn what a person can mend into one line and exit code 2."""
    from andro_check.app.opening import DossierMissing

    try:
        yield
    except (DossierMissing, UnknownWord) as error:
        refuse(str(error))


def refuse(message: str) -> NoReturn:
    """Say on standard error what is wrong and exit with 2."""
    note(f"andro-check: {message}")
    raise typer.Exit(WRONG)


def note(message: str) -> None:
    """A line on standard error, without any control character of the data."""
    _write(sys.stderr.buffer, (shown(message, lines=True) + "\n").encode("utf-8", "replace"))


def tell_problems(dossier: Dossier) -> None:
    """List on standard error what could not be read, each with its place and remedy."""
    for problem in dossier.problems:
        note(str(problem))


def finish(dossier: Dossier) -> None:
    """Exit with 2 if something of the dossier could not be read: the answer stands, but on less than was given."""
    if dossier.problems:
        raise typer.Exit(WRONG)


def deliver(content: str | bytes, target: Path | None = None, force: bool = False) -> None:
    """Write the answer to standard output, or to a file that is complete or absent and never overwritten unasked."""
    encoded = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    if target is None:
        _write(sys.stdout.buffer, encoded)
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


def _write(stream: object, content: bytes) -> None:
    """Write all of it; a reader that went away (`| head`) wanted no more, which is no failure."""
    try:
        stream.write(content)  # type: ignore[attr-defined]
        stream.flush()  # type: ignore[attr-defined]
    except BrokenPipeError:
        # Python flushes standard output once more at exit; give it somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from None
