"""The words of the lexicon that stand in a text: found in one walk over it, dealt out to its sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter

from andro_check.extract.text.noted import Noted
from andro_check.extract.text.scene import CueAt, TriggerAt
from andro_check.extract.text.segment import Sentence
from andro_check.extract.text.words import Words
from andro_check.lexicon.frames import Part, Trigger
from andro_check.lexicon.phrases import opening, standing
from andro_check.lexicon.vocabulary import Cue, Vocabulary, vocabulary
from andro_check.model.frozen import dataclass

_TWO, _SUMS = 2, frozenset({"money"})
_QUOTING = frozenset({"according", "said", "feared"})
"""Cues by which somebody is quoted."""
_LABEL = Part.LABEL
_FIRST, _LAST = attrgetter("first"), attrgetter("last")
_SPECIAL = _QUOTING | {"idioms", "mood"}


@dataclass(frozen=True, slots=True)
class Called:
    """The cues of a text by the index of their first word (``standing``) and one by one, and its triggers, none of them
    a word of a name, in order; ``places`` and ``called`` are the first words of these cues and triggers, ``reach`` and
    ``called_reach`` how far each of them or one before it goes.

    In order the words by which somebody is quoted (``spoken_of``), those that may stand for somebody (``referring``),
    and the first words of cues that are not dealt out like the others (``odd``): idioms, and moods with a capital; and
    of triggers that are labels or take a name for their value (``special``).
    """

    words: Words
    spoken: Vocabulary
    standing: Mapping[int, Sequence[tuple[int, Cue]]]
    cues: Sequence[CueAt]
    triggers: Sequence[TriggerAt]
    places: Sequence[int]
    reach: Sequence[int]
    called: Sequence[int]
    called_reach: Sequence[int]
    spoken_of: Sequence[int]
    referring: Sequence[int]
    odd: Sequence[int]
    special: Sequence[int]

    @classmethod
    def of(cls, words: Words, spoken: Vocabulary, noted: Noted, names: Container[int]) -> Called:
        lower = words.lower
        found = dict(standing(lower, opening(lower, noted.cues)))
        for index, told in _moods_told(words, spoken, noted):
            found[index] = (*found.get(index, ()), *told)
        cues = [CueAt(index, index + length, cue) for index in sorted(found) for length, cue in found[index]]
        triggers = [
            TriggerAt(index, index + length, trigger)
            for index, here in standing(lower, opening(lower, noted.triggers))
            if index not in names
            for length, trigger in here
        ]
        named = {item.last for item in triggers if item.last - item.first > _TWO and _is_sum(item)}
        if named:  # "loss before tax" is no profit, as "before tax" by itself is
            longest = {last: min(item.first for item in triggers if item.last == last) for last in named}
            triggers = [t for t in triggers if not _is_sum(t) or t.first == longest.get(t.last, t.first)]
        places, called = [*map(_FIRST, cues)], [*map(_FIRST, triggers)]
        reach, called_reach = ([*accumulate(map(_LAST, found), max)] for found in (cues, triggers))
        said, odd, raw = [], [], words.raw
        for cue in cues:
            sort = cue.cue.sort
            if sort in _SPECIAL:
                if sort in _QUOTING:
                    said.append(cue.first)
                elif sort == "idioms" or raw[cue.first][0].isupper():
                    odd.append(cue.first)
        said = sorted({*said})
        special = [
            item.first for item in triggers if item.trigger.part is _LABEL or "name" in item.trigger.frame.values
        ]
        return cls(
            words, spoken, found, cues, triggers, places, reach, called, called_reach, said, noted.refers, odd, special
        )

    def within(self, sentence: Sentence) -> tuple[tuple[CueAt, ...], tuple[TriggerAt, ...], bool]:
        """The cues and the triggers of a sentence, and whether a trigger is a label or takes a name for its value, as
        few do; a capital inside of it tells no mood.
        """
        first, last = sentence.first, sentence.last
        begin, end = bisect_left(self.called, first), bisect_left(self.called, last)
        triggers = self.triggers[begin:end]
        if triggers and self.called_reach[end - 1] > last:
            triggers = [item for item in triggers if item.last <= last]
        begin, end = bisect_left(self.places, first), bisect_left(self.places, last)
        cues = self.cues[begin:end]
        if cues and self.reach[end - 1] > last:
            cues = [cue for cue in cues if cue.last <= last]
        if self.odd and bisect_left(self.odd, first) != bisect_left(self.odd, last):
            cues = [cue for cue in cues if not self._is_capital(cue, first)]
            for idiom in (cue for cue in cues if cue.cue.sort == "idioms"):
                triggers = [item for item in triggers if not idiom.first <= item.first < idiom.last]
        special = bool(self.special) and bisect_left(self.special, first) != bisect_left(self.special, last)
        return tuple(cues), tuple(triggers), special

    def _is_capital(self, cue: CueAt, first: int) -> bool:
        """Whether a mood is told by a word with a capital that does not open its sentence."""
        return cue.cue.sort == "mood" and cue.first != first and self.words.raw[cue.first][0].isupper()


def is_label(trigger: Trigger) -> bool:
    """Whether a word that announces a value is one itself: "majoritaire"."""
    return trigger.part is _LABEL


def takes_name(trigger: Trigger) -> bool:
    return "name" in trigger.frame.values


def _is_sum(item: TriggerAt) -> bool:
    """Whether a trigger is a noun that names amounts of money and nothing else."""
    return item.trigger.part is Part.NOUN and item.trigger.frame.values == _SUMS


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
