"""Some of what was just counted ("1 200 salariés, dont 300 en France") are no second count of the whole."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.linking.unnamed import UNNAMED
from andro_check.extract.text.scene import Passage, Scene
from andro_check.lexicon.passages import links
from andro_check.model.claim import Basis
from andro_check.model.value import Quantity

_SCOPE = "[part]"
_TWO = 2
_LISTED = 10
"""Words from one part to the next of a list: "dont 300 en France et 200 dans le reste de l'Europe"."""
_COUNTED = frozenset({"count", "duration"})
_NEXT = 5
"""Words from a time to its part: "trois ans de prison, dont deux avec sursis"."""
_TOLD = 7
"""Words between a whole and what a share of it comes to: "passengers of the airport, or"."""
_FROM = 4
"""Words from an amount to whoever gave it: "which came from the"."""
_GIVEN, _PAID_BY_SOME = "contribution", frozenset({"budget", "cost", "investment", "price"})
_HURT, _GRAVELY = "injured", frozenset({"seriously injured", "slightly injured"})
_BEHIND = 18
"""Code points behind a number within which "of them" belongs to it."""


def portions(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """A number of the figure, unit and party of a greater one before it takes the scope "part" where words such as
    "dont", "including" or "of them" say so; so do those that go on its list.
    """
    if len(drafts) < _TWO:
        return drafts
    mended: list[Draft] = []
    whole: Draft | None = None
    listed = False
    for draft in drafts:
        on = listed and _goes_on(mended[-1], draft)
        listed = whole is not None and _is_of(whole, draft) and (on or _is_told(scene, whole, draft))
        whole = whole if listed else draft
        mended.append(replace(draft, figure=f"{draft.figure} {_SCOPE}") if listed else draft)
    return mended


def _is_of(whole: Draft, part: Draft) -> bool:
    """Whether a number could count some of what another counts."""
    if whole.figure != part.figure or not isinstance(whole.value, Quantity) or not isinstance(part.value, Quantity):
        return False
    all_of_it, some = whole.value.number, part.value.number
    if all_of_it is None or some is None or part.value.unit not in ("", whole.value.unit):
        return False
    of_one = whole.subject is None or part.subject is None or whole.subject.actor == part.subject.actor
    return of_one and some < all_of_it and whole.site.value.last <= part.site.value.first


def given_parts(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "A budget of 14 million, including one from the Region": what somebody gave of what something costs."""
    if len(drafts) < _TWO:
        return drafts
    mended: list[Draft] = []
    whole = -1
    for k, part in enumerate(drafts):
        giver = _giver(scene, passage, part) if whole >= 0 and _is_some(scene, drafts[whole], part) else None
        if giver:
            mended[whole] = _cleared(mended[whole], giver)
            site = replace(part.site, frame=replace(part.site.frame, figure=_GIVEN))
            mended.append(replace(part, site=site, figure=_GIVEN, subject=giver, object=mended[whole].subject))
        else:
            whole = k if part.figure in _PAID_BY_SOME else whole
            mended.append(part)
    return mended


def _is_some(scene: Scene, whole: Draft, part: Draft) -> bool:
    figure = part.figure.removesuffix(f" {_SCOPE}")
    return figure == whole.figure and part.site.value.sort == "money" and _is_told(scene, whole, part)


def _cleared(whole: Draft, giver: Filler) -> Draft:
    """The whole, of what it was of where its giver had been taken for that."""
    if whole.subject is None or whole.subject.actor != giver.actor:
        return whole
    return replace(whole, subject=whole.object, object=None)


def _giver(scene: Scene, passage: Passage, part: Draft) -> Filler | None:
    """Who is named right behind an amount that is part of a cost, with nothing but "from the" between."""
    value, spoken = part.site.value, scene.vocabulary
    near = (a for a in passage.actors if a.actor and value.last < a.first <= value.last + _FROM)
    actor = next(near, None)
    if not actor or not actor.actor:
        return None
    between = scene.words.lower[value.last : actor.first]
    led = all(word in spoken.given_from or word in spoken.determiners for word in between)
    told = led and not spoken.given_from.isdisjoint(between)
    return Filler(actor.actor, actor.basis, 0.0, actor.first, actor.last) if told else None


def _is_told(scene: Scene, whole: Draft, part: Draft) -> bool:
    text, here = scene.document.text, part.site.value
    between = text[whole.site.value.span.end : here.span.end]
    after = text[here.span.end : here.span.end + _BEHIND]
    return links().says("nested", between) or links().says("among", after)


def _goes_on(part: Draft, draft: Draft) -> bool:
    return draft.site.value.first - part.site.value.last <= _LISTED


def unnamed_parts(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "14 300 places, dont 1 200 debout", "trois ans de prison, dont deux avec sursis": the second number counts what
    the first did.
    """
    mended = list(drafts)
    for k in range(1, len(drafts)):
        whole, part = mended[k - 1], drafts[k]
        if _is_unnamed_part(scene, whole, part):
            mended[k] = _of_same(whole, part)
    return mended


def gravely(_: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "Onze blessés, dont deux grièvement": what the word right behind a number of the injured makes of them."""
    return [_as_grave(passage, draft) if draft.figure.partition(" ")[0] == _HURT else draft for draft in drafts]


def _as_grave(passage: Passage, draft: Draft) -> Draft:
    last = draft.site.value.last
    how = (t.trigger.frame for t in passage.triggers if t.first == last and t.trigger.frame.figure in _GRAVELY)
    frame = next(how, None)
    return replace(draft, site=replace(draft.site, frame=frame), figure=frame.figure) if frame else draft


def _is_unnamed_part(scene: Scene, whole: Draft, part: Draft) -> bool:
    value, of_all = part.site.value, whole.site.value
    if value.sort != "count" or value.noun or not value.first or of_all.sort not in _COUNTED:
        return False
    if not isinstance(value.value, Quantity) or not isinstance(of_all.value, Quantity):
        return False
    some, all_of_it = value.value.number, of_all.value.number
    smaller = some is not None and all_of_it is not None and some < all_of_it
    includes = scene.words.lower[value.first - 1] in scene.vocabulary.including
    near = value.first - of_all.last <= _NEXT
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


def come_to(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "X carried 61 % of the airport's 412,000 passengers, or 251,000": what a share comes to is of whom it is."""
    mended = list(drafts)
    for k, (share, whole, part) in enumerate(zip(drafts, drafts[1:], drafts[2:], strict=False)):
        doer, value = share.subject, part.site.value
        if share.site.value.sort != "percent" or {whole.site.value.sort, value.sort} != {"count"} or doer is None:
            continue
        led = scene.words.lower[whole.site.value.last : value.first]
        told = 0 < len(led) <= _TOLD and links().says("equal", " ".join(led))
        of = not scene.vocabulary.of.isdisjoint(scene.words.lower[share.site.value.last : whole.site.value.first])
        if of and told and doer.basis is Basis.LOCAL and doer.last <= share.site.value.first:
            other = whole.subject if whole.subject and whole.subject.actor != doer.actor else None
            mended[k + 2] = replace(part, subject=doer, object=other)
    return mended
