"""Single fields of a record set in the text of its file: whatever is not concerned stays, byte for byte."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from andro_check.dossier.layout import content_end, line_end
from andro_check.dossier.nodes import Fields, Node, Scalar
from andro_check.dossier.record import scalar

Written = str | Mapping[str, str]
"""What a field is set to: one text, or a record of texts."""

_BLOCK_HEAD = re.compile(r"[|>][-+\d]*[ \t]*(#[^\r\n]*)?")
_BLANK = re.compile(r"[ \t]*(?:\r?\n|\Z)")
_COMMENT = re.compile(r"(?:(?<=\s)|^)#[^\r\n]*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Edit:
    """``text[start:end]`` becomes ``new``."""

    start: int
    end: int
    new: str


def with_fields(text: str, record: Fields, changes: Mapping[str, Written], order: Sequence[str]) -> str:
    """The file's text with these fields of one of its records set.

    A field that is set to nothing is taken away; a new one goes behind those that precede it in ``order``.
    """
    flow = text[record.start] == "{"
    edits: list[_Edit] = []
    for key in sorted(changes, key=order.index):
        new = encoded(changes[key], inside=flow)
        if key in record.keys:
            edits.append(_replaced(text, record, key, new) if new else _removed(text, record, key))
        elif new:
            edits.append(_added(text, record, f"{key}: {new}", order[: order.index(key)]))
    if any(edit.start == len(text) and edit.new.endswith("\n") for edit in edits) and not text.endswith("\n"):
        edits.insert(0, _Edit(len(text), len(text), _line_of(text)))
    pieces, done = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [text[done : edit.start], edit.new]
        done = edit.end
    return "".join([*pieces, text[done:]])


def encoded(value: Written, *, inside: bool = False) -> str:
    """A value as YAML on one line; empty for nothing. ``inside``: between the brackets of a flow record."""
    if isinstance(value, str):
        return scalar(value, inside=inside) if value.strip() else ""
    pairs = ", ".join(f"{scalar(key, inside=True)}: {scalar(held, inside=True)}" for key, held in value.items())
    return f"{{{pairs}}}" if pairs else ""


def comments(text: str) -> Counter[str]:
    """The comments of a YAML text, each with how often it stands there."""
    outside, done = [], 0
    for token in yaml.scan(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
        if isinstance(token, yaml.ScalarToken):
            outside.append(text[done : token.start_mark.index])
            head = _BLOCK_HEAD.match(text, token.start_mark.index) if token.style in ("|", ">") else None
            outside.append(f" {head[1] or ''}\n" if head else "''")
            done = token.end_mark.index
    outside.append(text[done:])
    return Counter(found[0].rstrip() for found in _COMMENT.finditer("".join(outside)))


def _replaced(text: str, record: Fields, key: str, new: str) -> _Edit:
    node = record.values[key]
    if isinstance(node, Scalar) and node.start == node.end:
        colon = text.index(":", record.keys[key].end) + 1
        return _Edit(colon, colon, f" {new}")
    end = _end_of(text, node)
    head = _BLOCK_HEAD.match(text, node.start) if isinstance(node, Scalar) else None
    remark = f"  {head[1]}" if head and head[1] else ""
    # A record or a list in block style begins on a line of its own, where one line of YAML cannot stand.
    begin = record.keys[key].end + 1 if not isinstance(node, Scalar) and text[node.start] not in "{[" else node.start
    return _Edit(begin, end, f"{' ' if begin != node.start else ''}{new}{remark}")


def _end_of(text: str, node: Node) -> int:
    """Where a value ends, line ends after it left out."""
    end = node.end if text[node.start] in "{[" else content_end(node)
    return node.start + len(text[node.start : end].rstrip())


def _removed(text: str, record: Fields, key: str) -> _Edit:
    """A line of its own goes; where other things stand on it, the value becomes empty."""
    start, end = record.keys[key].start, _end_of(text, record.values[key])
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].isspace() and _BLANK.match(text, end):
        return _Edit(line, line_end(text, end), "")
    return _replaced(text, record, key, '""')


def _added(text: str, record: Fields, field: str, before: Sequence[str]) -> _Edit:
    if text[record.start] == "{":
        end = max(_end_of(text, node) for node in (*record.keys.values(), *record.values.values()))
        return _Edit(end, end, f", {field}")
    present = [key for key in before if key in record.keys] or list(record.keys)[:1]
    end = max(_end_of(text, node) for key in present for node in (record.keys[key], record.values[key]))
    at = line_end(text, end)
    return _Edit(at, at, f"{' ' * (record.place.column - 1)}{field}{_line_of(text)}")


def _line_of(text: str) -> str:
    """How the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"
