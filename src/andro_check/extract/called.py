"""The words of the lexicon that stand in a text: found in one walk over it, dealt out to its sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress

from andro_check.extract.noted import Noted
from andro_check.extract.scene import CueAt, TriggerAt
from andro_check.extract.segment import Sentence
from andro_check.extract.words import Words
from andro_check.lexicon.frames import Trigger
from andro_check.lexicon.phrases import standing
from andro_check.lexicon.vocabulary import Cue, Vocabulary, vocabulary
from andro_check.model.frozen import dataclass

_QUOTING = frozenset({"according", "said", "feared"})
"""Cues by which somebody is quoted."""


@dataclass(frozen=True, slots=True)
class Called:
    """By the index of their first word the cues of a text, and its triggers as (index, [(words, trigger)]), in order.

    In order the words at which a cue stands (``places``), a trigger does (``called``), those by which somebody is
    quoted (``spoken_of``), and those that may stand for somebody (``referring``).
    """

    words: Words
    spoken: Vocabulary
    standing: Mapping[int, Sequence[tuple[int, Cue]]]
    triggers: Sequence[tuple[int, Sequence[tuple[int, Trigger]]]]
    places: Sequence[int]
    called: Sequence[int]
    spoken_of: Sequence[int]
    referring: Sequence[int]

    @classmethod
    def of(cls, words: Words, spoken: Vocabulary, noted: Noted) -> Called:
        cues = dict(standing(words.lower, noted.cues))
        for index, told in _moods_told(words, spoken, noted):
            cues[index] = (*cues.get(index, ()), *told)
        triggers = standing(words.lower, noted.triggers)
        said = sorted({index for index, found in cues.items() for _, cue in found if cue.sort in _QUOTING})
        referring = list(compress(range(len(words)), noted.refers))
        return cls(words, spoken, cues, triggers, sorted(cues), [index for index, _ in triggers], said, referring)

    def within(self, sentence: Sentence, names: Container[int]) -> tuple[tuple[CueAt, ...], tuple[TriggerAt, ...]]:
        """The cues and the triggers of a sentence; none of the triggers is a word of a name."""
        cues, last = self._cues(sentence), sentence.last
        quiet = [(cue.first, cue.last) for cue in cues if cue.cue.sort == "idioms"]
        triggers = [
            TriggerAt(index, index + length, trigger)
            for index, found in self.triggers[bisect_left(self.called, sentence.first) : bisect_left(self.called, last)]
            if index not in names and not (quiet and any(start <= index < end for start, end in quiet))
            for length, trigger in found
            if index + length <= last
        ]
        return tuple(cues), tuple(triggers)

    def _cues(self, sentence: Sentence) -> list[CueAt]:
        first, last, raw = sentence.first, sentence.last, self.words.raw
        cues: list[CueAt] = []
        for index in self.places[bisect_left(self.places, first) : bisect_left(self.places, last)]:
            named = index != first and raw[index][0].isupper()
            for length, cue in self.standing[index]:
                if index + length <= last and not (named and cue.sort == "mood"):
                    cues.append(CueAt(index, index + length, cue))
        return cues


def _moods_told(words: Words, spoken: Vocabulary, noted: Noted) -> Iterator[tuple[int, Sequence[tuple[int, Cue]]]]:
    """The words whose ending tells a mood. None has a capital: a French sentence seldom opens with its verb, as
    "Kelvera, fondée en 1968" seems to.
    """
    lower, last = words.lower, len(words.lower) - 1
    for index in compress(range(len(lower)), noted.moods):
        told = _moods(spoken.language, lower[index], lower[index + 1] if index < last else "")
        if told and not words.raw[index][0].isupper():
            yield index, told


@lru_cache(maxsize=65536)
def _moods(language: str, word: str, following: str) -> tuple[tuple[int, Cue], ...]:
    """The mood that the ending of a verb tells, where a language has one: "investira", "va investir"."""
    pair = f"{word} {following}" if following else word
    return tuple((1, Cue("mood", mood)) for mood, form in vocabulary(language).moods.items() if form.match(pair))
