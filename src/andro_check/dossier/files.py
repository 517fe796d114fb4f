"""Reading files of a folder: none outside it, none that is too large, none that is no regular file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from andro_check.model.problem import Place, Problem

LARGEST = 50_000_000
"""Bytes of a file that is still read."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The root of a dossier; every path that it takes and gives is relative to it, with forward slashes."""

    root: Path
    _read: dict[str, bytes] = field(default_factory=dict, compare=False)

    @property
    def stamp(self) -> bytes:
        """A hash of everything that was read so far, names and contents."""
        files = (name.encode() + b"\0" + digest for name, digest in sorted(self._read.items()))
        return hashlib.sha256(b"".join(files)).digest()

    def names(self, under: str = ".") -> Iterator[str]:
        """The visible files right under a folder, in order; links that lead out of the root are not among them."""
        folder = self.root / under
        if not folder.is_dir() or not self.holds(folder):
            return
        before = "" if under == "." else f"{under}/"
        for entry in _entries(folder):
            if not entry.name.startswith(".") and self._is_file(entry):
                yield f"{before}{entry.name}"

    def strays(self, under: str = ".") -> Iterator[Problem]:
        """Symbolic links that lead out of the root or nowhere."""
        folder = self.root / under
        for path in [Path(entry.path) for entry in _entries(folder) if entry.is_symlink()]:
            if not (path.exists() and self.holds(path)):
                yield stray(path.relative_to(self.root).as_posix())

    def holds(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self.root.resolve())

    def _is_file(self, entry: os.DirEntry[str]) -> bool:
        """Whether it is a file under the root; only a link can lead out of it."""
        if not entry.is_symlink():
            return entry.is_file()
        path = Path(entry.path)
        return path.is_file() and self.holds(path)

    def read(self, name: str) -> bytes | Problem:
        """The bytes of a file."""
        try:
            with (self.root / name).open("rb") as stream:
                if os.fstat(stream.fileno()).st_size > LARGEST:
                    return Problem(Place(name), f"is larger than {LARGEST // 1_000_000} MB", "save its text as .txt")
                raw = stream.read()
        except FileNotFoundError:
            return Problem(Place(name), "does not exist", "check its name")
        except IsADirectoryError:
            return Problem(Place(name), "is a folder", "give the files in it")
        except OSError as cause:
            return Problem(Place(name), f"cannot be read ({cause.strerror})", "check its permissions")
        self._read[name] = hashlib.sha256(raw).digest()
        return raw

    def read_text(self, name: str) -> str | Problem:
        """The text of a file in UTF-8."""
        raw = self.read(name)
        return raw if isinstance(raw, Problem) else decoded(raw, name)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What is right in a folder, in the order of its names; nothing where there is none."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def stray(name: str) -> Problem:
    """A link that is not followed."""
    return Problem(Place(name), "is a link that leads out of the dossier", "copy the file itself into the dossier")


def decoded(raw: bytes, name: str) -> str | Problem:
    """The text that the bytes of a file hold in UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        line = raw.count(b"\n", 0, cause.start) + 1
        return Problem(Place(name, line), "is not in UTF-8", "save it in UTF-8")
