"""How fast claims become findings, how much memory that takes, and how both grow.

usage: reconciler.py [--most N]      (default: 1000000)

Ten claims a question, from 10 000 claims on; then all claims on one question. Each size runs in a process of its own,
which is told its CPU time and the highest memory it took, less what an empty run takes.
"""

from __future__ import annotations

import argparse
import math
import resource
import subprocess
import sys
import time
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from benchmarks import claims


def once(sort: str, count: int) -> None:
    """Make the claims, judge them, print claims, findings, seconds of CPU and megabytes."""
    from andro_check.lexicon.figures import figures
    from andro_check.model.register import Register
    from andro_check.reconcile.judge import reconcile

    made = list(claims.hot(count) if sort == "hot" else claims.claims(count))
    known = claims.sources(made)
    reconcile(made[:20], Register(), known, figures())
    before = _memory()
    began = time.process_time()
    found = reconcile(made, Register(), known, figures())
    print(count, len(found), time.process_time() - began, before, _memory())


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=1_000_000)
    parser.add_argument("--once", nargs=2, metavar=("SORT", "COUNT"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        once(options.once[0], int(options.once[1]))
        return
    print("| claims | questions | findings | CPU s | claims/s | claims in memory, MB | at most, MB | growth |")
    print("|---|---|---|---|---|---|---|---|")
    for sort, sizes in (("spread", (10_000, 100_000, 1_000_000)), ("hot", (1_000, 10_000, 100_000))):
        last = None
        for size in sizes:
            if size <= options.most:
                last = _row(sort, size, last)


def _row(sort: str, size: int, last: tuple[int, float] | None) -> tuple[int, float]:
    command = [sys.executable, __file__, "--once", sort, str(size)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    count, found, seconds, before, after = int(told[0]), int(told[1]), float(told[2]), int(told[3]), int(told[4])
    growth = math.log(seconds / last[1]) / math.log(count / last[0]) if last else None
    questions = 1 if sort == "hot" else count // claims.QUESTION
    shown = "" if growth is None else f"n^{growth:.2f}"
    print(f"| {count} | {questions} | {found} | {seconds:.2f} | {count / seconds:.0f} | {before} | {after} | {shown} |")
    return count, seconds


if __name__ == "__main__":
    main()
