"""Whom a value is about where its sentence leaves that open: everybody that it may be is weighed.

A *sign* is something that speaks for a candidate or against it: that it is named in the sentence before, that the story
measures it often, that it is a thing. Signs are words here and weights in ``parties.yaml``, fitted on stories with
known answers. They hold of a candidate anywhere in the document, of how it stands to a sentence, or of one value.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import field
from functools import lru_cache
from operator import mul
from typing import TypeAlias

from andro_check.extract.linking.commons import Commons, Noun, described, is_people, kind_of, standing
from andro_check.extract.linking.roles import Filler, Site, offers
from andro_check.extract.parties.hints import Hint, Hints
from andro_check.extract.parties.spoken_of import Story, known_of, publisher_of
from andro_check.extract.parties.things import ThingAt, Things
from andro_check.extract.text.scene import Scene
from andro_check.lexicon.events import event_table
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import Part, Role
from andro_check.lexicon.parties import sign_weights, weights_under
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass

_NO_NOUNS = Commons((), ())
_ANAPHOR = Basis.ANAPHOR
_LASTING = frozenset({"duration", "rank"})
Sign: TypeAlias = tuple[str, float]
_NEAR = 3
"""Words from a value within which a candidate is near."""
_FEW, _OPENING = 5, 7
_CLOSE, _OFFERED = 2.0, 5.0
_AHEAD = 0.6
"""How much more than any name or thing a common noun must weigh."""
_WE = 50.0
"""In a text that speaks for itself every fiftieth word is "we" or its like."""
_LIKELY = 5.0
"""What the rules take from a document at this cost, they take with some reason."""
_BY_RULE = 1.8
"""An actor of the sentence that costs the rules no more is close."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A role to fill: the figure of its value, its passage by number, what the rules found for it (``told``) and for
    the other role (``taken``), and the subjects of the values beside it in its sentence; ``tags`` is what the weight of
    a sign may depend on besides.
    """

    site: Site
    figure: str
    passage: int
    told: Filler | None
    taken: str | None
    beside: frozenset[str | None]
    tags: tuple[str, ...]


def tags_of(site: Site, figure: str) -> tuple[str, ...]:
    """Whether a figure is one of somebody who acts, whether its frame is one of giving, and whether its value tells how
    long or in which place, of a person as well as of anything else.
    """
    gives = site.frame.subject is Role.AGENT and site.frame.object is not Role.NONE
    acting = figures().get(figure).acting
    told = (("acting", "gives") if gives else ("acting",)) if acting else ("gives",) if gives else ()
    lasting = site.value.sort in _LASTING and (site.trigger is None or "person" in site.frame.kinds)
    return (*told, "lasting") if lasting else told


@dataclass(frozen=True, slots=True)
class Parties:
    """The candidates of a document, each with the passages that speak of it, in order; the things of each passage.
    ``everywhere`` may be meant in any passage, ``here`` only where they stand.
    """

    story: Story
    scene: Scene
    stands: Mapping[str, Mapping[int, None]]
    things: Mapping[int, Sequence[ThingAt]]
    everywhere: Sequence[str]
    here: Sequence[str]
    publisher: str
    we: float
    """Whether the text says "we": 0 to 1."""
    hints: Hints
    _known: dict[str, tuple[Sequence[str], Sequence[float]]] = field(default_factory=dict, repr=False)
    _nouns: dict[int, Mapping[str, Noun]] = field(default_factory=dict, repr=False)
    _commons: dict[int, Commons] = field(default_factory=dict, repr=False)
    _unlisted: dict[int, Commons] = field(default_factory=dict, repr=False)
    _named: list[frozenset[str]] = field(default_factory=list, repr=False)
    _counts: dict[str, int] = field(default_factory=dict, repr=False)
    _sums: defaultdict[object, dict[str, float]] = field(default_factory=lambda: defaultdict(dict), repr=False)

    @classmethod
    def of(cls, story: Story, scene: Scene, things: Things) -> Parties:
        stands: defaultdict[str, dict[int, None]] = defaultdict(dict)
        nouns: defaultdict[int, list[ThingAt]] = defaultdict(list)
        for at in things.found:
            nouns[at.passage].append(at)
        for number, passage in enumerate(scene.passages):
            for actor in passage.actors:
                if actor.actor:
                    stands[actor.actor][number] = None
            for at in nouns.get(number, ()):
                stands[at.id][number] = None
        everywhere = dict.fromkeys((*scene.named, *sorted({at.id for at in things.found})))
        here = [key for key in stands if key not in everywhere]
        hints = Hints.of(scene, story.kinds, everywhere)
        publisher = publisher_of(scene, story.kinds)
        return cls(story, scene, stands, nouns, [*everywhere], here, publisher, _says_we(scene), hints)

    def chosen(self, asked: Asked) -> tuple[str, float] | None:
        """Who fills the role, with the share of the weight that he has (0 to 1); never who has the other role."""
        sums = self._weights(asked, self.among(asked))
        nouns = self.nouns(asked.passage)
        named = {key: weight for key, weight in sums.items() if key not in nouns} if nouns else sums
        best = _first_of(sums)
        if best is not None and best in nouns and named and sums[best] < max(named.values()) + _AHEAD:
            best = _first_of(named)
        if best is None:
            return None
        beside = sums if best in nouns else named
        return best, 1.0 / sum([math.exp(weight - sums[best]) for weight in beside.values()])

    def likeliest(self, asked: Asked, keys: Iterable[str]) -> str | None:
        """Who of these weighs most; ``None`` of none."""
        return _first_of(self._weights(asked, keys))

    def among(self, asked: Asked) -> list[str]:
        """The candidates: who is named anywhere in the text and what it speaks of, whom the rules found, those that the
        whole story is about, and who publishes; those of a kind that has the figure first. Miles are nobody's.
        """
        here = [key for key in self.here if asked.passage in self.stands[key]] if self.here else ()
        told = (asked.told.actor,) if asked.told else ()
        everybody = dict.fromkeys((*self.everywhere, *here, *told, *self.story.leading, self.publisher))
        everybody.pop("", None)
        everybody.pop(asked.taken or "", None)
        kinds, known = asked.site.frame.kinds, self.story.kinds
        if asked.site.value.sort == "measure":
            everybody = {key: None for key in everybody if known.kind(key) != "person"} or everybody
        fitting = known.of_kinds(everybody, kinds) if kinds else []
        found = fitting or ([*everybody] if asked.told or not kinds else [])
        nouns = self.nouns(asked.passage)
        if not nouns:
            return found
        fit = nouns if found else [key for key in nouns if kind_of(self.scene, nouns[key]) in kinds]
        if asked.figure in event_table().tolls:  # "a driver was killed and four people were hurt"
            fit = [key for key in fit if not is_people(self.scene, nouns[key])]
        called = asked.site.trigger
        own = range(called.first, called.last) if called and asked.site.part is Part.NOUN else range(0)
        free = [key for key in fit if nouns[key].last - 1 not in own]  # "the £2m deficit" is no deficit's
        return [*found, *(key for key in free if key not in everybody and key != asked.taken)]

    def unlisted(self, passage: int) -> Commons:
        """Whatever stands in a passage where an English noun does."""
        if passage not in self._unlisted:
            self._unlisted[passage] = Commons.unlisted(self.scene, self.scene.passages[passage])
        return self._unlisted[passage]

    def nouns(self, passage: int) -> Mapping[str, Noun]:
        """The common nouns of an English passage, under their words; none where a thing or a name stands already."""
        if passage not in self._nouns:
            scene = self.scene
            commons = self.unlisted(passage).listed(scene) if scene.vocabulary.language == "en" else _NO_NOUNS
            self._commons[passage] = commons
            if not commons.nouns:
                self._nouns[passage] = {}
                return {}
            things, named = {at.word for at in self.things.get(passage, ())}, self._in_names()
            found = {" ".join(scene.words.lower[noun.first : noun.last]): noun for noun in commons.nouns}
            self._nouns[passage] = {
                key: noun
                for key, noun in found.items()
                if key.rpartition(" ")[2] not in named and things.isdisjoint(range(noun.first, noun.last))
            }
        return self._nouns[passage]

    def _in_names(self) -> frozenset[str]:
        """The words of names: "the fund" may be the Norhaven Pension Fund, which is a candidate itself."""
        if not self._named:
            self._named.append(frozenset([word for key in (*self.everywhere, *self.here) for word in key.split("-")]))
        return self._named[0]

    def _as_noun(self, asked: Asked, noun: Noun) -> list[str]:
        """All that speaks for a common noun or against it."""
        scene, kinds = self.scene, asked.site.frame.kinds
        found = [*described(scene, noun), *standing(scene, self._commons[asked.passage], noun, asked.site.value)]
        found += [f"a noun, {tag}" for tag in asked.tags]
        if kinds:
            found.append("a fitting noun" if kind_of(scene, noun) in kinds else "an unfitting noun")
        head = scene.words.lower[noun.last - 1]
        return [*found, "a noun said again"] if self.said(head) > 1 else found

    def said(self, word: str) -> int:
        """How often the text has a word."""
        if word not in self._counts:
            self._counts[word] = self.scene.words.lower.count(word)
        return self._counts[word]

    def signs(self, asked: Asked, key: str) -> Iterable[Sign]:
        """All that speaks for or against a candidate."""
        if key in self.nouns(asked.passage):
            yield from ((sign, 1.0) for sign in self._as_noun(asked, self.nouns(asked.passage)[key]))
            return
        yield from self._lasting(key, asked.tags)
        trail = self._trail(key, asked.passage, self.hints.at(asked.passage))
        passing = (*trail, *self._having(key, asked.figure))
        yield from ((sign, 1.0) for sign in (*passing, *self._passing(asked, key, _offers(asked))))

    def _weights(self, asked: Asked, keys: Iterable[str]) -> dict[str, float]:
        """What the signs of each candidate weigh together; what other values share is summed once."""
        lasting, trail, having = self._sums[asked.tags], self._sums[asked.passage], self._sums[asked.figure]
        offered, events = _offers(asked), self.story.events
        told = asked.told.actor if asked.told else None
        met = {*offered, *asked.beside, told}
        sums: dict[str, float] = {}
        number, nouns, stands, under = asked.passage, self.nouns(asked.passage), self.stands, weights_under(asked.tags)
        hint = self.hints.at(number)
        for key in keys:
            if key in nouns:
                sums[key] = _weight(tuple(self._as_noun(asked, nouns[key])))
                continue
            if key not in lasting:
                signs, much = self._told(key)
                lasting[key] = sum(map(mul, map(under.__getitem__, signs), much))
            if key not in trail:
                trail[key] = _weight(self._trail(key, number, hint))
            weight = lasting[key] + trail[key]
            if key in events:
                if key not in having:
                    having[key] = _weight(tuple(self._having(key, asked.figure)))
                weight += having[key]
            if key in met or (key in stands and number in stands[key]):
                weight += _weight(tuple(self._passing(asked, key, offered)))
            sums[key] = weight
        return sums

    def _lasting(self, key: str, tags: tuple[str, ...]) -> Iterable[Sign]:
        """What is the same for all of a document, and counts once more under each tag of what is asked."""
        for sign, much in zip(*self._told(key), strict=True):
            yield sign, much
            for tag in tags:
                yield f"{sign}, {tag}", much

    def _told(self, key: str) -> tuple[Sequence[str], Sequence[float]]:
        """The signs of a candidate that hold wherever it is meant, and how much each of them does."""
        if key not in self._known:
            signs, much = known_of(self.story, self.scene, key)
            opened = self._openings(key)
            signs += opened
            much += [1.0] * len(opened)
            if key == self.publisher:
                signs.append("publisher that says we")
                much.append(self.we)
                if key not in self.scene.named:
                    signs.append("publisher unnamed")
                    much.append(1.0)
            self._known[key] = signs, much
        return self._known[key]

    def _openings(self, key: str) -> Sequence[str]:
        places = self.stands.get(key)
        if not places:
            return ("elsewhere only",)
        first = ("in the first sentence",) if 0 in places else ()
        return (*first, "in the second sentence") if 1 in places else first

    def _trail(self, key: str, passage: int, hint: Hint) -> tuple[str, ...]:
        """Where the text spoke of it last, and what the sentence hints at."""
        places = self.stands.get(key, ())
        last = self._last(places, passage)
        if not hint.myself and key not in hint.worded:
            return last
        return (*last, *hint.signs(key, self.story.kinds.kind(key), named=passage in places))

    def _last(self, places: Collection[int], passage: int) -> tuple[str, ...]:
        """Where a passage stands behind the last of these, which are in order."""
        if passage in places:
            return ("here",)
        last = -1
        for place in places:
            if place > passage:
                break
            last = place
        if last < 0:
            return ("not before",)
        back, passages = passage - last, self.scene.passages
        told = () if back == 2 else ("one back" if back == 1 else "a few back" if back <= _FEW else "far back",)
        together = passages[last].sentence.paragraph == passages[passage].sentence.paragraph
        return (*told, "in the paragraph") if together else told

    def _passing(self, asked: Asked, key: str, offered: Mapping[str, float]) -> list[str]:
        """What changes from value to value."""
        found = self._standing(asked, key)
        if key in offered:
            found += _offered(offered, key)
        if asked.told and asked.told.actor == key:
            found.append(_by_rule(asked.told))
        if key in asked.beside:
            found.append("of a value beside")
        return found

    def _standing(self, asked: Asked, key: str) -> list[str]:
        """How the sentence speaks of it."""
        number, value = asked.passage, asked.site.value.first
        if number not in self.stands.get(key, ()):
            return []
        nouns = [at.word for at in self.things[number] if at.id == key] if number in self.things else []
        places, pronoun = [*nouns], not nouns
        for actor in self.scene.passages[number].actors:
            if actor.actor == key:
                places.append(actor.first)
                pronoun = pronoun and actor.basis is _ANAPHOR
        found = ["behind the value"] if min(places) > value else []
        if any(abs(place - value) <= _NEAR for place in places):
            found.append("near the value")
        if pronoun:
            found.append("only a pronoun")
        if key == _leader(self.scene, number):
            found.append("opens the sentence")
        return found

    def _having(self, key: str, figure: str) -> list[str]:
        """Whether it can have the figure."""
        events = self.story.events.get(key)
        if not events:
            return []
        has = owns = may = False
        for event in events.values():
            has = has or bool(event.theme) or figure in event.figures
            owns = owns or figure in event.subject_of
            may = may or figure in event.may_have or figure in event.undergoes
        found = ["has no such figure"] if not has else []
        found += ["its own figure"] if owns else []
        return [*found, "may have the figure"] if may else found


def _first_of(sums: Mapping[str, float]) -> str | None:
    """Who weighs most; of those that weigh the same the first by name."""
    most = max(sums.values(), default=0.0)
    return min([key for key, weight in sums.items() if weight == most], default=None)


@lru_cache(maxsize=4096)
def _weight(signs: tuple[str, ...]) -> float:
    """What signs weigh together: few sets of them come up."""
    return sum(map(sign_weights().__getitem__, signs))


def _offers(asked: Asked) -> Mapping[str, float]:
    """What each actor of the sentence costs at least as its subject."""
    found: dict[str, float] = {}
    for filler in offers(asked.site, asked.site.frame.subject):
        found[filler.actor] = min(filler.cost, found.get(filler.actor, filler.cost))
    return found


def _offered(offered: Mapping[str, float], key: str) -> list[str]:
    """What the grammar of the sentence says."""
    cost = offered[key]
    found = ["offered near" if cost < _CLOSE else "offered"] if cost < _OFFERED else []
    return [*found, "nearest"] if cost == min(offered.values()) else found


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
    return min(1.0, _WE * len(scene.noted.ours) / max(1, len(scene.words)))
