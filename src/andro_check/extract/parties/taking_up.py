"""Nouns that take somebody up: "the company", "le bac" of what the story tells to be a ferry."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache
from itertools import compress

from andro_check.extract.linking.commons import verbal
from andro_check.extract.names.name_kinds import is_adjective
from andro_check.extract.names.names import NameMention
from andro_check.extract.text.words import Words
from andro_check.lexicon.remembered import Remembered
from andro_check.lexicon.vocabulary import Vocabulary, vocabulary

_BACK = 4
"""Words from an English noun back to its article."""


def taken_up(
    words: Words, spoken: Vocabulary, names: Mapping[int, tuple[NameMention, str]], goes_by: Container[str]
) -> frozenset[int]:
    """Where a noun of a text takes up what goes by it: "the ferry", "ce bac", and neither "the ferry of Kelm" nor "the
    ferry company". ``names`` are those of the text by their first words.
    """
    found = list(compress(range(len(words)), map(goes_by.__contains__, words.lower)))
    if not found:
        return frozenset()
    inside = {index for name, _ in names.values() for index in range(name.first, name.last)}
    return frozenset([i for i in found if i not in inside and _takes_up(words, spoken, names, i)])


def _takes_up(words: Words, spoken: Vocabulary, names: Container[int], index: int) -> bool:
    lower = words.lower
    if words.raw[index][0].isupper() or has_complement(words, spoken, names, index + 1):
        return False
    if spoken.language == "en":
        return is_definite(words, spoken, index) and not _goes_on(spoken.language)[lower[index + 1]]
    return index > 0 and lower[index - 1] in spoken.definite


@cache
def _goes_on(language: str) -> Remembered[bool]:
    """Whether a word may be the noun of a phrase in which the one before it only tells of what kind it is."""
    spoken = vocabulary(language)

    def goes_on(word: str) -> bool:
        known = word in spoken.finite or word in spoken.acts or verbal(language)[word] or word in spoken.modals
        closed = word in spoken.joints or word in spoken.held_back or word in spoken.adverbs
        return word[0].isalnum() and not known and not closed and not word.endswith(spoken.adverb_endings)

    return Remembered(goes_on)


def is_definite(words: Words, spoken: Vocabulary, first: int) -> bool:
    """ "the Bristol business", "the British pump maker" : English sets words between the article and its noun."""
    if spoken.language != "en":
        return False
    for index in range(first - 1, max(-1, first - _BACK), -1):
        word = words.lower[index]
        if word in spoken.definite:
            return True
        if not word.replace("-", "").isalpha() or word in spoken.of or word in spoken.joints:
            return False
    return False


def has_complement(words: Words, spoken: Vocabulary, names: Container[int], after: int) -> bool:
    """ "le groupe de travail" names something else; "la société qui" and "the company's" do not."""
    lower = words.lower
    if after < len(lower) and lower[after] in spoken.nationalities:
        after += 1
    elif after + 1 in names and is_adjective(lower[after], spoken):
        return True  # "la start-up lyonnaise Valdor"
    if after >= len(lower) or words.raw[after][0].isupper():
        return True
    return lower[after] in spoken.of
