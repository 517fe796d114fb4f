"""Dates that tell when something was done, and not when a value holds: "the pump failed on 3 August"."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from andro_check.extract.linking.roles import Site
from andro_check.extract.text.scene import Passage, Scene, ValueAt

_REACH = 14
"""How many words may part a date and its verb."""
_OPENING = 2
_SHORT = 3
_CLOSING = frozenset(",;.)")
_ENDS = frozenset(',;:()[]–—"«»“”')


def is_occasion(site: Site, measuring: AbstractSet[int]) -> bool:
    """Whether a date belongs to a verb that has no other value: then it says when that was done.

    ``measuring``: the words that say what other values of the sentence measure.
    """
    scene, passage, date = site.scene, site.passage, site.value
    if _is_set_aside(scene, date):
        return True
    before = range(date.first - 1, max(passage.sentence.first, date.first - _REACH) - 1, -1)
    verb, bound = _first_verb(scene, passage, before)
    if _since(scene, date):
        return not bound
    following = range(date.last, passage.sentence.last)
    if verb is None and date.first - passage.sentence.first <= _OPENING:
        first = date.last + (date.last < len(scene.words) and scene.words.raw[date.last] == ",")
        verb, bound = _first_verb(scene, passage, range(first, min(passage.sentence.last, first + _REACH)))
        following = range(verb + 1 if verb else first, passage.sentence.last)
    return verb is not None and verb not in measuring and not _has_object(scene, passage, following)


def _first_verb(scene: Scene, passage: Passage, places: Iterable[int]) -> tuple[int | None, bool]:
    """The first verb among words of a clause, and whether a value stood in the way."""
    taken = {index for value in passage.values for index in range(value.first, value.last)}
    said = {cue.first for cue in passage.cues if cue.cue.sort == "said"} if "said" in passage.cued else ()
    for index in places:
        if index in taken:
            return None, True
        if scene.words.raw[index] in _ENDS:
            return None, False
        if is_verb(scene, index):
            return (None if index in said else index), False
    return None, False


def _has_object(scene: Scene, passage: Passage, places: Iterable[int]) -> bool:
    """Whether a value follows as the object of the verb, and not behind a preposition: "made in 2014 a profit of 6 M",
    but not "ran aground on Sunday with 214 passengers".
    """
    spoken, firsts = scene.vocabulary, {value.first for value in passage.values if value.sort != "date"}
    for index in places:
        word = scene.words.lower[index]
        if index in firsts:
            return True
        if word in _ENDS or word in spoken.conjunctions or (word in spoken.held_back and word not in spoken.of):
            return False
    return False


def is_verb(scene: Scene, index: int) -> bool:
    """Whether a word is a verb that tells of something done."""
    word, spoken = scene.words.lower[index], scene.vocabulary
    if not scene.words.raw[index].islower() or word in spoken.being:
        return False
    if word in spoken.done:
        return True
    helped = spoken.language == "en" or scene.words.lower[index - 1] in spoken.auxiliaries
    return helped and word.endswith(spoken.participles) and len(word) > _SHORT


def _is_set_aside(scene: Scene, date: ValueAt) -> bool:
    """ "La tour, installée en 2001, est contrôlée": a participle and its date between commas, French alone; in English
    a participle needs no help to be a verb.
    """
    spoken, lower = scene.vocabulary, scene.words.lower
    if spoken.language != "fr" or lower[date.last] not in _CLOSING:
        return False
    verb = date.first - 1 - (lower[date.first - 1] in spoken.located)
    if verb < 1 or lower[verb - 1] != "," or len(lower[verb]) <= _SHORT:
        return False
    return lower[verb].endswith(spoken.participles) and scene.words.raw[verb].islower()


def _since(scene: Scene, date: ValueAt) -> bool:
    """ "Since 2019", "depuis 1989": what goes on has begun then."""
    return scene.words.lower[date.first] in scene.vocabulary.since or (
        date.first > 0 and scene.words.lower[date.first - 1] in scene.vocabulary.since
    )
