"""The nouns that a text tells something named to be: "the ferry Kelm Star", "Kelm Star, a car ferry", "Kelm Star is a
ferry", "the Kelm Ferry". By such a noun it is taken up later: "the ferry carries 300 passengers".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from andro_check.extract.names.names import NameMention
from andro_check.extract.text.words import Words
from andro_check.lexicon.nominals import nominals
from andro_check.lexicon.vocabulary import Cue, Vocabulary, vocabulary

_SHORTEST = 3
"""Letters of such a noun, at least."""
_PHRASE = 6
"""Words of an English noun and what stands in front of it, at most."""
_BACK = 4
_ENDS = frozenset(",.;:()!?—–")
_NEVER = Cue("standing", "institution")
_MANY = "s"


def nouns_told(words: Words, spoken: Vocabulary, name: NameMention) -> Iterator[str]:
    """The nouns that the words around a name, and its own, say it to be."""
    lower, last = words.lower, name.last
    if spoken.language == "en" and (noun := _in_front(words, spoken, name.first)):
        yield noun
    if spoken.language == "fr" and _is_of_country(words, spoken, name.first):
        yield lower[name.first - 1]
    if name.last - name.first > 1 and name.kind != "person" and (noun := _own(words, spoken, name)):
        yield noun
    if last + 2 >= len(lower) or lower[last + 1] not in spoken.determiners:
        return
    joined = name.first > 0 and lower[name.first - 1] in spoken.conjunctions
    beside = lower[last] == "," and lower[last + 1] in spoken.indefinite
    if (beside or (lower[last] in spoken.is_so and not joined)) and (noun := _behind(words, spoken, last + 2)):
        yield noun


def _is_of_country(words: Words, spoken: Vocabulary, first: int) -> bool:
    """ "L'américain Harkin": whoever is named so is "l'américain" from then on."""
    lower = words.lower
    return first > 1 and lower[first - 1] in spoken.nationalities and lower[first - 2] in spoken.definite


def _own(words: Words, spoken: Vocabulary, name: NameMention) -> str:
    """The noun that a name has in itself: "bridge" of "Kelm Bridge", "pont" of "Pont de Kelm"; or empty."""
    lower = words.lower[name.first : name.last]
    noun = lower[0] if any(word[0].isupper() for word in words.raw[name.first + 1 : name.last]) else ""
    if spoken.language == "en":
        noun = next((lower[i - 1] for i in range(1, len(lower)) if lower[i] in spoken.held_back), lower[-1])
    return noun if _is_noun(noun, spoken) and not noun.endswith(_MANY) else ""


def _in_front(words: Words, spoken: Vocabulary, first: int) -> str:
    """ "the ferry Kelm Star"; French nouns in front of a name are among its traits."""
    lower, raw = words.lower, words.raw
    if first < 1 or not raw[first - 1].islower() or not _is_noun(lower[first - 1], spoken):
        return ""
    for index in range(first - 2, max(-1, first - 2 - _BACK), -1):
        if lower[index] in spoken.determiners:
            return lower[first - 1]
        plain = raw[index].islower() and raw[index].replace("-", "").isalpha()
        if not plain or lower[index] in spoken.held_back or lower[index] in spoken.joints:
            return ""
    return ""


def _behind(words: Words, spoken: Vocabulary, first: int) -> str:
    """The noun of the phrase that begins behind an article."""
    lower, raw = words.lower, words.raw
    if spoken.language == "fr":
        index = next((i for i in range(first, len(lower)) if lower[i] not in nominals().forward), first)
        return lower[index] if raw[index].islower() and _is_noun(lower[index], spoken) else ""
    found = ""
    for index in range(first, min(len(lower), first + _PHRASE)):
        word = lower[index]
        if word in spoken.conjunctions:
            return ""
        if word in _ENDS or word in _ended(spoken.language) or word.endswith(spoken.participles):
            return found
        found = word if raw[index].islower() and _is_noun(word, spoken) else ""
    return ""


@cache
def _ended(language: str) -> frozenset[str]:
    """Words behind which an English noun phrase does not go on."""
    spoken = vocabulary(language)
    return spoken.held_back | spoken.relatives | spoken.done | spoken.being | spoken.finite | spoken.joints.keys()


def _is_noun(word: str, spoken: Vocabulary) -> bool:
    if len(word) < _SHORTEST or not word.isalpha() or word in _closed(spoken.language):
        return False
    return _NEVER not in [cue for _, cue in spoken.cues.at((word,), 0)]


@cache
def _closed(language: str) -> frozenset[str]:
    """Words that are none of these nouns: those of grammar, and those that fit anything."""
    spoken = vocabulary(language)
    grammar = spoken.held_back | spoken.determiners | spoken.not_names | spoken.finite | spoken.joints.keys()
    return grammar | spoken.general
