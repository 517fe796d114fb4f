"""Who answers the questions of an interview, and which body he speaks for: his "we" is that body's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from andro_check.extract.linking.commons import Commons, Noun, is_people
from andro_check.extract.parties.nominals import noun_at
from andro_check.extract.text.scene import ActorAt, Passage, Scene
from andro_check.lexicon.nominals import nominals
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass
from andro_check.model.register import Register

_LOCAL = Basis.LOCAL
_QUESTIONS, _RARE = 2, 60
"""How many questions an interview has at least, and in how many words it says "we" or "I" once."""
_INTRO = 4
"""Sentences that introduce who answers."""
_NEAR, _INTRODUCED = 8, 16
"""Words between a person and the body that he works for, elsewhere and where the interview introduces him."""
_PHRASE = 5
"""Words from an article to the name that its noun has: "le centre hospitalier de Kelm", at most."""
_ANSWER = 5
"""Sentences of an answer that may be about what the question names."""
_BOLD = "**"
_PERSON = "person"
_WORTH = {"place": 0.4, "project": 0.4}
"""What a town, and what a body makes, are worth beside one: "la directrice de la piscine de Kelm"."""


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers in a document, and the body he speaks for, which is called a ``noun`` beside its name: "the baths of
    Kelm"; empty where nothing tells.
    """

    person: str
    body: str
    noun: str


def interviews_of(scenes: Sequence[Scene], register: Register) -> Mapping[str, Answering]:
    """By document, who answers in those that are interviews."""
    found = {}
    for scene in scenes:
        person = _answering(scene, register) if _is_interview(scene) else ""
        if person:
            body = _body(scene, scenes, person, register)
            found[scene.document.source.id] = Answering(person, body, _noun(scene, body))
    return found


def _is_interview(scene: Scene) -> bool:
    if not scene.noted.ours or len(scene.noted.ours) * _RARE < len(scene.words):
        return False
    return scene.words.lower.count("?") >= _QUESTIONS


def _answering(scene: Scene, register: Register) -> str:
    """The first person named; above all who stands before the colon of a title: "Alice Rowe : « ... »"."""
    persons = [
        (actor, passage)
        for passage in scene.passages[:_INTRO]
        for actor in passage.actors
        if actor.actor and actor.basis is _LOCAL and register.kind(actor.actor) == _PERSON
    ]
    titled = (actor for actor, passage in persons if not passage.number and scene.words.raw[actor.last] == ":")
    first = next(titled, persons[0][0] if persons else None)
    return first.actor if first and first.actor else ""


def _body(scene: Scene, scenes: Sequence[Scene], person: str, register: Register) -> str:
    """What stands nearest to a person: where the interview introduces him, else wherever the texts name him, else what
    has his own name.
    """
    introduced = scene.passages[1:_INTRO]
    found = _nearest(introduced, person, register, _INTRODUCED)
    if not found:
        named = [passage for text in scenes for passage in text.passages if text is not scene]
        found = _nearest([p for p in named if any(a.actor == person for a in p.actors)], person, register, _NEAR)
    return found or next((part for part in person.split("-") if register.get(part)), "")


def _nearest(passages: Iterable[Passage], person: str, register: Register, reach: int) -> str:
    votes: defaultdict[str, float] = defaultdict(float)
    for passage in passages:
        for actor in passage.actors:
            if actor.actor == person:
                for body, worth in _beside(passage, actor, register, reach):
                    votes[body] += worth
    return min(votes, key=lambda body: (-votes[body], body), default="")


def _noun(scene: Scene, body: str) -> str:
    """The noun in front of a name: "les thermes de Kelm", "le centre hospitalier de Kelm"."""
    named = (actor for passage in scene.passages[:_INTRO] for actor in passage.actors if actor.actor == body)
    governed = (actor for actor in named if actor.before in scene.vocabulary.of)
    return next((noun for actor in governed if (noun := _in_front(scene, actor.first))), "")


def _in_front(scene: Scene, first: int) -> str:
    lower, opening = scene.words.lower, scene.vocabulary.definite | nominals().contracted
    for index in range(first - 2, max(-1, first - 1 - _PHRASE), -1):
        if lower[index] in opening:
            place = noun_at(scene, index + 1, first)
            return lower[place[0]] if place else ""
    return ""


def _beside(passage: Passage, person: ActorAt, register: Register, reach: int) -> Iterator[tuple[str, float]]:
    """The bodies and towns of a sentence that stand near a person, and how near."""
    for actor in passage.actors:
        key = actor.actor
        if not key or register.get(key) is None or register.kind(key) == _PERSON:
            continue
        gap = max(actor.first - person.last, person.first - actor.last)
        if gap <= reach:
            yield key, _WORTH.get(register.kind(key), 1.0) / (1.0 + gap / reach)


def asked_about(scene: Scene, index: int, nouns: Callable[[int], Commons]) -> Noun | None:
    """The noun with an article that the question names to which a sentence of an interview answers: "Et le chantier ?".
    A question ends in its mark, or is all in bold letters; an answer that says "we" is about who answers.
    """
    if _says_we(scene, index):
        return None
    for number in range(index - 1, max(-1, index - 1 - _ANSWER), -1):
        asked = scene.passages[number].sentence
        start = scene.words.starts[asked.first]
        bold = scene.document.text[max(0, start - len(_BOLD)) : start + len(_BOLD)]
        if scene.words.raw[asked.last - 1] == "?" or _BOLD in bold:
            return next((noun for noun in nouns(number).nouns if _is_matter(scene, noun)), None)
    return None


def _is_matter(scene: Scene, noun: Noun) -> bool:
    known = noun.led in scene.vocabulary.definite and scene.words.lower[noun.last - 1] not in nominals().never
    return known and not is_people(scene, noun)


def _says_we(scene: Scene, index: int) -> bool:
    """Whether a sentence says "we" or "our"."""
    here, myself = scene.passages[index].sentence, scene.vocabulary.myself
    return any(here.first <= at < here.last and scene.words.lower[at] not in myself for at in scene.noted.ours)
