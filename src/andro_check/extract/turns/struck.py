"""Whom something befell is counted by it, whatever his trade: "two firefighters and three paramedics were hurt"."""

from __future__ import annotations

from andro_check.extract.linking.link import Draft, drafted
from andro_check.extract.linking.roles import Site
from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Part
from andro_check.lexicon.units import PERSON
from andro_check.model.value import Quantity

_VERBAL = frozenset({Part.VERB, Part.PASSIVE})
_BACK = 2
"""Words before a participle among which its "were" stands."""


def struck(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Counts of people in front of a passive verb of a toll, joined to one another or alone."""
    verbs = [item for item in passage.triggers if _is_suffered(scene, item)]
    return [_of_toll(scene, passage, draft, verbs) for draft in drafts] if verbs else drafts


def _is_suffered(scene: Scene, item: TriggerAt) -> bool:
    lead = scene.words.lower[max(0, item.first - _BACK) : item.first]
    passive = not scene.vocabulary.being.isdisjoint(lead)
    return item.trigger.frame.figure in figures().tolls and item.trigger.part in _VERBAL and passive


def _of_toll(scene: Scene, passage: Passage, draft: Draft, verbs: list[TriggerAt]) -> Draft:
    value = draft.site.value
    people = isinstance(value.value, Quantity) and value.value.unit == PERSON.id and value.sort == "count"
    if not people or draft.figure.partition(" [")[0] in figures().tolls:
        return draft
    verb = next((item for item in verbs if _leads_to(scene, passage, value, item)), None)
    return drafted(Site(scene, passage, value, verb, verb.trigger.frame), draft.cost) if verb else draft


def _leads_to(scene: Scene, passage: Passage, value: ValueAt, verb: TriggerAt) -> bool:
    """Whether nothing but other counts stands between a count and the verb."""
    spoken, counted = scene.vocabulary, {i for v in passage.values if v.sort == "count" for i in range(v.first, v.last)}
    if not verb.first - value.last > 0:
        return False
    gap = [scene.words.lower[index] for index in range(value.last, verb.first) if index not in counted]
    small = spoken.conjunctions | spoken.being | spoken.having | spoken.adverbs | {","}
    return all(word in small or word.endswith(spoken.adverb_endings) for word in gap)
