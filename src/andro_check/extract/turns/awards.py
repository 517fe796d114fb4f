"""Who got a contract: "X won the contract for Y", "X was awarded it", "the contract for Y went to X"."""

from __future__ import annotations

from andro_check.extract.linking.roles import Filler, Site
from andro_check.extract.text.scene import ActorAt
from andro_check.model.claim import Basis

_GIFT = 6
"""Words from a verb to the contract that is its object: "won the £3m five-year contract"."""
_AUXILIARIES = 3
"""Words between whoever gets it and the verb: "has since been"."""


def gift(site: Site) -> int | None:
    """Where the contract stands that is the object of the verb; no name and no stop stands between."""
    lower, first = site.scene.words.lower, site.trigger.last if site.trigger else site.passage.sentence.last
    for index in range(first, min(first + _GIFT, site.passage.sentence.last)):
        if lower[index] in site.frame.counts:
            return index
        if lower[index] in ",;:" or any(a.first == index and a.actor for a in site.passage.actors):
            return None
    return None


def heads(site: Site) -> bool:
    """Whether the contract is the first thing named in front of the verb: "the contract for Y went to X"."""
    sentence, verb = site.passage.sentence, site.trigger
    stop = verb.first if verb else sentence.first
    place = next((k for k in range(sentence.first, stop) if site.scene.words.lower[k] in site.frame.counts), None)
    return place is not None and not any(a.first < place and a.actor for a in site.passage.actors)


def awarded(site: Site) -> ActorAt | None:
    """Who "was awarded the contract": the name in front of a passive verb whose object is the contract."""
    verb = site.trigger
    if verb is None or gift(site) is None:
        return None
    lower = site.scene.words.lower
    before = (a for a in reversed(site.passage.actors) if a.actor and a.last <= verb.first <= a.last + _AUXILIARIES)
    return next((a for a in before if "," not in lower[a.last : verb.first]), None)


def contracted(site: Site, holder: ActorAt) -> Filler | None:
    """What a contract is for: the first name behind it that is neither a rival nor whoever gives it."""
    place, scene = gift(site), site.scene
    if place is None:
        return None
    actor = next((a for a in site.passage.actors if a.first > place and a.actor), None)
    if actor is None or actor.actor == holder.actor or actor.before in site.frame.prepositions:
        return None
    between = scene.words.lower[place + 1 : actor.first]
    apart = "," in between or not scene.vocabulary.bested.isdisjoint(between)
    apart = apart or actor.before in scene.vocabulary.passive_agents
    return None if apart else Filler(str(actor.actor), Basis.LOCAL, 1.0, actor.first, actor.last)
