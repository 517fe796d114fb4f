"""A date that opens a sentence dates all that is done in it: "In 2015 A was sold to B, while C closed its plant"."""

from __future__ import annotations

from andro_check.extract.link import Draft, drafted
from andro_check.extract.roles import Site
from andro_check.extract.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.frames import Part
from andro_check.model.claim import Modality

_OPENING = 5
"""Words of a sentence before the date that opens it."""
_AUXILIARY = 4
_COST = 1.0
_CLEAR = 1.5
"""A party that costs more was not said in the clause of the deed."""
_BREAKS = frozenset(",;:(—–")


def dated_deeds(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, and for the date that opens it one more for each other deed, if it is the only date."""
    dates = [value for value in passage.values if value.sort == "date"]
    told = [draft for draft in drafts if dates and draft.site.value is dates[0]]
    if len(dates) != 1 or not told or dates[0].first - passage.sentence.first > _OPENING:
        return drafts
    called = {draft.site.trigger for draft in told}
    figures = {draft.figure for draft in told}
    for item in passage.triggers:
        frame = item.trigger.frame
        if item not in called and frame.figure not in figures and _is_deed(scene, item, dates[0]):
            found = drafted(Site(scene, passage, dates[0], item, frame), _COST)
            if found.modality is Modality.ASSERTED and found.subject and found.subject.cost < _CLEAR:
                drafts = [*drafts, found]
                figures.add(frame.figure)
    return drafts


def _is_deed(scene: Scene, item: TriggerAt, date: ValueAt) -> bool:
    """Whether a verb behind the date is finite and stands in a main clause."""
    if "date" not in item.trigger.frame.values or item.trigger.part not in (Part.VERB, Part.PASSIVE):
        return False
    if item.first < date.last:
        return False
    lower, spoken = scene.words.lower, scene.vocabulary
    start = next((at + 1 for at in range(item.first - 1, date.last, -1) if lower[at] in _BREAKS), date.last)
    clause = lower[start : item.first]
    if any(word in spoken.relatives for word in clause):
        return False
    near = lower[max(start, item.first - _AUXILIARY) : item.first]
    helped = any(word in spoken.finite or word in spoken.being or word in spoken.having for word in near)
    return helped or lower[item.first - 1] in spoken.conjunctions
