"""The use case of ``andro-check mentions``: a text, or a case of a test suite, to records of its mentions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

from andro_check.extract.mentions import mentions
from andro_check.model.folding import fold
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.period import Period, parse_edtf
from andro_check.model.text import Span
from andro_check.model.value import Hedge, Quantity

_FLOORS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_CEILINGS = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO})
_HUNDRED = Decimal(100)

Record = dict[str, object]


def mention_records(case: Mapping[str, object]) -> Mapping[str, object]:
    """``{"id", "text", "published", "language"}`` to ``{"id", "preds": [{"start", "end", "type", "value", "unit", …}]}``.

    Numbers are decimal strings; a bound or a range has ``{"min", "max"}`` with null for an open end, a period
    ``{"start", "end"}``, end exclusive. ``published`` is an EDTF date or an ISO time, ``language`` fr, en or null.
    """
    text = str(case.get("text") or "")
    published = str(case.get("published") or "").partition("T")[0]
    found = mentions(text, str(case.get("language") or ""), parse_edtf(published) if published else None)
    preds = [record for mention in found for record in records_of(mention)]
    return {"id": case.get("id"), "preds": [*preds, *_between_bounds(text, found)]}


def records_of(mention: Mention) -> Iterator[Record]:
    """One record, or two for a number with a bound: the number as it stands, and the range that it bounds."""
    value = mention.value
    if isinstance(value, Period):
        yield _record(mention.span, mention.kind.value, _period_value(value)) | {"edtf": value.edtf}
        return
    details: Record = {"hedge": value.hedge.value, "noun": mention.noun or None}
    number = stated(value)
    in_words = mention.kind is MentionKind.PERCENT and value.unit == "%" and not _says_percent(value.text)
    if number is not None:
        record = _record(mention.span, mention.kind.value, plain(number), value.unit) | details
        yield record | ({"alts": [plain(number / _HUNDRED)]} if in_words else {})
    bounds = range_of(mention)
    if bounds is not None:
        record = _record(mention.whole, "range", _range_value(*bounds), value.unit) | details
        yield record | ({"alts": [_range_value(*(n and n / _HUNDRED for n in bounds))]} if in_words else {})


def stated(value: Quantity) -> Decimal | None:
    """The number as it stands in the text, that of a bound too; ``None`` for a range or a vague word."""
    if value.number is not None:
        return value.number
    core = value.fuzzy.core
    return core.low if value.hedge in _FLOORS else core.high if value.hedge in _CEILINGS else None


def range_of(mention: Mention) -> tuple[Decimal | None, Decimal | None] | None:
    """The ends of what the words bound, ``None`` for an open end; nothing for a plain number."""
    value = mention.value
    if isinstance(value, Period):
        return None
    number, core = stated(value), value.fuzzy.core
    if value.hedge in _FLOORS:
        return number, None
    if value.hedge in _CEILINGS:
        return None, number
    if value.hedge is Hedge.EXACT and mention.kind is not MentionKind.ORDINAL and mention.whole.start < mention.span.start:
        return number, number
    return (core.low, core.high) if number is None else None


def plain(number: Decimal | None) -> str | None:
    """A decimal without exponent and without zeros at its end."""
    if number is None:
        return None
    written = format(number, "f")
    return written.rstrip("0").rstrip(".") if "." in written else written


def _between_bounds(text: str, found: Sequence[Mention]) -> Iterator[Record]:
    """The range of two bounds joined by "and": "more than 10 and less than 40"."""
    for one, other in pairwise(found):
        a, b = range_of(one), range_of(other)
        joint = text[one.whole.end : other.whole.start].strip().lower()
        if a is None or b is None or joint not in ("and", "et", "but", "mais") or isinstance(one.value, Period):
            continue
        low, high = a[0] if a[0] is not None else b[0], a[1] if a[1] is not None else b[1]
        if None in a and None in b and low is not None and high is not None and low < high:
            yield _record(one.whole.hull(other.whole), "range", _range_value(low, high), one.value.unit)


def _says_percent(words: str) -> bool:
    folded = fold(words)
    return "%" in folded or "pct" in folded or "percent" in folded.replace(" ", "") or "pourcent" in folded.replace(" ", "")


def _record(span: Span, kind: str, value: object, unit: str | None = None) -> Record:
    return {"start": span.start, "end": span.end, "type": kind, "value": value, "unit": unit or None}


def _range_value(low: Decimal | None, high: Decimal | None) -> dict[str, str | None]:
    return {"min": plain(low), "max": plain(high)}


def _period_value(period: Period) -> object:
    if period.start is None and period.end is None:
        return period.edtf
    if period.start == period.end and period.start:
        return period.start.isoformat()
    end = period.end + timedelta(days=1) if period.end else None
    return {"start": period.start.isoformat() if period.start else None, "end": end.isoformat() if end else None}
