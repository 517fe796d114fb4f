"""Measures set in front of what they measure: "the 96-metre ship", "the 620m Harrow Tunnel", "a 240-room hotel"."""

from __future__ import annotations

from andro_check.extract.text.scene import ActorAt, Passage, Scene, ValueAt


def is_attribute(scene: Scene, value: ValueAt) -> bool:
    """Whether a measure is tied to its unit by a hyphen, as in front of a noun."""
    return "-" in value.value.text and value.value.text[-1:].isalpha() and value.last < len(scene.words.lower)


def measured_by(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """The actor right behind a measure that an article leads: no other word can then come between."""
    if scene.vocabulary.language != "en" or value.first < 1 or value.sort not in ("measure", "count"):
        return None
    spoken, lead = scene.vocabulary, scene.words.lower[value.first - 1]
    led = lead in spoken.indefinite or lead in spoken.definite or lead in spoken.possessive
    if not led or (value.sort == "count" and not is_attribute(scene, value)):
        return None
    return next((actor for actor in passage.actors if actor.first == value.last and actor.actor), None)
