"""Whom something is sold or given to: "à X", "au consortium X", "to X"."""

from __future__ import annotations

from andro_check.extract.text.scene import ActorAt, Scene, ValueAt
from andro_check.lexicon.frames import Frame

_SOLD = "stake sold"


def receives(scene: Scene, actor: ActorAt, value: ValueAt) -> bool:
    """Whether a value goes to whoever stands behind it, be it with a noun in front: "à la coopérative X"."""
    lower, spoken, ahead = scene.words.lower, scene.vocabulary, actor.first - 2
    if actor.first < value.last:
        return False
    if actor.before in spoken.to:
        return True
    if ahead < 1 or not scene.words.raw[ahead + 1].islower():
        return False
    return lower[ahead] in spoken.to or (lower[ahead] in spoken.definite and lower[ahead - 1] in spoken.to)


def buys_it(scene: Scene, frame: Frame, actor: ActorAt, value: ValueAt) -> bool:
    """Whether a stake is sold to somebody, and so is not one in him: "vend 45 % du capital à X"."""
    return frame.figure == _SOLD and receives(scene, actor, value)
