"""What of somebody a value is of, where only the text around tells whose it is: the tickets of a carrier, its depot.

The common nouns of the sentence are weighed by how they stand to the value (``parts.yaml``).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

from andro_check.extract.linking.commons import Commons, Noun, is_listed, is_people, opens_behind, taken, verbs_of
from andro_check.extract.linking.roles import Site
from andro_check.extract.parties.nominals import noun_at
from andro_check.extract.parties.parties import Parties
from andro_check.extract.text.scene import Passage, Scene, ValueAt
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.frames import Part
from andro_check.lexicon.nominals import nominals
from andro_check.lexicon.parties import part_weights
from andro_check.lexicon.vocabulary import Cue, Vocabulary, vocabulary
from andro_check.model.folding import fold

LIKELY = -1.4
"""A noun that weighs as much is right for one in five; of the claims whose party is wrong, for more than half."""
LED = -2.0
"""The same of one that its clause is told of, neither counted nor the word that tells what is measured."""
_IDLE = frozenset({"the word itself", "counted"})
_FIRM = Cue("descriptors", "company")
_NONE = frozenset[int]()
_PAIR, _SHORTEST = 2, 3
_NEAR, _TOUCHING = 3, 2
_FAR_AHEAD, _FAR_BEHIND = 10, 8
_VERBAL = frozenset({Part.VERB, Part.PASSIVE})
_SORTED = frozenset({"leads its clause", "right behind", "complement of the value", "near before", "people"})
_SORTS = frozenset({"duration", "measure", "money", "date"})
_DATED = "date"
"""Signs that weigh differently for values of these sorts."""


def nouns_of(parties: Parties, number: int) -> Commons:
    """The common nouns of a sentence, in order."""
    scene, passage = parties.scene, parties.scene.passages[number]
    counted = tuple(_counted(scene, passage))
    if scene.vocabulary.language != "fr":
        own = _standing_for(scene, passage)
        plain = Commons.unlisted(scene, passage, own) if own else parties.unlisted(number)
        return Commons(tuple(sorted((*plain.nouns, *counted), key=_first)), plain.verbs) if counted else plain
    endings, lower = tuple(nominals().endings), scene.words.lower
    first, last = passage.sentence.first, passage.sentence.last
    verbs = verbs_of(scene, passage) | {index for index in range(first, last) if lower[index].endswith(endings)}
    return Commons(tuple(sorted((*_french(scene, passage), *counted), key=_first)), sorted(verbs))


def _first(noun: Noun) -> int:
    return noun.first


def _counted(scene: Scene, passage: Passage) -> Iterator[Noun]:
    """What is counted where a clause begins: "les 1 950 distributeurs", and "quatre paiements" of a share "sur dix"."""
    lower, spoken = scene.words.lower, scene.vocabulary
    for value in passage.values:
        index = value.last - 1 if value.sort == "count" else value.first + 1
        if not _is_counted(scene, value, index):
            continue
        start = value.first
        led = lower[start - 1] if start > passage.sentence.first and lower[start - 1] in spoken.determiners else ""
        opening = start - bool(led)
        before = lower[opening - 1] if opening > passage.sentence.first else ""
        if opens_behind(spoken, before) or before == "«":
            yield Noun(index, index + 1, led, opens=True, governed=False)


def _is_counted(scene: Scene, value: ValueAt, index: int) -> bool:
    lower = scene.words.lower
    if value.last - value.first < _PAIR or not lower[index].isalpha() or len(lower[index]) < _SHORTEST:
        return False
    if value.sort == "percent":
        return lower[index + 1] in scene.vocabulary.sum_openers and value.last - value.first > _PAIR
    return value.sort == "count" and bool(value.noun)


def _french(scene: Scene, passage: Passage) -> Iterator[Noun]:
    """Every noun behind an article or a preposition that has one in it, be it one that is seldom measured."""
    lower, spoken, table = scene.words.lower, scene.vocabulary, nominals()
    first, last, done = passage.sentence.first, passage.sentence.last, -1
    occupied = taken(passage) - _standing_for(scene, passage)
    leading = _leading(spoken.language)
    for index in [at for at, word in enumerate(lower[first : last - 1], first) if word in leading]:
        led, place = lower[index], noun_at(scene, index + 1, last, never=False)
        if place and place[0] not in occupied and place[0] != done and not _is_grammar(spoken, lower[place[0]]):
            before, done = lower[index - 1] if index > first else "", place[0]
            governed = led in table.contracted or before in spoken.held_back or before in spoken.of
            yield Noun(*place, led, opens_behind(spoken, before), governed)


@cache
def _leading(language: str) -> frozenset[str]:
    """The words behind which a noun may stand."""
    return vocabulary(language).determiners.union(nominals().articles, nominals().contracted)


def _is_grammar(spoken: Vocabulary, word: str) -> bool:
    """Whether a word behind an article is no noun: "l'une", "à ceux des", "de ses"."""
    return word in spoken.determiners or word in spoken.pronouns or word in spoken.relatives or word in spoken.held_back


def _standing_for(scene: Scene, passage: Passage) -> frozenset[int]:
    """The nouns that stand for something with a name, "la station", or for somebody without one, "the police"."""
    lower, raw = scene.words.lower, scene.words.raw
    named = [a.first for a in passage.actors if a.actor and raw[a.first].islower()]
    return frozenset([first for first in named if tells_what(scene.vocabulary, lower[first])]) if named else _NONE


def tells_what(spoken: Vocabulary, word: str) -> bool:
    """Whether a word that stands for somebody is a noun that says what he is: no pronoun, nor "the company"."""
    if word in spoken.pronouns or word in spoken.relatives or word in spoken.clitics:
        return False
    return word not in spoken.general or _FIRM not in [cue for _, cue in spoken.cues.at((word,), 0)]


def part_of(parties: Parties, site: Site, subject: str, nouns: Commons) -> Noun | None:
    """The noun of the sentence that a value is most likely of, or ``None``; none that the subject's name has."""
    lower, raw, weights = parties.scene.words.lower, parties.scene.words.raw, part_weights()
    closed = parties.scene.vocabulary.doors if site.value.sort == _DATED else frozenset[str]()  # "closes its doors"
    own = frozenset(subject.split("-"))
    named: list[int] = []
    for actor in site.passage.actors:
        if actor.actor == subject:
            named += [index for index in range(actor.first, actor.last) if raw[index][0].isupper()]
    best, most = None, (False, -math.inf)
    for noun in nouns.nouns:
        word = lower[noun.last - 1]
        if word in closed or fold(word) in own or noun.last in named or _is_own_count(site, noun):
            continue  # "l'usine Valdor" is Valdor
        signs = signs_of(parties, site, nouns, noun)
        weight = 0.0
        for sign in signs:
            if sign in weights:
                weight += weights[sign]
        least = LED if "leads its clause" in signs and _IDLE.isdisjoint(signs) else LIKELY
        if weight > least and (rank := ("counted" not in signs, weight)) > most:
            best, most = noun, rank
    return best


def _is_own_count(site: Site, noun: Noun) -> bool:
    """Whether a noun is what the value itself counts, which its figure tells."""
    value = site.value
    return value.sort == "count" and value.first <= noun.first < value.last


def signs_of(parties: Parties, site: Site, nouns: Commons, noun: Noun) -> list[str]:
    """All that speaks for a noun or against it."""
    scene, sort = parties.scene, site.value.sort
    if site.value.first <= noun.first < site.value.last:
        return [] if _is_own_count(site, noun) else ["of its own value"]
    ahead = noun.last <= site.value.first
    found = ["a noun", *_what(scene, noun), *(_ahead(site, nouns, noun) if ahead else _behind(site, noun))]
    if len(site.passage.values) > 1 and _is_in_value(site.passage, noun):
        found.append("counted")
    found += _beside_trigger(site, noun)
    found += _before_it(parties, site, noun)
    return found + [f"{sign}, {sort}" for sign in found if sign in _SORTED] if sort in _SORTS else found


def _is_in_value(passage: Passage, noun: Noun) -> bool:
    """Whether a noun, which is no word of the value that is asked for, is one of another."""
    return any(value.first <= noun.first < value.last for value in passage.values)


def _what(scene: Scene, noun: Noun) -> Iterator[str]:
    """What kind of noun it is."""
    spoken, head = scene.vocabulary, scene.words.lower[noun.last - 1]
    if is_listed(scene, noun):
        yield "listed"
    if is_people(scene, noun):
        yield "people"
    if counting_words(spoken.language).is_plural(head):
        yield "plural"
    if noun.governed:
        yield "governed"
    if noun.led in spoken.possessive:
        yield "owned"
    elif not noun.led or noun.led in spoken.partitive:
        yield "bare"
    elif noun.led in spoken.indefinite:
        yield "introduced"
    if spoken.language == "fr" and head in nominals().never:
        yield "seldom measured"


def _before_it(parties: Parties, site: Site, noun: Noun) -> Iterator[str]:
    """Where the text has a noun besides."""
    scene, here = parties.scene, site.passage.sentence
    lower, head = scene.words.lower, scene.words.lower[noun.last - 1]
    if noun.first - bool(noun.led) <= here.first:
        yield "opens the sentence"
    if parties.said(head) <= 1:
        return
    yield "said again"
    before, title = scene.passages[max(0, site.passage.number - 1)].sentence, scene.passages[0].sentence
    if before is not here and head in lower[before.first : before.last]:
        yield "in the sentence before"
    if head in lower[title.first : title.last]:
        yield "in the title"


def _ahead(site: Site, nouns: Commons, noun: Noun) -> Iterator[str]:
    """How a noun stands that comes before the value."""
    scene, value = site.scene, site.value
    lower, spoken, gap = scene.words.lower, scene.vocabulary, value.first - noun.last
    yield "before"
    later = [other for other in nouns.nouns if noun.last <= other.first < value.first]
    if not later:
        yield "the last before"
    acting = nouns.acts_before(noun, value)
    if acting:
        yield "a verb between"
    if noun.opens and acting:
        nearest = not any(other.opens and nouns.acts_before(other, value) for other in later)
        yield "leads its clause" if nearest else "leads a clause"
    between = [a for a in site.passage.actors if a.actor and noun.last <= a.first < value.first]
    if any(lower[actor.first] not in spoken.clitics for actor in between):
        yield "somebody between"
    after = lower[noun.last : noun.last + 2]
    if after and (after[0] in spoken.relatives or (after[0] == "," and after[-1] in spoken.relatives)):
        yield "before a relative"
    if after and gap and (after[0] in spoken.done or after[0].endswith(spoken.told_of)):
        yield "before a participle"
    if gap <= _NEAR:
        yield "touches the value" if not gap else "near before"
    if 0 < gap <= _TOUCHING and lower[value.first - 1] in spoken.of:
        yield "of the value"
    elif 0 < gap <= _TOUCHING and lower[value.first - 1] in spoken.held_back:
        yield "with the value"
    elif gap > _FAR_AHEAD:
        yield "far before"


def _behind(site: Site, noun: Noun) -> Iterator[str]:
    """How a noun stands that comes behind the value."""
    value, lower, spoken = site.value, site.scene.words.lower, site.scene.vocabulary
    gap = noun.first - value.last
    between = lower[value.last : noun.first]
    if not between:
        yield "right behind"
    if gap <= _NEAR:
        yield "near behind"
        if not spoken.of.isdisjoint(between) or not spoken.to.isdisjoint(between):
            yield "complement of the value"
    elif gap > _FAR_BEHIND:
        yield "far behind"
    if any(value.last <= other.first and other.last <= noun.first for other in site.passage.values):
        yield "a value between"


def _beside_trigger(site: Site, noun: Noun) -> Iterator[str]:
    """How a noun stands to the word that says what is measured."""
    trigger, scene = site.trigger, site.scene
    if trigger is None:
        return
    if trigger.first <= noun.last - 1 < trigger.last:
        yield "the word itself"
    behind, ahead = noun.first - trigger.last, trigger.first - noun.last
    if 0 <= behind <= _TOUCHING and not scene.vocabulary.of.isdisjoint(
        scene.words.lower[trigger.last - 1 : noun.first]
    ):
        yield "complement of the word"
    if ahead >= 0 and trigger.trigger.part in _VERBAL and ahead <= _NEAR:
        yield "before its verb"
    elif 0 <= ahead <= _TOUCHING and trigger.trigger.part not in _VERBAL:
        yield "before its noun"
