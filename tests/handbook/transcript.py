"""Pages whose commands are run: each ``console`` block is a piece of one session in a shell, with what it printed.

A file that the reader is asked to save stands in a ``markdown`` block below its path and a colon. Where an answer on
the page ends with a line ``…``, only its beginning is shown.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SAVED = re.compile(r"`([\w./-]+)`:\n\n```markdown\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT, _REST = "$ ", "…"


class Session:
    """A shell that keeps its folder and the last exit code from one command to the next."""

    def __init__(self, home: Path) -> None:
        self._home, self._folder, self._code = home, home, 0
        scripts = str(Path(sys.executable).parent)
        self._surroundings = {
            "PATH": os.pathsep.join([scripts, os.environ.get("PATH", os.defpath)]),
            "HOME": str(home),
            "ANDRO_CHECK_CACHE": str(home / ".cache"),
            "COLUMNS": "80",
            "LC_ALL": "C.UTF-8",
            "USER": "ana",
        }

    def run(self, command: str) -> list[str]:
        """The lines that it prints, on either output."""
        script = f"(exit {self._code}); {command}\ncode=$?; pwd >&3; exit $code"
        with TemporaryDirectory() as folder, (where := Path(folder) / "where").open("w") as place:
            shell = ["bash", "-c", f"exec 3>&{place.fileno()}; {script}"]
            done = subprocess.run(
                shell,
                cwd=self._folder,
                env=self._surroundings,
                pass_fds=[place.fileno()],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
                timeout=120,
            )
            self._folder, self._code = Path(where.read_text(encoding="utf-8").strip() or self._folder), done.returncode
        return done.stdout.replace(str(self._home), "~").splitlines()


def written(page: str) -> str:
    """The page with what its commands print now."""
    with TemporaryDirectory() as folder:
        home = Path(folder).resolve()
        for path, text in _SAVED.findall(page):
            (home / path).parent.mkdir(parents=True, exist_ok=True)
            (home / path).write_text(text, encoding="utf-8")
        session = Session(home)
        return _BLOCK.sub(lambda block: "\n".join(["```console", *_replayed(block[1], session), "```"]), page)


def _replayed(block: str, session: Session) -> Iterator[str]:
    for command, shown in _commands(block):
        yield _PROMPT + command
        printed = session.run(command)
        yield from [*printed[: len(shown) - 1], _REST] if shown[-1:] == [_REST] else printed


def _commands(block: str) -> list[tuple[str, list[str]]]:
    """Each command with the lines that the page shows below it."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith(_PROMPT):
            found.append((line.removeprefix(_PROMPT), []))
        elif found:
            found[-1][1].append(line)
    return found
