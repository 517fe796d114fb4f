"""A problem in a person's data: a value that is returned and listed, never an exception."""

from __future__ import annotations

from andro_check.model.frozen import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file, counted from 1; 0 means that the line or the column is not known."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Where, what, and what to do about it."""

    place: Place
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.place} {self.what}" + (f"; {self.remedy}" if self.remedy else "")
