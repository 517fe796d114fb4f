"""What a number in a table says: its figure from the head of the column, its party or its time from that of the row."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from andro_check.extract.dating import When
from andro_check.extract.link import Draft, takes
from andro_check.extract.roles import Filler, Site
from andro_check.extract.scene import ActorAt, HeadsAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.frames import Frame, Part
from andro_check.model.claim import Basis, Modality
from andro_check.model.period import Period

_BRACKETS = frozenset("([")
Stretch = tuple[int, int]
_COST = 1.0
"""A head calls its numbers as well as a word of their own clause would."""


def tabled(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts of a passage, those of numbers in tables told by their heads."""
    if not scene.heads:
        return list(drafts)
    return [
        _headed(scene, draft, scene.heads[draft.site.value.first]) if draft.site.value.first in scene.heads else draft
        for draft in drafts
    ]


def parted(scene: Scene, drafts: Sequence[Draft]) -> tuple[Sequence[Draft], Sequence[Draft]]:
    """The drafts whose parties the text around them has to tell, and those to which the head of a table gives one."""
    if not scene.heads:
        return drafts, ()
    owned = [draft for draft in drafts if draft.site.value.first in scene.heads and draft.subject]
    return [draft for draft in drafts if draft not in owned], owned


def _headed(scene: Scene, draft: Draft, heads: HeadsAt) -> Draft:
    site, both = draft.site, (heads.column, heads.row)
    called = next((item for head in both for item in _triggers(scene, head, site.value)), None)
    frame = called.trigger.frame if called else _named(scene, site, heads.column)
    party = next((actor for head in reversed(both) for actor in _actors(scene, head)), None)
    time = next((day for head in reversed(both) for day in _times(scene, head)), None)
    return replace(
        draft,
        site=replace(site, trigger=None, frame=frame),
        figure=frame.figure,
        subject=Filler(party.actor, Basis.LOCAL, 0.0, party.first, party.last) if party and party.actor else None,
        object=None,
        when=When(time, Basis.LOCAL) if time else draft.when,
        modality=Modality.ASSERTED,
        voice=None,
        cost=_COST if called else draft.cost,
    )


def narrowed(scene: Scene, value: ValueAt) -> str:
    """What the head of its row narrows a number of a table to, where it is neither party nor time; of a table whose
    rows name the figures, what the head of its column does. Empty outside of tables.
    """
    heads = scene.heads.get(value.first)
    if heads is None:
        return ""
    head = heads.column if any(_triggers(scene, heads.row, value)) else heads.row
    if any(_times(scene, head)):
        return ""
    named = {k for actor in _actors(scene, head) for k in range(actor.first, actor.last)}
    words = scene.words
    return " ".join(words.lower[k] for k in range(*head) if k not in named and words.raw[k][0].isalnum())


def _named(scene: Scene, site: Site, column: Stretch) -> Frame:
    """The frame of a number that no head calls: of what it counts, or of the words of its column without brackets."""
    lower, (first, last) = scene.words.lower, column
    last = next((k for k in range(first, last) if lower[k] in _BRACKETS), last)
    name = " ".join(lower[k] for k in range(first, last) if lower[k][:1].isalpha())
    return replace(site.frame, figure=name) if name and not site.value.noun else site.frame


def _passage(scene: Scene, head: Stretch) -> Passage:
    """The passage in which a head stands."""
    return scene.passages[bisect_right(scene.passages, head[0], key=lambda passage: passage.sentence.first) - 1]


def _triggers(scene: Scene, head: Stretch, value: ValueAt) -> Iterator[TriggerAt]:
    for item in _passage(scene, head).triggers:
        inside = head[0] <= item.first and item.last <= head[1]
        if inside and item.trigger.part is not Part.LABEL and takes(item.trigger.frame, value):
            yield item


def _actors(scene: Scene, head: Stretch) -> Iterator[ActorAt]:
    return (actor for actor in _passage(scene, head).actors if head[0] <= actor.first < head[1])


def _times(scene: Scene, head: Stretch) -> Iterator[Period]:
    for value in _passage(scene, head).values:
        if head[0] <= value.first < head[1] and isinstance(value.value, Period):
            yield value.value
