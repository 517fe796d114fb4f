"""Whose money it is where the clause of the amount does not say: an amount told again, public money, a channel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.figures import figures
from andro_check.lexicon.units import is_money
from andro_check.model.claim import Basis
from andro_check.model.folding import fold
from andro_check.model.register import Register
from andro_check.model.value import Quantity, Value

_COST, _SPENT = 1.0, "spending"
_NEAR = 4
"""Words between an amount and the word that says that it is public money."""


def with_givers(scene: Scene, drafts: Sequence[Draft], register: Register) -> list[Draft]:
    """The drafts of a document, their roles filled, with the givers that a word elsewhere tells."""
    told = {draft.figure for draft in drafts}
    if _SPENT not in told and not any(map(_gives, told)):
        return [*drafts]
    through = [_of_whole(scene, draft, register) for draft in drafts]
    again = list(_told_again(scene, through))
    state = _state(scene, register) if any(draft.figure == _SPENT for draft in again) else None
    return [_public(draft, state, register) for draft in again] if state else again


@lru_cache(maxsize=4096)
def _gives(figure: str) -> bool:
    return figures().get(figure).kin == "money given"


def _of_whole(scene: Scene, draft: Draft, register: Register) -> Draft:
    """ "raised through the Future Fund" : a fund of the State only passes the State's money on."""
    giver = draft.subject
    if giver is None or giver.first < 1 or not _gives(draft.figure):
        return draft
    lower, spoken = scene.words.lower, scene.vocabulary
    place = giver.first - 1
    while place > 0 and lower[place] in spoken.determiners:
        place -= 1
    whole = register.get(actor.part_of) if (actor := register.get(giver.actor)) and actor.part_of else None
    if whole is None or lower[place] not in spoken.channels:
        return draft
    return replace(draft, subject=replace(giver, actor=whole.id, cost=min(giver.cost, _COST)))


def _told_again(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """ "Of the 150 million, half is spent" : what was said of that amount before says whose it is and for what."""
    given: list[Draft] = []
    for draft in drafts:
        guessed = draft.subject is None or draft.subject.basis is Basis.DISCOURSE
        earlier = reversed(given) if guessed and given else ()
        first = next((d for d in earlier if _is_told_again(scene, draft, d)), None) if earlier else None
        yield _with_parties_of(draft, first, drafts) if first else draft
        if _gives(draft.figure) and isinstance(draft.value, Quantity):
            given.append(draft)


def _is_told_again(scene: Scene, draft: Draft, first: Draft) -> bool:
    """Whether a draft tells of an amount again, by its very number behind "the", or of a share of it."""
    if draft.site.passage is first.site.passage:
        return False
    whole = next((v for v in draft.site.passage.values if v.sort == "money" and _is_one(v.value, first.value)), None)
    if whole is None or scene.words.lower[whole.first - 1] not in scene.vocabulary.definite:
        return False
    return whole is draft.site.value or bool(draft.reckoning) or draft.site.value.sort == "percent"


def _is_one(value: Value, other: Value) -> bool:
    if not isinstance(value, Quantity) or not isinstance(other, Quantity) or value.number is None:
        return False
    return (value.number, value.unit) == (other.number, other.unit)


def _with_parties_of(draft: Draft, first: Draft, drafts: Sequence[Draft]) -> Draft:
    """A draft about what an earlier one was about; an amount of which a part is told was given, and not yet spent."""
    subject, target = _taken_up(draft, first.subject), _taken_up(draft, first.object)
    again = replace(draft, subject=subject or draft.subject, object=target or draft.object)
    parted = any(d.reckoning and d.site.passage is draft.site.passage for d in drafts)
    whole = parted and not draft.reckoning and draft.site.value.sort == "money"
    return replace(again, figure=first.figure, modality=first.modality) if whole else again


def _taken_up(draft: Draft, filler: Filler | None) -> Filler | None:
    """A party of the amount told first; what was a guess there is one here."""
    if filler is None or filler.basis is Basis.DISCOURSE:
        return filler
    return Filler(filler.actor, Basis.ANAPHOR, _COST, draft.site.value.first, draft.site.value.last)


def _state(scene: Scene, register: Register) -> str | None:
    """The one State that the document names, else the one that the story knows."""
    known = [actor.id for actor in register.actors if is_state(scene, register, actor.id)]
    here = [actor for actor in known if actor in scene.named]
    return here[0] if len(here) == 1 else known[0] if len(known) == 1 else None


def is_state(scene: Scene, register: Register, actor: str) -> bool:
    """Whether an actor is a State, by its kind or by what the article calls it."""
    return register.kind(actor) == "state" or fold(register.name(actor)) in scene.vocabulary.states


def _public(draft: Draft, state: str, register: Register) -> Draft:
    """ "which swallowed 75 million of public money" : the State's, spent on what swallowed it."""
    value, taker = draft.site.value, draft.subject
    if draft.figure != "spending" or not isinstance(draft.value, Quantity) or not is_money(draft.value.unit):
        return draft
    near = (c for c in draft.site.passage.cues if c.cue.sort == "public_money" and 0 <= c.first - value.last <= _NEAR)
    cue = next(near, None)
    if cue is None or (taker and (taker.actor == state or register.kind(taker.actor) in ("institution", "place"))):
        return draft
    swallowed = taker if taker and taker.basis is not Basis.DISCOURSE else draft.object
    return replace(draft, subject=Filler(state, Basis.ANAPHOR, _COST, cue.first, cue.last), object=swallowed)
