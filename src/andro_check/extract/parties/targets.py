"""Which of the two firms of a takeover "the company" is: "Lorzac has bought Valdor. The company employs 120 people"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt
from andro_check.lexicon.frames import Part, Role
from andro_check.lexicon.vocabulary import Cue
from andro_check.model.claim import Basis, Modality

_ANAPHOR = Basis.ANAPHOR
_SOLD = "price"
"""The figure that every word of buying and selling announces."""
_FIRM = Cue("descriptors", "company")
_NEAR = 3
"""Words between a verb of buying and what is bought, at most."""
_KINDS = frozenset({"company", "institution", "project", "group", ""})


def with_targets(scene: Scene, passage: Passage, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a passage; what it tells of "the company" as it is, and not of what it plans or gives, is of the
    firm that was bought or sold in the sentence before, where it would be taken for the one that acted there.
    """
    described = [draft for draft in drafts if draft.subject and draft.subject.basis is _ANAPHOR]
    if not described or not passage.number or not any(_is_description(scene, draft) for draft in described):
        return list(drafts)
    before = scene.passages[passage.number - 1]
    sold = next((found for item in before.triggers if (found := _sold(scene, before, item))), None)
    if sold is None or before.sentence.paragraph != passage.sentence.paragraph:
        return list(drafts)
    lead = next((actor.actor for actor in before.actors if actor.actor), None)
    return [_of(draft, sold) if _is_description(scene, draft, lead) else draft for draft in drafts]


def _of(draft: Draft, sold: ActorAt) -> Draft:
    subject = draft.subject
    return replace(draft, subject=replace(subject, actor=str(sold.actor))) if subject else draft


def _is_description(scene: Scene, draft: Draft, lead: str | None = None) -> bool:
    """Whether a draft tells something of "the company" as it is; of ``lead`` where somebody is given."""
    subject, spoken = draft.subject, scene.vocabulary
    if subject is None or subject.basis is not _ANAPHOR or subject.first < 0 or (lead and subject.actor != lead):
        return False
    if draft.modality is not Modality.ASSERTED or draft.voice is not None or draft.site.frame.object is not Role.NONE:
        return False
    word = scene.words.lower[subject.first]
    return word not in spoken.bidders and _FIRM in [cue for _, cue in spoken.cues.at((word,), 0)]


def _sold(scene: Scene, passage: Passage, item: TriggerAt) -> ActorAt | None:
    """What a word of buying or selling has for its object: "bought Valdor", "l'acquisition de Valdor"."""
    if item.trigger.frame.figure != _SOLD or item.trigger.part not in (Part.VERB, Part.NOUN):
        return None
    lower, spoken = scene.words.lower, scene.vocabulary
    if item.trigger.part is Part.VERB and lower[item.first - 1] in spoken.being:
        return None
    behind = (a for a in passage.actors if 0 <= a.first - item.last <= _NEAR and a.basis is Basis.LOCAL)
    found = next(behind, None)
    if found is None or found.kind not in _KINDS or found.before in spoken.passive_agents or found.possessive:
        return None
    direct = item.trigger.part is Part.VERB and all(w in spoken.determiners for w in lower[item.last : found.first])
    return found if direct or (item.trigger.part is Part.NOUN and found.before in spoken.of) else None
