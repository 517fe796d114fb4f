"""Work that other processes can import, and some items of which take their process along."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence


def doubled(batch: Sequence[str]) -> list[str]:
    for item in batch:
        if item == "kills":
            os._exit(9)
        if item == "stalls":
            time.sleep(600)
    return [2 * item for item in batch]


def lost(item: str, how: str) -> str:
    return f"{item}: {how}"
