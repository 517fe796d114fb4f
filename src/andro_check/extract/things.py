"""Where a text speaks of a thing or an event: the contract, the plant, the referendum; under its name if it has one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from andro_check.extract.scene import Passage, Scene
from andro_check.lexicon.events import Event, event_table
from andro_check.model.claim import Basis
from andro_check.model.register import Actor

_NAMED = 2
"""Words that may stand between a thing and its name: "le festival des Nocturnes"."""
_INTRODUCED = 0.5
"""A thing that is only introduced ("an election") counts for less than one that is known."""


@dataclass(frozen=True, slots=True)
class ThingAt:
    """A noun of a thing or an event; ``id`` is the actor that bears its name, else its class."""

    word: int
    last: int
    event: Event
    id: str
    passage: int
    known: bool

    @property
    def weight(self) -> float:
        return 1.0 if self.known else _INTRODUCED


@dataclass(frozen=True, slots=True)
class Things:
    """The things that a document speaks of, in order, and how often the whole story names each."""

    found: Sequence[ThingAt]
    story: Mapping[str, float]


def things_of(scenes: Sequence[Scene]) -> list[Things]:
    """The things of each document; a general word stands for the thing that the document, else the story speaks of."""
    told = [tuple(_found(scene)) for scene in scenes]
    names = _names(at for found in told for at in found)
    named = [[replace(at, id=names.get(at.event.id, at.id)) for at in found] for found in told]
    story = _counted(at for found in named for at in found)
    meant = [_meant(found, story) for found in named]
    counts = _counted(at for found in meant for at in found)
    return [Things(found, counts) for found in meant]


def thing_actors(used: Iterable[str], scenes: Sequence[Scene], things: Sequence[Things]) -> tuple[Actor, ...]:
    """Register entries for the things that claims name by their class, under the best noun that the texts use."""
    named: dict[str, tuple[int, str]] = {}
    for scene, spoken in zip(scenes, things, strict=True):
        for at in spoken.found:
            noun, nouns = " ".join(scene.words.lower[at.word : at.last]), at.event.nouns[scene.vocabulary.language]
            rank = (nouns.index(noun), noun) if noun in nouns else (len(nouns), nouns[0])
            named[at.event.id] = min(rank, named.get(at.event.id, rank))
    return tuple(Actor(event, named[event][1], "event", declared=False) for event in sorted(set(used) & named.keys()))


def _found(scene: Scene) -> Iterable[ThingAt]:
    table, lower = event_table().by_noun[scene.vocabulary.language], scene.words.lower
    for number, passage in enumerate(scene.passages):
        for index, standing in table.stands(lower, passage.sentence.first, passage.sentence.last):
            known = lower[index - 1] not in scene.vocabulary.indefinite if index else True
            for length, event in standing:
                name = _name(scene, passage, (index, index + length)) if event.named else None
                yield ThingAt(index, index + length, event, name or event.id, number, known)


def _name(scene: Scene, passage: Passage, place: tuple[int, int]) -> str | None:
    """The actor whose name the noun is part of, or that stands beside it: "le festival des Nocturnes", "Hale line"."""
    first, last = place
    determiners = scene.vocabulary.determiners
    for actor in passage.actors:
        if actor.basis is not Basis.LOCAL or actor.actor is None or actor.possessive:
            continue
        gap = scene.words.lower[last : actor.first]
        follows = 0 <= actor.first - last <= _NAMED and all(word in determiners for word in gap)
        precedes = scene.vocabulary.language == "en" and actor.last == first
        if actor.first <= first < actor.last or follows or precedes:
            return actor.actor
    return None


def _names(found: Iterable[ThingAt]) -> Mapping[str, str]:
    """For each class the one name that most of its mentions with a name have."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for at in found:
        if at.id != at.event.id:
            counts[at.event.id][at.id] += 1
    best = {event: min(names, key=lambda name: (-names[name], name)) for event, names in counts.items()}
    return {event: name for event, name in best.items() if 2 * counts[event][name] > counts[event].total()}


def _counted(found: Iterable[ThingAt]) -> Mapping[str, float]:
    counts: dict[str, float] = defaultdict(float)
    for at in found:
        counts[at.id] += at.weight
    return dict(counts)


def _meant(found: Sequence[ThingAt], story: Mapping[str, float]) -> tuple[ThingAt, ...]:
    """The things with their general words resolved: the commonest here, and in the story where that tells nothing."""
    here, total = _counted(found), sum(story.values()) or 1.0

    def spoken_of(event: str) -> float:
        return here.get(event, 0.0) + story.get(event, 0.0) / total

    meant = {at.event.id: max(at.event.means, key=spoken_of) for at in found if at.event.means}
    known = {general: event for general, event in meant.items() if spoken_of(event)}
    table = event_table().by_id
    return tuple(
        replace(at, event=table[known[at.event.id]], id=known[at.event.id]) if at.event.id in known else at
        for at in found
    )
