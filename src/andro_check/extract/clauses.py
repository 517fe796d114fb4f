"""Who a clause is about where an aside or a count of votes stands between its noun and its value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from andro_check.extract.asides import Place, aside_of, head_of
from andro_check.extract.link import Draft
from andro_check.extract.roles import Filler
from andro_check.extract.scene import Passage, Scene
from andro_check.lexicon.numbers import number_words
from andro_check.model.claim import Basis

_COST = 2.2
_CLAUSE = 12
_OPENING = 3
_NEXT = 2
"""Words behind the counts that may say what the vote was for: "voted 27 to 14 to reject the plan"."""
_DASHES = frozenset("-–—")
_ABSTENTION = "abstention"
_VOTES = "votes"
FOR, AGAINST, _ABSTAINING = "yes votes", "no votes", "abstentions"
_OPPOSITE = {FOR: AGAINST, AGAINST: FOR, _ABSTAINING: _ABSTAINING}


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


def voted(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Le conseil a adopté le texte par 24 voix contre 11": votes for and against the text, not for somebody."""
    sides = dict(_sides(scene, drafts))
    told = max((draft.site.value.last for draft in drafts if draft.site.value.first in sides), default=0)
    verb = _verb(scene, passage, min(sides), told) if sides else None
    if verb is None:
        return drafts
    on = _voted_on(scene, passage, verb)
    lost = bool({scene.words.lower[verb], *scene.words.lower[told : told + _NEXT]} & scene.vocabulary.rejected)
    figures = {place: _OPPOSITE[side] if lost else side for place, side in sides.items()}
    return [counted(draft, figures.get(draft.site.value.first, ""), on) for draft in drafts]


def _sides(scene: Scene, drafts: list[Draft]) -> Iterator[tuple[int, str]]:
    """Where counts of votes begin in a sentence, and which side each is of."""
    lower, against = scene.words.lower, number_words(scene.vocabulary.language).against
    for draft in drafts:
        value = draft.site.value
        before, after = lower[value.first - 1] if value.first else "", lower[value.last : value.last + 1]
        if value.sort != "count" or not (draft.figure in (_VOTES, FOR) or value.noun == _ABSTENTION):
            continue
        if value.noun == _ABSTENTION:
            yield value.first, _ABSTAINING
        elif (before in scene.vocabulary.passive_agents or before in scene.vocabulary.carried) or (
            after and after[0] in scene.vocabulary.in_favour | _DASHES
        ):
            yield value.first, FOR
        elif before in against | scene.vocabulary.to | _DASHES or (after and after[0] in against):
            yield value.first, AGAINST


def _verb(scene: Scene, passage: Passage, value: int, told: int) -> int | None:
    """The verb of the vote, in front of what was counted, or behind: "Par 25 voix contre 10, le conseil a adopté"."""
    spoken = scene.vocabulary
    before = range(value - 1, max(passage.sentence.first - 1, value - _CLAUSE), -1)
    behind = (
        range(told, min(passage.sentence.last, told + _CLAUSE)) if value - passage.sentence.first < _OPENING else ()
    )
    return next((k for k in (*before, *behind) if scene.words.lower[k] in spoken.carried | spoken.rejected), None)


def _voted_on(scene: Scene, passage: Passage, verb: int) -> Filler | None:
    """What is voted on: the noun in front of a passive, behind an active verb."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if any(word in spoken.being for word in lower[max(0, verb - 3) : verb]):
        return named_between(scene, passage, passage.sentence.first, verb)
    return named_between(scene, passage, verb + 1, min(passage.sentence.last, verb + _CLAUSE))


def counted(draft: Draft, figure: str, on: Filler | None) -> Draft:
    """The draft as so many votes on something; as it is for an empty figure."""
    if not figure:
        return draft
    site = replace(draft.site, frame=replace(draft.site.frame, figure=figure))
    return replace(draft, site=site, figure=figure, subject=on or draft.subject, object=None)
