"""Votes told by who cast them: "22 conseillers ont approuvé le budget, sept l'ont rejeté", "31 MPs in favour"."""

from __future__ import annotations

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.extract.turns.clauses import named_between
from andro_check.extract.turns.votes import AGAINST, CLAUSE, FOR, counted
from andro_check.lexicon.balloting import balloting_words

_BEHIND, _STANCE = 4, 2
"""Words behind those who vote among which the verb stands, or that say without one that they are for it."""


def tallied(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The counts of those who voted, as votes for and against what was put to them."""
    sides = {d.site.value.first: side for d in drafts if (side := _side(scene, d.site.value))}
    if FOR not in sides.values():
        return drafts
    on = _put_to_them(scene, passage, min(sides))
    if on is None:
        return drafts
    return [counted(draft, sides.get(draft.site.value.first, ""), on) for draft in drafts]


def _side(scene: Scene, value: ValueAt) -> str:
    spoken = scene.vocabulary
    if value.sort != "count" or value.noun not in spoken.voters:
        return ""
    behind = scene.words.lower[value.last : value.last + _BEHIND]
    words = balloting_words(spoken.language)
    if not words.camps.isdisjoint(behind):
        return ""  # some of the majority are not all who voted
    if any(word in words.against or word in spoken.rejected for word in behind):
        return AGAINST
    agreed = " ".join(behind[:_STANCE]) in words.in_favour or not spoken.carried.isdisjoint(behind)
    return FOR if agreed else ""


def _put_to_them(scene: Scene, passage: Passage, first: int) -> Filler | None:
    """What they voted on: the noun behind their verb, or in front of a verb that stands before them."""
    lower, spoken, sentence = scene.words.lower, scene.vocabulary, passage.sentence
    behind = next((k for k in range(first, sentence.last) if lower[k] in spoken.carried), None)
    before = next((k for k in range(sentence.first, first) if lower[k] in spoken.carried), None)
    if before is not None:
        return named_between(scene, passage, sentence.first, before)
    return named_between(scene, passage, behind + 1, min(sentence.last, behind + CLAUSE)) if behind else None
