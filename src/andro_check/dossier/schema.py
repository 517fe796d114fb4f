"""JSON Schemas of the files that people write, made from what the readers accept, for editors to check by."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from andro_check.dossier import claims, decisions, register, sources
from andro_check.dossier.values import KINDS
from andro_check.dossier.writing import fingerprint, replace_file
from andro_check.lexicon.units import LANGUAGES
from andro_check.model.claim import Modality, Status
from andro_check.model.decision import Ruling
from andro_check.model.problem import Problem
from andro_check.model.source import Rendition

Schema = dict[str, object]

FOLDER = ".andro-check/schema"
_IGNORED = ".andro-check/.gitignore"
_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
"""Every scalar is read as text, so what an editor takes for a number or a boolean is a text as well."""
_DATE: Schema = {**_TEXT, "description": "EDTF: 2012, 2012-09, 2012-09-05, 2012~ (about), 2012/2014"}
_PLACE: Schema = {"type": "string", "pattern": r"^\s*\d+\s*-\s*\d+\s*$", "description": "code points: first-last"}


class Kind(StrEnum):
    """The files that have a schema."""

    DOSSIER = "dossier"
    CLAIMS = "claims"
    SOURCE = "source"
    DECISIONS = "decisions"


def schema_of(kind: Kind) -> str:
    """The schema of one kind of file, as JSON."""
    body = {"$schema": "http://json-schema.org/draft-07/schema#", **_MAKERS[kind]()}
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def editor_line(kind: Kind, up: str = "") -> str:
    """The comment by which an editor finds a schema; ``up`` leads from the file's folder to the dossier."""
    return f"# yaml-language-server: $schema={up}{FOLDER}/{kind}.json\n"


def put_schemas(root: Path) -> tuple[Problem, ...]:
    """Write the schemas where the editor lines point, if they are not there already; call it as the sole writer.

    Who writes something else goes on without them: they only help an editor.
    """
    problems = []
    for name, text in {_IGNORED: "*\n", **{f"{FOLDER}/{kind}.json": schema_of(kind) for kind in Kind}}.items():
        path, raw = root / name, text.encode()
        old = path.read_bytes() if path.is_file() else None
        problems.append(replace_file(root, name, raw, fingerprint(old)) if old != raw else None)
    return tuple(problem for problem in problems if problem)


def _dossier() -> Schema:
    return _record(
        "A dossier: the title of a story, its languages, its actors, the settings of its figures.",
        title=_TEXT,
        languages=_some(_one_of(LANGUAGES)),
        actors=_some({"anyOf": [_TEXT, _actor()]}),
        figures={"type": ["object", "null"], "additionalProperties": _figure()},
    )


def _actor() -> Schema:
    became = _record("What an actor became, and when.", ("actor",), **_texts(register.BECAME_KEYS, date=_DATE))
    own: Mapping[str, Schema] = {
        "kind": _one_of(register.KINDS),
        "aliases": _some(_TEXT),
        "became": _some({"anyOf": [{"type": "string"}, became]}),
    }
    actor = _record("An actor under all its names.", **_texts(register.ACTOR_KEYS, **own))
    return {**actor, "anyOf": [{"required": ["name"]}, {"required": ["id"]}]}


def _figure() -> Schema:
    choices = {key: _one_of(ways) for key, ways in register.CHOICES.items()}
    days: dict[str, Schema] = {key: {"type": ["integer", "string"], "pattern": r"^\d+$"} for key in register.DAYS}
    return _record("How a figure behaves.", **choices, **days, **_texts(register.LABELS))


def _claims() -> Schema:
    own: Mapping[str, Schema] = {
        "kind": _one_of(KINDS),
        "as_of": _DATE,
        "modality": _one_of(Modality),
        "status": _one_of(Status),
        "at": _PLACE,
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    }
    claim = _record("One claim.", ("figure", "value", "quote"), **_texts(claims.KEYS, **own))
    return _record("The claims drawn from a source.", source=_TEXT, claims=_some(claim))


def _source() -> Schema:
    own: Mapping[str, Schema] = {
        "published": _DATE,
        "rendition": _one_of(Rendition),
        "author": _some(_TEXT),
    }
    return _record("The header of an article.", **_texts(sources.KEYS, **own))


def _decisions() -> Schema:
    own: Mapping[str, Schema] = {
        "as": _one_of(Ruling),
        "claims": {"type": ["object", "null"], "additionalProperties": _TEXT, "description": "claim: fingerprint"},
    }
    ruling = _record("A ruling on a finding.", ("finding", "as"), **_texts(decisions.KEYS, **own))
    return _record("What people ruled on findings.", decisions=_some(ruling))


def _record(description: str, required: Iterable[str] = (), **properties: Schema) -> Schema:
    made: Schema = {"type": "object", "description": description}
    if required:
        made["required"] = list(required)
    return {**made, "additionalProperties": False, "properties": properties}


def _texts(keys: Iterable[str], **own: Schema) -> dict[str, Schema]:
    """A text for each key that has no schema of its own, in the order of the keys."""
    return {key: own.get(key, _TEXT) for key in keys}


def _some(schema: Schema) -> Schema:
    """A list; one that stands alone counts as a list of one, and nothing as none."""
    return {"anyOf": [{"type": "array", "items": schema}, schema, {"type": "null"}]}


def _one_of(words: Iterable[str]) -> Schema:
    # `yes` and `no` are booleans to an editor that reads YAML 1.1.
    known = [str(word) for word in words]
    return {"enum": [*known, *(word == "yes" for word in known if word in ("yes", "no"))]}


_MAKERS: Mapping[Kind, Callable[[], Schema]] = {
    Kind.DOSSIER: _dossier,
    Kind.CLAIMS: _claims,
    Kind.SOURCE: _source,
    Kind.DECISIONS: _decisions,
}
