"""What a colon, a bracket or "soit" sets out: "42 staff: 16 lifeguards, 14 technicians and nine receptionists"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from andro_check.lexicon.passages import links
from andro_check.reconcile.readings.beside import after, between
from andro_check.reconcile.readings.reading import Reading

_OPENED = re.compile(
    r"[^.:;!?\n()—–]{0,60}(?:[:(—–]| - |, (?:soit|à savoir|namely|that is)\b)"
    r"[^.:;!?\n\w]*(?:[\w'’-]+[ \u202f\xa0]){0,5}"
)
_PARTED = re.compile(r"[^.:!?\n)]{0,80}[,;] *(?:[\w'’-]+ ){0,5}")
_NEXT = re.compile(r"[^.:!?\n)]{0,80}[,;] *(?:\w+ ){0,2}")
_ENDED = re.compile(r"[^.:;!?\n\d—–]*?(?:[.!?)»”\n—–]| - |$)")
"""The words from a whole to its first item; from one item to the next, and to one behind a mark that no quote holds;
and behind the last: nothing is left to come.
"""
_REST, _SMALL, _MARK = 80, 5, 3
"""Code points behind the last item that are looked at; words in front of it among which "and" stands; and code points
of a mark between two clauses.
"""
_MANY = 3
"""Items that make a list though no "and" joins the last."""


def colon_lists(chain: Sequence[Reading]) -> Iterator[tuple[Reading, Sequence[Reading]]]:
    """Each number with the items that a colon, a dash or a bracket sets out, the last of them joined by "and" or one of
    three and more, to the end of the sentence; none where the words say that these are only some ("including"), or the
    list is not made of numbers.
    """
    for place, whole in enumerate(chain[:-2]):
        opening = between(whole, chain[place + 1])
        if _OPENED.fullmatch(opening) and not links().says("nested", opening):
            items = _items(chain[place + 1 :])
            if items:
                yield whole, items


def _is_lost(a: Reading, b: Reading) -> bool:
    """Whether the mark between two clauses stands in neither quote, and the second begins no sentence."""
    quote = b.claim.citation
    return 0 < quote.span.start - a.claim.citation.span.end <= _MARK and not quote.quote[:1].isupper()


def _words(a: Reading, b: Reading) -> str:
    """The words between two items; a mark that no quote holds stands as a comma."""
    return between(a, b).replace("\n", ", ", 1) if _is_lost(a, b) else between(a, b)


def _goes_on(last: Reading, other: Reading) -> bool:
    """Whether one more item stands behind the last, though its quote ends there: ", with three cleaners"."""
    return _is_lost(last, other) and _NEXT.fullmatch(_words(last, other)) is not None


def _items(chain: Sequence[Reading]) -> Sequence[Reading]:
    """The numbers from the first one to the one that "and" joins, or to the last of a longer list, if the sentence ends
    there.
    """
    for place in range(1, len(chain)):
        words = _words(chain[place - 1], chain[place])
        if _joined(words):
            return chain[: place + 1] if _is_last(chain, place) else ()
        if links().says("nested", words):
            return ()
        if not _PARTED.fullmatch(words):
            return chain[:place] if place >= _MANY and _is_last(chain, place - 1) else ()
    return chain if len(chain) >= _MANY and _is_last(chain, len(chain) - 1) else ()


def _is_last(chain: Sequence[Reading], place: int) -> bool:
    """Whether a sentence ends behind an item, and no other goes on with it."""
    more = any(_goes_on(chain[place], r) for r in chain[place + 1 : place + 2])
    return not more and _ENDED.match(after(chain[place], _REST)) is not None


def _joined(words: str) -> bool:
    """Whether "and" stands at the end of the words between two numbers, only the name of the item behind it."""
    last = " ".join(words.rpartition(",")[2].split()[-_SMALL:])
    return not re.search(r"[.:!?\n)]", words) and not links().says("nested", words) and links().says("joined", last)
