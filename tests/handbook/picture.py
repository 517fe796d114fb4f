"""The picture in the README: the report on the invented story of ``init --demo``, as it stands on a dark terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import chdir
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text

from andro_check.app.reporting import draw, open_at
from andro_check.app.starting import start
from andro_check.app.wanted import Wanted
from andro_check.report.screen import Screen
from andro_check.report.terminal import report_screen

_COLUMNS, _CELL, _LINE, _MARGIN = 80, 8.4, 19, 16
_LAST = "explain"
"""The picture ends with the line of the second finding that begins so."""
_FONT = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"
_TIED = "\N{NO-BREAK SPACE}"
"""SVG keeps as many of these as there are; of other spaces it keeps one."""
_INK, _PAPER = "#d8dee9", "#1d2229"
_COLOURS = ("", "#ff7a7a", "#8fd19e", "#e8c268", "#82aaff", "#d7a0e8", "#7cc7e8")
"""What a terminal shows for its colours 1 to 6: red, green, yellow, blue, magenta, cyan."""


def picture() -> str:
    """The picture as SVG: text only, no font and nothing else from outside."""
    lines = [Text.from_ansi(line) for line in _screen()]
    width, height = _COLUMNS * _CELL + 2 * _MARGIN, len(lines) * _LINE + 2 * _MARGIN
    rows = "\n".join(_row(line, _MARGIN + (n + 0.75) * _LINE) for n, line in enumerate(lines) if line.plain.strip())
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
        f'font-family="{_FONT}" font-size="14" fill="{_INK}">\n'
        "<title>andro-check report, on an invented story</title>\n"
        f'<rect width="100%" height="100%" rx="8" fill="{_PAPER}"/>\n{rows}\n</svg>\n'
    )


def _screen() -> list[str]:
    with TemporaryDirectory() as folder:
        demo = Path(folder) / "demo"
        start(demo, demo=True)
        with chdir(demo):
            drawn = draw(open_at(None), Wanted())
        lines = report_screen(drawn.report, drawn.tally, Screen(_COLUMNS, colour=True)).splitlines()
    plain = [Text.from_ansi(line).plain.strip() for line in lines]
    ends = [number for number, line in enumerate(plain) if line.startswith(_LAST)]
    return ["\x1b[1m$ andro-check report\x1b[0m", "", *lines[: ends[1] + 1]]


def _row(line: Text, y: float) -> str:
    spans = "".join(_spans(line))
    return f'<text y="{y:g}">{spans}</text>'


def _spans(line: Text) -> Iterator[str]:
    at = 0
    for text, style, _ in Segment.simplify(line.render(Console(width=2 * _COLUMNS))):
        words = text.strip()
        if words:
            indent = len(text) - len(text.lstrip())
            place = f'x="{_MARGIN + (at + indent) * _CELL:g}" textLength="{cell_len(words) * _CELL:g}"'
            told = escape(words, quote=False).replace(" ", _TIED)
            yield f"<tspan {place}{_look(style or Style())}>{told}</tspan>"
        at += cell_len(text)


def _look(style: Style) -> str:
    looks = {
        "fill": _COLOURS[(style.color.number or 0) % 8] if style.color else "",
        "font-weight": "bold" if style.bold else "",
        "font-style": "italic" if style.italic else "",
        "opacity": "0.6" if style.dim else "",
        "text-decoration": "underline" if style.underline else "",
    }
    return "".join(f' {name}="{value}"' for name, value in looks.items() if value)
