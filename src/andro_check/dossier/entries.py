"""Entries of the register as the lines of YAML that people read, correct and paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from andro_check.dossier.record import scalar
from andro_check.dossier.values import edtf
from andro_check.model.register import Actor, Succession


def entry_lines(actor: Actor, remarks: Iterable[str], indent: str = "") -> str:
    """An actor as an item of ``actors:``; remarks stand above it as comments."""
    comments = (f"# {' '.join(remark.split())}" for remark in remarks)
    fields = (f"{'  ' if number else '- '}{field}" for number, field in enumerate(_fields(actor)))
    return "".join(f"{indent}{line}\n" for line in (*comments, *fields))


def _fields(actor: Actor) -> Iterator[str]:
    yield f"id: {scalar(actor.id)}"
    yield f"name: {scalar(actor.name)}"
    if actor.kind:
        yield f"kind: {scalar(actor.kind)}"
    if actor.aliases:
        yield "aliases:"
        yield from (f"- {scalar(name)}" for name in actor.aliases)
    if actor.became:
        yield "became:"
        yield from (line for step in actor.became for line in _became(step))


def _became(step: Succession) -> Iterator[str]:
    yield f"- actor: {scalar(step.actor)}"
    if step.date:
        yield f"  date: {scalar(edtf(step.date))}"
