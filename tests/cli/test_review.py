"""`review` at a terminal of its own, and its keys one by one."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from andro_check.app.deciding import open_to_rule
from andro_check.app.reviewing import Walk, walk_through
from andro_check.app.wanted import Wanted
from andro_check.cli.desk import Desk
from andro_check.cli.terminal import CLEAR, END, ENTER, ERASE, ESCAPE
from andro_check.dossier.decisions import read_decisions
from cli.inside import andro_check
from cli.port import SCRIPT, write_dossier
from cli.scripted import Scripted

FIGURES = {"price": ("40 M EUR", "25 M EUR"), "funding": ("40 M EUR", "25 M EUR")}
_PATIENCE = 60
"""Seconds that a slow machine may take for anything."""
_STYLES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.fixture
def port(tmp_path: Path) -> Path:
    """A dossier with three contradictions."""
    root = write_dossier(tmp_path / "port")
    for number, (figure, values) in enumerate(FIGURES.items(), 1):
        for name, value in zip(("courrier", "depeche"), values, strict=True):
            path = root / "claims" / f"{name}.yaml"
            text = path.read_text(encoding="utf-8")
            quote = text.partition("quote: ")[2].partition("\n")[0]
            text += f"- id: {name[:2]}00000{number}\n  figure: {figure}\n  subject: norhaven\n  value: {value}\n"
            path.write_text(f"{text}  quote: {quote}\n  status: accepted\n", encoding="utf-8")
    return root


def rulings(root: Path) -> list[tuple[str, str, str]]:
    """What is ruled, why and by whom, in the order of the file."""
    path = root / "decisions.yaml"
    decisions, problems = read_decisions(path.read_text(encoding="utf-8") if path.exists() else "")
    assert problems == ()
    return [(decision.ruling.value, decision.reason, decision.by) for decision in decisions]


# ------------------------------------------------------------------------------------------------- keys, one by one


def reviewed(root: Path, *keys: str) -> tuple[Walk, Scripted]:
    """The walk after these keys; a text of several characters is typed."""
    named = {CLEAR, ENTER, ERASE, ESCAPE, END, "redraw"}
    terminal = Scripted([key for word in keys for key in ([word] if word in named else word)])
    walk = walk_through(open_to_rule(root), Wanted())
    return Desk(terminal, walk, "Ana Roux", "2026-03-01").reviewed(), terminal


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((), []),
        (("l",), ["later"]),
        (("L",), ["later"]),
        (("lll",), ["later"] * 3),
        (("llll",), ["later"] * 3),
        (("c", "two quays", ENTER), ["contradiction: two quays"]),
        (("e", "a planx", ERASE, ENTER), ["explained: a plan"]),
        (("f", "lll", ENTER), ["false-alarm: lll"]),
        (("f", "misread", ENTER, "f", ENTER, "e", "why", ENTER), ["false-alarm: misread"] * 2 + ["explained: why"]),
        (("f", "no", CLEAR, ENTER, ESCAPE), []),
        (("f", ENTER, ENTER, ESCAPE, "l"), ["later"]),
        (("f", "no", ESCAPE, "l"), ["later"]),
        (("f", "no", END), []),
        (("lu",), []),
        (("lluu",), []),
        (("llul",), ["later"] * 2),
        (("u", "l"), ["later"]),
        (("lb", "e", "after all", ENTER), ["explained: after all"]),
        (("lb", "e", "after all", ENTER, "u"), ["later"]),
        (("nl", "nnn", "l"), ["later"]),
        (("n", "redraw", "bbb", "l", "x", "q", "l"), ["later"]),
        (("m", "m ", "q", "?", ESCAPE, "l"), ["later"]),
        (("?", "redraw", "l", "l"), ["later"]),
        (("?", "q", "l"), []),
        (("?", END, "l"), []),
    ],
)
def test_keys(port: Path, keys: tuple[str, ...], expected: list[str]) -> None:
    reviewed(port, *keys)
    assert [f"{ruling}{': ' if why else ''}{why}" for ruling, why, _ in rulings(port)] == expected
    assert {by for *_, by in rulings(port)} <= {"Ana Roux"}


def test_undo_gives_back_the_file_and_the_page(port: Path) -> None:
    reviewed(port, "l")
    before = (port / "decisions.yaml").read_bytes()
    walk, terminal = reviewed(port, "f", "misread", ENTER, "u")
    assert (port / "decisions.yaml").read_bytes() == before
    assert (walk.at, walk.taken) == (0, ())
    assert "the ruling is taken back" in terminal.pages[-1]
    assert "1 of 2" in terminal.pages[-1]


def test_an_undo_with_nothing_to_undo_says_so(port: Path) -> None:
    assert "nothing to undo" in reviewed(port, "u")[1].pages[-1]


def test_the_walk_goes_on_with_what_is_open(port: Path) -> None:
    first, _ = reviewed(port, "l", "q")
    again, terminal = reviewed(port)
    assert [finding.id for finding in again.findings] == [finding.id for finding in first.findings[1:]]
    assert "1 of 2" in terminal.pages[-1]
    assert "2 findings ruled (2 later), 0 left open." in reviewed(port, "ll")[1].pages[-1]


def test_a_ruling_that_cannot_be_written_is_told_and_the_walk_stays(port: Path) -> None:
    (port / "decisions.yaml").mkdir()
    walk, terminal = reviewed(port, "l")
    assert (walk.at, walk.taken) == (0, ())
    assert "decisions.yaml is a folder" in terminal.pages[-1]


def test_what_another_wrote_meanwhile_is_kept(port: Path) -> None:
    walk = walk_through(open_to_rule(port), Wanted())
    ids = [finding.id for finding in walk.findings]
    assert andro_check("decide", ids[0], ids[2], "--as", "later", cwd=port).returncode == 0
    Desk(Scripted(["n", "l", "u", "l"]), walk, "Ana Roux", "2026-03-01").reviewed()
    decisions, _ = read_decisions((port / "decisions.yaml").read_text(encoding="utf-8"))
    assert [decision.finding for decision in decisions] == [ids[0], ids[2], ids[1]]


# ---------------------------------------------------------------------------------------------- a terminal of its own


class Session:
    """The console script at a terminal of 80 columns and 24 lines."""

    def __init__(self, root: Path, *arguments: str, columns: int = 80, lines: int = 24, **more: str) -> None:
        self._ours, theirs = pty.openpty()
        self.before = termios.tcgetattr(theirs)
        self.resize(columns, lines)
        surroundings = {key: value for key, value in os.environ.items() if key not in {"COLUMNS", "LINES"}}
        self.run = subprocess.Popen(
            [SCRIPT, "review", *arguments], cwd=root, env=surroundings | {"TERM": "xterm", "NO_COLOR": "1"} | more,
            stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        )  # fmt: skip
        self._theirs, self._said = theirs, b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.run.poll() is None:
            self.run.kill()
        self.run.wait(_PATIENCE)
        os.close(self._ours)
        os.close(self._theirs)

    def resize(self, columns: int, lines: int) -> None:
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def type(self, keys: str, until: str) -> str:
        """Press keys, and wait until the page holds some words; gives the page."""
        self._said = b""
        os.write(self._ours, keys.encode())
        return self.wait(until)

    def wait(self, until: str) -> str:
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            if select.select([self._ours], [], [], 0.05)[0]:
                self._said += os.read(self._ours, 65536)
            page = self._said.decode("utf-8", "replace").rpartition("\x1b[H")[2]
            if until in page and ("\x1b[J" in page or "\x1b[?1049l" in page):
                return _STYLES.sub("", page).replace("\r\n", "\n")
        raise AssertionError(f"{until!r} did not come, only:\n{self._said.decode('utf-8', 'replace')}")

    def is_as_it_was(self) -> bool:
        return termios.tcgetattr(self._theirs) == self.before


@pytest.fixture
def session(port: Path) -> Iterator[Session]:
    with Session(port, "--by", "Ana Roux") as running:
        running.wait("1 of 3")
        yield running


def test_a_sitting_at_a_terminal(port: Path, session: Session) -> None:
    page = session.type("\x1b[C", "2 of 3")
    assert page.count("\n") == 23
    assert max(map(len, page.splitlines())) <= 80
    assert page.count("│ Brumaline a investi") >= 2
    session.type("f", "false-alarm, because: _")
    session.type("deux ports, é", "because: deux ports, é_")
    session.type("\x7f\x7f\x7f\r", "ruled false-alarm; u takes it back")
    assert rulings(port) == [("false-alarm", "deux ports", "Ana Roux")]
    session.type("l", "2 findings ruled")
    session.type("u", "3 of 3")
    last = session.type("q", "1 finding ruled: 1 false-alarm; 2 still open")
    assert "andro-check review goes on with them" in session.wait("goes on") or last
    assert session.run.wait(_PATIENCE) == 0
    assert session.is_as_it_was()
    with Session(port) as again:
        again.wait("1 of 2")


def test_the_page_follows_the_size_of_the_terminal(session: Session) -> None:
    session.resize(60, 16)
    session.run.send_signal(signal.SIGWINCH)
    page = session.wait("l  later\x1b")
    assert page.count("\n") == 15
    assert max(map(len, page.splitlines())) <= 60


@pytest.mark.parametrize(("send", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 128 + signal.SIGTERM)])
def test_a_terminal_is_given_back_as_it_was(session: Session, send: signal.Signals, code: int) -> None:
    session.run.send_signal(send)
    session.wait("\x1b[?1049l")
    assert session.run.wait(_PATIENCE) == code
    assert session.is_as_it_was()


def test_without_a_terminal_it_refuses(port: Path) -> None:
    run = andro_check("review", cwd=port)
    assert (run.returncode, run.stdout) == (2, "")
    assert "review needs a terminal to show pages and read keys; in scripts, use andro-check decide" in run.stderr


def test_a_terminal_that_cannot_place_text_is_refused(port: Path) -> None:
    with Session(port, TERM="dumb") as session:
        assert session.run.wait(_PATIENCE) == 2


def test_where_nothing_is_open_it_says_so(port: Path) -> None:
    with Session(port, "--severity", "low", "--status", "later") as session:
        assert session.run.wait(_PATIENCE) == 0


def test_a_sitting_that_is_stopped_goes_on(session: Session) -> None:
    session.run.send_signal(signal.SIGTSTP)
    session.wait("\x1b[?1049l")
    os.waitid(os.P_PID, session.run.pid, os.WSTOPPED)  # or the signal to go on may come before it has stopped
    assert session.is_as_it_was()
    session.run.send_signal(signal.SIGCONT)
    assert "1 of 3" in session.wait("q  quit")
    session.type("q", "0 findings ruled; 3 still open")
