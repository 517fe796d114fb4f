"""What the surroundings allow: a terminal's width and colour, or neither for a pipe and a file."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from andro_check.report.screen import Screen

WIDEST = 120
"""Lines longer than this are tiring to read, however wide the terminal."""

LINK = "ANDRO_CHECK_LINK"
"""How a file's place is linked: ``vscode://file{path}:{line}`` for an editor; empty for no links at all."""
_FILE = "file://{path}"


def screen_for(output: Path | None = None, width: int | None = None) -> Screen:
    """Standard output's screen, or a file's if ``output`` is given; ``width`` overrides the terminal's."""
    terminal = output is None and sys.stdout.isatty()
    columns = min(shutil.get_terminal_size().columns, WIDEST) if terminal else None
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    if not terminal or plain:
        return Screen(width or columns)
    return Screen(width or columns, colour=True, file_link=os.environ.get(LINK, _FILE), here=str(Path.cwd()))
