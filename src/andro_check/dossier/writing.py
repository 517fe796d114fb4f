"""Guarded writes: a file is whole at every moment, and nobody else's change to it is lost."""

from __future__ import annotations

import contextlib
import glob
import hashlib
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from andro_check.dossier.files import Folder, decoded
from andro_check.model.problem import Place, Problem

_STATE = ".andro-check"
_NEW = ".new"
_BOM = "\ufeff"
_ATTEMPTS, _PAUSE = 100, 0.1


class DossierBusy(Exception):
    """Another program writes in the dossier and has not finished for ten seconds, or nobody may write in it."""


@contextlib.contextmanager
def sole_writer(root: Path) -> Iterator[None]:
    """Held by one program at a time; a second one waits a while. The system frees it when its holder dies.

    Raises DossierBusy.
    """
    with _lock_of(root) as lock:
        for attempt in range(_ATTEMPTS):
            if _locked(lock.fileno()):
                break
            if attempt == _ATTEMPTS - 1:
                raise DossierBusy(f"another andro-check writes in {root}; try again when it has finished")
            time.sleep(_PAUSE)
        yield


def _lock_of(root: Path) -> BinaryIO:
    folder = root / _STATE
    lock = folder / "lock"
    if folder.is_symlink() or lock.is_symlink():
        raise DossierBusy(f"{folder} leads out of the dossier; remove the link")
    try:
        folder.mkdir(exist_ok=True)
        return lock.open("a+b")
    except OSError as cause:
        raise DossierBusy(f"{root} cannot be written in ({cause.strerror}); check its permissions") from None


def _locked(descriptor: int) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows
        return _locked_on_windows(descriptor)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as cause:  # some network disks know no locks
        raise DossierBusy(
            f"the dossier cannot be locked ({cause.strerror}); keep it on a disk of this machine"
        ) from None
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


@dataclass(frozen=True, slots=True)
class Original:
    """A file of the dossier as it was read in order to be changed; one that does not exist yet is empty."""

    root: Path
    name: str
    raw: bytes | None
    text: str

    def replace(self, text: str) -> Problem | None:
        """Put a new text in its place, with the byte-order mark that it had; call it as the sole writer."""
        marked = _BOM + text if self.raw and self.raw.startswith(_BOM.encode()) else text
        return replace_file(self.root, self.name, marked.encode(), fingerprint(self.raw))


def original(root: Path, name: str) -> Original | Problem:
    """Read a file of the dossier in order to change it."""
    path, folder = root / name, Folder(root)
    if not path.exists() and not path.is_symlink():
        return Original(root, name, None, "")
    if not folder.holds(path):
        return _link(name)
    raw = folder.read(name)
    if isinstance(raw, Problem):
        return raw
    text = decoded(raw, name)
    return text if isinstance(text, Problem) else Original(root, name, raw, text)


def replace_file(root: Path, name: str, raw: bytes, expected: str) -> Problem | None:
    """Write a file of the dossier beside itself, then put it in place; parent folders are made.

    ``expected`` is the fingerprint of what was read: if the file holds something else by now, nothing is written.
    """
    path = root / name
    if path.is_symlink() or not Folder(root).holds(path):
        return _link(name)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return _put(path, name, raw, expected)
    except OSError as cause:
        return Problem(Place(name), f"cannot be written ({cause.strerror})", "check its permissions and the disk")


def _put(path: Path, name: str, raw: bytes, expected: str) -> Problem | None:
    for left in path.parent.glob(f".{glob.escape(path.name)}.*{_NEW}"):  # by a writer that was killed
        left.unlink(missing_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}{_NEW}")
    try:
        _write_through(beside, raw, path)
        if fingerprint(path.read_bytes() if path.exists() else None) != expected:
            return Problem(Place(name), "was changed while it was being written", "run the command again")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    _settle(path.parent)
    return None


def _link(name: str) -> Problem:
    return Problem(Place(name), "is a link, or in a folder that is one", "replace it by the file or folder itself")


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
