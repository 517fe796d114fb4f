"""The two ends of a life: "Hélène Vaubrac (1861-1927)", "died at 94"; and what has one date: when it was founded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from andro_check.extract.linking.dating import When
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.linking.unnamed import fallback
from andro_check.extract.text.scene import ActorAt, Passage, Scene, ValueAt
from andro_check.model.claim import Basis, Modality
from andro_check.model.period import Period, parse_edtf
from andro_check.model.text import Span
from andro_check.model.value import Quantity

_ONCE = frozenset({"foundation date", "creation date", "birth date", "death date"})
_BORN, _DIED = "birth date", "death date"
_YEARS, _YEAR = "1861-1927", 4
"""Two years in brackets behind a name, as they are written, and the length of each."""
_SHORTEST, _LONGEST = 12, 112
_REACH = 5
"""Words between somebody's death and the age at it: "died on Monday at 88"."""


def once_dated(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Founded in 1921, the band plays on Sunday": of two dates the nearer is that of the founding."""
    nearest: dict[tuple[int, str], tuple[float, int]] = {}
    for draft in drafts:
        key, value = _deed(draft), draft.site.value
        if key and draft.site.trigger:
            trigger = draft.site.trigger
            cost = scene.between((trigger.first, trigger.last), (value.first, value.last))
            nearest[key] = min(nearest.get(key, (cost, value.first)), (cost, value.first))
    return [_undated(scene, passage, d) if _is_other(d, nearest) else d for d in drafts] if nearest else drafts


def _deed(draft: Draft) -> tuple[int, str] | None:
    trigger = draft.site.trigger
    dated = draft.site.value.sort == "date" and draft.figure in _ONCE
    return (trigger.first, draft.figure) if trigger and dated else None


def _is_other(draft: Draft, nearest: dict[tuple[int, str], tuple[float, int]]) -> bool:
    """Whether a date farther off is a day or a month: two years may both be told of one founding."""
    key, told = _deed(draft), draft.value
    is_year = isinstance(told, Period) and len(told.edtf) == _YEAR
    return key is not None and not is_year and nearest[key][1] != draft.site.value.first


def _undated(scene: Scene, passage: Passage, draft: Draft) -> Draft:
    frame = fallback(scene, passage, draft.site.value)
    return replace(draft, site=replace(draft.site, trigger=None, frame=frame), figure=frame.figure)


def lifespans(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Hélène Vaubrac (1861-1927)": the years of birth and of death of whoever is named in front of the bracket."""
    mended: list[Draft] = []
    for draft in drafts:
        who = _bracketed(scene, passage, draft.site.value)
        mended.extend(_ends_of_life(draft, who) if who else [draft])
    return mended


def _bracketed(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """Whose life two years in brackets may be."""
    raw, period = scene.words.raw, value.value
    closed = value.last < len(raw) and raw[value.last] == ")" and value.first > 0 and raw[value.first - 1] == "("
    if not closed or not isinstance(period, Period) or period.start is None or period.end is None:
        return None
    if len(period.text) != len(_YEARS) or not _SHORTEST <= period.end.year - period.start.year <= _LONGEST:
        return None
    named = (a for a in passage.actors if a.last == value.first - 1 and a.actor and a.basis is Basis.LOCAL)
    return next((a for a in named if a.kind == "person" or (not a.kind and a.last - a.first > 1)), None)


def _ends_of_life(draft: Draft, who: ActorAt) -> Iterator[Draft]:
    value = draft.site.value
    text, start = value.span.of(draft.site.scene.document.text), value.span.start
    for figure, years in ((_BORN, slice(0, _YEAR)), (_DIED, slice(-_YEAR, None))):
        first, last, _ = years.indices(len(text))
        span = Span(start + first, start + last)
        told = replace(value, value=replace(parse_edtf(text[years]), text=text[years]), span=span, whole=span)
        site = replace(draft.site, value=told, frame=replace(draft.site.frame, figure=figure))
        subject = Filler(str(who.actor), who.basis, 0.5, who.first, who.last)
        timeless = replace(draft, site=site, figure=figure, value=told.value, subject=subject, object=None, cost=0.5)
        yield replace(timeless, when=When(None, Basis.NONE), modality=Modality.ASSERTED, voice=None)


def died_at(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "The soprano has died at 94": how old somebody was, and no count of the dead."""
    return [_as_age(draft) if _is_age(scene, draft) else draft for draft in drafts]


def _is_age(scene: Scene, draft: Draft) -> bool:
    lower, spoken, value, told = scene.words.lower, scene.vocabulary, draft.site.value, draft.value
    if value.sort != "count" or value.noun or not isinstance(told, Quantity) or not told.text.isdecimal():
        return False
    led = value.first > 1 and lower[value.first - 1] in spoken.led_to_age
    dead = not spoken.dying.isdisjoint(lower[max(0, value.first - 1 - _REACH) : value.first - 1])
    ended = value.last >= len(lower) or lower[value.last] in spoken.behind_age
    return led and dead and ended and 0 < int(told.text) <= _LONGEST


def _as_age(draft: Draft) -> Draft:
    told = draft.value
    years = replace(told, unit="year") if isinstance(told, Quantity) else told
    site = replace(draft.site, frame=replace(draft.site.frame, figure="age"))
    return replace(draft, site=site, figure="age", value=years, object=None, when=When(None, Basis.NONE))
