"""The use case of ``andro-check mentions``: a text, or a case of a test suite, to records of its mentions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal

from andro_check.extract.mentions import mentions
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.period import Period, parse_edtf
from andro_check.model.value import Hedge, Quantity

_BOUNDED = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO, Hedge.BETWEEN})


def mention_records(case: Mapping[str, object]) -> Mapping[str, object]:
    """``{"id", "text", "published", "language"}`` to ``{"id", "preds": [{"start", "end", "type", "value", "unit", …}]}``.

    Numbers are decimal strings; a bound or a range has ``{"min", "max"}`` with null for an open end, a period
    ``{"start", "end"}``, end exclusive. ``published`` is an EDTF date or an ISO time, ``language`` fr, en or null.
    """
    text = str(case.get("text") or "")
    published = str(case.get("published") or "").partition("T")[0]
    found = mentions(text, str(case.get("language") or ""), parse_edtf(published) if published else None)
    return {"id": case.get("id"), "preds": [record for mention in found for record in records_of(mention)]}


def records_of(mention: Mention) -> Iterator[dict[str, object]]:
    """One record, or two for a number with a bound: the number as it stands, and the range that it bounds."""
    value = mention.value
    if isinstance(value, Period):
        yield _record(mention, mention.kind.value, _period_value(value)) | {"edtf": value.edtf}
        return
    number = stated(value)
    if number is not None:
        yield _record(mention, mention.kind.value, plain(number), value.unit) | _details(mention, value)
    if value.hedge in _BOUNDED or number is None:
        yield _record(mention, "range", _range_value(value), value.unit) | _details(mention, value)


def stated(value: Quantity) -> Decimal | None:
    """The number as it stands in the text, that of a bound too; ``None`` for a range or a vague word."""
    if value.number is not None or value.hedge not in _BOUNDED - {Hedge.BETWEEN}:
        return value.number
    core = value.fuzzy.core
    return core.low if value.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST) else core.high


def plain(number: Decimal | None) -> str | None:
    """A decimal without exponent and without zeros at its end."""
    if number is None:
        return None
    written = format(number, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _record(mention: Mention, kind: str, value: object, unit: str | None = None) -> dict[str, object]:
    span = mention.whole if kind == "range" else mention.span
    return {"start": span.start, "end": span.end, "type": kind, "value": value, "unit": unit or None}


def _details(mention: Mention, value: Quantity) -> dict[str, object]:
    return {"hedge": value.hedge.value, "noun": mention.noun or None}


def _range_value(value: Quantity) -> dict[str, str | None]:
    if value.hedge is Hedge.BETWEEN or value.number is None and value.hedge not in _BOUNDED:
        return {"min": plain(value.fuzzy.core.low), "max": plain(value.fuzzy.core.high)}
    number = plain(stated(value))
    rising = value.hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST)
    return {"min": number, "max": None} if rising else {"min": None, "max": number}


def _period_value(period: Period) -> object:
    if period.start is None and period.end is None:
        return period.edtf
    if period.start == period.end and period.start:
        return period.start.isoformat()
    end = period.end + timedelta(days=1) if period.end else None
    return {"start": period.start.isoformat() if period.start else None, "end": end.isoformat() if end else None}


__all__ = ["MentionKind", "mention_records", "plain", "records_of", "stated"]
