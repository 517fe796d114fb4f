"""Where the records of a file of claims or rulings lie, so that each can be replaced without touching the others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Items, Node, Scalar
from andro_check.dossier.record import fingerprint_of
from andro_check.model.problem import Place, Problem

_EMPTY_LIST = re.compile(r"\[[ \t]*\]")
_DASH = re.compile(r"^[ \t]*-(?=\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A record as it stands in a file: the lines above it that belong to no other, and its own lines.

    ``untouched``: drafted, and nobody has changed or commented it since.
    """

    id: str
    above: str
    body: str
    untouched: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """What a file is made of: the key of its list of records, the key of a record's id, and how to write the two."""

    what: str
    records: str
    id: str
    remedy: str


CLAIMS = Shape("claims", "claims", "id", "write `source: …` and `claims:`")
ACTORS = Shape("actors", "actors", "id", "write `actors:`")
DECISIONS = Shape("rulings", "decisions", "finding", "write `decisions:`")


@dataclass(frozen=True, slots=True)
class Layout:
    """A file cut into pieces that give it back when joined: ``head``, the chunks, ``tail``."""

    head: str
    chunks: tuple[Chunk, ...]
    tail: str
    indent: str = ""


def lay_out(text: str, path: str, shape: Shape = CLAIMS) -> Layout | Problem:
    """Cut a file into its records; a file whose records cannot be told apart is a problem."""
    read = read_yaml(text, path)
    if read.problems or not isinstance(read.node, Fields):
        other = Problem(Place(path), f"is no file of {shape.what}", shape.remedy)
        return next(iter(read.problems), other)
    records = read.node.values.get(shape.records)
    if records is None:
        return Layout(f"{text.rstrip()}\n{shape.records}:\n", (), "")
    key = read.node.keys[shape.records]
    if isinstance(records, Items) and records.items and text[records.start] == "-":
        return _laid_out(text, records, line_end(text, key.end), shape)
    if _is_empty(records):
        return _without_records(text, records, key)
    remedy = f"begin each on a line of its own with `- {shape.id}:`"
    return Problem(records.place, f"the {shape.what} are not a list of records", remedy)


def _is_empty(node: Node) -> bool:
    return not node.items if isinstance(node, Items) else isinstance(node, Scalar) and not node.text


def _without_records(text: str, records: Node, key: Scalar) -> Layout:
    """``claims:`` or ``claims: []``, or so of rulings: what stands after the colon goes, a comment stays."""
    end = line_end(text, max(key.end, records.end))
    line = _EMPTY_LIST.sub("", text[key.end : end].rstrip("\r\n"), count=1).rstrip()
    return Layout(f"{text[: key.end]}{line}\n", (), text[end:])


def _laid_out(text: str, records: Items, head_end: int, shape: Shape) -> Layout:
    chunks: list[Chunk] = []
    done = head_end
    for item in records.items:
        begin = max(found.start() for found in _DASH.finditer(text, done, item.start))
        end = line_end(text, content_end(item))
        chunks.append(_chunk(text[done:begin], text[begin:end], item, shape))
        done = end
    dash = text.rindex("\n", 0, records.start) + 1
    return Layout(text[:head_end], tuple(chunks), text[done:], text[dash : records.start])


def _chunk(above: str, body: str, item: Node, shape: Shape) -> Chunk:
    fields = item.values if isinstance(item, Fields) else {}
    values = {key: value.text for key, value in fields.items() if isinstance(value, Scalar)}
    mark = values.get("drafted", "")
    untouched = not above.strip() and bool(mark) and mark == fingerprint_of(body.splitlines())
    return Chunk(values.get(shape.id, ""), above, body, untouched)


def content_end(node: Node) -> int:
    """Where the last word of a record ends: a block's own end runs on to the next token, comments included."""
    if isinstance(node, Scalar):
        return node.end
    inner: Iterable[Node] = node.items if isinstance(node, Items) else (*node.keys.values(), *node.values.values())
    return max((content_end(child) for child in inner), default=node.end)


def line_end(text: str, offset: int) -> int:
    """Where the line of an offset ends, its line end included; an offset at the start of a line stays."""
    if offset and text[offset - 1] == "\n":
        return offset
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1
