"""Where the files of an archive lie: in folders of this machine, or in a store that has an address."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, cast

if TYPE_CHECKING:
    from pyarrow.fs import FileSystem

FORMS = ".jsonl, .jsonl.gz, .parquet, .warc or .warc.gz"
_ADDRESS = re.compile(r"(?!file:/[^/])[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_WILD = re.compile(r"[*?\[]")
_SAME = {"s3a": "s3", "s3n": "s3"}
"""Hadoop's names of stores."""


class NoArchive(Exception):
    """What was named holds no records; the message says what to give."""


@dataclass(frozen=True, slots=True)
class Input:
    """One file of an archive; ``name`` is the path as it was given."""

    path: Path
    name: str

    @property
    def size(self) -> int:
        return self.path.stat().st_size

    @property
    def address(self) -> str:
        """The path by which any process finds it."""
        return str(self.path.resolve())

    def open(self) -> BinaryIO:
        """Its bytes, to be closed by whoever asked."""
        return self.path.open("rb")


@dataclass(frozen=True, slots=True)
class Remote:
    """One file of a store; ``name`` is its whole address."""

    name: str
    size: int = 0

    @property
    def address(self) -> str:
        return self.name

    def open(self) -> BinaryIO:
        place = _of(self.name)
        return cast("BinaryIO", io.BufferedReader(place.store.open_input_file(place.path)))


Given: TypeAlias = Input | Remote


def is_address(given: str) -> bool:
    """Whether this is an address ("s3://bucket/news") and no path."""
    return _ADDRESS.match(given) is not None


def at(address: str, name: str) -> Given:
    """The file at an address that an ``Input`` or a ``Remote`` gave."""
    return Remote(address) if is_address(address) else Input(Path(address), name)


def found(given: str, wanted: Callable[[str], bool]) -> list[Given]:
    """The files that a path, a folder, a pattern or an address means, by name. Raises NoArchive when there is none.

    Of folders those are meant whose names are ``wanted``.
    """
    return list(_in_store(given, wanted) if is_address(given) else _here(Path(given), wanted))


def _here(given: Path, wanted: Callable[[str], bool]) -> Iterable[Given]:
    for path in _meant(given):
        files = sorted(p for p in path.rglob("*") if p.is_file() and wanted(p.name)) if path.is_dir() else [path]
        yield from (Input(file, str(file)) for file in files)


def _meant(path: Path) -> list[Path]:
    """A path that is there, or those that a pattern with stars means."""
    if path.exists():
        return [path]
    if there := sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor)))):
        return there
    raise NoArchive(f"{path} does not exist; give files of records ({FORMS}), or a folder of them")


def _in_store(given: str, wanted: Callable[[str], bool]) -> Iterable[Given]:
    if not find_spec("pyarrow"):
        raise NoArchive(f"{given} needs one library more: pip install 'andro-check[archive]'")
    wild = _WILD.search(given)
    start = given[: given.rindex("/", 0, wild.start())] if wild else given.rstrip("/")
    try:
        files = _listed(_of(start))
    except (OSError, ValueError) as cause:
        raise NoArchive(f"{given} cannot be read: {' '.join(str(cause).split())[:300]}") from None
    for file in files:
        meant = not wild or fnmatchcase(file.name, given) or fnmatchcase(file.name, f"{given.rstrip('/')}/*")
        if meant and (file.name == start or wanted(file.name)):
            yield file


def _listed(place: _Place) -> list[Remote]:
    """The files there, or the one that it is."""
    from pyarrow.fs import FileSelector, FileType

    (there,) = place.store.get_file_info([place.path])
    found = [there]
    if there.type != FileType.File:
        found = place.store.get_file_info(FileSelector(place.path, recursive=True))
    return sorted(
        (Remote(place.address_of(one.path), one.size) for one in found if one.type == FileType.File),
        key=lambda file: file.name,
    )


@dataclass(frozen=True)
class _Place:
    """A path in a store; ``root`` is the address of what is at ``base`` there, a bucket or the top folder."""

    store: FileSystem
    path: str
    root: str
    base: str

    def address_of(self, path: str) -> str:
        return self.root + path.removeprefix(self.base).lstrip("/")


def _of(address: str) -> _Place:
    scheme, _, rest = address.partition("://")
    host, _, path = rest.partition("/")
    store, base = _connected(_SAME.get(scheme.lower(), scheme.lower()), host)
    return _Place(store, f"{base.rstrip('/')}/{path}" if path else base, f"{scheme}://{host}/", base)


@cache
def _connected(scheme: str, host: str) -> tuple[FileSystem, str]:
    from pyarrow.fs import FileSystem

    store: tuple[FileSystem, str] = FileSystem.from_uri(f"{scheme}://{host}/")
    return store
