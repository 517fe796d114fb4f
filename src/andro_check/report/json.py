"""The report as one JSON object, ``andro-check/report/v1``: converted to, never dumped from, the model."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias, assert_never

from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding
from andro_check.model.interval import Interval
from andro_check.model.period import Period
from andro_check.model.register import Register
from andro_check.model.source import Document, Source
from andro_check.model.value import Hedge, Name, Quantity, Value

SCHEMA = "andro-check/report/v1"

Json: TypeAlias = "str | bool | int | Decimal | Sequence[Json] | Mapping[str, Json] | None"
Row: TypeAlias = dict[str, "Json"]

_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal could obey, or UTF-8 cannot hold; JSON's own escaping covers what lies below the space."""


def report_json(dossier: Dossier, findings: Iterable[Finding]) -> str:
    """One object with the dossier's sources and claims and these findings; ends with a line feed."""
    return dumps(report_row(dossier.documents, dossier.claims, findings, dossier.register)) + "\n"


def report_row(
    documents: Iterable[Document], claims: Iterable[Claim], findings: Iterable[Finding], register: Register
) -> Row:
    """``{schema sources claims findings}``"""
    return {
        "schema": SCHEMA,
        "sources": [source_row(document.source) for document in documents],
        "claims": [claim_row(claim, register) for claim in claims],
        "findings": [finding_row(finding, register) for finding in findings],
    }


def source_row(source: Source) -> Row:
    return {
        "id": source.id,
        "path": source.path,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published.edtf if source.published else None,
        "language": source.language,
        "rendition": source.rendition.value,
    }


def claim_row(claim: Claim, register: Register) -> Row:
    span = claim.citation.span
    return {
        "id": claim.id,
        "source": claim.source,
        "figure": claim.figure,
        "subject": register.name(claim.subject) or None,
        "object": register.name(claim.object) or None,
        "value": value_row(claim.value),
        "as_of": claim.as_of.edtf if claim.as_of else None,
        "modality": claim.modality.value,
        "voice": register.name(claim.voice) or None,
        "hedge": claim.value.hedge.value if isinstance(claim.value, Quantity) else None,
        "quote": claim.citation.quote,
        "start": span.start,
        "end": span.end,
        "confidence": claim.confidence,
        "status": claim.status.value,
    }


def finding_row(finding: Finding, register: Register) -> Row:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "relation": finding.relation.value,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "message": finding.message,
        "why": finding.why,
        "figure": finding.figure,
        "subject": register.name(finding.subject) or None,
        "object": register.name(finding.object) or None,
        "claims": list(finding.claims),
        "sides": [list(side.claims) for side in finding.sides],
        "status": finding.status,
    }


def value_row(value: Value) -> Row:
    """``{kind text number low high low_open high_open unit edtf}``; what does not apply is null, or false."""
    match value:
        case Quantity():
            ends = compared_with(value)
            return _value("quantity", value.text, number=value.number, unit=value.unit) | {
                "low": ends.low,
                "high": ends.high,
                "low_open": ends.low_open,
                "high_open": ends.high_open,
            }
        case Period():
            start, end = (day.isoformat() if day else None for day in (value.start, value.end))
            return _value("period", value.text) | {"low": start, "high": end, "edtf": value.edtf}
        case Name():
            return _value("name", value.text)
        case _:
            assert_never(value)


def compared_with(value: Quantity) -> Interval:
    """The interval of the contract: the most that the words allow, and for "between a and b" the two ends as stated."""
    return value.fuzzy.core if value.hedge is Hedge.BETWEEN else value.fuzzy.support


def _value(kind: str, text: str, number: Decimal | None = None, unit: str | None = None) -> Row:
    ends: Row = {"low": None, "high": None, "low_open": False, "high_open": False}
    return {"kind": kind, "text": text, "number": number, **ends, "unit": unit, "edtf": None}


def dumps(value: Json) -> str:
    """JSON in two-space steps, keys in the order given, decimals as plain numbers without noise."""
    return "".join(_pieces(value, "\n"))


def line(value: Json) -> str:
    """The same JSON on one line: no line feed of it can be a string's, which are escaped."""
    return re.sub(r"\n *", "", re.sub(r",\n *", ", ", dumps(value)))


def number_text(number: Decimal) -> str:
    """A decimal in plain digits, without exponent or needless zeros: ``150000000``, ``44.4``."""
    plain = format(number, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _pieces(value: Json, margin: str) -> Iterator[str]:
    match value:
        case str():
            yield _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
        case None | bool():
            yield json.dumps(value)
        case int():
            yield str(value)
        case Decimal():
            yield number_text(value)
        case Mapping():
            yield from _members(((f"{json.dumps(key)}: ", item) for key, item in value.items()), "{}", margin)
        case _:
            yield from _members((("", item) for item in value), "[]", margin)


def _members(items: Iterable[tuple[str, Json]], brackets: str, margin: str) -> Iterator[str]:
    inner, before = margin + "  ", brackets[0]
    for label, item in items:
        yield f"{before}{inner}{label}"
        yield from _pieces(item, inner)
        before = ","
    yield margin + brackets[1] if before == "," else brackets
