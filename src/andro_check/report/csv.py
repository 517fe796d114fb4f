"""Tables for spreadsheets: RFC 4180, UTF-8, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import StringIO
from itertools import zip_longest
from typing import TypeAlias

from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding
from andro_check.model.period import Period
from andro_check.model.value import Name, Quantity
from andro_check.report.json import compared_with, number_text
from andro_check.report.selection import Selection
from andro_check.report.words import letter, value_words

Cell: TypeAlias = str | int | Decimal | None

_FINDING = ("finding", "relation", "severity", "rule", "figure", "subject", "object")
_VALUE = ("side", "value", "number", "low", "high", "unit", "as_of", "modality", "voice")
_CITATION = ("source", "publisher", "published", "url", "quote", "start", "end")
COLUMNS = (*_FINDING, *_VALUE, *_CITATION, "status", "why")
WIDE_COLUMNS = (*_FINDING, "message", "why", "claims", "sources", "status")
WIDE_SIDE = ("side", "side_sources", "side_quotes")

_RUN = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_PLAIN_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the table is written: ``excel`` opens right in a French Excel (BOM, semicolons, decimal comma)."""

    excel: bool = False

    def write(self, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
        """The header and the rows, in UTF-8."""
        out = StringIO()
        writer = csv.writer(out, delimiter=";" if self.excel else ",", lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([self._cell(cell) for cell in row] for row in rows)
        return out.getvalue().encode("utf-8-sig" if self.excel else "utf-8")

    def _cell(self, cell: Cell) -> str:
        if isinstance(cell, Decimal):
            text = number_text(cell)
            return text.replace(".", ",") if self.excel else text
        return inert("" if cell is None else str(cell))


def selection_csv(selection: Selection) -> bytes:
    """The export: one row per claim of each finding, or per finding where ``wide``."""
    columns, rows = table_of(selection)
    return Dialect(selection.excel).write(columns, rows)


def table_of(selection: Selection) -> tuple[Sequence[str], Iterator[list[Cell]]]:
    """The columns and rows of an export."""
    dossier, findings = selection.dossier, selection.findings
    if selection.wide:
        return wide_columns(findings), wide_rows(dossier, findings)
    return COLUMNS, long_rows(dossier, findings)


def inert(text: str) -> str:
    """The text with what a terminal obeys replaced, and a quote before what a spreadsheet would run."""
    plain = harmless(text)
    runs = _RUN.match(plain) and not _PLAIN_NUMBER.fullmatch(plain)
    return f"'{plain}" if runs else plain


def harmless(text: str) -> str:
    """The text with what a terminal obeys replaced."""
    return _UNPRINTABLE.sub("\ufffd", text)


def long_rows(dossier: Dossier, findings: Iterable[Finding]) -> Iterator[list[Cell]]:
    """One row per claim of each finding, under ``COLUMNS``; ``side`` is A, B, …, empty for a claim beside them."""
    for finding in findings:
        sides = {key: letter(number) for number, side in enumerate(finding.sides) for key in side.claims}
        for claim in _claims(finding, dossier):
            cells = claim_cells(dossier, claim)
            yield [*_named(dossier, finding), sides.get(claim.id, ""), *cells, finding.status, finding.why]


def wide_columns(findings: Iterable[Finding]) -> list[str]:
    """``WIDE_COLUMNS`` and three columns for each side, up to the most that a finding has."""
    most = max((len(finding.sides) for finding in findings), default=0)
    return [*WIDE_COLUMNS, *(f"{name}_{letter(number)}" for number in range(most) for name in WIDE_SIDE)]


def wide_rows(dossier: Dossier, findings: Sequence[Finding]) -> Iterator[list[Cell]]:
    """One row per finding, under ``wide_columns``."""
    columns = wide_columns(findings)
    for finding in findings:
        row = _wide_row(dossier, finding)
        yield [cell for _, cell in zip_longest(columns, row)]


def claim_cells(dossier: Dossier, claim: Claim) -> list[Cell]:
    """From ``value`` to ``end``: what the claim says and where it says so."""
    document = dossier.document_of.get(claim.source)
    source = document.source if document else None
    return [
        *_value(claim),
        claim.as_of.edtf if claim.as_of else None,
        claim.modality.value,
        dossier.register.name(claim.voice) or None,
        claim.source,
        source.publisher if source else None,
        source.published.edtf if source and source.published else None,
        source.url if source else None,
        claim.citation.quote,
        claim.citation.span.start,
        claim.citation.span.end,
    ]


def _wide_row(dossier: Dossier, finding: Finding) -> list[Cell]:
    claims = _claims(finding, dossier)
    row: list[Cell] = [*_named(dossier, finding), finding.message, finding.why]
    row += [" ".join(finding.claims), _sources(claims), finding.status]
    for side in finding.sides:
        own = [claim for claim in claims if claim.id in side.claims]
        row += [side.label, _sources(own), _quotes([claim.citation.quote for claim in own])]
    return row


def _quotes(quotes: Sequence[str]) -> str:
    """The quotes of a side in one cell; several stand in quotation marks, for rows of tables have bars of their own."""
    return quotes[0] if len(quotes) == 1 else " | ".join(f"“{quote}”" for quote in quotes)


def _named(dossier: Dossier, finding: Finding) -> list[Cell]:
    """The seven columns with which both tables begin."""
    names = [dossier.register.name(key) or None for key in (finding.subject, finding.object)]
    return [finding.id, finding.relation.value, finding.severity.value, finding.rule, finding.figure, *names]


def _value(claim: Claim) -> list[Cell]:
    """``value number low high unit``"""
    match claim.value:
        case Quantity() as quantity:
            ends = compared_with(quantity)
            return [value_words(claim), quantity.number, ends.low, ends.high, quantity.unit]
        case Period() as period:
            days = [day.isoformat() if day else None for day in (period.start, period.end)]
            return [value_words(claim), None, *days, None]
        case Name():
            return [value_words(claim), None, None, None, None]


def _claims(finding: Finding, dossier: Dossier) -> list[Claim]:
    return [dossier.claim_of[key] for key in finding.claims if key in dossier.claim_of]


def _sources(claims: Iterable[Claim]) -> str:
    return " ".join(sorted({claim.source for claim in claims}))
