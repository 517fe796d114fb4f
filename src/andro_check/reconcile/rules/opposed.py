"""AC141: two articles of one piece of news of which one tells the opposite: cleared and convicted, A beat B and B A."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.folding import fold
from andro_check.model.interval import ZERO, possibility
from andro_check.reconcile.case import Case, Grade, Told, draw_up
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.reasons import checked
from andro_check.reconcile.timing import NEWS, overlap
from andro_check.reconcile.units import DATE
from andro_check.reconcile.wins import Win, wins
from andro_check.reconcile.wording import sentence

RULE = "AC141 opposed-outcomes"
_TRIED = "convicted"
_OPPOSITES = ((_TRIED, "acquitted"), ("granted", "refused"))
_SURENESS = Decimal("0.6")
_COUNTED = frozenset({"yes votes", "no votes"})
_CONTENT = re.compile(r"[^\W\d_]{5,}")
_SHARED = 2
"""Words of five letters and more that two quotes share at least that name nobody both: of what was decided, not of who
decided it, or when.
"""


@dataclass(frozen=True)
class _Outcome:
    """A quote that tells how something ended: each kind of end that it says, and who beat whom in it."""

    reading: Reading
    ends: frozenset[str]
    wins: tuple[Win, ...]
    words: frozenset[str]
    days: tuple[Reading, ...]
    votes: frozenset[Decimal]


def opposed_outcomes(case: Case) -> Iterator[Finding]:
    """Of one day and of one count of votes, as far as both tell one. Only where both name one person, or tell it in the
    same words for the rest; and no word of either denies what it tells.
    """
    if not case.is_one_story:
        return
    told = [outcome for own in case.told_by.values() for outcome in _outcomes(case, own)]
    seen: set[frozenset[str]] = set()
    for one, other in combinations(sorted(told, key=lambda o: o.reading.id), 2):
        sources = frozenset((one.reading.source, other.reading.source))
        if sources not in seen and _one_news(one, other) and (_opposed(case, one, other) or _turned(one, other)):
            seen.add(sources)
            yield _finding(one.reading, other.reading)


def _outcomes(case: Case, own: Sequence[Reading]) -> Iterator[_Outcome]:
    """The quotes of an article that tell an end, each once, with the surest claim that it was read as."""
    by_quote: dict[str, Reading] = {}
    for reading in sorted(own, key=lambda r: (-r.claim.confidence, r.id)):
        by_quote.setdefault(reading.claim.citation.quote, reading)
    said = links()
    for quote, reading in by_quote.items():
        if said.says("negated", quote):
            continue
        ends = frozenset(kind for pair in _OPPOSITES for kind in pair if said.says(kind, quote))
        beaten = tuple(wins(quote, case.comparer.named.names))
        if ends or beaten:
            beside = [r for r in own if _overlap(reading, r)]
            days = tuple(r for r in beside if r.unit == DATE and r.fuzzy)
            words = (word for word in _CONTENT.findall(fold(quote)) if not said.whole("deciding", word))
            votes = frozenset(r.number for r in beside if r.figure.id in _COUNTED and r.number is not None)
            yield _Outcome(reading, ends, beaten, frozenset(words) - _words_of(days), days, votes)


def _overlap(one: Reading, other: Reading) -> bool:
    """Whether the quotes of two claims share words, and so tell one thing between them."""
    a, b = one.claim.citation.span, other.claim.citation.span
    return a.start < b.end and b.start < a.end


def _words_of(days: Iterable[Reading]) -> set[str]:
    return {word for day in days for word in _CONTENT.findall(fold(day.claim.value.text))}


def _one_news(one: _Outcome, other: _Outcome) -> bool:
    a, b = one.reading, other.reading
    if a.origin == b.origin or a.published is None or b.published is None or abs(a.published - b.published) > NEWS:
        return False
    dated = [(x, y) for x in one.days for y in other.days]
    same = any(possibility(x.amount, y.amount) > ZERO for x, y in dated)
    if one.votes and other.votes and one.votes.isdisjoint(other.votes):
        return False
    return (same or not dated) and not (a.when.stated and b.when.stated and not overlap(a.when, b.when))


def _opposed(case: Case, one: _Outcome, other: _Outcome) -> bool:
    for first, then in _OPPOSITES:
        ends = (one.ends & {first, then}, other.ends & {first, then})
        if ends in ((frozenset({first}), frozenset({then})), (frozenset({then}), frozenset({first}))):
            named = case.comparer.named
            ours, theirs = (named.of(o.reading.claim.citation.quote) for o in (one, other))
            both = ours & theirs
            if first == _TRIED and any(_is_somebody(case, actor) for actor in ours | theirs):
                return any(_is_somebody(case, actor) for actor in both)
            return len(one.words & other.words - _names(case, both)) >= (1 if both else _SHARED)
    return False


def _is_somebody(case: Case, actor: str) -> bool:
    """Whether an actor is a person, or may be one: known by two words and as nothing else."""
    kind = case.register.kind(actor)
    return kind == "person" or (not kind and " " in case.register.name(actor))


def _names(case: Case, actors: Iterable[str]) -> set[str]:
    """The words of the names of actors: who names one council twice does not tell of one matter."""
    known = (case.register.get(actor) for actor in actors)
    return {word for actor in known if actor for name in actor.names for word in _CONTENT.findall(fold(name))}


def _turned(one: _Outcome, other: _Outcome) -> bool:
    """Whether who wins in one is beaten in the other; one that names no loser must tell of the same contest."""
    for won in one.wins:
        for lost in other.wins:
            if won.loser and lost.loser:
                if (won.winner, won.loser) == (lost.loser, lost.winner):
                    return True
            elif won.winner == lost.loser or lost.winner == won.loser:
                return bool(one.words & other.words - won.words - lost.words)
    return False


def _finding(one: Reading, other: Reading) -> Finding:
    sides = [(f"“{r.claim.citation.quote}”", [r]) for r in (one, other)]
    message = sentence(f"opposite outcomes: one source says {sides[0][0]}, another {sides[1][0]}")
    why = "both articles tell one piece of news, and what came of it is told the other way round"
    steps = checked(why, "both speak of one case, one vote or one contest", "a primary document of the outcome")
    grade = Grade(Relation.CONTRADICTION, Severity.HIGH, _SURENESS)
    return draw_up(RULE, grade, Told(message, sentence(why), steps), sides)
