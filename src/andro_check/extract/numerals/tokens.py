"""A text cut into tokens, with the words of its language to read them by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from andro_check.lexicon.befalling import befalling_words
from andro_check.lexicon.calendar import CalendarWords, calendar_words
from andro_check.lexicon.counting import CountingWords, counting_words
from andro_check.lexicon.hedges import HedgeWords, hedge_words
from andro_check.lexicon.numbers import NumberWords, number_words
from andro_check.lexicon.units import UnitWords, unit_words
from andro_check.lexicon.wording import TOKEN
from andro_check.model.folding import shadow
from andro_check.model.frozen import dataclass
from andro_check.model.text import Span

if TYPE_CHECKING:
    from andro_check.extract.numerals.scales import Numeral

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_PADDING = 12
"""Empty tokens after the last one, so that looking a few tokens ahead (or one back from the first) needs no test."""


@dataclass(frozen=True, slots=True)
class Words:
    """All word tables of one language."""

    language: str
    numbers: NumberWords
    units: UnitWords
    hedges: HedgeWords
    counting: CountingWords
    calendar: CalendarWords
    anchors: frozenset[str]


@cache
def words_of(language: str) -> Words:
    """The tables of ``fr`` or ``en``."""
    numbers, calendar, units = number_words(language), calendar_words(language), unit_words(language)
    anchors = frozenset(
        {
            *(word for word in numbers.ones if word not in numbers.articles or word == "one"),
            *numbers.tens, *numbers.hundred, *numbers.scales, *numbers.collective, *numbers.denominators,
            *numbers.half, *numbers.halves, *numbers.multiples, *numbers.among, *counting_words(language).single_hours,
            *numbers.labels, *numbers.digits, *numbers.ordinals, *units.name_heads, *calendar.anchors,
            *befalling_words(language).deeds, *befalling_words(language).things,
            *"½¼¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞",
        }
    )  # fmt: skip
    return Words(language, numbers, units, hedge_words(language), counting_words(language), calendar, anchors)


@dataclass(frozen=True, slots=True)
class Passage:
    """Tokens of ``text``: in lower case, with typographic variants unified, and their places in code points; the
    ``numerals`` that were read so far, by their first telling token.

    The lists end with empty tokens, so that ``low[i + 3]`` and ``low[-1]`` are always defined.
    """

    text: str
    words: Words
    low: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    numerals: dict[int, Numeral | None] = field(default_factory=dict, compare=False)

    def raw(self, index: int) -> str:
        """A token as it is written."""
        return self.text[self.starts[index] : self.ends[index]]

    def glued(self, index: int) -> bool:
        """Whether no space stands between the token and the one before it."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def is_unit(self, index: int) -> bool:
        """Whether a scale, a share or a unit that is no single letter stands there."""
        word, words = self.low[index], self.words
        if word in words.numbers.scales or word in words.units.money_signs or words.numbers.shares.at(self.low, index):
            return True
        return (len(word) > 1 and word in words.units.heads) or self.raw(index) in words.numbers.signs

    def joins(self, index: int) -> bool:
        """Whether the token is a hyphen inside a word: no space on either side, letters after it."""
        return (
            self.low[index] == "-" and self.glued(index) and self.glued(index + 1) and self.low[index + 1][:1].isalpha()
        )

    def between(self, first: int, stop: int) -> str:
        """The words from token ``first`` up to, not including, ``stop``, verbatim."""
        return self.text[self.starts[first] : self.ends[stop - 1]]

    def parted(self, stop: int, start: int) -> bool:
        """Whether a blank line lies between token ``stop - 1`` and token ``start``."""
        return _BLANK_LINE.search(self.text, self.ends[stop - 1], self.starts[start]) is not None

    def is_capital(self, index: int) -> bool:
        return self.text[self.starts[index] : self.starts[index] + 1].isupper()

    def opens_line(self, index: int) -> bool:
        """Whether only white space or bullets stand before the token on its line."""
        line = self.text.rfind("\n", 0, self.starts[index]) + 1
        return not self.text[line : self.starts[index]].strip(" \t*-#>•–|(")

    def closes_line(self, stop: int) -> bool:
        """Whether the line ends after the token before ``stop``."""
        end = self.ends[stop - 1]
        line = self.text.find("\n", end)
        return not self.text[end : len(self.text) if line < 0 else line].strip(" \t*|)")


def passage(text: str, words: Words, spans: Sequence[Span] | None = None) -> Passage:
    """Cut a text, or some spans of it, into tokens; a blank token stands between two spans."""
    plain = shadow(text)
    lowered = plain.lower()
    if len(lowered) != len(plain):  # a few letters, such as İ, have two characters in lower case
        lowered = "".join(small if len(small := char.lower()) == 1 else char for char in plain)
    low: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for span in [Span(0, len(text))] if spans is None else spans:
        if span.end - span.start == 1:  # a mark
            low += (lowered[span.start], "")
            starts += (span.start, span.end)
            ends += (span.end, span.end)
            continue
        pieces = TOKEN.split(lowered[span.start : span.end])  # what lies between, a token, what lies between, ...
        places = list(accumulate(map(len, pieces), initial=span.start))
        low += pieces[1::2]
        starts += places[1:-1:2]
        ends += places[2::2]
        low.append("")
        starts.append(span.end)
        ends.append(span.end)
    blank = [len(text)] * _PADDING
    return Passage(text, words, low + [""] * _PADDING, starts + blank, ends + blank)
