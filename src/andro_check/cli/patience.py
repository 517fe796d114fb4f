"""A sign of life on standard error while something takes longer than a moment."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

_MOMENT = 1.5
"""Seconds after which a person wonders whether anything happens."""


@contextmanager
def patience(what: str) -> Iterator[None]:
    """Say what is being done, and for how long already, on a terminal; the line goes away at the end."""
    if not sys.stderr.isatty():
        yield
        return
    sign = _Sign(what)
    timer = Timer(_MOMENT, sign.show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        sign.take_away()


class _Sign:
    """A line that may be shown by one thread and taken away by another; once taken away it is not shown."""

    def __init__(self, what: str) -> None:
        self._what, self._lock = what, Lock()
        self._bar: Progress | None = None
        self._gone = False

    def show(self) -> None:
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn("line"), TextColumn("{task.description}"), TimeElapsedColumn())
        with self._lock:
            if not self._gone:
                self._bar = Progress(*columns, console=Console(file=sys.stderr), transient=True)
                self._bar.add_task(self._what, total=None)
                self._bar.start()

    def take_away(self) -> None:
        with self._lock:
            self._gone = True
            if self._bar:
                self._bar.stop()
