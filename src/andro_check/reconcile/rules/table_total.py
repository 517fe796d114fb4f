"""AC138: a row of a table is called the total, and is not what the rows above it make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.apart.stuff import OF
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, read_off, total
from andro_check.reconcile.cases.reasons import arithmetic
from andro_check.reconcile.cases.wording import allowed, amount, told
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import adds_up
from andro_check.reconcile.readings.values import size

RULE = "AC138 table-total"
_BAR = re.compile(r"(?<!\\)\||</t[dh]>")
_OF_WHAT = re.compile(rf"\s(?:{OF}|des\s|du\s)")
_TAG = re.compile(r"<[^<>]*>")
_BLANK = 4
"""Code points between two rows of a table, at most: a row between them states no number."""
_ROWS, _FACTOR = 2, 2
"""Rows that make a total, at least, and how many times as much as they make it may be: more sums up other things."""


def table_total(case: Case) -> Iterator[Finding]:
    """Of each column by itself, where every row states a number and none is part of another; shares are not added."""
    for numbers in case.articles:
        rows = [r for r in numbers if adds_up(r.unit) and _BAR.search(r.claim.citation.quote)]
        for _, column in groupby(sorted(rows, key=_column), key=_column):
            for table in _tables(list(column)):
                yield from _judged(table)


def _column(reading: Reading) -> tuple[int, str]:
    citation = reading.claim.citation
    row = citation.quote[: reading.claim.value_start - citation.span.start].rpartition("\n")[2]
    return len(_BAR.findall(row)) + (not row.startswith("|")), reading.unit


def _tables(column: Sequence[Reading]) -> Iterator[Sequence[Reading]]:
    """Numbers one below the other, row by row."""
    column = sorted(column, key=lambda r: r.claim.value_start)
    cuts = [k for k, (a, b) in enumerate(pairwise(column), 1) if _gap(a, b) > _BLANK]
    for start, end in pairwise([0, *cuts, len(column)]):
        yield column[start:end]


def _gap(a: Reading, b: Reading) -> int:
    return b.claim.citation.span.start - a.claim.citation.span.end


def _head(reading: Reading) -> str:
    first = _BAR.split(reading.claim.citation.quote.strip("| \t\n"), maxsplit=1)[0]
    return _TAG.sub("", first).strip(" *_")


def _is_total(head: str) -> bool:
    """Whether the head of a row sums up those above it: "Total", "Total des exprimés"."""
    return links().whole("totalled", _OF_WHAT.split(head, maxsplit=1)[0])


def _judged(table: Sequence[Reading]) -> Iterator[Finding]:
    place = next((k for k, r in enumerate(table) if _is_total(_head(r))), 0)
    parts, whole = table[:place], table[place] if table else None
    if whole is None or len(parts) < _ROWS or any(links().says("nested", _head(r)) for r in parts):
        return
    made = sum((size(r) for r in parts), ZERO)
    if size(whole) <= made * _FACTOR and made <= size(whole) * _FACTOR and excluded(whole, total(parts)):
        yield _finding(whole, parts)


def _finding(whole: Reading, parts: Sequence[Reading]) -> Finding:
    core = total(parts).core
    said = amount(((core.low or ZERO) + (core.high or ZERO)) / 2, whole.unit)
    told_as = argued(
        f"A table gives {told(whole)} as the total of rows that make {said}",
        f"{arithmetic([told(r) for r in parts], '+')} = {said}; {told(whole)} allows {allowed(whole)}",
        "which row, or the total, is wrong, or what the table leaves out",
    )
    return read_off(RULE, told_as, [whole, *parts])
