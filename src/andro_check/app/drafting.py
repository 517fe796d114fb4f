"""The use case of drafting: documents in, claims and register out."""

from __future__ import annotations

from collections.abc import Sequence

from andro_check.app.uncollected import uncollected
from andro_check.model.claim import Claim
from andro_check.model.register import Register
from andro_check.model.source import Document


def draft_claims(documents: Sequence[Document], register: Register) -> tuple[tuple[Claim, ...], Register]:
    """Draft the claims of documents. The extractor is imported here: a dossier that holds its claims never loads it."""
    from andro_check.extract.claims import extract

    with uncollected():
        return extract(documents, register)
