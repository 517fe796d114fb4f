"""What came of records and of groups as lines: texts as the result has them, and what sorts them.

Whoever extracts or compares makes the lines, so that the one process that gathers them has only to keep them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from andro_check.app.archive.packing import Row
from andro_check.app.archive.records import Record
from andro_check.app.archive.seam import Extracted, Settings, extract_batch, said
from andro_check.model.finding import Relation

_RANK = {relation.value: rank for rank, relation in enumerate(Relation)}
"""The gravest first."""


class ClaimLine(NamedTuple):
    """A claim; ``said`` is a hash of what it says (see ``seam.said``)."""

    group: str
    id: str
    said: str
    body: str


class FindingLine(NamedTuple):
    """A finding; the gravest have the lowest ``rank``."""

    rank: int
    rule: str
    id: str
    body: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What came of one record: the line of its source and those of its claims, or why there are none.

    ``name``, ``age`` and ``sketch``: see ``Extracted``.
    """

    key: str
    place: str
    source: str = "{}"
    claims: tuple[ClaimLine, ...] = ()
    words: int = 0
    trouble: str = ""
    name: str = '""'
    age: str = ""
    sketch: str = ""


def extract_entries(batch: Sequence[Record], settings: Settings) -> list[Entry]:
    """What came of each record, each read by itself."""
    return list(map(entry, extract_batch(batch, settings)))


def entry(one: Extracted) -> Entry:
    claims = tuple(ClaimLine(row["group"], row["id"], said(row), as_text(row)) for row in one.claims)
    told = (one.words, one.trouble, one.name, one.age, one.sketch)
    return Entry(one.key, one.place, as_text(one.source), claims, *told)


def lost(record: Record, how: str) -> Entry:
    """What is told of a record that took its process along."""
    return Entry(record.key, record.place, trouble=how)


def finding_lines(rows: Iterable[Row]) -> list[FindingLine]:
    return [FindingLine(_RANK[row["relation"]], row["rule"], row["id"], as_text(row)) for row in rows]


def as_text(row: Mapping[str, object]) -> str:
    """A row as it is kept and written: one line."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))
