"""The records of an archive, one article each; what cannot be read is told by its place."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from os import SEEK_END
from pathlib import Path
from typing import Any, BinaryIO, cast

from andro_check.app.archive import parquet, warc
from andro_check.app.archive.places import FORMS, Given, Input, NoArchive, found

_JSONL = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
_PARQUET = ".parquet"
_WARC = (".warc", ".warc.gz")
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
    """One article as its file has it; ``line`` is that of the file at ``path``, or the row, or the byte of a WARC.

    An article of a WARC is a ``page`` instead of a text.
    """

    path: str
    line: int
    text: str
    date: str = ""
    id: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    page: bytes = b""

    @property
    def key(self) -> str:
        """A hash of everything that its claims depend on; its place is not among that."""
        told = (self.text, self.date, self.id, self.title, self.publisher, self.url, self.language)
        raw = "".join(f"{len(part)}:{part}" for part in told).encode("utf-8", "surrogatepass")
        return hashlib.sha256(raw + self.page).hexdigest()[:32]

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Bad:
    """A record that could not be read, and why."""

    place: str
    trouble: str


def inputs(paths: Sequence[str | Path]) -> list[Given]:
    """The files that are meant, each once, in the order given; a folder means those in it. Raises NoArchive."""
    files: dict[str, Given] = {}
    for given in map(str, paths):
        there = found(given, is_archive)
        if not there or not all(is_archive(file.name) for file in there):
            raise NoArchive(f"{given} holds no records; give {FORMS}, an article a line, a row or a page")
        files |= {file.address: file for file in there}
    _readable([file.name for file in files.values()])
    return list(files.values())


def _readable(names: Sequence[str]) -> None:
    for title, ends, can_read in (("Parquet", (_PARQUET,), parquet.can_read), ("WARC", _WARC, warc.can_read)):
        if any(name.endswith(ends) for name in names) and not can_read():
            raise NoArchive(f"{title} needs one library more: pip install 'andro-check[archive]'")


def is_archive(name: str) -> bool:
    return name.endswith((*_JSONL, _PARQUET, *_WARC))


def is_lines(file: Given) -> bool:
    """Whether each line of a file here is a record as it stands, so that the file can be cut between lines."""
    return isinstance(file, Input) and file.name.endswith((".jsonl", ".ndjson"))


def records(given: Given, columns: Columns) -> Iterator[tuple[Record | Bad, int]]:
    """The records of a file in order, each with the bytes of the file read so far."""
    try:
        raw = given.open()
    except OSError as cause:
        yield Bad(f"{given.name}:0", f"cannot be opened ({cause})"[:300]), 0
        return
    with raw:
        yield from _records_in(raw, given.name, columns)


def _records_in(raw: BinaryIO, path: str, columns: Columns) -> Iterator[tuple[Record | Bad, int]]:
    """The records of an open file that was named so; its name says what is in it."""
    if path.endswith(_WARC):
        return _in_warc(raw, path)
    return (_in_parquet if path.endswith(_PARQUET) else _in_lines)(raw, path, columns)


def _in_warc(raw: BinaryIO, path: str) -> Iterator[tuple[Record | Bad, int]]:
    for page in warc.pages_in(raw, _LARGEST):
        yield _of_page(page, path), page.at


def _of_page(page: warc.Found, path: str) -> Record | Bad:
    if page.trouble or not page.raw.strip():
        return Bad(f"{path}:{page.at}", page.trouble or "is an empty page")
    if page.is_text:
        return Record(path, page.at, page.raw.decode("utf-8", "replace"), url=_whole(page.url))
    return Record(path, page.at, "", url=_whole(page.url), page=page.raw)


def _in_parquet(raw: BinaryIO, path: str, columns: Columns) -> Iterator[tuple[Record | Bad, int]]:
    wanted = {name for field in fields(Columns) for name in getattr(columns, field.name)}
    size, number = raw.seek(0, SEEK_END), 0
    try:
        for row, share in parquet.rows_in(raw, wanted):
            number += 1
            yield _from_row(row, path, number, columns), int(size * share)
    except (OSError, ValueError) as cause:
        yield Bad(f"{path}:{number + 1}", f"the file is damaged from here on ({cause})"), size


def _in_lines(raw: BinaryIO, path: str, columns: Columns) -> Iterator[tuple[Record | Bad, int]]:
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
    return _from_row(row, path, line, columns)


def _from_row(row: Mapping[str, Any], path: str, line: int, columns: Columns) -> Record | Bad:
    told: dict[str, Any] = {field.name: _text(row, getattr(columns, field.name)) for field in fields(Columns)}
    if len(told["text"]) > _LARGEST:
        return Bad(f"{path}:{line}", f"is longer than {_LARGEST} bytes")
    if not told["text"].strip():
        return Bad(f"{path}:{line}", _whole(f"has no text; its columns are {', '.join(sorted(map(str, row))[:12])}"))
    return Record(path, line, **told)


def _text(row: Mapping[str, Any], names: Sequence[str]) -> str:
    value = next((row[name] for name in names if row.get(name) not in (None, "")), "")
    if isinstance(value, date):
        return value.isoformat()
    return _whole(value) if isinstance(value, str) else str(value) if isinstance(value, int | float) else ""


def _whole(text: str) -> str:
    """Text that can be written: JSON can name halves of characters, and no file can hold them."""
    return text.encode("utf-8", "replace").decode("utf-8")
