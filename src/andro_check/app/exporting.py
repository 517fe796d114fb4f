"""The discrepancies for other programs: one exporter for each format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from andro_check.app.reporting import Drawn
from andro_check.app.wanted import ExportFormat, Wanted
from andro_check.report.selection import Selection

Export = Callable[[Selection], bytes]


@dataclass(frozen=True, slots=True)
class Exporter:
    """Writes one format; ``load`` imports what does it, on first need."""

    form: ExportFormat
    load: Callable[[], Export]


def _csv() -> Export:
    from andro_check.report.csv import selection_csv

    return selection_csv


def _json() -> Export:
    from andro_check.report.json_export import selection_json

    return selection_json


EXPORTERS = (
    Exporter(ExportFormat.CSV, _csv),
    Exporter(ExportFormat.JSON, _json),
)

_NAMES = {"actors": "actor", "figures": "figure", "sources": "source", "relations": "relation"} | {
    "severities": "severity",
    "rules": "rule",
    "statuses": "status",
}
"""A field of ``Wanted`` -> the option that fills it, where the two differ."""


def exported(selection: Selection, form: ExportFormat) -> bytes:
    """The findings in this format; text is UTF-8."""
    return next(exporter.load()(selection) for exporter in EXPORTERS if exporter.form is form)


def selected(
    drawn: Drawn, wanted: Wanted, everything: bool = False, excel: bool = False, wide: bool = False
) -> Selection:
    """What the report shows, with the filters that were set."""
    asked = [(_NAMES.get(field.name, field.name), getattr(wanted, field.name)) for field in fields(wanted)]
    filters = tuple((name, words if isinstance(words, tuple) else (words,)) for name, words in asked if words)
    return Selection(drawn.dossier, drawn.tally.shown, drawn.tally.total, filters, everything, excel, wide)
