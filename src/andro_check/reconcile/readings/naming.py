"""What the name of a figure says of it, "x total", "x per y", and which figures are named after one thing."""

from __future__ import annotations

from functools import lru_cache

from andro_check.lexicon.figures import figures, plain
from andro_check.lexicon.standing import standing
from andro_check.model.register import Register
from andro_check.reconcile.readings.reading import Reading

_STEM = 5
"""Letters by which two words are one: "royalty" and "royalties", "subvention" and "subventions"."""


def words_of(reading: Reading) -> frozenset[str]:
    """The words that a figure and its scope are named with, without small words."""
    return _words(reading.claim.figure)


@lru_cache(maxsize=4096)
def _words(figure: str) -> frozenset[str]:
    named = plain(figure.replace("[", " ").replace("]", " ")).split()
    return frozenset(named) - figures().particles


def stems_of(reading: Reading) -> frozenset[str]:
    """What a figure is named after: the stems of its words without those that say what of it, a total, a share."""
    return _stems(reading.claim.figure)


@lru_cache(maxsize=4096)
def _stems(figure: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _words(figure) - figures().naming.all)


def says_total(reading: Reading) -> bool:
    return bool(words_of(reading) & figures().naming.total)


def says_each(reading: Reading) -> bool:
    """Whether its name or its unit says that it is so much for each."""
    unit = getattr(reading.claim.value, "unit", "")
    return "/" in unit or bool(words_of(reading) & figures().naming.each)


def akin_by_name(a: Reading, b: Reading) -> bool:
    """Whether two figures are named after one thing."""
    return bool(stems_of(a) & stems_of(b))


@lru_cache(maxsize=4096)
def _without(figure: str, kind: str) -> frozenset[str]:
    left = _words(figure) - getattr(standing(), kind) - figures().naming.all - standing().moment
    return frozenset(word[:_STEM] for word in left)


def base_of(reading: Reading, kind: str) -> frozenset[str]:
    """What a figure is named after, without what says how it stands to others: ``outage start`` -> ``outage``."""
    return _without(reading.claim.figure, kind)


def is_named(reading: Reading, kind: str) -> bool:
    """Whether a word of its name is one of a kind of ``standing.yaml``."""
    return bool(_words(reading.claim.figure) & getattr(standing(), kind))


def unit_of_time(reading: Reading) -> str:
    """The time in each of which there is so much, by the unit or the name: ``EUR/day``, ``cost per day``, ``daily``."""
    _, joint, rate = getattr(reading.claim.value, "unit", "").partition("/")
    if joint:
        return rate if rate in standing().each.values() else ""
    found = {standing().each[word] for word in _words(reading.claim.figure) if word in standing().each}
    return found.pop() if len(found) == 1 else ""


_LEAST_LETTERS = 4
"""Letters that a short name has at least, to be looked for in a long one."""


def of_one_party(a: Reading, b: Reading) -> bool:
    """Whether a party of one is a party of the other, or its name a part of that: "the strike at Valdor", "Valdor"."""
    ours, theirs = ({p for p in (r.subject, r.object) if p} for r in (a, b))
    return bool(ours & theirs) or any(_holds(x, y) or _holds(y, x) for x in ours for y in theirs)


def _holds(long: str, short: str) -> bool:
    return len(short) >= _LEAST_LETTERS and f"-{short}-" in f"-{long}-"


def is_noun(reading: Reading, register: Register) -> bool:
    """Whether its subject is no name, but what anything of its kind is called, an article left aside: "the line"."""
    actor = register.get(reading.subject) or register.get(reading.claim.subject)
    words = (actor.name if actor else reading.claim.subject or "").split()
    named = words[1:] if words and words[0].casefold() in figures().articles else words
    return bool(named) and not any(word[:1].isupper() for word in named)
