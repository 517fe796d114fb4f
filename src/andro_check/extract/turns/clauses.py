"""Who a clause is about where an aside stands between its noun and its value."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.asides import Place, aside_of, done_by, head_of, tells_deed
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import ActorAt, Passage, Scene
from andro_check.model.claim import Basis

_COST = 2.2


def past_asides(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Le chantier, confié à Batimor, a pris huit mois de retard": whoever is named in the aside is not late."""
    aside = aside_of(scene, passage) if drafts and scene.vocabulary.language == "fr" else None
    if aside is None:
        return drafts
    governed = (a for a in passage.actors if a.before in scene.vocabulary.held_back)
    inside = frozenset(a.actor for a in governed if aside[0] <= a.first < aside[1])
    host = named_between(scene, passage, passage.sentence.first, aside[0] - 1, inside)
    return [_about(draft, host, aside, inside) for draft in drafts] if host else drafts


def _about(draft: Draft, host: Filler, aside: Place, inside: frozenset[str | None]) -> Draft:
    subject, site = draft.subject, draft.site
    told = site.value.first >= aside[1] and (site.trigger is None or site.trigger.first >= aside[1])
    wrong = subject is not None and subject.actor in inside and aside[0] <= subject.first < aside[1]
    return replace(draft, subject=host) if wrong and told else draft


def past_agents(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Restauré par X, il compte 40 jeux", "Bought by X, it had 40 shops": whoever did what a participle at the head
    of a sentence tells is not whom the clause behind the comma is about.
    """
    first, words, spoken = passage.sentence.first, scene.words, scene.vocabulary
    if not tells_deed(words, spoken, first):
        return drafts
    agent = next((a for a in passage.actors if a.actor and done_by(words, spoken, first, a)), None)
    if agent is None:
        return drafts
    meant = next((a for a in passage.actors if a.actor and a.first == agent.last + 1), None)  # "il"
    host = Filler(str(meant.actor), meant.basis, 0.5, meant.first, meant.last) if meant else None
    return [_of_host(draft, agent, host) for draft in drafts]


def _of_host(draft: Draft, agent: ActorAt, host: Filler | None) -> Draft:
    """The draft of a value behind the comma, of the agent no more."""
    wrong = draft.subject is not None and draft.subject.actor == agent.actor and draft.subject.first == agent.first
    if not wrong or draft.site.value.first < agent.last:
        return draft
    return replace(draft, subject=None if host and host.actor == agent.actor else host)


def named_between(
    scene: Scene, passage: Passage, first: int, last: int, others: frozenset[str | None] = frozenset()
) -> Filler | None:
    """Who or what is named between two places: an actor that is governed by nothing and none of the others, or the noun
    behind an article.
    """
    head = head_of(scene, first, last)
    for actor in passage.actors:
        here = actor.actor and actor.actor not in others and first <= actor.first < last
        if here and actor.before not in scene.vocabulary.held_back:
            return Filler(str(actor.actor), actor.basis, 0.5, actor.first, actor.last)
    return Filler(scene.words.lower[head[0]], Basis.LOCAL, _COST, *head) if head else None
