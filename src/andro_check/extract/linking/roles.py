"""Which actor fills a role: every actor of a sentence has a cost, the cheapest wins, none is better than a bad one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from andro_check.extract.linking import asides
from andro_check.extract.linking.actives import is_of_clause, joined_at, undergoing
from andro_check.extract.linking.asides import does_so, hosts, is_aside, is_inside, is_set_beside, past_apposition
from andro_check.extract.linking.bearers import borne_by
from andro_check.extract.linking.doers import own_of
from andro_check.extract.linking.receivers import buys_it
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.frames import Frame, Part, Role
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass

_ANAPHOR = Basis.ANAPHOR
_AGENT, _PATIENT, _TARGET = Role.AGENT, Role.PATIENT, Role.TARGET
_NOUN, _LABEL, _PASSIVE = Part.NOUN, Part.LABEL, Part.PASSIVE
"""Members that every value asks for: Python 3.11 finds a name of the module in a tenth of the time."""
LIMIT = 5.5
"""A dearer actor does not fill a role."""
_LIMITS = {Role.TOPIC: 3.5, Role.PATIENT: 4.5}
_LEADING = frozenset({Role.OWNER, Role.TOPIC, Role.AGENT})
_BEARING = frozenset({Role.OWNER, Role.TOPIC, Role.PATIENT})
_VERBAL = frozenset({Part.VERB, Part.PASSIVE})
NEVER = 99.0
_TIE, _ASIDE, _ITS_OWN, _DOING_SO = 0.15, 3.0, -0.3, -0.6
_DEAR, _OWN, _GIFT, _ODD_AGENT = 2.0, 0.8, 6, 1.0  # the last: of an unlikely kind, though "par" says that it acts
_LABEL_GAP = _LABEL_SHARE = 3  # words that may part a label from its bearer, and a share from its label
_TITLED = 5  # words that article, nationality and title take before a name


@dataclass(frozen=True, slots=True)
class Filler:
    """An actor for a role, with how it was found; ``cost`` compares candidates, lower is better."""

    actor: str
    basis: Basis
    cost: float
    first: int = -1
    last: int = -1


@dataclass(frozen=True, slots=True)
class Site:
    """Where a claim stands: a value, its trigger if one was found, their sentence; ``hull`` holds both, ``part`` is the
    trigger's, or that of a noun; ``offers`` are asked for twice.
    """

    scene: Scene
    passage: Passage
    value: ValueAt
    trigger: TriggerAt | None
    frame: Frame
    hull: tuple[int, int] = field(init=False, compare=False)
    part: Part = field(init=False, compare=False)
    offers: dict[Role, list[Filler]] = field(default_factory=dict, init=False, compare=False)

    def __post_init__(self) -> None:
        first, last, called = self.value.first, self.value.last, self.trigger
        hull = (min(first, called.first), max(last, called.last)) if called else (first, last)
        object.__setattr__(self, "hull", hull)
        object.__setattr__(self, "part", called.trigger.part if called else _NOUN)

    @property
    def timed(self) -> bool:  # when or how long something was done has its grammatical subject, be it a person
        return self.trigger is None and self.value.sort in ("date", "duration")


def fill(site: Site, role: Role, taken: frozenset[str | None] = frozenset()) -> Filler | None:
    """The best actor of the sentence for a role, or ``None``; actors in ``taken`` already have another role."""
    return _clear([filler for filler in _candidates(site, role) if filler.actor not in taken])


def fill_both(site: Site) -> tuple[Filler | None, Filler | None]:
    """Subject and object together: the pair of two actors that costs least, where an empty role costs ``LIMIT``."""
    subjects = _candidates(site, site.frame.subject)
    objects = _candidates(site, site.frame.object) if site.frame.object is not Role.NONE else []
    subject, target = _clear(subjects), _clear(objects)
    if subject is None or target is None or subject.actor != target.actor:
        return subject, target
    second_subject = _best([filler for filler in subjects if filler.actor != target.actor])
    second_target = _best([filler for filler in objects if filler.actor != subject.actor])
    keep = subject.cost + (second_target.cost if second_target else LIMIT)
    swap = target.cost + (second_subject.cost if second_subject else LIMIT)
    return (subject, second_target) if keep <= swap else (second_subject, target)


def offers(site: Site, role: Role) -> Sequence[Filler]:
    """Every actor of the sentence with what it costs in a role, however much that is."""
    cost_of = _COSTS.get(role)
    if cost_of is None or role in site.offers:
        return site.offers.get(role, ())
    own = _own(site, role) if role in _BEARING else None
    found = site.offers[role] = []
    for actor in site.passage.actors:
        if actor.actor is not None:
            cost = _ITS_OWN if actor is own else cost_of(site, actor) + _misfit(site, actor, role)
            found.append(Filler(actor.actor, actor.basis, cost, actor.first, actor.last))
    return found


def _own(site: Site, role: Role) -> ActorAt | None:
    """Whose a value is by the words beside it alone."""
    measured = own_of(site.scene, site.passage, site.value) if role is not _PATIENT else None
    return measured or borne_by(site.scene, site.passage, site.value)


def _candidates(site: Site, role: Role) -> list[Filler]:
    limit = _LIMITS.get(role, LIMIT)
    return [filler for filler in offers(site, role) if filler.cost < limit]


def _best(found: Sequence[Filler]) -> Filler | None:
    return min(found, key=lambda filler: (filler.cost, filler.first)) if found[1:] else found[0] if found else None


def _clear(found: Sequence[Filler]) -> Filler | None:
    """The best of them, unless it is dear and another actor is as good: then the sentence does not say."""
    best = _best(found)
    if best is None or best.cost <= _DEAR:
        return best
    return None if any(f.actor != best.actor and f.cost - best.cost < _TIE for f in found) else best


def _misfit(site: Site, actor: ActorAt, role: Role) -> float:
    frame, part, passage = site.frame, site.part, site.passage
    undergone = frame.object is role and (role is _PATIENT or role is _TARGET)
    wanted = frame.object_kinds if undergone else frame.kinds
    cost = 0.4 if actor.basis is _ANAPHOR else 0.0
    if role in _LEADING and (_located(site, actor) or is_inside(site.scene, site.value, actor)):
        cost += 2.5
    if actor.quoted and role is not _TARGET:
        cost += 4.5
    if len(passage.actors) > 1:  # nobody is set beside another in a sentence that names one
        place = (site.trigger or site.value).first
        if role in _LEADING and (site.trigger is None or part in _VERBAL):
            cost += (2.0 if site.trigger else _ASIDE) * is_set_beside(site.scene, passage, place, actor)
        cost += _ASIDE * is_aside(site.scene, passage, place if role in _LEADING else 0, actor)
    if (
        len(passage.values) > 1
        and part is not _LABEL
        and _hosts_another(site, actor)
        and not asides.is_share_of(site.scene, site.value, actor)
    ):
        cost += 2.5
    if wanted:
        told = role is _AGENT and _passive_agent(site, actor)
        return cost + (0.0 if actor.kind in wanted else _ODD_AGENT if told else 3.0)
    acting = role is _TARGET or (role is _AGENT and frame.object is not Role.NONE)
    if actor.kind == "person":
        if does_so(site.scene, passage, site.value, actor):
            return cost + _DOING_SO
        return cost + (1.2 if acting or site.timed else 5.0)
    if actor.kind == "place":
        return cost + (0.0 if is_of_clause(site.scene, passage, (site.value, site.trigger, frame), actor) else 3.5)
    return cost + (1.8 if actor.nameless and not acting else 0.0)


def _hosts_another(site: Site, actor: ActorAt) -> bool:
    """Whether the next thing said of the actor is another value of the same sort: "A 40 %, B 20 %"."""
    for other in site.passage.values:
        if 0 <= other.first - actor.last <= 1 and other is not site.value and other.sort == site.value.sort:
            return site.scene.words.lower[actor.last] not in site.scene.vocabulary.conjunctions
    return False


def _before(site: Site, actor: ActorAt) -> float | None:
    """How far the actor stands before what it belongs to; ``None`` when it stands behind.

    A verb is approached by its subject, everything else by the nearer of trigger and value: "A avec 44 % de B"
    needs no verb. A name that touches the bracket of a value is its host.
    """
    scene, trigger, value, last = site.scene, site.trigger, site.value, actor.last
    if _is_host(site, actor):
        return 0.05
    if last == value.first and _is_gapped(site, actor):
        return -_TIE
    to_trigger = None
    if trigger is not None and last <= trigger.first:
        end = past_apposition(scene, actor, trigger.first) if scene.words.raw[last] == "," else last
        to_trigger = scene.distance(end, trigger.first)
    verbal = site.part in _VERBAL
    if last > value.first or (verbal and to_trigger is not None):
        return to_trigger
    inside = trigger is not None and trigger.last <= actor.first and verbal
    to_value = scene.distance(last, value.first) + (1.6 if inside else 0.0)
    return to_value if to_trigger is None else min(to_trigger, to_value)


def _is_host(site: Site, actor: ActorAt) -> bool:
    """ "Kelm (12,000)", "Kelm (population 12,000)": whether a name touches the bracket of a value or of its word."""
    return actor.last + 1 in (site.value.first, site.hull[0]) and site.scene.words.raw[actor.last] in "(["


def _is_gapped(site: Site, actor: ActorAt) -> bool:
    """ "A apporte 60 millions, et B 30" : the verb is left out before B."""
    first = joined_at(site.scene, site.passage, actor)
    return first >= 0 and site.trigger is not None and site.trigger.last <= first


def _after(site: Site, actor: ActorAt) -> float | None:
    """How far the actor stands behind the nearer of trigger and value; ``None`` when it stands before both."""
    first, trigger, behind = actor.first, site.trigger, site.value.last
    if first < behind:
        behind = -1
    if trigger is not None and behind < trigger.last <= first:
        behind = trigger.last
    return site.scene.distance(behind, first) if behind >= 0 else None


def _located(site: Site, actor: ActorAt) -> bool:
    """ "126 magasins en France", "sales in Leeds" : a place of action, not who acts."""
    return actor.before in site.scene.vocabulary.located and not hosts(site.scene, actor)


def _governed(site: Site, actor: ActorAt) -> bool:
    """Whether a preposition keeps the actor from being a grammatical subject."""
    return actor.before in site.scene.vocabulary.held_back


def _passive_agent(site: Site, actor: ActorAt) -> bool:
    return actor.before in site.scene.vocabulary.passive_agents and not _acts_elsewhere(site, actor)


def _acts_elsewhere(site: Site, actor: ActorAt) -> bool:
    """ "A raised £9m in a round led by B": "by" belongs to another verb; not so in "the loan is to be paid by B"."""
    lower, spoken, trigger = site.scene.words.lower, site.scene.vocabulary, site.trigger
    nearby = range(actor.first - 1, max(0, actor.first - _TITLED), -1)
    by = next((index for index in nearby if lower[index] in spoken.passive_agents), 0)
    if trigger is None or not by or max(trigger.last, site.value.last) >= by:
        return False
    said_of_it = trigger.trigger.part is _NOUN and lower[by - 2] in spoken.being
    return not said_of_it and lower[by - 1].endswith(spoken.participles)


def _is_listed_agent(site: Site, actor: ActorAt) -> bool:
    """ "détenue par A (44 %), B (22 %)" : whom a bracket behind the passive names acts, though only A has the "par"."""
    trigger = site.trigger
    if actor.last + 1 != site.value.first or trigger is None or site.scene.words.raw[actor.last] not in "([":
        return False
    if site.scene.words.lower[trigger.last - 1] in site.scene.vocabulary.shared_among:
        return actor.first >= trigger.last
    return any(_passive_agent(site, a) and trigger.last <= a.first < actor.first for a in site.passage.actors)


def _has_passive_agent(site: Site) -> bool:
    hull, agents = site.hull, site.scene.vocabulary.passive_agents
    behind = [a for a in site.passage.actors if a.before in agents and a.first >= hull[0]]
    if not behind:
        return False
    near = (a for a in behind if site.scene.between(hull, (a.first, a.last)) < 3)
    return any(not _acts_elsewhere(site, actor) for actor in near)


def _is_called(site: Site, actor: ActorAt) -> bool:
    """ "X comme actionnaire majoritaire", "X, majority owner of" : the label is set beside its bearer."""
    return site.part is _LABEL and site.trigger is not None and _is_named_by(site, actor, site.trigger)


def _is_named_by(site: Site, actor: ActorAt, label: TriggerAt) -> bool:
    vocabulary = site.scene.vocabulary
    gap = site.scene.words.lower[actor.last : label.first]
    near = 1 <= label.first - actor.last <= _LABEL_GAP
    return near and all(word in vocabulary.naming or word in vocabulary.determiners for word in gap)


def _labelled(site: Site, actor: ActorAt) -> bool:
    """ "X en actionnaire de référence, avec un quart des parts" : the share is of whom the label names."""
    if not site.passage.labels:
        return False
    labels = [item for item in site.passage.labels if 0 < site.value.first - item.last <= _LABEL_SHARE]
    return any(item.trigger.frame.figure == site.frame.figure and _is_named_by(site, actor, item) for item in labels)


def _is_given(site: Site, actor: ActorAt) -> bool:
    """ "granted X €12 million" : English names the receiver right behind the verb, without a preposition."""
    return actor.before in site.scene.vocabulary.givers and 0 <= site.value.first - actor.last <= _GIFT


def _agent(site: Site, actor: ActorAt) -> float:
    if _is_called(site, actor) or _is_listed_agent(site, actor) or _labelled(site, actor):
        return 0.0
    if _is_given(site, actor):
        return NEVER
    if _passive_agent(site, actor):
        value = site.value
        behind = (
            actor.first >= min(site.hull[1], value.last) or site.trigger is None or actor.first >= site.trigger.last
        )
        return site.scene.between((value.first, value.last), (actor.first, actor.last)) * 0.6 - 0.5 if behind else NEVER
    before, after = _before(site, actor), _after(site, actor)
    costs = []
    if before is not None:
        passive = 2.0 if _has_passive_agent(site) else 0.0
        costs.append(before + passive + _acting_before(site, actor, before))
    if after is not None:
        costs.append(after + _acting_behind(site, actor, after))
    return min(costs, default=NEVER)


def _acting_before(site: Site, actor: ActorAt, before: float) -> float:
    """ "X's purchase of Y" names who acts, "Norway's Norhaven" does not; a preposition makes a subject unlikely."""
    if actor.possessive:
        return -0.3 if site.part is _NOUN and before < 0.5 else 2.0
    return 2.4 if _governed(site, actor) else 0.0


def _acting_behind(site: Site, actor: ActorAt, after: float) -> float:
    """ "un apport de X" names who acts; "Fort de 12 %, X" does so behind a comma; else who acts stands in front."""
    noun_of = site.part is _NOUN and actor.before in site.scene.vocabulary.of and after < 0.5
    if noun_of and not asides.is_share_of(site.scene, site.value, actor):
        return 1.0 if site.frame.object is not _PATIENT else 1.6
    opened = site.scene.words.raw[site.hull[1] : actor.first]
    return 2.2 if "," in opened and ":" not in opened and not _governed(site, actor) else 4.0


def _patient(site: Site, actor: ActorAt) -> float:
    before, after = _before(site, actor), _after(site, actor)
    if _passive_agent(site, actor) or _is_listed_agent(site, actor) or _labelled(site, actor):
        return NEVER
    if asides.is_share_of(site.scene, site.value, actor):
        return -0.5
    if buys_it(site.scene, site.frame, actor, site.value):
        return NEVER
    if _is_given(site, actor):
        return 0.2
    passive = site.part is _PASSIVE or _has_passive_agent(site)
    costs = []
    if before is not None:
        governed = 2.0 if _governed(site, actor) else 0.0
        if _is_whose(site, actor):
            return before - 0.3
        if site.part in (_NOUN, _LABEL):
            costs.append(before + (-0.6 if actor.possessive else 1.8 + governed / 2))
        else:
            costs.append(before + governed + (0.0 if passive else undergoing(site.scene, site.trigger, site.frame)))
    if after is not None:
        fits = actor.before in site.frame.prepositions or actor.before in site.scene.vocabulary.of
        own = fits and after < _OWN and site.part is _NOUN  # "the funding of X is borne by A"
        costs.append(after + _undergoing(site, actor, fits=fits))
        costs[-1] += 2.0 + 1.5 * _governed(site, actor) if passive and not own else 0.0
    return min(costs, default=NEVER)


def _is_whose(site: Site, actor: ActorAt) -> bool:
    """ "X, dont A détient 44 %" : the relative pronoun stands for what is held; a family holds by its members."""
    relative = site.scene.words.lower[actor.first] in site.scene.vocabulary.relatives
    return relative and actor.before == "de" and actor.kind != "group"


def _undergoing(site: Site, actor: ActorAt, *, fits: bool) -> float:
    """A complement has its preposition, a direct object follows its verb at once; anything else is far-fetched."""
    if fits:
        return -0.6
    verbal = site.part in _VERBAL
    direct = site.trigger is not None and verbal and 0 <= actor.first - site.trigger.last <= 2
    return 0.2 if direct else 2.2


def _owner(site: Site, actor: ActorAt) -> float:
    before, after = _before(site, actor), _after(site, actor)
    if _passive_agent(site, actor):
        return NEVER if after is None else after + 2.0
    of = actor.before in site.scene.vocabulary.of or hosts(site.scene, actor)
    costs = []
    if before is not None:
        costs.append(before + (-0.8 if actor.possessive else 0.3 + (1.6 if _governed(site, actor) else 0.0)))
    if after is not None:
        costs.append(after + (-0.4 if of and after < 1.0 else 1.0 if of else 2.4))
    return min(costs, default=NEVER)


def _target(site: Site, actor: ActorAt) -> float:
    if _is_given(site, actor):
        return 0.2
    if actor.before not in site.frame.prepositions:
        return NEVER
    before, after = _before(site, actor), _after(site, actor)
    if after is not None:
        return after
    return NEVER if before is None else before + 0.8


def _topic(site: Site, actor: ActorAt) -> float:
    before, after = _before(site, actor), _after(site, actor)
    costs = []
    if before is not None:
        costs.append(before + ((2.6 if site.timed else 0.9) if _governed(site, actor) else 0.2))
    if after is not None:
        of = actor.before in site.scene.vocabulary.of and actor.before not in site.frame.prepositions
        costs.append(after + (0.0 if of and after < 1.0 else 3.0))
    return min(costs, default=NEVER)


_COSTS = {Role.AGENT: _agent, Role.PATIENT: _patient, Role.OWNER: _owner, Role.TARGET: _target, Role.TOPIC: _topic}
