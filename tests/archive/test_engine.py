"""Batches of work: the same results whoever does them, and none of them lost with a process."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from andro_check.app.archive.engine import Engine, Work
from archive.deadly import doubled, lost

ITEMS = [str(number) for number in range(12)]


def results(items: list[str], engine: Engine, seconds: float = 60) -> list[str]:
    batches = [items[n : n + 3] for n in range(0, len(items), 3)]
    return sorted(result for done in engine.run(batches, Work(doubled, lost, seconds)) for result in done)


def test_one_process_and_two_give_the_same() -> None:
    alone = results(ITEMS, Engine(1))
    assert alone == sorted(2 * item for item in ITEMS)
    assert results(ITEMS, Engine(2, alone=-1)) == alone


def test_what_kills_its_process_is_told_and_all_else_is_done() -> None:
    items = [*ITEMS[:7], "kills", *ITEMS[7:]]
    assert results(items, Engine(2, alone=-1)) == sorted([*results(ITEMS, Engine(1)), "kills: kills its process"])


def test_what_stalls_its_process_is_told_and_all_else_is_done() -> None:
    items = ["0", "stalls", "1"]
    assert results(items, Engine(1, alone=-1), seconds=2) == ["00", "11", "stalls: stalls its process"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="looks for processes in /proc")
def test_workers_end_when_who_started_them_is_killed(tmp_path: Path) -> None:
    told = tmp_path / "worker"
    with subprocess.Popen([sys.executable, Path(__file__).with_name("deadly.py"), told]) as starter:
        assert within(60, lambda: told.exists() and told.read_text() != "")
        starter.kill()
    worker = Path("/proc", told.read_text())
    assert within(30, lambda: not worker.exists())


def within(seconds: float, happened: Callable[[], bool]) -> bool:
    late = time.monotonic() + seconds
    while not happened() and time.monotonic() < late:
        time.sleep(0.05)
    return happened()
