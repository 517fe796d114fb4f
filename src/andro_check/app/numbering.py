"""The use case of `numbers`: what each source counts and measures that no claim takes up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from andro_check.app.filtering import understand
from andro_check.app.mentioning import reading_of
from andro_check.app.opening import with_texts
from andro_check.app.wanted import Wanted
from andro_check.extract.values.mentions import mentions
from andro_check.lexicon.figures import figures
from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.source import BlockKind, Document
from andro_check.model.text import Span
from andro_check.report.csv import Cell
from andro_check.report.forms import Listing
from andro_check.report.lists import Table
from andro_check.report.screen import Screen

_TIMES = frozenset({MentionKind.DATE, MentionKind.PERIOD, MentionKind.CLOCK, MentionKind.ORDINAL})
_SHORT = ("place", "kind", "reading", "context")
_FULL = ("source", "line", "start", "end", "kind", "reading", "words", "context")
_AROUND = 32


@dataclass(frozen=True)
class Uncovered:
    """The numbers that no claim covers, and of how many."""

    dossier: Dossier
    found: tuple[tuple[Document, Mention], ...]
    total: int

    @property
    def told(self) -> str:
        if not self.total:
            return "there are no numbers here"
        if not self.found:
            return "a claim takes up the one number" if self.total == 1 else f"claims take up all {self.total} numbers"
        return f"{len(self.found)} of {self.total} numbers are in no claim"

    def written(self, form: Listing, screen: Screen) -> bytes:
        """A line for each; with the exact places for spreadsheets and scripts."""
        if form is Listing.TERMINAL and not self.found:
            return b""
        if form is Listing.TERMINAL:
            return Table(_SHORT, [_short_row(*one) for one in self.found]).written(form, screen)
        return Table(_FULL, [_full_row(*one) for one in self.found]).written(form, screen)


def uncovered(dossier: Dossier, sources: Sequence[str] = (), everything: bool = False) -> Uncovered:
    """The numbers of these sources (none: all) outside every claim; ``everything``: dates and ranks too.

    A claim covers the number that is its value, one that overlaps it, and a date inside its quote; a rejected claim
    covers as well, for a person has looked at it. Raises UnknownWord, DossierMissing.
    """
    with_texts(dossier)
    wanted = Wanted(sources=tuple(sources))
    asked = understand(wanted, dossier, (), figures(dossier.tuning)).sources if sources else None
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in dossier.claims:
        claims[claim.source].append(claim)
    left: list[tuple[Document, Mention]] = []
    total = 0
    for document in dossier.documents:
        if asked is None or document.source.id in asked:
            found = [m for m in _numbers(document) if everything or m.kind not in _TIMES]
            total += len(found)
            left += [(document, mention) for mention in found if not _is_covered(mention, claims, document)]
    return Uncovered(dossier, tuple(left), total)


def _numbers(document: Document) -> Iterator[Mention]:
    spans = [block.span for block in document.blocks if block.kind is not BlockKind.FURNITURE]
    yield from mentions(document.prose, document.source.language, document.source.published, spans)


def _is_covered(mention: Mention, claims: Mapping[str, Sequence[Claim]], document: Document) -> bool:
    own = claims.get(document.source.id, ())
    values = (Span(claim.value_start, claim.value_start + len(claim.value.text)) for claim in own)
    if any(mention.span.overlaps(value) for value in values):
        return True
    return mention.kind in _TIMES and any(mention.span in claim.citation.span for claim in own)


def _short_row(document: Document, mention: Mention) -> tuple[Cell, ...]:
    place = f"{document.source.path}:{document.line_of(mention.span.start)}"
    return place, mention.kind.value, reading_of(mention), _context(document, mention)


def _full_row(document: Document, mention: Mention) -> tuple[Cell, ...]:
    span = mention.span
    place = (document.source.id, document.line_of(span.start), span.start, span.end)
    return (*place, mention.kind.value, reading_of(mention), _words(document, mention), _context(document, mention))


def _words(document: Document, mention: Mention) -> str:
    return " ".join(mention.whole.of(document.text).split())


def _context(document: Document, mention: Mention) -> str:
    """The mention between some whole words of its paragraph."""
    text, span = document.text, mention.whole
    before = text[max(span.start - _AROUND, 0) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _AROUND].partition("\n")[0]
    begun = f"… {before.partition(' ')[2]}" if len(before) == _AROUND else before
    ended = f"{after.rpartition(' ')[0]} …" if len(after) == _AROUND else after
    return f"{begun}«{_words(document, mention)}»{ended}"
