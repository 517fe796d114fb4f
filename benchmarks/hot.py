"""How long the comparison of very many claims takes, half of which are about one actor, and how much memory.

usage: hot.py [--claims N] [--sayings N] [--workers N]      (default: 4000000, 2000, 2)

The half that is about one actor says so many different things of it; the other half is about an actor for each
hundred claims, who say four different things. Prints one row: claims, wall and CPU seconds of keeping and of comparing
them, the highest memory of all processes together, what was compared and what was found.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from itertools import islice, pairwise
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent))

from benchmarks.archive import watching

from andro_check.app.archive.engine import Engine, Work
from andro_check.app.archive.groups import Judged, judge_groups
from andro_check.app.archive.lines import Entry, entry
from andro_check.app.archive.packing import Row
from andro_check.app.archive.records import Record
from andro_check.app.archive.seam import Extracted, Settings, extract_batch
from andro_check.app.archive.store import Store

_ARTICLE = 50
"""Claims of an article."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=4_000_000)
    parser.add_argument("--sayings", type=int, default=2_000)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, watching() as watch:
        times = [(time.perf_counter(), watch["cpu"])]
        store = Store(Path(folder, "state.sqlite"), "")
        rows = _claims(options.claims, options.sayings)
        for number in range(-(-options.claims // _ARTICLE)):
            store.add([_article(number, tuple(islice(rows, _ARTICLE)))])
        times.append((time.perf_counter(), watch["cpu"]))
        work = Work(partial(judge_groups, state=store.path, settings=Settings()), _lost, 600)
        for judged in Engine(options.workers, alone=-1).run(store.pages(), work):
            store.judged(dict(judged))
        time.sleep(1)
        times.append((time.perf_counter(), watch["cpu"]))
        left, found = store.left_out(), sum(1 for _ in store.findings())
        store.close()
    print("| claims | keeping: wall, CPU s | comparing: wall, CPU s | MB in all | compared | findings |")
    print("|---|---|---|---|---|---|")
    spent = [f"{b[0] - a[0]:.0f}, {b[1] - a[1]:.0f}" for a, b in pairwise(times)]
    compared = options.claims - left.repeats - left.beyond
    print(f"| {options.claims} | {' | '.join(spent)} | {watch['memory']:.0f} | {compared} | {found} |")


def _lost(group: str, how: str) -> tuple[str, Judged]:
    raise RuntimeError(f"{group} {how}")


def _article(number: int, claims: tuple[Row, ...]) -> Entry:
    source = {"id": f"s{number}", "path": "a.jsonl", "title": "", "publisher": "", "author": "", "published": None}
    rest = {"url": "", "language": "fr", "rendition": "verbatim", "copy_of": "", "line": number + 1}
    told = tuple({**claim, "source": f"s{number}"} for claim in claims)
    return entry(Extracted(f"{number:032}", f"a.jsonl:{number + 1}", {**source, **rest}, told))


def _claims(count: int, sayings: int) -> Iterator[Row]:
    """So many claims, every other one about the same actor; a prime apart, so that ids and sayings are mixed."""
    (read,) = extract_batch([Record("a", 1, "La société Valdor comptait 100 salariés en 2014.")], Settings())
    (row,) = read.claims
    for number in range(count):
        hot = number % 2 == 0
        actor = "valdor" if hot else f"actor-{number // 200}"
        told = 100 + (number // 2) % sayings if hot else 100 + number % 8
        ends = [str(told), str(told), False, False]
        value = {**row["value"], "text": f"{told} salariés", "number": str(told), "core": ends, "support": ends}
        yield {
            **row, "group": actor, "id": f"{number * 7_368_787 % 10**12:012}", "subject": actor, "value": value,
            "actors": {actor: [actor.title(), "company"]},
        }  # fmt: skip


if __name__ == "__main__":
    main()
