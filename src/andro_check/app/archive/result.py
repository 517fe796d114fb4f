"""The result of a scan, read back as a dossier: what its findings cite, and the findings as they were judged."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from andro_check.app.archive.packing import Row, unpack_claim, unpack_finding, unpack_source
from andro_check.app.archive.tables import rows_of
from andro_check.app.archive.writing import MANIFEST, SCHEMA, Form
from andro_check.model.dossier import Dossier
from andro_check.model.register import Actor, Register
from andro_check.model.source import Document


def is_result(folder: Path) -> bool:
    """Whether a folder is what a scan wrote."""
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return False
    try:
        told = json.loads(manifest.read_bytes())
    except ValueError:
        return False
    return isinstance(told, dict) and told.get("schema") == SCHEMA


def open_result(folder: Path, shown: str) -> Dossier:
    """A dossier with the findings of a scan, the claims that they cite and the sources of those; no texts."""
    findings = tuple(unpack_finding(row) for row in _rows(folder, "findings"))
    cited = {claim for finding in findings for claim in finding.claims}
    rows = [row for row in _rows(folder, "claims") if row["id"] in cited]
    named = {row["source"] for row in rows}
    sources = {row["id"]: row for row in _rows(folder, "sources") if row["id"] in named}
    return Dossier(
        root=shown,
        documents=tuple(
            Document(unpack_source(sources[id_]), "", first_line=sources[id_]["line"]) for id_ in sorted(sources)
        ),
        claims=tuple(unpack_claim(row) for row in rows),
        register=_register(rows),
        drafted=True,
        judged=findings,
    )


def _register(rows: list[Row]) -> Register:
    names = {id_: told for row in rows for id_, told in row["actors"].items()}
    found = ((id_, *names[id_]) for id_ in sorted(names))
    return Register(tuple(Actor(id_, name, kind, declared=False) for id_, name, kind in found))


def _rows(folder: Path, name: str) -> Iterator[Row]:
    """The rows of a file of the result, in whichever form it was written."""
    if (table := folder / f"{name}.{Form.PARQUET}").is_file():
        yield from rows_of(table)
        return
    with (folder / f"{name}.{Form.JSONL}").open(encoding="utf-8") as stream:
        for line in stream:
            yield json.loads(line)
