"""Everything that was found in a document, side by side: what the linker looks at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from andro_check.extract.text.noted import Noted
from andro_check.extract.text.segment import Sentence
from andro_check.extract.text.words import Words
from andro_check.lexicon.figures import figures
from andro_check.lexicon.frames import FrameTable, Trigger
from andro_check.lexicon.vocabulary import Cue, Vocabulary
from andro_check.model.claim import Basis
from andro_check.model.frozen import dataclass
from andro_check.model.source import Document
from andro_check.model.text import Span
from andro_check.model.value import Value

_OPENS = attrgetter("sentence.first")


@dataclass(frozen=True, slots=True)
class ActorAt:
    """An actor at words ``first`` to ``last`` (half-open); ``before`` is the word that governs it, determiners skipped.

    ``actor`` is an id of the register or a plain name, ``None`` when a pronoun could not be resolved. ``voice``:
    it says what the sentence says; ``quoted``: about something else than itself. ``nameless``: a body known by a common
    noun, "la direction".
    """

    first: int
    last: int
    actor: str | None
    kind: str
    basis: Basis
    before: str
    voice: bool = False
    quoted: bool = False
    possessive: bool = False
    nameless: bool = False


@dataclass(frozen=True, slots=True)
class ValueAt:
    """A value at words ``first`` to ``last`` (half-open), and its class: money, percent, count, measure, …, name.

    ``whole`` and ``span`` are its places in the text, with and without its hedge; ``noun`` is what it counts.
    """

    first: int
    last: int
    sort: str
    value: Value
    span: Span
    whole: Span
    noun: str = ""


@dataclass(frozen=True, slots=True)
class TriggerAt:
    first: int
    last: int
    trigger: Trigger


@dataclass(frozen=True, slots=True)
class CueAt:
    first: int
    last: int
    cue: Cue


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence with what stands in it, in order; ``number`` is its place among those of its text. Of its triggers
    ``labels`` are values themselves, and ``naming`` ones take a name for a value: few sentences have any. ``dates`` are
    those of its values that are dates, ``sorts`` the sorts of its values, ``cued`` those of its cues: what needs one
    that a sentence lacks is told so at once.
    """

    number: int
    sentence: Sentence
    values: tuple[ValueAt, ...]
    actors: tuple[ActorAt, ...]
    triggers: tuple[TriggerAt, ...]
    cues: tuple[CueAt, ...]
    labels: Sequence[TriggerAt]
    naming: Sequence[TriggerAt]
    dates: Sequence[ValueAt]
    sorts: frozenset[str]
    cued: frozenset[str]

    def governing(self, first: int) -> str:
        """The word that governs the actor that begins at a word; empty where none begins."""
        for actor in self.actors:
            if actor.first == first:
                return actor.before
        return ""


@dataclass(frozen=True, slots=True)
class HeadsAt:
    """The words, half-open, that head the column and the row of a number in a table."""

    column: tuple[int, int]
    row: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scene:
    """A document laid out for linking. ``reach[b] - reach[a]`` is how hard it is to get from word a to word b.

    ``named``: how often each actor is named, those of the first two sentences counted more; ``titled``: the actor whose
    name is the title, or empty; ``heads``: those of the numbers in tables, by the first word of the number.
    """

    document: Document
    words: Words
    noted: Noted
    vocabulary: Vocabulary
    frames: FrameTable
    reach: Sequence[float]
    passages: tuple[Passage, ...]
    named: Mapping[str, int]
    heads: Mapping[int, HeadsAt]
    titled: str = ""

    def holding(self, words: Iterable[int]) -> list[Passage]:
        """The sentences that have one of these words, which are in order."""
        found: dict[int, Passage] = {}
        for word in words:
            number = bisect_right(self.passages, word, key=_OPENS) - 1
            if number >= 0 and word < self.passages[number].sentence.last:
                found[number] = self.passages[number]
        return [*found.values()]

    def distance(self, first: int, last: int) -> float:
        """The effort from the end of one stretch (its half-open end) to the start of the next; 0 when they touch."""
        return self.reach[last] - self.reach[first] if last > first else 0.0

    def between(self, one: tuple[int, int], other: tuple[int, int]) -> float:
        """The effort between two stretches of words, whichever comes first."""
        if one[0] <= other[0]:
            return self.distance(one[1], other[0])
        return self.distance(other[1], one[0])


_ITEM = 14
"""An item of a list has at most this many words."""


_ANSWER = 3
"""A value that answers a question stands behind at most so many words."""


def _answers(scene: Scene, question: Passage, passage: Passage) -> bool:
    asked = question.sentence
    if scene.words.raw[asked.last - 1] != "?" or question.values or asked.paragraph != passage.sentence.paragraph:
        return False
    return any(value.first - passage.sentence.first <= _ANSWER for value in passage.values[:1])


def intro_of(scene: Scene, index: int) -> tuple[TriggerAt, ...]:
    """The triggers of the sentence with a colon, and of the one before it, that announce a list of which this short
    passage is an item; none when it is none. By how much something moved is told of what stands before the list. A
    question announces the value that begins its answer: "How deep is it? At 1,340 metres."
    """
    if index and _answers(scene, scene.passages[index - 1], scene.passages[index]):
        return scene.passages[index - 1].triggers
    for earlier in range(index - 1, max(-1, index - 12), -1) if scene.noted.colons else ():
        here, before = scene.passages[earlier + 1].sentence, scene.passages[earlier]
        if here.last - here.first > _ITEM:
            return ()
        if scene.words.raw[before.sentence.last - 1] == ":":
            opener = scene.passages[earlier - 1] if earlier else before
            together = opener.sentence.paragraph == before.sentence.paragraph and opener is not before
            announcing = (
                (t for t in opener.triggers if not figures().is_change(t.trigger.frame.figure)) if together else ()
            )
            return (*announcing, *before.triggers)
    return ()
