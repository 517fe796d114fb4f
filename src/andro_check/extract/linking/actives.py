"""Whether who stands in front of an active verb undergoes it: "the mill closed in 2014", "who founded it in 1821"; and
where a verb is left out.
"""

from __future__ import annotations

from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Frame, Part

_FOUNDED = frozenset({"foundation date", "creation date"})
_DATED, _VALUED, _NEVER = 0.7, 3.0, 99.0
"""What it costs an active verb's subject to undergo it where a date is told, where anything else, and where it acts."""


def undergoing(scene: Scene, trigger: TriggerAt | None, frame: Frame) -> float:
    """The cost of the subject of an active verb as what undergoes it: likely in "l'usine ferme en 2014", hardly ever so
    in "X détient 12 %".
    """
    if trigger is not None and frame.figure in _FOUNDED and _has_object(scene, trigger):
        return _NEVER
    return _DATED if "date" in frame.values else _VALUED


def _has_object(scene: Scene, verb: TriggerAt) -> bool:
    """Whether a verb of founding is in the active and what was founded stands right behind it: "founded the mill"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    behind = lower[verb.last] if verb.last < len(lower) else ""
    named = behind in spoken.determiners or behind in spoken.possessive or spoken.pronouns.get(behind) == "any"
    return named and verb.trigger.part is Part.VERB


def is_of_clause(
    scene: Scene, passage: Passage, told: tuple[ValueAt, TriggerAt | None, Frame], relative: ActorAt
) -> bool:
    """ "in Kelm Wood, which covers 40 hectares" : a clause of its own says so of a place, and of nobody else; a place
    employs nobody.
    """
    lower, spoken, behind = scene.words.lower, scene.vocabulary, relative.last
    value, trigger, frame = told
    if lower[relative.first] not in spoken.subject_relatives or behind >= value.first:
        return False
    verbal = lower[behind] in spoken.finite or (trigger is not None and trigger.first == behind)
    if not verbal or "," in lower[behind : value.first] or figures().get(frame.figure).acting:
        return False
    led = (a for a in passage.actors if a.last in (relative.first, relative.first - 1))
    return any(a.before in spoken.located for a in led)


def joined_at(scene: Scene, passage: Passage, actor: ActorAt) -> int:
    """The word that joins an actor to what stands before: a comma or "and", article and genitive ("and China's B") in
    between; -1 where none does.
    """
    lower, spoken, first = scene.words.lower, scene.vocabulary, actor.first - 1
    while first > 0 and lower[first] in spoken.determiners:
        first -= 1
    if first > 0 and lower[first] == "'s":
        first = next((other.first - 1 for other in passage.actors if other.last == first), first)
    return first if first >= 0 and (lower[first] in (",", ";") or lower[first] in spoken.conjunctions) else -1
