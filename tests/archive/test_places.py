"""Where an archive lies: folders, patterns, and stores with an address, read through the library that reads clouds."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from andro_check.app.archive.places import NoArchive, at, is_address
from andro_check.app.archive.records import Bad, Columns, Record, inputs, records
from cli.inside import andro_check

ROWS = [{"id": str(n), "text": f"La société Valdor a été fondée en {1931 + n}."} for n in range(4)]
LINES = [json.dumps(row, ensure_ascii=False) for row in ROWS]


@pytest.fixture
def store(tmp_path: Path) -> str:
    """A store by its address: lines, packed lines and a table, and a file of another kind."""
    folder = tmp_path / "store"
    (folder / "2019").mkdir(parents=True)
    (folder / "2019" / "a.jsonl").write_text(LINES[0], encoding="utf-8")
    (folder / "2019" / "b.jsonl.gz").write_bytes(gzip.compress(LINES[1].encode()))
    pq.write_table(pa.Table.from_pylist(ROWS[2:]), folder / "c.parquet")
    (folder / "notes.txt").write_text("notes")
    return folder.as_uri()


MEANT = [
    ("", ["2019/a.jsonl", "2019/b.jsonl.gz", "c.parquet"]),
    ("/", ["2019/a.jsonl", "2019/b.jsonl.gz", "c.parquet"]),
    ("/2019", ["2019/a.jsonl", "2019/b.jsonl.gz"]),
    ("/20*", ["2019/a.jsonl", "2019/b.jsonl.gz"]),
    ("/2019/*.gz", ["2019/b.jsonl.gz"]),
    ("/c.parquet", ["c.parquet"]),
]


@pytest.mark.parametrize(("given", "meant"), MEANT)
def test_an_address_means_its_files(store: str, given: str, meant: list[str]) -> None:
    assert [file.name for file in inputs([store + given])] == [f"{store}/{name}" for name in meant]


def test_files_of_a_store_are_read_like_others(store: str) -> None:
    read = [one for file in inputs([store]) for one, _ in records(file, Columns())]
    assert [one.text for one in read if isinstance(one, Record)] == [row["text"] for row in ROWS]
    assert [one.place for one in read if isinstance(one, Record)][:2] == [
        f"{store}/2019/a.jsonl:1", f"{store}/2019/b.jsonl.gz:1"
    ]  # fmt: skip


@pytest.mark.parametrize("given", ["/none", "/notes.txt", "/*.warc"])
def test_an_address_without_records_is_refused(store: str, given: str) -> None:
    with pytest.raises(NoArchive):
        inputs([store + given])


def test_a_file_that_cannot_be_opened_is_told(store: str, tmp_path: Path) -> None:
    (gone,) = inputs([f"{store}/2019/a.jsonl"])
    (tmp_path / "store" / "2019" / "a.jsonl").unlink()
    for file in (gone, at(str(tmp_path / "none.jsonl"), "none.jsonl")):
        (told,) = [one for one, _ in records(file, Columns())]
        assert isinstance(told, Bad)
        assert told.place == f"{file.name}:0"


def test_addresses_and_paths_are_told_apart() -> None:
    addresses = ["s3://bucket/news", "gs://bucket/a.jsonl", "s3a://bucket", "hdfs://host:8020/news", "file:///news"]
    assert all(map(is_address, addresses))
    assert not any(map(is_address, ["news", "/news/a.jsonl", "C:\\news", "c://news", "s3:/bucket"]))


def test_a_scan_of_a_store(store: str, tmp_path: Path) -> None:
    run = andro_check("scan", store, "-o", "out", cwd=tmp_path)
    assert (run.returncode, run.stdout.splitlines()[0][:12]) == (0, "4 articles (")
    report = andro_check("report", "out", cwd=tmp_path)
    assert "CONTRADICTION" in report.stdout
