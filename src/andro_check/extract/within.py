"""Times in which something happened so often, and parts of a whole that say their unit no second time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from andro_check.extract.dating import When
from andro_check.extract.link import FAR, Draft
from andro_check.extract.scene import Passage, Scene, ValueAt
from andro_check.extract.unnamed import UNNAMED, fallback
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.numbers import number_words
from andro_check.model.claim import Basis, Modality
from andro_check.model.value import Quantity

_SCOPE = "[part]"
_NOUN = 4
"""Words of the noun between a rank, or a count, and the time within which it was reached."""
_RANKED = 3
"""Words back from a time to the rank of a noun before it."""
_TIMES_OVER = frozenset({"count", "rank"})
_CUTS, _STAFF = "job cuts", "headcount"
_COUNTED = frozenset({"count", "duration"})
_NEAR = 5
"""Words from a time to its part ("trois ans de prison, dont deux avec sursis"), or from an old value to the new."""


def spanned(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "The third outage in eighteen months", "quatre incendies en six ans": no outage lasted so long; nothing is to
    come "in three years" where nothing is planned.
    """
    spans = _past_spans(scene, passage)
    kept = [_undated(draft, spans) for draft in drafts if draft.site.value not in spans] if spans else drafts
    return [_as_span(scene, passage, draft) if _is_span(scene, passage, draft) else draft for draft in kept]


def _past_spans(scene: Scene, passage: Passage) -> list[ValueAt]:
    """ "Two deaths in three years": times behind a count or a rank that were read as a day to come."""
    if any(cue.cue.sort == "mood" for cue in passage.cues):
        return []
    many = [v for v in passage.values if v.sort in _TIMES_OVER]
    return [v for v in passage.values if v.sort == "date" and _is_spent(scene, v, many)]


def _is_spent(scene: Scene, time: ValueAt, many: Sequence[ValueAt]) -> bool:
    lower, words = scene.words.lower, counting_words(scene.vocabulary.language)
    led = lower[time.first] in scene.vocabulary.within and words.singular(lower[time.last - 1]) in words.single_times
    if not led or any(0 <= time.first - v.last <= _NOUN for v in many):
        return led
    ranks = number_words(scene.vocabulary.language).ordinals
    return any(word in ranks for word in lower[max(0, time.first - _RANKED) : time.first])  # "the second derailment in"


def _undated(draft: Draft, spans: Sequence[ValueAt]) -> Draft:
    """What happened within a time has not its end for a date, and is no plan."""
    if draft.when.period is None or all(draft.when.period != time.value for time in spans):
        return draft
    return replace(draft, when=When(None, Basis.NONE), modality=Modality.ASSERTED)


def _is_span(scene: Scene, passage: Passage, draft: Draft) -> bool:
    value, own = draft.site.value, draft.site.trigger
    if value.sort != "duration" or own is None or own.first >= value.first:
        return False
    return any(v.sort in _TIMES_OVER and _is_within(scene, v, (own.first, own.last), value) for v in passage.values)


def _is_within(scene: Scene, many: ValueAt, own: tuple[int, int], time: ValueAt) -> bool:
    """Whether the word that calls a time is the noun that was counted, or ranked, and "in" ties the time to it."""
    raw, lower = scene.words.raw, scene.words.lower
    counted = many.first < own[1] and own[0] <= many.last + 1 and own[1] - many.last <= _NOUN
    gap = lower[max(own[1], many.last) : time.first]
    led = bool(gap) and gap[0] in scene.vocabulary.within
    return counted and led and len(gap) <= _NOUN and "," not in raw[many.first : time.first]


def _as_span(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    plain = fallback(scene, passage, draft.site.value)
    site = replace(draft.site, trigger=None, frame=plain)
    return replace(draft, site=site, figure=plain.figure, subject=None, object=None, cost=FAR)


def left(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Will rise from £12 to £15", "passera de 38,2 à 41,5 %": what is left behind is so, and not planned."""
    mended = list(drafts)
    for k in range(len(drafts) - 1):
        old, new = mended[k], drafts[k + 1]
        if not _is_left(scene, old.site.value, new.site.value):
            continue
        if old.figure == new.figure == _CUTS:  # "will cut its staff from 1,200 to 900"
            old, new = (replace(one, figure=_STAFF) for one in (old, new))
        planned = old.modality is Modality.PLANNED
        mended[k] = replace(old, modality=Modality.ASSERTED, when=When(None, Basis.NONE)) if planned else old
        mended[k + 1] = new
    return mended


def _is_left(scene: Scene, old: ValueAt, new: ValueAt) -> bool:
    lower, spoken = scene.words.lower, scene.vocabulary
    before = lower[max(0, old.first - 1) : old.first + 1]
    led = any(word in spoken.leaving for word in before)
    between = lower[old.last : new.first]
    near = old.sort != "date" and old.last <= new.first and len(between) <= _NEAR
    return led and near and any(word in spoken.to for word in lower[old.last : new.first + 1])


def unsaid(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "14 300 places, dont 1 200 debout", "trois ans de prison, dont deux avec sursis": the second number counts what
    the first did.
    """
    mended = list(drafts)
    for k in range(1, len(drafts)):
        whole, part = mended[k - 1], drafts[k]
        if _is_unsaid(scene, whole, part):
            mended[k] = _of_same(whole, part)
    return mended


def _is_unsaid(scene: Scene, whole: Draft, part: Draft) -> bool:
    value, of_all = part.site.value, whole.site.value
    if value.sort != "count" or value.noun or not value.first or of_all.sort not in _COUNTED:
        return False
    if not isinstance(value.value, Quantity) or not isinstance(of_all.value, Quantity):
        return False
    some, all_of_it = value.value.number, of_all.value.number
    smaller = some is not None and all_of_it is not None and some < all_of_it
    includes = scene.words.lower[value.first - 1] in scene.vocabulary.including
    near = value.first - of_all.last <= _NEAR
    return smaller and includes and bool(of_all.noun or (near and whole.figure not in UNNAMED))


def _of_same(whole: Draft, part: Draft) -> Draft:
    """The part, a number of what the whole is one of: its figure, unit, parties and mood."""
    value, of_all = part.site.value, whole.site.value
    told = value.value
    if isinstance(told, Quantity) and isinstance(of_all.value, Quantity):
        told = replace(told, unit=of_all.value.unit)
    here = replace(value, sort=of_all.sort, noun=of_all.noun, value=told)
    figure = whole.figure.removesuffix(f" {_SCOPE}")
    site = replace(part.site, value=here, trigger=None, frame=replace(whole.site.frame, figure=figure))
    same = replace(part, site=site, figure=f"{figure} {_SCOPE}", value=told, cost=max(part.cost, whole.cost))
    own = part.subject is not None and part.subject.first >= value.last
    subject = part.subject if own else whole.subject or part.subject
    return replace(same, subject=subject, object=whole.object, modality=whole.modality)
