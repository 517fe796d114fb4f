"""The words of the lexicon that stand in a text: found in one walk over it, dealt out to its sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

from andro_check.extract.text.noted import Noted
from andro_check.extract.text.scene import CueAt, TriggerAt
from andro_check.extract.text.segment import Sentence
from andro_check.extract.text.words import Words
from andro_check.lexicon.phrases import opening, standing
from andro_check.lexicon.vocabulary import Cue, Vocabulary, vocabulary
from andro_check.model.frozen import dataclass

_QUOTING = frozenset({"according", "said", "feared"})
"""Cues by which somebody is quoted."""


@dataclass(frozen=True, slots=True)
class Called:
    """The cues of a text by the index of their first word (``standing``) and one by one, and its triggers, none of them
    a word of a name, in order; ``places`` and ``called`` are the first words of these cues and triggers.

    In order the words by which somebody is quoted (``spoken_of``), and those that may stand for somebody
    (``referring``).
    """

    words: Words
    spoken: Vocabulary
    standing: Mapping[int, Sequence[tuple[int, Cue]]]
    cues: Sequence[CueAt]
    triggers: Sequence[TriggerAt]
    places: Sequence[int]
    called: Sequence[int]
    spoken_of: Sequence[int]
    referring: Sequence[int]

    @classmethod
    def of(cls, words: Words, spoken: Vocabulary, noted: Noted, names: Container[int]) -> Called:
        found = dict(standing(words.lower, opening(noted.cues)))
        for index, told in _moods_told(words, spoken, noted):
            found[index] = (*found.get(index, ()), *told)
        cues = [CueAt(index, index + length, cue) for index in sorted(found) for length, cue in found[index]]
        triggers = [
            TriggerAt(index, index + length, trigger)
            for index, here in standing(words.lower, opening(noted.triggers))
            if index not in names
            for length, trigger in here
        ]
        places, called = [cue.first for cue in cues], [item.first for item in triggers]
        said = sorted({cue.first for cue in cues if cue.cue.sort in _QUOTING})
        return cls(words, spoken, found, cues, triggers, places, called, said, noted.refers)

    def within(self, sentence: Sentence) -> tuple[tuple[CueAt, ...], tuple[TriggerAt, ...]]:
        """The cues and the triggers of a sentence; a capital inside of it tells no mood."""
        first, last, raw = sentence.first, sentence.last, self.words.raw
        cues = []
        triggers = self.triggers[bisect_left(self.called, first) : bisect_left(self.called, last)]
        if triggers:
            triggers = [item for item in triggers if item.last <= last]
        for cue in self.cues[bisect_left(self.places, first) : bisect_left(self.places, last)]:
            capital = cue.cue.sort == "mood" and cue.first != first and raw[cue.first][0].isupper()
            if cue.last <= last and not capital:
                cues.append(cue)
                if cue.cue.sort == "idioms":
                    triggers = [item for item in triggers if not cue.first <= item.first < cue.last]
        return tuple(cues), tuple(triggers)


def _moods_told(words: Words, spoken: Vocabulary, noted: Noted) -> Iterator[tuple[int, Sequence[tuple[int, Cue]]]]:
    """The words whose ending tells a mood. None has a capital: a French sentence seldom opens with its verb, as
    "Kelvera, fondée en 1968" seems to.
    """
    lower, last, amid = words.lower, len(words.lower) - 1, spoken.amid
    for index in noted.moods:
        behind = index + 1
        while behind < last and lower[behind] in amid:
            behind += 1
        told = _moods(spoken.language, lower[index], lower[behind] if index < last else "")
        if told and not words.raw[index][0].isupper():
            yield index, told


@lru_cache(maxsize=65536)
def _moods(language: str, word: str, following: str) -> tuple[tuple[int, Cue], ...]:
    """The mood that the ending of a verb tells, where a language has one: "investira", "va investir"."""
    pair = f"{word} {following}" if following else word
    return tuple((1, Cue("mood", mood)) for mood, form in vocabulary(language).moods.items() if form.match(pair))
