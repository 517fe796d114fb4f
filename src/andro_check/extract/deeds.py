"""Claims whose value is the name of who did it: "X bought Y", "X won the cup", "Y has named X chief executive"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from andro_check.extract.roles import Filler, Site, offers
from andro_check.extract.scene import ActorAt, Passage, Scene, TriggerAt
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis

_DEAR = 1.3
"""A doer that is harder to reach than this, or a thing, is somebody else's: "X bought 30 trucks from Y"."""
_AUXILIARIES = 5
"""Words between a person and the verb that names him: "who was last week unanimously"."""
_JOINT = 2
"""Words between a name and the one that it is of: "of the"."""
_FAR = 6.0
"""How far behind "awarded the contract" its receiver may stand."""
_DATED = 4
"""Words between that verb and the office: "on Tuesday as the new"."""


def doer(site: Site) -> ActorAt | None:
    """Who does what an active verb tells: a name in front of it."""
    trigger = site.trigger
    if trigger is None or _is_undergone(site.scene, trigger):
        return None
    found = [f for f in offers(site, Role.AGENT) if f.last <= trigger.first and f.cost < _DEAR]
    best = min(found, key=lambda f: (f.cost, f.first), default=None)
    return _named_at(site.scene, site.passage, best) if best else None


def _is_undergone(scene: Scene, verb: TriggerAt) -> bool:
    """ "was bought", "bought by": a participle that is passive."""
    lower, spoken = scene.words.lower, scene.vocabulary
    return lower[verb.first - 1] in spoken.being or bool({*lower[verb.last : verb.last + 1]} & spoken.passive_agents)


def undergone(site: Site, holder: ActorAt) -> Filler | None:
    """What the verb is done to: the first thing named behind it."""
    trigger = site.trigger
    found = [
        f
        for f in offers(site, Role.PATIENT)
        if trigger and f.first >= trigger.last and f.cost < _DEAR and f.actor != holder.actor
    ]
    return min(found, key=lambda f: (f.first, f.cost), default=None)


def headed(scene: Scene, passage: Passage, found: Filler) -> Filler:
    """ "The Tour of Y was won": what is named is the Tour, where a name with a capital is of another right behind it."""
    of, known = scene.vocabulary.of, passage.actors
    own = next((a for a in known if a.first == found.first and a.before in of), None)
    head = next((a for a in known if own and a.last < own.first and own.first - a.last <= _JOINT), None)
    if head is None or not _is_name(scene, head) or scene.words.lower[head.last] not in of:
        return found
    return Filler(str(head.actor), head.basis, found.cost, head.first, head.last)


def _named_at(scene: Scene, passage: Passage, filler: Filler) -> ActorAt | None:
    """The actor where a filler stands, if a name stands there."""
    return next((a for a in passage.actors if a.first == filler.first and _is_name(scene, a)), None)


def _is_name(scene: Scene, actor: ActorAt) -> bool:
    local = bool(actor.actor) and actor.basis is Basis.LOCAL and not actor.nameless
    return local and any(word[0].isupper() for word in scene.words.raw[actor.first : actor.last])


def appointee(scene: Scene, passage: Passage, office: tuple[int, int], people: Iterable[ActorAt]) -> ActorAt | None:
    """The person who is named to an office: "X was elected mayor", "the board has named X chief executive"."""
    verb = _verb_before(scene, passage, office[0])
    if verb is None:
        return None
    persons = list(people)
    behind = [a for a in persons if verb < a.first and a.last <= office[0]]
    if behind:
        return behind[-1] if office[0] - behind[-1].last <= _DATED // 2 else None
    return next((a for a in reversed(persons) if a.last <= verb and _is_led_up_to(scene, passage, a, verb)), None)


def _verb_before(scene: Scene, passage: Passage, office: int) -> int | None:
    """The verb of naming in front of an office, unless another clause begins between them."""
    for index in range(office - 1, max(passage.sentence.first, office - 2 * _DATED) - 1, -1):
        if scene.words.lower[index] in scene.vocabulary.appointed:
            return index
        if scene.words.raw[index] in ",;:()":
            return None
    return None


def _is_led_up_to(scene: Scene, passage: Passage, person: ActorAt, verb: int) -> bool:
    """Whether only "has been", "who was" and the like part a person from the verb."""
    gap = scene.words.lower[person.last : verb]
    apart = any(person.last <= a.first < verb and _is_name(scene, a) for a in passage.actors)
    spoken = scene.vocabulary
    told = any(word in spoken.being or word in spoken.having or word in spoken.auxiliaries for word in gap)
    return len(gap) <= _AUXILIARIES and told and not apart and not {",", ";", ":"} & set(gap)


def only_body(scene: Scene, passage: Passage, holder: ActorAt) -> Filler | None:
    """The one body or place that a sentence names: "À Valdor, c'est X qui a été élue maire"."""
    others = {a.actor: a for a in _bodies(scene, passage) if a.actor != holder.actor}
    found = next(iter(others.values())) if len(others) == 1 else None
    return Filler(str(found.actor), found.basis, 1.0, found.first, found.last) if found else None


def _bodies(scene: Scene, passage: Passage) -> Iterator[ActorAt]:
    """Those with a name of their own: "le conseil d'administration" is one of whatever is named with it."""
    for actor in passage.actors:
        if actor.kind != "person" and _is_name(scene, actor):
            yield actor


def receiver(scene: Scene, passage: Passage, item: TriggerAt) -> ActorAt | None:
    """Whom something is given to: "awarded the contract for its new hospital to X"."""
    spoken = scene.vocabulary
    behind = (a for a in passage.actors if a.first >= item.last and a.before in spoken.to and _is_name(scene, a))
    return next((a for a in behind if scene.distance(item.last, a.first) < _FAR), None)


def given_for(site: Site, receiver: ActorAt) -> Filler | None:
    """What the receiver is to do: the first thing named before him, or else who gives it to him."""
    trigger = site.trigger
    known = [a for a in site.passage.actors if a.actor and a.last <= receiver.first and a.actor != receiver.actor]
    behind = [a for a in known if trigger and a.first >= trigger.last]
    best = next(iter([*behind, *reversed(known)]), None)
    return Filler(str(best.actor), best.basis, 1.0, best.first, best.last) if best else None
