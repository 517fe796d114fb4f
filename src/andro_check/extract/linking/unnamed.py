"""Values that no word of their sentence names: the frame that they are read with."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.frames import Frame, Role
from andro_check.lexicon.units import to_base
from andro_check.model.claim import Basis
from andro_check.model.value import Quantity

_COUNT = Frame("count", frozenset({"count"}), Role.TOPIC, Role.NONE, *(frozenset[str](),) * 5, 0.0)
_FALLBACK = {
    "money": replace(_COUNT, figure="amount", subject=Role.OWNER),
    "percent": replace(_COUNT, figure="share"),
    "duration": replace(_COUNT, figure="duration"),
    "date": replace(_COUNT, figure="date"),
    "points": replace(_COUNT, figure="change"),
}
UNNAMED = frozenset({*(frame.figure for frame in _FALLBACK.values()), "number"})
"""Figures of a value that no word names."""
PART_OF = Frame("stake", frozenset({"percent"}), Role.AGENT, Role.PATIENT, *(frozenset[str](),) * 5, 0.0)
_OF_NOUN = 4
"""Words back from a number to the article of the noun that it is of, an adjective between: "a print run of 5,000"; and
the letters that such a noun has at least."""
_NO_NOUNS = frozenset({"", "fois", "time"})
"""Nouns that do not tell what is counted."""
_DIMENSIONS = {
    "m": "length",
    "W": "power",
    "m²": "area",
    "kg": "mass",
    "Wh": "energy",
    "km/h": "speed",
    "VA": "power",
    "Pa": "pressure",
    "°C": "temperature",
    "L": "volume",
}
"""What a base unit measures."""


def fallback(scene: Scene, passage: Passage, value: ValueAt) -> Frame:
    """The frame of a value that no word calls."""
    quantity = value.value
    if value.sort == "percent" and is_of_company(scene, passage, value):
        return PART_OF
    if value.sort in ("count", "rank"):
        return _of_figure((_measured(scene, value) or "number") if value.noun in _NO_NOUNS else value.noun)
    if value.sort == "measure" and isinstance(quantity, Quantity):
        return _of_figure(_DIMENSIONS.get(to_base(quantity.unit)[0], quantity.unit))
    return _FALLBACK.get(value.sort, _COUNT)


def _measured(scene: Scene, value: ValueAt) -> str:
    """ "A rating of 2,708", "un tirage de 5 000": the noun that a bare number is of; empty for "a total of 45"."""
    lower, first, words = scene.words.lower, value.first, counting_words(scene.vocabulary.language)
    if first < _OF_NOUN or lower[first - 1] not in scene.vocabulary.of or not scene.words.raw[first - 2].islower():
        return ""
    noun = lower[first - 2]
    introduced = any(word in scene.vocabulary.determiners for word in lower[first - _OF_NOUN : first - 2])
    plain = noun.isalpha() and len(noun) >= _OF_NOUN and noun not in words.stops and noun not in words.unmeasured
    return noun if plain and introduced and words.singular(noun) == noun else ""


@lru_cache(maxsize=4096)
def _of_figure(figure: str) -> Frame:
    return replace(_COUNT, figure=figure)


def is_former(scene: Scene, value: ValueAt) -> bool:
    """ "1,400 former employees": whether those counted are it no more."""
    return not scene.vocabulary.once_in_office.isdisjoint(scene.words.lower[value.first : value.last])


def is_of_company(scene: Scene, passage: Passage, value: ValueAt) -> bool:
    """A share of an organisation is a stake in it when no word says otherwise: "A a 33 % de B"."""
    return any(
        actor.before in scene.vocabulary.of
        and actor.kind in ("company", "project", "")
        and 0 < actor.first - value.last <= 2
        and not (actor.basis is Basis.ANAPHOR and _is_of_amount(passage, value))
        for actor in passage.actors
    )


def _is_of_amount(passage: Passage, share: ValueAt) -> bool:
    """ "240,000 hectolitres a year, two-thirds of it": the pronoun stands for what was measured just before."""
    amounts = [v for v in passage.values if v.last <= share.first and v.sort in ("measure", "count")]
    return bool(amounts) and not any(amounts[-1].last <= actor.first < share.first for actor in passage.actors)
