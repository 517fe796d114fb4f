"""A text as words: one scan, kept as parallel tuples so that the stages after it never touch the characters again."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

from andro_check.model.frozen import dataclass
from andro_check.model.text import Span

_WORD = re.compile(
    r"""(?![ ])(                                           # most of what lies between, told at once to be no word
    [A-Za-zÀ-ÖØ-öø-ÿ]++(?=[ ,;:?!)])                       # most words, told at once: nothing below would cut them
    | [^\w\s']                                             # most marks
    | \b(?i:[ldjnmtsc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\w)  # an elided French word stands alone
    | '[sS]\b                                              # so does the English possessive
    | \d+(?:[.,\u00a0\u202f\u2009 ]\d{3})*(?:[.,]\d+)?     # a number with its separators
    | (?!A3(?:[0-58]0|1[89]|2[01])\b)(?:[AMN]\d{1,4}|D\d{2,4})(?![\w€$£])   # a road: A497, M62; no plane: A380
    | [^\W\d_](?:\.[^\W\d_])+\.?                           # U.S., S.A.
    | [^\W\d_]+(?:-[dl]'(?=[A-ZÀ-ÖØ-Þ])[^\W_]+|[-&][^\W_]+)*  # a word, hyphens inside: "Val-d'Orle"
    | \n[ \t]*\n\s*                                        # an empty line ends everything
    | '
    | \w+
    )""",
    re.VERBOSE,
)


_END = "\n\n"


@dataclass(frozen=True, slots=True)
class Words:
    """``starts[i]:ends[i]`` is the place of word i, ``lower[i]`` its lower-case form, ``raw[i]`` as written."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    raw: tuple[str, ...]
    lower: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """The place of words ``first`` to ``last``, the last one included."""
        return Span(self.starts[first], self.ends[last])

    def at(self, offset: int) -> int:
        """The index of the first word that ends after this place."""
        return bisect_right(self.ends, offset)

    def within(self, span: Span) -> range:
        """The indexes of the words inside a span."""
        return range(self.at(span.start), bisect_left(self.starts, span.end))

    def bounds(self, span: Span) -> tuple[int, int]:
        """The indexes of the words inside a span, half-open."""
        return self.covered(span.start, span.end)

    def covered(self, start: int, end: int) -> tuple[int, int]:
        """The indexes of the words between two places of the text, half-open."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)


def cut(shadow: str) -> tuple[tuple[int, ...], tuple[int, ...], tuple[str, ...]]:
    """The starts, the ends and the words themselves of every word and mark of a text that went through
    ``model.folding.shadow``, and of the empty line that ends it, written or not: whatever word a text breaks off with,
    there is one more to look at behind it.
    """
    pieces = _WORD.split(shadow)  # what lies between, a word, what lies between, ...: faster than a match for each
    places = tuple(accumulate(map(len, pieces)))
    end = len(shadow)
    return (*places[0:-1:2], end), (*places[1::2], end), (*pieces[1::2], _END)
