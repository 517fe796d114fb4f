"""What the words around two values say of two things that share a name: lines 4 and 7, two plants of one firm."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

from andro_check.lexicon.passages import links
from andro_check.lexicon.venues import venues
from andro_check.model.folding import fold
from andro_check.model.register import Register
from andro_check.model.value import Quantity
from andro_check.reconcile.mentions import Mentions
from andro_check.reconcile.qualified import qualified_apart
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.units import COUNT, DATE, is_currency

_NUMBERED = re.compile(r"\s*(?:n°|no\.?)?\s*(?P<number>\d{1,3}|[a-h])(?![\w.,]*\d|\w)")
"""What stands behind a noun that is told from others by a number or a letter."""


_OF_BODIES = frozenset(
    {"strike rate", "strikers", "strike days", "turnout", "pay rise", "contract value", "sample size"}
)
"""Figures of an event that each body, town or poll has of its own."""
_OF_WORKS = frozenset({"operator", "role: architect", "builder"})
"""Figures of which a town has one for each of its buildings."""
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_RANK = re.compile(
    r"(\w+(?:ieme|th)|\d+(?:er?|eme|st|nd|rd)|premiere?|seconde?|first|second|third|opening|final|derniere?|last)\W$"
)
_SHORT = {"premiere": "premier", "seconde": "deuxieme", "derniere": "dernier", "last": "final"}
_OWNED = re.compile(r"['’]s (?P<thing>[^\W\d_]+)")


def of_two_things(a: Reading, b: Reading, named: Mentions, register: Register) -> bool:
    """Whether the quotes tell of two things of one kind, of two sites, or of all the world and of one place."""
    if (
        numbered_apart(a, b)
        or _ranked_apart(a, b)
        or _owned_apart(a, b)
        or _of_two_bodies(a, b, named, register)
        or _of_wider(a, b)
        or _of_two_works(a, b, register)
        or of_two_sorts(a, b, register)
    ):
        return True
    if a.unit != b.unit or not (a.unit == COUNT or is_currency(a.unit)):
        return False
    ours, theirs = _others(a, b, named, register), _others(b, a, named, register)
    return _of_two_sites(a, b, ours, theirs) or _is_of_all(a, theirs) or _is_of_all(b, ours)


def numbered_apart(a: Reading, b: Reading) -> bool:
    """Whether both quotes number one noun, and not alike: "la ligne 3" and "la ligne 5"."""
    one, other = _numbers(a), _numbers(b)
    return bool(one) and bool(other) and not one & other


def _of_two_bodies(a: Reading, b: Reading, named: Mentions, register: Register) -> bool:
    """Whether "the strike" is that of one body in one quote and that of another in the other: all that they share is a
    common noun, and each names a body that the other does not.
    """
    if (
        a.subject != b.subject
        or a.object
        or b.object
        or register.kind(a.subject) not in ("", "event")
        or a.figure.id not in _OF_BODIES
    ):
        return False
    ours, theirs = (named.of(r.claim.citation.quote) - {a.subject} for r in (a, b))
    return bool(ours) and bool(theirs) and not ours & theirs


def of_two_sorts(a: Reading, b: Reading, register: Register) -> bool:
    """Whether the words tell of two buildings of one place, of two disasters, of two groups, goods or times."""
    return _of_two_venues(a, b, register) or _of_two_disasters(a, b) or qualified_apart(a, b, register)


def _of_two_venues(a: Reading, b: Reading, register: Register) -> bool:
    """Whether one is of the pool of a place and the other of its library."""
    if a.subject != b.subject or not (actor := register.get(a.subject)):
        return False
    names = [fold(name) for name in actor.names]
    ours, theirs = (_venues(names, r.claim.citation.quote) for r in (a, b))
    return bool(ours) and bool(theirs) and not ours & theirs


def _of_two_disasters(a: Reading, b: Reading) -> bool:
    """Whether one is of a fire and the other of a crash."""
    ours, theirs = (_disasters_of(r.claim.citation.quote) for r in (a, b))
    return bool(ours) and bool(theirs) and not ours & theirs


@lru_cache(maxsize=4096)
def _disasters_of(quote: str) -> frozenset[int]:
    return venues().befell(fold(quote))


def _of_two_works(a: Reading, b: Reading, register: Register) -> bool:
    """Whether two names of who runs or designed something are of what no common word calls one thing: the buses of a
    town, its car park.
    """
    if a.figure.id not in _OF_WORKS or a.subject != b.subject or not (actor := register.get(a.subject)):
        return False
    own = {word for name in actor.names for word in _CONTENT.findall(fold(name))}
    quotes = [fold(r.claim.citation.quote) for r in (a, b)]
    if venues().named(quotes[0]) & venues().named(quotes[1]):
        return False
    values = {word for r in (a, b) for word in _CONTENT.findall(fold(r.claim.value.text))}
    ours, theirs = ({*_CONTENT.findall(quote)} - own - values for quote in quotes)
    return not ours & theirs and not venues().named(" ".join(fold(name) for name in actor.names))


@lru_cache(maxsize=4096)
def _venues_of(name: str, quote: str) -> frozenset[int]:
    return venues().beside(name, fold(quote))


def _venues(names: Iterable[str], quote: str) -> frozenset[int]:
    return frozenset().union(*(_venues_of(name, quote) for name in names))


_RANKED = "rank"


def _ranked_apart(a: Reading, b: Reading) -> bool:
    """Whether one tells of the second round and the other of the third, and which it was is not what they tell."""
    if any(isinstance(r.claim.value, Quantity) and r.claim.value.unit == _RANKED for r in (a, b)):
        return False
    one, other = (_ranks(r.claim.citation.quote) for r in (a, b))
    return any(not one[noun] & other[noun] for noun in one.keys() & other.keys())


@lru_cache(maxsize=16384)
def _ranks(quote: str) -> dict[str, set[str]]:
    """The ranks in front of what comes in a row, by its noun."""
    told, found = fold(quote), defaultdict[str, set[str]](set)
    start = 0
    for noun in links().patterns["staged"].finditer(told):
        if rank := _RANK.search(told[start : noun.start()]):
            found[noun[0]].add(_SHORT.get(rank[1], rank[1]))
        start = noun.end()
    return found


def _of_wider(a: Reading, b: Reading) -> bool:
    """Whether one counts the people of a town, and the other those of all that is around it as well."""
    ours, theirs = (links().says("wider", r.claim.citation.quote) for r in (a, b))
    return a.figure.id == "population" and ours != theirs


def _owned_apart(a: Reading, b: Reading) -> bool:
    """Whether dates are of two things that one place has: "Saxby's shop", "Saxby's pub"."""
    if a.unit != DATE or b.unit != DATE:
        return False
    ours, theirs = (_OWNED.findall(r.claim.citation.quote) for r in (a, b))
    named = any(word in b.claim.citation.quote for word in ours) or any(w in a.claim.citation.quote for w in theirs)
    return bool(ours) and bool(theirs) and not named


def _numbers(reading: Reading) -> set[str]:
    behind = links().behind("numbered", reading.claim.citation.quote)
    return {found["number"] for words in behind if (found := _NUMBERED.match(words))}


def _others(own: Reading, other: Reading, named: Mentions, register: Register) -> AbstractSet[str]:
    """Who is named beside the parties of both claims, people left aside."""
    parties = {own.subject, own.object, other.subject, other.object}
    return {key for key in named.of(own.claim.citation.quote) - parties if register.kind(key) in ("", "place")}


def _of_two_sites(a: Reading, b: Reading, ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """ "L'usine Valdor de Lormont", "l'usine Valdor de Belcastel"."""
    said = links()
    both = all(said.says("sites", r.claim.citation.quote) for r in (a, b))
    return both and bool(ours) and bool(theirs) and not ours & theirs


def _is_of_all(whole: Reading, places: AbstractSet[str]) -> bool:
    """ "12,000 people around the world", beside those in some place that the other quote names."""
    return bool(places) and links().says("worldwide", whole.claim.citation.quote)
