"""Files of WARC, as crawlers leave them: the pages among their records. warcio is an extra.

A damaged record is told and costs no other one: reading goes on at the next place that looks like a record's beginning.
"""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, cast

if TYPE_CHECKING:
    from warcio.archiveiterator import ArchiveIterator

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_TEXT = "text/plain"
_BEGINNINGS = {True: b"\x1f\x8b\x08", False: b"\r\n\r\nWARC/1."}
"""What stands where a record begins, packed or not; of the second, the blank lines belong to the record before."""
_BLANK = len(b"\r\n\r\n")
_CHUNK = 1 << 20
_HEADERS = ("WARC-Type", "Content-Length")
_MOST_DAMAGED = 1000
"""Damaged places of one file; with more it is no archive any longer."""
_PACKED_AS_ONE = "non-chunked"


@dataclass(frozen=True, slots=True)
class Found:
    """A page (``raw``: its bytes, in UTF-8 where the server named another encoding) or why there is none.

    ``at``: where its record begins, in bytes of the file. ``is_text``: it has no markup.
    """

    at: int
    raw: bytes = b""
    url: str = ""
    is_text: bool = False
    trouble: str = ""


class _Damaged(Exception):
    pass


class _PackedAsOne(Exception):
    """A file that was packed as a whole, where each record should have been."""


def can_read() -> bool:
    """Whether the library is there."""
    return find_spec("warcio") is not None


def pages_in(raw: BinaryIO, largest: int) -> Iterator[Found]:
    """The pages of an open file, in order; those of more than ``largest`` bytes are told instead."""
    packed = raw.read(2) == _BEGINNINGS[True][:2]
    passed = 0
    try:
        for found in _pages(raw, largest, packed):
            passed += 1
            yield found
    except _PackedAsOne:
        raw.seek(0)
        with gzip.open(raw, "rb") as unpacked:
            yield from islice(_pages(cast("BinaryIO", unpacked), largest, packed=False), passed, None)


def _pages(raw: BinaryIO, largest: int, packed: bool) -> Iterator[Found]:
    """All stretches of a file between the damaged places."""
    at: int | None = 0
    for _ in range(_MOST_DAMAGED):
        if at is None:
            return
        reading = _Stretch(raw, at, largest)
        yield from reading.pages()
        if not reading.trouble:
            return
        yield Found(reading.at, trouble=reading.trouble)
        at = _next_beginning(raw, reading.at + 1, packed)


class _Stretch:
    """Reading from one place on, up to the end or to what is damaged: then ``trouble`` is told and ``at`` is where."""

    def __init__(self, raw: BinaryIO, at: int, largest: int) -> None:
        self.at, self.trouble = at, ""
        self._raw, self._largest = raw, largest

    def pages(self) -> Iterator[Found]:
        from warcio.archiveiterator import ArchiveIterator

        try:
            self._raw.seek(self.at)
            records = ArchiveIterator(self._raw)
            while (found := self._next(records)) is not None:
                yield from found
        except _PackedAsOne:
            raise
        except Exception as cause:  # noqa: BLE001 - what a library makes of a damaged file is not to be foreseen
            self.trouble = f"is damaged ({' '.join(str(cause).split())[:120] or type(cause).__name__})"

    def _next(self, records: ArchiveIterator) -> list[Found] | None:
        """The page in the next record, if there is one; ``None`` at the end of the file."""
        with redirect_stderr(io.StringIO()):
            try:
                record = _following(records)
            finally:
                self.at = records.offset
            if record is None and self.at < self._raw.tell():
                raise _Damaged("it ends in the midst of a record")
            if record is None:
                return None
            page = _page(record, self._largest, self.at)
            rest = _rest_of(record)
            records.read_to_end(record)
            if rest or records.err_count or not all(map(record.rec_headers.get_header, _HEADERS)):
                raise _Damaged("its headers, or its length, which is not the one that is declared")
        return [] if page is None else [page]


def _following(records: ArchiveIterator) -> Any:  # noqa: ANN401 - a record of warcio, which has no types
    try:
        return next(iter(records), None)
    except Exception as cause:
        if _PACKED_AS_ONE in str(cause):
            raise _PackedAsOne from None
        raise


def _rest_of(record: Any) -> int:  # noqa: ANN401
    """How many bytes of a record are missing, when all that there are have been read."""
    while record.raw_stream.read(_CHUNK):
        pass
    return int(getattr(record.raw_stream, "limit", 0))


def _page(record: Any, largest: int, at: int) -> Found | None:  # noqa: ANN401
    """The page in a record; ``None`` for a request, a picture, an answer that is none."""
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type == "conversion":
        kind, charset = _TEXT, ""
    elif record.rec_type == "response" and record.http_headers and record.http_headers.get_statuscode() == "200":
        kind, charset = _kind(record.http_headers.get_header("Content-Type") or "")
    else:
        return None
    if kind != _TEXT and kind not in _PAGES:
        return None
    raw = record.content_stream().read(largest + 1)
    if len(raw) > largest:
        return Found(at, url=url, trouble=f"is longer than {largest} bytes")
    return Found(at, _in_utf8(raw, charset), url, is_text=kind == _TEXT)


def _kind(header: str) -> tuple[str, str]:
    """``text/html`` and ``latin-1``, from a header ``Content-Type``."""
    kind, _, rest = header.partition(";")
    charset = rest.lower().partition("charset=")[2].partition(";")[0]
    return kind.strip().lower(), charset.strip(" \"'")


def _in_utf8(raw: bytes, charset: str) -> bytes:
    """What a server sent in another encoding that it named; the rest is for whoever reads the page."""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return raw.decode(charset).encode() if charset else raw
        except (LookupError, UnicodeDecodeError):
            return raw
    return raw


def _next_beginning(raw: BinaryIO, start: int, packed: bool) -> int | None:
    """Where the next record may begin, from a place on."""
    wanted = _BEGINNINGS[packed]
    raw.seek(start)
    at, kept = start, b""
    while chunk := raw.read(_CHUNK):
        held = kept + chunk
        if (found := held.find(wanted)) >= 0:
            return at - len(kept) + found + (0 if packed else _BLANK)
        at, kept = at + len(chunk), held[-len(wanted) + 1 :]
    return None
