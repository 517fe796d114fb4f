"""Which thing or event a figure is about: the demonstration that was counted, the referendum that had the turnout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.parties.things import ThingAt, Things
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.events import event_table
from andro_check.model.claim import Basis
from andro_check.model.frozen import replace

_HOST = 2.0
_FAR = 25
"""How many words an event may stand from the value that is said of it; beyond, it is the document's own."""
_BEHIND = 0.8
_BEFORE = 4.0
"""What it adds to a distance that the event stands behind its value, or in another sentence."""
_NAME = 5
_COMPLEMENT = 2
"""How many words behind a thing its name may end, and its complement begin."""
_DONE = 2.5
"""How far a thing may stand from the verb that it undergoes."""
_CLEARLY = 1.5
"""An actor dearer than this gives way to a thing of its own sentence."""


def with_events(scene: Scene, drafts: Sequence[Draft], things: Things) -> list[Draft]:
    """The drafts whose figure is about an event, with the one that stands nearest, else the document's own."""
    about, nouns = event_table().about, {at.word: at for at in things.found}
    placed = [_placed(scene, draft, things) if draft.figure in about else draft for draft in drafts]
    return [_described(draft, nouns) for draft in _with_victims(placed)]


def _with_victims(drafts: Sequence[Draft]) -> list[Draft]:
    """Some of the victims ("injured firefighter") are those of the event that the others are of."""
    mended: list[Draft] = []
    for draft in drafts:
        whole = mended[-1] if mended and draft.figure.startswith(f"{mended[-1].figure} ") else None
        toll = whole is not None and whole.figure in event_table().tolls
        mended.append(replace(draft, subject=whole.subject, object=whole.object) if whole and toll else draft)
    return mended


def _described(draft: Draft, nouns: Mapping[int, ThingAt]) -> Draft:
    """ "Le site" after "l'usine" : a description that is the noun of a thing means the thing, not the company."""
    subject = draft.subject
    at = nouns.get(subject.first) if subject and subject.basis is Basis.ANAPHOR else None
    if subject is None or at is None or subject.last != at.last or (at.id == at.event.id and not at.event.figures):
        return draft
    return replace(draft, subject=replace(subject, actor=at.id))


def _placed(scene: Scene, draft: Draft, things: Things) -> Draft:
    fitting = [at for at in things.found if draft.figure in at.event.figures]
    if not fitting or _is_host(scene, draft) or _is_lettered(draft):
        return draft
    near = [at for at in fitting if _apart(draft, at) <= _FAR]
    chosen = _nearest(draft, near, things) if near else _commonest(fitting, things)
    if draft.figure in chosen.event.undergoes and near:
        done = next((at for at in near if draft.figure in at.event.undergoes and _is_done(draft, at)), None)
        return _about(draft, _near(draft, done), _agent(draft, done)) if done else _taken(draft, chosen)
    if draft.figure in chosen.event.may_have | chosen.event.undergoes:
        return _taken(draft, chosen) if near else draft
    filler = Filler(chosen.id, Basis.LOCAL if near else Basis.DISCOURSE, 1.0 if near else 5.0)
    host = draft.subject if draft.subject and draft.subject.cost < _HOST else None
    if draft.figure in chosen.event.subject_of:
        return _about(draft, filler, host)
    return replace(draft, object=filler) if draft.object is None else draft


def _is_lettered(draft: Draft) -> bool:
    """Whether a letter tells the subject from the others of its kind: "une ligne D" is not the line of the story."""
    letter = draft.subject.actor[-2:] if draft.subject and draft.subject.basis is Basis.LOCAL else ""
    return letter[:1] == " " and letter[1:].isupper()


def _about(draft: Draft, thing: Filler, host: Filler | None) -> Draft:
    """The draft with a thing for its subject; who stood there is its object, if it has none."""
    target = draft.object or host
    return replace(draft, subject=thing, object=None if target and target.actor == thing.actor else target)


def _is_done(draft: Draft, at: ThingAt) -> bool:
    """ "X signe un accord", "l'accord est signé" : whether the thing undergoes what the trigger says."""
    site, trigger = draft.site, draft.site.trigger
    if trigger is None or site.scene.passages[at.passage] is not site.passage:
        return False
    if at.word < trigger.last:
        return site.scene.distance(at.last, trigger.first) < _DONE
    return site.scene.distance(trigger.last, at.word) < _DONE


def _agent(draft: Draft, at: ThingAt) -> Filler | None:
    subject = draft.subject if draft.subject and draft.subject.basis in (Basis.LOCAL, Basis.BRACKET) else None
    return subject if subject and _is_party(draft, subject, at) else None


def _near(draft: Draft, at: ThingAt) -> Filler:
    return Filler(at.id, Basis.LOCAL, min(_effort(draft, at), _HOST))


def _is_host(scene: Scene, draft: Draft) -> bool:
    """Whether a name touches the value's bracket: it is what the value is of, event or not, "AZF (31 morts)"."""
    subject = draft.subject
    return subject is not None and subject.last == draft.site.value.first - 1 and scene.words.raw[subject.last] == "("


def _apart(draft: Draft, at: ThingAt) -> int:
    return abs(at.word - draft.site.value.first)


def _commonest(found: Sequence[ThingAt], things: Things) -> ThingAt:
    here = Counter(at.id for at in found)
    return min(found, key=lambda at: (-here[at.id], -things.story[at.id], at.id))


def _nearest(draft: Draft, near: Sequence[ThingAt], things: Things) -> ThingAt:
    """The event that is nearest; where a story has but one under many names, by the name that it mostly has."""
    first = min(near, key=lambda at: (_effort(draft, at), at.word))
    alike = [at for at in near if at.event.one and at.event.one == first.event.one]
    return min(alike, key=lambda at: (-things.story[at.id], at.id), default=first)


def _effort(draft: Draft, at: ThingAt) -> float:
    scene, passage, value = draft.site.scene, draft.site.passage, draft.site.value
    if scene.passages[at.passage] is not passage:
        together = scene.passages[at.passage].sentence.paragraph == passage.sentence.paragraph
        return (_BEFORE if together else 2 * _BEFORE) + _apart(draft, at) / _FAR
    if at.last <= value.first:
        return scene.distance(at.last, value.first)
    return scene.distance(value.last, at.word) + _BEHIND


def _taken(draft: Draft, at: ThingAt) -> Draft:
    """A figure that an actor can have as well, about the thing where nobody is named who has it more clearly."""
    effort, subject = _effort(draft, at), draft.subject
    if subject is not None and _has_clearly(draft, subject, at, effort):
        return draft
    filler = Filler(at.id, Basis.LOCAL if effort < _BEFORE else Basis.ANAPHOR, min(effort, _HOST))
    return _about(draft, filler, subject if subject and _is_party(draft, subject, at) else None)


def _is_party(draft: Draft, actor: Filler, at: ThingAt) -> bool:
    """Whether an actor has a part in the thing: it is neither taken up by its noun, nor far down what it is called."""
    if at.word <= actor.first < at.last or actor.actor in at.event.nouns[draft.site.scene.vocabulary.language]:
        return False
    return not _is_of(draft, actor) or _follows(at, actor, _COMPLEMENT)


def _has_clearly(draft: Draft, subject: Filler, at: ThingAt, effort: float) -> bool:
    """Whether the actor has the figure, and not the thing; what a thing is called is not an actor beside it."""
    if subject.basis not in (Basis.LOCAL, Basis.BRACKET) or (subject.cost >= _CLEARLY and effort <= _BEFORE):
        return False
    return not (at.event.named and _is_of(draft, subject) and _follows(at, subject, _NAME))


def _follows(at: ThingAt, filler: Filler, reach: int) -> bool:
    return 0 <= filler.first - at.last <= reach


def _is_of(draft: Draft, filler: Filler) -> bool:
    """ "L'accord des dockers de Tourvelle" : whether an actor only tells which thing is meant."""
    scene = draft.site.scene
    return any(a.first == filler.first and a.before in scene.vocabulary.of for a in draft.site.passage.actors)
