"""Articles of a few sentences, read by the whole extractor, and what they claim as the lines of a table.

A line is ``figure | value | subject | object | time | mood | voice``, with ``-`` for what is left open and nothing
after the last cell that is filled: ``stake | 12 % | Norhaven | Valdor | 2014 | planned``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from _pytest.mark import ParameterSet

from andro_check.extract.claims import extract
from andro_check.extract.names.names import register_table
from andro_check.extract.reading import Prepared, prepare, settled
from andro_check.ingest.blocks import blocks_of
from andro_check.ingest.furnishing import furnished, marks_of
from andro_check.lexicon.outcomes import OUTCOME
from andro_check.lexicon.values import write_value
from andro_check.model.claim import Claim, Modality
from andro_check.model.period import Period, parse_edtf
from andro_check.model.register import Actor, Register
from andro_check.model.source import Document, Source
from andro_check.model.value import Name, Value

REST = "…"
"""As the last line: other claims may stand beside those that are listed."""

_END = f"{OUTCOME} |"
COMPANIES = ("Brumaline", "Kestrel", "Lorzac", "Marnault", "Norhaven", "Ostrane", "Pellmont", "Valdor")
CAST = Register(
    (
        *(Actor(name.lower(), name, "company") for name in COMPANIES),
        Actor("etat", "État", "state"),
        Actor("treasury", "Treasury", "institution"),
        Actor("helene-vaubrac", "Hélène Vaubrac", "person", ("Vaubrac",)),
        Actor("alice-rowe", "Alice Rowe", "person", ("Rowe",)),
        Actor("tourvelle", "Tourvelle", "place"),
        Actor("pellworth", "Pellworth", "place"),
    )
)
"""Who is who, so that a table tries one thing at a time; the tables of names do without."""
NOBODY = Register()


@dataclass(frozen=True)
class Row:
    """A text and the lines of its claims, in the order of the text."""

    language: str
    text: str
    lines: tuple[str, ...]
    published: str = ""

    def check(self, register: Register = CAST) -> None:
        """Fail unless the text claims just these lines, each with its words at their place."""
        tries_ends = any(told.startswith(_END) for told in self.lines)
        said = tell(article(self.text, self.language, published=self.published), register=register, ends=tries_ends)
        told = "\n".join(("what is claimed:", *said))
        if self.lines[-1:] == (REST,):
            assert set(self.lines[:-1]) <= set(said), told
        else:
            assert said == self.lines, told


def fr(text: str, *lines: str, published: str = "", pending: str = "") -> ParameterSet:
    """A row in French; ``pending`` says what comes out as long as it is not read as it should be."""
    return _row(Row("fr", text, lines, published), pending)


def en(text: str, *lines: str, published: str = "", pending: str = "") -> ParameterSet:
    """A row in English, as ``fr``."""
    return _row(Row("en", text, lines, published), pending)


def _row(row: Row, pending: str) -> ParameterSet:
    return pytest.param(row, id=f"{row.language}-{row.text[:60]}", marks=not_yet(pending))


def not_yet(pending: str) -> list[pytest.MarkDecorator]:
    """The marks of a case that is not read as it should be; none when nothing is pending."""
    return [pytest.mark.xfail(reason=pending, strict=True)] if pending else []


def article(text: str, language: str = "fr", *, name: str = "s", published: str = "") -> Document:
    """A document as the readers of files make it: blocks, furniture and marks are found."""
    day = parse_edtf(published) if published else None
    source = Source(name, f"sources/{name}.md", language=language, published=day)
    return Document(source, text, furnished(text, blocks_of(text)), marks=marks_of(text))


def tell(*documents: Document, register: Register = CAST, ends: bool = False) -> tuple[str, ...]:
    """The lines of what the documents claim, in their order; how something ended that a sentence tells in words alone
    is told where it is asked for (``ends``): a verb in a table on something else need not be one of none.
    """
    claims, found = drafted(*documents, register=register)
    lines = (line(claim, found) for claim in claims)
    return tuple(told for told in lines if ends or not told.startswith(_END))


def drafted(*documents: Document, register: Register = CAST) -> tuple[tuple[Claim, ...], Register]:
    """Claims and register of some documents; every claim is checked to have its words."""
    claims, found = extract(documents, register)
    texts = {document.source.id: document.text for document in documents}
    for claim in claims:
        _check_words(claim, texts[claim.source])
    return claims, found


def prepared(*documents: Document, register: Register = NOBODY) -> list[Prepared]:
    """Documents with the names that stand, before anyone knows who is who."""
    return settled([prepare(document, register_table(register)) for document in documents])


def _check_words(claim: Claim, text: str) -> None:
    """Promise 2: the quote stands at its place, and holds the words that the value was read from."""
    span, words = claim.citation.span, claim.value.text
    assert claim.citation.quote == span.of(text) != ""
    assert words
    assert text.startswith(words, claim.value_start)
    assert span.start <= claim.value_start
    assert claim.value_start + len(words) <= span.end


def line(claim: Claim, register: Register) -> str:
    """A claim as a row of a table."""
    mood = "" if claim.modality is Modality.ASSERTED else claim.modality.value
    parties = [register.name(claim.subject), register.name(claim.party)]
    time = claim.as_of.edtf if claim.as_of else ""
    cells = [claim.figure, written(claim.value), *parties, time, mood, register.name(claim.voice)]
    return filled(cells)


def filled(cells: Sequence[str]) -> str:
    """Cells as a row, those that are empty at the end left out."""
    last = max((index for index, cell in enumerate(cells) if cell), default=0)
    return " | ".join(cell or "-" for cell in cells[: last + 1])


def written(value: Value) -> str:
    """A value as people write it in ``claims/``."""
    if isinstance(value, Name):
        return value.text
    return value.edtf if isinstance(value, Period) else write_value(value)
