"""Work that other processes can import, and some items of which take their process along."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path


def doubled(batch: Sequence[str]) -> list[str]:
    for item in batch:
        if item == "kills":
            os._exit(9)
        if item == "stalls":
            time.sleep(600)
    return [2 * item for item in batch]


def lost(item: str, how: str) -> str:
    return f"{item}: {how}"


def told_and_stuck(batch: Sequence[str]) -> list[str]:
    """Writes who does the work into the file that the item names, and never ends."""
    Path(batch[0]).write_text(str(os.getpid()))
    time.sleep(600)
    return []


if __name__ == "__main__":
    from andro_check.app.archive.engine import Engine, Work

    for _ in Engine(1, alone=-1).run([sys.argv[1:]], Work(told_and_stuck, lost, 600)):
        pass
