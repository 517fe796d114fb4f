"""Claims become findings: read them, ask the questions, let every rule judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from andro_check.lexicon.figures import FigureTable
from andro_check.model.claim import Claim
from andro_check.model.finding import Finding
from andro_check.model.register import Register
from andro_check.model.source import Source
from andro_check.reconcile.case import Case
from andro_check.reconcile.fractions import with_amounts
from andro_check.reconcile.independence import with_origins
from andro_check.reconcile.questions import ask
from andro_check.reconcile.reading import read_claims
from andro_check.reconcile.rules import RULES


def reconcile(
    claims: Sequence[Claim], register: Register, sources: Mapping[str, Source], figures: FigureTable
) -> tuple[Finding, ...]:
    """All findings, the gravest first; the order of the claims changes nothing.

    Rejected claims and claims of low confidence take no part.
    """
    readings = with_amounts(with_origins(read_claims(claims, register, sources, figures)))
    case = Case(readings, ask(readings), register, sources, figures)
    found = {finding.id: finding for rule in RULES for finding in rule(case)}
    return tuple(sorted(found.values(), key=_order))


def _order(finding: Finding) -> tuple[int, str, str]:
    return list(type(finding.relation)).index(finding.relation), finding.rule, finding.id
