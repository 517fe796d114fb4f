"""What is no person is not born: "Née en 1943, la coopérative" was founded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from andro_check.extract.link import Draft
from andro_check.model.register import Register

_BORN, _FOUNDED, _PERSON = "birth date", "foundation date", "person"


def with_births(drafts: Iterable[Draft], register: Register) -> list[Draft]:
    """The drafts, roles filled; a birth that opens its sentence and is no person's is a foundation. Elsewhere "né"
    may belong to somebody whom the sentence names in passing.
    """
    return [_founded(d) if d.figure == _BORN and _opens(d) and not _is_person(d, register) else d for d in drafts]


def _founded(draft: Draft) -> Draft:
    return replace(draft, figure=_FOUNDED)


def _opens(draft: Draft) -> bool:
    trigger = draft.site.trigger
    return trigger is not None and trigger.first == draft.site.passage.sentence.first


def _is_person(draft: Draft, register: Register) -> bool:
    """Whether a person is meant, or may be: one whom the sentence names somewhere by two words."""
    actor = register.get(draft.subject.actor) if draft.subject else None
    named = (a for a in draft.site.passage.actors if a.actor and actor and a.actor != actor.id)
    somebody = any(a.kind == _PERSON or (not a.kind and a.last - a.first > 1) for a in named)
    return actor is None or actor.kind == _PERSON or somebody
