"""The result of a scan as Parquet: the rows of the lines of JSON, in columns that SQL can name; and back again.

Lists and objects without names there have columns with names here. Numbers are decimal texts in both.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from andro_check.app.archive.packing import Row

if TYPE_CHECKING:
    import pyarrow as pa

_ROWS = 1000
_ENDS = ("low", "high", "low_open", "high_open")
_NAMED: Mapping[str, tuple[str, ...]] = {
    "evidence": ("field", "basis", "note"), "steps": ("topic", "text"), "sides": ("label", "claims"),
}  # fmt: skip
"""Fields that are lists of short lists in JSON, with the names of what is in those."""


def write_table(target: Path, name: str, lines: Iterable[str]) -> int:
    """Write the lines of JSON of one of the four files as a table; how many they were."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema, waiting, count = _schema(name), iter(lines), 0
    with pq.ParquetWriter(target, schema) as writer:
        while some := [_columns(json.loads(line)) for line in islice(waiting, _ROWS)]:
            writer.write_batch(pa.RecordBatch.from_pylist(some, schema=schema))
            count += len(some)
    return count


def rows_of(file: Path) -> Iterator[Row]:
    """The rows of a table as the lines of JSON have them."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(file) as table:
        for batch in table.iter_batches(batch_size=_ROWS):
            yield from map(_row, batch.to_pylist())


def _columns(row: Row) -> Row:
    told = dict(row)
    for field, names in _NAMED.items():
        if field in told:
            told[field] = [dict(zip(names, one, strict=True)) for one in told[field]]
    if "actors" in told:
        told["actors"] = [{"id": id_, "name": name, "kind": kind} for id_, (name, kind) in told["actors"].items()]
    if "value" in told:
        told["value"] = _ends(told["value"], lambda ends: dict(zip(_ENDS, ends, strict=True)))
    return told


def _row(told: Row) -> Row:
    for field, names in _NAMED.items():
        if field in told:
            told[field] = [[one[name] for name in names] for one in told[field]]
    if "actors" in told:
        told["actors"] = {one["id"]: [one["name"], one["kind"]] for one in told["actors"]}
    if "value" in told:
        told["value"] = _value(told["value"])
    return told


def _value(told: Row) -> Row:
    """The value without the columns of other kinds of value."""
    for kind in ("name", "period"):
        if told[kind] is not None:
            return {kind: told[kind]}
    quantity = {name: told[name] for name in told if name not in ("name", "period")}
    return _ends(quantity, lambda ends: [ends[name] for name in _ENDS])


def _ends(value: Row, change: Callable[[Any], Any]) -> Row:
    return {name: change(told) if name in ("core", "support") else told for name, told in value.items()}


def _schema(name: str) -> pa.Schema:
    import pyarrow as pa

    def texts(names: str) -> dict[str, pa.DataType]:
        return dict.fromkeys(names.split(), pa.string())

    period = pa.struct({**texts("edtf start end text"), "about": pa.int64()})
    ends = pa.struct({**texts("low high"), "low_open": pa.bool_(), "high_open": pa.bool_()})
    value = pa.struct(
        {"name": pa.string(), "period": period, **texts("text number"), "core": ends, "support": ends}
        | texts("unit hedge width")
    )
    side = pa.struct({"label": pa.string(), "claims": pa.list_(pa.string())})
    named = {field: pa.list_(pa.struct(texts(" ".join(names)))) for field, names in _NAMED.items()}
    whole = dict.fromkeys(("start", "end", "value_start"), pa.int64())
    tables = {
        "sources": texts("id path title publisher author") | {"published": period}
        | texts("url language rendition copy_of") | {"line": pa.int64()},
        "claims": texts("group id source figure subject object") | {"value": value, "as_of": period}
        | texts("modality voice quote") | whole | texts("confidence status")
        | {"evidence": named["evidence"], "actors": pa.list_(pa.struct(texts("id name kind")))},
        "findings": texts("id rule relation severity confidence message why figure subject object")
        | {"sides": pa.list_(side), "claims": pa.list_(pa.string()), "steps": named["steps"]},
        "errors": texts("place trouble"),
    }  # fmt: skip
    return pa.schema(tables[name])
