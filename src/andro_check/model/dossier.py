"""A dossier in memory, and the report drawn from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from andro_check.model.claim import Claim
from andro_check.model.decision import Decision
from andro_check.model.finding import Finding
from andro_check.model.problem import Problem
from andro_check.model.register import Register
from andro_check.model.source import Document


@dataclass(frozen=True)
class Dossier:
    """All that is known of a story: its documents, its claims and the register of its actors.

    ``root`` is the folder or file as the user named it; ``drafted`` says that the claims were read from the articles
    just now, in memory, and not from ``claims/``. ``tuning`` holds the figures' settings of ``dossier.yaml``,
    ``decisions`` the rulings of ``decisions.yaml``. ``stamp`` is a hash of all that it was read from; whoever changes
    it in memory leaves the stamp empty. ``judged`` holds the findings of a scan's result, which were worked out already
    and whose articles are elsewhere.
    """

    root: str
    title: str = ""
    languages: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    claims: tuple[Claim, ...] = ()
    register: Register = field(default_factory=Register)
    tuning: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    drafted: bool = False
    stamp: bytes = b""
    judged: tuple[Finding, ...] | None = None
    decisions: tuple[Decision, ...] = ()

    @property
    def files_root(self) -> str:
        """The folder from which the paths of its sources start; those of a scan start where the scan did."""
        return self.root if self.judged is None else ""

    @cached_property
    def document_of(self) -> Mapping[str, Document]:
        """Documents by the id of their source."""
        return {document.source.id: document for document in self.documents}

    @cached_property
    def claim_of(self) -> Mapping[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.claims}


@dataclass(frozen=True)
class Report:
    """``findings`` are all of them, in the order of display; ``shown`` those that filter and ``--all`` let through."""

    dossier: Dossier
    findings: tuple[Finding, ...]
    shown: tuple[Finding, ...]
    filtered: bool = False
