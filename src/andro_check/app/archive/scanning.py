"""The use case of scanning: files of records in, a folder with claims, findings and a manifest out."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path

from andro_check.app.archive import parquet
from andro_check.app.archive.engine import Engine, Work
from andro_check.app.archive.groups import Judged, judge_groups
from andro_check.app.archive.lines import Entry, extract_entries, lost
from andro_check.app.archive.places import Given, NoArchive
from andro_check.app.archive.records import Bad, Columns, Record, inputs, records
from andro_check.app.archive.seam import Settings
from andro_check.app.archive.store import LOCK, NAME, Store
from andro_check.app.archive.writing import FILES, About, Form, write_result

_BATCH = 100
"""Articles that one worker takes at a time."""
_LATE = 3600.0
"""Seconds after which a comparison is taken for stuck: the largest group takes a minute."""
_PACKAGE = Path(__file__).resolve().parents[2]

Progress = Callable[[str, int, int, int], None]
"""Called with the stage, what is done of it, how much that will be, and the articles so far."""


@dataclass(frozen=True, slots=True)
class Scan:
    """What to scan, where to, and how; ``full`` reads again what was read before, ``form`` is that of the result."""

    paths: Sequence[str | Path]
    out: Path
    columns: Columns
    settings: Settings
    full: bool = False
    form: Form = Form.JSONL


@dataclass(frozen=True, slots=True)
class Tally:
    """How much a scan met: of ``articles`` in all, ``read`` are new; ``again`` stood in the input more than once.

    ``copies`` are near copies of other articles.
    """

    articles: int
    copies: int
    read: int
    again: int
    gone: int
    errors: int
    claims: int
    findings: int
    compared: int
    words: int


def scan(wanted: Scan, engine: Engine, progress: Progress) -> Tally:
    """Extract what is new, compare what that touches, write everything out. Raises NoArchive and ArchiveBusy."""
    files = ready(wanted)
    _prepare(wanted.out)
    store = Store(wanted.out / NAME, _made_with(wanted.settings), anew=wanted.full)
    try:
        counts: Counter[str] = Counter()
        _extract(_Reading(files, wanted.columns, store, progress, counts), wanted.settings, engine)
        counts["gone"] = store.drop_unseen()
        if counts["read"] or counts["gone"] or store.was_stopped:
            progress("finding copies", 0, 0, counts["read"])
            store.mark_copies()
        counts["compared"] = store.touched()
        _compare(wanted.settings, engine, store, progress)
        progress("writing", 0, 0, counts["read"])
        tally = _write(wanted, files, store, counts)
        store.finish()
        return tally
    finally:
        store.close()


def ready(wanted: Scan) -> list[Given]:
    """The files to read, once all that this scan needs is known to be there. Raises NoArchive."""
    if wanted.form is Form.PARQUET and not parquet.can_read():
        raise NoArchive("Parquet needs one library more: pip install 'andro-check[archive]'")
    return inputs(wanted.paths)


def _prepare(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise NoArchive(f"{out} is a file; name a folder for the result with -o")
    if out.is_dir() and any(path.name != LOCK for path in out.iterdir()) and not (out / NAME).exists():
        raise NoArchive(f"{out} holds other files; name a new folder, or one that a scan wrote")
    out.mkdir(parents=True, exist_ok=True)


def _made_with(settings: Settings) -> str:
    """A hash of the program, its lexicon and the settings: what was made with another one is made anew."""
    found = hashlib.sha256(repr(settings).encode())
    for path in sorted(_PACKAGE.rglob("*")):
        if path.suffix in (".py", ".yaml"):
            found.update(path.read_bytes())
    return found.hexdigest()


@dataclass(frozen=True)
class _Reading:
    """The records of all files on their way to the engine; ``counts`` grows as they pass."""

    files: Sequence[Given]
    columns: Columns
    store: Store
    progress: Progress
    counts: Counter[str]

    def batches(self) -> Iterator[list[Record]]:
        """The records that no run has read yet."""
        total, before = sum(file.size for file in self.files), 0
        pending: dict[str, Record] = {}
        for file in self.files:
            found = records(file, self.columns)
            while batch := list(islice(found, _BATCH)):
                self._sort([one for one, _ in batch], pending)
                self.progress("reading", before + batch[-1][1], total, self.counts["read"])
                if len(pending) >= _BATCH:
                    yield list(pending.values())
                    pending.clear()
            before += file.size
        if pending:
            yield list(pending.values())

    def _sort(self, batch: Sequence[Record | Bad], pending: dict[str, Record]) -> None:
        self.store.add_bad(one for one in batch if isinstance(one, Bad))
        unknown, again = self.store.unknown([one for one in batch if isinstance(one, Record)])
        self.counts["again"] += again + sum(record.key in pending for record in unknown)
        for record in unknown:
            pending.setdefault(record.key, record)


def _extract(reading: _Reading, settings: Settings, engine: Engine) -> None:
    for result in extracted(reading.batches(), settings, engine):
        reading.store.add(result)
        reading.counts["read"] += sum(not one.trouble for one in result)


def extracted(batches: Iterable[Sequence[Record]], settings: Settings, engine: Engine) -> Iterator[list[Entry]]:
    """What came of each record, read in a process that it may kill or stall: then that is told of it."""
    work = Work(partial(extract_entries, settings=settings), lost, late(settings))
    return replace(engine, alone=-1).run(batches, work)


def late(settings: Settings) -> float:
    """Seconds after which a worker that gives no sign is taken for stuck, though it ought to stop by itself."""
    return 2.0 * settings.seconds


def _compare(settings: Settings, engine: Engine, store: Store, progress: Progress) -> None:
    done, total = 0, store.touched()
    work = Work(partial(judge_groups, state=store.path, settings=settings), _unjudged, _LATE)
    for result in engine.run(store.pages(), work):
        store.judged(dict(result))
        done += len(result)
        progress("comparing", done, total, 0)


def _unjudged(group: str, how: str) -> tuple[str, Judged]:
    raise RuntimeError(f"comparing the claims about {group!r} {how}")


def _write(wanted: Scan, files: Sequence[Given], store: Store, counts: Counter[str]) -> Tally:
    lines = {name: getattr(store, name)() for name in FILES}
    about = About([file.name for file in files], store.words(), store.copies(), store.left_out())
    told = write_result(wanted.out, lines, about, wanted.form)
    counted = {name: counts[name] for name in ("read", "again", "gone", "compared")}
    return Tally(**told, **counted, words=about.words, copies=about.copies)
