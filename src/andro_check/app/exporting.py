"""The discrepancies for other programs."""

from __future__ import annotations

from andro_check.app.reporting import Drawn
from andro_check.app.wanted import ExportFormat
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding


def exported(drawn: Drawn, form: ExportFormat, excel: bool = False, wide: bool = False) -> bytes:
    """What the report shows, in UTF-8; JSON holds the claims and sources of these findings alone."""
    if form is ExportFormat.JSON:
        from andro_check.report.json import report_json

        return report_json(_cut_down(drawn.dossier, drawn.tally.shown), drawn.tally.shown).encode()
    return _table(drawn.dossier, drawn.tally.shown, excel, wide)


def _table(dossier: Dossier, findings: tuple[Finding, ...], excel: bool, wide: bool) -> bytes:
    from andro_check.report import csv

    if wide:
        return csv.Dialect(excel).write(csv.wide_columns(findings), csv.wide_rows(dossier, findings))
    return csv.Dialect(excel).write(csv.COLUMNS, csv.long_rows(dossier, findings))


def _cut_down(dossier: Dossier, findings: tuple[Finding, ...]) -> Dossier:
    """The dossier with only the claims that these findings name, and only their sources."""
    named = {key for finding in findings for key in finding.claims}
    claims = tuple(claim for claim in dossier.claims if claim.id in named)
    cited = {claim.source for claim in claims}
    documents = tuple(document for document in dossier.documents if document.source.id in cited)
    return Dossier(root=dossier.root, documents=documents, claims=claims, register=dossier.register)
