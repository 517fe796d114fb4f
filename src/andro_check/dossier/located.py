"""YAML with places: every scalar is text, every node knows its line and column, nothing is guessed.

No type is resolved: ``NO`` stays a name, ``1.10`` keeps its digits. A key that stands twice, an alias or a tag is a
problem.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from andro_check.dossier.nodes import Fields, Items, Node, Scalar
from andro_check.dossier.regular import read_regular
from andro_check.model.problem import Place, Problem


class Mark(Protocol):
    """A place as PyYAML has it, counted from 0."""

    line: int
    column: int


_LARGEST = 16_000_000
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
READS_FAST = _LOADER is not yaml.BaseLoader
"""Whether YAML is read by libyaml; without it, it is read the same, ten times slower."""
_DEEPEST = 40
_LONGEST = 20_000
"""Characters of one text; none that a person writes comes near it."""
_NESTED = re.compile(r"[\[{]")
_REMEDIES = (
    ("comment or line break", 'put a value that begins with ">" or "|" between double quotes'),
    ("cannot start any token", "put the value between double quotes"),
    ("mapping values are not allowed", 'put a text that holds ": " between double quotes'),
    ("expected <block end>", "line up the keys of one record, and put special characters between double quotes"),
    ("could not find expected ':'", "write `key: value`, with a space after the colon"),
    ("quoted scalar", "close the quotes"),
    ("\\t", "indent with spaces, not with tabs"),
)
_REMEDY = "check the indentation and the quotes from here on"


@dataclass(frozen=True, slots=True)
class Read:
    """What a text holds (``None``: nothing, or nothing that can be read) and what is wrong with it."""

    node: Node | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    path: str
    line_before: int
    problems: list[Problem] = field(default_factory=list)

    def place(self, mark: Mark | None) -> Place:
        if mark is None:
            return Place(self.path)
        return Place(self.path, mark.line + 1 + self.line_before, mark.column + 1)


def read_yaml(text: str, path: str, first_line: int = 1) -> Read:
    """Read one YAML document; ``first_line`` is the line of the file on which the text begins."""
    file = _File(path, first_line - 1)
    if len(text) > _LARGEST:
        too_large = Problem(Place(path), f"is larger than {_LARGEST} characters", "split it into smaller files")
        return Read(None, (too_large,))
    regular = read_regular(text, path, first_line)
    return Read(regular) if regular else _composed(text, file)


def _composed(text: str, file: _File) -> Read:
    """What PyYAML makes of it."""
    try:
        refused = _refused(text, file)
        if refused:
            return Read(None, (refused,))
        root = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as cause:
        return Read(None, (_broken(cause, file, text),))
    node = _node(root, file) if root is not None else None
    return Read(node, tuple(file.problems))


def _refused(text: str, file: _File) -> Problem | None:
    """Aliases, tags and deep nesting: a few bytes of them can stand for gigabytes, and no dossier needs any."""
    if not ("&" in text or "*" in text or "!" in text or len(_NESTED.findall(text)) > _DEEPEST):
        return None
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        place = file.place(event.start_mark)
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            name = f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{event.anchor}"
            return Problem(place, f"{name} is an anchor or an alias", "write the value out, or put it between quotes")
        tag = getattr(event, "tag", None)
        if tag:
            return Problem(place, f"{tag} is a tag", "leave it out, or put the value between quotes")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return Problem(place, f"is nested more than {_DEEPEST} deep", "write plain records")
    return None


def _broken(cause: yaml.YAMLError, file: _File, text: str) -> Problem:
    mark = getattr(cause, "problem_mark", None) or getattr(cause, "context_mark", None)
    what = str(getattr(cause, "problem", None) or getattr(cause, "reason", None) or "it cannot be read")
    said = f"{what} {getattr(cause, 'context', '')}"
    remedy = next((remedy for words, remedy in _REMEDIES if words in said), _REMEDY)
    if mark is not None:
        return Problem(file.place(mark), f"is not valid YAML: {what}", remedy)
    position = getattr(cause, "position", 0)
    line = text.encode().count(b"\n", 0, position) + 1 + file.line_before
    return Problem(Place(file.path, line), f"is not valid YAML: {what}", "remove the control character")


def _node(node: yaml.Node, file: _File) -> Node:
    place, start, end = file.place(node.start_mark), node.start_mark.index, node.end_mark.index
    if isinstance(node, yaml.MappingNode):
        return _fields(node, file)
    if isinstance(node, yaml.SequenceNode):
        return Items(tuple(_node(item, file) for item in node.value), place, start, end)
    written = str(node.value)
    if len(written) > _LONGEST:
        file.problems.append(Problem(place, f"is a text of {len(written):,} characters", "shorten it"))
        written = ""
    return Scalar(written, start, end, place.path, place.line, place.column)


def _fields(node: yaml.MappingNode, file: _File) -> Fields:
    keys: dict[str, Scalar] = {}
    values: dict[str, Node] = {}
    for key_node, value_node in node.value:
        key = _node(key_node, file)
        if not isinstance(key, Scalar):
            file.problems.append(Problem(key.place, "a key must be one word", "write `key: value`"))
        elif key.text in keys:
            what = f"{key.text!r} stands twice, first on line {keys[key.text].place.line}"
            file.problems.append(Problem(key.place, what, "keep one of them"))
        else:
            keys[key.text], values[key.text] = key, _node(value_node, file)
    return Fields(values, keys, file.place(node.start_mark), node.start_mark.index, node.end_mark.index)
