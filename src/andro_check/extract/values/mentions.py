"""All numbers, amounts, shares, dates and periods of a text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import compress

from andro_check.extract.numerals.tokens import Passage, passage, words_of
from andro_check.extract.times.periods import dated_mention, read_period
from andro_check.extract.times.when import Dated, Story, now_of
from andro_check.extract.values.befallen import read_befallen
from andro_check.extract.values.clocks import is_clock, read_clock, spoken_clock
from andro_check.extract.values.drafts import Draft, mention_of
from andro_check.extract.values.elision import completed
from andro_check.extract.values.lookalikes import lookalike
from andro_check.extract.values.ones import with_ones
from andro_check.extract.values.ordinals import read_figured_ordinal, read_ordinal
from andro_check.extract.values.quantities import read_quantity
from andro_check.lexicon.languages import likeliest_language
from andro_check.lexicon.remembered import Remembered
from andro_check.lexicon.units import LANGUAGES
from andro_check.lexicon.wording import split
from andro_check.model.mention import Mention
from andro_check.model.period import Period
from andro_check.model.text import Span


def mentions(
    text: str, language: str, published: Period | None, spans: Sequence[Span] | None = None
) -> tuple[Mention, ...]:
    """The mentions of a text, or of some spans of it, in order and without overlaps.

    Offsets are code points of ``text``. ``language`` is ``fr`` or ``en``; any other is guessed from the text.
    ``published`` dates relative times.
    """
    p = passage(text, words_of(language if language in LANGUAGES else likeliest_language(text)), spans)
    found = with_ones(p, completed(p, _readings(p, published)))
    return tuple(mention_of(p, one) if isinstance(one, Draft) else dated_mention(p, one) for one in found)


def telling(language: str) -> Callable[[str], bool]:
    """Whether something may be read from a word of ``text.words``, which may be several tokens or half of one."""
    code = language if language in LANGUAGES else ""
    anchors = frozenset[str]().union(*(words_of(each).anchors for each in ([code] if code else LANGUAGES)))
    halves = {half for each in LANGUAGES for word in words_of(each).anchors if "'" in word for half in word.split("'")}

    def tells(word: str) -> bool:
        if word in halves or word in anchors:
            return True
        return not word.isalpha() and any(part in anchors or "0" <= part[0] <= "9" for part in split(word))

    return tells


@cache
def _anchored(language: str) -> Remembered[bool]:
    """Whether something may be read from a word on: a figure, or a word that tells a number or a time."""
    anchors = words_of(language).anchors
    return Remembered(lambda word: word in anchors or "0" <= word[:1] <= "9")


def _readings(p: Passage, published: Period | None) -> list[Draft | Dated]:
    found: list[Draft | Dated] = []
    anchored, floor, story = _anchored(p.words.language), 0, Story(now_of(published))
    for i in list(compress(range(len(p.low)), map(anchored.__getitem__, p.low))):
        if i < floor:
            continue
        word = p.low[i]
        if "0" <= word[:1] <= "9" and (stop := lookalike(p, i)) is not None:
            if is_clock(p, i, stop) and (clock := read_clock(p, i, stop)):
                found.append(clock)
            floor = stop
            continue
        spoken = spoken_clock(p, i) if word in p.words.numbers.ones else None
        if spoken:
            floor = spoken[0]
            found += [spoken[1]] if spoken[1] else []
            continue
        dated = read_period(p, i, floor, story)
        if dated:
            found.append(dated)
            floor, story = max(dated.stop, dated.right), Story(story.now, dated)
            continue
        draft = (
            read_figured_ordinal(p, i) or read_quantity(p, i, floor) or read_ordinal(p, i) or read_befallen(p, i, floor)
        )
        if draft:
            found.append(draft)
            floor = max(draft.stop, draft.right)
    return found
