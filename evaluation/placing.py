"""Where an annotator's quote stands in its article, and the clause around it: what a claim of the program cites."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from andro_check.app.opening import article_of
from andro_check.model.claim import Claim
from andro_check.model.source import Source
from andro_check.model.text import Citation, Span
from andro_check.model.value import Quantity

_NUMBER = re.compile(r"\d[\d\s.,]*\d|\d")
_EDGES = re.compile(r"[,.](?!\d)|[;:()\[\]—–?!«»“”\"]|\n\s*\n")
"""Where a clause ends: the program's own quotes reach from edge to edge."""
_SCALES = tuple(Decimal(10) ** n for n in (0, 3, 6, 9))


def texts_of(folder: Path, sources: Mapping[str, Source]) -> dict[str, str]:
    """The text of each source as the program reads it; sources that cannot be read are left out."""
    found = {}
    for key, source in sources.items():
        article = article_of((folder / source.path).read_bytes(), source)
        if article.document:
            found[key] = article.document.text
    return found


def placed(claim: Claim, gold: Mapping[str, Any], texts: Mapping[str, str]) -> Claim:
    """The claim with the clause around the annotator's quote as its citation, if the quote is found."""
    text = texts.get(claim.citation.source, "")
    quote = str(gold["quote"])
    words = re.search(r"\s+".join(map(re.escape, quote.split())), text)
    if not words:
        return claim
    span = clause_around(text, words.start(), words.end())
    start = words.start() + offset_of(claim, gold, words[0])
    citation = Citation(claim.citation.source, span, text[span.start : span.end])
    return replace(claim, citation=citation, value_start=start)


def clause_around(text: str, start: int, end: int) -> Span:
    """The words from ``start`` to ``end``, grown on both sides to the edge of their clause."""
    first = max((m.end() for m in _EDGES.finditer(text, 0, start)), default=0)
    last = next((m.start() for m in _EDGES.finditer(text, end)), len(text))
    opening, closing = text[first:start], text[end:last]
    return Span(start - len(opening.lstrip()), end + len(closing.rstrip()))


def offset_of(claim: Claim, gold: Mapping[str, Any], quote: str) -> int:
    """Where in the quote the number of the claim is printed, in whatever scale; 0 for what is said in words."""
    if not isinstance(claim.value, Quantity):
        return 0
    wanted = {Decimal(str(gold["value"][key])) for key in ("low", "high") if gold["value"].get(key) is not None}
    for found in _NUMBER.finditer(quote):
        if any(number * scale in wanted for number in numbers_of(found[0]) for scale in _SCALES):
            return found.start()
    return max(0, quote.find(claim.value.text))


def numbers_of(printed: str) -> list[Decimal]:
    """What a printed number may mean, by the French and by the English use of marks."""
    bare = re.sub(r"\s", "", printed)
    readings = (
        bare.replace(",", "."),
        bare.replace(",", ""),
        bare.replace(".", ""),
        bare.replace(".", "").replace(",", "."),
    )
    return [Decimal(r) for r in readings if re.fullmatch(r"\d+(\.\d+)?", r)]
