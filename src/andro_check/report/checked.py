"""What `check` found: the one argument of every form in which it is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding, Relation
from andro_check.model.problem import Problem
from andro_check.report.citing import file_path

_LINED = (".md", ".txt")
"""Files whose lines are those of the text that was read from them."""


class Level(StrEnum):
    """How loudly a finding is told: an answer that excludes another, a doubt, or a remark."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


_LEVELS = {Relation.CONTRADICTION: Level.ERROR, Relation.VIOLATION: Level.ERROR, Relation.TENSION: Level.WARNING}


@dataclass(frozen=True)
class Checked:
    """``failed`` are the open findings at or above ``least`` that the filter lets through, out of ``total``.

    ``rules`` maps all rules, whether or not they found something, to what they look for: ``AC101 contested-value``.
    """

    dossier: Dossier
    failed: tuple[Finding, ...]
    total: int
    least: str
    rules: Mapping[str, str]

    def claims_of(self, finding: Finding) -> list[Claim]:
        """The claims of a finding that the dossier holds, those of its sides first."""
        return [self.dossier.claim_of[key] for key in finding.claims if key in self.dossier.claim_of]

    def path_of(self, claim: Claim) -> str:
        """The claim's file as seen from the current folder; the id of a source that is missing."""
        document = self.dossier.document_of.get(claim.source)
        return file_path(self.dossier.files_root, document.source.path) if document else claim.source

    def path_of_problem(self, problem: Problem) -> str:
        """The file of a problem as seen from the current folder."""
        return file_path(self.dossier.root, problem.place.path)

    def region_of(self, claim: Claim) -> tuple[int, int, int, int] | None:
        """First line and column, last line and column past the end, from 1; ``None`` in a file without such lines."""
        document = self.dossier.document_of.get(claim.source)
        if document is None or PurePath(document.source.path).suffix.lower() not in _LINED:
            return None
        ends = []
        for offset in (claim.citation.span.start, claim.citation.span.end):
            ends += [document.line_of(offset), offset - document.text.rfind("\n", 0, offset)]
        return ends[0], ends[1], ends[2], ends[3]


def level_of(finding: Finding) -> Level:
    """By the relation: what excludes another answer is an error, what only strains belief a warning."""
    return _LEVELS.get(finding.relation, Level.NOTE)
