"""The state of a scan in one SQLite file: what was read, what came of it, what is still to be compared.

SQLite is the sorter as well: claims go in by article and come out by group, in bounded memory. Every batch is one
transaction, so that a run that was killed goes on where it stopped. One process writes; those that compare read their
groups themselves (``groups``).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from andro_check.app.archive.copies import BANDS, firsts
from andro_check.app.archive.groups import Judged
from andro_check.app.archive.lines import Entry, as_text
from andro_check.app.archive.records import Bad, Record
from andro_check.app.archive.seam import copying

NAME = "state.sqlite"
LOCK = ".lock"
"""A file of its own, empty for ever: those who compare must be able to read the state that another process writes."""
_PAGE = 2000
"""Claims of a page of groups; a group is never split."""
_TABLES = """
CREATE TABLE IF NOT EXISTS articles (
    no INTEGER PRIMARY KEY, key TEXT UNIQUE, place TEXT, source TEXT, words INTEGER, trouble TEXT, seen INTEGER,
    name TEXT, age TEXT, sketch TEXT, copy_of TEXT DEFAULT '');
CREATE INDEX IF NOT EXISTS articles_age ON articles (age);
CREATE TABLE IF NOT EXISTS claims (article INTEGER, "group" TEXT, id TEXT, said TEXT, body TEXT);
CREATE INDEX IF NOT EXISTS claims_group ON claims ("group");
CREATE INDEX IF NOT EXISTS claims_article ON claims (article);
CREATE TABLE IF NOT EXISTS findings ("group" TEXT, rank INTEGER, rule TEXT, id TEXT, body TEXT);
CREATE INDEX IF NOT EXISTS findings_group ON findings ("group");
CREATE TABLE IF NOT EXISTS left_out ("group" TEXT PRIMARY KEY, claims INTEGER, cut INTEGER, trouble TEXT)
    WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS touched ("group" TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bad (place TEXT PRIMARY KEY, trouble TEXT, seen INTEGER) WITHOUT ROWID;
"""
_PASSING = """CREATE TEMP TABLE sketches AS SELECT age, sketch FROM articles WHERE sketch <> '';
    CREATE TEMP TABLE firsts (age TEXT PRIMARY KEY, first TEXT) WITHOUT ROWID;"""
_SHARED_BAND = """WITH banded AS (SELECT substr(sketch, :at, :width) AS band, age, sketch FROM sketches)
    SELECT band, age, sketch FROM banded WHERE band IN (SELECT band FROM banded GROUP BY band HAVING COUNT(*) > 1)
    ORDER BY band, age"""
_KEEP_FIRST = "INSERT INTO firsts VALUES (?, ?) ON CONFLICT (age) DO UPDATE SET first = min(first, excluded.first)"
_FIRST_OF_FIRST = """UPDATE firsts SET first = (SELECT other.first FROM firsts other WHERE other.age = firsts.first)
    WHERE first IN (SELECT age FROM firsts)"""
_COPIED = """CREATE TEMP TABLE copied AS SELECT no, first FROM (
    SELECT copy.no, copy.copy_of, CASE origin.name WHEN copy.name THEN '' ELSE COALESCE(origin.name, '') END AS first
    FROM articles copy LEFT JOIN firsts ON firsts.age = copy.age LEFT JOIN articles origin ON origin.age = firsts.first
    ) WHERE first <> copy_of"""
"""What changes: the articles that copy another one than before, none (empty) or their first."""


class ArchiveBusy(Exception):
    """Another scan writes there."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many claims that have a group were not compared, and why.

    ``repeats``: say the very same as enough others. ``beyond``: are of the ``groups`` that have more than can be
    compared.
    """

    repeats: int
    beyond: int
    groups: tuple[str, ...]


class Store:
    """The file of one scan; written by one process, the one that hands out the work."""

    def __init__(self, path: Path, made_with: str, *, anew: bool = False) -> None:
        self._lock = _alone(path.parent)
        self.path = path
        self._rows = sqlite3.connect(path, timeout=60, isolation_level=None)
        self._rows.executescript(
            "PRAGMA cache_size=-16000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=FILE;"
            "CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT);"
        )
        if anew or self._about("made with") not in (None, made_with):
            for table in ("articles", "claims", "findings", "left_out", "touched", "bad"):
                self._rows.execute(f"DROP TABLE IF EXISTS {table}")
            self._rows.execute("DELETE FROM about")
        self._rows.executescript(_TABLES)
        self.run = int(self._about("run") or 0) + 1
        self.was_stopped = self._about("finished") == "no"
        told = [("run", str(self.run)), ("made with", made_with), ("finished", "no")]
        self._rows.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", told)

    def _about(self, name: str) -> str | None:
        row = self._rows.execute("SELECT value FROM about WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else None

    def finish(self) -> None:
        """Note that this run did all that it had to do."""
        self._rows.execute("INSERT OR REPLACE INTO about VALUES ('finished', 'yes')")

    def close(self) -> None:
        self._rows.close()
        self._lock.close()

    def unknown(self, batch: Sequence[Record]) -> tuple[list[Record], int]:
        """The records that were never read, each once, and how many were met before in this very run."""
        keyed = {record.key: record for record in batch}
        known: dict[str, int] = {}
        for key in keyed:
            row = self._rows.execute("SELECT seen FROM articles WHERE key = ?", (key,)).fetchone()
            known |= {key: row[0]} if row else {}
        old = [(self.run, key) for key, seen in known.items() if seen != self.run]
        if old:
            with self._transaction():
                self._rows.executemany("UPDATE articles SET seen = ? WHERE key = ?", old)
        return [keyed[key] for key in keyed if key not in known], len(batch) - len(keyed) + len(known) - len(old)

    def add(self, batch: Iterable[Entry]) -> None:
        """Keep what came of a batch, all or nothing."""
        with self._transaction():
            for one in batch:
                self._add(one)

    def _add(self, one: Entry) -> None:
        told = (one.key, one.place, one.source, one.words, one.trouble, self.run)
        number = self._rows.execute(
            "INSERT OR IGNORE INTO articles (key, place, source, words, trouble, seen, name, age, sketch)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*told, one.name, one.age, one.sketch),
        )
        if number.rowcount:
            rows = ((number.lastrowid, *line) for line in one.claims)
            self._rows.executemany("INSERT INTO claims VALUES (?, ?, ?, ?, ?)", rows)
            groups = ((group,) for group in sorted({line.group for line in one.claims}) if group)
            self._rows.executemany("INSERT OR IGNORE INTO touched VALUES (?)", groups)

    def add_bad(self, bad: Iterable[Bad]) -> None:
        rows = [(one.place, one.trouble, self.run) for one in bad]
        self._rows.executemany("INSERT OR REPLACE INTO bad VALUES (?, ?, ?)", rows)

    def drop_unseen(self) -> int:
        """Forget the articles that this run did not meet, and note whom their claims were about."""
        gone = "SELECT no FROM articles WHERE seen < ?"
        with self._transaction():
            self._rows.execute(
                'INSERT OR IGNORE INTO touched SELECT DISTINCT "group" FROM claims'  # noqa: S608
                f" WHERE \"group\" <> '' AND article IN ({gone})",
                (self.run,),
            )
            self._rows.execute(f"DELETE FROM claims WHERE article IN ({gone})", (self.run,))  # noqa: S608
            self._rows.execute("DELETE FROM bad WHERE seen < ?", (self.run,))
            return self._rows.execute("DELETE FROM articles WHERE seen < ?", (self.run,)).rowcount

    def mark_copies(self) -> None:
        """Note which articles are near copies of which, and the groups of claims that this changes."""
        self._rows.executescript(_PASSING)
        with self._transaction():
            for band in BANDS:
                shared = self._rows.execute(_SHARED_BAND, {"at": band.start + 1, "width": len(band)})
                self._rows.executemany(_KEEP_FIRST, firsts(shared))
            while self._rows.execute(_FIRST_OF_FIRST).rowcount:
                pass
            self._rows.execute(_COPIED)
            self._rows.execute(
                'INSERT OR IGNORE INTO touched SELECT DISTINCT "group" FROM claims'
                " WHERE \"group\" <> '' AND article IN (SELECT no FROM copied)"
            )
            self._rows.execute(
                "UPDATE articles SET copy_of = (SELECT first FROM copied WHERE copied.no = articles.no)"
                " WHERE no IN (SELECT no FROM copied)"
            )
        for name in ("sketches", "firsts", "copied"):
            self._rows.execute(f"DROP TABLE {name}")

    def copies(self) -> int:
        return int(self._rows.execute("SELECT COUNT(*) FROM articles WHERE copy_of <> ''").fetchone()[0])

    def touched(self) -> int:
        return int(self._rows.execute("SELECT COUNT(*) FROM touched").fetchone()[0])

    def pages(self) -> Iterator[list[str]]:
        """The names of the groups to compare, some together."""
        last = ""
        while True:
            names = self._page(last)
            if not names:
                return
            last = names[-1]
            yield names

    def _page(self, last: str) -> list[str]:
        """The next few groups by name, as many as have a page of claims."""
        names: list[str] = []
        claims = 0
        for name, count in self._rows.execute(
            'SELECT "group", (SELECT COUNT(*) FROM claims c WHERE c."group" = t."group") FROM touched t'
            ' WHERE "group" > ? ORDER BY "group" LIMIT ?',
            (last, _PAGE),
        ).fetchall():
            names.append(name)
            claims += count
            if claims >= _PAGE:
                break
        return names

    def judged(self, found: Mapping[str, Judged]) -> None:
        """Replace the findings of some groups, which are settled with that."""
        with self._transaction():
            for group, judged in found.items():
                self._rows.execute('DELETE FROM findings WHERE "group" = ?', (group,))
                rows = ((group, *line) for line in judged.findings)
                self._rows.executemany("INSERT INTO findings VALUES (?, ?, ?, ?, ?)", rows)
                left_out = (group, judged.left_out, judged.cut, judged.trouble)
                self._rows.execute("INSERT OR REPLACE INTO left_out VALUES (?, ?, ?, ?)", left_out)
                self._rows.execute('DELETE FROM touched WHERE "group" = ?', (group,))

    def left_out(self) -> LeftOut:
        repeats, beyond = self._rows.execute(
            "SELECT COALESCE(SUM(claims * (1 - cut)), 0), COALESCE(SUM(claims * cut), 0) FROM left_out"
        ).fetchone()
        groups = self._rows.execute('SELECT "group" FROM left_out WHERE cut ORDER BY 1').fetchall()
        return LeftOut(repeats, beyond, tuple(group for (group,) in groups))

    def sources(self) -> Iterator[str]:
        """The sources as lines of JSON, in the order of their keys."""
        told = self._rows.execute("SELECT source, copy_of FROM articles WHERE trouble = '' ORDER BY key")
        return (copying(source, first) for source, first in told)

    def claims(self) -> Iterator[str]:
        """The claims as lines of JSON, by group and id."""
        return (row[0] for row in self._rows.execute('SELECT body FROM claims ORDER BY "group", id'))

    def findings(self) -> Iterator[str]:
        """The findings as lines of JSON, the gravest first."""
        return (row[0] for row in self._rows.execute("SELECT DISTINCT body FROM findings ORDER BY rank, rule, id"))

    def errors(self) -> Iterator[str]:
        """The records without claims and the groups not wholly compared, and why, as lines of JSON."""
        asked = """SELECT place, trouble FROM bad UNION SELECT place, trouble FROM articles WHERE trouble <> ''
            UNION SELECT "group", trouble FROM left_out WHERE trouble <> '' ORDER BY 1"""
        return (as_text({"place": place, "trouble": trouble}) for place, trouble in self._rows.execute(asked))

    def words(self) -> int:
        return int(self._rows.execute("SELECT COALESCE(SUM(words), 0) FROM articles").fetchone()[0])

    def _transaction(self) -> _Transaction:
        return _Transaction(self._rows)


def _alone(folder: Path) -> sqlite3.Connection:
    """Holds off other scans of a folder until it is closed, or its process ends. Raises ArchiveBusy."""
    lock = sqlite3.connect(folder / LOCK, timeout=1, isolation_level=None)
    try:
        lock.executescript("PRAGMA journal_mode=MEMORY; BEGIN EXCLUSIVE;")
    except sqlite3.OperationalError as cause:
        lock.close()
        raise ArchiveBusy(f"another scan writes in {folder}; try again when it has finished ({cause})") from None
    return lock


class _Transaction:
    """All or nothing."""

    def __init__(self, rows: sqlite3.Connection) -> None:
        self._rows = rows

    def __enter__(self) -> None:
        self._rows.execute("BEGIN")

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._rows.execute("ROLLBACK" if kind else "COMMIT")
