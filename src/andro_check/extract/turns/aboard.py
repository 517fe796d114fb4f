"""All of whom something befell some: "nine of the 41 people on board were killed" tells how many were on board."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from andro_check.extract.linking.link import Draft
from andro_check.extract.text.scene import Passage, Scene
from andro_check.lexicon.events import event_table
from andro_check.lexicon.figures import IN_ALL
from andro_check.lexicon.frames import Frame

_ABOARD = "present"


def aboard(scene: Scene, passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """The part is of those who were killed or hurt, the whole is of those who were there, by what they are."""
    mended = list(drafts)
    for k, (part, whole) in enumerate(pairwise(drafts)):
        toll = _toll(passage, whole)
        frame = _of_all(scene, passage, whole) if toll else None
        if frame is not None:
            mended[k] = replace(part, figure=toll)
            mended[k + 1] = replace(whole, figure=frame.figure)
    return mended


def _toll(passage: Passage, whole: Draft) -> str:
    """What befell some of them, by the figure or by the verb behind; empty where nothing did."""
    figure, tolls = whole.figure.removesuffix(IN_ALL), event_table().tolls - {_ABOARD}
    if figure == whole.figure or (figure != _ABOARD and figure not in tolls):
        return ""
    behind = (item.trigger.frame for item in passage.triggers if item.first >= whole.site.value.last)
    befell = next((frame.figure for frame in behind if frame.figure in tolls and "count" in frame.values), "")
    return befell if figure == _ABOARD else figure


def _of_all(scene: Scene, passage: Passage, whole: Draft) -> Frame | None:
    """What the number counts of itself: those on board, the passengers."""
    value = whole.site.value
    beside = (item.trigger.frame for item in passage.triggers if item.first == value.last)
    return next((frame for frame in beside if frame.figure == _ABOARD), None) or scene.frames.counted.get(value.noun)
