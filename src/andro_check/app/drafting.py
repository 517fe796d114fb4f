"""The use case of drafting: documents in, claims and register out."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from andro_check.model.claim import Claim
from andro_check.model.register import Register
from andro_check.model.source import Document


def draft_claims(documents: Sequence[Document], register: Register) -> tuple[tuple[Claim, ...], Register]:
    """Draft the claims of documents. The extractor is imported here: a dossier that holds its claims never loads it."""
    from andro_check.extract.claims import extract

    with _uncollected():
        return extract(documents, register)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for circular garbage meanwhile: extraction makes none, and the search is a tenth of its time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
