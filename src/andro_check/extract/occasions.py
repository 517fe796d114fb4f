"""Dates that tell when something was done, and not when a value holds: "the pump failed on 3 August"."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from andro_check.extract.roles import Site
from andro_check.extract.scene import Passage, Scene, ValueAt
from andro_check.model.period import Period

_REACH = 14
"""How many words may part a date and its verb."""
_OPENING = 2
_SHORT = 3
_ENDS = frozenset(",;:()[]–—\"«»“”")


def is_occasion(site: Site, measuring: AbstractSet[int]) -> bool:
    """Whether a date belongs to a verb that has no other value: then it says when that was done.

    ``measuring``: the words that say what other values of the sentence measure.
    """
    scene, passage, date = site.scene, site.passage, site.value
    if _since(scene, date):
        return True
    verb = _verb_before(scene, passage, date)
    if verb is None and date.first - passage.sentence.first <= _OPENING:
        verb = _verb_behind(scene, passage, date)
    return verb is not None and not (verb in measuring and not _is_day(date))


def _is_day(date: ValueAt) -> bool:
    return isinstance(date.value, Period) and date.value.start is not None and date.value.start == date.value.end


def _verb_before(scene: Scene, passage: Passage, date: ValueAt) -> int | None:
    """The verb in front of a date, in its clause and with no value in between; ``None`` when there is none."""
    return _first_verb(scene, passage, range(date.first - 1, max(passage.sentence.first, date.first - _REACH) - 1, -1), day=_is_day(date))


def _verb_behind(scene: Scene, passage: Passage, date: ValueAt) -> int | None:
    """The verb of the clause that a date opens: "On 3 August, the pump failed"."""
    first = date.last + (date.last < len(scene.words) and scene.words.raw[date.last] == ",")
    return _first_verb(scene, passage, range(first, min(passage.sentence.last, first + _REACH)), day=_is_day(date))


def _first_verb(scene: Scene, passage: Passage, places: Iterable[int], *, day: bool) -> int | None:
    taken = {index for value in passage.values for index in range(value.first, value.last) if not day}
    said = {cue.first for cue in passage.cues if cue.cue.sort == "said"}
    for index in places:
        if index in taken or scene.words.raw[index] in _ENDS:
            return None
        if _is_verb(scene, index):
            return None if index in said else index
    return None


def _is_verb(scene: Scene, index: int) -> bool:
    word, spoken = scene.words.lower[index], scene.vocabulary
    if not scene.words.raw[index].islower() or word in spoken.being:
        return False
    if word in spoken.done:
        return True
    helped = spoken.language == "en" or scene.words.lower[index - 1] in spoken.auxiliaries
    return helped and word.endswith(tuple(spoken.participles)) and len(word) > _SHORT


def _since(scene: Scene, date: ValueAt) -> bool:
    """ "Since 2019", "depuis 1989": what goes on has begun then."""
    return scene.words.lower[date.first] in scene.vocabulary.since or (
        date.first > 0 and scene.words.lower[date.first - 1] in scene.vocabulary.since
    )
