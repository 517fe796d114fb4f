"""When a claim holds, in what mood it is said, and by whom."""

from __future__ import annotations

from dataclasses import dataclass

from andro_check.extract.scene import ActorAt, CueAt, Passage, Scene, ValueAt
from andro_check.model.claim import Basis, Modality
from andro_check.model.period import Period

_CLAUSE = 3.2
"""How far a mood or a date may reach inside a sentence (see ``segment.crossing``)."""
_TIME_REACH = 5.5
_CUES = {"planned": Modality.PLANNED, "conditional": Modality.CONDITIONAL, "denied": Modality.DENIED}


@dataclass(frozen=True, slots=True)
class When:
    """The time a claim holds at and how it was found; no period when the text does not say."""

    period: Period | None
    basis: Basis


def time_of(scene: Scene, passage: Passage, value: ValueAt, inherited: Period | None) -> When:
    """The nearest date of the sentence, one in front of the value preferred; else that of the sentence before it."""
    best: tuple[float, Period] | None = None
    for other in passage.values:
        period = other.value
        if other is value or not isinstance(period, Period) or not period.known:
            continue
        if other.first < value.first:
            cost = scene.distance(other.last, value.first)
        else:
            cost = scene.distance(value.last, other.first) + 0.4
        if cost < _TIME_REACH and (best is None or cost < best[0]):
            best = (cost, period)
    if best:
        return When(best[1], Basis.LOCAL)
    return When(inherited, Basis.DISCOURSE) if inherited else When(None, Basis.NONE)


def mood_of(scene: Scene, passage: Passage, anchor: tuple[int, int]) -> Modality:
    """The mood of the clause around an anchor (the trigger and the value): the nearest cue that reaches it."""
    best: tuple[float, str] | None = None
    for cue in passage.cues:
        if cue.cue.sort != "mood":
            continue
        cost = _cue_cost(scene, cue, anchor)
        if cost < _CLAUSE and (best is None or cost < best[0]):
            best = (cost, cue.cue.value)
    return _CUES.get(best[1], Modality.ASSERTED) if best else Modality.ASSERTED


def _cue_cost(scene: Scene, cue: CueAt, anchor: tuple[int, int]) -> float:
    first, last = anchor
    if cue.last <= first:
        return scene.distance(cue.last, first)
    if cue.first >= last:
        return scene.distance(last, cue.first) + 1.6
    return 0.0


def voice_of(passage: Passage, subject: str | None) -> ActorAt | None:
    """Who is quoted in the sentence: an actor that says so, unless it speaks of itself and nothing else is known."""
    voices = [actor for actor in passage.actors if actor.voice and actor.actor]
    return next((actor for actor in voices if actor.actor != subject), None)
