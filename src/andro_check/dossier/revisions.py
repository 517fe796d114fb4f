"""A dossier as it stood at a git revision: its files, read from git's objects into an empty folder.

Only plumbing is called, which runs no hook, filter or attribute of the repository, and nothing is taken from a server.
"""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from andro_check.dossier.files import LARGEST
from andro_check.model.problem import Place, Problem

_FOLDERS = frozenset({"sources", "claims"})
_FILES = frozenset({"100644", "100755"})
_LINK = "120000"
_FOREIGN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
"""A hook sets these for its own repository, which need not be that of the dossier."""
_QUIET = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


class RevisionMissing(Exception):
    """There is no such revision, or no repository, or no git; the message says which."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file of a revision: ``path`` within the dossier, ``blob`` the name of its bytes, ``size`` their number."""

    mode: str
    blob: str
    size: int
    path: PurePosixPath

    @property
    def trouble(self) -> tuple[str, str]:
        """Why it is not read, and the remedy; empty where it is."""
        if self.mode == _LINK:
            return "is a link, and was not followed", "commit the file itself"
        if self.size > LARGEST:
            return f"is larger than {LARGEST // 1_000_000} MB", "save its text as .txt"
        return "", ""


def restore(folder: Path, revision: str, into: Path) -> tuple[Problem, ...]:
    """Write the files that the dossier in ``folder`` had at a revision into an empty folder.

    What is a link or too large is a problem. Raises RevisionMissing.
    """
    commit = _asked(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    if not commit:
        raise RevisionMissing(f"{revision!r} is neither a folder nor a revision of the repository of {folder}")
    within = _asked(folder, "rev-parse", "--show-prefix").strip().decode("utf-8", "surrogateescape")
    tree = f"{commit.decode()}:{within.rstrip('/')}"
    listing = _asked(folder, "ls-tree", "-r", "-z", "--long", "--full-tree", tree)
    if not listing:
        raise RevisionMissing(f"{revision!r} has no file in {within.rstrip('/') or folder}")
    entries = [entry for entry in _entries(listing) if _belongs(entry.path)]
    files = [entry for entry in entries if entry.mode in _FILES and not any(entry.trouble)]
    for entry, content in zip(files, _contents(folder, [entry.blob for entry in files]), strict=True):
        target = into / entry.path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(content)
    unread = (entry for entry in entries if any(entry.trouble))
    return tuple(Problem(Place(f"{revision}:{entry.path}"), *entry.trouble) for entry in unread)


def _belongs(path: PurePosixPath) -> bool:
    """Whether a dossier reads it: a visible file at the top, in ``sources/`` or in ``claims/``."""
    parts = path.parts
    known = len(parts) == 1 or (len(parts) == 2 and parts[0] in _FOLDERS)
    return known and not any(part.startswith(".") or "\\" in part for part in parts)


def _entries(listing: bytes) -> Iterator[_Entry]:
    """From ``MODE TYPE BLOB SIZE``, a tab and the path, parted by zeros; a submodule has ``-`` for its size."""
    for line in listing.split(b"\0"):
        about, _, path = line.partition(b"\t")
        if path:
            mode, _, blob, size = about.decode().split()
            yield _Entry(mode, blob, int(size) if size.isdigit() else 0, PurePosixPath(os.fsdecode(path)))


def _contents(folder: Path, blobs: Sequence[str]) -> Iterator[bytes]:
    """The bytes of each, from ``BLOB TYPE SIZE``, a line feed, the bytes and a line feed."""
    answer = _asked(folder, "cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode())
    at = 0
    for _ in blobs:
        head, _, _ = answer[at : at + 200].partition(b"\n")
        start = at + len(head) + 1
        at = start + int(head.split()[2]) + 1
        yield answer[start : at - 1]


def _asked(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    """What git answers; empty where it finds nothing. Raises RevisionMissing where git cannot be asked."""
    surroundings = {name: value for name, value in os.environ.items() if name not in _FOREIGN} | _QUIET
    try:
        run = subprocess.run(  # noqa: S603 - no shell, and no argument of it is an option that a person typed
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the user's own git
            input=given,
            env=surroundings,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise RevisionMissing("git is not installed, and a revision needs it; name two folders instead") from None
    if b"not a git repository" in run.stderr:
        raise RevisionMissing(f"{folder} is in no git repository; name a folder instead of a revision")
    if b"dubious ownership" in run.stderr:
        trust = f"git config --global --add safe.directory {shlex.quote(str(folder.resolve()))}"
        raise RevisionMissing(f"git does not trust {folder}, which belongs to another user; to trust it: {trust}")
    return run.stdout if run.returncode == 0 else b""
