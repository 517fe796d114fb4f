"""The claims of a file in the form in which they are kept: a plain row for each.

A pickle of rows takes a third of the time of one of claims, of which each is made of several objects.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from operator import attrgetter
from typing import Any, TypeAlias

from andro_check.kept import Form
from andro_check.model.claim import Claim
from andro_check.model.problem import Place, Problem
from andro_check.model.text import Citation, Span

Held: TypeAlias = tuple[tuple[tuple[Claim, Place], ...], tuple[Problem, ...]]
"""The claims of a file, each with the place of its record, and what is wrong in the file."""
Packed: TypeAlias = tuple[tuple[tuple[Any, ...], ...], tuple[Problem, ...]]

_cited = attrgetter("citation.source", "citation.span.start", "citation.span.end", "citation.quote")
_plain = attrgetter(
    *("id", "figure", "subject", "object", "value", "value_start", "as_of", "modality", "voice"),
    *("status", "evidence", "note"),
)
_placed = attrgetter("path", "line", "column")


def _packed(held: Held) -> Packed:
    claims, problems = held
    return tuple((*_cited(c), *_plain(c), str(c.confidence), *_placed(place)) for c, place in claims), problems


def _unpacked(kept: Packed) -> Held:
    rows, problems = kept
    return tuple(_claims(rows)), problems


def _claims(rows: Iterable[tuple[Any, ...]]) -> Iterable[tuple[Claim, Place]]:
    for row in rows:
        source, first, last, quote, key, figure, subject, object_, value, start, as_of, modality, voice = row[:13]
        status, evidence, note, sure, path, line, column = row[13:]
        citation, confidence = Citation(source, Span(first, last), quote), Decimal(sure)
        said = (key, figure, subject, object_, value, citation, start, as_of, modality, voice)
        yield Claim(*said, confidence, status, evidence, note), Place(path, line, column)


KEPT = Form(_packed, _unpacked)
