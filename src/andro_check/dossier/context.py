"""What the claims of a dossier are read against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from andro_check.lexicon.figures import FigureTable
from andro_check.model.register import Register
from andro_check.model.source import Document


@dataclass(frozen=True)
class Context:
    """The documents by the id of their source, the actors, the figures; ``stamp`` tells actors and figures apart from
    others, and is empty when nobody vouches for that.
    """

    documents: Mapping[str, Document]
    register: Register
    figures: FigureTable
    stamp: str = ""
