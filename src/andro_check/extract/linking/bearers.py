"""Who bears a time that stands in an apposition or behind an opening participle: "X, présidente de Y depuis 2014"."""

from __future__ import annotations

from andro_check.extract.linking.commons import is_somebody
from andro_check.extract.text.scene import ActorAt, Passage, Scene, ValueAt

_TIMES = frozenset({"date", "duration"})
_APPOSITION = 12
"""Words that an apposition takes at most."""
_CALLED = 4
"""Words from a comma to a name that a noun and an adjective lead to, at most."""
_PARTED = frozenset({"count", "percent"})
_MANY = 2
"""Values of a list, at least."""
_NAMED = 2
"""Words of a name that may be somebody's though nothing tells so, at least."""


def placed(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """ "620 à Kelm, 410 à Morvelle et 190 à Orle": where the parts of a list are counted, each is of its place, unless
    somebody has them: "Valdor emploie".
    """
    if value.sort not in _PARTED or len(passage.values) < _MANY:
        return None
    held, first = scene.vocabulary.held_back, value.first
    if any(a.first < first and a.actor and a.kind != "place" and a.before not in held for a in passage.actors):
        return None
    place = _place_of(scene, passage, value)
    others = (v for v in passage.values if v is not value and v.sort == value.sort)
    return place if place and any(_place_of(scene, passage, other) for other in others) else None


def _place_of(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """The name that only a preposition of place parts from a value, behind it or in front of its bracket."""
    raw, spoken = scene.words.raw, scene.vocabulary
    for actor in passage.actors:
        if actor.before not in spoken.located or actor.kind not in ("", "place") or not raw[actor.first][0].isupper():
            continue
        behind = actor.first - value.last == 1 and scene.words.lower[value.last] in spoken.located
        if behind or (actor.kind == "place" and actor.last + 1 == value.first and raw[actor.last] == "("):
            return actor
    return None


def borne_by(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """Whose a time is by the words around it, or ``None`` where they leave it open."""
    if value.sort not in _TIMES:
        return placed(scene, passage, value)
    return _since(scene, passage, value) or _opening(scene, passage, value)


def _since(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """ "X, 61 ans, présidente de Y depuis 2014", "X dirige depuis trois ans le musée de Y"."""
    lower = scene.words.lower
    since = value.first if lower[value.first] in scene.vocabulary.since else value.first - 1
    if since <= passage.sentence.first or lower[since] not in scene.vocabulary.since:
        return None
    people = [actor for actor in passage.actors if actor.last < since and _is_person(actor)]
    if people and people[-1].last == since - 1 and people[-1].first == passage.sentence.first:
        return people[-1]
    opening = max(passage.sentence.first, since - _APPOSITION)
    comma = next((k for k in range(since - 1, opening, -1) if lower[k] == ","), None) if people else None
    if comma is None or not is_somebody(scene, comma + 1):
        return None
    beside = (a for a in people if a.last == comma or _is_aside(passage, a.last, comma))
    return next(beside, None)


def _is_aside(passage: Passage, first: int, last: int) -> bool:
    """Whether an age stands between two commas: "X, 61 ans, présidente"."""
    return any(first < value.first and value.last == last for value in passage.values)


def _opening(scene: Scene, passage: Passage, value: ValueAt) -> ActorAt | None:
    """ "Élu en 2020, le maire de Y, X, a promis": what opens a sentence is of who leads the clause behind its comma."""
    lower, first = scene.words.lower, passage.sentence.first
    spoken = scene.vocabulary
    if not lower[first].endswith(spoken.participles) or value.last - first > _APPOSITION:
        return None
    comma = next(
        (k for k in range(value.last, min(value.last + _APPOSITION, passage.sentence.last)) if lower[k] == ","), None
    )
    if comma is None or any(value.first < other.first < comma for other in passage.values):
        return None
    free = (
        a for a in passage.actors if a.first > comma and a.before not in spoken.held_back and a.before not in spoken.of
    )
    actor = next(free, None)
    return actor if actor and actor.actor and _leads(scene, comma, actor.first) else None


def _leads(scene: Scene, comma: int, first: int) -> bool:
    """Whether only the words of a title, or a noun, stand between a comma and a name: "le maire de Y, X", "la laiterie
    X".
    """
    lower, spoken = scene.words.lower, scene.vocabulary
    called = first - comma <= _CALLED and lower[comma + 1] in spoken.determiners
    noun = called and all(word.isalpha() and word not in spoken.finite for word in lower[comma + 2 : first])
    return first - comma <= 2 or noun or (first - comma <= _APPOSITION and is_somebody(scene, comma + 2))


def _is_person(actor: ActorAt) -> bool:
    named = actor.kind == "person" or (not actor.kind and actor.last - actor.first >= _NAMED)
    return bool(actor.actor) and named
