"""What the stages ask of every word of a text, looked up once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from andro_check.extract.text.words import Words, cut
from andro_check.extract.values.mentions import telling
from andro_check.lexicon.events import Event, event_table
from andro_check.lexicon.frames import Trigger, frame_table
from andro_check.lexicon.offices import office_table
from andro_check.lexicon.phrases import Openings
from andro_check.lexicon.remembered import Remembered
from andro_check.lexicon.vocabulary import Cue, vocabulary
from andro_check.model.frozen import dataclass

STOPS = frozenset(".?!…")
_BRACKETS = frozenset("([])")
_MARKS = {",": 1.0, ";": 3.5, ":": 1.6, "(": 2.0, ")": 2.0, "—": 1.8, "–": 1.2, "-": 0.6, "?": 3.0, "!": 3.0, "|": 1.5}
_STEP = 0.12
"""What a plain word adds to the distance between two words; marks and conjunctions add more."""
_FULL_STOP = 6.0


@dataclass(frozen=True, slots=True)
class Noted:
    """By the index of each word of a text: whether a name may begin with it as it is written (``begins``),
    whether its sentence may end there (``ends``), whether a number or a time
    may be read from it (``tells``), whether it may be a count without a number (``tacit``) or what is left of a whole
    (``rests``), whether it is a bracket, how hard it is to get past it (``way``), whether its ending may tell a mood
    (``moods``), whether it may stand for somebody (``refers``) or for who writes (``ours``), and the phrases of each
    sort that it opens, ``None`` where it opens none.
    """

    begins: Sequence[bool]
    ends: Sequence[bool]
    tells: Sequence[bool]
    tacit: Sequence[bool]
    rests: Sequence[bool]
    brackets: Sequence[bool]
    way: Sequence[float]
    moods: Sequence[bool]
    refers: Sequence[bool]
    ours: Sequence[bool]
    cues: Sequence[Openings[Cue] | None]
    triggers: Sequence[Openings[Trigger] | None]
    events: Sequence[Openings[Event] | None]
    offices: Sequence[Openings[str] | None]


class _Known(NamedTuple):  # a word in lower case, and the fields of Noted
    lower: str
    begins: bool
    ends: bool
    tells: bool
    tacit: bool
    rests: bool
    brackets: bool
    way: float
    moods: bool
    refers: bool
    ours: bool
    cues: Openings[Cue] | None
    triggers: Openings[Trigger] | None
    events: Openings[Event] | None
    offices: Openings[str] | None


def noted(shadow: str, language: str) -> tuple[Words, Noted]:
    """The words of a text that went through ``model.folding.shadow``, and what is known of them.

    ``language`` is the code that its source has, or ``fr``.
    """
    starts, ends, raw = cut(shadow)
    lower, *known = zip(*map(_known(language).__getitem__, raw), strict=True) if raw else ((),) * _ASKED
    return Words(starts, ends, raw, lower), Noted(*known)


_ASKED = len(_Known._fields)


@cache
def _known(language: str) -> Remembered[_Known]:
    spoken, tells = vocabulary(language), telling(language)
    code, endings, joints = spoken.language, spoken.mood_endings, spoken.joints
    cues, triggers = spoken.cues.openings, frame_table(code).triggers.openings
    events, offices = event_table().by_noun[code].openings, office_table(code).openings
    tacit = spoken.groups.keys() | spoken.another
    referring = spoken.relatives | spoken.pronouns.keys() | spoken.clitics

    def known(written: str) -> _Known:
        word = written.lower()
        ends = word in STOPS or word[0] == "\n"
        return _Known(
            lower=word,
            begins=written[0].isupper() or word in spoken.institution_heads,
            ends=ends,
            tells=tells(word),
            tacit=word in tacit,
            rests=word in spoken.rests,
            brackets=word in _BRACKETS,
            way=_MARKS[word] if word in _MARKS else joints.get(word, _FULL_STOP if ends else _STEP),
            moods=bool(endings) and word.endswith(endings),
            refers=word in referring,
            ours=word in spoken.first_person,
            cues=cues(word),
            triggers=triggers(word),
            events=events(word),
            offices=offices(word),
        )

    return Remembered(known)
