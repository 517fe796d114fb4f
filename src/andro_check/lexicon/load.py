"""Reading of the word tables: YAML with the C loader, every scalar as text, duplicate keys refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from decimal import Decimal
from functools import cache
from pkgutil import get_data
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, Union

from andro_check.kept import remembered

if TYPE_CHECKING:
    import yaml

Plain: TypeAlias = Union[str, "list[Plain]", "dict[str, Plain]"]

Reader: TypeAlias = Callable[[Plain], object]
T = TypeVar("T")


@cache
def read(name: str) -> Any:  # noqa: ANN401 - as many shapes as there are files; typed tables are built from it
    """The content of a file of this folder, named without its ending (``fr/words``): dicts, lists and texts."""
    return remembered("lexicon", (name,), lambda: _parsed(f"{name}.yaml"))


def _parsed(file: str) -> Plain:
    import yaml

    raw = get_data(__package__, file) or b""  # the package may be a zip: Spark sends it as one
    return plain_of(yaml.compose(raw, Loader=yaml.CSafeLoader), file)


@cache
def read_table(name: str) -> Mapping[str, Plain]:
    """The mapping in a file of this folder, such as ``fr/numbers.yaml``; ValueError with its place if it is none."""
    plain: Plain = read(name.removesuffix(".yaml"))
    if not isinstance(plain, dict):
        raise ValueError(f"{name} must hold a mapping of names")
    return plain


def plain_of(node: yaml.Node | None, name: str) -> Plain:
    """A YAML node as nested dicts, lists and texts; an empty document is an empty mapping."""
    import yaml

    if node is None:
        return {}
    if isinstance(node, yaml.MappingNode):
        found: dict[str, Plain] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value in found:
                raise ValueError(f"{_place(key, name)} the key {key.value!r} stands twice or is no text; keep one")
            found[str(key.value)] = plain_of(value, name)
        return found
    if isinstance(node, yaml.SequenceNode):
        return [plain_of(item, name) for item in node.value]
    return str(node.value)


def _place(node: yaml.Node, name: str) -> str:
    return f"{name}:{node.start_mark.line + 1}:{node.start_mark.column + 1}"


def text(value: Plain | None) -> str:
    """A scalar; empty when it is absent."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"expected one text, not {value!r}")
    return value


def texts(value: Plain | None) -> tuple[str, ...]:
    """A list of scalars; a single scalar is split at white space, as short word lists are written."""
    if value is None:
        return ()
    if isinstance(value, str):
        return tuple(value.split())
    if isinstance(value, dict):
        raise ValueError(f"expected a list of texts, not {value!r}")
    return tuple(text(item) for item in value)


def rows(value: Plain | None) -> Iterator[Mapping[str, Plain]]:
    """The mappings of a list, in order."""
    if value is None:
        return
    if not isinstance(value, list):
        raise ValueError(f"expected a list, not {value!r}")
    for item in value:
        yield table(item)


def table(value: Plain | None) -> Mapping[str, Plain]:
    """A mapping; empty when it is absent."""
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise ValueError(f"expected a mapping, not {value!r}")
    return value


def numbers(value: Plain | None) -> dict[str, Decimal]:
    """A mapping of words to numbers; a key may hold several words, separated by spaces."""
    return {word: Decimal(text(number)) for words, number in table(value).items() for word in words.split()}


def filled(kind: type[T], row: Mapping[str, Plain], readers: Mapping[str, Reader], known: Mapping[str, object]) -> T:
    """A dataclass made from the keys of a mapping that are called like its fields, read as its annotations say.

    ``readers`` go by annotation, such as ``frozenset[str]``; ``known`` holds fields that are read otherwise.
    """
    values = {
        field.name: known[field.name] if field.name in known else readers[str(field.type)](row[field.name.rstrip("_")])
        for field in fields(kind)  # type: ignore[arg-type]
    }
    return kind(**values)
