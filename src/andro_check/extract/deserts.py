"""What somebody gets: a person who earns has pay and no profit, and whoever a court sentenced is not the court."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.link import Draft
from andro_check.extract.roles import Filler
from andro_check.extract.scene import Passage, Scene, TriggerAt
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.frames import Part
from andro_check.lexicon.numbers import number_words
from andro_check.model.claim import Basis

_PAY, _PROFIT, _SENTENCE = "pay", "net income", "sentence"
_COST = 2.0
_NOUN = 5
"""Words between a verb and the noun of whoever it was done to: "condamné l'ancien notaire"."""


def deserved(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Money that a person earned, and years that a court gave."""
    return [_deserved(scene, passage, draft) for draft in drafts]


def _deserved(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    verb = draft.site.trigger
    if (
        verb
        and draft.figure == _PROFIT
        and draft.site.part is Part.VERB
        and (earner := _earner(scene, passage, verb.first))
    ):
        frame = replace(draft.site.frame, figure=_PAY)
        return replace(draft, site=replace(draft.site, frame=frame), figure=_PAY, subject=earner)
    if draft.site.frame.figure != _SENTENCE or draft.site.value.sort != "duration":
        return draft
    if any(t.trigger.frame.figure == _SENTENCE and t.trigger.part is Part.VERB for t in passage.triggers):
        return replace(draft, subject=_accused(scene, passage, draft.site.value.last) or draft.subject)
    deed = next((t for t in reversed(passage.triggers) if _sentences(t) and t.last < draft.site.value.first), None)
    if deed is None or not _is_active(scene, deed.first):
        return draft
    return replace(draft, subject=_whoever(scene, passage, deed.last, draft.site.value.first) or draft.subject)


def _accused(scene: Scene, passage: Passage, after: int) -> Filler | None:
    """ "A requis cinq ans contre l'ancien trésorier": whoever stands behind the preposition."""
    places = range(after, min(passage.sentence.last - 1, after + _NOUN))
    against = number_words(scene.vocabulary.language).against
    found = next((k for k in places if scene.words.lower[k] in against), None)
    return _whoever(scene, passage, found + 1, passage.sentence.last) if found else None


def _sentences(item: TriggerAt) -> bool:
    return item.trigger.part is Part.PASSIVE and item.trigger.frame.figure == _SENTENCE


def _earner(scene: Scene, passage: Passage, verb: int) -> Filler | None:
    """Who is named, or told by a noun for somebody, right before the verb."""
    last = verb
    while last and (scene.words.lower[last - 1] in scene.vocabulary.having or scene.words.lower[last - 1] == ","):
        last -= 1
    for actor in passage.actors:
        if actor.last == last and actor.kind == "person" and actor.actor:
            return Filler(actor.actor, actor.basis, 0.1, actor.first, actor.last)
    if last <= passage.sentence.first or not _is_somebody(scene, last - 1):
        return None
    return Filler(scene.words.lower[last - 1], Basis.LOCAL, _COST, last - 1, last)


def _is_somebody(scene: Scene, index: int) -> bool:
    word, counting = scene.words.lower[index], counting_words(scene.vocabulary.language)
    known = word in counting.persons or word in counting.grown
    return known or scene.vocabulary.kinds_by_head.get(word) == "person"


def _is_active(scene: Scene, verb: int) -> bool:
    """Whether a verb is done by whoever stands before it: "a condamné", "sentenced him", unlike "was sentenced"."""
    spoken, before = scene.vocabulary, scene.words.lower[max(0, verb - 3) : verb]
    if spoken.language == "fr":
        return any(word in spoken.having for word in before) and not any(word in spoken.being for word in before)
    return bool(before) and not any(word in spoken.being for word in before)


def _whoever(scene: Scene, passage: Passage, after: int, end: int) -> Filler | None:
    """Whoever stands behind a verb or a preposition: a name, or the noun for somebody that an article opens."""
    lower = scene.words.lower
    for actor in passage.actors:
        between = lower[after : actor.first]
        near = after <= actor.first < end and len(between) < _NOUN
        if near and actor.actor and not any(word in scene.vocabulary.held_back for word in between):
            return Filler(actor.actor, actor.basis, 0.5, actor.first, actor.last)
    if after >= end or lower[after] not in scene.vocabulary.determiners:
        return None
    for index in range(after + 1, min(end, after + _NOUN)):
        if lower[index] in scene.vocabulary.held_back:
            break
        if _is_somebody(scene, index):
            return Filler(lower[index], Basis.LOCAL, _COST, index, index + 1)
    return None
