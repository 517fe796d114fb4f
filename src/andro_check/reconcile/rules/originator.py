"""AC110: two persons, each named by other articles as the one who had the idea or began it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from andro_check.model.finding import Finding, Relation, Severity
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import listed, sayings, sentence, told
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import NAME

RULE = "AC110 contested-originator"
_SURENESS = Decimal("0.7")
_BODIES = frozenset({"company", "institution", "state", "project", "product", "place", "group"})


def contested_originator(case: Case) -> Iterator[Finding]:
    """A State and the person who speaks for it are no rivals; nor are founders whom one article names together."""
    named = [r for r in case.readings if r.figure.id == "originator" and r.unit == NAME and _may_be_person(case, r)]
    for _, group in grouped(named, lambda r: r.subject or r.object):
        by_name = dict(grouped(group, lambda r: r.name))
        rivals = sorted({n for pair in combinations(sorted(by_name), 2) if _rivals(by_name, *pair) for n in pair})
        if rivals:
            yield _finding(case, [by_name[name] for name in rivals])


def _may_be_person(case: Case, reading: Reading) -> bool:
    return case.register.kind(reading.name) not in _BODIES


def _rivals(by_name: Mapping[str, Sequence[Reading]], a: str, b: str) -> bool:
    sources = [{r.origin for r in by_name[name]} for name in (a, b)]
    return not sources[0] & sources[1]


def _finding(case: Case, sides: Sequence[Sequence[Reading]]) -> Finding:
    first = sides[0][0]
    thing = case.register.name(first.claim.subject or first.claim.object)
    message = f"who began {thing}: {sayings([(told(side[0]), side) for side in sides])}"
    names = listed([told(side[0]) for side in sides])
    why = f"{names} are different persons whom no article names together; both may have had a part"
    steps = checked(why, "the articles speak of one beginning", "who decided what, and when, in a document of the time")
    confidence = min(r.claim.confidence for side in sides for r in side) * _SURENESS
    grade = Grade(Relation.TENSION, Severity.MEDIUM, confidence)
    return draw_up(
        RULE, grade, Told(sentence(message), sentence(why), steps), [(told(side[0]), side) for side in sides]
    )
