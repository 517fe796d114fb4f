"""What a person may ask for, in the words of the command line; light, for every command imports it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class UnknownWord(ValueError):
    """A filter or an id that names nothing in this dossier; the message says what was perhaps meant."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filters as typed: alternatives within a field, all fields together; an empty field asks for nothing."""

    actors: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    severities: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    def __bool__(self) -> bool:
        return self != Wanted()

    @property
    def of_findings(self) -> bool:
        """Whether it asks for something that only findings have."""
        return bool(self.relations or self.severities or self.rules)


class FailOn(StrEnum):
    """What makes `check` fail: a relation stands for itself and those above it, a severity for itself and above."""

    CONTRADICTION = "contradiction"
    VIOLATION = "violation"
    TENSION = "tension"
    SUCCESSION = "succession"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class ExportFormat(StrEnum):
    CSV = "csv"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    XLSX = "xlsx"
    HTML = "html"
    ANNOTATIONS = "annotations"


class CheckFormat(StrEnum):
    """How `check` lists what it found."""

    TEXT = "text"
    GITHUB = "github"
    SARIF = "sarif"
    JUNIT = "junit"
