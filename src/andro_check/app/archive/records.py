"""The records of an archive, one article each; what cannot be read is told by its place."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, BinaryIO, cast

_LARGEST = 20_000_000
"""Bytes of a line; a longer one is no article."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The names under which a record holds each part, tried in order."""

    text: tuple[str, ...] = ("text", "body", "content", "maintext", "article")
    date: tuple[str, ...] = ("published", "date", "date_publish", "published_at", "pubdate", "timestamp")
    id: tuple[str, ...] = ("id", "uid", "guid")
    title: tuple[str, ...] = ("title", "headline")
    publisher: tuple[str, ...] = ("publisher", "source", "source_domain", "site")
    url: tuple[str, ...] = ("url", "link")
    language: tuple[str, ...] = ("language", "lang")


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its file has it; ``line`` is that of the file at ``path``."""

    path: str
    line: int
    text: str
    date: str = ""
    id: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""

    @property
    def key(self) -> str:
        """A hash of everything that its claims depend on; its place is not among that."""
        told = (self.text, self.date, self.id, self.title, self.publisher, self.url, self.language)
        raw = "".join(f"{len(part)}:{part}" for part in told).encode("utf-8", "surrogatepass")
        return hashlib.sha256(raw).hexdigest()[:32]

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Bad:
    """A record that could not be read, and why."""

    place: str
    trouble: str


@dataclass(frozen=True, slots=True)
class Input:
    """One file of an archive; ``name`` is the path as it was given."""

    path: Path
    name: str

    @property
    def size(self) -> int:
        return self.path.stat().st_size


class NoArchive(Exception):
    """What was named holds no records; the message says what to give."""


def inputs(paths: Sequence[Path]) -> list[Input]:
    """The files that are meant, each once, in the order given; a folder means those in it. Raises NoArchive."""
    found: dict[Path, Input] = {}
    for path in paths:
        if not path.exists():
            raise NoArchive(f"{path} does not exist; give files of records (.jsonl, .jsonl.gz), or a folder of them")
        files = sorted(p for p in path.rglob("*") if p.is_file() and is_jsonl(p)) if path.is_dir() else [path]
        if not files or not all(is_jsonl(file) for file in files):
            raise NoArchive(f"{path} holds no records; give .jsonl or .jsonl.gz, one article a line")
        found |= {file.resolve(): Input(file, str(file)) for file in files}
    return list(found.values())


def is_jsonl(path: Path) -> bool:
    return path.name.endswith((".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz"))


def records(given: Input, columns: Columns) -> Iterator[tuple[Record | Bad, int]]:
    """The records of a file in order, each with the bytes of the file read so far."""
    with given.path.open("rb") as raw:
        yield from records_in(raw, given.name, columns)


def records_in(raw: BinaryIO, path: str, columns: Columns) -> Iterator[tuple[Record | Bad, int]]:
    """The records of an open file that was named so, unpacked if its name says that it is packed."""
    with cast("BinaryIO", gzip.open(raw, "rb")) if path.endswith(".gz") else raw as stream:
        line = 0
        while True:
            try:
                found = stream.readline(_LARGEST + 1)
            except (OSError, EOFError) as cause:
                yield Bad(f"{path}:{line + 1}", f"the file is damaged from here on ({cause})"), raw.tell()
                return
            if not found:
                return
            line += 1
            if len(found) > _LARGEST:
                rest = found
                while rest and not rest.endswith(b"\n"):
                    rest = stream.readline(_LARGEST)
            if (read := record_of(found, path, line, columns)) is not None:
                yield read, raw.tell()


def record_of(raw: bytes, path: str, line: int, columns: Columns) -> Record | Bad | None:
    """The record in one line of a file; ``None`` when the line is blank."""
    if len(raw) > _LARGEST:
        return Bad(f"{path}:{line}", f"is longer than {_LARGEST} bytes")
    return _record(raw.rstrip(b"\r\n"), path, line, columns) if raw.strip() else None


def _record(raw: bytes, path: str, line: int, columns: Columns) -> Record | Bad:
    place = f"{path}:{line}"
    try:
        row = json.loads(raw)
    except (ValueError, RecursionError) as cause:
        return Bad(place, f"is no JSON: {cause}")
    if not isinstance(row, Mapping):
        return Bad(place, "is no object with named columns")
    told = {field.name: _text(row, getattr(columns, field.name)) for field in fields(Columns)}
    if not told["text"].strip():
        return Bad(place, _whole(f"has no text; its columns are {', '.join(sorted(map(str, row))[:12])}"))
    return Record(path, line, **told)


def _text(row: Mapping[str, Any], names: Sequence[str]) -> str:
    value = next((row[name] for name in names if row.get(name) not in (None, "")), "")
    return _whole(value) if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


def _whole(text: str) -> str:
    """Text that can be written: JSON can name halves of characters, and no file can hold them."""
    return text.encode("utf-8", "replace").decode("utf-8")
