"""Sentences and the distances inside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise

from andro_check.extract.text.noted import STOPS, Noted
from andro_check.extract.text.words import Words
from andro_check.lexicon.vocabulary import Vocabulary
from andro_check.model.frozen import dataclass

_CLOSERS = frozenset("\"'»”)]’")
_EITHER = frozenset("\"'")
"""Marks that open as well as close."""
_PARAGRAPH = re.compile(r"(?:[^\n]+\n?)+")
_LINES = re.compile(r"\n(?<=[^\n]\n)(?=[^\n])")
"""The end of a line of a paragraph that has more of them: few texts have any."""
_LINE = re.compile(r"[^\n]+")
_WRAPPED = 55
"""Lines of wrapped text are at least this long; a paragraph whose lines are all shorter is a list."""
_VALUE = 0.9


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words ``first`` to ``last`` (half-open); ``paragraph`` numbers the stretches between empty lines."""

    first: int
    last: int
    paragraph: int
    heading: bool = False


def line_breaks(text: str) -> list[int]:
    """Where lines end that were not wrapped: lists, tables, headings. Offsets of the lines that begin anew.

    A paragraph of short lines is a list; in a wrapped one, a line much shorter than the others ends its sentence.
    """
    found: list[int] = []
    if not _LINES.search(text):
        return found
    for paragraph in _PARAGRAPH.finditer(text):
        if "\n" not in paragraph[0].rstrip("\n"):
            continue  # a line by itself, as most paragraphs are
        lines = list(_LINE.finditer(text, paragraph.start(), paragraph.end()))
        widest = max(line.end() - line.start() for line in lines)
        for line, following in pairwise(lines):
            short = line.end() - line.start() < widest / 2 and not text[following.start()].islower()
            if widest < _WRAPPED or short:
                found.append(following.start())
    return found


def sentences(words: Words, vocabulary: Vocabulary, noted: Noted, breaks: Sequence[int]) -> tuple[Sentence, ...]:
    """Cut at full stops and empty lines; ``breaks`` are offsets at which a block of the document begins."""
    found: list[Sentence] = []
    first, paragraph, following, several = 0, 0, 0, len(breaks)
    raw, starts, total = words.raw, words.starts, len(words)
    for index in _ends_at(words, noted, breaks):
        while following < several and breaks[following] <= starts[index]:
            if index > first and breaks[following] > starts[first]:
                found.append(Sentence(first, index, paragraph))
                first = index
                paragraph += 1
            following += 1
        word = raw[index]
        if word[0] == "\n":
            if index > first:
                found.append(Sentence(first, index, paragraph))
            first = index + 1
            paragraph += 1
        elif word in STOPS and _ends(words, index, vocabulary):
            end = index + 1
            while end < total and raw[end] in _CLOSERS and _closes(words, end):
                end += 1
            if end > index + 1 and end < total and raw[end] == ",":
                continue
            if first < end:
                found.append(Sentence(first, end, paragraph))
                first = end
    if first < total:
        found.append(Sentence(first, total, paragraph))
    return tuple(found)


def _closes(words: Words, mark: int) -> bool:
    """Whether a mark that closes is of the sentence before it: « » », and "”" a space away, not the '"' of '. "We'."""
    raw, starts, ends = words.raw, words.starts, words.ends
    apart = starts[mark] - ends[mark - 1]
    if apart > 1:
        return False
    opens = apart and raw[mark] in _EITHER and mark + 1 < len(words) and starts[mark + 1] == ends[mark]
    return not opens


def _ends_at(words: Words, noted: Noted, breaks: Sequence[int]) -> Sequence[int]:
    """The words at which a sentence may end or begin."""
    if not breaks:
        return noted.ends
    return sorted({*noted.ends, *(bisect_left(words.starts, each) for each in breaks)} - {len(words)})


def _ends(words: Words, index: int, vocabulary: Vocabulary) -> bool:
    """Whether a mark ends its sentence: not after an abbreviation or an initial, and a capital must follow."""
    raw, starts, ends, ahead = words.raw, words.starts, words.ends, index + 1
    if raw[index] == "." and index and starts[index] == ends[index - 1]:
        before = words.lower[index - 1]
        if before in vocabulary.abbreviations or (len(before) == 1 and raw[index - 1].isupper()):
            return False
    if raw[ahead][0].isupper() and starts[ahead] > ends[index]:
        return True  # as most sentences end: a space and a capital follow
    while ahead < len(raw) and raw[ahead] in _CLOSERS:
        ahead += 1
    if ahead >= len(raw) or raw[ahead][0] == "\n":
        return True
    if starts[ahead] == ends[ahead - 1] and raw[ahead - 1] not in _CLOSERS:
        return raw[ahead][0].isupper() and len(raw[ahead]) > 1
    following = raw[ahead]
    return not following[0].islower() or words.lower[ahead] in vocabulary.openers


def crossing(noted: Noted, values: Sequence[tuple[int, int]]) -> list[float]:
    """The way from the first word to each word: ``crossing[b] - crossing[a]`` is how hard it is to get from a to b.

    Marks, conjunctions and relative pronouns add to it, and so does each value (word ranges) that lies in between.
    """
    weights = list(noted.way)
    for first, last in values:
        weights[first:last] = [_VALUE, *[0.0] * (last - first - 1)]
    return list(accumulate(weights, initial=0.0))
