"""Whom a text named last: what pronouns and descriptions choose among."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from andro_check.extract.linking.commons import verbal
from andro_check.extract.linking.roles import Filler
from andro_check.extract.names.name_kinds import may_be
from andro_check.extract.names.traits import Traits
from andro_check.extract.text.scene import ActorAt, Passage, Scene
from andro_check.extract.text.words import Words
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.nominals import nominals
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass
from andro_check.model.register import Register

_LENGTH = 12
"""How many mentions back a pronoun may look."""
_FAR_BACK = 4
"""Sentences back in which "she" may still be somebody, before it is a ship."""
_SHIP = "project"
"""The kind of ships, which go by "she"."""
_SITES = frozenset({"place", "project"})
_OPPOSED = {"f", "m"}
_TOLD = 9
"""Words of a relative clause among which it tells how many live in a place."""
_ADJECTIVES = 4
"""Words of an article, its adjectives and its noun."""
_LATTER = "latter"


@dataclass(frozen=True, slots=True)
class Reference:
    """A resolved mention in the memory, with the gender that its article or its name tells; ``leading`` when it opened
    its sentence, ``bound`` behind a preposition.
    """

    actor: str
    kind: str
    gender: str
    sentence: int
    leading: bool
    bound: bool


class Memory:
    """The last mentions of a document, sentence by sentence."""

    def __init__(self, register: Register, topic: str | None, traits: Traits) -> None:
        self._register, self._topic, self._traits = register, topic, traits
        self._last: deque[Reference] = deque(maxlen=_LENGTH)
        self._number = 0

    def begin(self) -> None:
        """The next sentence begins."""
        self._number += 1

    def add(self, item: ActorAt, gender: str, *, leading: bool, bound: bool) -> None:
        """A mention of somebody, with the gender that its article tells ("f", "m" or empty)."""
        actor, kind = str(item.actor), item.kind
        self._last.append(Reference(actor, kind, gender or self._gender(actor, kind), self._number, leading, bound))

    def leader(self) -> str | None:
        """A plural pronoun takes up the head of its sentence or of the last: "A et sa filiale, dont ils ont"."""
        leads = [r for r in self._last if r.leading and self._number - r.sentence <= 1 and r.kind != "place"]
        return leads[-1].actor if leads else None

    def recall(self, kind: str, gender: str = "", other: str = "") -> str | None:
        """For a pronoun the latest mention of its sentence, else the latest that opened one, else the topic unless that
        is of the other gender; nobody but the ``other``. "She" is the latest person, if one was named in
        the sentences before.
        """
        meant = [r for r in self._last if r.actor != other and may_be(r.kind, kind) and {r.gender, gender} != _OPPOSED]
        recent = [r for r in meant if self._number - r.sentence <= 2]
        if kind == "person":
            somebody = [r for r in meant if r.kind == kind and self._number - r.sentence <= _FAR_BACK]
            recent = [r for r in somebody if r in recent] or somebody[-1:] or recent
            recent = recent or [r for r in self._last if gender == "f" and r.kind == _SHIP]
        here = [r for r in recent if r.sentence == self._number]
        free = [r for r in here if not r.bound]
        leads = [r for r in recent if r.leading and not (r.bound and r in here)]
        chosen = (free or leads or here or recent)[-1:]
        topic = self._topic_if(kind)
        agrees = topic is not None and {self._gender(topic, self._register.kind(topic)), gender} != _OPPOSED
        return chosen[0].actor if chosen else topic if agrees else None

    def latter(self, gender: str = "") -> str | None:
        """For "the latter", "celle-ci": who was named last, in this sentence or the one before, places aside."""
        near = [r for r in self._last if self._number - r.sentence <= 1 and {r.gender, gender} != _OPPOSED]
        named = [r for r in near if r.kind != "place"] or near
        return named[-1].actor if named else self.recall("any", gender)

    def place(self) -> str | None:
        """For "y": the latest place or thing of the two sentences before, else whoever is no person."""
        recent = [r for r in reversed(self._last) if self._number - r.sentence <= 2 and r.kind != "person"]
        sites = [*(r for r in recent if r.kind in _SITES), *recent]
        return sites[0].actor if sites else None

    def _gender(self, actor: str, kind: str) -> str:
        return self._traits.gender.get(actor) or (self._traits.first_named.get(actor, "") if kind == "person" else "")

    def meant(self, kind: str, *, near: bool, acts: bool = False) -> str | None:
        """For a description: a recent actor known to be of that kind, the topic, a recent one that may be; never one of
        its own sentence while there is another, for a description seldom takes up its own subject. One that may act is
        nobody who is only ever behind a preposition, and a person is nobody who ``_may_live`` denies.
        """
        number, bound = self._number, self._traits.bound
        present = {r.actor for r in self._last if r.sentence == number}
        recent = [r for r in self._last if number - r.sentence <= 3 and may_be(r.kind, kind)]
        topic = self._topic_if(kind)
        if kind == "person":
            recent = [r for r in recent if self._may_live(r.actor, r.kind)]
            topic = topic if topic and self._may_live(topic, self._register.kind(topic)) else None
        if acts and (doing := [r for r in recent if r.actor not in bound]):
            recent = doing
            topic = None if topic in bound else topic
        fresh = [r for r in recent if r.actor not in present] if present else recent
        if near and fresh:
            return max(reversed(fresh), key=lambda r: (r.kind == kind, r.sentence)).actor
        sure = next((r.actor for r in reversed(fresh) if r.kind == kind), None)
        # "l'autorité" is none of the firms that it watches
        if sure and (kind == "institution" or (topic and self._register.kind(topic) not in (kind, ""))):
            return sure
        if topic and topic not in present:
            return topic
        last = fresh or recent
        return sure or (last[-1].actor if last else topic)

    def _may_live(self, actor: str, kind: str) -> bool:
        """Whether "the woman" may be an actor: one of no known kind has two words for a name and is not only ever
        behind a preposition, "Un passager de Batirive".
        """
        return kind == "person" or (" " in self._register.name(actor) and actor not in self._traits.bound)

    def _topic_if(self, kind: str) -> str | None:
        return self._topic if self._topic and may_be(self._register.kind(self._topic), kind) else None


def aged(words: Words, spoken: Vocabulary, index: int) -> int:
    """Where the years stand in "the 19-year-old", by their last word; -1 where somebody new comes in or a noun follows:
    "a 19-year-old", "the 19-year-old nurse".
    """
    first = index - 1 - (words.raw[index - 1] == "-")
    if first < 1 or words.lower[first - 1] not in spoken.definite or not words.raw[first][:1].isdigit():
        return -1
    after = words.lower[index + 1] if index + 1 < len(words) else "."
    goes_on = spoken.held_back | spoken.relatives | spoken.conjunctions | spoken.being | spoken.having | spoken.finite
    ends = not after[0].isalpha() or after in goes_on or verbal(spoken.language)[after]
    return first if ends else -1


def placed(words: Words, spoken: Vocabulary, name: ActorAt, index: int) -> str:
    """The common noun that a relative pronoun at ``index`` takes up past the name of its place: "the bus depot on Canal
    Street, which closed", "une usine près de Gand, qui doit ouvrir"; empty where the place itself may be meant.
    """
    lower, raw = words.lower, words.raw
    if name.kind not in ("", "place") or not spoken.peopled.isdisjoint(lower[index : index + _TOLD]):
        return ""
    at = name.first - 1
    while at > 1 and (lower[at] in spoken.determiners or lower[at] in spoken.of or lower[at] in spoken.kinds_by_head):
        at -= 1
    if lower[at] not in spoken.sited:
        return ""
    for first in range(at - 1, max(-1, at - _ADJECTIVES - 1), -1):
        if lower[first] in spoken.determiners and first < at - 1:
            return _headed(words, spoken, first + 1, at)
        if not (raw[first].isalpha() and raw[first].islower()):
            break
    return ""


def _headed(words: Words, spoken: Vocabulary, first: int, last: int) -> str:
    """The noun of a few words behind an article: "old bus depot", "nouvelle usine"; empty with a verb in them."""
    here = words.lower[first:last]
    plain = (here[-1] not in spoken.finite or len(here) == 1) and all(len(word) > 2 for word in here)
    if not plain or any(word in spoken.held_back or word in spoken.conjunctions or word in spoken.of for word in here):
        return ""
    if spoken.language == "en":
        return "" if here[-1].endswith(("s", "ed")) else here[-1]
    return here[-1] if all(word in nominals().forward for word in here[:-1]) else ""


def is_clitic(words: Words, spoken: Vocabulary, index: int, found: Sequence[ActorAt]) -> bool:
    """French "X en détient", "qui y pèse" : a pronoun beside its verb, not the preposition of "en 2014"."""
    if index + 1 >= len(words.lower) or not found:
        return False
    following = words.raw[index + 1]
    infinitive = following.endswith(spoken.infinitives) and words.lower[index - 1] in spoken.before_infinitive
    if found[-1].last != index and not infinitive:
        return False
    return following.islower() and following.isalpha() and words.lower[index + 1] not in spoken.not_names


def is_there(words: Words, spoken: Vocabulary, index: int) -> bool:
    """ "300 personnes y travaillent": whether "y" stands behind a noun, and not "il y a"."""
    before, after = words.lower[index - 1], words.raw[index + 1 : index + 2]
    stands = index > 1 and before.isalpha() and len(before) > 2
    return stands and before not in spoken.pronouns and bool(after) and after[0].islower()


def somebody(words: Words, spoken: Vocabulary, index: int) -> int:
    """Where "cet ancien facteur" ends, which takes up a person by his trade, from its French demonstrative on; -1 where
    no such noun follows.
    """
    if spoken.language != "fr":
        return -1
    noun = index + 1
    while noun < len(words) and words.lower[noun] in nominals().forward:
        noun += 1
    one = noun < len(words) and words.lower[noun] in counting_words("fr").persons
    return noun + 1 if one and words.raw[noun].islower() else -1


def is_latter(scene: Scene, word: int) -> bool:
    """ "ce dernier", "celle-ci" : whether a word means whoever was named last, and no topic."""
    spoken, lower = scene.vocabulary, scene.words.lower
    if word < 0:
        return False
    return lower[word] in spoken.near_pronouns or _LATTER in [cue.sort for _, cue in spoken.cues.at(lower, word)]


def is_led(scene: Scene, passage: Passage, filler: Filler) -> bool:
    """Whether a pronoun takes up whom its own sentence names first: "X a annoncé qu'il fermerait"."""
    if filler.first < 0 or scene.words.lower[filler.first] not in scene.vocabulary.pronouns:
        return False
    lead = passage.actors[0]
    named = lead.last <= filler.first and lead.basis is Basis.LOCAL and lead.before not in scene.vocabulary.held_back
    return named and lead.actor == filler.actor
