"""What a bracket sets out: "the funding of X (5 millions from A, 3 from B)" is for X, and planned if the first is."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, Site, fill
from andro_check.extract.text.scene import Passage, Scene, TriggerAt
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Part
from andro_check.model.claim import Modality

_CLOSE = 1.0
"""An object that costs more is not the complement of its noun."""
_BEFORE = 6
"""Words between the noun and its bracket, at most."""


def bracketed(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts of money given inside a bracket, for what the noun before it says and in one mood."""
    mended: list[Draft] = []
    for draft in drafts:
        opening = _opening(scene, passage, draft)
        if opening is None:
            mended.append(draft)
            continue
        first = next((d for d in mended if d.figure == draft.figure and _opening(scene, passage, d) == opening), None)
        mood = first.modality if first and draft.modality is Modality.ASSERTED else draft.modality
        found = draft.object or (first.object if first else _announced(scene, passage, draft, opening))
        mended.append(replace(draft, modality=mood, object=found))
    return mended


def _opening(scene: Scene, passage: Passage, draft: Draft) -> int | None:
    """The bracket that a gift of money stands in, by its word."""
    if draft.site.value.sort != "money" or figures().get(draft.figure).kin != "money given":
        return None
    raw = scene.words.raw
    for index in range(draft.site.value.first - 1, passage.sentence.first, -1):
        if raw[index] in "()":
            return index if raw[index] == "(" else None
    return None


def _announced(scene: Scene, passage: Passage, draft: Draft, opening: int) -> Filler | None:
    """What the noun of giving in front of the bracket says that it is for."""
    noun = next((item for item in reversed(passage.triggers) if _announces(item, opening)), None)
    if noun is None:
        return None
    taken = frozenset({draft.subject.actor if draft.subject else None})
    value = draft.site.value
    found = fill(Site(scene, passage, value, noun, noun.trigger.frame), noun.trigger.frame.object, taken)
    if found is None or found.cost >= _CLOSE or found.last > opening:
        return None
    return replace(found, first=-1, last=-1)  # its place is no part of what each item of the bracket says


def _announces(item: TriggerAt, opening: int) -> bool:
    gives = figures().get(item.trigger.frame.figure).kin == "money given"
    return gives and item.trigger.part is Part.NOUN and 0 <= opening - item.last <= _BEFORE
