"""The use case of drafting: documents in, claims and register out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from andro_check.app.faults import Fault, reported, sifted
from andro_check.app.uncollected import uncollected
from andro_check.model.claim import Claim
from andro_check.model.problem import Place, Problem
from andro_check.model.register import Register
from andro_check.model.source import Document


@dataclass(frozen=True, slots=True)
class Drafted:
    """What came of documents: each with its date, their claims, the register, and those on which the program failed."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    register: Register
    faulty: tuple[tuple[Document, Fault], ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """One for each document that has no claims because the program failed on it."""
        return tuple(reported(Place(document.source.path), "gave no claims", fault) for document, fault in self.faulty)


def draft_claims(documents: Sequence[Document], register: Register) -> tuple[tuple[Claim, ...], Register]:
    """Draft the claims of documents. The extractor is imported here: a dossier that holds its claims never loads it."""
    from andro_check.extract.claims import extract

    with uncollected():
        return extract(documents, register)


def draft(documents: Sequence[Document], register: Register) -> Drafted:
    """Date the documents and draft their claims; whatever the program does wrong is raised."""
    known = tuple(dated(document) for document in documents)
    return Drafted(known, *draft_claims(known, register))


def draft_what_can_be(
    documents: Sequence[Document], register: Register, make: Callable[[], Drafted] | None = None
) -> Drafted:
    """The same, without the documents on which the program fails; they stay among the documents.

    ``make``, if given, is asked for what comes of all documents: it may know that from before.
    """

    def of(some: Sequence[Document]) -> Drafted:
        return make() if make and len(some) == len(documents) else draft(some, register)

    made, faulty = sifted(documents, of)
    if not faulty:
        return made
    known = {document.source.id: document for document in made.documents}
    kept = tuple(known.get(document.source.id, document) for document in documents)
    in_order = sorted(faulty, key=lambda wrong: wrong[0].source.path)
    return replace(made, documents=kept, faulty=tuple(in_order))


def dated(document: Document) -> Document:
    """The document with the date of publication that its own words give, where its header has none."""
    source = document.source
    if source.published:
        return document
    from andro_check.app.dating import published_of

    return replace(document, source=replace(source, published=published_of(document)))
