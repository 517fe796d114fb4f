"""Parquet as an archive: the same findings as from lines, and every row that cannot be read is told."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from andro_check.app.archive import parquet
from andro_check.app.archive.places import Input, NoArchive
from andro_check.app.archive.records import Bad, Columns, Record, inputs, records

ROWS: list[dict[str, Any]] = [
    {"id": 1, "text": "Valdor a levé 46 M€.", "published": date(2014, 3, 2), "unused": [1]},
    {"id": 2, "text": None, "published": None, "unused": None},
    {"id": 3, "text": "Valdor a levé 64 M€.", "published": date(2014, 3, 4), "unused": []},
]


def write(path: Path, rows: list[dict[str, Any]]) -> Input:
    pq.write_table(pa.Table.from_pylist(rows), path)
    return Input(path, path.name)


def read(given: Input) -> list[Record | Bad]:
    return [found for found, _ in records(given, Columns())]


def test_rows_are_records_under_their_numbers(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a.parquet", ROWS)) == [
        Record("a.parquet", 1, "Valdor a levé 46 M€.", "2014-03-02", "1"),
        Bad("a.parquet:2", "has no text; its columns are id, published, text, unused"),
        Record("a.parquet", 3, "Valdor a levé 64 M€.", "2014-03-04", "3"),
    ]


def test_a_row_is_the_same_article_as_its_line(tmp_path: Path) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_text("\n".join(json.dumps(row, default=str) for row in ROWS), encoding="utf-8")
    keys = [
        [record.key for record in read(given) if isinstance(record, Record)]
        for given in (write(tmp_path / "a.parquet", ROWS), Input(lines, "a.jsonl"))
    ]
    assert len(keys[0]) == 2
    assert keys[0] == keys[1]


def test_a_file_without_the_columns_says_which_it_has(tmp_path: Path) -> None:
    told = read(write(tmp_path / "a.parquet", [{"words": "Valdor a levé 46 M€.", "n": 1}]))
    assert told == [Bad("a.parquet:1", "has no text; its columns are n, words")]


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    given = write(tmp_path / "a.parquet", ROWS)
    given.path.write_bytes(given.path.read_bytes()[:-9])
    (told,) = read(given)
    assert isinstance(told, Bad)
    assert (told.place, told.trouble[:39]) == ("a.parquet:1", "the file is damaged from here on (Parqu")


def test_folders_and_patterns_mean_their_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("a.parquet", "b.parquet"):
        write(tmp_path / name, ROWS)
    expected = ["a.parquet", "b.parquet"]
    assert [one.name for one in inputs([Path()])] == expected
    assert [one.name for one in inputs([Path("*.parquet"), Path("a.parquet")])] == expected


def test_without_the_library_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.parquet", ROWS)
    monkeypatch.setattr(parquet, "can_read", lambda: False)
    with pytest.raises(NoArchive, match="andro-check\\[archive\\]"):
        inputs([tmp_path])
