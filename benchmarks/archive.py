"""How long a scan of a made-up archive takes, how much memory, and whether what was planted is found.

usage: archive.py [--articles N] [--workers N] [--master URL] [--keep FOLDER]      (default: 10000, 2)

Prints one row: articles, wall seconds, CPU seconds of all processes, the highest memory of all of them together (of
what they share, each counts its part), what was planted and what of it was found; then the share of each stage and a
hash of the findings. ``--master local[2]`` runs on Spark, whose processes are counted as well; ``--keep`` leaves the
input there and uses it again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from threading import Event, Thread

sys.path.append(str(Path(__file__).resolve().parent.parent))

from benchmarks.articles import articles, planted

from andro_check import kept
from andro_check.app.archive.engine import Engine
from andro_check.app.archive.records import Columns
from andro_check.app.archive.scanning import Scan, Tally, scan
from andro_check.app.archive.seam import Settings
from andro_check.app.archive.spark import scan_on_spark
from andro_check.model.folding import slug

_TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--master", default="")
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file, out = (options.keep or Path(folder)) / f"articles-{options.articles}.jsonl", Path(folder, "out")
        if not file.exists():
            _write(file, options.articles)
        with watching() as watch:
            _measure(options, file, out, watch)


def _write(file: Path, count: int) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8") as stream:
        for article in articles(count):
            stream.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")


def _measure(options: argparse.Namespace, file: Path, out: Path, watch: dict[str, float]) -> None:
    stages: dict[str, tuple[float, float]] = {}
    began, before = time.perf_counter(), watch["cpu"]

    def tell(stage: str, *_: int) -> None:
        if stage not in stages:
            stages[stage] = (time.perf_counter() - began, watch["cpu"] - before)

    asked = Scan([file], out, Columns(), Settings())
    if options.master:
        tally = scan_on_spark(asked, options.master, tell)
    else:
        tally = scan(asked, Engine(options.workers, kept.folder_of(os.environ)), tell)
    wall = time.perf_counter() - began
    time.sleep(1)
    used = watch["cpu"] - before
    wanted = {(slug(one.actor), one.figure) for one in planted(options.articles)}
    found = len(wanted & _found(out))
    print("| articles | on | wall s | CPU s | words/s of CPU | MB in all | planted | found |")
    print("|---|---|---|---|---|---|---|---|")
    on = options.master or f"{options.workers} processes"
    rate = f"{tally.words / used:.0f} | {watch['memory']:.0f}"
    print(f"| {tally.articles} | {on} | {wall:.0f} | {used:.0f} | {rate} | {len(wanted)} | {found} |")
    print(_shares({**stages, "end": (wall, used)}))
    print(_told(tally), "findings", hashlib.sha256((out / "findings.jsonl").read_bytes()).hexdigest()[:16])


def _shares(stages: dict[str, tuple[float, float]]) -> str:
    """Wall and CPU seconds of each stage, and its share of the CPU seconds."""
    names, times = list(stages), list(stages.values())
    rows = []
    for name, (wall, cpu), (wall_after, cpu_after) in zip(names, times, times[1:], strict=False):
        share = (cpu_after - cpu) / times[-1][1]
        rows.append(f"{name}: {wall_after - wall:.1f} s, CPU {cpu_after - cpu:.1f} s ({share:.0%})")
    return "; ".join(rows)


@contextmanager
def watching() -> Iterator[dict[str, float]]:
    """CPU seconds so far and the highest memory (MB) of this process and all that it started, looked at steadily."""
    told, stop = {"cpu": 0.0, "memory": 0.0}, Event()
    spent: dict[tuple[int, str], float] = {}

    def look() -> None:
        while not stop.wait(0.5):
            memory = 0.0
            for process in family(os.getpid()):
                used, started = _used(process)
                spent[process, started] = max(used, spent.get((process, started), 0.0))
                memory += _proportional(process)
            told.update(cpu=sum(spent.values()), memory=max(told["memory"], memory))

    watcher = Thread(target=look, daemon=True)
    watcher.start()
    time.sleep(1)
    try:
        yield told
    finally:
        stop.set()
        watcher.join()


def family(first: int) -> list[int]:
    """A process and its descendants."""
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found = [first]
    for process in found:
        found += [child for child, parent in parents.items() if parent == process]
    return found


def _used(process: int) -> tuple[float, str]:
    """CPU seconds of a process, and when it was started."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:
        return 0.0, ""
    return (int(told[11]) + int(told[12])) / _TICKS, told[19]


def _proportional(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _found(out: Path) -> set[tuple[str, str]]:
    """Actor and figure of every contradiction."""
    told: set[tuple[str, str]] = set()
    with (out / "findings.jsonl").open(encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line)
            if row["relation"] == "contradiction":
                told |= {(party, row["figure"]) for party in (row["subject"], row["object"]) if party}
    return told


def _told(tally: Tally) -> str:
    counts = f"{tally.claims} claims, {tally.findings} findings, {tally.compared} groups compared"
    return f"{counts}, {tally.copies} copies, {tally.words} words"


if __name__ == "__main__":
    main()
