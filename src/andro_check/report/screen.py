"""A page of styled lines for a terminal or a pipe."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from os.path import normpath
from pathlib import Path
from urllib.parse import quote as percent

from rich.cells import cell_len, chop_cells
from rich.style import Style
from rich.text import Text

_TIED = re.compile(
    r"\d(?: \d{3}\b)*(?: (?:M|bn|k)\b)?(?: (?:[%€$£]|M€|[A-Z]{3}\b|sources?\b|independent\b))?| (?=[»:;?!%])|« "
)

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:[!-~]+", re.IGNORECASE)
_LINK_ID = re.compile("\x1b\\]8;id=[^;\x1b]*;")
"""rich gives each link a random id; the same input gives the same bytes without."""


@dataclass(frozen=True, slots=True)
class Screen:
    """``width`` in columns, ``None`` for a pipe or a file: there no line is ever broken.

    ``file_link`` is the address of a file's place, with ``{path}`` (absolute) and ``{line}``; empty for no links, which
    show on a screen with colour alone. ``here`` is the folder from which paths are told.
    """

    width: int | None = None
    colour: bool = False
    file_link: str = ""
    here: str = ""

    def placed(self, path: str, line: int) -> Text:
        """``sources/clubic-2016.md:12``, dimmed, as a link to the place in the file."""
        address = ""
        if self.file_link:
            absolute = percent(normpath(Path(self.here) / path))
            address = self.file_link.replace("{path}", absolute).replace("{line}", str(line))
        return self.linked(f"{path}:{line}", address, "dim")

    def linked(self, words: str, address: str, style: str) -> Text:
        """The words, as a link where links are wanted and the address is one that a terminal may follow."""
        if not self.file_link or not _ADDRESS.fullmatch(address):
            return Text(words, style=style)
        return Text(words, style=Style.combine([Style.parse(style), Style(link=address)]))

    def hang(self, text: Text, first: Text | str = "", rest: str | None = None) -> Iterator[Text]:
        """The lines of a paragraph; ``first`` stands before the first, ``rest`` (default: blanks) before the others."""
        lead = Text(first) if isinstance(first, str) else first
        margin = " " * cell_len(lead.plain) if rest is None else rest
        room = None if self.width is None else max(self.width - cell_len(margin), 16)
        for number, line in enumerate(_broken(text, room)):
            yield _joined(lead if number == 0 else Text(margin, style=lead.style), line)

    def ends(self, left: Text, right: Text, indent: str = "") -> Iterator[Text]:
        """Two texts on one line, the right one at the margin, below the other where it does not fit."""
        left = _joined(Text(indent), left)
        free = 2 if self.width is None else self.width - cell_len(left.plain) - cell_len(right.plain)
        if free >= 2:
            yield _joined(left, Text(" " * free), right)
        else:
            yield from self.hang(left[len(indent) :], indent)
            blanks = (self.width or 0) - cell_len(right.plain)
            yield from self.hang(right, " " * max(blanks, len(indent)))

    def rule(self) -> Text:
        """A line from side to side."""
        return Text("─" * (self.width or 72), style="dim")

    def render(self, lines: Iterable[Text]) -> str:
        """The lines as text, each ended by a line feed, with ANSI colours or without."""
        if not self.colour:
            return "".join(f"{line.plain.rstrip()}\n" for line in lines)
        from rich.console import Console

        out = StringIO()
        # Nothing of the environment may change the bytes: the caller has decided on colour and width.
        console = Console(file=out, force_terminal=True, color_system="standard", width=10_000, _environ={})
        for line in lines:
            line.rstrip()
            console.print(line, soft_wrap=True, markup=False, highlight=False, emoji=False)
        return _LINK_ID.sub("\x1b]8;;", out.getvalue())


def _joined(*parts: Text) -> Text:
    """Texts one after the other, each in its own style: ``+`` would give them all the style of the first."""
    whole = Text()
    for part in parts:
        whole.append_text(part)
    return whole


def _broken(text: Text, room: int | None) -> list[Text]:
    """The text in lines of at most ``room`` columns, broken at plain spaces only: "150 M€" stays together."""
    if room is None or cell_len(text.plain) <= room:
        return [text]
    cuts, width = [], 0
    for start, end in _words(text.plain):
        pieces = chop_cells(text.plain[start:end], room)
        if width and width + cell_len(pieces[0]) > room:
            cuts.append(start)
            width = 0
        for piece in pieces[:-1]:
            start += len(piece)  # noqa: PLW2901 - a word wider than the line goes on in the next
            cuts.append(start)
            width = 0
        width += cell_len(pieces[-1]) + 1
    lines = list(text.divide(cuts))
    for line in lines:
        line.rstrip()
    return lines


def _words(plain: str) -> Iterator[tuple[int, int]]:
    """Where each word starts and ends; an amount is one word, and so is a mark with what it must not leave."""
    start = 0
    for word in _TIED.sub(lambda found: found[0].replace(" ", "\u00a0"), plain).split(" "):
        if word:
            yield start, start + len(word)
        start += len(word) + 1
