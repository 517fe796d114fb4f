"""What is said aside, of the noun that leads a sentence ("Le chantier, confié à Batimor, a pris") or in a bracket; and
who leads it and does what it counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from andro_check.extract.text.marks import PHRASE_ENDS
from andro_check.extract.text.scene import ActorAt, Passage, Scene, TriggerAt, ValueAt
from andro_check.extract.text.words import Words
from andro_check.lexicon.frames import Part
from andro_check.lexicon.nominals import nominals
from andro_check.lexicon.vocabulary import Vocabulary, vocabulary

_LEAD = 8
"""Words of a sentence up to the first comma, and up to the noun that an article opens."""
_LONGEST, _BESIDE = 14, 3
_APPOSITION = 9
"""Words that may stand between commas beside a name."""
_RANK = "rank"
_INSIDE, _INSIDE_LEAST = 5, 2
"""Words from the preposition of a place to whose it is, at most and at least."""
_DONE = frozenset({"count", "measure", "money"})
Place = tuple[int, int]

_STAKE_IN = 3
"""Words from a share to whose it is: "18 % stake in X"."""
_DEFINED = 4
"""Words from a comma to the noun behind it, article and adjective in between."""
_BEARING = 4
"""Words of a noun behind which its name stands."""
_HOSTED = 4
"""Words from what is at a firm to its name, article and title in between."""
_LONG, _BY = 10, 3
"""Words from a participle at the head of a sentence to who did it, and from "by" to his name."""
_CLAUSE = 8
"""Words between who acts and what is governed in the same clause, at most."""
_PLACED = frozenset({"", "place"})
_WITH_RELATIVE = 3
"""Actors of a sentence with a relative clause that names another: who it is of, its pronoun, and he."""
_CLOSED = {",": ",", "(": ")"}
"""What ends an aside, by what opens it."""


def aside_of(scene: Scene, passage: Passage) -> Place | None:
    """The words between the commas behind the first noun of a sentence, if a participle or a noun opens them and a verb
    follows them.
    """
    raw, lower = scene.words.raw, scene.words.lower
    first, last = passage.sentence.first, passage.sentence.last
    opening = _comma(raw, first + 1, min(last, first + _LEAD))
    if opening is None or opening + 1 >= last or not _opens_aside(scene, opening + 1):
        return None
    if not _closing(scene.vocabulary.language).isdisjoint(lower[first:opening]):
        return None
    closing = _comma(raw, opening + 2, min(last, opening + _LONGEST))
    if closing is None or closing + 1 >= last or not _is_verb(scene, passage, closing + 1):
        return None
    return opening + 1, closing


@cache
def _closing(language: str) -> frozenset[str]:
    """The words that stand before no aside: its noun would have its verb already, or a preposition."""
    spoken = vocabulary(language)
    return spoken.finite | (spoken.held_back - spoken.of)


def _comma(raw: Sequence[str], first: int, last: int) -> int | None:
    here = raw[first:last]
    return first + here.index(",") if "," in here else None


def is_in_aside(scene: Scene, date: ValueAt, word: int) -> bool:
    """ "The mill, built in 1988, is to be sold": whether a date belongs to a participle between commas, and to no word
    outside them.
    """
    raw, behind = scene.words.raw, date.last
    if raw[behind : behind + 1] != (",",):
        return False
    verb = next((k for k in range(date.first, max(0, date.first - _BESIDE), -1) if _opens_aside(scene, k)), None)
    if verb is None or raw[verb - 1] != ",":
        return False
    return not verb <= word < behind


def is_bracketed(scene: Scene, passage: Passage, actor: ActorAt) -> bool:
    """ "Hélène Vaubrac (UDN) recueille" : whether an actor stands alone in a bracket behind another."""
    raw = scene.words.raw
    if raw[actor.first - 1] != "(":
        return False
    alone = actor.last < len(raw) and raw[actor.last] == ")"
    return alone and any(other.last == actor.first - 1 for other in passage.actors)


def is_inside(scene: Scene, value: ValueAt, actor: ActorAt) -> bool:
    """ "23 places dans le classement de X", "40 beds in the wards of X": whose the place behind a value is, or what
    somebody has a rank in: "quatrième du championnat de X".
    """
    lower, spoken = scene.words.lower, scene.vocabulary
    if actor.before not in spoken.of or actor.first < value.last:
        return False
    if value.noun == _RANK:
        return True
    ahead = lower[max(value.last, actor.first - _INSIDE) : actor.first - _INSIDE_LEAST]
    return not spoken.inside.isdisjoint(ahead)


def is_share_of(scene: Scene, value: ValueAt, actor: ActorAt) -> bool:
    """ "33 % de X", "a 33 per cent stake in X": whether a share is one of the actor behind it."""
    spoken, behind = scene.vocabulary, actor.first - value.last
    if value.sort != "percent" or not 0 < behind <= _STAKE_IN:
        return False
    if actor.before in spoken.of:
        return behind < _STAKE_IN
    return scene.words.lower[actor.first - 2] in spoken.stakes_in


def _opens_aside(scene: Scene, index: int) -> bool:
    word = scene.words.lower[index]
    return scene.words.raw[index].islower() and word.endswith(scene.vocabulary.participles) and len(word) > 3


def _is_verb(scene: Scene, passage: Passage, index: int) -> bool:
    word, spoken = scene.words.lower[index], scene.vocabulary
    known = word in spoken.finite or word in spoken.done or word in spoken.being or word in spoken.auxiliaries
    return known or any(item.first == index and item.trigger.part is Part.VERB for item in passage.triggers)


def head_of(scene: Scene, first: int, last: int) -> Place | None:
    """The noun behind the article that opens these words."""
    raw, lower, spoken = scene.words.raw, scene.words.lower, scene.vocabulary
    start = next((k for k in range(first, min(last, first + 2)) if lower[k] in spoken.determiners), None)
    if start is None or start + 1 >= last:
        return None
    noun = start + 1
    if noun + 1 < last and lower[noun] in nominals().forward and raw[noun + 1].islower():
        noun += 1
    return (noun, noun + 1) if lower[noun].isalpha() and raw[noun].islower() and len(lower[noun]) > 2 else None


def past_apposition(scene: Scene, actor: ActorAt, limit: int, reach: int = _APPOSITION) -> int:
    """ "A, filiale de B, a ..." : the end of what is set beside the actor between commas, or of the actor itself;
    ``reach``: in how many words.
    """
    words, spoken = scene.words, scene.vocabulary
    first = actor.last + 1
    if words.raw[actor.last] != "," or first >= limit or not words.raw[first][0].islower():
        return actor.last
    if words.lower[first] in spoken.conjunctions or words.lower[first] in spoken.relatives:
        return actor.last
    for index in range(first, min(limit, first + reach)):
        if words.raw[index] == ",":
            return index + 1
        if words.lower[index] in spoken.finite:
            break
    return actor.last


def past_aside(scene: Scene, actor: ActorAt, limit: int) -> int:
    """ "X, 52, was ...", "X, who trained as a chemist, is ...", "X (52) ...": the end of what is said between commas
    or in a bracket behind a name in front of its verb, or of the name itself.
    """
    raw, lower, spoken = scene.words.raw, scene.words.lower, scene.vocabulary
    first = actor.last + 1
    if first >= limit or raw[actor.last] not in _CLOSED or lower[first] in spoken.conjunctions:
        return actor.last
    closed = _CLOSED[raw[actor.last]]
    for index in range(first, min(limit, first + _APPOSITION)):
        if raw[index] == closed:
            verbal = spoken.being | spoken.having | spoken.auxiliaries | spoken.becoming | spoken.in_office
            return index + 1 if lower[index + 1] in verbal else actor.last
    return actor.last


def does_so(scene: Scene, passage: Passage, value: ValueAt, actor: ActorAt) -> bool:
    """ "Hélène Vaubrac a planté 400 arbres", "X, qui cultive 14 hectares": whoever opens a sentence, or is taken up by
    a pronoun, and does something with what is counted.
    """
    if actor.voice or actor.last >= value.first or value.sort not in _DONE:
        return False
    lower, spoken = scene.words.lower, scene.vocabulary
    if actor.first == passage.sentence.first and lower[actor.last] in spoken.having:
        return value.sort == "count"
    word = lower[actor.first]
    taken_up = word in spoken.subject_relatives or spoken.pronouns.get(word, "plural") != "plural"
    return taken_up and not actor.before and _is_object(scene, actor.last, value.first)


def _is_object(scene: Scene, first: int, last: int) -> bool:
    """Whether no more than a verb and its adverbs stand there: what follows is what somebody does it to."""
    between, spoken = scene.words.lower[first:last], scene.vocabulary
    plain = (word[0].isalpha() and word not in spoken.of and word not in spoken.joints for word in between)
    return 0 < len(between) <= _BESIDE + 1 and all(plain) and spoken.held_back.isdisjoint(between)


def is_set_beside(scene: Scene, passage: Passage, verb: int, actor: ActorAt) -> bool:
    """ "A, filiale de B, a ...", "B's boss, A, has": whether the actor, B, only tells who another is of whom a verb, or
    a value, is.
    """
    if actor.last >= verb:
        return False
    if actor.possessive and _bears_name(scene, passage, verb, actor.last + 1):
        return True
    for other in passage.actors:
        if other.first >= actor.first:
            return False
        if other.last < actor.first and actor.last < past_apposition(scene, other, verb):
            return True
    return False


def is_aside(scene: Scene, passage: Passage, place: int, actor: ActorAt) -> bool:
    """Whether an actor stands alone in a bracket, or in a clause that a comma closes in front of a word."""
    if actor.before in scene.vocabulary.held_back and _is_in_participle(scene, passage, place, actor):
        return True
    return is_bracketed(scene, passage, actor) or _is_in_closed_relative(scene, passage, place, actor)


def _is_in_participle(scene: Scene, passage: Passage, place: int, actor: ActorAt) -> bool:
    """ "A, founded in 2019 by B, has raised": whether a preposition binds an actor to a participle set beside another,
    in front of a comma that closes it before a word.
    """
    raw = scene.words.raw
    for other in passage.actors:
        comma = other.last
        if comma >= actor.first or actor.last >= place:
            return False
        if raw[comma] == "," and actor.first - comma < _CLAUSE and _opens_aside(scene, comma + 1):
            return "," not in raw[comma + 1 : actor.first] and "," in raw[actor.last : place]
    return False


def _is_in_closed_relative(scene: Scene, passage: Passage, place: int, actor: ActorAt) -> bool:
    """ "A, whose brands include B, earned": whether an actor stands in a relative clause that a comma closes before
    a word, behind another actor.
    """
    if len(passage.actors) < _WITH_RELATIVE or actor.last >= place:
        return False
    raw, lower, relatives = scene.words.raw, scene.words.lower, scene.vocabulary.relatives
    for pronoun in passage.actors:
        if pronoun.first >= actor.first:
            return False
        opens = lower[pronoun.first] in relatives and raw[pronoun.first - 1] == ","
        if opens and actor.first - pronoun.first < _CLAUSE and "," not in raw[pronoun.first : actor.first]:
            return "," in raw[actor.last : place]
    return False


def _bears_name(scene: Scene, passage: Passage, verb: int, first: int) -> bool:
    """Whether a noun that begins at a word has a name behind it between commas, in front of a verb."""
    raw = scene.words.raw
    for actor in passage.actors:
        comma = actor.first - 1
        if first < comma <= first + _BEARING and actor.last < verb and (raw[comma], raw[actor.last]) == (",", ","):
            return all(word.replace("-", "").isalpha() and word[0].islower() for word in raw[first:comma])
    return False


def tells_deed(words: Words, spoken: Vocabulary, first: int) -> bool:
    """Whether a word may be a participle at the head of a sentence."""
    return words.lower[first].endswith(_opening_ends(spoken.language))


@cache
def _opening_ends(language: str) -> tuple[str, ...]:
    return *vocabulary(language).participles, *vocabulary(language).opening_participles


def done_by(words: Words, spoken: Vocabulary, first: int, actor: ActorAt) -> bool:
    """Whether an actor did what a participle at the head of a sentence tells: "Restauré par la manufacture X, "."""
    lower, comma = words.lower, actor.last
    if actor.first - first > _LONG or lower[comma : comma + 1] != (",",) or not tells_deed(words, spoken, first):
        return False
    led = lower[first + 1] in spoken.held_back or lower[first + 1] in spoken.passive_agents
    return led and not spoken.passive_agents.isdisjoint(lower[max(first, actor.first - _BY) : actor.first])


def is_outcome(scene: Scene, verb: TriggerAt) -> bool:
    """ "Overturned, injuring 19": a verb that tells what came of it, and is of nothing counted before it."""
    lower, spoken = scene.words.lower, scene.vocabulary
    return lower[verb.first].endswith(spoken.outcomes) and lower[verb.first - 1] in (",", *spoken.conjunctions)


def hosts(scene: Scene, actor: ActorAt) -> bool:
    """ "Sales at X", "300 jobs would go at X" : what is at a firm is the firm's; "the union at X" is another."""
    spoken = scene.vocabulary
    if actor.before not in spoken.hosting or actor.kind not in ("company", ""):
        return False
    return not spoken.hosted.isdisjoint(scene.words.lower[max(0, actor.first - _HOSTED) : actor.first])


def led_by_deed(words: Words, spoken: Vocabulary, first: int, described: int) -> bool:
    """Whether a participle at the head of a sentence tells of the noun at a word, and so of nobody named before it:
    "Founded in 2017 by X and Y, the company".
    """
    if described <= first or not tells_deed(words, spoken, first):
        return False
    lower = words.lower
    comma = next(
        (index for index in range(described - 1, max(first, described - _DEFINED), -1) if lower[index] == ","), 0
    )
    if not 0 < comma - first <= _LONGEST:
        return False
    led = lower[first + 1] in spoken.held_back or lower[first + 1] in spoken.passive_agents
    return led and (spoken.finite | spoken.relatives).isdisjoint(lower[first + 2 : comma])


def acts_on(words: Words, spoken: Vocabulary, actor: ActorAt, index: int) -> bool:
    """ "B, which paid €84m for it": whether what stands at a word is governed in the clause in which an actor acts."""
    between = words.lower[actor.last : index]
    governed = bool(between) and between[-1] in spoken.held_back and len(between) <= _CLAUSE
    return governed and actor.before not in spoken.held_back and (PHRASE_ENDS | spoken.complements).isdisjoint(between)


def tells_where(words: Words, spoken: Vocabulary, opening: int, actor: ActorAt) -> bool:
    """Whether a name tells where somebody is or was of whom only what follows tells: "Née à X en 1961, elle"."""
    opened = words.lower[opening].endswith(spoken.participles)
    return opened and actor.before in spoken.place_prepositions and actor.kind in ("", "place")
