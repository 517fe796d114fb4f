"""Crowds that the police count, and their friends: "Ils étaient 1 800 selon la police, 4 000 selon les syndicats"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.lexicon.crowds import CrowdWords, crowd_words
from andro_check.lexicon.units import PERSON
from andro_check.model.claim import Basis
from andro_check.model.value import Quantity

_FIGURE = "demonstrators"
_OPEN = frozenset({"number", "attendance", "person", "personne", "people"})
"""Figures that a count of people has when no word says what they did."""
_REACH = 5
"""Words between a number and whoever counted: "selon les chiffres de la préfecture"."""
_BACK = 70
"""Words back from a number to the march that it is of."""
_CROWD = 20
_COMMAS = frozenset({",", ";"})
_COST = 1.0


def counted_crowds(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """People counted by the police or by organisers, near a march, are demonstrators; they are of the march, and not of
    whoever counted them, who says so.
    """
    words, lower = crowd_words(scene.vocabulary.language), scene.words.lower
    places = [k for k in range(passage.sentence.first, passage.sentence.last) if lower[k] in words.counters]
    march = _march(scene, passage, words) if places else None
    return (
        [_of_march(scene, draft, march, _counter(scene, passage, draft, places)) for draft in drafts]
        if march
        else drafts
    )


def _counter(scene: Scene, passage: Passage, draft: Draft, places: Sequence[int]) -> int | None:
    """The word for whoever counted the people of a draft, if a crowd was counted."""
    value, told = draft.site.value, draft.value
    if value.sort != "count" or draft.figure not in _OPEN or not isinstance(told, Quantity):
        return None
    if told.number is None or told.number < _CROWD or told.unit not in ("", PERSON.id):
        return None
    near = [k for k in places if k in _around(passage, value) and _is_beside(scene, value, k)]
    return min(near, key=lambda k: abs(k - value.first), default=None)


def _is_beside(scene: Scene, value: ValueAt, place: int) -> bool:
    """Whether no comma parts a number from a word: in "1 800 selon A, 4 000 selon B" each has its own."""
    first, last = sorted((value.first, place))
    return _COMMAS.isdisjoint(scene.words.raw[first:last])


def _around(passage: Passage, value: ValueAt) -> range:
    """The words near a number, up to the numbers beside it."""
    before = max((v.last for v in passage.values if v.last <= value.first), default=passage.sentence.first)
    after = min((v.first for v in passage.values if v.first >= value.last), default=passage.sentence.last)
    return range(max(before, value.first - _REACH), min(after, value.last + _REACH))


def _march(scene: Scene, passage: Passage, words: CrowdWords) -> Filler | None:
    """The nearest march that the text tells of up to the end of the sentence."""
    lower, last = scene.words.lower, passage.sentence.last
    for k in range(last - 1, max(-1, last - _BACK), -1):
        if lower[k] in words.gatherings or lower[k] in words.marching:
            noun = lower[k] if lower[k] in words.gatherings else words.named
            return Filler(noun, Basis.LOCAL, _COST, k, k + 1)
    return None


def _of_march(scene: Scene, draft: Draft, march: Filler, counter: int | None) -> Draft:
    if counter is None or not isinstance(draft.value, Quantity):
        return draft
    subject, words = draft.subject, crowd_words(scene.vocabulary.language)
    told = subject is not None and subject.basis is Basis.LOCAL and subject.actor not in words.counters
    people, said_by = replace(draft.value, unit=PERSON.id), scene.words.lower[counter]
    return replace(draft, figure=_FIGURE, value=people, subject=subject if told else march, voice=said_by)
