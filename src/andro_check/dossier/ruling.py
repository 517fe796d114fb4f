"""Rulings go into ``decisions.yaml``; comments, order and the other records stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from andro_check.dossier.decisions import KEYS, NAME, fields_of, read_decisions
from andro_check.dossier.layout import DECISIONS, Chunk, Layout, lay_out
from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Items, Scalar
from andro_check.dossier.schema import Kind, editor_line, put_schemas
from andro_check.dossier.splicing import comments, encoded, with_fields
from andro_check.dossier.writing import original
from andro_check.model.decision import Decision
from andro_check.model.problem import Place, Problem

_HEAD = editor_line(Kind.DECISIONS) + (
    "# What people ruled on findings: written by `andro-check decide` and `review`, and yours to edit.\n"
)


@dataclass(frozen=True, slots=True)
class Ruled:
    """What was done; ``before`` holds the records that were there, ``None`` for none. With a problem nothing was."""

    before: Mapping[str, str | None] = field(default_factory=dict)
    problem: Problem | None = None


def write_decisions(root: Path, decisions: Sequence[Decision], dropped: Sequence[str] = ()) -> Ruled:
    """Add these rulings, or put them in the place of those on the same findings; call it as the sole writer.

    ``dropped``: findings whose rulings go, because a new one stands for them.
    """

    def edit(text: str) -> str | Problem:
        for decision in decisions:
            changed = _with_decision(text, decision)
            if isinstance(changed, Problem):
                return changed
            text = changed
        return _with_records(text, dict.fromkeys(dropped)) if dropped else text

    return _edited(root, [*(decision.finding for decision in decisions), *dropped], edit)


def put_back(root: Path, records: Mapping[str, str | None]) -> Ruled:
    """Give the rulings on findings the records that they had before, ``None``: none; call it as the sole writer."""
    return _edited(root, list(records), lambda text: _with_records(text, records))


def _with_records(text: str, records: Mapping[str, str | None]) -> str | Problem:
    layout = _cut(text)
    if isinstance(layout, Problem):
        return layout
    kept = [layout.head]
    for chunk in layout.chunks:
        body = records.get(chunk.id) if chunk.id in records else chunk.body
        kept += [chunk.above, body] if body is not None else [chunk.above] if chunk.above.strip() else []
    present = {chunk.id for chunk in layout.chunks}
    kept += [record for finding, record in records.items() if record is not None and finding not in present]
    return "".join([*kept, layout.tail])


def _edited(root: Path, findings: Sequence[str], edit: Callable[[str], str | Problem]) -> Ruled:
    old = original(root, NAME)
    layout = old if isinstance(old, Problem) else _cut(old.text)
    if isinstance(old, Problem) or isinstance(layout, Problem):
        return Ruled(problem=next(p for p in (old, layout) if isinstance(p, Problem)))
    before = {finding: _body(layout.chunks, finding) for finding in findings}
    new = edit(old.text)
    if isinstance(new, Problem):
        return Ruled(problem=new)
    if old.raw is None:
        put_schemas(root)
    problem = _loss(old.text, new, findings) or (old.replace(new) if new != old.text else None)
    return Ruled(problem=problem) if problem else Ruled(before)


def _cut(text: str) -> Layout | Problem:
    return lay_out(text, NAME, DECISIONS) if text.strip() else Layout(f"{text}{_HEAD}decisions:\n", (), "")


def _body(chunks: Sequence[Chunk], finding: str) -> str | None:
    return next((chunk.body for chunk in chunks if chunk.id == finding), None)


def _with_decision(text: str, decision: Decision) -> str | Problem:
    fields, record = fields_of(decision), _record(text, decision.finding)
    if record is not None:
        return with_fields(text, record, fields, KEYS)
    layout = _cut(text)
    if isinstance(layout, Problem):
        return layout
    line = "\r\n" if "\r\n" in text else "\n"
    lines = [f"{key}: {written}" for key, value in fields.items() if (written := encoded(value))]
    new = "".join(f"{layout.indent}{'  ' if n else '- '}{written}{line}" for n, written in enumerate(lines))
    kept = layout.head + "".join(chunk.above + chunk.body for chunk in layout.chunks)
    return f"{kept}{'' if kept.endswith(line) else line}{new}{layout.tail}"


def _record(text: str, finding: str) -> Fields | None:
    """The record of a finding, the last if there are several: it is the one that counts."""
    root = read_yaml(text, NAME).node
    records = root.values.get("decisions") if isinstance(root, Fields) else None
    found = None
    for item in records.items if isinstance(records, Items) else ():
        held = item.values.get("finding") if isinstance(item, Fields) else None
        if isinstance(item, Fields) and isinstance(held, Scalar) and " ".join(held.text.split()) == finding:
            found = item
    return found


def _loss(old: str, new: str, findings: Sequence[str]) -> Problem | None:
    """Whether the new text would lose another ruling or a comment of the old one."""
    (before, known), (after, problems) = read_decisions(old), read_decisions(new)
    fresh = [p for p in problems if (p.what, p.remedy) not in {(k.what, k.remedy) for k in known}]
    others = [[d for d in decisions if d.finding not in findings] for decisions in (before, after)]
    if fresh or others[0] != others[1] or comments(old) - comments(new):
        return next(iter(fresh), Problem(Place(NAME), "cannot be changed in place", "rule there by hand"))
    return None
