"""A finding as the page shows it: its sides next to one another, each quote in its sentence, the steps below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from andro_check.model.claim import Claim
from andro_check.model.finding import Finding, Step
from andro_check.model.source import Document, Rendition
from andro_check.report.citing import Citing, marked
from andro_check.report.context import around
from andro_check.report.explained import compared, remedies_of, steps_of
from andro_check.report.findings import Telling
from andro_check.report.page.edition import Edition, Facets, addresses
from andro_check.report.page.questions import by_whom
from andro_check.report.rulings import ruling_lines
from andro_check.report.screen import Screen
from andro_check.report.words import letter


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of one claim: the figure between what stands before and after it in the quote, and its sentence."""

    claim: Claim
    publication: str
    rendition: str
    notes: tuple[str, ...]
    place: str
    language: str
    links: tuple[tuple[str, str], ...]
    sentence: tuple[str, str]
    quote: tuple[str, str, str]
    compared: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One side, or the claims beside the sides (no ``letter``)."""

    letter: str
    label: str
    support: str
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A finding with its number on the page; ``rulings`` are lines on what a person decided."""

    number: int
    finding: Finding
    columns: tuple[Column, ...]
    rulings: tuple[str, ...]
    steps: tuple[Step, ...]
    remedies: tuple[str, ...]
    facets: Facets


def cards(edition: Edition) -> list[Card]:
    """The published findings, in the order of the report."""
    return [_card(finding, number, edition) for number, finding in enumerate(edition.findings, 1)]


def _card(finding: Finding, number: int, edition: Edition) -> Card:
    telling = Telling(edition.dossier, Screen(), {})
    columns = [
        _column(letter(place), side.label, telling.claims(side.claims), edition)
        for place, side in enumerate(finding.sides)
    ]
    taken = {key for side in finding.sides for key in side.claims}
    beside = telling.claims(key for key in finding.claims if key not in taken)
    if beside:
        columns.append(_column("", "beside them" if finding.sides else "", beside, edition))
    claims = [quoted.claim for column in columns for quoted in column.quotes]
    return Card(
        number,
        finding,
        tuple(columns),
        tuple(line.plain for line in ruling_lines(finding, Screen())),
        tuple(steps_of(finding)),
        tuple(remedies_of(finding)),
        edition.facets(claims, [finding]),
    )


def _column(name: str, label: str, claims: list[Claim], edition: Edition) -> Column:
    support = Telling(edition.dossier, Screen(), {}).support(claims)
    return Column(name, label, support, tuple(_quoted(claims, edition)))


def _quoted(claims: Sequence[Claim], edition: Edition) -> Iterable[Quoted]:
    citing = Citing(edition.dossier, Screen())
    for claim in claims:
        document = edition.dossier.document_of.get(claim.source)
        yield Quoted(
            claim=claim,
            publication=by_whom(claim, edition),
            rendition=_rendition(document),
            notes=tuple(citing.notes(claim)),
            place=citing.place(claim),
            language=document.source.language if document else "",
            links=tuple(addresses(document.source)) if document else (),
            sentence=around(document.text, claim.citation) if document else ("", ""),
            quote=_parted(claim),
            compared=tuple(compared(claim)),
        )


def _rendition(document: Document | None) -> str:
    """What the text is instead of the original's own words; empty where it has these."""
    return (
        "" if document is None or document.source.rendition is Rendition.VERBATIM else document.source.rendition.value
    )


def _parted(claim: Claim) -> tuple[str, str, str]:
    """Before the figure, the figure, after it; a quote of which nothing narrower is known has no figure to mark."""
    words = claim.citation.quote
    start, end = marked(claim) or (len(words), len(words))
    return words[:start], words[start:end], words[end:]
