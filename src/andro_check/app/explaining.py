"""One finding, or one claim, by the beginning of its id."""

from __future__ import annotations

from collections.abc import Iterable

from andro_check.app.wanted import UnknownWord
from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding


def finding_named(beginning: str, findings: tuple[Finding, ...], dossier: Dossier) -> Finding:
    """The finding whose id begins so. Raises UnknownWord when none or several do."""
    by_id = {finding.id: finding for finding in findings}
    near = _beginning(beginning, by_id)
    if not near and _beginning(beginning, dossier.claim_of):
        raise UnknownWord(f"{beginning!r} is a claim, not a finding; write andro-check show {beginning}")
    return by_id[_only(beginning, near, "finding", "andro-check report --all lists them")]


def claim_named(beginning: str, findings: tuple[Finding, ...], dossier: Dossier) -> Claim:
    """The claim whose id begins so. Raises UnknownWord when none or several do."""
    near = _beginning(beginning, dossier.claim_of)
    if not near and _beginning(beginning, (finding.id for finding in findings)):
        raise UnknownWord(f"{beginning!r} is a finding, not a claim; write andro-check explain {beginning}")
    return dossier.claim_of[_only(beginning, near, "claim", "andro-check claims --all lists them")]


def either_named(beginning: str, findings: tuple[Finding, ...], dossier: Dossier) -> Claim | Finding:
    """The claim, or else the finding, whose id begins so. Raises UnknownWord when none or several do."""
    if _beginning(beginning, dossier.claim_of):
        return claim_named(beginning, findings, dossier)
    if _beginning(beginning, (finding.id for finding in findings)):
        return finding_named(beginning, findings, dossier)
    lists = "andro-check claims --all and andro-check report --all list them"
    raise UnknownWord(f"no claim and no finding has the id {beginning!r}; {lists}")


def standing_in(claim: Claim, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that name this claim."""
    return tuple(finding for finding in findings if claim.id in finding.claims)


def _beginning(beginning: str, ids: Iterable[str]) -> list[str]:
    """The ids that begin so; the whole id means itself, even where another goes on from it."""
    near = sorted(key for key in ids if beginning and key.casefold().startswith(beginning.casefold()))
    return [beginning] if beginning in near else near


def _only(beginning: str, near: list[str], what: str, remedy: str) -> str:
    if not near:
        raise UnknownWord(f"no {what} has the id {beginning!r}; {remedy}")
    if len(near) > 1:
        raise UnknownWord(f"{beginning!r} begins {len(near)} ids; write more of it: {', '.join(near[:5])}")
    return near[0]
