"""AC157: accepted claims of one figure whose subject one article names in full, and another by a noun alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from andro_check.model.claim import Status
from andro_check.model.finding import Finding, Relation
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.comparing.disputes import Dispute
from andro_check.reconcile.readings.naming import is_noun
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE, NAME
from andro_check.reconcile.readings.values import relative_gap
from andro_check.reconcile.rules.contested import disputed

RULE = "AC157 one-name"
_FEW = 12
"""Claims of one figure: where there are more, they are of many things."""
_APART = 0.65
"""Amounts further apart are of two things."""
_JOINT = re.compile(r"-(?:et|and|v|vs|ou|or)-")


def one_name(case: Case) -> Iterator[Finding]:
    """Only what a person read: of each article one claim of the figure, and no article that tells the two subjects
    apart. "The observatory" may be the Isles Observatory, and "the line" the Tarn branch.
    """
    read = (r for r in case.readings if r.claim.status is Status.ACCEPTED and r.subject and not r.object)
    if not case.is_one_story:
        return
    apart = _told_apart(case)
    for _, group in grouped(read, lambda r: (r.figure.id, r.unit, r.scope)):
        lone = [own[0] for _, own in grouped(group, lambda r: r.source) if len({r.subject for r in own}) == 1]
        if 1 < len(lone) <= _FEW and not lone[0].figure.adds and lone[0].figure.id not in case.figures.unnamed:
            for a, b in combinations(lone, 2):
                if _may_be_one(case, a, b) and frozenset((a.subject, b.subject)) not in apart:
                    yield from _judged(case, a, b)


def _told_apart(case: Case) -> frozenset[frozenset[str]]:
    """The pairs of subjects that one article has figures of."""
    subjects = [{r.subject for r in own if r.subject} for own in case.told_by.values()]
    return frozenset(frozenset(pair) for own in subjects for pair in combinations(sorted(own), 2))


def _may_be_one(case: Case, a: Reading, b: Reading) -> bool:
    if a.subject == b.subject or _JOINT.search(a.subject) or _JOINT.search(b.subject):
        return False
    if a.unit == NAME and (is_noun(a, case.register) or is_noun(b, case.register)):
        return True
    return _shortens(a, b) or _shortens(b, a)


def _shortens(short: Reading, long: Reading) -> bool:
    """Whether one name is the other without its first words, "Masters" of "Skarholm Masters", or without what is added
    in lower case: "Observatoire volcanologique". The Gorge is not the Gorge Dam.
    """
    if long.subject.endswith(f"-{short.subject}"):
        return True
    _, found, added = (long.claim.subject or "").casefold().partition(f"{(short.claim.subject or '').casefold()} ")
    rest = (long.claim.subject or "")[-len(added) :]
    return bool(found and added) and long.subject.startswith(f"{short.subject}-") and rest[:1].islower()


def _judged(case: Case, a: Reading, b: Reading) -> Iterator[Finding]:
    one = replace(b, subject=a.subject)
    verdict = case.comparer.compare(a, one)
    far = a.unit not in (DATE, NAME) and relative_gap(a, b) > _APART
    if verdict.relation is Relation.CONTRADICTION and not far:
        yield disputed(case, RULE, Dispute(verdict.relation, ((a,), (b,)), (a, b), verdict))
