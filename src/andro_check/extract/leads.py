"""What a clause is about when no actor leads it: the noun that is its subject, "the appeal has raised £380,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from andro_check.extract.link import Draft
from andro_check.extract.roles import Filler
from andro_check.extract.scene import Passage, Scene, ValueAt
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Part, Role
from andro_check.model.claim import Basis

_LONGEST = 5
"""How many words article, adjectives and noun take at most."""
_COST = 3.0
_STARTS = frozenset(",;:–—(\"“«”»")


def with_leads(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts that nobody is the subject of, about the noun that leads their clause, where there is one."""
    return [_led(scene, draft) for draft in drafts]


def _led(scene: Scene, draft: Draft) -> Draft:
    frame = draft.site.frame
    if draft.subject is not None or frame.subject is Role.NONE or figures().get(draft.figure).acting:
        return draft
    if frame.subject is Role.AGENT and frame.object is not Role.NONE:
        return draft
    found = lead(scene, draft.site.passage, draft.site.value)
    if found is None:
        return draft
    first, last = found
    name = " ".join(scene.words.lower[first:last])
    return replace(draft, subject=Filler(name, Basis.LOCAL, _COST, first, last))


def lead(scene: Scene, passage: Passage, value: ValueAt) -> tuple[int, int] | None:
    """The words of the noun, without its article, that leads the clause of a value; ``None`` when none does."""
    for start in _starts(scene, passage, value):
        found = _phrase(scene, passage, start, value.first)
        if found is not None:
            return found
    return None


def _starts(scene: Scene, passage: Passage, value: ValueAt) -> Iterator[int]:
    """Where a clause may begin before a value, the nearest first."""
    spoken, lower = scene.vocabulary, scene.words.lower
    first = passage.sentence.first
    for index in range(value.first - 2, first, -1):
        before = lower[index - 1]
        if before in _STARTS or before in spoken.conjunctions or before in spoken.joints:
            yield index
    yield first


def _phrase(scene: Scene, passage: Passage, start: int, limit: int) -> tuple[int, int] | None:
    spoken, lower, raw = scene.vocabulary, scene.words.lower, scene.words.raw
    if lower[start] not in spoken.determiners:
        return None
    last = start + 1
    while last < min(limit, start + 1 + _LONGEST) and _is_nominal(scene, last):
        last += 1
    head = last - 1
    if head <= start or not _has_verb(scene, last, limit):
        return None
    if lower[head] not in spoken.leading or _is_taken(scene, passage, start, last, head):
        return None
    return start + 1, last


def _is_nominal(scene: Scene, index: int) -> bool:
    word, spoken = scene.words.lower[index], scene.vocabulary
    plain = scene.words.raw[index].islower() and word.replace("-", "").isalpha()
    return plain and word not in spoken.held_back and word not in spoken.joints and not is_verb(scene, index)


def is_verb(scene: Scene, index: int) -> bool:
    word, spoken = scene.words.lower[index], scene.vocabulary
    if word in spoken.done or word in spoken.finite or word in spoken.being or word in spoken.auxiliaries:
        return True
    return word in ("have", "had", "has") or (word.endswith("ed") and len(word) > 4)


def _has_verb(scene: Scene, first: int, limit: int) -> bool:
    return any(is_verb(scene, index) for index in range(first, limit))


def _is_taken(scene: Scene, passage: Passage, first: int, last: int, head: int) -> bool:
    if any(first <= actor.first < last for actor in passage.actors if actor.actor):
        return True
    if any(t.first <= head < t.last for t in passage.triggers if t.trigger.part in (Part.NOUN, Part.COUNTED)):
        return True
    if any(v.first < last and first < v.last for v in passage.values):
        return True
    return scene.words.lower[head] in scene.vocabulary.not_names
