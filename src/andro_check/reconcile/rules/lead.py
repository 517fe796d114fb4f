"""AC159: a lead in votes that is not what the first has more than the second, by the votes that are told of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, difference, excluded, one_mood, violated
from andro_check.reconcile.cases.wording import roughly, told, topic
from andro_check.reconcile.readings.naming import of_one_party
from andro_check.reconcile.readings.passages import grouped, together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT

RULE = "AC159 lead"
_VOTES, _LEADS = "votes", frozenset({"majority", "margin", "vote margin", "winning margin", "vote lead", "lead"})
_MEANT = Decimal("1.2")
"""A lead that is so many times off is one of another ballot."""


def lead(case: Case) -> Iterator[Finding]:
    """Only where no two candidates whose votes are told, in whatever articles, are so far apart."""
    leads = [r for r in case.amounts if r.figure.id in _LEADS and r.unit == COUNT and r.number]
    votes = [r for r in case.amounts if r.figure.id == _VOTES and r.unit == COUNT and r.number] if leads else []
    ballots: dict[str, list[Sequence[Reading]]] = {}
    for (_, source), group in grouped(votes, lambda r: (r.object, r.source)):
        ballots.setdefault("" if case.is_one_story else source, []).append(group)
    for stated in leads:
        near = ballots.get("" if case.is_one_story else stated.source, ())
        tried = [pair for own in near for pair in _rivals(stated, own)]
        if tried and all(excluded(stated, difference(a, b)) for a, b in tried):
            meant = [(a, b) for a, b in tried if _is_meant(stated, a, b)]
            yield from (_finding(case, stated, a, b) for a, b in meant[:1])


def _rivals(stated: Reading, votes: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Two candidates of one ballot in one article, of which the lead names one, or the ballot."""
    for a, b in combinations(votes, 2):
        rivals = a.subject != b.subject and a.scope == b.scope == stated.scope and one_mood([a, b, stated])
        one_time = together(a, b) and together(a, stated) and together(b, stated)
        if rivals and one_time and (of_one_party(stated, a) or of_one_party(stated, b)):
            yield a, b


def _is_meant(stated: Reading, a: Reading, b: Reading) -> bool:
    made, said = abs((a.number or ZERO) - (b.number or ZERO)), stated.number or ZERO
    return made <= _MEANT * said and said <= _MEANT * made


def _finding(case: Case, stated: Reading, a: Reading, b: Reading) -> Finding:
    made = f"between {told(a)} and {told(b)} there are {roughly(difference(a, b).support, COUNT)}"
    message = f"{topic(stated, case.register, case.figures)} is given as {told(stated)}, but {made}"
    settles = "which of the three figures is wrong, or whose lead it is"
    return violated(RULE, argued(message, f"{made}, not {told(stated)}", settles), [stated, a, b])
