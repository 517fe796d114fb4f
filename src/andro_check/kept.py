"""What was worked out before, kept in a folder of the user's cache: deleting it costs time and nothing else.

Nothing is kept until ``use`` names a folder, which only the command line does. One SQLite file belongs to one state of
the program (code, lexicon, Python, installed libraries); a value is found by the hash of everything it was made from.
Whatever is wrong with the file, the value is made anew. The folder must belong to the user alone, because what is
read back is a pickle.
"""

from __future__ import annotations

import atexit
import hashlib
import io
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from decimal import Decimal
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")
_PACKAGE = Path(__file__).parent
_STATES = 3
"""How many states of the program keep their file."""
_LARGEST = 500_000_000
_FIND = "SELECT value FROM kept WHERE key = ?"
_WAIT = 0.2
"""Seconds to wait for another process that is writing; then nothing is kept this time."""


@dataclass(frozen=True)
class _Shelf:
    """An open file of kept values, and those still to be written."""

    rows: sqlite3.Connection
    is_empty: bool
    new: dict[bytes, bytes] = field(default_factory=dict)


_shelves: list[_Shelf] = []


def folder_of(surroundings: os._Environ[str] | dict[str, str]) -> Path | None:
    """The folder that the surroundings name: ``ANDRO_CHECK_CACHE`` (empty: keep nothing), else the user's cache."""
    named = surroundings.get("ANDRO_CHECK_CACHE")
    if named is not None:
        return Path(named) if named else None
    base = surroundings.get("XDG_CACHE_HOME") or surroundings.get("LOCALAPPDATA")
    home = surroundings.get("HOME") or surroundings.get("USERPROFILE")
    if base:
        return Path(base) / "andro-check"
    return Path(home) / ".cache" / "andro-check" if home else None


def use(folder: Path | None) -> None:
    """Keep what is worked out from now on in a folder, which is made if need be."""
    if folder and not _shelves:
        with suppress(OSError, _broken()):
            shelf = _opened(folder)
            _shelves.append(shelf)
            atexit.register(_write, shelf)


@dataclass(frozen=True)
class Form(Generic[T]):
    """What is pickled instead of a value, and the value made of that again."""

    packed: Callable[[T], object] = lambda made: made
    unpacked: Callable[[Any], T] = lambda read: cast("T", read)


def remembered(sort: str, parts: Iterable[str | bytes], make: Callable[[], T], form: Form[T] = Form()) -> T:
    """What ``make`` gives, kept under its sort and the hash of all the parts that it was made from."""
    if not _shelves:
        return make()
    shelf, key = _shelves[0], _hash((sort, *parts))
    with suppress(_broken(), pickle.PickleError, AttributeError, EOFError, ImportError, IndexError, TypeError):
        row = None if shelf.is_empty else shelf.rows.execute(_FIND, (key,)).fetchone()
        if row:
            return form.unpacked(pickle.loads(row[0]))  # noqa: S301 - from a folder that nobody else may write
    made = make()
    shelf.new[key] = _pickled(form.packed(made))
    return made


def _pickled(value: object) -> bytes:
    raw = io.BytesIO()
    pickler = pickle.Pickler(raw, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return raw.getvalue()


class _Reducers(dict[type, Callable[[Any], Any]]):
    """How a dataclass is taken apart: its class and its fields, which is four times as fast as what pickle does."""

    def __missing__(self, kind: type) -> Callable[[Any], Any]:
        if is_dataclass(kind) and "__reduce__" in vars(kind):
            self[kind] = vars(kind)["__reduce__"]
            return self[kind]
        held = fields(kind) if is_dataclass(kind) else ()
        if len(held) < 2 or not all(
            one.init and not one.kw_only for one in held
        ):  # attrgetter gives one without a tuple
            raise KeyError(kind)
        values = attrgetter(*(one.name for one in held))
        self[kind] = lambda value: (kind, values(value))
        return self[kind]


_REDUCERS = _Reducers({Decimal: Decimal.__reduce__, date: date.__reduce__})  # pickle takes a longer way to these two


def _hash(parts: Iterable[str | bytes]) -> bytes:
    """A hash of parts that knows where one ends and the next begins."""
    found = hashlib.sha256()
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        found.update(len(raw).to_bytes(8, "big"))
        found.update(raw)
    return found.digest()


def _opened(folder: Path) -> _Shelf:
    import sqlite3

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if hasattr(os, "getuid") and (folder.stat().st_uid != os.getuid() or folder.stat().st_mode & 0o022):
        raise PermissionError(folder)
    path = folder / f"kept-{_state()}.sqlite"
    if path.exists() and path.stat().st_size > _LARGEST:
        path.unlink()
    if not path.exists():
        _forget(folder)
    rows = _connected(path) or _anew(path, sqlite3.DatabaseError)
    return _Shelf(rows, rows.execute("SELECT key FROM kept LIMIT 1").fetchone() is None)


def _connected(path: Path) -> sqlite3.Connection | None:
    import sqlite3

    rows = sqlite3.connect(path, timeout=_WAIT)
    try:
        rows.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
    except sqlite3.OperationalError:
        raise  # busy, read-only or full: not broken
    except sqlite3.DatabaseError:
        rows.close()
        return None
    return rows


def _anew(path: Path, failure: type[Exception]) -> sqlite3.Connection:
    path.unlink()
    rows = _connected(path)
    if rows is None:
        raise failure
    return rows


def _forget(folder: Path) -> None:
    """Drop the files of all but the last few states of the program."""
    files = sorted(folder.glob("kept-*.sqlite"), key=lambda file: file.stat().st_mtime_ns)
    for file in files[: -_STATES + 1]:
        file.unlink(missing_ok=True)


def _write(shelf: _Shelf) -> None:
    """Add the new values, all or none."""
    with suppress(_broken()):
        if shelf.new:
            with shelf.rows:
                shelf.rows.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?)", shelf.new.items())
            shelf.new.clear()
        shelf.rows.close()


def _state() -> str:
    """A hash that changes with the program, its lexicon, Python and what is installed beside it."""
    found = [sys.version]
    for folder, _, names in sorted(os.walk(_PACKAGE)):
        for name in sorted(names):
            if name.endswith((".py", ".yaml")):
                seen = Path(folder, name).stat()
                found.append(f"{folder}/{name} {seen.st_size} {seen.st_mtime_ns}")
    for place in sys.path:
        if place.endswith("-packages"):
            with suppress(OSError):
                found.append(f"{place} {Path(place).stat().st_mtime_ns}")
    return _hash(found).hex()[:16]


def _broken() -> type[Exception]:
    import sqlite3

    return sqlite3.Error
