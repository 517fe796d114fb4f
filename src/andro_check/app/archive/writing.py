"""The folder that a scan leaves: each file whole or as it was, the manifest last."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from andro_check import __version__
from andro_check.app.archive.store import LeftOut
from andro_check.app.archive.tables import write_table

SCHEMA = "andro-check/scan/v1"
MANIFEST = "manifest.json"
FILES = ("sources", "claims", "findings", "errors")


class Form(StrEnum):
    """How the files of a result are written."""

    JSONL = "jsonl"
    PARQUET = "parquet"


@dataclass(frozen=True, slots=True)
class About:
    """What the manifest says beside the numbers of lines."""

    inputs: Sequence[str]
    words: int
    copies: int
    left_out: LeftOut


def write_result(
    out: Path, lines: Mapping[str, Iterable[str]], about: About, form: Form = Form.JSONL
) -> dict[str, int]:
    """Write each of FILES and the manifest; how many articles, claims, findings and errors there are."""
    counts = {name: _replace(out / f"{name}.{form}", lines[name]) for name in FILES}
    told = {"articles": counts["sources"], **{name: counts[name] for name in FILES[1:]}}
    manifest = {
        "schema": SCHEMA,
        "program": f"andro-check {__version__}",
        "inputs": about.inputs,
        **told,
        "words": about.words,
        "copies": about.copies,
        "not_compared": asdict(about.left_out),
        "files": {f"{name}.{form}": count for name, count in counts.items()},
    }
    _replace(out / MANIFEST, [json.dumps(manifest, ensure_ascii=False, indent=2)])
    for other in Form:
        if other is not form:
            for name in FILES:
                (out / f"{name}.{other}").unlink(missing_ok=True)
    return told


def _replace(target: Path, lines: Iterable[str]) -> int:
    """Write lines beside a file and rename them over it; how many they were."""
    beside = target.with_name(f".{target.name}.part")
    if target.suffix == f".{Form.PARQUET}":
        count = write_table(beside, target.stem, lines)
        beside.replace(target)
        return count
    count = 0
    with beside.open("w", encoding="utf-8", errors="replace", newline="\n") as stream:
        for line in lines:
            stream.write(line)
            stream.write("\n")
            count += 1
        stream.flush()
        os.fsync(stream.fileno())
    beside.replace(target)
    return count
