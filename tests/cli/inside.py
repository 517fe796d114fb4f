"""The console script's own function, called in this process: as the script itself, without starting Python again."""

from __future__ import annotations

import os
import sys
from contextlib import chdir
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unittest.mock import patch

from andro_check.cli.main import run


@dataclass(frozen=True)
class Ran:
    """What a run gave."""

    returncode: int
    stdout: str
    stderr: str


def andro_check(*arguments: str, cwd: Path, **more: str) -> Ran:
    """Run a command in a folder, with pipes for output and ``more`` in its surroundings."""
    out, err = BytesIO(), BytesIO()
    with (
        chdir(cwd),
        patch.dict(os.environ, more),
        patch.object(sys, "argv", ["andro-check", *arguments]),
        patch.object(sys, "stdout", TextIOWrapper(out, encoding="utf-8", write_through=True)),
        patch.object(sys, "stderr", TextIOWrapper(err, encoding="utf-8", write_through=True)),
    ):
        code = run()
        return Ran(code, out.getvalue().decode(), err.getvalue().decode())
