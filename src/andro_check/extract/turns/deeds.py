"""Claims whose value is the name of who did it: "X bought Y", "X won the cup", "Y has named X chief executive"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from andro_check.extract.linking.asides import past_aside
from andro_check.extract.linking.roles import Filler, Site, offers
from andro_check.extract.text.marks import PHRASE_ENDS
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.extract.turns.awards import awarded, contracted, gift, heads
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis

_DEAR = 1.3
"""A doer that is harder to reach than this is somebody else's."""
_BY, _OBJECT = 5, 6
"""Words from a verb to who did it, behind "by", and to what it is done to."""
_AUXILIARIES = 5
"""Words between a person and the verb that names him: "who was last week unanimously"."""
_PARTS = frozenset({"stake", "holder", "acquisition", "stake sold", "voting rights"})
"""Who "bought the shares of X" bought no X."""
_LED = 3
"""Words from the comma behind a participle to what it is said of."""
_RENAMED = 6
"""Words behind a name among which "then called" stands."""
_JOINT = 2
"""Words between a name and the one that it is of: "of the"."""
_ACCRUED = frozenset({"par"})
"""How "to" behind "goes" is read: whoever something goes to has it."""
_FAR = 6.0
"""How far behind "awarded the contract" its receiver may stand."""
_DATED = 4
"""Words between that verb and the office: "on Tuesday as the new"."""


def doer(site: Site) -> ActorAt | None:
    """Who does what a verb tells: behind "by", or a name in front of an active verb."""
    trigger, scene = site.trigger, site.scene
    if trigger is None:
        return None
    behind = next((a for a in site.passage.actors if a.first >= trigger.last), None)
    by = scene.vocabulary.passive_agents
    done = behind is not None and (behind.before in by or _governing(scene, behind) in by)
    if behind and done and behind.first - trigger.last <= _BY:
        return behind if _is_name(scene, behind) else None
    apart = _inverted(site, trigger)
    if apart is None and not _is_active(scene, trigger):
        return None
    apart = apart or _behind_aside(site.passage, trigger)
    if apart:
        return apart if _is_name(scene, apart) else None
    found = [f for f in offers(site, Role.AGENT) if f.last <= trigger.first and f.cost < _DEAR]
    best = min(found, key=lambda f: (f.cost, f.first), default=None)
    return _named_at(scene, site.passage, best) if best else None


def is_of_contract(site: Site) -> bool:
    """Whether a verb that wins anything is told of a contract: a frame that asks for none of it always is."""
    won = site.frame.counts and site.frame.object is Role.NONE
    return not won or gift(site) is not None or (not _is_active_of(site) and heads(site))


def _is_active_of(site: Site) -> bool:
    return site.trigger is not None and _is_active(site.scene, site.trigger)


def _behind_aside(passage: Passage, verb: TriggerAt) -> ActorAt | None:
    """Who stands in front of a verb with a value set off between: "X, 52, chairs", "X (52 ans) préside"."""
    aside = next((v for v in passage.values if v.last + 1 == verb.first), None)
    return next((a for a in passage.actors if aside and a.last + 1 == aside.first), None)


def _inverted(site: Site, verb: TriggerAt) -> ActorAt | None:
    """Who stands behind the verb of a French clause with "que": "le club que préside X", "l'usine qu'a rachetée Y"."""
    scene, lower = site.scene, site.scene.words.lower
    start = verb.first - (lower[verb.first - 1] in scene.vocabulary.having)
    if lower[start - 1] not in scene.vocabulary.complements or scene.vocabulary.language != "fr":
        return None
    behind = next((a for a in site.passage.actors if a.first >= verb.last), None)
    if behind is None or behind.first - verb.last > _BY or behind.before in scene.vocabulary.held_back:
        return None
    return None if PHRASE_ENDS.intersection(lower[verb.last : behind.first]) else behind


def _is_active(scene: Scene, verb: TriggerAt) -> bool:
    """Not "was bought"; a French participle has its "a", and stands behind no "il"."""
    spoken, word = scene.vocabulary, scene.words.lower[verb.last - 1]
    led = scene.words.lower[verb.first - 1] if verb.first else ""
    before = {*scene.words.lower[max(0, verb.first - 2) : verb.first + 1]}
    if before & spoken.being and not word.endswith(spoken.outcomes):  # "has been running"
        return False
    finite = not word.endswith(spoken.participles) or led in spoken.pronouns or led in spoken.subject_relatives
    return spoken.language != "fr" or finite or bool(before & spoken.having)


def undergone(site: Site, holder: ActorAt) -> Filler | None:
    """What the verb is done to: the first thing named behind it, in front of it where it is done by the holder."""
    trigger, spoken = site.trigger, site.scene.vocabulary
    if trigger is None:
        return None
    if holder.first >= trigger.last:
        before = [f for f in offers(site, Role.PATIENT) if f.last <= trigger.first and f.actor != holder.actor]
        best = min(before, key=lambda f: (f.cost, f.first), default=None)
        return headed(site.scene, site.passage, best) if best else _led_to(site, holder)
    if site.frame.counts:
        return contracted(site, holder)
    lower, led = site.scene.words.lower, trigger.first - 2
    that = next((a for a in site.passage.actors if a.first == led and lower[led] in spoken.complements), None)
    if that and that.actor and that.actor != holder.actor:
        return Filler(that.actor, that.basis, 1.0, that.first, that.last)  # "le club de Y, qu'elle préside"
    actor = next((a for a in site.passage.actors if a.first >= trigger.last), None)
    if actor and not spoken.bested.isdisjoint(site.scene.words.lower[trigger.last : actor.first]):
        return None
    if actor and actor.first == trigger.last and _is_thing(site.scene, actor) and actor.actor != holder.actor:
        return Filler(str(actor.actor), actor.basis, 1.0, actor.first, actor.last)  # "it was X who designed it"
    if actor is None or not _is_name(site.scene, actor) or actor.actor == holder.actor:
        return None
    if actor.first - trigger.last > _OBJECT or any(trigger.last <= v.first < actor.first for v in _sums(site)):
        return None
    if any(trigger.last <= t.first < actor.first and t.trigger.frame.figure in _PARTS for t in site.passage.triggers):
        return None
    governed = actor.before in spoken.held_back and actor.before not in spoken.of
    return None if governed else Filler(str(actor.actor), actor.basis, 1.0, actor.first, actor.last)


def _is_thing(scene: Scene, actor: ActorAt) -> bool:
    """Whether a pronoun stands here, for no person: "it"."""
    return bool(actor.actor) and scene.words.lower[actor.first] in scene.vocabulary.pronouns and actor.kind != "person"


def _led_to(site: Site, holder: ActorAt) -> Filler | None:
    """What a participle at the head of a sentence is said of, behind its comma: "Built by X, the tower ..."."""
    scene, trigger, end = site.scene, site.trigger, holder.last
    opens = trigger is not None and trigger.first == site.passage.sentence.first
    if not opens or end >= len(scene.words.raw) or scene.words.raw[end] != ",":
        return None
    behind = next((a for a in site.passage.actors if a.first > end and a.actor), None)
    gap = scene.words.lower[end + 1 : behind.first] if behind else ()
    if behind is None or len(gap) > _LED or not all(word[0].isalpha() for word in gap):
        return None
    return None if behind.kind == "person" else Filler(str(behind.actor), behind.basis, 0.5, behind.first, behind.last)


def _sums(site: Site) -> Iterator[ValueAt]:
    """The amounts of a sentence: who "won a £353m contract from Y" did not win Y."""
    return (value for value in site.passage.values if value.sort != "date")


def headed(scene: Scene, passage: Passage, found: Filler) -> Filler:
    """ "The Tour of Y was won": the Tour is meant where one name is of another right behind it."""
    of, known = scene.vocabulary.of, passage.actors
    own = next((a for a in known if a.first == found.first and a.before in of), None)
    head = next((a for a in known if own and a.last < own.first and own.first - a.last <= _JOINT), None)
    if head is None or not _is_name(scene, head) or scene.words.lower[head.last] not in of:
        return found
    return Filler(str(head.actor), head.basis, found.cost, head.first, head.last)


def goes_by_another_name(scene: Scene, actor: ActorAt) -> bool:
    """ "X, which was then called Y": one actor under two names, and no second one."""
    behind = {*scene.words.lower[actor.last : actor.last + _RENAMED]}
    return bool(behind & scene.vocabulary.once_called)


def _named_at(scene: Scene, passage: Passage, filler: Filler) -> ActorAt | None:
    """The actor where a filler stands, if a name stands there; of a pronoun, where its sentence named him before."""
    here = [a for a in passage.actors if a.first == filler.first]
    lower, spoken = scene.words.lower, scene.vocabulary
    stands_for = {a.actor for a in here if lower[a.first] in spoken.pronouns or lower[a.first] in spoken.relatives}
    named = (a for a in reversed(passage.actors) if a.actor in stands_for and a.first < filler.first)
    return next((a for a in (*here, *named) if _is_name(scene, a)), None)


def _is_name(scene: Scene, actor: ActorAt) -> bool:
    local = bool(actor.actor) and actor.basis is Basis.LOCAL and not actor.nameless
    return local and any(word[0].isupper() for word in scene.words.raw[actor.first : actor.last])


def appointee(scene: Scene, passage: Passage, office: tuple[int, int], people: Iterable[ActorAt]) -> ActorAt | None:
    """The person who is named to an office: "X was elected mayor", "the board has named X chief executive"."""
    verb = _verb_before(scene, passage, office[0])
    if verb is None:
        return None
    persons = list(people)
    if scene.words.lower[verb] in scene.vocabulary.succeeding:
        return _successor(scene, persons, verb)
    behind = [a for a in persons if verb < a.first and a.last <= office[0]]
    if behind:
        gap = scene.words.lower[behind[-1].last : office[0]]
        return behind[-1] if len(gap) <= _DATED // 2 or set(gap) <= scene.vocabulary.titling else None
    named = next((a for a in reversed(persons) if a.last <= verb and _is_led_up_to(scene, passage, a, verb)), None)
    next_to = (a for a in persons if a.first == office[1] and verb == office[0] - 1)
    return named or next(next_to, None)  # "le conseil a élu maire X"


def _successor(scene: Scene, persons: Sequence[ActorAt], verb: int) -> ActorAt | None:
    """Who comes after another: in front of "succeeds", behind "was replaced by"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if lower[verb - 1] in spoken.being or lower[verb - 1] in spoken.auxiliaries:
        by = (a for a in persons if a.first > verb and a.before in spoken.passive_agents)
        return next((a for a in by if a.first - verb <= _BY), None)
    before = [a for a in persons if a.last <= verb and verb - a.last <= _AUXILIARIES]
    return before[-1] if before else None


def _verb_before(scene: Scene, passage: Passage, office: int) -> int | None:
    """The verb of naming in front of an office, unless another clause begins between them."""
    for index in range(office - 1, max(passage.sentence.first, office - 2 * _DATED) - 1, -1):
        word = scene.words.lower[index]
        named = word in scene.vocabulary.appointed or word in scene.vocabulary.succeeding
        if named or _is_becoming(scene, index, office):
            return index
        if scene.words.raw[index] in PHRASE_ENDS:
            return None
    return None


def _is_becoming(scene: Scene, verb: int, office: int) -> bool:
    """ "X becomes mayor", "X takes over as the new mayor", "X will be the next mayor" """
    word, gap, spoken = scene.words.lower[verb], {*scene.words.lower[verb + 1 : office]}, scene.vocabulary
    coming = word in spoken.will_be and gap.isdisjoint(spoken.indefinite)
    return (coming or word in spoken.becoming) and gap <= spoken.titling


def _is_led_up_to(scene: Scene, passage: Passage, person: ActorAt, verb: int) -> bool:
    """Whether only "has been", "who was" and the like part a person from the verb, and what is said aside."""
    start = past_aside(scene, person, verb)
    gap = scene.words.lower[start:verb]
    apart = any(start <= a.first < verb and _is_name(scene, a) for a in passage.actors)
    spoken = scene.vocabulary
    told = scene.words.lower[verb] in spoken.becoming | spoken.will_be or any(
        word in spoken.being or word in spoken.having or word in spoken.auxiliaries for word in gap
    )
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


def receiver(site: Site) -> ActorAt | None:
    """Whom something is given to: "awarded the contract for its new hospital to X"; only where the gift is named."""
    trigger, frame, scene = site.trigger, site.frame, site.scene
    said = {*scene.words.lower[site.passage.sentence.first : site.passage.sentence.last]}
    if trigger is None or (frame.counts and not said & frame.counts):
        return None
    led = scene.words.lower[trigger.last - 1] in frame.prepositions
    if led and not heads(site):
        return None
    start, named = trigger.last, frame.prepositions
    if scene.words.lower[trigger.first] in scene.vocabulary.accrual:
        named |= _ACCRUED  # "The prize went to X"
    told = (a for a in site.passage.actors if a.first >= start)
    behind = (a for a in told if a.before in named or _governing(scene, a) in named or (led and a.first == start))
    near = (a for a in behind if _is_name(scene, a) and scene.distance(trigger.last, a.first) < _FAR)
    return next(near, None) or (None if _is_active(scene, trigger) else awarded(site))


def _governing(scene: Scene, actor: ActorAt) -> str:
    """The word in front of the noun that stands before a name: "à la peintre X"; empty where none does."""
    lower, noun = scene.words.lower, actor.first - 1
    described = noun > 1 and lower[noun - 1] in scene.vocabulary.determiners and scene.words.raw[noun].islower()
    return lower[noun - 2] if described and lower[noun].isalpha() else ""


def given_for(site: Site, receiver: ActorAt) -> Filler | None:
    """What the receiver gets or is to do: the first thing named before him behind the verb; in front of the verb what
    is given, or whoever gives some work. Who "sold it to X" is not what was sold.
    """
    trigger, scene = site.trigger, site.scene
    if trigger and receiver.last <= trigger.first:
        return contracted(site, receiver)
    known = [a for a in site.passage.actors if a.actor and a.last <= receiver.first and a.actor != receiver.actor]
    behind = [a for a in known if trigger and a.first >= trigger.last]
    passive = trigger is not None and not _is_active(scene, trigger)
    best = next(iter([*behind, *(reversed(known) if passive or site.frame.counts else ())]), None)
    return Filler(str(best.actor), best.basis, 1.0, best.first, best.last) if best else None
