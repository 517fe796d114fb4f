"""What an export holds, and how it was chosen: the one argument of every exporter."""

from __future__ import annotations

from dataclasses import dataclass

from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding
from andro_check.report.inert import shown
from andro_check.report.json import Row
from andro_check.report.words import count

_ASKED = frozenset({"relation", "status"})
"""Filters that reach what is hidden without being asked for."""


@dataclass(frozen=True)
class Selection:
    """Findings of a dossier, in the order of display, out of ``total``.

    ``filters`` are the names of the filters that were set, each with what was asked of it, in the order of the options;
    ``everything``: explained and ruled findings were asked for as well. ``excel`` and ``wide`` shape a table.
    ``judged`` are all findings, ``claims`` those that the filters let through; rejected ones are not among them.
    """

    dossier: Dossier
    findings: tuple[Finding, ...]
    total: int
    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    everything: bool = False
    excel: bool = False
    wide: bool = False
    judged: tuple[Finding, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def title(self) -> str:
        return shown(self.dossier.title or self.dossier.root or "Dossier")

    def told(self) -> str:
        """``3 of 20 findings; actor: Bull; source: port-a or port-b``: how they were chosen, in one line."""
        kind = "all relations" if self.everything else "open and not explained"
        chosen = [f"{name}: {shown(' or '.join(words))}" for name, words in self.filters]
        asked = not self.everything and any(name in _ASKED for name, _ in self.filters)
        kinds = [] if asked else [kind]
        return "; ".join([f"{len(self.findings)} of {count(self.total, 'finding')}", *kinds, *chosen])

    def row(self) -> Row:
        """The same for a program: ``{findings total all filters}``."""
        asked: Row = {name: list(words) for name, words in self.filters}
        return {"findings": len(self.findings), "total": self.total, "all": self.everything, "filters": asked}

    def claims_of(self, finding: Finding) -> list[Claim]:
        """The claims of a finding that the dossier holds, those of its sides first."""
        return [self.dossier.claim_of[key] for key in finding.claims if key in self.dossier.claim_of]
