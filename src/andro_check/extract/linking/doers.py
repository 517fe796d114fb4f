"""Who does what is counted: "She won five games, drew four", "Awa Norhaven a inscrit 29 points", "Rowe came sixth"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from andro_check.extract.linking.asides import past_apposition
from andro_check.extract.linking.attributes import measured_by
from andro_check.extract.linking.commons import verbal
from andro_check.extract.text.scene import ActorAt, Passage, Scene, ValueAt
from andro_check.lexicon.vocabulary import vocabulary

_COUNTED = frozenset({"count", "points", "measure", "rank"})
_APART = 6
"""Words between a value and the next verb of the same subject: "won six games at Kelby, drew three"."""
_HELPS = 3
"""Words of one verb: "has now planted"."""
_BESIDE = 5
"""Words set beside a name in front of how long: "Paul Rowe, in charge for six years,"."""
_SHORT, _SET_BESIDE = 2, 12
"""Letters of a word that is no verb; words of what is set beside a name."""
_ENDS = frozenset(";:(")
Persons = Mapping[int, ActorAt]
"""Persons by the word behind them."""


def own_of(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """The actor whose a value surely is: what it measures as an attribute, or whoever does what it counts."""
    return measured_by(scene, passage, value) or doer_of(scene, passage, value)


def doer_of(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """The person whose deed a value counts: the subject of the verb right before it, said once for several verbs; whom
    it took so many of something; beside whose name it is said for how long. ``None`` for what is or has so many.
    """
    if value.sort not in _COUNTED and value.sort != "duration":
        return None
    persons = {actor.last: actor for actor in passage.actors if _is_somebody(scene, actor)}
    victor = _victor(scene, passage, value) if len(passage.actors) > 1 else None
    if victor or not persons:
        return victor
    if value.sort == "duration":
        return _beside(scene, value, persons)
    if value.first in persons:
        return _taken(scene, persons[value.first])
    if value.sort == "rank" and value.first - 1 in persons:
        return persons[value.first - 1]
    beside = {past_apposition(scene, actor, value.first, _SET_BESIDE): actor for actor in persons.values()}
    persons = beside | persons
    verb = _verb(scene, passage, value.first - 1, persons)
    if verb in persons:
        return persons[verb]
    return _before(scene, passage, value, verb) if verb and _is_joined(scene, verb) else None


def _is_somebody(scene: Scene, actor: ActorAt) -> bool:
    apposed = scene.words.raw[actor.first - 1] == ","
    free = not actor.voice and not actor.possessive
    free = free and (apposed or actor.before not in scene.vocabulary.held_back)
    return bool(actor.actor) and actor.kind == "person" and free


def _verb(scene: Scene, passage: Passage, last: int, persons: Persons) -> int:
    """Where the verb begins that ends at a word; 0 when none does. Behind a person any English word in -s is one."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if last <= passage.sentence.first or not _is_verb(scene, last, persons):
        return 0
    helps, clitics = _helping(spoken.language), spoken.object_pronouns
    for first in range(last, max(passage.sentence.first, last - _HELPS), -1):
        if first in persons or (lower[first - 1] not in helps and lower[first - 1] not in clitics):
            return first
    return 0


def _is_verb(scene: Scene, index: int, persons: Persons) -> bool:
    """Whether a word does something; in French a participle is one behind its auxiliary or where it goes on."""
    word, spoken = scene.words.lower[index], scene.vocabulary
    if word in spoken.being or word in spoken.having or not word.isalpha():
        return False
    if spoken.language == "fr":
        helped = scene.words.lower[index - 1] in _helping("fr")
        joined = word.endswith(spoken.participles) and _is_joined(scene, index)
        return helped or joined or _is_right_behind(scene, index, persons)
    return verbal("en")[word] or (index in persons and word.endswith("s"))


def _is_right_behind(scene: Scene, index: int, persons: Persons) -> bool:
    """ "X dirige quatre usines", "X y dirige": a word that follows a person, and no preposition, article or joint."""
    lower, spoken = scene.words.lower, scene.vocabulary
    word, first = lower[index], index - (lower[index - 1] in spoken.object_pronouns)
    small = word in spoken.held_back or word in spoken.determiners or word in spoken.joints
    plain = scene.words.raw[index].islower() and len(word) > _SHORT and not small
    return first in persons and plain and word not in spoken.conjunctions and word not in spoken.relatives


@cache
def _helping(language: str) -> frozenset[str]:
    """The words that may stand between a subject and what it does."""
    spoken = vocabulary(language)
    return spoken.having | spoken.helping | (spoken.being if language == "fr" else spoken.adverbs)


def _is_joined(scene: Scene, index: int) -> bool:
    """Whether a verb goes on with what was said of the same subject."""
    before = scene.words.lower[index - 1]
    return before in (",", "but", "puis") or before in scene.vocabulary.conjunctions


def _before(scene: Scene, passage: Passage, value: ValueAt, verb: int) -> ActorAt | None:
    """The doer of the value before, where nobody and no other verb comes between."""
    earlier = [other for other in passage.values if other.first < value.first]
    gap = range(earlier[-1].last, verb) if earlier else range(_APART)
    told = verbal(scene.vocabulary.language)
    if not earlier or len(gap) >= _APART or any(told[scene.words.lower[index]] for index in gap):
        return None
    return doer_of(scene, passage, earlier[-1])


def _victor(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """ "She beat Demchak with the black pieces in 34 moves", "Kelby beat Norton by 12 points": hers, and Kelby's."""
    lower, spoken = scene.words.lower, scene.vocabulary
    told, ends = verbal(spoken.language), _ENDS | spoken.breaking_off
    for victor, beaten in pairwise(passage.actors):
        between = lower[victor.last : beaten.first]
        if len(between) > _HELPS or spoken.besting.isdisjoint(between) or beaten.last > value.first:
            continue
        gap = lower[beaten.last : value.first]
        quiet = not any(told[word] or word in ends for word in gap) and lower[value.first - 1] in spoken.outdone_by
        nobody = not any(beaten.last <= actor.first < value.first for actor in passage.actors)
        return victor if victor.actor and quiet and nobody and len(gap) <= _APART else None
    return None


def _taken(scene: Scene, actor: ActorAt) -> ActorAt | None:
    """ "It took Anna Holt 43 moves" """
    return actor if scene.words.lower[actor.first - 1] in ("took", "takes", "taken") else None


def _beside(scene: Scene, value: ValueAt, persons: Persons) -> ActorAt | None:
    """ "Paul Rowe, in charge for six years," """
    lower = scene.words.lower
    if value.last >= len(lower) or lower[value.last] != ",":
        return None
    for index in range(value.first - 1, max(0, value.first - _BESIDE) - 1, -1):
        if lower[index] == ",":
            return persons.get(index)
        if lower[index] in scene.vocabulary.finite or lower[index] in scene.vocabulary.relatives:
            return None
    return None
