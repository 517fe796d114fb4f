"""A value and the one it is set against: "148 million, against 161 million a year ago", "54 %, contre 46 % pour X"."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.dating import When, before
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler, fill
from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.model.claim import Basis, Modality
from andro_check.model.value import Quantity

_BEHIND = 3
"""Words between the second value and whose it is: "contre 64 % pour le fonds X"."""
_NEAR = 2
"""Words between "against" and the earlier value, at most."""


def compared(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "148 millions, contre 161 millions un an plus tôt" : the same figure of the same actor, at another time; or of
    another at the same, where he is named behind it.
    """
    cues = [(cue.first, cue.last) for cue in passage.cues if cue.cue.value == "earlier"]
    mended: list[Draft] = []
    for draft in drafts:
        value = draft.site.value
        model = next((earlier for earlier in reversed(mended) if alike(earlier.site.value, value)), None)
        since = model.site.value.last if model else 0
        compares = value.sort != "date" and any(since <= c[0] and 0 <= value.first - c[1] <= _NEAR for c in cues)
        rival = _rival(scene, passage, value) if model and compares else None
        if model and rival:
            own = _without(scene, passage, model, rival)
            mended[mended.index(model)] = own
            mended.append(_as_rival(own, draft, rival))
        else:
            mended.append(_as_before(model, draft) if model and compares else draft)
    return mended


def _rival(scene: Scene, passage: Passage, value: ValueAt) -> Filler | None:
    """Who is named right behind the second value as the one whose it is: "pour X", "for X", "à X"."""
    behind = next((a for a in passage.actors if a.first >= value.last), None)
    if behind is None or not behind.actor or behind.first - value.last > _BEHIND:
        return None
    first, *others = scene.words.lower[value.last : behind.first] or [""]
    spoken = scene.vocabulary
    led = first in spoken.set_beside and all(w in spoken.determiners or w in spoken.kinds_by_head for w in others)
    return Filler(behind.actor, behind.basis, 0.5, behind.first, behind.last) if led else None


def _without(scene: Scene, passage: Passage, model: Draft, rival: Filler) -> Draft:
    """Whoever has the second value is no party of the first; it is of whoever is named behind it, if nobody else is."""
    if model.subject and model.subject.actor == rival.actor:
        behind = _rival(scene, passage, model.site.value)
        others = fill(model.site, model.site.frame.subject, frozenset({rival.actor}))
        model = replace(model, subject=behind if behind and behind.actor != rival.actor else others)
    return replace(model, object=None) if model.object and model.object.actor == rival.actor else model


def _as_rival(model: Draft, draft: Draft, rival: Filler) -> Draft:
    site = replace(draft.site, trigger=model.site.trigger, frame=model.site.frame)
    when = draft.when if _behind(draft, draft.site.value) else model.when
    return replace(
        draft, site=site, figure=model.figure, subject=rival, object=model.object, when=when, modality=model.modality,
        cost=model.cost + 0.3,
    )  # fmt: skip


def _as_before(model: Draft, draft: Draft) -> Draft:
    site = replace(draft.site, trigger=model.site.trigger, frame=model.site.frame)
    dated = draft.when != model.when and _behind(draft, draft.site.value)
    earlier = None if dated else before(site.scene, site.passage, site.value, model.when.period)
    return replace(
        draft,
        site=site,
        figure=model.figure,
        subject=model.subject,
        object=model.object,
        when=draft.when if dated else When(earlier, Basis.LOCAL if earlier else Basis.NONE),
        cost=model.cost + 0.3,
        modality=_mood_before(model, draft),
    )


def _mood_before(model: Draft, draft: Draft) -> Modality:
    """ "Coûtera 1,90 euro au lieu de 1,70 euro": what is given up for a plan is so, unless words behind it say else."""
    moods = (cue for cue in draft.site.passage.cues if cue.cue.sort == "mood" and cue.cue.value != "settled")
    own = any(cue.first >= model.site.value.last for cue in moods)
    planned = draft.modality is Modality.PLANNED and model.modality is Modality.PLANNED
    return Modality.ASSERTED if planned and not own else draft.modality


def _behind(draft: Draft, value: ValueAt) -> bool:
    """Whether the draft's date stands behind its value."""
    others = [v for v in draft.site.passage.values if v.value == draft.when.period]
    return any(other.first >= value.last for other in others)


def alike(one: ValueAt, other: ValueAt) -> bool:
    return one.sort == other.sort and unit_of(one) == unit_of(other)


def unit_of(value: ValueAt) -> str:
    return value.value.unit if isinstance(value.value, Quantity) else ""
