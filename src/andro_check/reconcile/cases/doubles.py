"""One dispute is told once: what a graver finding says of the same figure and the same numbers is not said again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from andro_check.model.finding import Finding, Relation
from andro_check.reconcile.readings.reading import Reading

Dispute: TypeAlias = tuple[str, str | None, str | None, frozenset[str]]


def without_doubles(findings: Iterable[Finding], readings: Iterable[Reading]) -> list[Finding]:
    """The findings without those tensions whose numbers are all disputed by a contradiction on their figure, and of the
    contradictions on one question that set the same numbers against one another the one with most claims; nor a
    contradiction whose claims are all in another of the same numbers.
    """
    said = {r.id: r for r in readings}
    kept = _told_once(list(findings), said)
    grave = [f for f in kept if f.relation is Relation.CONTRADICTION]
    disputed: dict[str, list[set[str]]] = {}
    for finding in grave:
        disputed.setdefault(finding.figure, []).append(_told(finding, said))
    return [f for f in kept if not (f.relation is Relation.TENSION and _is_double(f, said, disputed))]


def _told_once(findings: Sequence[Finding], said: Mapping[str, Reading]) -> list[Finding]:
    fullest: dict[Dispute, Finding] = {}
    for finding in findings:
        dispute = _dispute(finding, said)
        if dispute:
            fullest[dispute] = min(fullest.get(dispute, finding), finding, key=_fullness)
    once = [f for f in findings if not (dispute := _dispute(f, said)) or fullest[dispute].id == f.id]
    grave: dict[frozenset[str], list[set[str]]] = {}
    for finding in once:
        if finding.relation is Relation.CONTRADICTION:
            grave.setdefault(frozenset(_told(finding, said)), []).append(set(finding.claims))
    return [f for f in once if f.relation is not Relation.CONTRADICTION or not _is_part(f, said, grave)]


def _is_part(finding: Finding, said: Mapping[str, Reading], grave: Mapping[frozenset[str], list[set[str]]]) -> bool:
    """Whether all its claims, and more, are set against one another by the same values elsewhere."""
    return any(set(finding.claims) < claims for claims in grave[frozenset(_told(finding, said))])


def _dispute(finding: Finding, said: Mapping[str, Reading]) -> Dispute | None:
    """The question of a contradiction, and the values that stand against one another in it."""
    if finding.relation is not Relation.CONTRADICTION:
        return None
    return finding.figure, finding.subject, finding.object, frozenset(_told(finding, said))


def _fullness(finding: Finding) -> tuple[int, str, str]:
    return -len(finding.claims), finding.rule, finding.id


def _is_double(finding: Finding, said: Mapping[str, Reading], disputed: Mapping[str, list[set[str]]]) -> bool:
    told = _told(finding, said)
    return len(told) > 1 and any(told <= other for other in disputed.get(finding.figure, ()))


def _told(finding: Finding, said: Mapping[str, Reading]) -> set[str]:
    return {_value(said[claim]) if claim in said else claim for claim in finding.claims}


def _value(reading: Reading) -> str:
    return str(reading.fuzzy.core) if reading.fuzzy else reading.name
