"""Parts that a sentence or a list sets out beside their whole: "seven small halls and five large ones, 11 in all"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise, takewhile

from andro_check.lexicon.passages import links
from andro_check.model.value import Quantity
from andro_check.reconcile.readings.beside import after, before, between, chains, end_of, gap
from andro_check.reconcile.readings.passages import STOP
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT, PERCENT, adds_up, common_unit, counts

_BREAK = re.compile(STOP)
_SENTENCE = re.compile(r"(?:^|[.!?]\s|\n)([^.!?,;:\n]*)$")
_ITEM = re.compile(r"(?:^|\n)\s*[-–—•*]\s[^\n]*$|^[^\W\d_][^\d:.!?\n]{1,60} ?: ?$")
"""A line with a bullet, or one that is a name and its number: a list of a page has no bullets in its text."""
_SMALL = 4
"""Words before a number among which the "and" stands that joins it to those before."""
_STEP, _TOTAL, _CALLED = 90, 30, 12
"""Code points from one part to the next, from the last to their total, and behind it to "in all"."""
_SITE, _DWELLING = 8, 24
"""Code points behind a part within which "in" or "à" tells its place; and those of a verb like "work" before that."""
_LEFT = 40
"""Code points behind the last part within which it is called intact."""
_REACH, _FEW, _LINES = 700, 4, 3
"""Code points and amounts before a list within which its whole is told; lines that make a list."""
_OPENING, _MARK = 60, 3
"""Code points before a whole in which its sentence begins with "out of"; and of a mark between two clauses."""
Sum = tuple[Reading, Sequence[Reading]]


def summed_up(chain: Sequence[Reading]) -> Iterator[Sum]:
    """A number that is called all of what the sentence has counted up to it, the last of that joined by "and"."""
    for place in range(2, len(chain)):
        whole, last = chain[place], chain[place - 1]
        called = links().says("summed", after(whole, _CALLED)) or links().says("summed", _words(last, whole)[-_TOTAL:])
        if called and _goes_on(last, whole) and _joined(chain[place - 2], last):
            parts = _ahead(chain[: place + 1][::-1])[:0:-1]
            if len(parts) > 1 and not any(links().says("nested", _words(a, b)) for a, b in pairwise(parts)):
                yield whole, parts


def overdrawn(chain: Sequence[Reading]) -> Iterator[Sum]:
    """A whole with parts of it to the end of a list, "220 million, of which 140, 60 and 40", "out of 2,400 t".

    Counts only by place, or where the last are those whom nothing befell: people of one kind may be of another too.
    """
    for place, whole in enumerate(chain[:-2]):
        if whole.unit != PERCENT:
            opened = links().says("nested", _words(whole, chain[place + 1])) or _is_drawn_from(whole)
            parts = _listed(_ahead(chain[place:])[1:]) if opened else ()
            if parts and (whole.unit != COUNT or _are_apart(parts)):
                yield whole, parts


def _are_apart(parts: Sequence[Reading]) -> bool:
    """Whether nobody is counted twice: in several places, or "310 buried, 95 damaged and 385 intact"."""
    return all(_is_located(r) for r in parts) or links().says("spared", after(parts[-1], _LEFT))


def _is_located(part: Reading) -> bool:
    """Whether words behind a part tell where it is: "110 in Leeds", "260 travaillent à Lède"."""
    first, _, rest = after(part, _DWELLING).lstrip().partition(" ")
    return links().says("located", after(part, _SITE)) or (
        links().whole("dwelling", first) and links().says("located", rest[:_SITE])
    )


def in_lines(numbers: Sequence[Reading]) -> Iterator[tuple[Sequence[Reading], Sequence[Reading]]]:
    """The amounts of each list of lines, one a line, and before them those told shortly before the list."""
    items: list[Reading] = []
    for place, number in enumerate([*numbers, None]):
        if number and is_line(number) and (not items or gap(items[-1], number) <= _STEP):
            items.append(number)
            continue
        if len(items) >= _LINES:
            start = place - len(items)
            yield [r for r in numbers[max(0, start - _FEW) : start] if gap(r, items[0]) <= _REACH], items
        items = [number] if number and is_line(number) else []


def is_line(reading: Reading) -> bool:
    """Whether a number stands in an item of a list that is a line of its own."""
    return _ITEM.search(before(reading, _STEP)) is not None


def measured(numbers: Sequence[Reading], reach: int) -> Iterator[Sequence[Reading]]:
    """Runs of values of one measure, those without any unit read in that of the first: "of the 46,000 m², 29,000"."""
    for unit in dict.fromkeys(r.unit for r in numbers if adds_up(r.unit) and not counts(r.unit)):
        start = next(place for place, r in enumerate(numbers) if r.unit == unit)
        factor = common_unit(_written(numbers[start]))[1]
        alike = (r for r in numbers[start:] if r.unit == unit or not _written(r))
        yield from chains((r if _written(r) else _measured(r, unit, factor) for r in alike), reach)


def _written(reading: Reading) -> str:
    return reading.claim.value.unit if isinstance(reading.claim.value, Quantity) else ""


def _measured(reading: Reading, unit: str, factor: Decimal) -> Reading:
    return replace(reading, unit=unit, fuzzy=reading.amount.scaled(factor))


def _words(a: Reading, b: Reading) -> str:
    """The words between two values; a mark between two clauses, which no quote holds, stands as a comma."""
    lost = b.claim.citation.span.start - a.claim.citation.span.end
    return between(a, b).replace("\n", ", ", 1) if 0 < lost <= _MARK else between(a, b)


def _joined(a: Reading, b: Reading) -> bool:
    words = _words(a, b)
    return not _BREAK.search(words) and links().says("joined", " ".join(words.rstrip("( ").split()[-_SMALL:]))


def _goes_on(last: Reading, whole: Reading) -> bool:
    """Whether a total stands right behind the last of its parts, and not in a sentence of its own."""
    begins = whole.claim.citation.span.start >= end_of(last) and whole.claim.citation.quote[:1].isupper()
    return gap(last, whole) <= _TOTAL + _CALLED and not begins


def _in_one_sentence(one: Reading, other: Reading) -> bool:
    a, b = sorted((one, other), key=lambda r: r.claim.value_start)
    return gap(a, b) <= _STEP and not _BREAK.search(_words(a, b))


def _ahead(chain: Sequence[Reading]) -> Sequence[Reading]:
    """The numbers that follow the first one in its sentence; those before it, where the chain runs backwards."""
    return [chain[0], *(b for _, b in takewhile(lambda pair: _in_one_sentence(*pair), pairwise(chain)))]


def _listed(chain: Sequence[Reading]) -> Sequence[Reading]:
    """The numbers up to the one that "and" joins."""
    for place, (a, b) in enumerate(pairwise(chain)):
        if links().says("nested", _words(a, b)):
            return ()
        if _joined(a, b):
            return chain[: place + 2]
    return ()


def _is_drawn_from(whole: Reading) -> bool:
    opening = _SENTENCE.search(before(whole, _OPENING))
    if opening is None:
        return False
    return links().says("drawn", opening[1][:_TOTAL]) or links().whole("drawn at once", opening[1].strip())
