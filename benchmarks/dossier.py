"""What `report` costs on a made-up dossier of many sources, and how that grows.

usage: dossier.py [--sources 100,1000] [--words N]     (default: 1150 words, thirty claims a source)

The claims are drafted by `extract` and stand in YAML. The least of three runs each, in seconds of CPU: "nothing kept"
with the cache switched off, "first" with an empty one that the run fills, "again" with what the run before kept.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from benchmarks.articles import articles
from benchmarks.startup import SCRIPT, cpu

_RUNS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", default="100,1000")
    parser.add_argument("--words", type=int, default=1150)
    options = parser.parse_args()
    print("| sources | claims | nothing kept, s | first, s | again, s | growth, first | again |")
    print("|---|---|---|---|---|---|---|")
    before: tuple[int, float, float] | None = None
    for count in map(int, options.sources.split(",")):
        with tempfile.TemporaryDirectory() as base:
            root = Path(base) / "dossier"
            claims = write(root, count, options.words)
            none, first, again = measured(root, Path(base))
        grown = [_growth(before, count, first, again, which) for which in (1, 2)] if before else ["", ""]
        print(f"| {count} | {claims} | {none:.2f} | {first:.2f} | {again:.2f} | {grown[0]} | {grown[1]} |", flush=True)
        before = count, first, again


def write(root: Path, count: int, words: int) -> int:
    """Make a dossier of so many articles, each of about so many words; the number of its claims."""
    (root / "sources").mkdir(parents=True)
    for article in articles(count, words=words):
        header = f"publisher: {article.publisher}\npublished: {article.published}\nlanguage: {article.language}\n"
        (root / "sources" / f"{article.id}.md").write_text(f"---\n{header}---\n{article.text}\n", encoding="utf-8")
    subprocess.run([SCRIPT, "extract", "-C", root], capture_output=True, check=True)
    told = subprocess.run([SCRIPT, "report", "--format", "json", root], capture_output=True, check=True)
    return len(json.loads(told.stdout)["claims"])


def measured(root: Path, base: Path) -> tuple[float, float, float]:
    """Seconds of CPU of `report` with nothing kept, with an empty cache, and with a full one."""
    report = [SCRIPT, "report"]
    none = min(cpu(report, root, "") for _ in range(_RUNS))
    first = min(cpu(report, root, str(base / f"cache-{run}")) for run in range(_RUNS))
    again = min(cpu(report, root, str(base / "cache-0")) for _ in range(_RUNS))
    return none, first, again


def _growth(before: tuple[int, float, float], count: int, first: float, again: float, which: int) -> str:
    return f"n^{math.log((first, again)[which - 1] / before[which]) / math.log(count / before[0]):.2f}"


if __name__ == "__main__":
    main()
