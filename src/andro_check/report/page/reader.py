"""Each article with its claims marked, by their places in the text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from andro_check.model.claim import Claim
from andro_check.model.finding import Finding
from andro_check.model.source import BlockKind, Document, Source
from andro_check.model.text import Span
from andro_check.report.citing import marked
from andro_check.report.page.edition import Edition, Facets, addresses, key_of


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same claims; ``starts`` of them begin here, ``findings`` rest on those that end here.

    ``look`` names the gravest relation in which the claims stand, and is empty where they stand in none.
    """

    text: str
    claims: tuple[Claim, ...] = ()
    starts: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()
    look: str = ""
    figure: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    kind: BlockKind
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """``lost`` are claims whose quote does not stand in the text at its place, with the findings that rest on each."""

    source: Source
    links: tuple[tuple[str, str], ...]
    paragraphs: tuple[Paragraph, ...]
    claims: int
    lost: tuple[tuple[Claim, tuple[Finding, ...]], ...]
    facets: Facets


def articles(edition: Edition) -> Iterator[Article]:
    """The articles with published claims, or all of them where nothing was asked for, by date."""
    claims: dict[str, list[Claim]] = {}
    for claim in edition.claims:
        claims.setdefault(claim.source, []).append(claim)
    for document in sorted(edition.dossier.documents, key=_by_date):
        own = claims.get(document.source.id, [])
        if own or edition.whole:
            yield _article(document, own, edition)


def _by_date(document: Document) -> tuple[str, str]:
    published = document.source.published
    return published.edtf if published else "~", document.source.id


def _article(document: Document, claims: Sequence[Claim], edition: Edition) -> Article:
    standing = [c for c in claims if c.citation.quote and c.citation.span.of(document.text) == c.citation.quote]
    paragraphs = tuple(_paragraphs(document, standing, edition))
    begun = {claim.id for paragraph in paragraphs for segment in paragraph.segments for claim in segment.starts}
    return Article(
        document.source,
        tuple(addresses(document.source)),
        paragraphs,
        len(claims),
        tuple((claim, tuple(edition.published([claim]))) for claim in claims if claim.id not in begun),
        replace(edition.facets(claims, edition.published(claims)), source=(key_of(document.source.id),)),
    )


def _paragraphs(document: Document, claims: Sequence[Claim], edition: Edition) -> Iterator[Paragraph]:
    begun: set[str] = set()
    for kind, span in _blocks(document, claims):
        own = [claim for claim in claims if claim.citation.span.overlaps(span)]
        first = {claim.id for claim in own} - begun
        begun |= first
        yield Paragraph(kind, tuple(_segments(document.text, span, own, first, edition)))


def _blocks(document: Document, claims: Iterable[Claim]) -> Iterator[tuple[BlockKind, Span]]:
    """The blocks, furniture only where something was claimed from it, and whatever text lies between them."""
    done, text = 0, document.text
    cited = [claim.citation.span for claim in claims]
    for block in document.blocks:
        span = Span(max(done, block.span.start), max(done, block.span.end))
        if text[done : span.start].strip():
            yield BlockKind.PARAGRAPH, Span(done, span.start)
        if block.kind is not BlockKind.FURNITURE or any(map(span.overlaps, cited)):
            yield block.kind, span
        done = span.end
    if text[done:].strip():
        yield from _parted(text, done)


def _parted(text: str, start: int) -> Iterator[tuple[BlockKind, Span]]:
    """What empty lines part."""
    for part in text[start:].split("\n\n"):
        if part.strip():
            yield BlockKind.PARAGRAPH, Span(start, start + len(part))
        start += len(part) + 2


def _segments(
    text: str, within: Span, claims: Sequence[Claim], first: Collection[str], edition: Edition
) -> Iterator[Segment]:
    """The text of a block, cut where a claim or its figure starts or ends; ``first`` names those that start in it."""
    figures = {claim.id: _figure(claim) for claim in claims}
    spans = [span for claim in claims for span in (claim.citation.span, figures[claim.id])]
    cuts = {end for span in spans for end in (span.start, span.end) if end in within}
    for start, end in pairwise(sorted({within.start, within.end, *cuts})):
        piece = Span(start, end)
        under = [claim for claim in claims if claim.citation.span.overlaps(piece)]
        yield Segment(
            piece.of(text),
            tuple(under),
            tuple(c for c in under if c.id in first and max(c.citation.span.start, within.start) == start),
            tuple(edition.published(c for c in under if min(c.citation.span.end, within.end) == end)),
            next((f.relation.value for f in edition.judged(under) if f.id in edition.number_of), ""),
            any(figures[claim.id].overlaps(piece) for claim in under),
        )


def _figure(claim: Claim) -> Span:
    """Where the words of the value stand in the text; empty where nothing narrower than the quote is known."""
    span = claim.citation.span
    start, end = marked(claim) or (0, 0)
    return Span(span.start + start, span.start + end)
