"""Whether two values of one name are told of two things: of men and of women, net and gross, ordered and delivered."""

from __future__ import annotations

import re
from functools import lru_cache

from andro_check.lexicon.aspects import Ends, aspects
from andro_check.reconcile.beside import end_of
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.units import DATE

_DATES = frozenset({"deed", "over"})
_OF_DATES = _DATES | {"part", "freight", "others"}
_STRETCH = "stretch"
"""How long it was counted: nothing that is counted on one day sets itself apart by it."""
_CUT = re.compile(r"[,;:.](?!\d)|\b(?:and|et|but|mais|while|whereas|tandis|alors que)\b", re.IGNORECASE)
"""Where the words end that are said of one value."""
_DIGIT = re.compile(r"\d")


def told_of_two(a: Reading, b: Reading) -> bool:
    """Whether the words around the values name opposite ends of an aspect, or those of one an end that is only named
    to set a number apart from that of all.
    """
    ours, theirs = _near(a), _near(b)
    for aspect in ours.keys() & theirs.keys():
        if _counts(aspect, a) and not ours[aspect] & theirs[aspect]:
            return True
    return _set_apart(a, ours, b) or _set_apart(b, theirs, a)


def _counts(aspect: str, reading: Reading) -> bool:
    return (aspect in _OF_DATES) if reading.unit == DATE else aspect not in _DATES


def _set_apart(own: Reading, named: Ends, other: Reading) -> bool:
    timed = own.when.stated and own.when == other.when
    alone = aspects().alone
    marked = [k for k, ends in named.items() if _counts(k, own) and any((k, end) in alone for end in ends)]
    marked = [aspect for aspect in marked if not (timed and aspect == _STRETCH)]
    return bool(marked) and any(aspect not in _named_in(other.claim.citation.quote) for aspect in marked)


def _near(reading: Reading) -> Ends:
    quote = reading.claim.citation
    return _named_near(quote.quote, reading.claim.value_start - quote.span.start, end_of(reading) - quote.span.start)


@lru_cache(maxsize=16384)
def _named_near(quote: str, start: int, end: int) -> Ends:
    """What the clause of a value names, and what its sentence does where no other number stands in that."""
    head, tail = quote[:start], quote[end:]
    before = max((found.end() for found in _CUT.finditer(head)), default=0)
    cut = _CUT.search(tail)
    clause = aspects().named(f"{quote[before:end]}{tail[: cut.start()] if cut else tail}")
    rest = f"{head[:before]} {tail[cut.start() :] if cut else ''}"
    return clause if _DIGIT.search(rest) else {**aspects().named(f"{head} 0 {tail}"), **clause}


@lru_cache(maxsize=16384)
def _named_in(quote: str) -> Ends:
    return aspects().named(quote)
