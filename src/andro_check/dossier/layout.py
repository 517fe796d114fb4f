"""Where the records of a file of claims lie, so that each can be replaced without touching a byte of the others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from andro_check.dossier.located import Fields, Items, Node, Scalar, read_yaml
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
class Layout:
    """A file cut into pieces that give it back when joined: ``head``, the chunks, ``tail``."""

    head: str
    chunks: tuple[Chunk, ...]
    tail: str
    indent: str = ""


def lay_out(text: str, path: str) -> Layout | Problem:
    """Cut a file of claims into its records; a file whose records cannot be told apart is a problem."""
    read = read_yaml(text, path)
    if read.problems or not isinstance(read.node, Fields):
        other = Problem(Place(path), "is no file of claims", "write `source: …` and `claims:`")
        return next(iter(read.problems), other)
    claims = read.node.values.get("claims")
    if claims is None:
        return Layout(f"{text.rstrip()}\nclaims:\n", (), "")
    if isinstance(claims, Items) and claims.items and text[claims.start] == "-":
        return _laid_out(text, claims, _line_end(text, read.node.keys["claims"].end))
    if _is_empty(claims):
        return _without_records(text, claims, read.node.keys["claims"])
    return Problem(claims.place, "the claims are not a list of records", "begin each on a line of its own with `- id:`")


def _is_empty(node: Node) -> bool:
    return not node.items if isinstance(node, Items) else isinstance(node, Scalar) and not node.text


def _without_records(text: str, claims: Node, key: Scalar) -> Layout:
    """``claims:`` or ``claims: []``: what stands after the colon goes, a comment stays."""
    end = _line_end(text, max(key.end, claims.end))
    line = _EMPTY_LIST.sub("", text[key.end : end].rstrip("\r\n"), count=1)
    return Layout(f"{text[: key.end]}{line}\n", (), text[end:])


def _laid_out(text: str, claims: Items, head_end: int) -> Layout:
    chunks: list[Chunk] = []
    done = head_end
    for item in claims.items:
        begin = max(found.start() for found in _DASH.finditer(text, done, item.start))
        end = _line_end(text, _content_end(item))
        chunks.append(_chunk(text[done:begin], text[begin:end], item))
        done = end
    dash = text.rindex("\n", 0, claims.start) + 1
    return Layout(text[:head_end], tuple(chunks), text[done:], text[dash : claims.start])


def _chunk(above: str, body: str, item: Node) -> Chunk:
    fields = item.values if isinstance(item, Fields) else {}
    values = {key: value.text for key, value in fields.items() if isinstance(value, Scalar)}
    mark = values.get("drafted", "")
    untouched = not above.strip() and bool(mark) and mark == fingerprint_of(body.splitlines())
    return Chunk(values.get("id", ""), above, body, untouched)


def _content_end(node: Node) -> int:
    """Where the last word of a record ends: a block's own end runs on to the next token, comments included."""
    if isinstance(node, Scalar):
        return node.end
    inner: Iterable[Node] = node.items if isinstance(node, Items) else (*node.keys.values(), *node.values.values())
    return max((_content_end(child) for child in inner), default=node.end)


def _line_end(text: str, offset: int) -> int:
    """Where the line of an offset ends, its line end included; an offset at the start of a line stays."""
    if offset and text[offset - 1] == "\n":
        return offset
    end = text.find("\n", offset)
    return len(text) if end < 0 else end + 1
