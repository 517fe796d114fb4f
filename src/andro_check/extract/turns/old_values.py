"""What something was before it changes: "will rise from £12 to £15" plans the £15, and the £12 are so already."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.dating import When
from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.unnamed import UNNAMED
from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.model.claim import Basis, Modality

_CUTS, _STAFF = "job cuts", "headcount"
_OFFER = "offer price"
_NEAR = 5
"""Words from an old value to the new."""


def left_behind(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
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


def per_share(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Raised its dividend from 12p to 14p a share": what is told of each share is no offer, but what was left."""
    mended = list(drafts)
    for k, new in enumerate(drafts[1:], start=1):
        old = mended[k - 1]
        if (
            new.figure == _OFFER != old.figure
            and old.figure not in UNNAMED
            and _is_left(scene, old.site.value, new.site.value)
        ):
            site = replace(new.site, trigger=old.site.trigger, frame=old.site.frame)
            mended[k] = replace(new, site=site, figure=old.figure, subject=old.subject, object=old.object)
    return mended


def _is_left(scene: Scene, old: ValueAt, new: ValueAt) -> bool:
    lower, spoken = scene.words.lower, scene.vocabulary
    before = lower[max(0, old.first - 1) : old.first + 1]
    led = any(word in spoken.leaving for word in before)
    between = lower[old.last : new.first]
    near = old.sort != "date" and old.last <= new.first and len(between) <= _NEAR
    return led and near and any(word in spoken.to for word in lower[old.last : new.first + 1])
