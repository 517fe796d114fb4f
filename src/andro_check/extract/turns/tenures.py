"""Since when somebody has held an office: "maire de Tourvelle depuis 2014", "has chaired the trust since 2009"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.text.marks import PHRASE_ENDS
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.extract.turns.deeds import appointee, doer
from andro_check.extract.turns.holders import body_of, holder_of, may_hold
from andro_check.lexicon.frames import Frame, Part, Role, Trigger
from andro_check.lexicon.phrases import standing
from andro_check.model.claim import Modality
from andro_check.model.value import Name, Quantity

_BEGUN = Frame("appointment date", frozenset({"date"}), Role.PATIENT, Role.NONE, *(frozenset[str](),) * 5, 0.0)
_COME = replace(_BEGUN, figure="arrival date")
_SERVED = replace(_BEGUN, figure="tenure", values=frozenset({"duration"}))
_PLAIN, _LONG, _HEDGED = "duration", frozenset({"month", "year"}), 2
_DOING = replace(_BEGUN, subject=Role.AGENT, kinds=frozenset({"person", ""}))
"""Of the verb of whoever leads or works."""
_MAY_BEGIN = frozenset({_BEGUN.figure, "date", "renaming date"})
_ROLE, _PERSON = "role: ", "person"
_REACH = 6
"""Words from an office, or from the verb that tells of one, to "since": "of the Valdor trust"."""
_COST = 0.5


def in_office_since(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The date behind an office and "since" is that on which its holder got it, whatever else the sentence tells."""
    return [_begun(scene, passage, draft) if draft.site.value.sort == "date" else draft for draft in drafts]


def appointed_on(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The date behind an office to which somebody is named is that person's: "X was named director of Y in 2018"; and
    so is one that no other word calls: "X became director of Y in 2018".
    """
    return [_named_on(scene, passage, draft) if draft.figure in _MAY_BEGIN else draft for draft in drafts]


def _named_on(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    if draft.site.value.sort != "date":
        return draft
    date = draft.site.value
    for place in _offices(scene, max(passage.sentence.first, date.first - _REACH), date.first):
        if not PHRASE_ENDS.isdisjoint(scene.words.raw[place[1] : date.first]):
            return draft
        people = [actor for actor in passage.actors if may_hold(scene, actor)]
        holder = appointee(scene, passage, place, people)
        if holder is None:
            continue  # "managing director" is no director
        called = draft if draft.figure == _BEGUN.figure else _called(scene, passage, draft, place)
        return _begun_by(called, holder, body_of(scene, passage, place, holder) or draft.object)
    return draft


def _called(scene: Scene, passage: Passage, draft: Draft, place: tuple[int, int], frame: Frame = _BEGUN) -> Draft:
    """The date as that on which an office, or work, began that these words tell of."""
    site = Site(scene, passage, draft.site.value, TriggerAt(*place, Trigger(frame, Part.NOUN)), frame)
    return replace(draft, site=site, figure=frame.figure, cost=_COST)


def _begun_by(draft: Draft, holder: ActorAt, body: Filler | None) -> Draft:
    subject = Filler(str(holder.actor), holder.basis, _COST, holder.first, holder.last)
    return replace(draft, subject=subject, object=body)


def _begun(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    date, since = draft.site.value, scene.vocabulary.since
    lower = scene.words.lower
    start = next((k for k in (date.first, date.first - 1) if k >= 0 and lower[k] in since), None)
    if start is None:
        return draft
    found = _office(scene, passage, start, date) or _led(scene, passage, start) or _at_the_head(scene, passage, start)
    frame = _BEGUN
    if found is None and (draft.site.trigger is None or draft.figure == _BEGUN.figure):
        found, frame = _at_work(scene, passage, start)
    if found is None:
        return draft
    place, holder = found
    since_then = replace(_called(scene, passage, draft, place, frame), modality=Modality.ASSERTED)
    return _begun_by(since_then, holder, body_of(scene, passage, place, holder))


def _at_work(scene: Scene, passage: Passage, since: int) -> tuple[tuple[tuple[int, int], ActorAt] | None, Frame]:
    """Who has led something since, or worked there: "X has run the café since 2011", "X y travaille depuis 2011"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    for at in range(since - 1, max(passage.sentence.first, since - 2 * _REACH) - 1, -1):
        if scene.words.raw[at] in PHRASE_ENDS:
            break
        if lower[at] in spoken.in_charge or lower[at] in spoken.employed:
            frame = _BEGUN if lower[at] in spoken.in_charge else _COME
            verb = TriggerAt(at, at + 1, Trigger(_DOING, Part.VERB))
            holder = doer(Site(scene, passage, _verb(scene, verb), verb, _DOING))
            held = holder is not None and may_hold(scene, holder)
            return (((at, at + 1), holder) if held and holder else None), frame
    return None, _BEGUN


def served_for(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """How long somebody has led or worked: "X has run the café for 22 years", "X dirige depuis trois ans le port"."""
    return [_served(scene, passage, draft) if draft.figure == _PLAIN else draft for draft in drafts]


def _served(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    quantity, first = draft.value, draft.site.value.first
    if not isinstance(quantity, Quantity) or quantity.unit not in _LONG:
        return draft
    led = {*scene.words.lower[max(0, first - _HEDGED) : first + 1]}
    if led.isdisjoint(scene.vocabulary.lasting):
        return draft
    found, _ = _at_work(scene, passage, first)
    if found is None:
        return draft
    place, holder = found
    site = Site(scene, passage, draft.site.value, TriggerAt(*place, Trigger(_SERVED, Part.NOUN)), _SERVED)
    return _begun_by(replace(draft, site=site, figure=_SERVED.figure, cost=_COST), holder, draft.object)


def _office(scene: Scene, passage: Passage, since: int, date: ValueAt) -> tuple[tuple[int, int], ActorAt] | None:
    """The office in front of "since" and who holds it: named beside it, or behind the date."""
    raw, spoken = scene.words.raw, scene.vocabulary
    for index, last in _offices(scene, max(passage.sentence.first, since - _REACH), since):
        end = since - (raw[since - 1] == "," and not spoken.being.isdisjoint(scene.words.lower[last:since]))
        if not PHRASE_ENDS.isdisjoint(raw[last:end]) or scene.words.lower[index - 1] in spoken.once_in_office:
            return None
        holder = holder_of(scene, passage, index, last) or _around(scene, passage, index, date)
        return None if holder is None or last <= holder.first < since else ((index, last), holder)
    return None


def _offices(scene: Scene, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The offices and posts among these words, the last one first."""
    opened = [placed for placed in scene.noted.offices if first <= placed[0] < stop]
    named = {at: at + found[0][0] for at, found in standing(scene.words.lower, opened)}
    posts = {at: at + 1 for at in range(first, stop) if scene.words.lower[at] in scene.vocabulary.posts}
    places = {**posts, **named}
    return ((at, places[at]) for at in sorted(places, reverse=True) if places[at] <= stop)


def _around(scene: Scene, passage: Passage, office: int, date: ValueAt) -> ActorAt | None:
    """ "La directrice depuis 2012, X,", "X has been chairman since": who stands behind the date, or before "is"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    helps = spoken.being | spoken.having | spoken.determiners | spoken.held_now | {"has", "had"}
    for actor in passage.actors:
        taken_up = actor.kind == _PERSON and lower[actor.first] in spoken.subject_relatives
        if not may_hold(scene, actor) and not taken_up:
            continue
        behind = actor.first == date.last + 1 and scene.words.raw[date.last] == ","
        gap = lower[actor.last : office]
        held = actor.last <= office and not spoken.being.isdisjoint(gap) and all(word in helps for word in gap)
        if behind or held:
            return actor
    return None


def _led(scene: Scene, passage: Passage, since: int) -> tuple[tuple[int, int], ActorAt] | None:
    """The verb of an office in front of "since", and who does it: "le club que préside X depuis 2014"."""
    for item in passage.triggers:
        frame = item.trigger.frame
        near = 0 <= since - item.last <= _REACH and PHRASE_ENDS.isdisjoint(scene.words.raw[item.last : since])
        if near and frame.figure.startswith(_ROLE) and item.trigger.part is Part.VERB:
            holder = doer(Site(scene, passage, _verb(scene, item), item, frame))
            if holder and may_hold(scene, holder):
                return (item.first, item.last), holder
    return None


def _at_the_head(scene: Scene, passage: Passage, since: int) -> tuple[tuple[int, int], ActorAt] | None:
    """ "X, 49 ans, à la tête du musée depuis 2017", "Aux commandes de Y depuis 2021, X": who is before or behind."""
    for item in passage.triggers:
        near = 0 <= since - item.last <= _REACH and PHRASE_ENDS.isdisjoint(scene.words.raw[item.last : since])
        placed = scene.words.lower[item.first] in scene.vocabulary.held_back
        if near and placed and item.trigger.frame.figure == _BEGUN.figure:
            people = [a for a in passage.actors if a.kind == _PERSON and may_hold(scene, a)]
            ahead = [a for a in people if a.last <= item.first]
            holder = ahead[-1] if ahead else next((a for a in people if a.first > since), None)
            return ((item.first, item.last), holder) if holder else None
    return None


def _verb(scene: Scene, item: TriggerAt) -> ValueAt:
    span = scene.words.span(item.first, item.last - 1)
    return ValueAt(item.first, item.last, "name", Name(span.of(scene.document.text)), span, span)
