"""YAML as andro-check itself writes it, read line by line: records of one-line texts, and lists of them.

Nine files in ten are of this kind, and PyYAML takes four times as long for them. Whatever else stands in a file,
however small, leaves the whole of it to PyYAML.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from andro_check.dossier.nodes import Fields, Items, Node, Scalar
from andro_check.model.problem import Place

_LEADS = ("- ", "  ")
_NEVER_FIRST = frozenset("-?:,[]{}#&*!|>'\"%@` \u00a0\u202f")
_NEVER_LAST = frozenset(" :")
_LONGEST = 1000
"""Characters of a line; what is longer is rare, and PyYAML has rules of its own for it."""


class _Line(NamedTuple):
    """``lead`` is the dash or the spaces before the key, ``text`` what follows it, ``start`` where the line begins."""

    number: int
    start: int
    lead: str
    key: str
    text: str


def read_regular(text: str, path: str, first_line: int = 1) -> Fields | None:
    """The mapping that the whole text is, as PyYAML would give it; ``None`` when it is not of the regular kind."""
    lines = _lines(text, first_line) if _is_printable(text) else None
    return _whole(lines, path, len(text)) if lines else None


def _is_printable(text: str) -> bool:
    for space in "\n\u00a0\u202f":  # many times faster than str.translate
        text = text.replace(space, "")
    return text.isprintable()


def _lines(text: str, first_line: int) -> list[_Line] | None:
    """The lines but for empty ones and remarks; ``None`` when one of them is of another kind."""
    lines, start = [], 0
    for number, line in enumerate(text.split("\n"), start=first_line):
        if line and line[0] != "#":
            lead = line[:2] if line[:2] in _LEADS else ""
            key, colon, written = line[len(lead) :].partition(": ")
            key = key if colon else key.removesuffix(":")
            if not (key.isidentifier() and key.isascii() and len(line) <= _LONGEST and _is_one_text(written)):
                return None
            if not colon and line[-1] != ":":
                return None
            lines.append(_Line(number, start, lead, key, written))
        start += len(line) + 1
    return lines


def _is_one_text(written: str) -> bool:
    """Whether it is a text in full, between double quotes or plain; nothing at all is one too."""
    if written[:1] == '"':
        return len(written) > 1 and written.find('"', 1) == len(written) - 1 and "\\" not in written
    if ": " in written or " #" in written or written[-1:] in _NEVER_LAST:
        return False
    return written[:1] not in _NEVER_FIRST


def _whole(lines: Sequence[_Line], path: str, end: int) -> Fields | None:
    values: dict[str, Node] = {}
    keys: dict[str, Scalar] = {}
    tops = [at for at, line in enumerate(lines) if not line.lead]
    if not tops or tops[0]:
        return None
    for at, then in pairwise([*tops, len(lines)]):
        line, within = lines[at], lines[at + 1 : then]
        node = _text(line, path) if line.text else _list(within, path, lines[then].start if then < len(lines) else end)
        if node is None or line.key in keys or (line.text and within):
            return None
        keys[line.key], values[line.key] = _key(line, path), node
    return Fields(values, keys, Place(path, lines[0].number, 1), lines[0].start, end)


def _list(lines: Sequence[_Line], path: str, end: int) -> Items | None:
    firsts = [at for at, line in enumerate(lines) if line.lead == "- "]
    if not firsts or firsts[0]:
        return None
    items: list[Fields] = []
    for at, then in pairwise([*firsts, len(lines)]):
        item = _record(lines[at:then], path, lines[then].start if then < len(lines) else end)
        if item is None:
            return None
        items.append(item)
    return Items(tuple(items), Place(path, lines[0].number, 1), lines[0].start, end)


def _record(lines: Sequence[_Line], path: str, end: int) -> Fields | None:
    keys = {line.key: _key(line, path) for line in lines}
    if len(keys) < len(lines) or not all(line.text for line in lines):
        return None
    values = {line.key: _text(line, path) for line in lines}
    return Fields(values, keys, Place(path, lines[0].number, 3), lines[0].start + 2, end)


def _key(line: _Line, path: str) -> Scalar:
    indent = len(line.lead)
    start = line.start + indent
    return Scalar(line.key, start, start + len(line.key), path, line.number, indent + 1)


def _text(line: _Line, path: str) -> Scalar:
    before = len(line.lead) + len(line.key) + 2
    start = line.start + before
    text = line.text[1:-1] if line.text[0] == '"' else line.text
    return Scalar(text, start, start + len(line.text), path, line.number, before + 1)
