"""A small dossier on disk, written by hand: the port of Norhaven, three newspapers, and the console script."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(sys.executable).parent / "andro-check"

REGISTER = """\
title: Le port de Norhaven
languages: [fr]
actors:
- id: brumaline
  name: Brumaline
  kind: company
  became:
  - {actor: kestrel, date: 2014}
- id: kestrel
  name: Kestrel Freight
  kind: company
- id: norhaven
  name: Port de Norhaven
  kind: company
  aliases: [Norhaven]
"""
ARTICLES = {
    "courrier": (
        "Le Courrier de Norhaven",
        "2013-05-02",
        "Brumaline a investi 40 millions d'euros dans le port de Norhaven.",
    ),
    "depeche": ("La Dépêche", "2013-06-11", "Brumaline a investi 25 millions d'euros dans le port de Norhaven."),
    "marine": ("Marine Hebdo", "2013-07-20", "Brumaline a investi 40,2 millions d'euros dans le port de Norhaven."),
}
WORDS = {"courrier": "40 millions d'euros", "marine": "40,2 millions d'euros"}
VALUES = {"courrier": "40 M EUR", "depeche": "25 M EUR", "marine": "40.2 M EUR"}


def write_dossier(root: Path) -> Path:
    """The dossier under ``root``; gives ``root``."""
    for folder in ("sources", "claims"):
        (root / folder).mkdir(parents=True)
    (root / "dossier.yaml").write_text(REGISTER, encoding="utf-8")
    for name, (publisher, published, text) in ARTICLES.items():
        about = f"title: Le port vu par {publisher}\npublisher: {publisher}\npublished: {published}\nlanguage: fr"
        head = f"---\n{about}\n---\n"
        (root / "sources" / f"{name}.md").write_text(f"{head}{text}\n", encoding="utf-8")
        quote = text.removesuffix(".")
        (root / "claims" / f"{name}.yaml").write_text(
            f"source: {name}\nclaims:\n- id: {name[:2]}{'0' * 6}\n  figure: investment\n  subject: brumaline\n"
            f"  object: norhaven\n  value: {VALUES[name]}\n  quote: {quote}\n"
            f"  at: 0-{len(quote)}\n  status: accepted\n" + (f"  words: {WORDS[name]}\n" if name in WORDS else ""),
            encoding="utf-8",
        )
    return root


def andro_check(*arguments: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the installed console script."""
    surroundings = {**os.environ, **more}
    return subprocess.run(
        [SCRIPT, *arguments], cwd=cwd, env=surroundings, capture_output=True, text=True, check=False, timeout=60
    )


def in_terminal(*arguments: str, cwd: Path, **more: str) -> str:
    """What the script prints to a terminal of its own, 80 columns wide and 24 lines high unless ``more`` says else;
    a slow machine shows no progress in it.
    """
    ours, theirs = pty.openpty()
    surroundings = {**os.environ, "COLUMNS": "80", "LINES": "24", "TERM": "xterm", **more}
    with subprocess.Popen(
        [SCRIPT, *arguments], cwd=cwd, env=surroundings, stdout=theirs, stderr=subprocess.DEVNULL
    ) as run:
        os.close(theirs)
        pieces = []
        while piece := _read(ours):
            pieces.append(piece)
        run.wait(60)
    os.close(ours)
    assert run.returncode == 0
    return b"".join(pieces).decode("utf-8", "replace").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""
