"""What YAML holds: texts, lists and records, each with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from andro_check.model.frozen import dataclass
from andro_check.model.problem import Place


class Scalar(NamedTuple):  # there are a dozen to a claim, and a dataclass takes three times as long to make
    """One text. ``start:end`` is its place in the file's text, in code points, quotes included."""

    text: str
    start: int
    end: int
    path: str
    line: int
    column: int

    @property
    def place(self) -> Place:
        return Place(self.path, self.line, self.column)


@dataclass(frozen=True, slots=True)
class Items:
    items: tuple[Node, ...]
    place: Place
    start: int
    end: int


class Texts(dict[str, str]):
    """The texts of a record by their keys; what is left out is empty."""

    def __missing__(self, key: str) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping; ``keys`` tells where each key stands.

    ``texts`` are the values with their white space folded, where all are texts and that was quickly known.
    """

    values: Mapping[str, Node]
    keys: Mapping[str, Scalar]
    place: Place
    start: int
    end: int
    texts: Texts | None = field(default=None, compare=False)

    def has(self, key: str) -> bool:
        return key in (self.values if self.texts is None else self.texts)


Node = Scalar | Items | Fields
