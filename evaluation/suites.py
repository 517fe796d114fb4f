"""The public suites of number, money, percent and date readers, scored by the `score_mentions.py` beside them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from evaluation.table import Table, rate

TOOLS = Path(sys.executable).parent
_ROW = re.compile(r"\| (fr|en) ([a-z]+(?: / [a-z]+)*) \|.*\| ([\d/ ]+) \|")

Kind = tuple[str, str]
"""A language and a type of mention: ``("fr", "money")``."""


def floors_of(readme: str) -> dict[Kind, int]:
    """The least value recall, in percent, of each kind in the table of the suites' README."""
    rows = (_ROW.fullmatch(line) for line in readme.splitlines())
    return {
        (row[1], kind): int(floor)
        for row in rows
        if row
        for kind, floor in zip(row[2].split(" / "), row[3].split("/"), strict=True)
    }


def counted(suites: Path) -> dict[Kind, Mapping[str, int]]:
    """The scorer's counts of each kind; empty when the program answered no case."""
    with tempfile.TemporaryDirectory() as made:
        kept = Path(made) / "counts.json"
        command = [sys.executable, str(suites / "score_mentions.py"), "--ns", "drop", "--json", str(kept)]
        path = os.pathsep.join([str(TOOLS), os.environ.get("PATH", "")])
        ran = subprocess.run(command, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False)
        if ran.returncode:
            raise SystemExit(f"score_mentions.py failed\n{ran.stderr[-2000:]}")
        counts = {(language, kind): told for (language, kind), told in json.loads(kept.read_text(encoding="utf-8"))}
    if not counts:
        print("andro-check mentions answered no case of the public suites", file=sys.stderr)
    return counts


def rows_of(counts: Mapping[Kind, Mapping[str, int]], floors: Mapping[Kind, int]) -> Iterator[tuple[str, ...]]:
    for kind in sorted(floors.keys() | {key for key, told in counts.items() if told.get("n")}):
        told = counts.get(kind, {})
        hit, cases, valued, right = (told.get(key, 0) for key in ("hit", "n", "hasv", "vok"))
        floor = floors.get(kind)
        verdict = "-" if floor is None else "yes" if 100 * right >= floor * valued > 0 else "no"
        cells = (rate(hit, cases), rate(right, valued), "-" if floor is None else f"{floor} %", verdict)
        yield " ".join(kind), *cells, rate(hit, hit + told.get("fp", 0))


def table_of(shared: Path) -> Table:
    suites = shared / "bench" / "suites"
    floors = floors_of((suites / "README.md").read_text(encoding="utf-8"))
    columns = ("mentions", "found", "value right", "floor", "floor met", "precision")
    return Table("Public suites of mentions", columns, tuple(rows_of(counted(suites), floors)))
