"""Where quoted words stand in a text: white space, apostrophes and dashes may differ, nothing else."""

from __future__ import annotations

import re
from functools import lru_cache

from andro_check.model.folding import shadow
from andro_check.model.text import Span

_AT = re.compile(r"(\d+)\s*-\s*(\d+)")
_SHOWN = 3
_REMEDY = "copy its exact words, or let `andro-check anchor` look for it"


@lru_cache(maxsize=16)  # a claim asks twice
def read_at(written: str) -> Span:
    """``931-978`` as a span. Raises ValueError with what to write instead."""
    found = _AT.fullmatch(written)
    if not found or int(found[1]) >= int(found[2]):
        raise ValueError(f"{written!r} is no place; write the first and the last offset, such as 931-978")
    return Span(int(found[1]), int(found[2]))


class Shadowed:
    """A text in which quotes are looked up."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._shadow = shadow(text)

    def anchor(self, quote: str, at: Span | None) -> Span:
        """The place of a quote: ``at`` if it stands there, else the only place where it stands.

        Raises ValueError with what is wrong and, after a semicolon, what to do.
        """
        if at and at.end <= len(self.text) and self._stands(quote, at) and quote.strip():
            return at
        pattern = _pattern(quote)
        if at and at.end <= len(self.text) and pattern.fullmatch(self._shadow, at.start, at.end):
            return at
        places = self.places(quote)
        if len(places) == 1:
            return places[0]
        if not places:
            raise ValueError(
                "does not stand in the source; copy its exact words, or let `andro-check anchor` look for it"
            )
        shown = " or ".join(f"{place.start}-{place.end}" for place in places[:_SHOWN])
        raise ValueError(f"stands {len(places)} times in the source; write `at: {shown}`")

    def _stands(self, quote: str, at: Span) -> bool:
        return quote == self.text[at.start : at.end] or shadow(quote) == self._shadow[at.start : at.end]

    def within(self, words: str, span: Span, start: int | None = None) -> Span | None:
        """The first place of some words inside a span, from ``start`` on."""
        first = span.start if start is None else start
        last = first + len(words)
        if self.text[first:last] == words == words.strip() and last <= span.end and words:
            return Span(first, last)
        passage = self._shadow[first : span.end]
        if passage.isprintable() and "  " not in passage:  # all white space is one space: no pattern is needed
            plain = " ".join(shadow(words).split())
            place = passage.find(plain) if plain else -1
            return Span(first + place, first + place + len(plain)) if place >= 0 else None
        found = _pattern(words).search(self._shadow, first, span.end)
        return Span(*found.span()) if found else None

    def written(self, value: str, span: Span, start: int | None = None) -> Span | None:
        """The first place inside a span of a value as YAML has it, with a decimal comma or without its space too."""
        ways = [way for base in (value, value.replace(".", ",")) for way in (base, base.replace(" ", ""))]
        return next((found for way in ways if (found := self.within(way, span, start))), None)

    def places(self, words: str) -> list[Span]:
        """Every place where the words stand."""
        return [Span(*found.span()) for found in _pattern(words).finditer(self._shadow)]


@lru_cache(maxsize=4096)
def _pattern(quote: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(map(re.escape, shadow(quote).split())) or r"(?!)")
