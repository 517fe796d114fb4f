"""AC144: two articles of one piece of news tell of two people that each of them comes to lead one body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations

from andro_check.lexicon.heads import bodies_in
from andro_check.lexicon.offices import offices_in, presiding_offices, seats_in, sole_offices
from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.folding import fold
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import sentence
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import NEWS, overlap

RULE = "AC144 two-heads"
_POST, _APPOINTED = "takes charge", "appointed "
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_STORY = 24
"""Quotes that tell of a post; in a story with more, posts come and go."""
_NEAR = 40
"""Code points from those words to the office."""
_BEFORE, _BEHIND = 5, 3
"""Words between a name and the noun for what it is the name of: "syndicat des pilotes de Kelm", "Kelm rowing club"."""
_WORD, _STOPS = re.compile(r"\w+"), re.compile(r"[,;:.()]")
_SURENESS = Decimal("0.6")


@dataclass(frozen=True)
class _Post:
    """A quote that tells who comes to lead what: the people that it names, the bodies, and the offices."""

    reading: Reading
    people: frozenset[str]
    bodies: frozenset[str]
    offices: frozenset[str]


def two_heads(case: Case) -> Iterator[Finding]:
    """Whoever leaves is named in both, or in one alone; only who is named in one and no other person counts."""
    if not case.is_one_story:
        return
    told = (*case.readings, *case.faint, *case.ends)
    posts = [post for _, own in grouped(told, lambda r: r.claim.citation) if (post := _post(case, own[0]))]
    if len(posts) > _STORY:
        return
    seen: set[frozenset[str]] = set()
    for one, other in combinations(sorted(posts, key=lambda p: p.reading.id), 2):
        sources = frozenset((one.reading.source, other.reading.source))
        if sources not in seen and _rivals(case, one, other):
            seen.add(sources)
            yield _finding(one, other)


def _post(case: Case, reading: Reading) -> _Post | None:
    quote = reading.claim.citation.quote
    if not (links().says(_POST, quote) or reading.claim.figure.startswith(_APPOINTED)):
        return None
    if links().says("negated", quote) or links().says("for a time", quote) or _is_past(reading):
        return None
    named = case.comparer.named.of(quote)
    people = frozenset(key for key in named if _is_person(case, key)) - _gone(case, quote, named)
    return _Post(reading, people, named - people, _offices(reading)) if people and named - people else None


def _offices(reading: Reading) -> frozenset[str]:
    """The offices told beside the words for coming to lead, or that which somebody is appointed to."""
    figure, quote = reading.claim.figure, fold(reading.claim.citation.quote)
    said = links().patterns[_POST].search(quote)
    near = quote[max(0, said.start() - _NEAR) : said.end() + _NEAR] if said else ""
    return (
        offices_in(near)
        | seats_in(near)
        | ({figure.removeprefix(_APPOINTED)} if figure.startswith(_APPOINTED) else set())
    )


def _gone(case: Case, quote: str, named: frozenset[str]) -> frozenset[str]:
    """Who is named right behind the words that tell whose place is taken, or in front of "will be succeeded by"."""
    behind = [words.strip() for words in links().behind("in place of", quote)]
    left = links().patterns["gives way"].split(fold(quote), maxsplit=1)
    before = left[0] if len(left) > 1 else ""
    names = {key: fold(case.register.name(key)) for key in named}
    return frozenset(k for k, name in names.items() if name in before or any(w.startswith(name) for w in behind))


def _is_past(reading: Reading) -> bool:
    """Whether a quote tells of a year before that of its article; one without a date may tell of any."""
    told = reading.published
    if told is None:
        return True
    year = date.fromordinal(told).year
    return any(int(found) < year for found in _YEAR.findall(reading.claim.citation.quote))


def _is_person(case: Case, actor: str) -> bool:
    kind = case.register.kind(actor)
    return kind == "person" or (not kind and case.register.name(actor).count(" ") == 1)


def _rivals(case: Case, one: _Post, other: _Post) -> bool:
    a, b = one.reading, other.reading
    if a.origin == b.origin or a.published is None or b.published is None or abs(a.published - b.published) > NEWS:
        return False
    if a.when.stated and b.when.stated and not overlap(a.when, b.when):
        return False
    ours, theirs = one.people - other.people, other.people - one.people
    shared = one.bodies & other.bodies
    if not (len(ours) == len(theirs) == 1 and shared and _one_office(one.offices, other.offices)):
        return False
    quotes = [fold(r.claim.citation.quote) for r in (a, b)]
    names = {fold(name) for key in shared if (actor := case.register.get(key)) for name in actor.names}
    beside = [frozenset(kind for name in names for kind in _beside(name, quote)) for quote in quotes]
    return beside[0] == beside[1]


def _beside(name: str, quote: str) -> frozenset[str]:
    """The kinds of bodies that a folded quote tells of right before or behind a name, in its clause."""
    found = frozenset[str]()
    for at in re.finditer(rf"\b{re.escape(name)}\b", quote):
        before, behind = _STOPS.split(quote[: at.start()])[-1], _STOPS.split(quote[at.end() :])[0]
        found |= bodies_in([*_WORD.findall(before)[-_BEFORE:], *_WORD.findall(behind)[:_BEHIND]])
    return found


def _one_office(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether both tell of one office, or one of none and the other of that of who leads a body."""
    if ours and theirs:
        return bool(ours & theirs)
    return (ours | theirs) <= sole_offices()


def _finding(ours: _Post, theirs: _Post) -> Finding:
    one, other = ours.reading, theirs.reading
    presides = not (ours.offices and theirs.offices) and bool((ours.offices | theirs.offices) & presiding_offices())
    relation = Relation.TENSION if presides else Relation.CONTRADICTION  # the other may lead as its chief executive
    severity = Severity.MEDIUM if presides else Severity.HIGH
    sides = [(f"“{r.claim.citation.quote.removesuffix('.')}”", [r]) for r in (one, other)]
    message = sentence(f"two people for one post: one source says {sides[0][0]}, another {sides[1][0]}")
    why = "both articles tell who comes to lead one body, and they name two people"
    steps = checked(why, "both speak of one post", "the decision of the body")
    return draw_up(RULE, Grade(relation, severity, _SURENESS), Told(message, sentence(why), steps), sides)
