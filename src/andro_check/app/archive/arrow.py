"""The functions of the seam over batches of Arrow rows, as engines for many machines call them.

An engine gives lines of files in any split and gets one row for each record (EXTRACTED); it gives the claims of a group
one after another (GROUPED, by ORDER), and gets one row for each group (JUDGED). All texts; rows of JSON stay JSON.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter
from typing import TYPE_CHECKING
from urllib.parse import unquote

from andro_check.app.archive.copies import bands, firsts
from andro_check.app.archive.engine import Engine
from andro_check.app.archive.lines import Entry, finding_lines
from andro_check.app.archive.packing import Row
from andro_check.app.archive.places import at
from andro_check.app.archive.records import Bad, Columns, Record, record_of, records
from andro_check.app.archive.scanning import extracted
from andro_check.app.archive.seam import MOST_CLAIMS, Settings, reconcile_group, standing

if TYPE_CHECKING:
    import pyarrow as pa

_CLAIM: Mapping[str, type] = {"group": str, "id": str, "said": str, "body": str}
_FINDING: Mapping[str, type] = {"rank": int, "rule": str, "id": str, "body": str}
Columnar = Mapping[str, "type | Mapping[str, type]"]
"""The columns of a table: texts, whole numbers, and lists of rows with columns of their own."""
EXTRACTED: Columnar = {
    "key": str, "file": int, "line": int, "place": str, "trouble": str, "source": str, "words": int, "claims": _CLAIM,
    "name": str, "age": str, "sketch": str,
}  # fmt: skip
BANDED: Columnar = {"band": str, "age": str, "sketch": str}
FIRSTS: Columnar = {"age": str, "first": str}
GROUPED: Columnar = {**_CLAIM, "source": str, "origin": str, "copy": int}
ORDER = ("group", "said", "copy", "id")
JUDGED: Columnar = {"group": str, "compared": int, "cut": int, "trouble": str, "findings": _FINDING}
_LOCAL = re.compile("^file:/+")
_BATCH = 100
"""Records that are read at a time."""

Batches = Iterator["pa.RecordBatch"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read lines: the name of each file by its plain path, in order, and the line at which a part starts."""

    files: Mapping[str, str]
    first: Mapping[tuple[str, int], int]
    columns: Columns
    settings: Settings

    def lines(self, batches: Batches) -> Iterator[Record | Bad]:
        """The records of lines (file, part, line) that come in order within a part of a file."""
        passed: Counter[tuple[str, int]] = Counter()
        for row in _rows(batches):
            part = (row["file"], row["part"])
            number, passed[part] = self.first[part] + passed[part], passed[part] + 1
            if (read := record_of(row["raw"], self.files[plain(row["file"])], number, self.columns)) is not None:
                yield read

    def packed(self, batches: Batches) -> Iterator[Record | Bad]:
        """The records of packed files (file: its address), each whole."""
        for row in _rows(batches):
            given = at(row["file"], self.files[row["file"]])
            yield from (read for read, _ in records(given, self.columns))


def plain(address: str) -> str:
    """The path of a file as the system has it, or its address elsewhere, from one with its odd characters escaped."""
    return _LOCAL.sub("/", unquote(address))


def extract_lines(batches: Batches, reading: Reading) -> Batches:
    """One row of EXTRACTED for each record or what is wrong with it, from rows of file, part and raw line."""
    return _extract(reading.lines(batches), reading)


def extract_packed(batches: Batches, reading: Reading) -> Batches:
    """The same from rows of file, each a whole packed file or one in a store."""
    return _extract(reading.packed(batches), reading)


def banded(batches: Batches) -> Batches:
    """Rows of BANDED, one for each band, from rows of age and sketch."""
    told = ({**row, "band": band} for row in _rows(batches) for band in bands(row["sketch"]))
    return _batches(told, BANDED)


def first_copies(batches: Batches) -> Batches:
    """Rows of FIRSTS, some of them more than once, from rows of BANDED, those of one band together and by age."""
    told = firsts((row["band"], row["age"], row["sketch"]) for row in _rows(batches))
    return _batches(({"age": aged, "first": first} for aged, first in told), FIRSTS)


def fewer(batches: Batches) -> Batches:
    """Of rows of GROUPED in their order, those that a comparison needs at most."""
    groups = groupby(_rows(batches), key=itemgetter("group"))
    return _batches((row for _, rows in groups for row in _standing(rows)), GROUPED)


def _standing(rows: Iterable[Row]) -> Iterator[Row]:
    """One more than can be compared shows that there are more."""
    return standing(((row["said"], row["origin"], row) for row in rows), MOST_CLAIMS + 1)


def judge(batches: Batches, settings: Settings) -> Batches:
    """One row of JUDGED for each group, from rows of GROUPED in their order."""
    groups = groupby(_rows(batches), key=itemgetter("group"))
    return _batches((_judged(group, rows, settings) for group, rows in groups), JUDGED)


def _judged(group: str, rows: Iterable[Row], settings: Settings) -> Row:
    claims: list[Row] = []
    sources: dict[str, Row] = {}
    kept = list(_standing(rows))
    for row in kept[:MOST_CLAIMS]:
        claims.append(json.loads(row["body"]))
        if claims[-1]["source"] not in sources:
            sources[claims[-1]["source"]] = json.loads(row["source"])
    found, trouble = reconcile_group(claims, sources, settings)
    return {
        "group": group,
        "compared": len(claims),
        "cut": int(len(kept) > MOST_CLAIMS),
        "trouble": trouble,
        "findings": [line._asdict() for line in finding_lines(found)],
    }


def _extract(found: Iterator[Record | Bad], reading: Reading) -> Batches:
    """Records are read in a process of their own, so that one which kills or stalls it is told instead of lost."""
    bad: list[Bad] = []
    numbers = {name: number for number, name in enumerate(reading.files.values())}

    def rows() -> Iterator[Row]:
        for batch in extracted(_records(found, bad), reading.settings, Engine(1)):
            yield from (_extracted(one, numbers) for one in batch)
            yield from (_bad(one, numbers) for one in bad)
            bad.clear()
        yield from (_bad(one, numbers) for one in bad)

    return _batches(rows(), EXTRACTED)


def _records(found: Iterator[Record | Bad], bad: list[Bad]) -> Iterator[list[Record]]:
    """The records in batches; what is none is set aside."""
    while batch := list(islice(found, _BATCH)):
        bad.extend(one for one in batch if isinstance(one, Bad))
        if records := [one for one in batch if isinstance(one, Record)]:
            yield records


def _extracted(one: Entry, numbers: Mapping[str, int]) -> Row:
    told = (("key", one.key), ("trouble", one.trouble), ("source", one.source), ("words", one.words),
            ("name", one.name), ("age", one.age), ("sketch", one.sketch))  # fmt: skip
    return {**_place(one.place, numbers), **dict(told), "claims": [line._asdict() for line in one.claims]}


def _bad(one: Bad, numbers: Mapping[str, int]) -> Row:
    told = {
        "key": "",
        "trouble": one.trouble,
        "source": "",
        "words": 0,
        "claims": [],
        "name": "",
        "age": "",
        "sketch": "",
    }
    return {**_place(one.place, numbers), **told}


def _place(place: str, numbers: Mapping[str, int]) -> Row:
    path, _, line = place.rpartition(":")
    return {"file": numbers[path], "line": int(line), "place": place}


def _rows(batches: Batches) -> Iterator[Row]:
    for batch in batches:
        yield from batch.to_pylist()


def _batches(rows: Iterable[Row], columns: Columnar) -> Batches:
    """Rows as batches with these columns."""
    import pyarrow as pa

    schema, waiting = _schema(columns), iter(rows)
    while some := list(islice(waiting, _BATCH)):
        yield pa.RecordBatch.from_pylist(some, schema=schema)


def _schema(columns: Columnar) -> pa.Schema:
    import pyarrow as pa

    def kind(told: type | Mapping[str, type]) -> pa.DataType:
        if isinstance(told, Mapping):
            return pa.list_(pa.struct([(name, kind(inner)) for name, inner in told.items()]))
        return pa.int64() if told is int else pa.string()

    return pa.schema([(name, kind(told)) for name, told in columns.items()])


def declared(columns: Columnar) -> str:
    """The columns in the words of SQL."""

    def kind(told: type | Mapping[str, type]) -> str:
        if isinstance(told, Mapping):
            return f"array<struct<{', '.join(f'`{name}`: {kind(inner)}' for name, inner in told.items())}>>"
        return "bigint" if told is int else "string"

    return ", ".join(f"`{name}` {kind(told)}" for name, told in columns.items())
