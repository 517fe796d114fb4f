"""The discrepancies for other programs: one exporter for each format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from importlib.util import find_spec

from andro_check.app.reporting import Drawn
from andro_check.app.wanted import ExportFormat, Wanted
from andro_check.model.claim import Claim, Status
from andro_check.report.selection import Selection

Export = Callable[[Selection], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes one format, also meant by files with these suffixes; ``load`` imports what does it, on first need."""

    form: ExportFormat
    suffixes: tuple[str, ...]
    load: Callable[[], Export]


class LibraryMissing(Exception):
    """A format needs a library that is not installed; the message says how to get it."""


def _csv() -> Export:
    from andro_check.report.csv import selection_csv

    return selection_csv


def _json() -> Export:
    from andro_check.report.json_export import selection_json

    return selection_json


def _html() -> Export:
    from andro_check.report.page.render import selection_html

    return selection_html


def _jsonl() -> Export:
    from andro_check.report.jsonl import selection_jsonl

    return selection_jsonl


def _markdown() -> Export:
    from andro_check.report.markdown import selection_markdown

    return selection_markdown


def _xlsx() -> Export:
    if find_spec("xlsxwriter") is None:
        raise LibraryMissing("xlsx needs one library more: pip install 'andro-check[xlsx]'; or take --excel, a CSV")
    from andro_check.report.xlsx import selection_xlsx

    return selection_xlsx


def _annotations() -> Export:
    from andro_check.report.annotations import selection_annotations

    return selection_annotations


EXPORTERS = (
    Exporter(ExportFormat.CSV, (".csv", ".txt"), _csv),
    Exporter(ExportFormat.JSON, (".json",), _json),
    Exporter(ExportFormat.JSONL, (".jsonl", ".ndjson"), _jsonl),
    Exporter(ExportFormat.MARKDOWN, (".md", ".markdown"), _markdown),
    Exporter(ExportFormat.XLSX, (".xlsx",), _xlsx),
    Exporter(ExportFormat.ANNOTATIONS, (".jsonld",), _annotations),
    Exporter(ExportFormat.HTML, (".html", ".htm"), _html),
)

_NAMES = {"actors": "actor", "figures": "figure", "sources": "source", "relations": "relation"} | {
    "severities": "severity",
    "rules": "rule",
    "statuses": "status",
}
"""A field of ``Wanted`` -> the option that fills it, where the two differ."""


def exported(selection: Selection, form: ExportFormat) -> bytes:
    """The findings in this format; text is UTF-8. Raises LibraryMissing."""
    return next(exporter.load()(selection) for exporter in EXPORTERS if exporter.form is form)


def form_of(suffix: str) -> ExportFormat | None:
    """The format that files with this suffix have, CSV where there is none; ``None`` for the suffix of another kind."""
    if not suffix:
        return ExportFormat.CSV
    return next((exporter.form for exporter in EXPORTERS if suffix.lower() in exporter.suffixes), None)


def suffixes() -> str:
    """The suffixes that name a format, for a message."""
    return " ".join(exporter.suffixes[0] for exporter in EXPORTERS)


def selected(
    drawn: Drawn, wanted: Wanted, everything: bool = False, excel: bool = False, wide: bool = False
) -> Selection:
    """What the report shows, with the filters that were set."""
    asked = [(_NAMES.get(field.name, field.name), getattr(wanted, field.name)) for field in fields(wanted)]
    filters = tuple((name, words if isinstance(words, tuple) else (words,)) for name, words in asked if words)
    selection = Selection(drawn.dossier, drawn.tally.shown, drawn.tally.total, filters, everything, excel, wide)
    return replace(selection, judged=drawn.report.findings, claims=_claims(drawn, wanted))


def _claims(drawn: Drawn, wanted: Wanted) -> tuple[Claim, ...]:
    """The claims of the findings that are shown, and, unless these alone were asked for, all that fit the filters."""
    cited = {key for finding in drawn.tally.shown for key in finding.claims}
    findings_alone = wanted.of_findings or bool(wanted.statuses)
    return tuple(
        claim
        for claim in drawn.dossier.claims
        if claim.status is not Status.REJECTED
        and (claim.id in cited or (not findings_alone and drawn.chosen.keeps_claim(claim)))
    )
