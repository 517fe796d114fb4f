"""A date that opens a sentence dates all that is done in it: "In 2015 A was sold to B, while C closed its plant"."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.link import Draft, drafted
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.text.marks import PHRASE_ENDS
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.extract.turns.together import coordinated, joint
from andro_check.lexicon.frames import Part
from andro_check.model.claim import Modality
from andro_check.model.value import Quantity

_OPENING = 5
"""Words of a sentence before the date that opens it."""
_AUXILIARY = 4
_BESIDE = 3
"""Words from a date to what is said, and to who says it."""
_COST = 1.0
_CLEAR = 1.5
"""A party that costs more was not said in the clause of the deed."""
_SETS_OUT = frozenset(",:(")


def dated_deeds(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, and for the date that opens it one more for each other deed, if it is the only date."""
    dates = passage.dates
    if len(dates) != 1 or dates[0].first - passage.sentence.first > _OPENING:
        return drafts
    told = [draft for draft in drafts if draft.site.value is dates[0]]
    if not told or any(d.site.trigger and d.site.trigger.first == passage.sentence.first for d in told):
        return drafts  # "Fondée en 1887, X a été rachetée": the year is of the foundation alone
    called = {draft.site.trigger for draft in told}
    drafts = [one for d in drafts for one in ((_of_several(scene, passage, d) if d in told else []) or [d])]
    figures = {draft.figure for draft in told}
    for item in passage.triggers:
        frame = item.trigger.frame
        if item not in called and frame.figure not in figures and _is_deed(scene, item, dates[0]):
            done = _of_own_clause(drafted(Site(scene, passage, dates[0], item, frame), _COST))
            found = _of_several(scene, passage, done) or [done]
            if done.modality is Modality.ASSERTED and all(d.subject and d.subject.cost < _CLEAR for d in found):
                drafts = [*drafts, *found]
                figures.add(frame.figure)
                called.add(item)
    for deed in called:
        drafts = [_counted(scene, passage, deed, draft) for draft in drafts]
    return drafts


def _of_own_clause(done: Draft) -> Draft:
    """A deed with the actor that its own clause begins with, if its party was found in another."""
    scene, deed, subject = done.site.scene, done.site.trigger, done.subject
    start = _clause(scene, deed.first, done.site.value.last) if deed else 0
    if deed is None or subject is None or subject.first >= start:
        return done
    held_back = scene.vocabulary.held_back
    inside = [a for a in done.site.passage.actors if a.actor and start <= a.first < deed.first]
    own = next((a for a in inside if a.before not in held_back), None)
    if own is None:
        return done
    return replace(done, subject=Filler(str(own.actor), own.basis, _COST, own.first, own.last))


def _clause(scene: Scene, verb: int, since: int) -> int:
    """Where the clause of a verb begins, behind the date."""
    return next((at + 1 for at in range(verb - 1, since, -1) if scene.words.lower[at] in PHRASE_ENDS), since)


def _of_several(scene: Scene, passage: Passage, done: Draft) -> list[Draft]:
    """ "In 2012 two companies were set up: A, backed by X, and B" : a draft for each, if two are named."""
    named, _ = _set_out(scene, passage, done.site.trigger)
    return [replace(done, subject=Filler(str(a.actor), a.basis, _COST, a.first, a.last)) for a in named]


def _counted(scene: Scene, passage: Passage, deed: TriggerAt | None, draft: Draft) -> Draft:
    """The count of what is set out, as one of all of them."""
    named, count = _set_out(scene, passage, deed)
    return replace(draft, subject=joint(scene, named)) if named and draft.site.value is count else draft


def _set_out(scene: Scene, passage: Passage, deed: TriggerAt | None) -> tuple[list[ActorAt], ValueAt | None]:
    """The actors that a deed done to so many sets out behind it, if they are so many, and the count of them."""
    near = (v for v in passage.values if deed and v.sort == "count" and 0 <= deed.first - v.last <= _AUXILIARY)
    count = next(near, None)
    if deed is None or count is None or not isinstance(count.value, Quantity):
        return [], None
    listed = (names for names in coordinated(scene, passage) if deed.last < names[0].first <= deed.last + _BESIDE)
    named = next(listed, []) if scene.words.raw[deed.last] in _SETS_OUT else []
    named = named or [a for a in passage.actors if a.actor and a.first >= deed.last and _is_set_out(scene, deed, a)]
    fits = count.value.number == len({a.actor for a in named}) == len(named)
    return (named, count) if fits else ([], None)


def _is_set_out(scene: Scene, deed: TriggerAt, actor: ActorAt) -> bool:
    """Whether an actor is one of those that a colon, or "on the one side ... on the other", sets out."""
    lower, spoken = scene.words.lower, scene.vocabulary
    start = max(deed.last, actor.first - _AUXILIARY)
    if spoken.sides.isdisjoint(lower[start : actor.first]):
        return False
    return not any(word in spoken.passive_agents for word in lower[start : actor.first])


def _is_deed(scene: Scene, item: TriggerAt, date: ValueAt) -> bool:
    """Whether a verb behind the date is finite and stands in a main clause."""
    if "date" not in item.trigger.frame.values or item.trigger.part not in (Part.VERB, Part.PASSIVE):
        return False
    if item.first < date.last:
        return False
    lower, spoken = scene.words.lower, scene.vocabulary
    start = _clause(scene, item.first, date.last)
    clause = lower[start : item.first]
    if any(word in spoken.relatives and lower[start + n - 1] not in spoken.whereas for n, word in enumerate(clause)):
        return False
    near = lower[max(start, item.first - _AUXILIARY) : item.first]
    helped = any(word in spoken.finite or word in spoken.being or word in spoken.having for word in near)
    return helped or lower[item.first - 1] in spoken.conjunctions


def told_of(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """A date of what is said is of who says it, "added X in 2015"; what is announced follows "that"."""
    return [_spoken(scene, passage, _announced(scene, passage, draft)) for draft in drafts]


def _spoken(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    date = draft.site.value
    if draft.figure != "date" or draft.site.trigger is not None or (draft.subject and draft.subject.cost < _CLEAR):
        return draft
    said = [cue for cue in passage.cues if cue.cue.sort == "said" and 0 <= date.first - cue.last <= _BESIDE]
    speaker = next((a for a in passage.actors if a.actor and 0 <= a.first - date.last <= _BESIDE), None)
    if not said or speaker is None or PHRASE_ENDS.intersection(scene.words.raw[said[0].first : speaker.first]):
        return draft
    return replace(draft, subject=Filler(str(speaker.actor), speaker.basis, _COST, speaker.first, speaker.last))


def _announced(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    if draft.figure != "announcement date" or draft.object:
        return draft
    after, opening = max(draft.site.hull[1], draft.site.value.last), scene.vocabulary.complements
    near = range(after, min(after + _BESIDE, passage.sentence.last))
    that = next((at for at in near if scene.words.lower[at] in opening), None)
    thing = next((a for a in passage.actors if that and a.actor and a.first - that <= _BESIDE and a.first > that), None)
    if thing is None or (draft.subject and thing.actor == draft.subject.actor):
        return draft
    return replace(draft, object=Filler(str(thing.actor), thing.basis, _COST, thing.first, thing.last))
