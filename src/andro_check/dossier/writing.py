"""Guarded writes: a file is whole at every moment, and nobody else's change to it is lost."""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from andro_check.model.problem import Place, Problem

_STATE = ".andro-check"
_ATTEMPTS, _PAUSE = 100, 0.1


class DossierBusy(Exception):
    """Another program writes in the dossier and has not finished for ten seconds."""


@contextlib.contextmanager
def sole_writer(root: Path) -> Iterator[None]:
    """Held by one program at a time; a second one waits a while. The system frees it when its holder dies."""
    folder = root / _STATE
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("a+b") as lock:
        for attempt in range(_ATTEMPTS):
            if _locked(lock.fileno()):
                break
            if attempt == _ATTEMPTS - 1:
                raise DossierBusy(f"another andro-check writes in {root}; try again when it has finished")
            time.sleep(_PAUSE)
        yield


def _locked(descriptor: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        return _locked_on_windows(descriptor)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _locked_on_windows(descriptor: int) -> bool:
    import msvcrt

    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined, unused-ignore]
    except OSError:
        return False
    return True


def fingerprint(raw: bytes | None) -> str:
    """Identifies what a file holds; of ``None``, that there is no file."""
    return "" if raw is None else hashlib.sha256(raw).hexdigest()


def replace_file(root: Path, name: str, raw: bytes, expected: str) -> Problem | None:
    """Write a file of the dossier beside itself, then put it in place; parent folders are made.

    ``expected`` is the fingerprint of what was read: if the file holds something else by now, nothing is written.
    """
    path = root / name
    if path.is_symlink():
        return Problem(Place(name), "is a link", "replace it by the file itself")
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _write_through(beside, raw, path)
        if fingerprint(path.read_bytes() if path.exists() else None) != expected:
            return Problem(Place(name), "was changed while it was being written", "run the command again")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    _settle(path.parent)
    return None


def _write_through(beside: Path, raw: bytes, path: Path) -> None:
    """The new file is on the disk, with the old one's permissions, before it takes its place."""
    with beside.open("wb") as stream:
        stream.write(raw)
        stream.flush()
        os.fsync(stream.fileno())
    if path.exists():
        beside.chmod(path.stat().st_mode)


def _settle(folder: Path) -> None:
    """The renaming reaches the disk too, where the system lets a folder be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
