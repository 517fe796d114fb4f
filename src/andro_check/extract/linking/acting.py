"""Whose verb a value stands behind in an English clause: "Paul Rowe asked for £75,000", "who owns two of the boats"."""

from __future__ import annotations

from collections.abc import Sequence

from andro_check.extract.linking.commons import verbal
from andro_check.extract.text.scene import ActorAt, Passage, Scene, ValueAt
from andro_check.model.claim import Basis

_FAR = 7
"""Words between whoever acts and the value, at most."""
_WHOSE = 2
"""Words from a name to the one behind "of": "Rowe of the Kelm Party"."""
_ENDS = frozenset({",", ";", ":", "(", ")", "-", "–", "—", '"', "“", "”"})


def actor_of(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """The actor named closest before a value if that is the subject of the verb between them, else ``None``."""
    free = _free(scene, passage, value)
    return free[-1] if free and _is_behind_verb(scene, passage, free[-1], value) else None


def timed_actor(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """The same of a date or a time, also where whoever undergoes it stands between: "Rowe joined Kelm in May"."""
    behind = (
        actor for actor in reversed(_free(scene, passage, value)) if _is_behind_verb(scene, passage, actor, value)
    )
    return next(behind, None)


def _free(scene: Scene, passage: Passage, value: ValueAt) -> Sequence[ActorAt]:
    """The actors before a value that nothing governs; a relative pronoun is whom it is behind."""
    spoken, lower = scene.vocabulary, scene.words.lower
    if spoken.language != "en":
        return ()
    return [
        actor
        for actor in passage.actors
        if actor.actor
        and actor.last <= value.first
        and actor.before not in spoken.held_back
        and lower[actor.first] not in spoken.relatives
    ]


def _is_behind_verb(scene: Scene, passage: Passage, actor: ActorAt, value: ValueAt) -> bool:
    lower, spoken = scene.words.lower, scene.vocabulary
    whose = next((a for a in passage.actors if a.before in spoken.of and 0 < a.first - actor.last <= _WHOSE), actor)
    start = whose.last + (lower[whose.last] == ",")
    start += lower[start] in spoken.subject_relatives
    while start < value.first and lower[start] in spoken.adverbs:
        start += 1
    gap = lower[start : value.first]
    speaks = actor.voice and lower[start - 1] not in spoken.subject_relatives
    if actor.basis is not Basis.LOCAL or actor.possessive or speaks or not 0 < len(gap) <= _FAR:
        return False
    word = gap[0]
    acts = verbal("en")[word] or word in spoken.acts
    closed = _ENDS | spoken.joints.keys() | spoken.conjunctions | spoken.relatives
    return acts and closed.isdisjoint(gap)
