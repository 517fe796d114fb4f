"""The claims of groups, read from the state of a scan by whoever compares them, and what comes of it.

Groups are handed out by name: each process reads the claims of its own.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from andro_check.app.archive.lines import FindingLine, finding_lines
from andro_check.app.archive.packing import Row
from andro_check.app.archive.seam import MOST_CLAIMS, Settings, copying, reconcile_group, standing

_SAID = """SELECT c.said, CASE a.copy_of WHEN '' THEN a.name ELSE a.copy_of END, c.rowid
    FROM claims c JOIN articles a ON a.no = c.article WHERE c."group" = ? ORDER BY c.said, a.copy_of <> '', c.id"""
_CLAIM = "SELECT c.body, a.source, a.copy_of FROM claims c JOIN articles a ON a.no = c.article WHERE c.rowid = ?"
_PATIENCE = 60.0
"""Seconds to wait for a file that another process is just opening or closing."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of one group, and how many of its claims were not compared.

    ``cut``: the group has more than can be compared. ``trouble``: what the program failed on in comparing it.
    """

    findings: list[FindingLine]
    left_out: int = 0
    cut: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class _Group:
    """The claims that stand for one group, and the sources that they stand in."""

    rows: list[Row]
    sources: dict[str, Row]
    left_out: int
    cut: bool


def judge_groups(names: Sequence[str], state: Path, settings: Settings) -> list[tuple[str, Judged]]:
    """The findings of each of these groups, whose claims lie in the file ``state``; nothing is written there."""
    with closing(sqlite3.connect(state, timeout=_PATIENCE, isolation_level=None)) as rows:
        rows.executescript("PRAGMA query_only=ON; PRAGMA cache_size=-4000; PRAGMA temp_store=FILE;")
        return [(name, _judged(_group(rows, name), settings)) for name in names]


def _judged(group: _Group, settings: Settings) -> Judged:
    found, trouble = reconcile_group(group.rows, group.sources, settings)
    return Judged(finding_lines(found), group.left_out, group.cut, trouble)


def _group(rows: sqlite3.Connection, name: str) -> _Group:
    (count,) = rows.execute('SELECT COUNT(*) FROM claims WHERE "group" = ?', (name,)).fetchone()
    kept = list(standing(rows.execute(_SAID, (name,)), MOST_CLAIMS + 1))
    claims: list[Row] = []
    sources: dict[str, Row] = {}
    for number in kept[:MOST_CLAIMS]:
        body, source, first = rows.execute(_CLAIM, (number,)).fetchone()
        claims.append(json.loads(body))
        if claims[-1]["source"] not in sources:
            sources[claims[-1]["source"]] = json.loads(copying(source, first))
    return _Group(claims, sources, count - len(claims), len(kept) > MOST_CLAIMS)
