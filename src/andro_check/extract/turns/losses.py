"""By how much what somebody has grew less: "a perdu 12 % de ses habitants", "lost half its members"."""

from __future__ import annotations

from dataclasses import replace

from andro_check.extract.linking.link import Draft
from andro_check.extract.text.scene import Passage, Scene
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.figures import figures, moved

_BEHIND = 3
"""Words from a share to the noun that it is a share of: "de tous ses habitants", "of its 400 members"."""
_BEFORE = 3
"""Words between the verb and the share: "lost nearly a third of"."""


def lost_or_gained(scene: Scene, _: Passage, drafts: list[Draft]) -> list[Draft]:
    """Shares that somebody lost, or gained, of what he has: by so much that changed."""
    return [_lost_or_gained(scene, draft) for draft in drafts]


def _lost_or_gained(scene: Scene, draft: Draft) -> Draft:
    value, lower, spoken = draft.site.value, scene.words.lower, scene.vocabulary
    if value.sort != "percent" or draft.figure not in ("growth", "share"):
        return draft
    verb = lower[max(0, value.first - _BEFORE) : value.first]
    if spoken.lost.isdisjoint(verb):
        return draft
    own = next((k for k in range(value.last, min(len(lower), value.last + 2)) if lower[k] in spoken.possessive), None)
    noun = _noun(scene, own + 1) if own is not None else ""
    if not noun:
        return draft
    frame = replace(draft.site.frame, figure=moved(noun))
    return replace(draft, site=replace(draft.site, frame=frame), figure=frame.figure)


def _noun(scene: Scene, first: int) -> str:
    """The figure that the noun counts, or the noun in the singular."""
    lower, words = scene.words.lower, counting_words(scene.vocabulary.language)
    for word in lower[first : first + _BEHIND]:
        if words.ends_noun(word):
            return ""
        one = words.singular(word)
        if one in scene.frames.counted:
            return scene.frames.counted[one].figure
        if words.is_plural(word) or one in figures():
            return one
    return ""
