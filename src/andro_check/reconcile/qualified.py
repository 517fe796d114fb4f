"""What words beside two values say that they are measured of: adults and children, the old bridge and the new one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from andro_check.lexicon.numbers import number_words
from andro_check.lexicon.qualifiers import qualifiers
from andro_check.lexicon.units import LANGUAGES
from andro_check.model.folding import fold
from andro_check.model.register import Register
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.units import COUNT, DATE, NAME, PERCENT

_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_FIGURED = re.compile(r"(\d+)(?:st|nd|rd|th|er|re|e|eme|nde?)")
_THING = 4
"""Letters that the noun behind a rank has at least: nobody ranks "the" or "of"."""


class _Quote(NamedTuple):
    """What a quote says that sets its value apart, looked for once."""

    folded: str
    rows: Mapping[int, frozenset[int]]
    old: frozenset[str]
    new: frozenset[str]
    ranks: Mapping[str, int]
    spans: frozenset[tuple[str, str]]
    goods: Mapping[str, str]
    part: bool
    again: bool
    before: bool
    several: bool
    rate: bool
    state: bool
    relative: bool
    places: frozenset[str]


@lru_cache(maxsize=16384)
def _read(quote: str) -> _Quote:
    folded, words = fold(quote), qualifiers()
    return _Quote(
        folded,
        words.said(folded),
        frozenset(found["thing"] for found in words.old.finditer(folded)),
        frozenset(found["thing"] for found in words.new.finditer(folded)),
        dict(_ranked_things(folded)),
        frozenset(_span(found["many"], found["unit"]) for found in words.within.finditer(folded)),
        {found["head"]: found["goods"].rstrip("sx") for found in words.goods.finditer(folded)},
        bool(words.part.search(folded)),
        bool(words.again.search(folded)),
        bool(words.before.search(folded)),
        len(_NUMBER.findall(folded)) > 1,
        bool(words.rate.search(folded)),
        bool(words.state.search(folded)),
        bool(words.relatives.search(folded)),
        frozenset(words.at.findall(quote)),
    )


def _span(many: str, unit: str) -> tuple[str, str]:
    """ "trois jours" and "3 days" are one: ("3", "day")."""
    words = qualifiers()
    return words.numbers.get(many, many), words.units.get(unit, unit)


def _ranked_things(folded: str) -> Iterator[tuple[str, int]]:
    """ "Its tenth shop": ("shop", 10)."""
    for word, thing in pairwise(_WORD.findall(folded)):
        figured = _FIGURED.fullmatch(word)
        rank = int(figured[1]) if figured else _ordinals().get(word, 0)
        if rank and thing.isalpha() and len(thing) >= _THING and thing not in qualifiers().ages:
            yield thing, rank


@lru_cache(maxsize=1)
def _ordinals() -> Mapping[str, int]:
    return {fold(word): rank for language in LANGUAGES for word, rank in number_words(language).ordinals.items()}


def qualified_apart(a: Reading, b: Reading, register: Register) -> bool:
    """Whether the quotes set what they measure apart: by groups of people, by rank, by old and new, by a stretch of
    time, by the place of a thing without a name, and a share or a deed by what only one of them says of it.
    """
    if NAME in (a.unit, b.unit):
        return False
    one, other = _read(a.claim.citation.quote), _read(b.claim.citation.quote)
    return (
        _alternative(one, other)
        or _ranked(a, b, one, other)
        or _renewed(one, other)
        or _within(one, other)
        or _marked(a, one, other)
        or _of_other_goods(one, other)
        or _flowing(a, one, other)
        or _of_a_relative(a, b, one, other, register)
        or _elsewhere(a, b, register)
    )


def _alternative(one: _Quote, other: _Quote) -> bool:
    return any(row in other.rows and not one.rows[row] & other.rows[row] for row in one.rows)


def _renewed(one: _Quote, other: _Quote) -> bool:
    """ "The old theatre", "the new theatre"."""
    return bool(one.old & other.new or one.new & other.old)


def _ranked(a: Reading, b: Reading, one: _Quote, other: _Quote) -> bool:
    """ "Its tenth shop", "its twentieth shop", unless which it was is what they tell."""
    if any(getattr(r.claim.value, "unit", "") == "rank" for r in (a, b)):
        return False
    return any(one.ranks[thing] != other.ranks[thing] for thing in one.ranks.keys() & other.ranks.keys())


def _within(one: _Quote, other: _Quote) -> bool:
    """ "40,000 copies in a month", "120,000 copies in a year" """
    return bool(one.spans) and bool(other.spans) and not one.spans & other.spans


def _marked(a: Reading, one: _Quote, other: _Quote) -> bool:
    """A share of the young against one of all; a re-election against an election; what was so once against what is.

    Of two numbers in a quote only one is of what was so before: "worth 410 million, against 160 in the previous round".
    """
    if a.unit == DATE:
        return one.again != other.again
    once = one.before != other.before and not (one.several or other.several)
    return once or (a.unit == PERCENT and one.part != other.part)


def _of_other_goods(one: _Quote, other: _Quote) -> bool:
    """ "Kelm's budget for roads", "Kelm's budget for schools" """
    return any(one.goods[head] != other.goods[head] for head in one.goods.keys() & other.goods.keys())


def _flowing(a: Reading, one: _Quote, other: _Quote) -> bool:
    """ "Admits 300 students a year", "has 1,100 students" """
    if a.unit != COUNT or one.rate == other.rate:
        return False
    return other.state if one.rate else one.state


def _of_a_relative(a: Reading, b: Reading, one: _Quote, other: _Quote, register: Register) -> bool:
    """ "Ann Slade has two sons", "Ann Slade's sister has three" """
    if not (one.relative or other.relative) or a.subject != b.subject:
        return False
    actor = register.get(a.subject)
    names = [fold(name) for name in actor.names] if actor else []
    ours, theirs = (any(_kin(name).search(quote.folded) for name in names) for quote in (one, other))
    return ours != theirs


@lru_cache(maxsize=1024)
def _kin(name: str) -> re.Pattern[str]:
    kin = qualifiers().relatives.pattern
    return re.compile(rf"(?<!\w){re.escape(name)}['’]s? (?:\w+ )?{kin}|{kin} (?:de |d['’]){re.escape(name)}(?!\w)")


def _elsewhere(a: Reading, b: Reading, register: Register) -> bool:
    """ "The school at Kelm", "the school at Saxby" """
    name = register.name(a.subject) if a.subject == b.subject and a.subject else ""
    if not name or not name.islower():
        return False
    ours, theirs = (_places(name, r.claim.citation.quote) for r in (a, b))
    if ours and theirs:
        return not ours & theirs
    if register.kind(a.subject) == "event":
        return False
    near, far = (_read(r.claim.citation.quote).places for r in (a, b))
    return bool(near) and bool(far) and not near & far


@lru_cache(maxsize=16384)
def _places(name: str, quote: str) -> frozenset[str]:
    """ "The school at Kelm": where things of that name are."""
    return frozenset(_placed(name).findall(quote))


@lru_cache(maxsize=1024)
def _placed(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{re.escape(noun)}) (?:{qualifiers().placed})([A-ZÀ-Ý][^\W\d_]{{2,}})")
