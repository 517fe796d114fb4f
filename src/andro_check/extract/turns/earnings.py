"""What a person earns is pay and no profit: "L'ancien directeur a gagné 310 000 euros"."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.commons import is_somebody
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import Passage, Scene
from andro_check.lexicon.frames import Part
from andro_check.model.claim import Basis

_PAY, _PROFIT = "pay", "net income"
_COST = 2.0


def earned(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Money that a person earned, as the pay of that person."""
    return [_earned(scene, passage, draft) for draft in drafts]


def _earned(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    verb = draft.site.trigger
    if verb is None or draft.figure != _PROFIT or draft.site.part is not Part.VERB:
        return draft
    earner = _earner(scene, passage, verb.first)
    if earner is None:
        return draft
    frame = replace(draft.site.frame, figure=_PAY)
    return replace(draft, site=replace(draft.site, frame=frame), figure=_PAY, subject=earner)


def _earner(scene: Scene, passage: Passage, verb: int) -> Filler | None:
    """Who is named, or told by a noun for somebody, right before the verb."""
    last = verb
    while last and (scene.words.lower[last - 1] in scene.vocabulary.having or scene.words.lower[last - 1] == ","):
        last -= 1
    for actor in passage.actors:
        if actor.last == last and actor.kind == "person" and actor.actor:
            return Filler(actor.actor, actor.basis, 0.1, actor.first, actor.last)
    if last <= passage.sentence.first or not is_somebody(scene, last - 1):
        return None
    return Filler(scene.words.lower[last - 1], Basis.LOCAL, _COST, last - 1, last)
