"""One dispute is told once: what a graver finding says of the same figure and the same numbers is not said again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from andro_check.model.finding import Finding, Relation
from andro_check.reconcile.reading import Reading


def without_doubles(findings: Iterable[Finding], readings: Iterable[Reading]) -> list[Finding]:
    """The findings without those tensions whose numbers are all disputed by a contradiction on their figure."""
    kept = list(findings)
    said = {r.id: r for r in readings}
    grave = [f for f in kept if f.relation is Relation.CONTRADICTION]
    disputed: dict[str, list[set[str]]] = {}
    for finding in grave:
        disputed.setdefault(finding.figure, []).append(_told(finding, said))
    return [f for f in kept if not (f.relation is Relation.TENSION and _is_double(f, said, disputed))]


def _is_double(finding: Finding, said: Mapping[str, Reading], disputed: Mapping[str, list[set[str]]]) -> bool:
    told = _told(finding, said)
    return len(told) > 1 and any(told <= other for other in disputed.get(finding.figure, ()))


def _told(finding: Finding, said: Mapping[str, Reading]) -> set[str]:
    return {_value(said[claim]) if claim in said else claim for claim in finding.claims}


def _value(reading: Reading) -> str:
    return str(reading.fuzzy.core) if reading.fuzzy else reading.name
