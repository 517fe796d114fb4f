"""The box beside an article that has a name for its title: "Revenue: £402 million" is of who or what is titled."""

from __future__ import annotations

from collections.abc import Sequence

from andro_check.extract.linking.link import Draft
from andro_check.extract.linking.roles import Filler
from andro_check.extract.text.scene import Passage, Scene
from andro_check.lexicon.frames import Role
from andro_check.model.claim import Basis
from andro_check.model.frozen import replace

_LABEL = 5
"""Words before the colon, at most."""
_LINE = 20
_COST = 1.0
"""A title calls the lines of its box as well as the head of a table does its numbers."""


def boxed(scene: Scene, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """The drafts of a document, those of labelled lines about its title where nobody else is named for subject."""
    if not scene.titled:
        return drafts
    filler = Filler(scene.titled, Basis.LOCAL, _COST)
    return [replace(draft, subject=filler) if _is_open(scene, draft) else draft for draft in drafts]


def _is_open(scene: Scene, draft: Draft) -> bool:
    frame = draft.site.frame
    gives = frame.subject is Role.AGENT and frame.object is not Role.NONE
    found = draft.subject is not None or (draft.object is not None and draft.object.actor == scene.titled)
    return not (found or gives or frame.subject is Role.NONE) and _is_labelled(scene, draft.site.passage, draft)


def _is_labelled(scene: Scene, passage: Passage, draft: Draft) -> bool:
    """Whether a line is a label, a colon and the value, and no sentence."""
    raw, (first, last) = scene.words.raw, (passage.sentence.first, passage.sentence.last)
    if last - first > _LINE or raw[last - 1] in ".?!":
        return False
    label = raw[first : first + _LABEL + 1]
    return ":" in label[1:] and first + label.index(":") < draft.site.value.first
