"""What a share was sold for, and when: "X sold its 40% stake in Y to Z for £30m" tells the price of Y, not of X."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.extract.text.scene import Passage, Scene
from andro_check.lexicon.frames import Part
from andro_check.model.claim import Basis

_SHARES = frozenset({"stake", "stake sold", "acquisition"})
_DEALT = frozenset({"price", "sale date", "acquisition date"})
_NEAR = 1.0
"""What a firm costs that stands right behind its share."""


def dealt(_: Scene, __: Passage, drafts: list[Draft]) -> list[Draft]:
    """The price and the day of a deal are those of the firm that the share is in."""
    share = next((draft for draft in drafts if _is_share(draft)), None)
    return [_of_share(draft, share) for draft in drafts] if share else drafts


def _is_share(draft: Draft) -> bool:
    """Whether a share of a firm that its own words name changes hands."""
    target = draft.object
    told = target is not None and target.basis is Basis.LOCAL and target.cost < _NEAR
    return told and draft.figure in _SHARES and draft.site.value.sort == "percent"


def _of_share(draft: Draft, share: Draft) -> Draft:
    firm, site = share.object, draft.site
    if draft.figure not in _DEALT or site.part is not Part.VERB or site.trigger is None or firm is None:
        return draft
    deal = site.trigger.first == (share.site.trigger or site.trigger).first or site.trigger.first < firm.first
    if not deal or site.value.first < firm.first or (draft.subject and draft.subject.actor == firm.actor):
        return draft
    buyer = draft.object if draft.object and draft.object.actor != firm.actor else None
    return replace(draft, subject=firm, object=buyer)
