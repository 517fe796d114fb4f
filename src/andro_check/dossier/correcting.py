"""A person's ruling on a claim is written into its record in ``claims/``, and nothing else of the file changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from andro_check.dossier.claims import KEYS, read_file
from andro_check.dossier.context import Context
from andro_check.dossier.files import Folder
from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Items, Node
from andro_check.dossier.splicing import comments, with_fields
from andro_check.dossier.writing import Original, original
from andro_check.model.claim import Claim
from andro_check.model.problem import Place, Problem

FOLDER = "claims"
FIELDS = (
    *("figure", "subject", "object", "value", "kind", "as_of", "modality", "voice"),
    *("quote", "at", "words", "note"),
)
"""What a person may set of a claim; its id stays, its status is the ruling."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A claim, the file that it was found in, and its record there."""

    file: Original
    claim: Claim
    place: Place
    record: Fields


def correct_claim(root: Path, claim: str, changes: Mapping[str, str], context: Context) -> Claim | Problem:
    """Set fields of the record of a claim, and give the claim that it is then; call it as the sole writer.

    An empty text takes a field away. Nothing is written when the record could not be read afterwards.
    """
    found = _find(root, claim, context)
    if isinstance(found, Problem):
        return found
    wanted = dict(changes)
    if "id" not in found.record.keys:  # or it would get another id with its figure or its quote
        wanted["id"] = claim
    if "quote" in changes and "at" not in changes:
        wanted["at"] = ""
    new = _spliced(found, wanted, context)
    if isinstance(new, _Found) and "at" in wanted and not wanted["at"]:
        span = new.claim.citation.span
        new = _spliced(new, {"at": f"{span.start}-{span.end}"}, context)
    if isinstance(new, Problem):
        return new
    return _loss(found, new, context) or found.file.replace(new.file.text) or new.claim


def _find(root: Path, claim: str, context: Context) -> _Found | Problem:
    """The record of a claim among all files of claims."""
    for name in Folder(root).names(FOLDER):
        file = original(root, name) if name.endswith((".yaml", ".yml")) else None
        found = _within(file, claim, context) if isinstance(file, Original) else None
        if isinstance(found, _Found):
            return found
    return Problem(Place(FOLDER), f"holds no claim {claim!r} any more", "run the command again")


def _within(file: Original, claim: str, context: Context) -> _Found | Problem | None:
    """The claim in the text of a file; a problem if its record cannot be read there."""
    read, problems = read_file(file.name, file.text, context)
    held = next(((c, place) for c, place in read if c.id == claim), None)
    if held is None:
        return problems[0] if problems else None
    record = next((node for node in _records(file) if node.place == held[1]), None)
    return _Found(file, *held, record) if isinstance(record, Fields) else None


def _records(file: Original) -> tuple[Node, ...]:
    root = read_yaml(file.text, file.name).node
    records = root.values.get("claims") if isinstance(root, Fields) else None
    return records.items if isinstance(records, Items) else ((records,) if records else ())


def _spliced(found: _Found, changes: Mapping[str, str], context: Context) -> _Found | Problem:
    """The same claim with other fields, in the new text of its file."""
    text = with_fields(found.file.text, found.record, changes, KEYS)
    file = Original(found.file.root, found.file.name, found.file.raw, text)
    again = _within(file, found.claim.id, context)
    before = read_file(file.name, found.file.text, context)[1]
    fresh = [p for p in read_file(file.name, text, context)[1] if _said(p) not in set(map(_said, before))]
    if fresh or not isinstance(again, _Found):
        other = Problem(found.place, "cannot be changed in place", "change it by hand")
        return next(iter(fresh), again if isinstance(again, Problem) else other)
    return again


def _said(problem: Problem) -> tuple[str, str]:
    """A problem without its place, which moves with the lines above."""
    return problem.what, problem.remedy


def _loss(old: _Found, new: _Found, context: Context) -> Problem | None:
    """Whether the new text would change another claim, or lose a comment."""
    before, after = (
        [claim for claim, _ in read_file(old.file.name, found.file.text, context)[0] if claim.id != old.claim.id]
        for found in (old, new)
    )
    if before != after or comments(old.file.text) - comments(new.file.text):
        return Problem(old.place, "cannot be changed in place", "change it by hand")
    return None
