"""What the stages ask of every word of a text, looked up once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import compress
from typing import NamedTuple

from andro_check.extract.text.words import Words, cut
from andro_check.extract.values.mentions import telling
from andro_check.lexicon.events import Event, event_table
from andro_check.lexicon.frames import Trigger, frame_table
from andro_check.lexicon.offices import office_table
from andro_check.lexicon.outcomes import outcomes
from andro_check.lexicon.phrases import Openings
from andro_check.lexicon.remembered import Remembered
from andro_check.lexicon.vocabulary import Cue, vocabulary
from andro_check.model.frozen import dataclass

STOPS = frozenset(".?!…")
_BRACKETS = frozenset("([])")
_MARKS = {",": 1.0, ";": 4.2, ":": 1.6, "(": 2.0, ")": 2.0, "—": 1.8, "–": 1.2, "-": 0.6, "?": 3.0, "!": 3.0, "|": 1.5}
_STEP = 0.12
"""What a plain word adds to the distance between two words; marks and conjunctions add more."""
_FULL_STOP = 6.0


@dataclass(frozen=True, slots=True)
class Noted:
    """By the index of each word of a text: whether a name may begin with it as it is written (``begins``), whether a
    number or a time may be read from it (``tells``), how hard it is to get past it (``way``), and the cues and triggers
    that it opens, ``None`` where it opens none.

    Of what few words are, the indexes of those words, in order: where a sentence may end (``ends``), what may be a
    count without a number (``tacit``) or what is left of a whole (``rests``), colons, brackets, what has an ending that
    may tell a mood (``moods``), what may stand for somebody (``refers``) or for who writes (``ours``), what may belong
    to a phrase that tells how something ended (``outcomes``); and what opens phrases of events and of offices, with
    those phrases.
    """

    begins: Sequence[bool]
    tells: Sequence[bool]
    way: Sequence[float]
    cues: Sequence[Openings[Cue] | None]
    triggers: Sequence[Openings[Trigger] | None]
    ends: Sequence[int]
    tacit: Sequence[int]
    rests: Sequence[int]
    colons: Sequence[int]
    brackets: Sequence[int]
    moods: Sequence[int]
    refers: Sequence[int]
    ours: Sequence[int]
    outcomes: Sequence[int]
    events: Sequence[tuple[int, Openings[Event]]]
    offices: Sequence[tuple[int, Openings[str]]]


_SORTS = ("ends", "tacit", "rests", "colons", "brackets", "moods", "refers", "ours", "outcomes")
"""The fields of ``Noted`` that are indexes of words."""


class _Rare(NamedTuple):  # what few words are: names of _SORTS, and the phrases that they open
    sorts: Sequence[str]
    events: Openings[Event] | None
    offices: Openings[str] | None


class _Known(NamedTuple):  # a word in lower case, the fields of Noted that all words have, and the others
    lower: str
    begins: bool
    tells: bool
    way: float
    cues: Openings[Cue] | None
    triggers: Openings[Trigger] | None
    rare: _Rare | None


def noted(shadow: str, language: str) -> tuple[Words, Noted]:
    """The words of a text that went through ``model.folding.shadow``, and what is known of them.

    ``language`` is the code that its source has, or ``fr``.
    """
    starts, ends, raw = cut(shadow)
    known = zip(*map(_known(language).__getitem__, raw), strict=True) if raw else ((),) * len(_Known._fields)
    lower, begins, tells, way, cues, triggers, rare = known
    places: dict[str, list[int]] = {sort: [] for sort in _SORTS}
    events, offices = [], []
    for index, (sorts, event, office) in compress(enumerate(rare), rare):
        for sort in sorts:
            places[sort].append(index)
        if event:
            events.append((index, event))
        if office:
            offices.append((index, office))
    found = Noted(begins, tells, way, cues, triggers, events=events, offices=offices, **places)
    return Words(starts, ends, raw, lower), found


@cache
def _known(language: str) -> Remembered[_Known]:
    spoken, tells = vocabulary(language), telling(language)
    code, endings, joints = spoken.language, spoken.mood_endings, spoken.joints
    cues, triggers = spoken.cues.openings, frame_table(code).triggers.openings
    events, offices = event_table().by_noun[code].openings, office_table(code).openings
    tacit, may_end = spoken.groups.keys() | spoken.another, outcomes().may_tell
    referring = spoken.relatives | spoken.pronouns.keys() | spoken.clitics
    referring |= spoken.demonstrative if code == "fr" else frozenset()

    listed = {
        "ends": STOPS,
        "tacit": tacit,
        "rests": spoken.rests,
        "colons": {":"},
        "brackets": _BRACKETS,
        "refers": referring,
        "ours": spoken.first_person,
    }

    def known(written: str) -> _Known:
        word = written.lower()
        ends = word in STOPS or word[0] == "\n"
        sorts = [sort for sort, words in listed.items() if word in words]
        if word[0] == "\n":
            sorts.append("ends")
        if endings and word.endswith(endings):
            sorts.append("moods")
        if may_end(word):
            sorts.append("outcomes")
        rare = _Rare(sorts, events(word), offices(word))
        return _Known(
            lower=word,
            begins=written[0].isupper() or word in spoken.institution_heads,
            tells=tells(word),
            way=_MARKS[word] if word in _MARKS else joints.get(word, _FULL_STOP if ends else _STEP),
            cues=cues(word),
            triggers=triggers(word),
            rare=rare if any(rare) else None,
        )

    return Remembered(known)
