"""What of a report is shown, and why the rest is not: everything is counted, nothing is hidden silently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from andro_check.model.finding import Finding, Relation, Severity

_RELATIONS = {relation: rank for rank, relation in enumerate(Relation)}
_SEVERITIES = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Tally:
    """All findings, each in one of four places, in the order of display.

    ``explained`` are relations that only reassure, ``ruled`` were decided by a person, ``outside`` fail the filter.
    """

    shown: tuple[Finding, ...] = ()
    explained: tuple[Finding, ...] = ()
    ruled: tuple[Finding, ...] = ()
    outside: tuple[Finding, ...] = ()

    @property
    def total(self) -> int:
        return len(self.shown) + len(self.explained) + len(self.ruled) + len(self.outside)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """From what an editor must look at to what only reassures."""
    return tuple(sorted(findings, key=_rank))


def _rank(finding: Finding) -> tuple[int, int, str, str, str, str]:
    named = (finding.figure, finding.subject or "", finding.object or "")
    return (_RELATIONS[finding.relation], _SEVERITIES[finding.severity], *named, finding.id)


def by_relation(findings: Iterable[Finding]) -> list[tuple[Relation, int]]:
    """How many of each relation, in the order of display, those with none left out."""
    counts = Counter(finding.relation for finding in findings)
    return [(relation, counts[relation]) for relation in Relation if counts[relation]]
