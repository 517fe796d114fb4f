"""Whether an actor speaks where it is named, and whether what it says is about something else."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from andro_check.extract.text.called import Called
from andro_check.extract.text.segment import Sentence
from andro_check.lexicon.befalling import befalling_words
from andro_check.lexicon.vocabulary import Vocabulary

_VOICE = 10
"""How far "selon" reaches, up to the next comma: "selon des informations en provenance de A et de B"."""
_SAYS = 3
"""Words behind an actor among which a verb of saying begins."""
_PUT_AT = 8
"""Words from "estime à" to the article of what is estimated."""


def quotes(called: Called, sentence: Sentence) -> bool:
    """Whether a word by which somebody is quoted stands so near a sentence that an actor of it may speak."""
    said = called.spoken_of
    if not said:
        return False
    start = bisect_left(said, sentence.first)
    return start < len(said) and said[start] < sentence.last + _SAYS


def speaking(called: Called, opening: int, first: int, last: int) -> tuple[bool, bool]:
    """Whether the actor at words ``first`` to ``last`` of the sentence that begins at ``opening`` speaks, and whether
    what it says is about something else: "selon X", "X a indiqué que", but not "X a annoncé son projet".
    """
    words, spoken = called.words.lower, called.spoken_of
    if not spoken:
        return False, False
    start = bisect_left(spoken, max(opening, first - _VOICE))
    if start == len(spoken) or spoken[start] >= last + _SAYS:
        return False, False
    for index in spoken[start : bisect_left(spoken, last + _SAYS)]:
        if index < first:
            if _gives_the_word(called, index, first, last):
                return True, True
        elif index >= last:
            between = words[last : index + 1]
            if "," in between or "(" in between:  # "X (dit aussi Y)" names X, it does not quote it
                break
            if _is_held_back(called, first) and not called.spoken.conjunctions.isdisjoint(between):
                break  # "vend en Europe et annonce …": whoever sells says so
            sorts = {cue.sort for _, cue in called.standing[index]}
            if "feared" in sorts:
                return True, True
            if "said" in sorts:
                return True, words[last - 1] in called.spoken.unions or _reports(words, called.spoken, index)
    return False, False


def _reports(words: Sequence[str], spoken: Vocabulary, index: int) -> bool:
    """Whether a clause of its own tells what is said: "said that ..."."""
    counted = words[index + 1 : index + 2]
    if counted and counted[0].isdigit():  # "said 20 people were hurt"
        return not befalling_words(spoken.language).deeds.isdisjoint(words[index + 3 : index + 7])
    return bool(spoken.complements & set(words[index + 1 : index + 5])) or _puts_at(words, spoken, index)


def _puts_at(words: Sequence[str], spoken: Vocabulary, index: int) -> bool:
    """ "Estime à 12 millions d'euros le coût du canal": an amount of what is named behind it, and is no matter of who
    speaks: not "estime à 12 millions son chiffre d'affaires".
    """
    behind = words[index + 1 : index + 1 + _PUT_AT]
    passive = index > 0 and words[index - 1] in spoken.being
    if passive or "." in behind or spoken.amounts_to.isdisjoint(behind):
        return False
    if behind[0] in spoken.definite and behind[1] in spoken.sizes and behind[2] in spoken.of:
        return spoken.possessive.isdisjoint(behind)  # "évalue le coût du canal à 12 millions"
    if behind[0] not in spoken.amounts_to:
        return False
    told = next((word for word in behind if word in spoken.definite or word in spoken.possessive), "")
    return told in spoken.definite


def _is_held_back(called: Called, first: int) -> bool:
    return first > 0 and called.words.lower[first - 1] in called.spoken.held_back


def _gives_the_word(called: Called, index: int, first: int, last: int) -> bool:
    """Whether the words at one place give the word to the actor at others: "selon X", "a dit X"; not "X, founded by Y,
    said it was", where a verb of its own follows.
    """
    words, spoken = called.words.lower, called.spoken
    for length, cue in called.standing[index]:
        end = index + length
        if cue.sort == "according" and "," not in words[end:first]:
            return True
        if cue.sort == "said" and end == first and index and words[index - 1] in spoken.before_inversion:
            return words[index - 1] != "," or not _does(words[last], spoken)
    return False


def _does(word: str, spoken: Vocabulary) -> bool:
    return word in spoken.finite or word.endswith(spoken.finite_past)
