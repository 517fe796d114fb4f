"""WARC as an archive: the pages of a crawl are articles, and what is damaged costs nothing else."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from andro_check.app.archive import warc
from andro_check.app.archive.engine import Engine
from andro_check.app.archive.places import Input, NoArchive
from andro_check.app.archive.records import Bad, Columns, Record, inputs, records
from andro_check.app.archive.scanning import Scan, scan
from andro_check.app.archive.seam import Settings
from cli.inside import andro_check

FILLER = "Le maire a parlé longuement du marché, de la place et des travaux que la commune attend depuis des années. "
TEXTS = ("La société Valdor a été fondée en 1931.", "La société Valdor, fondée en 1952, recrute à Tréville.")


def page(text: str, head: str = "") -> bytes:
    body = f"<article><h1>Tréville</h1><p>{text} {FILLER}</p><p>{FILLER * 3}</p></article>"
    return f"<html lang=fr><head>{head}</head><body><nav>Menu</nav>{body}</body></html>".encode()


def record(number: int, body: bytes, *headers: tuple[str, str], status: str = "200 OK") -> bytes:
    """A record as ISO 28500 has it."""
    told = "".join(f"{name}: {value}\r\n" for name, value in headers)
    answer = f"HTTP/1.1 {status}\r\n{told}\r\n".encode() + body
    head = {
        "WARC-Type": "response",
        "WARC-Record-ID": f"<urn:uuid:{number}>",
        "WARC-Date": "2014-03-02T00:00:00Z",
        "WARC-Target-URI": f"https://www.gazette.example/{number}",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": len(answer),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + answer + b"\r\n\r\n"


HTML = ("Content-Type", "text/html; charset=utf-8")


CHUNKED = b"%x\r\n%s\r\n0\r\n\r\n" % (len(page(TEXTS[1])), page(TEXTS[1]))
LATIN = ("Content-Type", "text/html; charset=iso-8859-1")
RECORDS = [
    record(0, page(TEXTS[0]), HTML),
    record(1, gzip.compress(page(FILLER), mtime=0), HTML, ("Content-Encoding", "gzip")),
    record(2, CHUNKED, HTML, ("Transfer-Encoding", "chunked")),
    record(3, page(FILLER.upper()).decode().encode("latin-1"), LATIN),
    record(4, page("Perdu."), HTML, status="404 Not Found"),
    record(5, b"\x89PNG", ("Content-Type", "image/png")),
]


def archive(*, packed: bool = False) -> tuple[bytes, list[int]]:
    """The records, and where each begins: pages in four ways of sending them, one that is missing, and a picture."""
    records = [gzip.compress(one, mtime=0) if packed else one for one in RECORDS]
    return b"".join(records), [sum(map(len, records[:n])) for n in range(len(records))]


def read(folder: Path, raw: bytes, name: str = "a.warc") -> list[Record | Bad]:
    (folder / name).write_bytes(raw)
    return [found for found, _ in records(Input(folder / name, name), Columns())]


def numbers(found: list[Record | Bad]) -> list[str]:
    """The last letter of each address, and what is wrong with the others."""
    return [one.url[-1] if isinstance(one, Record) else f"{one.place} {one.trouble[:18]}" for one in found]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_are_records_under_their_places(tmp_path: Path, packed: bool) -> None:
    raw, places = archive(packed=packed)
    found = read(tmp_path, raw)
    assert numbers(found) == ["0", "1", "2", "3"]
    assert [one.line for one in found if isinstance(one, Record)] == places[:4]
    pages = [one.page.decode() for one in found if isinstance(one, Record)]
    assert [expected in one for expected, one in zip((TEXTS[0], FILLER, TEXTS[1], "COMMUNE"), pages, strict=True)] == [
        True
    ] * 4


def test_a_file_packed_as_one_is_read(tmp_path: Path) -> None:
    raw, _ = archive()
    assert numbers(read(tmp_path, gzip.compress(raw), "a.warc.gz")) == ["0", "1", "2", "3"]


def test_a_text_without_markup_is_read(tmp_path: Path) -> None:
    (found,) = read(tmp_path, record(0, TEXTS[0].encode(), ("Content-Type", "text/plain")))
    assert isinstance(found, Record)
    assert (found.text, found.page) == (TEXTS[0], b"")


@pytest.mark.parametrize("packed", [False, True])
def test_a_damaged_head_costs_one_record(tmp_path: Path, packed: bool) -> None:
    raw, places = archive(packed=packed)
    found = read(tmp_path, raw[: places[1]] + b"\0\0\0\0" + raw[places[1] + 4 :])
    assert numbers(found) == ["0", f"a.warc:{places[1]} is damaged (Invali", "2", "3"]


def test_junk_between_records_costs_none(tmp_path: Path) -> None:
    raw, places = archive()
    found = read(tmp_path, raw[: places[2]] + b"junk\r\n\r\n" + raw[places[2] :])
    assert numbers(found) == ["0", "1", f"a.warc:{places[2]} is damaged (Invali", "2", "3"]


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_that_was_cut_loses_its_last_record(tmp_path: Path, packed: bool) -> None:
    raw, places = archive(packed=packed)
    found = numbers(read(tmp_path, raw[: places[3] - 30]))
    assert found == ["0", "1", f"a.warc:{places[2]} is damaged (its he"]


def test_a_wrong_length_swallows_nobody(tmp_path: Path) -> None:
    raw, places = archive()
    head, length, rest = raw[places[1] :].partition(b"Content-Length: ")
    digits, _, tail = rest.partition(b"\r\n")
    longer = raw[: places[1]] + head + length + b"%d\r\n" % (int(digits) + 90) + tail
    assert numbers(read(tmp_path, longer)) == ["0", f"a.warc:{places[1]} is damaged (its he", "2", "3"]


@pytest.mark.parametrize("raw", [b"junk\n" * 9, b"\x1f\x8bjunk" * 9, b"WARC/1.0\r\n\r\n"])
def test_what_is_no_archive_is_told(tmp_path: Path, raw: bytes) -> None:
    found = read(tmp_path, raw)
    assert [type(one) for one in found] == [Bad]


def test_every_flipped_bit_costs_one_record_at_most(tmp_path: Path) -> None:
    raw, places = archive(packed=True)
    good = {one.page for one in read(tmp_path, raw) if isinstance(one, Record)}
    for place in range(3, places[4], 37):
        flipped = bytearray(raw)
        flipped[place] ^= 16
        found = read(tmp_path, bytes(flipped))
        kept = [one.page for one in found if isinstance(one, Record)]
        assert set(kept) <= good
        assert len(kept) + sum(isinstance(one, Bad) for one in found) >= 4
        assert len(kept) >= 3


def test_a_page_that_is_too_long_is_told(tmp_path: Path) -> None:
    raw = gzip.compress(record(0, b"<p>" + b"a" * 20_000_001, HTML)) + gzip.compress(RECORDS[1])
    assert numbers(read(tmp_path, raw)) == ["a.warc:0 is longer than 200", "1"]


def test_a_scan_reads_the_main_text(tmp_path: Path) -> None:
    raw, places = archive(packed=True)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.warc.gz").write_bytes(raw[:-40])
    (tmp_path / "news" / "b.warc").write_bytes(b"junk\n" * 9)
    run = andro_check("scan", "news", "-o", "out", cwd=tmp_path)
    assert (run.returncode, run.stdout.splitlines()[0][:19]) == (0, "4 articles (4 new),")
    assert run.stderr.splitlines()[0] == "2 records could not be read; out/errors.jsonl says why"
    errors = [json.loads(line)["place"] for line in (tmp_path / "out" / "errors.jsonl").read_text().splitlines()]
    assert errors == [f"news/a.warc.gz:{places[5]}", "news/b.warc:0"]
    sources = [json.loads(line) for line in (tmp_path / "out" / "sources.jsonl").read_text().splitlines()]
    assert {(one["publisher"], one["title"], one["language"]) for one in sources} == {
        ("gazette.example", "Tréville", "fr")
    }
    report = andro_check("report", "out", cwd=tmp_path)
    assert "CONTRADICTION" in report.stdout
    assert f"news/a.warc.gz:{places[0]}" in report.stdout


def test_without_the_library_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.warc.gz").write_bytes(b"")
    monkeypatch.setattr(warc, "can_read", lambda: False)
    with pytest.raises(NoArchive, match="WARC needs one library more"):
        inputs([tmp_path])


def test_grown_files_are_read_where_they_grew(tmp_path: Path) -> None:
    raw, places = archive()
    file = tmp_path / "a.warc"
    asked = Scan([file], tmp_path / "out", Columns(), Settings())
    file.write_bytes(raw[: places[2]])
    scan(asked, Engine(1), lambda *_: None)
    file.write_bytes(raw)
    tally = scan(asked, Engine(1), lambda *_: None)
    assert (tally.articles, tally.read) == (4, 2)
