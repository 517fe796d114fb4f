"""What the words around two values say of two things that share a name: lines 4 and 7, two plants of one firm."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from andro_check.lexicon.aspects import aspects
from andro_check.lexicon.heads import headed
from andro_check.lexicon.passages import links
from andro_check.model.folding import fold
from andro_check.model.register import Register
from andro_check.reconcile.apart.aspects import told_of_two
from andro_check.reconcile.readings.mentions import Mentions
from andro_check.reconcile.readings.naming import is_noun
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT, DATE, NAME, is_currency

_OF_BODIES = frozenset(
    {"strike rate", "strikers", "strike days", "turnout", "pay rise", "contract value", "sample size"}
)
"""Figures of an event that each body, town or poll has of its own."""
_OF_WORKS = frozenset({"operator", "role: architect", "builder"})
"""Figures of which a town has one for each of its buildings."""
_VENUE = "venue"
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_OWNED = re.compile(r"['’]s (?P<thing>[^\W\d_]+)")


def of_two_things(a: Reading, b: Reading, named: Mentions, register: Register) -> bool:
    """Whether the words tell of two things: by an aspect of theirs, or by who is named beside them."""
    return told_of_two(a, b) or named_apart(a, b, named, register)


def named_apart(a: Reading, b: Reading, named: Mentions, register: Register) -> bool:
    """Whether the quotes name two things of one kind, two sites, or all the world and one place."""
    return (
        _of_wider(a, b)
        or _owned_apart(a, b)
        or _of_two_bodies(a, b, named, register)
        or _of_two_works(a, b, register)
        or _of_two_places(a, b, named, register)
        or _of_two_heads(a, b, register)
    )


def _of_two_heads(a: Reading, b: Reading, register: Register) -> bool:
    """Whether one name stands under two nouns, "the Kelm library" and "the Kelm museum"."""
    if a.subject == b.subject or not (a.subject and b.subject):
        return False
    one, other = (headed(_CONTENT.findall(fold(register.name(r.subject)))) for r in (a, b))
    return bool(one.kind and other.kind) and one.kind != other.kind and one.name[:1] == other.name[:1]


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


def _of_two_works(a: Reading, b: Reading, register: Register) -> bool:
    """Whether two names of who runs or designed something are of what no common word calls one thing: the buses of a
    town, its car park.
    """
    if a.figure.id not in _OF_WORKS or a.subject != b.subject or not (actor := register.get(a.subject)):
        return False
    own = {word for name in actor.names for word in _CONTENT.findall(fold(name))}
    quotes = [fold(r.claim.citation.quote) for r in (a, b)]
    one, other, named = (aspects().named(words).get(_VENUE, frozenset()) for words in (*quotes, " ".join(actor.names)))
    values = {word for r in (a, b) for word in _CONTENT.findall(fold(r.claim.value.text))}
    ours, theirs = ({*_CONTENT.findall(quote)} - own - values for quote in quotes)
    return not (named or one & other or ours & theirs)


def _of_wider(a: Reading, b: Reading) -> bool:
    """Whether one counts the people of a town, and the other those of all that is around it as well."""
    if a.figure.id != "population":
        return False
    ours, theirs = (links().says("wider", r.claim.citation.quote) for r in (a, b))
    return ours != theirs


def _owned_apart(a: Reading, b: Reading) -> bool:
    """Whether dates are of two things that one place has: "Saxby's shop", "Saxby's pub"."""
    if a.unit != DATE or b.unit != DATE:
        return False
    ours, theirs = (_OWNED.findall(r.claim.citation.quote) for r in (a, b))
    named = any(word in b.claim.citation.quote for word in ours) or any(w in a.claim.citation.quote for w in theirs)
    return bool(ours) and bool(theirs) and not named


def _others(own: Reading, other: Reading, named: Mentions, register: Register) -> AbstractSet[str]:
    """Who is named beside the parties of both claims, people left aside."""
    parties = {own.subject, own.object, other.subject, other.object}
    return {key for key in named.of(own.claim.citation.quote) - parties if register.kind(key) in ("", "place")}


def _of_two_places(a: Reading, b: Reading, named: Mentions, register: Register) -> bool:
    """ "L'usine Valdor de Lormont", "l'usine Valdor de Belcastel"; "12,000 people around the world", beside those in
    some place that the other quote names; of what has no name, whatever is told: "the river at Kelm".
    """
    nameless = a.subject == b.subject != "" and is_noun(a, register) and register.kind(a.subject) != "event"
    if a.unit == NAME or (not nameless and (a.unit != b.unit or not (a.unit == COUNT or is_currency(a.unit)))):
        return False
    one, other = (_said(r.claim.citation.quote) for r in (a, b))
    sites = nameless or (one.sites and other.sites)
    if not (sites or one.worldwide or other.worldwide):
        return False
    ours = _others(a, b, named, register)
    if not (ours or one.worldwide):
        return False
    theirs = _others(b, a, named, register)
    apart = sites and bool(ours and theirs) and not ours & theirs
    return apart or (one.worldwide and bool(theirs)) or (other.worldwide and bool(ours))


class _Said(NamedTuple):
    sites: bool
    worldwide: bool


@lru_cache(maxsize=32768)
def _said(quote: str) -> _Said:
    return _Said(links().says("sites", quote), links().says("worldwide", quote))
