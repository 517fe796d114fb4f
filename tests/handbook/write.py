"""Write the pages and the picture that are made from the program: ``make manual``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from andro_check.cli.manual import manual
from handbook.picture import picture
from handbook.rulebook import rulebook
from handbook.transcript import written

DOCS = Path(__file__).resolve().parent.parent.parent / "docs"
TUTORIAL = DOCS / "tutorial.md"

MADE: Mapping[Path, Callable[[], str]] = {
    DOCS / "reference" / "commands.md": manual,
    DOCS / "reference" / "rules.md": rulebook,
    DOCS / "report.svg": picture,
    TUTORIAL: lambda: written(TUTORIAL.read_text(encoding="utf-8")),
}
"""A file -> what makes its text."""


def write() -> None:
    """Write those whose text is another one now."""
    for path, make in MADE.items():
        text = make()
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
