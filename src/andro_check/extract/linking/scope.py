"""In what mood a claim is said, by whom, and what its value takes in."""

from __future__ import annotations

from andro_check.extract.text.scene import ActorAt, CueAt, Passage, Scene, ValueAt
from andro_check.model.claim import Modality
from andro_check.model.period import Period

_CLAUSE = 2.4
"""How far a mood may reach inside a sentence (see ``segment.crossing``)."""
_REACHES = {"denied": 1.2}
_BRACKET = 2.0
_TWO = 2
_OTHERS = 4.0
_SAID_OF = 4.0
"""How far a scope may reach; one that opens a sentence ("Hors taxes, ...") reaches over its comma."""
_BY_THEN, _SO_FAR = "at ", frozenset({"percent"})
"""Scopes that say up to when on one day: of a turnout, and of nothing that merely happened then."""
_REPORT = 9
"""Words from "que" to the verb of what was told."""
_TOLD = 4
"""Words from the verb that tells it to "que": "a indiqué mardi matin que"."""
_UNTIL_NEXT = frozenset({"provisional", "provisoire"})
_CUES = {"planned": Modality.PLANNED, "conditional": Modality.CONDITIONAL, "denied": Modality.DENIED}


def goes_on(scene: Scene, cue: CueAt) -> bool:
    """Whether a mood opens a clause that is added to the one before: "and plans to ..."."""
    return cue.first > 0 and scene.words.lower[cue.first - 1] in scene.vocabulary.conjunctions


def mood_of(scene: Scene, passage: Passage, anchor: tuple[int, int], since: int = -1) -> Modality:
    """The mood of the clause around an anchor (the trigger and the value): the nearest cue that reaches it. Plans in
    front of the word ``since`` are done with.

    "aura" plans, but "aura coûté" looks back.
    """
    reached = []
    moods = [cue for cue in passage.cues if cue.cue.sort == "mood" and not _hedges(scene, passage, cue)]
    aims = {cue.last for cue in moods if cue.cue.value == "planned"}
    back = {k for cue in moods if cue.cue.value == "settled" for k in range(cue.first, cue.last)}
    for cue in moods:
        if (cue.first >= anchor[1] and goes_on(scene, cue)) or (cue.cue.value == "planned" and cue.first in back):
            continue
        if cue.cue.value == "settled" and cue.first in aims:
            continue  # "vise désormais", "prévoit finalement"
        if cue.cue.value == "planned" and (cue.last < since or _is_compared_with(scene, cue)):
            continue
        if cue.cue.value == "denied" and _is_granted(scene, cue, anchor[0]):
            continue
        cost = _cue_cost(scene, cue, anchor)
        if cost < _REACHES.get(cue.cue.value, _CLAUSE):
            reached.append((cost, "planned" if _is_reported(scene, cue) else cue.cue.value))
    return _CUES.get(min(reached)[1], Modality.ASSERTED) if reached else Modality.ASSERTED


def goes_with_plan(scene: Scene, passage: Passage, anchor: tuple[int, int]) -> bool:
    """Whether an anchor stands in a phrase without a verb, "with A as its owner", behind a verb that plans."""
    lower, spoken = scene.words.lower, scene.vocabulary
    planned = [c for c in passage.cues if c.cue.sort == "mood" and c.cue.value == "planned" and c.last <= anchor[0]]
    if not planned:
        return False
    opened = next((at for at in range(planned[-1].last, anchor[0]) if lower[at] in spoken.along), -1)
    if opened < 0 or any(word in spoken.finite or word in (";", ".") for word in lower[planned[-1].last : anchor[0]]):
        return False
    return any(lower[at] in spoken.naming and lower[at] != "," for at in range(opened, anchor[0]))


def owned_now(scene: Scene, value: ValueAt) -> bool:
    """ "Fermera ses trois usines": so many there are, whatever is to become of them."""
    counted = value.sort == "count" and bool(value.noun) and value.first > 0
    return counted and scene.words.lower[value.first - 1] in scene.vocabulary.possessive


def lies_ahead(scene: Scene, day: Period) -> bool:
    """Whether it begins after the day of the article."""
    published = scene.document.source.published
    told = published.end if published else None
    return day.start is not None and told is not None and day.start > told


def _is_reported(scene: Scene, cue: CueAt) -> bool:
    """Whether a conditional is what a future becomes behind a verb in the past: "a confirmé qu'il partirait"; not in
    "a affirmé que X aurait volé", which is hearsay.
    """
    lower, spoken = scene.words.lower, scene.vocabulary
    verb = lower[cue.first]
    if cue.cue.value != "conditional" or verb in spoken.hearsay or not verb.endswith(spoken.imperfect):
        return False
    start = max(1, cue.first - _REPORT)
    that = next((at for at in range(cue.first - 1, start, -1) if lower[at] in spoken.that), -1)
    told = next((at for at in range(that - 1, max(0, that - _TOLD), -1) if lower[at] in spoken.tellers), 0)
    return told > 0 and (lower[told - 1] in spoken.having or lower[told].endswith(spoken.imperfect))


def _is_compared_with(scene: Scene, cue: CueAt) -> bool:
    """Whether a plan is only what something is compared with: "£40m more than planned"."""
    return scene.words.lower[cue.first - 1] in scene.vocabulary.than and cue.last - cue.first == 1


def _is_granted(scene: Scene, cue: CueAt, first: int) -> bool:
    """Whether what is denied is said of something that there is: "ne rembourse pas sa dette", "never paid the fine"."""
    spoken, lower = scene.vocabulary, scene.words.lower
    known = lower[first - 1] in spoken.definite or lower[first - 1] in spoken.possessive
    return known and cue.last < first and spoken.being.isdisjoint(lower[max(0, cue.first - 1) : first])


def _hedges(scene: Scene, passage: Passage, cue: CueAt) -> bool:
    """Whether a word belongs to a number: nothing is denied by "no fewer than 19"; or has one for its object: "devait
    19 M€" plans nothing.
    """
    owes = scene.words.lower[cue.first] in scene.vocabulary.owing
    return any(
        value.first <= cue.first < value.last or (value.first == cue.last and value.sort == "money" and owes)
        for value in passage.values
    )


def _cue_cost(scene: Scene, cue: CueAt, anchor: tuple[int, int]) -> float:
    """How hard it is to get from a cue to the anchor; a bracket inherits the mood before it."""
    first, last = anchor
    if cue.last <= first:
        opened = scene.words.raw[cue.last : first].count("(")
        return scene.distance(cue.last, first) - _BRACKET * opened
    if cue.first >= last:
        closed = scene.words.raw[last : cue.first].count(")")
        return scene.distance(last, cue.first) + 1.6 - _BRACKET * closed
    return 0.0


def voice_of(scene: Scene, passage: Passage, value: ValueAt, subject: str | None) -> ActorAt | None:
    """Who is quoted for a value: the nearest actor that says so, unless it speaks of itself.

    Of two voices each speaks for the value of its own side: "12 000 selon A et 30 000 selon B".
    """
    voices = []
    for actor in passage.actors:
        if actor.voice and actor.actor and actor.actor != subject:
            voices.append(actor)  # noqa: PERF401 - most have no voice: nothing is made for them
    if voices:
        voices = [actor for actor in voices if ";" not in scene.words.raw[actor.last : value.first]]
    if len(voices) < _TWO:
        return voices[0] if voices else None
    return min(voices, key=lambda actor: _from(scene, passage, value, actor), default=None)


def _from(scene: Scene, passage: Passage, value: ValueAt, voice: ActorAt) -> float:
    """How far a value is from a voice; farther when the voice stands behind another value of the sort."""
    cost = scene.between((value.first, value.last), (voice.first, voice.last))
    taken = any(
        value.last <= other.first < voice.first
        or voice.last <= other.first < value.first
        or other.last <= voice.first < value.first
        for other in passage.values
        if other is not value and other.sort == value.sort
    )
    return cost + (_OTHERS if taken else 0.0)


def scope_of(scene: Scene, passage: Passage, value: ValueAt) -> str:
    """What the value takes in or leaves out, as the nearest phrase says; empty when none does."""
    if "scopes" not in passage.cued:
        return ""
    cues = [cue for cue in passage.cues if cue.cue.sort == "scopes" and not _is_past(passage, cue, value)]
    if value.sort != "money":
        cues = [cue for cue in cues if cue.cue.value not in scene.vocabulary.money_scopes]
    if cues and value.sort not in _SO_FAR:
        cues = [cue for cue in cues if not cue.cue.value.startswith(_BY_THEN)]
    return min([(_SAID_OF, ""), *[(_apart(scene, cue, value), cue.cue.value) for cue in cues]])[1] if cues else ""


def _is_past(passage: Passage, cue: CueAt, value: ValueAt) -> bool:
    """ "First put at 7 million, it came to 9": what was provisional is so up to the next value, and not before it."""
    if cue.cue.value not in _UNTIL_NEXT:
        return False
    between = (other.first for other in passage.values if other is not value and other.sort == value.sort)
    return cue.first >= value.last or any(cue.last <= first < value.first for first in between)


def _apart(scene: Scene, cue: CueAt, value: ValueAt) -> float:
    if cue.first >= value.last:
        return scene.distance(value.last, cue.first)
    return scene.distance(cue.last, value.first) if cue.last <= value.first else 0.0
