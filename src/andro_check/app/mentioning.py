"""The use case of ``andro-check mentions``: a text, a file, or a stream of cases to what is read in it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from pathlib import Path

from andro_check.extract.values.mentions import mentions
from andro_check.lexicon.values import time_of_day, write_value
from andro_check.model.folding import fold
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.period import Period, parse_edtf
from andro_check.model.problem import Place, Problem
from andro_check.model.source import BlockKind, Source
from andro_check.model.text import Span
from andro_check.model.value import Hedge, Quantity
from andro_check.report.csv import Cell
from andro_check.report.forms import Listing
from andro_check.report.lists import Table
from andro_check.report.screen import Screen


class MentionForm(StrEnum):
    """How mentions are written; ``jsonl`` is a line for each text, for programs."""

    TERMINAL = "terminal"
    JSON = "json"
    CSV = "csv"
    JSONL = "jsonl"


@dataclass(frozen=True, slots=True)
class Told:
    """A text with its mentions; ``name`` is its file, empty for standard input."""

    name: str
    text: str
    mentions: tuple[Mention, ...]
    first_line: int = 1
    problems: tuple[Problem, ...] = ()


_FLOORS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
_CEILINGS = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO})
_HUNDRED = Decimal(100)

Record = dict[str, object]


_SHORT = ("place", "kind", "reading", "words")
_FULL = ("file", "line", "start", "end", "kind", "words", "reading", "number", "low", "high", "unit", "noun", "edtf")


def read_text(text: str, language: str = "", published: str = "") -> Told:
    """What a plain text says. Raises ValueError for a date that is none."""
    return Told("", text, mentions(text, language, _date(published)))


def read_texts(path: Path, language: str = "", published: str = "") -> Told:
    """What an article says, its menus and links left out; problems if it cannot be read."""
    from andro_check.app.drafting import dated
    from andro_check.app.opening import read_article
    from andro_check.dossier.files import Folder

    if path.is_dir():
        remedy = f"name the files in it, or list its claims: andro-check claims {shlex.quote(str(path))}"
        return Told(str(path), "", (), problems=(Problem(Place(str(path)), "is a folder", remedy),))
    article = read_article(Folder(path.parent), Source(path.stem, path.name), strict=False)
    if article.document is None:
        return Told(str(path), "", (), problems=article.problems)
    document = dated(article.document)
    spans = [block.span for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    found = mentions(
        document.text, language or document.source.language, _date(published) or document.source.published, spans
    )
    return Told(str(path), document.text, found, document.first_line, article.problems)


def _date(written: str) -> Period | None:
    day = written.partition("T")[0]
    return parse_edtf(day) if day else None


def answers(lines: Iterable[str]) -> str:
    """A line of records for each line that holds a case, as JSON. Raises ValueError with the line that is no case."""
    told: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            case = json.loads(line)
        except json.JSONDecodeError as error:
            raise ValueError(f'line {number} is no JSON ({error.msg}); write {{"id": …, "text": …}}') from None
        if not isinstance(case, dict):
            raise ValueError(f'line {number} is no object; write {{"id": …, "text": …}}')
        try:
            told.append(json.dumps(mention_records(case), ensure_ascii=False))
        except ValueError as error:
            raise ValueError(f"line {number}: {error}") from None
    return "".join(f"{line}\n" for line in told)


def written(texts: Sequence[Told], form: MentionForm, screen: Screen) -> bytes:
    """All mentions in the form that was asked for."""
    match form:
        case MentionForm.JSONL:
            records = ({"id": told.name, "preds": _preds(told.text, told.mentions)} for told in texts)
            return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()
        case MentionForm.TERMINAL:
            return Table(_SHORT, [_short_row(told, m) for told in texts for m in told.mentions]).written(
                Listing.TERMINAL, screen
            )
        case MentionForm.JSON | MentionForm.CSV:
            rows = [_full_row(told, mention) for told in texts for mention in told.mentions]
            return Table(_FULL, rows).written(Listing(form.value), screen)


def _short_row(told: Told, mention: Mention) -> tuple[Cell, ...]:
    place = f"{told.name}:{_line(told, mention)}" if told.name else str(_line(told, mention))
    words = " ".join(mention.whole.of(told.text).split())
    return place, mention.kind.value, reading_of(mention), words


def _full_row(told: Told, mention: Mention) -> tuple[Cell, ...]:
    value, span = mention.value, mention.span
    head = (told.name or None, _line(told, mention), span.start, span.end, mention.kind.value)
    words = mention.whole.of(told.text)
    if isinstance(value, Period):
        return (*head, words, value.edtf, *(None,) * 5, value.edtf)
    number, core = stated(value), value.fuzzy.core
    return (*head, words, reading_of(mention), number, core.low, core.high, value.unit, mention.noun or None, None)


def _line(told: Told, mention: Mention) -> int:
    return told.first_line + told.text.count("\n", 0, mention.span.start)


def reading_of(mention: Mention) -> str:
    """The value as one would write it in ``claims/*.yaml``."""
    value = mention.value
    return value.edtf if isinstance(value, Period) else write_value(value)


def mention_records(case: Mapping[str, object]) -> Mapping[str, object]:
    """``{"id", "text", "published", "language"}`` to ``{"id", "preds": [{"start", "end", "type", "value", …}]}``.

    Numbers are decimal strings; a bound or a range has ``{"min", "max"}`` with null for an open end, a period
    ``{"start", "end"}``, end exclusive. ``published`` is an EDTF date or an ISO time, ``language`` fr, en or null.
    """
    text = str(case.get("text") or "")
    found = mentions(text, str(case.get("language") or ""), _date(str(case.get("published") or "")))
    return {"id": case.get("id"), "preds": _preds(text, found)}


def _preds(text: str, found: Sequence[Mention]) -> list[Record]:
    return [*(record for mention in found for record in records_of(mention)), *_between_bounds(text, found)]


def records_of(mention: Mention) -> Iterator[Record]:
    """One record, or two for a number with a bound: the number as it stands, and the range that it bounds."""
    value = mention.value
    if isinstance(value, Period):
        yield _record(mention.span, mention.kind.value, _period_value(value)) | {"edtf": value.edtf}
        return
    details: Record = {"hedge": value.hedge.value, "noun": mention.noun or None}
    number = stated(value)
    if mention.kind is MentionKind.CLOCK and number is not None:
        yield _record(mention.span, mention.kind.value, time_of_day(number)) | details
        return
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
    if (
        value.hedge is Hedge.EXACT
        and mention.kind is not MentionKind.ORDINAL
        and mention.whole.start < mention.span.start
    ):
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
    return (
        "%" in folded
        or "pct" in folded
        or "percent" in folded.replace(" ", "")
        or "pourcent" in folded.replace(" ", "")
    )


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
