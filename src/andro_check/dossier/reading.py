"""Typed reading of located YAML: each method gives a value or notes a problem and gives the default."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar, cast

from andro_check.dossier.nodes import Fields, Items, Node, Scalar, Texts
from andro_check.model.period import Period, parse_edtf
from andro_check.model.problem import Place, Problem

E = TypeVar("E", bound=StrEnum)
_CLOCK = re.compile(r"(?<=^\d{4}-\d{2}-\d{2})[T ]\d{2}.*")


class Reading:
    """Reads the records of one file and collects what is wrong with them."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def note(self, place: Place, what: str, remedy: str = "") -> None:
        self.problems.append(Problem(place, what, remedy))

    def fields(
        self, node: Node | None, what: str, keys: Sequence[str], meant: Mapping[str, str] | None = None
    ) -> Fields | None:
        """The node as a mapping with none but these keys; others are noted. ``meant``: other words for the keys."""
        if not isinstance(node, Fields):
            self.note(node.place if node else Place(self.path), f"{what} must be a record", f"write `{min(keys)}: …`")
            return None
        if node.texts is not None and node.texts.keys() <= _set_of(tuple(keys)):
            return node
        for name, key in node.keys.items():
            if name not in keys:
                known = f"write `{meant[name]}: …`" if meant and name in meant else did_you_mean(name, keys)
                near = known or f"write one of: {', '.join(sorted(keys))}"
                self.note(key.place, f"unknown key {name!r} in {what}", near)
        return node

    def items(self, fields: Fields, key: str) -> Iterator[Node]:
        """The members of a list; one that stands alone counts as a list of one."""
        node = fields.values.get(key)
        if isinstance(node, Items):
            yield from node.items
        elif node is not None and not (isinstance(node, Scalar) and not node.text):
            yield node

    def text(self, fields: Fields, key: str) -> str:
        """One text, on one line; empty when it is left out."""
        if fields.texts is not None:
            return fields.texts[key]
        node = fields.values.get(key)
        if node is None:
            return ""
        if isinstance(node, Scalar):
            return " ".join(node.text.split())
        self.note(node.place, f"{key!r} must be one text", f"write `{key}: …` on one line")
        return ""

    def said(self, fields: Fields) -> Texts:
        """All that are one text each; those that are not are noted when they are asked for."""
        return fields.texts if fields.texts is not None else _Said(self, fields)

    def texts(self, fields: Fields, key: str) -> tuple[str, ...]:
        """A list of texts."""
        found = []
        for node in self.items(fields, key):
            if isinstance(node, Scalar):
                found.append(" ".join(node.text.split()))
            else:
                self.note(node.place, f"{key!r} must be a list of texts", f"write `{key}: [one, two]`")
        return tuple(text for text in found if text)

    def choice(self, fields: Fields, key: str, default: E) -> E:
        """One of the members of the enumeration that ``default`` belongs to."""
        written = self.text(fields, key)
        members = _members(type(default))
        if not written or written in members:
            return cast("E", members.get(written, default))
        near = did_you_mean(written, members)
        self.note(fields.values[key].place, f"unknown {key} {written!r}", near or f"write one of: {', '.join(members)}")
        return default

    def period(self, fields: Fields, key: str) -> Period | None:
        """A date in EDTF, a time of day after it ignored; ``None`` when it is left out or cannot be read."""
        written = _CLOCK.sub("", self.text(fields, key))
        try:
            return parse_edtf(written) if written else None
        except ValueError as cause:
            self.note_value(fields, key, cause)
            return None

    def note_value(self, fields: Fields, key: str, cause: ValueError) -> None:
        """Notes that a value cannot be read; the cause says what is wrong and, after a semicolon, what to write."""
        what, _, remedy = str(cause).partition("; ")
        self.note(fields.values[key].place, f"{key} {what}", remedy)


class _Said(Texts):
    """The texts of a record that was not quickly read, each looked up when it is asked for."""

    def __init__(self, reading: Reading, fields: Fields) -> None:
        super().__init__()
        self._reading, self._fields = reading, fields

    def __missing__(self, key: str) -> str:
        return self._reading.text(self._fields, key)


@lru_cache
def _set_of(keys: tuple[str, ...]) -> frozenset[str]:
    return frozenset(keys)


@lru_cache
def _members(kind: type[StrEnum]) -> Mapping[str, StrEnum]:
    return {member.value: member for member in kind}


def did_you_mean(word: str, known: Collection[str]) -> str:
    """A remedy that names the nearest known word; empty when none is near."""
    near = difflib.get_close_matches(word, sorted(known), n=1)
    return f"did you mean {near[0]!r}?" if near else ""
