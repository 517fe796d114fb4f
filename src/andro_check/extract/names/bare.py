"""Words with a capital: which are nothing but part of a name, which are none, and which of those that open a sentence,
where every word has a capital, are one by what stands behind them.
"""

from __future__ import annotations

from functools import cache

from andro_check.extract.names.name_kinds import apposed
from andro_check.extract.names.roads import is_lettered
from andro_check.extract.text.words import Words
from andro_check.lexicon.remembered import Remembered
from andro_check.lexicon.vocabulary import Vocabulary, vocabulary

ONCE = "ex-"


@cache
def bare_words(language: str) -> Remembered[bool]:
    """Whether a word is nothing but part of a name, as most in capitals are: no title, no joiner, no letter, nothing
    that only opens a sentence or tells a time.
    """
    spoken = vocabulary(language)
    known = spoken.titles | spoken.joiners | spoken.not_names | spoken.opening_nouns | spoken.general
    known |= spoken.nationalities | spoken.labelled

    def is_bare(word: str) -> bool:
        listed = word in known or word.removesuffix("s") in known or word.startswith(ONCE)  # "Ex-mayor Ada Quill"
        listed = listed or is_lettered(word) or spoken.kinds_by_head.get(word) == "person"
        return not (listed or len(word) == 1 or word.endswith(("ement", *spoken.compounds)))

    return Remembered(is_bare)


@cache
def never_alone(language: str) -> frozenset[str]:
    """The words that are no name by themselves, whatever their capital: "After", "Mardi"."""
    return vocabulary(language).not_names - vocabulary(language).heads_with_common_noun


_LABELLED = 2
"""Words of a label."""
_LETTER = frozenset("abcdefgh")
_ROMAN = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"})


def is_label(words: Words, vocabulary: Vocabulary, first: int, last: int) -> bool:
    """ "Band D", "Grade II": a kind that a letter or a number tells from others, and nobody's name."""
    if last - first == 1 and len(words.raw[first]) > 1 and words.raw[first].isupper() and words.lower[first] in _ROMAN:
        return True  # "the Phase II trial"
    if last - first > _LABELLED or words.lower[first] not in vocabulary.labelled or first + 1 >= len(words):
        return False
    told = words.lower[first + 1]
    return words.raw[first + 1].isupper() and (told in _LETTER or told in _ROMAN)


def needs_no_article(words: Words, vocabulary: Vocabulary, index: int) -> bool:
    """ "Valdor emploie", "Valdor, a rival of X", "Valdor et Lorzac": a noun that opens its sentence and needs no
    article is a name, unless it looks like a plural ("Workers said") or a participle ("Placée en").
    """
    lower, raw = words.lower, words.raw
    if index + 2 >= len(lower) or lower[index].endswith(vocabulary.opening_endings):
        return False
    following = lower[index + 1]
    if following == "," and lower[index + 2] in vocabulary.founded and "".join(lower[index + 4 : index + 5]).isdigit():
        return True
    if vocabulary.language == "en" and raw[index].endswith("s") and not following.endswith("s"):
        return False
    if following == ",":
        return lower[index + 2] in vocabulary.relatives or bool(apposed(lower, vocabulary, index + 1))
    if following in vocabulary.conjunctions:
        return raw[index + 2][0].isupper() and lower[index + 2] not in vocabulary.not_names
    return _is_said_of_somebody(vocabulary, following)


def _is_said_of_somebody(vocabulary: Vocabulary, following: str) -> bool:
    """Whether a word is a verb or a legal form that a name has behind it."""
    told = following in vocabulary.finite or following in vocabulary.acts
    told = told or following in vocabulary.legal_forms or following == "'s"
    return told or following.endswith(vocabulary.finite_endings)
