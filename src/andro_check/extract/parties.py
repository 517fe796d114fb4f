"""Whom a value is about where its sentence leaves that open: everybody that it may be is weighed.

A *sign* is something that speaks for a candidate or against it: that it is named in the sentence before, that the story
measures it often, that it is a thing. Signs are words here and weights in ``parties.yaml``, fitted on stories with
known answers. They hold of a candidate anywhere in the document, of how it stands to a sentence, or of one value.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from andro_check.extract.roles import Filler, Site, offers
from andro_check.extract.scene import ActorAt, Scene
from andro_check.extract.spoken_of import Story, known_of, publisher_of
from andro_check.extract.things import Things
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Role
from andro_check.lexicon.parties import party_weights, weights_under
from andro_check.model.claim import Basis

Sign: TypeAlias = tuple[str, float]
_NEAR = 3
"""Words from a value within which a candidate is near."""
_FEW, _OPENING = 5, 7
_CLOSE, _OFFERED = 2.0, 5.0
_WE = 50.0
"""In a text that speaks for itself every fiftieth word is "we" or its like."""
_LIKELY = 5.0
"""What the rules take from a document at this cost, they take with some reason."""
_BY_RULE = 1.8
"""An actor of the sentence that costs the rules no more is close."""


@dataclass(frozen=True)
class Asked:
    """A role to fill: the figure of its value, its passage by number, what the rules found for it (``told``) and for
    the other role (``taken``), and the subjects of the values beside it in its sentence.
    """

    site: Site
    figure: str
    passage: int
    told: Filler | None
    taken: str | None
    beside: frozenset[str | None]

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """What the weight of a sign may depend on besides."""
        frame = self.site.frame
        gives = frame.subject is Role.AGENT and frame.object is not Role.NONE
        acting = figures().get(self.figure).acting
        return tuple(tag for tag, holds in (("acting", acting), ("gives", gives)) if holds)


@dataclass(frozen=True, slots=True)
class Spots:
    """Where a passage speaks of a candidate: as of an actor, and the first words of its nouns as a thing."""

    actors: list[ActorAt] = field(default_factory=list)
    nouns: list[int] = field(default_factory=list)

    @property
    def first(self) -> int:
        return min([*(actor.first for actor in self.actors), *self.nouns])

    def near(self, word: int) -> bool:
        return any(abs(place - word) <= _NEAR for place in (*(a.first for a in self.actors), *self.nouns))


@dataclass(frozen=True)
class Parties:
    """The candidates of a document, each with the passages that speak of it, in order."""

    story: Story
    scene: Scene
    stands: Mapping[str, Mapping[int, Spots]]
    things: frozenset[str]
    publisher: str
    we: float
    """Whether the text says "we": 0 to 1."""
    _known: dict[str, Sequence[Sign]] = field(default_factory=dict, repr=False)
    _sums: dict[tuple[object, ...], float] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, story: Story, scene: Scene, things: Things) -> Parties:
        stands: defaultdict[str, defaultdict[int, Spots]] = defaultdict(lambda: defaultdict(Spots))
        for number, passage in enumerate(scene.passages):
            for actor in passage.actors:
                if actor.actor:
                    stands[actor.actor][number].actors.append(actor)
        for at in things.found:
            stands[at.id][at.passage].nouns.append(at.word)
        ordered = {key: dict(sorted(places.items())) for key, places in stands.items()}
        spoken_of = frozenset(at.id for at in things.found)
        return cls(story, scene, ordered, spoken_of, publisher_of(scene, story.kinds), _says_we(scene))

    def chosen(self, asked: Asked) -> tuple[str, float] | None:
        """Who fills the role, with the share of the weight that he has (0 to 1); never who has the other role."""
        offered = _offers(asked)
        sums = {key: self._sum(asked, key, offered) for key in self.among(asked)}
        if not sums:
            return None
        best = min(sums, key=lambda key: (-sums[key], key))
        return best, 1.0 / sum(math.exp(weight - sums[best]) for weight in sums.values())

    def among(self, asked: Asked) -> list[str]:
        """The candidates: who is named anywhere in the text and what it speaks of, whom the rules found, those that the
        whole story is about, and who publishes; those of a kind that has the figure first.
        """
        here = (key for key, places in self.stands.items() if asked.passage in places)
        told = (asked.told.actor,) if asked.told else ()
        everybody = (*self.scene.named, *sorted(self.things), *here, *told, *self.story.leading, self.publisher)
        free = [key for key in dict.fromkeys(everybody) if key not in ("", asked.taken)]
        kinds = asked.site.frame.kinds
        fitting = [key for key in free if not kinds or self.story.kinds.kind(key) in kinds]
        return fitting or (free if asked.told else [])

    def signs(self, asked: Asked, key: str) -> Iterable[Sign]:
        """All that speaks for or against a candidate."""
        yield from self._lasting(key, asked.tags)
        yield from self._trail(key, asked.passage)
        yield from self._having(asked, key)
        yield from self._passing(asked, key, _offers(asked))

    def _sum(self, asked: Asked, key: str, offered: Mapping[str, float]) -> float:
        """What its signs weigh together; what other values share is summed once."""
        known, lasting, trail, having = self._sums, (key, asked.tags), (key, asked.passage), (key, asked.figure)
        thing = key in self.story.events
        if lasting not in known:
            known[lasting] = self._lasting_weight(key, asked.tags)
        if trail not in known:
            known[trail] = _weight(self._trail(key, asked.passage))
        if thing and having not in known:
            known[having] = _weight(self._having(asked, key))
        shared = known[lasting] + known[trail] + (known[having] if thing else 0.0)
        met = key in offered or key in asked.beside or asked.passage in self.stands.get(key, ())
        told = met or (asked.told is not None and asked.told.actor == key)
        return shared + _weight(self._passing(asked, key, offered)) if told else shared

    def _lasting(self, key: str, tags: tuple[str, ...]) -> Iterable[Sign]:
        """What is the same for all of a document, and counts once more under each tag of what is asked."""
        for sign, much in self._told(key):
            yield sign, much
            for tag in tags:
                yield f"{sign}, {tag}", much

    def _lasting_weight(self, key: str, tags: tuple[str, ...]) -> float:
        weights = weights_under(tags)
        return sum(weights.get(sign, 0.0) * much for sign, much in self._told(key))

    def _told(self, key: str) -> Sequence[Sign]:
        if key not in self._known:
            told = [*known_of(self.story, self.scene, key), *self._openings(key)]
            if key == self.publisher:
                told += [("publisher that says we", self.we)]
                told += [] if key in self.scene.named else [("publisher unnamed", 1.0)]
            self._known[key] = told
        return self._known[key]

    def _openings(self, key: str) -> Iterable[Sign]:
        places = self.stands.get(key, {})
        for number, sign in ((0, "in the first sentence"), (1, "in the second sentence")):
            if number in places:
                yield sign, 1.0
        if not places:
            yield "elsewhere only", 1.0

    def _trail(self, key: str, passage: int) -> Iterable[Sign]:
        """Where the text spoke of it last."""
        places = self.stands.get(key, {})
        if passage in places:
            yield "here", 1.0
            return
        numbers = list(places)
        earlier = bisect_left(numbers, passage)
        if not earlier:
            yield "not before", 1.0
            return
        back = passage - numbers[earlier - 1]
        if back != 2:
            yield "one back" if back == 1 else "a few back" if back <= _FEW else "far back", 1.0
        passages = self.scene.passages
        if passages[numbers[earlier - 1]].sentence.paragraph == passages[passage].sentence.paragraph:
            yield "in the paragraph", 1.0

    def _passing(self, asked: Asked, key: str, offered: Mapping[str, float]) -> Iterable[Sign]:
        """What changes from value to value."""
        yield from self._standing(asked, key)
        if key in offered:
            yield from _offered(offered, key)
        if asked.told and asked.told.actor == key:
            yield _by_rule(asked.told), 1.0
        if key in asked.beside:
            yield "of a value beside", 1.0

    def _standing(self, asked: Asked, key: str) -> Iterable[Sign]:
        """How the sentence speaks of it."""
        spots = self.stands.get(key, {}).get(asked.passage)
        if spots is None:
            return
        value = asked.site.value.first
        if spots.first > value:
            yield "behind the value", 1.0
        if spots.near(value):
            yield "near the value", 1.0
        if not spots.nouns and all(actor.basis is Basis.ANAPHOR for actor in spots.actors):
            yield "only a pronoun", 1.0
        if key == _leader(self.scene, asked.passage):
            yield "opens the sentence", 1.0

    def _having(self, asked: Asked, key: str) -> Iterable[Sign]:
        """Whether it can have the figure."""
        events = self.story.events.get(key, {}).values()
        if events and not any(event.theme or asked.figure in event.figures for event in events):
            yield "has no such figure", 1.0
        if any(asked.figure in event.subject_of for event in events):
            yield "its own figure", 1.0
        if any(asked.figure in event.may_have or asked.figure in event.undergoes for event in events):
            yield "may have the figure", 1.0


def _weight(signs: Iterable[Sign]) -> float:
    weights = party_weights()
    return sum(weights.get(sign, 0.0) * much for sign, much in signs)


def _offers(asked: Asked) -> Mapping[str, float]:
    """What each actor of the sentence costs at least as its subject."""
    found: dict[str, float] = {}
    for filler in offers(asked.site, asked.site.frame.subject):
        found[filler.actor] = min(filler.cost, found.get(filler.actor, filler.cost))
    return found


def _offered(offered: Mapping[str, float], key: str) -> Iterable[Sign]:
    """What the grammar of the sentence says."""
    cost = offered[key]
    if cost < _OFFERED:
        yield "offered near" if cost < _CLOSE else "offered", 1.0
    if cost == min(offered.values()):
        yield "nearest", 1.0


def _by_rule(told: Filler) -> str:
    """How the rules came by whom they found."""
    if told.basis is Basis.DISCOURSE:
        return "likely by rule" if told.cost <= _LIKELY else "guessed by rule"
    if told.basis is Basis.ANAPHOR:
        return "a pronoun by rule"
    return "close by rule" if told.cost < _BY_RULE else "far off by rule"


def _leader(scene: Scene, passage: int) -> str | None:
    """The actor that opens a sentence, neither governed nor saying it."""
    opened = scene.passages[passage]
    for actor in opened.actors:
        if actor.first > opened.sentence.first + _OPENING:
            return None
        if actor.actor and not actor.voice and actor.before not in scene.vocabulary.held_back:
            return actor.actor
    return None


def _says_we(scene: Scene) -> float:
    ours = scene.vocabulary.first_person
    lower = scene.words.lower
    return min(1.0, _WE * sum(word in ours for word in lower) / max(1, len(lower)))
