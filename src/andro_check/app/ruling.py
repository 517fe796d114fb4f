"""Decisions meet findings: which are ruled on, and which rulings no longer fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from andro_check.dossier.decisions import fingerprint_of_claim
from andro_check.model.claim import Claim
from andro_check.model.decision import Decision
from andro_check.model.dossier import Dossier
from andro_check.model.finding import SHOWN_BY_DEFAULT, STALE, Finding


def ruled(findings: Sequence[Finding], dossier: Dossier) -> tuple[Finding, ...]:
    """The findings, in the same order, with the status that their rulings give them.

    A ruling on a finding that is no more goes, as a stale one, to the finding that took its place: of the same rule,
    and with the most claims in common.
    """
    if not dossier.decisions:
        return tuple(findings)
    held = {decision.finding: decision for decision in dossier.decisions}
    by_id = {finding.id: _with(finding, held[finding.id], dossier) for finding in findings if finding.id in held}
    free = [finding for finding in findings if finding.id not in by_id]
    for decision in dossier.decisions:
        heir = None if decision.finding in by_id else _heir(decision, free)
        if heir:
            free.remove(heir)
            by_id[heir.id] = _with(heir, decision, dossier)
    return tuple(by_id.get(finding.id, finding) for finding in findings)


def marks_of(finding: Finding, claims: Mapping[str, Claim]) -> dict[str, str]:
    """The fingerprints of the claims of a finding, by their ids."""
    return {key: fingerprint_of_claim(claims[key]) for key in sorted(finding.claims) if key in claims}


def _with(finding: Finding, decision: Decision, dossier: Dossier) -> Finding:
    outdated = _outdated(finding, decision, dossier)
    return replace(finding, status=STALE if outdated else decision.ruling.value, decision=decision, outdated=outdated)


def _outdated(finding: Finding, decision: Decision, dossier: Dossier) -> str:
    """What has changed since the ruling, in words; empty while it holds, or where it does not say what it was on."""
    if decision.claims is None:
        return ""
    before, now = decision.claims, marks_of(finding, dossier.claim_of)
    told = [
        *(f"claim {key} has changed" for key in sorted(before.keys() & now.keys()) if before[key] != now[key]),
        *(f"claim {key} is new" for key in sorted(now.keys() - before.keys())),
        *(f"claim {key} is no longer in it" for key in sorted(before.keys() - now.keys())),
    ]
    if decision.relation and decision.relation != finding.relation:
        told.append(f"it was a {decision.relation}")
    return ", ".join(told)


def _heir(decision: Decision, free: Sequence[Finding]) -> Finding | None:
    """The finding that took the place of the one that was ruled on."""
    before = set(decision.claims or ())
    near = [finding for finding in free if _may_follow(finding, decision) and before & set(finding.claims)]
    return max(near, key=lambda finding: len(before & set(finding.claims)), default=None)


def _may_follow(finding: Finding, decision: Decision) -> bool:
    """Whether the two tell of the same kind of thing: a disagreement does not go on in an agreement."""
    same = decision.relation == finding.relation or {decision.relation, finding.relation.value} <= SHOWN_BY_DEFAULT
    return finding.rule == decision.rule and same
