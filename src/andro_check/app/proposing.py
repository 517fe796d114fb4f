"""The use case of `actors --draft`: entries that the register could have, printed or put into ``dossier.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from andro_check.app.drafting import draft_what_can_be
from andro_check.app.opening import folder_of, open_dossier
from andro_check.dossier.entries import entry_lines
from andro_check.dossier.layout import ACTORS, lay_out
from andro_check.dossier.register import NAME
from andro_check.dossier.writing import original, sole_writer
from andro_check.extract.proposals import Proposal, propose
from andro_check.model.dossier import Dossier
from andro_check.model.problem import Problem
from andro_check.model.text import Citation
from andro_check.report.inert import shown
from andro_check.report.words import count

_QUOTED = 120


@dataclass(frozen=True)
class Proposed:
    """Entries worth having, and how many were left out because little speaks for them."""

    dossier: Dossier
    entries: tuple[Proposal, ...]
    left_out: int

    def lines(self, indent: str = "") -> str:
        """The entries as YAML, the evidence above each."""
        return "\n".join(entry_lines(p.actor, self._remarks(p), indent) for p in self.entries)

    def _remarks(self, proposal: Proposal) -> Iterator[str]:
        claims = f", {count(proposal.claims, 'claim')}" if proposal.claims else ""
        yield f"named {count(proposal.times, 'time')} in {count(proposal.sources, 'source')}{claims}"
        for ground in proposal.grounds:
            yield f"{ground.why}: {self._place(ground.citation)} «{shown(ground.citation.quote)[:_QUOTED]}»"

    def _place(self, citation: Citation) -> str:
        document = self.dossier.document_of[citation.source]
        return f"{shown(document.source.path)}:{document.line_of(citation.span.start)}"


def propose_actors(path: Path | None, everything: bool = False) -> Proposed:
    """The entries that the register of a dossier, or of a folder of articles, could have. Raises DossierMissing."""
    dossier = open_dossier(path)
    declared = replace(dossier.register, actors=tuple(a for a in dossier.register.actors if a.declared))
    drafted = draft_what_can_be(dossier.documents, declared)
    faulty = {document.source.id for document, _ in drafted.faulty}
    documents = [document for document in drafted.documents if document.source.id not in faulty]
    found = propose(documents, declared, drafted.claims)
    kept = tuple(proposal for proposal in found if everything or proposal.worth_it)
    problems = tuple(dict.fromkeys((*dossier.problems, *drafted.problems)))
    return Proposed(replace(dossier, problems=problems), _whole(kept, found), len(found) - len(kept))


def _whole(kept: Sequence[Proposal], found: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """With those that another one is said to have become: an entry may not point to none."""
    wanted = {step.actor for proposal in kept for step in proposal.actor.became}
    return (*kept, *(p for p in found if p.actor.id in wanted and p not in kept))


def write_actors(path: Path | None, proposed: Proposed) -> Problem | None:
    """Put the entries behind those of ``dossier.yaml``; what stands there stays, byte for byte.

    Raises DossierMissing, DossierBusy.
    """
    home = folder_of(path)
    with sole_writer(home):
        old = original(home, NAME)
        if isinstance(old, Problem):
            return old
        layout = lay_out(old.text or "actors:\n", NAME, ACTORS)
        if isinstance(layout, Problem):
            return layout
        before = layout.head + "".join(chunk.above + chunk.body for chunk in layout.chunks)
        ended = before if before.endswith("\n") else before + "\n"
        new = ended + proposed.lines(layout.indent) + layout.tail
        return old.replace(new.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in old.text else new)
