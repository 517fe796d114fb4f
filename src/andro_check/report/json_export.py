"""The exported findings as the report's JSON, with no other claims and sources than theirs."""

from __future__ import annotations

from andro_check.report.json import dumps, report_row
from andro_check.report.selection import Selection


def selection_json(selection: Selection) -> bytes:
    """``andro-check/report/v1`` cut down to these findings; ``selection`` says how they were chosen."""
    named = {claim.id for finding in selection.findings for claim in selection.claims_of(finding)}
    claims = tuple(claim for claim in selection.dossier.claims if claim.id in named)
    cited = {claim.source for claim in claims}
    documents = tuple(document for document in selection.dossier.documents if document.source.id in cited)
    told = report_row(documents, claims, selection.findings, selection.dossier.register)
    return f"{dumps(told | {'selection': selection.row()})}\n".encode()
