"""The day of a deed is that of what was paid or lost in it: "sold for £2m in 1998", "erupted in 1902, killing 40"."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.dating import When, is_dateline, moment
from andro_check.extract.linking.link import Draft
from andro_check.extract.text.scene import Passage, Scene
from andro_check.lexicon.figures import Behaviour, figures
from andro_check.model.claim import Basis, Modality
from andro_check.model.period import Period

_EVENT = "event date"
_ONCE = frozenset({Behaviour.ONCE, Behaviour.CUMULATIVE})
_YEAR = 366
_BESIDE = 3
"""Words between the verbs that tell a date and a value of one deed."""


def timed(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those without a time dated by the only date of the sentence: where one verb tells both, and the toll
    of an event of long ago whose date it is.
    """
    dates = passage.dates
    if len(dates) != 1 or len(drafts) == 1:
        return drafts
    told = [d for d in drafts if d.site.value is dates[0] and d.site.trigger]
    if len(told) != 1 or told[0].modality is Modality.DENIED or is_dateline(scene, passage, dates[0]):
        return drafts
    return [_timed(draft, told[0]) for draft in drafts]


def _timed(draft: Draft, deed: Draft) -> Draft:
    period = deed.value
    if draft.when.period or draft is deed or not isinstance(period, Period) or not period.known:
        return draft
    if draft.site.value.sort in ("date", "name") or not _is_of(draft, deed):
        return draft
    return replace(draft, when=When(moment(period), Basis.LOCAL))


def _is_of(draft: Draft, deed: Draft) -> bool:
    """Whether a value is told of the deed: by its verb, or as what an event of long ago cost in lives."""
    figure, verb, own = figures().get(draft.figure), deed.site.trigger, draft.site.trigger
    if figure.time not in _ONCE:
        return False
    if deed.figure == _EVENT:
        return figure.time is Behaviour.CUMULATIVE and _is_long_past(deed)
    return verb is not None and own is not None and verb.first - _BESIDE < own.last and own.first < verb.last + _BESIDE


def _is_long_past(deed: Draft) -> bool:
    """Whether the event lay a year and more back when the article came out: till then its toll is that of the day."""
    period, published = deed.value, deed.site.scene.document.source.published
    end = period.end if isinstance(period, Period) else None
    return (
        end is not None
        and published is not None
        and published.start is not None
        and (published.start - end).days > _YEAR
    )
