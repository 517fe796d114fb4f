"""The quotes of a file of claims as they are written, whether or not they still stand in their source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from andro_check.dossier.anchoring import read_at
from andro_check.dossier.claims import KEYS
from andro_check.dossier.layout import CLAIMS, lay_out
from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields
from andro_check.dossier.reading import Reading
from andro_check.dossier.splicing import with_fields
from andro_check.model.claim import Status
from andro_check.model.problem import Place
from andro_check.model.text import Span


@dataclass(frozen=True, slots=True)
class Cited:
    """A record's quote. ``untouched``: drafted, and nobody changed it; ``at`` is ``None`` where no place is written."""

    source: str
    id: str
    place: Place
    quote: str
    at: Span | None
    value: str
    words: str
    words_at: str
    status: str
    untouched: bool
    record: Fields


def cited(text: str, path: str) -> tuple[Cited, ...]:
    """The quotes of a file of claims, rejected records left out; none if it cannot be read."""
    layout, root = lay_out(text, path), read_yaml(text, path).node
    if not isinstance(root, Fields):
        return ()
    reading = Reading(path)
    source = reading.text(root, "source") or PurePosixPath(path).stem
    untouched = {chunk.id for chunk in getattr(layout, "chunks", ()) if chunk.untouched}
    records = (node for node in reading.items(root, CLAIMS.records) if isinstance(node, Fields))
    return tuple(c for c in _read(reading, source, records, untouched) if c.quote and c.status != Status.REJECTED)


def _read(reading: Reading, source: str, records: Iterator[Fields], untouched: set[str]) -> Iterator[Cited]:
    for record in records:
        told = {key: reading.text(record, key) for key in ("id", "quote", "value", "words", "words_at", "status")}
        try:
            at = read_at(reading.text(record, "at"))
        except ValueError:
            at = None
        yield Cited(source, place=record.place, at=at, untouched=told["id"] in untouched, record=record, **told)


def with_changes(text: str, changes: Sequence[tuple[Cited, Mapping[str, str]]]) -> str:
    """The text of the file with fields of some of its records set; from the last to the first, so that places hold."""
    for one, fields in sorted(changes, key=lambda change: -change[0].record.start):
        text = with_fields(text, one.record, fields, KEYS)
    return text
