"""Claims, findings and sources as rows of texts, numbers and lists, and back again without loss.

The rows of ``claims.jsonl``, ``findings.jsonl`` and ``sources.jsonl``; numbers are decimal texts, so that nothing is
rounded on the way. ``docs/how-to/scan-an-archive.md`` lists their fields.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

from andro_check.model.claim import Basis, Claim, Evidence, Modality, Status
from andro_check.model.finding import Finding, Relation, Severity, Side, Step
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.period import Period
from andro_check.model.source import Rendition, Source
from andro_check.model.text import Citation, Span
from andro_check.model.value import Hedge, Name, Quantity, Value

Row: TypeAlias = dict[str, Any]


def pack_claim(claim: Claim) -> Row:
    return {
        "id": claim.id,
        "source": claim.source,
        "figure": claim.figure,
        "subject": claim.subject,
        "object": claim.object,
        "value": _pack_value(claim.value),
        "as_of": _pack_period(claim.as_of) if claim.as_of else None,
        "modality": claim.modality.value,
        "voice": claim.voice,
        "quote": claim.citation.quote,
        "start": claim.citation.span.start,
        "end": claim.citation.span.end,
        "value_start": claim.value_start,
        "confidence": str(claim.confidence),
        "status": claim.status.value,
        "evidence": [[e.field, e.basis.value, e.note] for e in claim.evidence],
    }


def unpack_claim(row: Row) -> Claim:
    return Claim(
        id=row["id"],
        figure=row["figure"],
        subject=row["subject"],
        object=row["object"],
        value=_value(row["value"]),
        citation=Citation(row["source"], Span(row["start"], row["end"]), row["quote"]),
        value_start=row["value_start"],
        as_of=_period(row["as_of"]) if row["as_of"] else None,
        modality=Modality(row["modality"]),
        voice=row["voice"],
        confidence=Decimal(row["confidence"]),
        status=Status(row["status"]),
        evidence=tuple(Evidence(field, Basis(basis), note) for field, basis, note in row["evidence"]),
    )


def pack_finding(finding: Finding) -> Row:
    return {
        "id": finding.id,
        "rule": finding.rule,
        "relation": finding.relation.value,
        "severity": finding.severity.value,
        "confidence": str(finding.confidence),
        "message": finding.message,
        "why": finding.why,
        "figure": finding.figure,
        "subject": finding.subject,
        "object": finding.object,
        "sides": [[side.label, list(side.claims)] for side in finding.sides],
        "claims": list(finding.claims),
        "steps": [[step.topic, step.text] for step in finding.steps],
    }


def unpack_finding(row: Row) -> Finding:
    return Finding(
        id=row["id"],
        rule=row["rule"],
        relation=Relation(row["relation"]),
        severity=Severity(row["severity"]),
        confidence=Decimal(row["confidence"]),
        message=row["message"],
        why=row["why"],
        figure=row["figure"],
        subject=row["subject"],
        object=row["object"],
        sides=tuple(Side(label, tuple(claims)) for label, claims in row["sides"]),
        claims=tuple(row["claims"]),
        steps=tuple(Step(topic, text) for topic, text in row["steps"]),
    )


def pack_source(source: Source) -> Row:
    return {
        "id": source.id,
        "path": source.path,
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": _pack_period(source.published) if source.published else None,
        "url": source.url,
        "language": source.language,
        "rendition": source.rendition.value,
        "copy_of": source.copy_of,
    }


def unpack_source(row: Row) -> Source:
    return Source(
        id=row["id"],
        path=row["path"],
        title=row["title"],
        publisher=row["publisher"],
        author=row["author"],
        published=_period(row["published"]) if row["published"] else None,
        url=row["url"],
        language=row["language"],
        rendition=Rendition(row["rendition"]),
        copy_of=row["copy_of"],
    )


def _pack_value(value: Value) -> Row:
    if isinstance(value, Name):
        return {"name": value.text}
    if isinstance(value, Period):
        return {"period": _pack_period(value)}
    return {
        "text": value.text,
        "number": None if value.number is None else str(value.number),
        "core": _pack_interval(value.fuzzy.core),
        "support": _pack_interval(value.fuzzy.support),
        "unit": value.unit,
        "hedge": value.hedge.value,
        "width": value.width,
    }


def _value(row: Row) -> Value:
    if "name" in row:
        return Name(row["name"])
    if "period" in row:
        return _period(row["period"])
    number = None if row["number"] is None else Decimal(row["number"])
    fuzzy = Fuzzy(_interval(row["core"]), _interval(row["support"]))
    return Quantity(row["text"], number, fuzzy, row["unit"], Hedge(row["hedge"]), row["width"])


def _pack_interval(interval: Interval) -> list[Any]:
    ends = (None if end is None else str(end) for end in (interval.low, interval.high))
    return [*ends, interval.low_open, interval.high_open]


def _interval(row: Iterable[Any]) -> Interval:
    low, high, low_open, high_open = row
    return Interval(None if low is None else Decimal(low), None if high is None else Decimal(high), low_open, high_open)


def _pack_period(period: Period) -> Row:
    start, end = (None if end is None else end.isoformat() for end in (period.start, period.end))
    return {"edtf": period.edtf, "start": start, "end": end, "text": period.text, "about": period.about}


def _period(row: Row) -> Period:
    start, end = (date.fromisoformat(row[end]) if row[end] else None for end in ("start", "end"))
    return Period(row["edtf"], start, end, row["text"], row["about"])
