"""How long a scan of a made-up archive takes, how much memory, and whether what was planted is found.

usage: archive.py [--articles N] [--workers N]      (default: 10000, 2)

Prints one row: articles, words, wall seconds, CPU seconds of all processes, the highest memory of this process and of a
worker, what was planted and what of it was found.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from benchmarks.articles import articles, planted

from andro_check.app.archive.engine import Engine
from andro_check.app.archive.records import Columns
from andro_check.app.archive.scanning import Scan, Tally, scan
from andro_check.app.archive.seam import Settings
from andro_check.model.folding import slug


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file, out = Path(folder, "articles.jsonl"), Path(folder, "out")
        with file.open("w", encoding="utf-8") as stream:
            for article in articles(options.articles):
                stream.write(json.dumps(asdict(article), ensure_ascii=False) + "\n")
        _measure(options.articles, options.workers, file, out)


def _measure(count: int, workers: int, file: Path, out: Path) -> None:
    stages: dict[str, float] = {}
    began, cpu = time.perf_counter(), _cpu()

    def tell(stage: str, *_: int) -> None:
        stages.setdefault(stage, time.perf_counter() - began)

    tally = scan(Scan([file], out, Columns(), Settings()), Engine(workers), tell)
    wall, used = time.perf_counter() - began, _cpu() - cpu
    wanted = {(slug(one.actor), one.figure) for one in planted(count)}
    print(
        "| articles | words | processes | wall s | CPU s | words/s of CPU | MB here | MB a worker | planted | found |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|")
    here, worker = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(
        f"| {tally.articles} | {tally.words} | {workers} | {wall:.0f} | {used:.0f} | {tally.words / used:.0f} | {here} "
        f"| {worker} | {len(wanted)} | {len(wanted & _found(out))} |"
    )
    print({stage: round(at, 1) for stage, at in stages.items()}, _told(tally))


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


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
    return f"{tally.claims} claims, {tally.findings} findings, {tally.compared} groups compared"


if __name__ == "__main__":
    main()
