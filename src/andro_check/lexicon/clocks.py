"""Words around times of day: what leads to them, what makes them vague, which half of the day (``clocks.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from andro_check.lexicon.load import read


@dataclass(frozen=True, slots=True)
class ClockWords:
    """Lower-case words; the head of ``clocks.yaml`` says what each of them is for."""

    leads: frozenset[str]
    about: frozenset[str]
    beside: frozenset[str]
    closely: frozenset[str]
    hours: frozenset[str]
    before_noon: frozenset[str]
    after_noon: frozenset[str]
    spoken_leads: frozenset[str]
    part_leads: frozenset[str]
    whole_day: bool

    @property
    def halves(self) -> frozenset[str]:
        """The words that tell either half of the day."""
        return self.before_noon | self.after_noon


@cache
def clock_words(language: str) -> ClockWords:
    """The words of ``fr`` or ``en``."""
    rows = dict(read("clocks")[language])
    whole_day = rows.pop("whole_day") == "yes"
    return ClockWords(**{name: frozenset(words) for name, words in rows.items()}, whole_day=whole_day)
