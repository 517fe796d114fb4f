"""Roads that go by a letter and a number, "the A692", and what looks like one: "A4 paper", "12 A380 jets"."""

from __future__ import annotations

import re

from andro_check.extract.text.words import Words
from andro_check.lexicon.counting import counting_words
from andro_check.lexicon.vocabulary import Vocabulary

_LETTERED = re.compile(r"[amnd]\d{1,4}")


def is_lettered(word: str) -> bool:
    """Whether a word in lower case is a letter and a number that roads go by."""
    return word[-1:].isdecimal() and _LETTERED.fullmatch(word) is not None


def is_no_road(words: Words, spoken: Vocabulary, index: int, *, opening: bool) -> bool:
    """Whether a letter and a number are nobody's name: no article and no word for a road leads them, "400 tons of A4
    paper", or they tell in English what a noun behind them is, "the N95 masks".
    """
    lower = words.lower
    if not is_lettered(lower[index]):
        return False
    before = lower[index - 1] if index else ""
    led = before in spoken.definite or before in spoken.roads or opening
    return not led or (spoken.language == "en" and not _may_follow(spoken, lower[index + 1]))


def _may_follow(spoken: Vocabulary, word: str) -> bool:
    """Whether a word is none that a road's name would only describe: "the A692 near", "was", "closed", "on Monday"."""
    if not word[:1].isalpha() or word in spoken.roads or word in counting_words(spoken.language).stops:
        return True
    known = word in spoken.held_back or word in spoken.finite or word in spoken.adverbs or word in spoken.done
    return known or word in spoken.conjunctions or word in spoken.not_names or word.endswith(("ed", "bound"))
