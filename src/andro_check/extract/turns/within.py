"""Times within which something happened so often: "the third outage in eighteen months" lasted no eighteen months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from andro_check.extract.linking.dating import When
from andro_check.extract.linking.link import FAR, Draft
from andro_check.extract.linking.unnamed import fallback
from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.numbers import number_words
from andro_check.model.claim import Basis, Modality

_NOUN = 4
"""Words of the noun between a rank, or a count, and the time within which it was reached."""
_RANKED = 3
"""Words back from a time to the rank of a noun before it."""
_TIMES_OVER = frozenset({"count", "rank"})


def happened_within(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "The third outage in eighteen months", "quatre incendies en six ans": no outage lasted so long; nothing is to
    come "in three years" where nothing is planned.
    """
    spans = _past_spans(scene, passage)
    kept = [_undated(draft, spans) for draft in drafts if draft.site.value not in spans] if spans else drafts
    return [_as_span(scene, passage, draft) if _is_span(scene, passage, draft) else draft for draft in kept]


def _past_spans(scene: Scene, passage: Passage) -> list[ValueAt]:
    """ "Two deaths in three years": times behind a count or a rank that were read as a day to come."""
    lower, within = scene.words.lower, scene.vocabulary.within
    led = [v for v in passage.dates if lower[v.first] in within]
    if not led or "mood" in passage.cued:
        return []
    many = [v for v in passage.values if v.sort in _TIMES_OVER]
    return [v for v in led if _is_spent(scene, v, many)]


def _is_spent(scene: Scene, time: ValueAt, many: Sequence[ValueAt]) -> bool:
    lower, words = scene.words.lower, counting_words(scene.vocabulary.language)
    lasts = words.singular(lower[time.last - 1]) in words.single_times
    if not lasts or any(0 <= time.first - v.last <= _NOUN for v in many):
        return lasts
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
