"""A terminal as a page of text and single keys, given back as it was found."""

from __future__ import annotations

import codecs
import os
import select
import shutil
import signal
import sys
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

REDRAW, END, ENTER, ESCAPE, ERASE, CLEAR = "redraw", "end", "enter", "escape", "erase", "clear"
"""What ``key`` gives for what is no character: ``END`` when nothing more will come."""

_NAMED = {
    "\r": ENTER,
    "\n": ENTER,
    "\x1b": ESCAPE,
    "\x7f": ERASE,
    "\x08": ERASE,
    "\x15": CLEAR,
    "\x04": END,
    "\x03": END,
}
_ARROWS = {"\x1b[C": "n", "\x1b[B": "n", "\x1b[D": "b", "\x1b[A": "b", "\x1bOC": "n", "\x1bOB": "n"}
_PATIENCE = 0.05
"""Seconds within which the rest of an escape sequence has come."""
_ON, _OFF = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"


class Terminal:
    """The terminal on standard input and output. Use ``opened``, which gives it back whatever happens."""

    def __init__(self, wake: int) -> None:
        self._keys, self._wake = sys.stdin.fileno(), wake
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._before = termios.tcgetattr(self._keys)

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        found = shutil.get_terminal_size()
        return found.columns, found.lines

    def show(self, page: str) -> None:
        """Put a page in the place of the one before."""
        lines = page.rstrip("\n").split("\n")
        self._write("\x1b[H" + "\x1b[K\r\n".join(lines) + "\x1b[K\x1b[J")

    def key(self) -> str:
        """Wait for one key: a character, or one of the names above; arrows move as ``n`` and ``b`` do."""
        while True:
            ready, _, _ = select.select([self._keys, self._wake], [], [])
            if self._wake in ready:
                if signal.SIGCONT in os.read(self._wake, 64):
                    self.take()
                return REDRAW
            try:
                read = os.read(self._keys, 1)
            except OSError:  # the terminal has gone away
                read = b""
            if not read:
                return END
            character = self._decoder.decode(read)
            if character == "\x1b":
                return self._escape()
            if character:
                return _NAMED.get(character, character)

    def _escape(self) -> str:
        """An arrow, another key that is of no use here, or the key itself, after which nothing comes."""
        sequence = "\x1b"
        while select.select([self._keys], [], [], _PATIENCE)[0] and len(sequence) < 16:
            sequence += os.read(self._keys, 1).decode("latin-1")
            if (len(sequence) > 2 and sequence[-1].isalpha()) or sequence[-1] == "~":
                break
        return ESCAPE if sequence == "\x1b" else _ARROWS.get(sequence, REDRAW)

    def take(self) -> None:
        """Keys one by one and unseen, on a screen of its own."""
        tty.setcbreak(self._keys, termios.TCSADRAIN)
        self._write(_ON)

    def give_back(self) -> None:
        """The screen, the cursor and the keys as they were."""
        self._write(_OFF)
        termios.tcsetattr(self._keys, termios.TCSADRAIN, self._before)

    def stop(self) -> None:
        """Give the terminal back and stop, as Ctrl-Z asks; ``key`` takes it again when the program goes on."""
        self.give_back()
        os.kill(os.getpid(), signal.SIGSTOP)

    @staticmethod
    def _write(text: str) -> None:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()


@contextmanager
def opened() -> Iterator[Terminal]:
    """The terminal, while it is used; a change of its size and a return from a stop wake ``key``."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    terminal = Terminal(reading)
    woken = {
        signal.SIGWINCH: _nothing,
        signal.SIGCONT: _nothing,
        signal.SIGTERM: _leave,
        signal.SIGTSTP: lambda *_: terminal.stop(),
    }
    before = {number: signal.signal(number, action) for number, action in woken.items()}
    wake = signal.set_wakeup_fd(writing)
    try:
        terminal.take()
        yield terminal
    finally:
        terminal.give_back()
        signal.set_wakeup_fd(wake)
        for number, action in before.items():
            signal.signal(number, action)
        os.close(reading)
        os.close(writing)


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """Only the waking counts."""


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + number)
