"""Common nouns of an English sentence that its values may be about: "the roof weighs 480 tonnes", "a bond of £100m"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import compress

from andro_check.extract.text.scene import Passage, Scene, TriggerAt, ValueAt
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.frames import Part
from andro_check.lexicon.remembered import Remembered
from andro_check.lexicon.vocabulary import Vocabulary, vocabulary
from andro_check.model.frozen import dataclass

_SHORTEST = 3
"""Letters of a noun, at least."""
_LONGEST = 4
"""Words of a noun and what stands in front of it, at most."""
_NEAR = 3
_OPENS = frozenset(',;:–—("“”-')
_GENITIVE = frozenset({"'s", "'"})
_SHORT = 4
_AHEAD = 6
"""Words in which a verb follows the noun that leads a clause."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun with what stands in front of it, at words ``first`` to ``last``; ``led`` is its determiner or empty.
    ``opens``: it stands where a clause begins; ``governed``: behind a preposition.
    """

    first: int
    last: int
    led: str
    opens: bool
    governed: bool


@dataclass(frozen=True, slots=True)
class Commons:
    """The nouns of a sentence in order, and where its verbs stand."""

    nouns: Sequence[Noun]
    verbs: Sequence[int]

    def listed(self, scene: Scene) -> Commons:
        """Those that the lexicon has, or that tell of people."""
        known = tuple([noun for noun in self.nouns if is_listed(scene, noun) or is_people(scene, noun)])
        return Commons(known, self.verbs)

    @classmethod
    def unlisted(cls, scene: Scene, passage: Passage, free: AbstractSet[int] = frozenset()) -> Commons:
        """Whatever stands where an English noun does, be it one that the lexicon knows or not; ``free``: words of names
        and values that are nouns all the same.
        """
        reader = _Reader(scene, passage, taken(passage) - free, verbs_of(scene, passage))
        return cls(tuple(reader.nouns()), sorted(reader.verbs))

    def acts_before(self, noun: Noun, value: ValueAt) -> bool:
        """Whether a verb stands between a noun and a value behind it."""
        return any(noun.last <= verb < value.first for verb in self.verbs)


@dataclass(frozen=True, slots=True)
class _Reader:
    scene: Scene
    passage: Passage
    occupied: frozenset[int]
    verbs: frozenset[int]

    def nouns(self) -> Iterator[Noun]:
        first, last = self.passage.sentence.first, self.passage.sentence.last
        index = first
        while index < last:
            if not self._is_plain(index):
                index += 1
                continue
            stop = index + 1
            while stop < last and self._is_plain(stop):
                stop += 1
            yield self._noun(max(index, stop - _LONGEST), stop)
            index = stop

    def _is_plain(self, index: int) -> bool:
        words = self.scene.words
        if (
            not _plain(self.scene.vocabulary.language)[words.lower[index]]
            or index in self.occupied
            or index in self.verbs
        ):
            return False
        opens = index == self.passage.sentence.first or words.lower[index - 1] in _OPENS
        return opens or words.raw[index].islower()

    def _noun(self, first: int, last: int) -> Noun:
        lower, spoken, start = self.scene.words.lower, self.scene.vocabulary, self.passage.sentence.first
        led = lower[first - 1] if first > start and lower[first - 1] in spoken.determiners else ""
        opening = first - bool(led)
        before = lower[opening - 1] if opening > start else ""
        owned = before in _GENITIVE and not self._is_named(last)
        before = self._owner(opening) if owned else before
        opens, governed = opens_behind(spoken, before), before in spoken.held_back or before in spoken.of
        if opens and last - first > 1 and self._ends_in_verb(last):
            last -= 1
        return Noun(first, last, led, opens, governed)

    def _owner(self, opening: int) -> str:
        """ "The county's relief fund has", "the fans' trust": the word in front of whose a noun is."""
        lower, spoken, start = self.scene.words.lower, self.scene.vocabulary, self.passage.sentence.first
        index = opening - 2
        while index > start and opening - index <= _LONGEST and lower[index - 1].isalpha():
            if lower[index] in spoken.determiners or lower[index - 1] in spoken.held_back:
                break
            if opens_behind(spoken, lower[index - 1]) or index in self.verbs:
                break
            index -= 1
        return lower[index - 1] if index > start else ""

    def _is_named(self, last: int) -> bool:
        """ "Kelm's new vessel, the Argus, has": whether a name is set beside a noun that ends at a word."""
        raw, lower = self.scene.words.raw, self.scene.words.lower
        if raw[last : last + 1] != (",",) or last + 2 >= len(raw):
            return False
        first = last + 1 + (lower[last + 1] in self.scene.vocabulary.determiners)
        return raw[first][0].isupper()

    def _ends_in_verb(self, last: int) -> bool:
        """ "The insurance pays half": where no other verb follows, the last word is it."""
        lower = self.scene.words.lower
        word, stop = lower[last - 1], self.passage.sentence.last
        if not word.endswith("s") or word.endswith("ss") or lower[last : last + 1] == ("of",):
            return False
        for index in range(last, min(stop, last + _AHEAD)):
            if index in self.verbs:
                return False
            if lower[index] in _OPENS or lower[index] == ".":
                break
        return True


def opens_behind(spoken: Vocabulary, word: str) -> bool:
    """Whether a clause begins behind a word; behind none a sentence does."""
    return not word or word in _OPENS or word in spoken.conjunctions or word in spoken.joints


def is_listed(scene: Scene, noun: Noun) -> bool:
    """Whether the lexicon has it for one that figures may be about."""
    return _listed(scene.vocabulary.language)[scene.words.lower[noun.last - 1]]


@cache
def _listed(language: str) -> Remembered[bool]:
    spoken, counting = vocabulary(language), counting_words(language)
    known = spoken.leading | spoken.common
    return Remembered(lambda head: head in known or counting.singular(head) in known)


def is_people(scene: Scene, noun: Noun) -> bool:
    return counting_words(scene.vocabulary.language).is_person(scene.words.lower[noun.last - 1])


def is_somebody(scene: Scene, index: int) -> bool:
    """Whether a noun tells of one person: by age, trade or office."""
    word, counting = scene.words.lower[index], counting_words(scene.vocabulary.language)
    known = word in counting.persons or word in counting.grown
    return known or scene.vocabulary.kinds_by_head.get(word) == "person"


@cache
def _plain(language: str) -> Remembered[bool]:
    """Whether a word may be of a common noun: none of grammar, and no adverb."""
    spoken, stops = vocabulary(language), counting_words(language).stops
    closed = stops | spoken.held_back | spoken.joints.keys() | spoken.determiners | spoken.pronouns.keys()

    def is_plain(word: str) -> bool:
        adverb = word.endswith(spoken.adverb_endings)
        return len(word) >= _SHORTEST and word.replace("-", "").isalpha() and word not in closed and not adverb

    return Remembered(is_plain)


def taken(passage: Passage) -> frozenset[int]:
    """The words of values and of names."""
    words: set[int] = set()
    for value in passage.values:
        words.update(range(value.first, value.last))
    for actor in passage.actors:
        if actor.actor:
            words.update(range(actor.first, actor.last))
    return frozenset(words)


def verbs_of(scene: Scene, passage: Passage) -> frozenset[int]:
    first, last = passage.sentence.first, passage.sentence.last
    lower = scene.words.lower
    verbs = [t for t in passage.triggers if t.trigger.part in (Part.VERB, Part.PASSIVE)]
    said = [t.first for t in verbs if not _is_noun_here(scene, t)]
    told = map(verbal(scene.vocabulary.language).__getitem__, lower[first:last])
    return frozenset((*said, *compress(range(first, last), told)))


def _is_noun_here(scene: Scene, verb: TriggerAt) -> bool:
    """ "the towers are 58 metres tall", "the new ships will carry": a word that may be a verb, behind an article."""
    lower, spoken, before = scene.words.lower, scene.vocabulary, verb.first - 1
    if verb.last != verb.first + 1 or lower[verb.first].endswith("ed"):
        return False
    if lower[before] in spoken.determiners:
        return True
    after = lower[verb.last]
    plain = lower[before].isalpha() and lower[before] not in spoken.held_back and lower[before] not in spoken.pronouns
    return plain and lower[before - 1] in spoken.determiners and (after in spoken.being or after in spoken.modals)


@cache
def verbal(language: str) -> Remembered[bool]:
    """Whether a word is a verb wherever it stands."""
    spoken = vocabulary(language)
    known = spoken.done | spoken.finite | spoken.being | spoken.auxiliaries | spoken.having | {"have"}
    return Remembered(lambda word: word in known or (word.endswith("ed") and len(word) > _SHORT))


def standing(scene: Scene, commons: Commons, noun: Noun, value: ValueAt) -> list[str]:
    """How a noun stands to a value of its sentence."""
    lower = scene.words.lower
    after = lower[noun.last : noun.last + 2]
    found = []
    if noun.opens and noun.last <= value.first and commons.acts_before(noun, value):
        later = (other for other in commons.nouns if other.opens and noun.last <= other.first < value.first)
        nearest = not any(commons.acts_before(other, value) for other in later)
        found.append("leads its clause" if nearest else "leads a clause")
    if noun.last <= value.first and _is_relative(scene, after):
        found.append("in front of its relative")
    if after[:1] and after[0] in scene.vocabulary.leads_to and 0 < value.first - noun.last <= 2:
        found.append("with the value")
    if after[:1] and after[0] in _GENITIVE:
        found.append("in a genitive")
    if noun.first == value.last:
        found.append("right behind the value")
    elif noun.first > value.last:
        found.append("further behind the value")
    if noun.governed:
        found.append("behind a preposition")
    if min(abs(noun.first - value.last), abs(value.first - noun.last)) <= _NEAR:
        found.append("beside the value")
    return found


def _is_relative(scene: Scene, after: Sequence[str]) -> bool:
    relatives = scene.vocabulary.relatives
    return after[:1] != () and (after[0] in relatives or (after[0] == "," and len(after) > 1 and after[1] in relatives))


def described(scene: Scene, noun: Noun) -> list[str]:
    """What kind of noun it is."""
    head, spoken = scene.words.lower[noun.last - 1], scene.vocabulary
    counting = counting_words(spoken.language)
    if noun.led in spoken.possessive:
        led = "an owned noun"
    elif noun.led in spoken.indefinite or noun.led in ("each", "every"):
        led = "an introduced noun"
    else:
        led = "a known noun" if noun.led else "a bare noun"
    found = ["a noun", led]
    if counting.is_person(head):
        found.append("a noun of people")
    elif head in spoken.leading or counting.singular(head) in spoken.leading:
        found.append("a noun of the list")
    return [*found, "a plural noun"] if counting.is_plural(head) else found


def kind_of(scene: Scene, noun: Noun) -> str:
    """The kind of actor that a noun names, empty for a thing."""
    head, spoken = scene.words.lower[noun.last - 1], scene.vocabulary
    return "person" if counting_words(spoken.language).is_person(head) else spoken.kinds_by_head.get(head, "")
