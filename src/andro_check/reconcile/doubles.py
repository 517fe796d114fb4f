"""One dispute is told once: what a graver finding says of the same figure and the same numbers is not said again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from andro_check.model.finding import Finding, Relation
from andro_check.reconcile.reading import Reading


def without_doubles(findings: Iterable[Finding], readings: Iterable[Reading]) -> list[Finding]:
    """The findings without those tensions whose numbers are all disputed by a contradiction on their figure, and of the
    contradictions that set the same numbers of a figure against one another the one with most claims.
    """
    said = {r.id: r for r in readings}
    kept = _told_once(list(findings), said)
    grave = [f for f in kept if f.relation is Relation.CONTRADICTION]
    disputed: dict[str, list[set[str]]] = {}
    for finding in grave:
        disputed.setdefault(finding.figure, []).append(_told(finding, said))
    return [f for f in kept if not (f.relation is Relation.TENSION and _is_double(f, said, disputed))]


def _told_once(findings: Sequence[Finding], said: Mapping[str, Reading]) -> list[Finding]:
    fullest: dict[tuple[str, frozenset[str]], Finding] = {}
    for finding in findings:
        dispute = (finding.figure, frozenset(_told(finding, said)))
        if finding.relation is Relation.CONTRADICTION and len(dispute[1]) > 1:
            fullest[dispute] = min(fullest.get(dispute, finding), finding, key=_fullness)
    once = {finding.id for finding in fullest.values()}
    return [
        f
        for f in findings
        if f.id in once
        or f.relation is not Relation.CONTRADICTION
        or (f.figure, frozenset(_told(f, said))) not in fullest
    ]


def _fullness(finding: Finding) -> tuple[int, str, str]:
    return -len(finding.claims), finding.rule, finding.id


def _is_double(finding: Finding, said: Mapping[str, Reading], disputed: Mapping[str, list[set[str]]]) -> bool:
    told = _told(finding, said)
    return len(told) > 1 and any(told <= other for other in disputed.get(finding.figure, ()))


def _told(finding: Finding, said: Mapping[str, Reading]) -> set[str]:
    return {_value(said[claim]) if claim in said else claim for claim in finding.claims}


def _value(reading: Reading) -> str:
    return str(reading.fuzzy.core) if reading.fuzzy else reading.name
