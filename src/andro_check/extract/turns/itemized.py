"""Items of a list with their amounts: "État 480 000 euros, vente des pièces 150 000", "neuf par X, cinq par Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import ActorAt, Passage, Scene, ValueAt
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.claim import Basis

_COST = 0.2
_SEVERAL, _LISTED = 2, 3
"""Items of a list, at least: of those that "by" tells, and of those whose name stands in front of the amount."""
_LONGEST, _BY = 5, 5
"""Words of an item in front of its amount, and from "by" to the name behind it."""
_OPENS = frozenset(":(")
_PARTS = frozenset(",;")
_SORTS = frozenset({"count", "money", "percent", "measure"})
Item = tuple[int, int]


def itemized(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Amounts of a list behind a colon or a bracket are of the items that stand in front of them."""
    for run in _lists(scene, passage) if len(passage.values) >= _LISTED else ():
        model = next((draft for draft in drafts if draft.site.value.first in run), None)
        told = ((draft, run.get(draft.site.value.first)) for draft in drafts)
        drafts = [
            _of_item(scene, _alike(draft, model, item), item) if model and item else draft for draft, item in told
        ]
    return drafts


def _alike(draft: Draft, model: Draft, item: Item) -> Draft:
    """A draft that takes the figure of the first item where its own is told by the words of its item."""
    trigger = draft.site.trigger
    if draft is model or trigger is None or trigger.last <= item[0] or item[1] < trigger.last:
        return draft
    return replace(
        draft, site=replace(draft.site, trigger=model.site.trigger, frame=model.site.frame), figure=model.figure
    )


def _of_item(scene: Scene, draft: Draft, item: Item) -> Draft:
    first, last = item
    actor = next((a for a in draft.site.passage.actors if a.actor and a.last == last and a.first >= first), None)
    name = str(actor.actor) if actor else " ".join(scene.words.lower[first:last])
    return _of(draft, Filler(name, actor.basis if actor else Basis.LOCAL, _COST, first, last))


def _of(draft: Draft, filler: Filler) -> Draft:
    other = draft.object if draft.object and draft.object.actor != filler.actor else None
    return replace(draft, subject=filler, object=other)


def _lists(scene: Scene, passage: Passage) -> Iterator[dict[int, Item]]:
    """The items of neighbouring values of one sort by the first words of these, where the first item opens the list."""
    for _, run in groupby((v for v in passage.values if v.sort in _SORTS), lambda value: value.sort):
        found: dict[int, Item] = {}
        behind = -1
        for value in run:
            item = _item(scene, passage, value)
            goes_on = item is not None and (found and _joins(scene, behind, item[0]))
            if item is not None and (goes_on or _opens(scene, item[0])):
                found = {**found, value.first: item} if goes_on else {value.first: item}
                behind = value.last
            elif len(found) >= _LISTED:
                break
            else:
                found = {}
        if len(found) >= _LISTED:
            yield found


def _opens(scene: Scene, first: int) -> bool:
    return first > 0 and scene.words.raw[first - 1] in _OPENS


def _joins(scene: Scene, last: int, first: int) -> bool:
    """Whether no more than a joint stands between a value and the next item."""
    gap = scene.words.lower[last:first]
    return 0 < len(gap) <= _SEVERAL and all(word in _PARTS or word in scene.vocabulary.conjunctions for word in gap)


def _item(scene: Scene, passage: Passage, value: ValueAt) -> Item | None:
    """The few words of a noun that touch a value, back to the mark or joint that opens them."""
    lower, spoken, first = scene.words.lower, scene.vocabulary, value.first
    verbs = _verbs(spoken.language)
    while first > passage.sentence.first and value.first - first <= _LONGEST:
        word = lower[first - 1]
        if word in _OPENS or word in _PARTS or word in spoken.conjunctions:
            break
        plain = word.replace("-", "").isalpha() or word in spoken.of or word in spoken.determiners
        if not plain or word in verbs or (word in spoken.held_back and word not in spoken.of):
            return None
        first -= 1
    while first < value.first and lower[first] in spoken.determiners:
        first += 1
    named = 0 < value.first - first <= _LONGEST and lower[value.first - 1] not in spoken.of
    return (first, value.first) if named and lower[first] not in spoken.pronouns else None


@cache
def _verbs(language: str) -> frozenset[str]:
    spoken = vocabulary(language)
    return spoken.finite | spoken.done | spoken.being | spoken.having


def by_each(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """ "21 courses, dont neuf par X, cinq par Y" : each is of whom "by" names right behind it."""
    if len(passage.values) < _SEVERAL:
        return drafts
    values = (value for value in passage.values if value.sort in _SORTS)
    doers = {value.first: doer for value in values if (doer := _doer(scene, passage, value))}
    if len(doers) < _SEVERAL:
        return drafts
    return [_done(draft, doers.get(draft.site.value.first)) for draft in drafts]


def _done(draft: Draft, doer: ActorAt | None) -> Draft:
    return _of(draft, Filler(str(doer.actor), doer.basis, _COST, doer.first, doer.last)) if doer else draft


def _doer(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    by = value.last
    if by >= passage.sentence.last or scene.words.lower[by] not in scene.vocabulary.passive_agents:
        return None
    return next((a for a in passage.actors if a.actor and by < a.first <= by + _BY), None)
