"""Whom something befell is counted by it, whatever his trade: "two firefighters and three paramedics were hurt"; and
inhabitants who did something are some of a town, and not its population.
"""

from __future__ import annotations

from andro_check.extract.linking.commons import verbal
from andro_check.extract.linking.link import Draft, drafted
from andro_check.extract.linking.roles import Site
from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Part
from andro_check.lexicon.units import PERSON
from andro_check.model.frozen import replace
from andro_check.model.value import Quantity

_VERBAL = frozenset({Part.VERB, Part.PASSIVE})
_POPULATION = "population"
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


def some_of_a_town(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Some 180 inhabitants of Kelm signed the petition" """
    return [_of_some(scene, passage, d) if d.figure == _POPULATION and d.site.value.noun else d for d in drafts]


def _of_some(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    value, lower, spoken = draft.site.value, scene.words.lower, scene.vocabulary
    if lower[value.first - 1] in spoken.definite:
        return draft  # "the 640 inhabitants voted" are all of them
    town = next(
        (a.last for a in passage.actors if 0 <= a.first - value.last <= _BACK and a.before in spoken.of), value.last
    )
    if not _is_done(scene, town):
        return draft
    return replace(draft, figure=f"{value.noun} [some]")


def _is_done(scene: Scene, index: int) -> bool:
    """Whether a verb in the past begins at a word: "signed", "ont signé"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if index + 1 >= len(lower):
        return False
    if spoken.language == "fr":
        return lower[index] in spoken.having and lower[index + 1].endswith(spoken.participles)
    plain = lower[index] not in spoken.being and lower[index] not in spoken.having
    return plain and verbal("en")[lower[index]] and lower[index].endswith("ed")
