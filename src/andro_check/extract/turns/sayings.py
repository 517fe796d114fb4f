"""The day that something was said on: "A closes on 6 May, B said on Tuesday" closes A on one day."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.link import FAR, Draft, drafted
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.linking.unnamed import fallback
from andro_check.extract.text.marks import PHRASE_ENDS
from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.frames import Part
from andro_check.model.claim import Modality

_HEARD = 6
"""Words from a verb of saying to its day: who said it, or to whom."""
_SPEAKER = 3
_HOLDER = 5
"""Words from an office to the verb of who holds it: ", Moira Rowe, told"."""
_COST = 1.0


def said_on(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence; a deed that has the day on which it was told leaves it to who told it."""
    if scene.vocabulary.tellers.isdisjoint(scene.words.lower[passage.sentence.first : passage.sentence.last]):
        return drafts
    dated = [draft.site.trigger for draft in drafts if draft.site.value.sort == "date"]
    return [_told(scene, passage, draft, alone=dated.count(draft.site.trigger) == 1) for draft in drafts]


def _told(scene: Scene, passage: Passage, draft: Draft, *, alone: bool) -> Draft:
    """The draft; the only day of a deed may be the day of both, if it was done and not planned."""
    deed, date = draft.site.trigger, draft.site.value
    if deed is None or date.sort != "date":
        return draft
    verb = _verb_of_saying(scene, passage, deed, date)
    if verb is None or deed.first <= verb < deed.last or (alone and draft.modality is not Modality.PLANNED):
        return draft
    bare = drafted(Site(scene, passage, date, None, fallback(scene, passage, date)), FAR)
    return replace(bare, subject=_speaker(passage, verb, date), modality=Modality.ASSERTED)


def _verb_of_saying(scene: Scene, passage: Passage, deed: TriggerAt, date: ValueAt) -> int | None:
    """The verb of saying that a date stands beside: one of another clause than the deed."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if deed.first >= date.last and date.last < passage.sentence.last and lower[date.last] in spoken.tellers:
        return date.last
    verb = _verb_before(scene, passage, date)
    if verb is None or verb < deed.first < date.first:
        return None
    if deed.first < verb:
        return verb if "," in lower[deed.last : verb] else None
    led = spoken.place_prepositions | spoken.determiners | spoken.on_day
    beside = all(word in led for word in lower[verb + 1 : date.first])
    return verb if beside or lower[date.last] in spoken.complements else None


def _verb_before(scene: Scene, passage: Passage, date: ValueAt) -> int | None:
    """The nearest verb of saying in front of a date, no other verb and no new clause between the two."""
    lower, spoken = scene.words.lower, scene.vocabulary
    for at in range(date.first - 1, max(passage.sentence.first, date.first - _HEARD) - 1, -1):
        if lower[at] in spoken.tellers:
            return at
        if lower[at] in PHRASE_ENDS or lower[at] in spoken.complements or lower[at] in spoken.finite:
            return None
        if any(t.first <= at < t.last and t.trigger.part in (Part.VERB, Part.PASSIVE) for t in passage.triggers):
            return None
    return None


def _speaker(passage: Passage, verb: int, date: ValueAt) -> Filler | None:
    """Who said it: named in front of the verb, or behind it."""
    named = (a for a in passage.actors if a.actor)
    near = [a for a in named if 0 <= verb - a.last <= _SPEAKER or verb < a.first <= date.last + 1]
    speaker = min(near, key=lambda a: (a.first > verb, abs(a.first - verb)), default=None)
    return Filler(str(speaker.actor), speaker.basis, _COST, speaker.first, speaker.last) if speaker else None


def reported(scene: Scene, passage: Passage, office: tuple[int, int]) -> frozenset[int]:
    """The dates of what is reported behind an office and its holder: "its treasurer, A, said it lost B in 2023"; or in
    front of them: "it will open in 2026, the mayor, A, told B".
    """
    lower, spoken = scene.words.lower, scene.vocabulary
    said = next((at for at in range(office[1], passage.sentence.last) if lower[at] in spoken.tellers), None)
    if said is None:
        return frozenset()
    led = spoken.place_prepositions | spoken.determiners | spoken.on_day
    behind = (v for v in passage.values if v.sort == "date" and v.first > said)
    told = frozenset(v.first for v in behind if not all(word in led for word in lower[said + 1 : v.first]))
    ahead = _comma_before(scene, passage, office[0]) if said - office[1] <= _HOLDER else 0
    return told | {v.first for v in passage.values if v.sort == "date" and v.last <= ahead}


def _comma_before(scene: Scene, passage: Passage, office: int) -> int:
    """Where the comma stands between a clause with its verb and an office, its article aside; 0 where none does."""
    before, first, spoken = office - 1, passage.sentence.first, scene.vocabulary
    while before > first and scene.words.lower[before] in spoken.determiners:
        before -= 1
    verbs = spoken.finite | spoken.done | spoken.auxiliaries
    closed = scene.words.raw[before] == "," and not verbs.isdisjoint(scene.words.lower[first:before])
    return before if closed else 0
