"""Places in a text: spans count Unicode code points, start inclusive, end exclusive."""

from __future__ import annotations

from collections.abc import Iterable

from andro_check.model.frozen import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points; ``0 <= start <= end``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, not {self.start}-{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: object) -> bool:
        if isinstance(other, int):
            return self.start <= other < self.end
        return isinstance(other, Span) and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def hull(self, other: Span) -> Span:
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shift(self, by: int) -> Span:
        return Span(self.start + by, self.end + by)

    def of(self, text: str) -> str:
        return text[self.start : self.end]


def blanked(text: str, spans: Iterable[Span]) -> str:
    """The text with a space for each character of the spans, which come in order and do not overlap."""
    pieces, done = [], 0
    for span in spans:
        pieces += [text[done : span.start], " " * len(span)]
        done = span.end
    return "".join([*pieces, text[done:]])


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """Exact words of a source and their place in its text."""

    source: str
    span: Span
    quote: str
