"""The exported findings one a line, each with its claims and their sources: for pipes, ``jq`` and data frames."""

from __future__ import annotations

from andro_check.model.claim import Claim
from andro_check.model.finding import Finding
from andro_check.report.json import Row, claim_row, finding_row, line
from andro_check.report.selection import Selection
from andro_check.report.words import letter

SCHEMA = "andro-check/finding/v1"


def selection_jsonl(selection: Selection) -> bytes:
    """A line for each finding; ``selection`` stands in every line, which may be cut from its neighbours."""
    chosen: Row = {"selection": selection.row()}
    return "".join(f"{line(_row(finding, selection) | chosen)}\n" for finding in selection.findings).encode()


def _row(finding: Finding, selection: Selection) -> Row:
    """The finding as in the report's JSON, with whole claims in the place of their ids."""
    letters = {key: letter(number) for number, side in enumerate(finding.sides) for key in side.claims}
    claims = [
        {"side": letters.get(claim.id)} | claim_row(claim, selection.dossier.register) | _published(claim, selection)
        for claim in selection.claims_of(finding)
    ]
    return {"schema": SCHEMA} | finding_row(finding, selection.dossier.register) | {"claims": claims}


def _published(claim: Claim, selection: Selection) -> Row:
    document = selection.dossier.document_of.get(claim.source)
    source = document.source if document else None
    return {
        "publisher": source.publisher if source else None,
        "published": source.published.edtf if source and source.published else None,
        "url": source.url or None if source else None,
        "rendition": source.rendition.value if source else None,
    }
