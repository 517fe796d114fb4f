"""Run as a program: kills each writing command at fifty places, and tells what is found of the files afterwards.

A child of its own is forked for each kill, counts the lines that it runs of the modules that write, and dies by SIGKILL
before one of them: the places are the same each time, and lie all the way from the lock to the last clean-up.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from andro_check.app.archive import writing as results
from andro_check.app.deciding import open_to_rule
from andro_check.app.reviewing import walk_through
from andro_check.app.wanted import Wanted
from andro_check.cli import output, person
from andro_check.cli.desk import Desk
from andro_check.dossier import writing
from cli.inside import andro_check
from cli.port import write_dossier
from cli.scripted import Scripted

KILLS = 50
_WRITE = {writing.__file__, output.__file__, results.__file__}
_BEGINS = {"export": (output, "_replace"), "scan": (results, "_replace")}
"""Where a command begins to write that takes no lock of the dossier."""
_MINE = "# what I wrote by hand: é, 「」\n"
Files = dict[str, bytes]


def prepare(root: Path) -> str:
    """A dossier with words of a person in every file; gives the id of its contradiction."""
    write_dossier(root)
    (root / "new.md").write_text("Ondine a vendu 12 navires au port de Norhaven en 2014.\n", encoding="utf-8")
    with (root / "sources" / "courrier.md").open("a", encoding="utf-8") as article:
        article.write("\nLa société Ondine Marchal SA détient 30 % du port de Norhaven.\n")
    (root / "records.jsonl").write_text('{"id": "a", "text": "Ondine a vendu 12 navires."}\n' * 2, encoding="utf-8")
    finding = json.loads(andro_check("report", "--format", "json", cwd=root).stdout)["findings"][0]["id"]
    andro_check("schema", "--write", cwd=root)
    (root / ".andro-check" / "schema" / "claims.json").write_text("{}", encoding="utf-8")
    andro_check("export", "-o", "out.csv", cwd=root)
    andro_check("report", "new.md", cwd=root)  # what is loaded once is there in every child
    (root / "decisions.yaml").write_text(f"decisions:\n- finding: {finding}\n  as: later\n", encoding="utf-8")
    moved = root / "claims" / "depeche.yaml"  # a quote for `anchor` to find again
    moved.write_text(moved.read_text(encoding="utf-8").replace("at: 0-", "at: 2-"), encoding="utf-8")
    for path in (root / "dossier.yaml", root / "decisions.yaml", *(root / "claims").iterdir()):
        path.write_text(_MINE + path.read_text(encoding="utf-8"), encoding="utf-8")
    return str(finding)


def commands(root: Path, finding: str) -> dict[str, Callable[[], object]]:
    """Each command that writes, by name."""

    def given(*arguments: str) -> Callable[[], object]:
        return lambda: andro_check(*arguments, cwd=root)

    return {
        "decide on a finding": given("decide", finding, "--as", "explained", "--reason", "why", "--by", "Ana"),
        "decide on claims": given("decide", "co00", "ma00", "--set", "as_of=2013", "--reason", "read"),
        "withdraw": given("decide", finding, "--withdraw"),
        "review": lambda: sit(root, 4),
        "extract": given("extract"),
        "add": given("add", "new.md"),
        "actors --write": given("actors", "--draft", "--write", "--all"),
        "anchor --write": given("anchor", "--write"),
        "schema --write": given("schema", "--write"),
        "export --force": given("export", "--all", "-o", "out.csv", "--force"),
        "export": given("export", "--all", "-o", "fresh.csv"),
        "init": given("init", "fresh"),
        "scan": given("scan", "records.jsonl", "-o", "found"),
    }


def sit(root: Path, rulings: int) -> None:
    """Rule on a finding and take it back, by turns, so many times in all."""
    walk = walk_through(open_to_rule(root), Wanted(statuses=("all",)))
    keys = [[*"fwhy", "enter"], ["u"]]
    Desk(Scripted([key for n in range(rulings) for key in keys[n % 2]]), walk, "Ana", "2026-03-01").reviewed()


def files(root: Path) -> Files:
    """All files but the lock and the hidden ones, which a writer that was killed may leave."""
    found = (path.relative_to(root) for path in sorted(root.rglob("*")) if path.is_file())
    return {str(path): (root / path).read_bytes() for path in found if path.name[0] != "." and path.name != "lock"}


def reset(root: Path, start: Path) -> None:
    """Make the files those of ``start``, hidden ones included."""
    for path in [path for path in root.rglob("*") if path.is_file() and not (start / path.relative_to(root)).exists()]:
        path.unlink()
    shutil.copytree(start, root, dirs_exist_ok=True)


class Killer:
    """Stands where a command begins to write, and lets a child go on from there for each kill."""

    def __init__(self, root: Path, start: Path, whole: list[Files]) -> None:
        self._root, self._start, self.whole = root, start, whole
        self.lines, self.killed, self.changed = 0, 0, 0
        self.torn: list[str] = []
        self.is_child = self._is_at_it = False
        self.end: Callable[[], object] = int

    def begin(self) -> None:
        """Return in a child that has its line to die at; in the parent, never."""
        if self.is_child or self._is_at_it:
            return
        self._is_at_it = True
        for kill in range(KILLS + 1):
            reset(self._root, self._start)
            reading, telling = os.pipe()
            child = os.fork()
            if not child:
                self.is_child = True
                self._trace(kill and 1 + (kill - 1) * self.lines // KILLS, telling)
                return
            os.close(telling)
            _, status = os.waitpid(child, 0)
            told = os.read(reading, 64)
            os.close(reading)
            self._look(kill, status, told)
        raise KeyboardInterrupt

    def _trace(self, last: int, telling: int) -> None:
        """Count lines from here on, and die at the last one; without one, tell the number at the end."""
        count = 0

        def step(_frame: FrameType, event: str, _more: object) -> Any:  # noqa: ANN401 - as sys.settrace has it
            nonlocal count
            count += event == "line"
            if last and count == last:
                os.kill(os.getpid(), signal.SIGKILL)
            return step

        self.end = lambda: os.write(telling, str(count).encode())
        sys.settrace(lambda frame, *_: step if frame.f_code.co_filename in _WRITE else None)

    def _look(self, kill: int, status: int, told: bytes) -> None:
        """What a child has left; the first one has gone to its end."""
        now = files(self._root)
        if not kill:
            self.lines = int(told)
            self.whole.append(now)
            return
        self.killed += os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        self.torn += [
            path for path in {key for held in (*self.whole, now) for key in held}
            if now.get(path) not in [held.get(path) for held in self.whole]
        ]  # fmt: skip
        self.changed += now != self.whole[0]
        with writing.sole_writer(self._root):  # nobody holds it any more
            pass


def examined(name: str, start: Path, finding: str) -> dict[str, object]:
    """What fifty kills of one command leave."""
    root = start.with_name("tried")
    shutil.copytree(start, root)
    whole = [files(start)]
    if name == "review":  # what stands there between a ruling and its undoing is whole as well
        sit(root, 1)
        whole.append(files(root))
        reset(root, start)
    killer = Killer(root, start, whole)
    module, function = _BEGINS.get(name.partition(" ")[0], (writing, "_lock_of"))
    first = getattr(module, function)

    def watched(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever it stands for
        killer.begin()
        return first(*given, **named)

    with patch.object(module, function, watched), suppress(KeyboardInterrupt):
        commands(root, finding)[name]()
    if killer.is_child:
        sys.settrace(None)
        killer.end()
        os._exit(0)
    shutil.rmtree(root)
    return {"lines": killer.lines, "killed": killer.killed, "torn": killer.torn, "changed": killer.changed}


def main() -> None:
    """Examine the commands that are named, or all."""
    start = Path(tempfile.mkdtemp()) / "start"
    with (
        patch.object(person, "today", lambda: "2026-03-01"),
        patch.object(writing, "_ATTEMPTS", 1),
        patch.object(os, "fsync", lambda _: None),  # for a machine that fails, not for a program that is killed
    ):
        finding = prepare(start)
        gc.disable()  # or each child copies the memory that it walks through
        gc.freeze()
        names = sys.argv[1:] or list(commands(start, finding))
        told = {name: examined(name, start, finding) for name in names}
    shutil.rmtree(start.parent)
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
