"""What words beside two values say that they are measured of: adults and children, the old bridge and the new one."""

from __future__ import annotations

import re
from functools import lru_cache

from andro_check.lexicon.venues import venues
from andro_check.model.folding import fold
from andro_check.model.register import Register
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.units import COUNT, DATE, NAME, PERCENT

_GOODS = re.compile(
    r"\b(?P<head>budget|rent|loyer|sales|ventes|exports|exportations|imports|importations|kilo|litre|tonne|douzaine|dozen"
    r"|production|output|harvest|recolte|subvention|tax|taxe) (?:for |of |de |du |des |d['’]|pour |sur )"
    r"(?:a |an |the |la |le |les |l['’]|un |une |ses )?(?P<goods>[^\W\d_]{3,})"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_AT = re.compile(rf"\b(?:at|in|near|à) (?!(?:{_MONTHS})\b)([A-ZÀ-Ý][^\W\d_]{{2,}})")
_RATE = re.compile(r"\b(?:a|per|each|every|par|chaque) (?:year|month|week|day|an|annee|mois|semaine|jour)\b")
_HAS = re.compile(r"\b(?:has|have|had|compte|comptent|comptait|employs|emploie|a|ont) (?:some |about |environ )?[\d]")
_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*")
_OLD = re.compile(
    r"\b(?:old|former|previous|ancien|ancienne|anciens|anciennes|precedent|precedente) (?P<thing>[^\W\d_]{3,})"
)
_NEW = re.compile(r"\b(?:new|future|nouveau|nouvel|nouvelle|nouveaux|nouvelles|futur|future) (?P<thing>[^\W\d_]{3,})")
_RANK = re.compile(
    r"\b(?P<rank>\w{3,}(?:ieme|th)|\d+(?:er?|re|eme|st|nd|rd)|premiere?|seconde?|first|second|third)s?"
    r" (?P<thing>[^\W\d_]{3,})"
)
_ONE_RANK = {
    "premiere": "premier",
    "first": "premier",
    "seconde": "deuxieme",
    "second": "deuxieme",
    "third": "troisieme",
}
_WITHIN = re.compile(
    r"\b(?:en|in|within|over|sur) (?P<span>(?:un|une|deux|trois|six|a|an|one|two|three|its first|\d+)"
    r" (?:jour|semaine|mois|an|annee|day|week|month|year)s?)\b"
)


def qualified_apart(a: Reading, b: Reading, register: Register) -> bool:
    """Whether the quotes set what they measure apart: by groups of people, by rank, by old and new, by a stretch of
    time, by the place of a thing without a name, and a share or a deed by what only one of them says of it.
    """
    if NAME in (a.unit, b.unit):
        return False
    one, other = fold(a.claim.citation.quote), fold(b.claim.citation.quote)
    return (
        _alternative(one, other)
        or _ranked(a, b, one, other)
        or _renewed(one, other)
        or _within(one, other)
        or _marked(a, one, other)
        or _of_other_goods(one, other)
        or _flowing(a, one, other)
        or _of_a_relative(a, b, one, other, register)
        or (_elsewhere(a, b, register))
    )


def _alternative(one: str, other: str) -> bool:
    ours, theirs = _said(one), _said(other)
    return any(row in theirs and not ours[row] & theirs[row] for row in ours)


@lru_cache(maxsize=4096)
def _said(quote: str) -> dict[int, frozenset[int]]:
    """Of each row of alternatives that a folded quote says any of: which."""
    return venues().said(quote)


def _renewed(one: str, other: str) -> bool:
    """ "The old theatre", "the new theatre"."""
    return any(
        {found["thing"] for found in first.finditer(one)} & {found["thing"] for found in then.finditer(other)}
        for first, then in ((_OLD, _NEW), (_NEW, _OLD))
    )


def _ranked(a: Reading, b: Reading, one: str, other: str) -> bool:
    """ "Its tenth shop", "its twentieth shop", unless which it was is what they tell."""
    if any(getattr(r.claim.value, "unit", "") == "rank" for r in (a, b)):
        return False
    ours, theirs = ({f["thing"]: _ONE_RANK.get(f["rank"], f["rank"]) for f in _RANK.finditer(q)} for q in (one, other))
    return any(ours[thing] != theirs[thing] for thing in ours.keys() & theirs.keys())


def _within(one: str, other: str) -> bool:
    """ "40,000 copies in a month", "120,000 copies in a year" """
    ours, theirs = (frozenset(found["span"] for found in _WITHIN.finditer(quote)) for quote in (one, other))
    return bool(ours) and bool(theirs) and not ours & theirs


def _marked(a: Reading, one: str, other: str) -> bool:
    """A share of the young against one of all; a re-election against an election."""
    marks = {PERCENT: [venues().part, venues().before], DATE: [venues().again]}.get(a.unit, [venues().before])
    told = [mark for mark in marks if mark is not venues().before or not (_compares(one) or _compares(other))]
    return any(bool(mark.search(one)) != bool(mark.search(other)) for mark in told)


def _compares(quote: str) -> bool:
    """ "Worth 410 million, against 160 in the previous round": of two numbers only one is of what was so before."""
    return len(_NUMBER.findall(quote)) > 1


def _of_other_goods(one: str, other: str) -> bool:
    """ "Kelm's budget for roads", "Kelm's budget for schools" """
    ours, theirs = ({found["head"]: found["goods"].rstrip("sx") for found in _GOODS.finditer(q)} for q in (one, other))
    return any(ours[head] != theirs[head] for head in ours.keys() & theirs.keys())


def _flowing(a: Reading, one: str, other: str) -> bool:
    """ "Admits 300 students a year", "has 1,100 students" """
    if a.unit != COUNT:
        return False
    return any(
        _RATE.search(rate) and not _RATE.search(state) and _HAS.search(state)
        for rate, state in ((one, other), (other, one))
    )


def _of_a_relative(a: Reading, b: Reading, one: str, other: str, register: Register) -> bool:
    """ "Ann Slade has two sons", "Ann Slade's sister has three" """
    if not (venues().relatives.search(one) or venues().relatives.search(other)) or a.subject != b.subject:
        return False
    actor = register.get(a.subject)
    names = [fold(name) for name in actor.names] if actor else []
    ours, theirs = (any(_kin(name).search(quote) for name in names) for quote in (one, other))
    return ours != theirs


@lru_cache(maxsize=1024)
def _kin(name: str) -> re.Pattern[str]:
    kin = venues().relatives.pattern
    return re.compile(rf"(?<!\w){re.escape(name)}['’]s? (?:\w+ )?{kin}|{kin} (?:de |d['’]){re.escape(name)}(?!\w)")


def _elsewhere(a: Reading, b: Reading, register: Register) -> bool:
    """ "The school at Kelm", "the school at Saxby" """
    name = register.name(a.subject) if a.subject == b.subject and a.subject else ""
    if not name or not name.islower():
        return False
    ours, theirs = (frozenset(_placed(name).findall(r.claim.citation.quote)) for r in (a, b))
    if ours and theirs:
        return not ours & theirs
    if register.kind(a.subject) == "event":
        return False
    near, far = (frozenset(_AT.findall(r.claim.citation.quote)) for r in (a, b))
    return bool(near) and bool(far) and not near & far


@lru_cache(maxsize=1024)
def _placed(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{re.escape(noun)}) (?:at |in |of |de |du |à |d['’])([A-ZÀ-Ý][^\W\d_]{{2,}})")
