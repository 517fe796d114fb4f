"""What takes longer than a moment says so on a terminal, and takes the line away."""

from __future__ import annotations

import io
import sys
import time

import pytest

from andro_check.cli import patience as module
from andro_check.cli.patience import patience


class Stream(io.StringIO):
    """Standard error as a terminal, or as a file."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def said(monkeypatch: pytest.MonkeyPatch, terminal: bool, moment: float) -> str:
    """What is on standard error after work that lasts until something is said there, for half a second at most."""
    stream = Stream(terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(module, "_MOMENT", moment)
    with patience("drafting claims"):
        end = time.monotonic() + 0.5
        while not stream.getvalue() and time.monotonic() < end and moment < 1:
            time.sleep(0.01)
    return stream.getvalue()


def test_long_work_is_told_and_the_line_is_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    told = said(monkeypatch, terminal=True, moment=0.0)
    assert "drafting claims" in told
    assert told.rstrip().endswith("\x1b[2K")


@pytest.mark.parametrize(("terminal", "moment"), [(True, 60.0), (False, 0.0)], ids=["short work", "no terminal"])
def test_nothing_is_told_of(terminal: bool, moment: float, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(monkeypatch, terminal, moment) == ""
