"""Where a text speaks of a thing or an event: the contract, the plant, the referendum; under its name if it has one."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from andro_check.extract.text.scene import ActorAt, Passage, Scene
from andro_check.lexicon.calendar import calendar_words
from andro_check.lexicon.events import Event, event_table
from andro_check.lexicon.phrases import standing
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass, replace
from andro_check.model.register import Actor

_NAMED = 2
"""Words that may stand between a thing and its name: "le festival des Nocturnes"."""
_NOUN = 3
"""How many words before a noun its article may stand: "le plus gros contrat"."""
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
    named = [[_called(at, names.get(at.event.id, at.id)) for at in found] for found in told]
    story = _counted(at for found in named for at in found)
    meant = [_meant(found, story, names) for found in named]
    counts = _counted(at for found in meant for at in found)
    return [Things(found, counts) for found in meant]


def _called(at: ThingAt, actor: str) -> ThingAt:
    return at if at.id == actor else replace(at, id=actor)


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
    lower = scene.words.lower
    begins = [passage.sentence.first for passage in scene.passages]
    for index, meanings in standing(lower, scene.noted.events):
        number = bisect_right(begins, index) - 1
        passage = scene.passages[number] if number >= 0 else None
        if passage is None or index >= passage.sentence.last or not _is_noun(scene, passage, index):
            continue
        known = lower[index - 1] not in scene.vocabulary.indefinite if index else True
        for length, event in meanings:
            if _is_part_of_an_english_name(scene, passage, index, index + length):
                continue
            name = _name(scene, passage, (index, index + length), event)
            yield ThingAt(index, index + length, event, name or event.id, number, known)


def _is_part_of_an_english_name(scene: Scene, passage: Passage, first: int, last: int) -> bool:
    """Whether a name goes on behind the noun: a "Marine Accident Board" is no accident, while a "Hale Dam" is a dam."""
    return scene.vocabulary.language == "en" and any(
        actor.first <= first and last < actor.last and actor.basis is Basis.LOCAL for actor in passage.actors
    )


def _is_noun(scene: Scene, passage: Passage, index: int) -> bool:
    """Whether a word is a noun here: a French one has an article or a preposition in front, "X commande" has not."""
    first, lower, spoken = passage.sentence.first, scene.words.lower, scene.vocabulary
    if spoken.language != "fr" or index == first:
        return not (_is_month(scene, index, opens=index == first) or _is_english_verb(scene, first, index))
    before = lower[max(first, index - _NOUN) : index]
    return not _nominal(spoken.language).isdisjoint(before) or not before[-1].isalpha()


def _is_english_verb(scene: Scene, first: int, index: int) -> bool:
    """Whether an English word that can be a noun does something: "will plant 12,000 trees", "to order four"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    if spoken.language != "en" or index == first or index + 1 >= len(lower):
        return False
    before, after = lower[index - 1], lower[index + 1]
    told = after in spoken.determiners or after[:1].isdecimal()
    return before in spoken.modals or (told and (before in spoken.to or spoken.pronouns.get(before) is not None))


def _is_month(scene: Scene, index: int, *, opens: bool) -> bool:
    """Whether a word is written like the month that it can be too: "in March", "March 2019 was wet"."""
    raw, months = scene.words.raw[index], calendar_words(scene.vocabulary.language).months
    if raw.lower() not in months or not raw[0].isupper() or raw.isupper():
        return False
    return not opens or (index + 1 < len(scene.words) and scene.words.raw[index + 1][0].isdecimal())


@cache
def _nominal(language: str) -> frozenset[str]:
    """The words that stand before nouns."""
    spoken = vocabulary(language)
    return spoken.determiners | spoken.held_back | spoken.conjunctions


def _name(scene: Scene, passage: Passage, place: tuple[int, int], event: Event) -> str | None:
    """The actor whose name the noun is part of, or that stands beside it: "le festival des Nocturnes", "Hale line"."""
    first, last = place
    for actor in passage.actors:
        if actor.basis is not Basis.LOCAL or actor.actor is None or actor.possessive:
            continue
        part = actor.first <= first < actor.last and actor.last - actor.first > last - first
        if part or (event.named and _is_beside(scene, actor, place, event)):
            return actor.actor
    return None


def _is_beside(scene: Scene, actor: ActorAt, place: tuple[int, int], event: Event) -> bool:
    lower, determiners = scene.words.lower, scene.vocabulary.determiners
    first, last = place
    before, behind = lower[actor.last : first], lower[last : actor.first]
    apposed = 1 <= len(before) <= _NAMED and before[0] == "," and all(word in determiners for word in before[1:])
    follows = 0 <= actor.first - last <= (0 if event.named == "beside" else _NAMED)
    precedes = scene.vocabulary.language == "en" and actor.last == first
    return apposed or precedes or (follows and all(word in determiners for word in behind))


def _names(found: Iterable[ThingAt]) -> Mapping[str, str]:
    """For each class the one name that most of its mentions with a name have."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for at in found:
        if at.event.named and at.id != at.event.id:
            counts[at.event.id][at.id] += 1
    best = {event: min(names, key=lambda name: (-names[name], name)) for event, names in counts.items()}
    return {event: name for event, name in best.items() if 2 * counts[event][name] > counts[event].total()}


def _counted(found: Iterable[ThingAt]) -> Mapping[str, float]:
    counts: dict[str, float] = defaultdict(float)
    for at in found:
        counts[at.id] += at.weight
    return dict(counts)


def _meant(found: Sequence[ThingAt], story: Mapping[str, float], names: Mapping[str, str]) -> tuple[ThingAt, ...]:
    """The things with their general words resolved: the commonest here, and in the story where that tells nothing."""
    here: dict[str, float] = defaultdict(float)
    for at in found:
        here[at.event.id] += at.weight
    total = sum(story.values()) or 1.0

    def spoken_of(event: str) -> float:
        return here.get(event, 0.0) + story.get(names.get(event, event), 0.0) / total

    meant = {at.event.id: max(at.event.means, key=spoken_of) for at in found if at.event.means}
    known = {general: event for general, event in meant.items() if spoken_of(event)}
    table = event_table().by_id
    return tuple(
        replace(at, event=table[event], id=names.get(event, event)) if (event := known.get(at.event.id, "")) else at
        for at in found
    )
