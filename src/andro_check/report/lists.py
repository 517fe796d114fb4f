"""Lists for a terminal, a spreadsheet or a script: claims with their citations, and plain tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from rich.cells import cell_len
from rich.text import Text

from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.report.citing import Citing, quote
from andro_check.report.csv import Cell, Dialect, claim_cells
from andro_check.report.findings import short_ids
from andro_check.report.forms import Listing
from andro_check.report.inert import shown
from andro_check.report.json import claim_row, dumps
from andro_check.report.screen import Screen
from andro_check.report.words import asked_by, count, value_words

_TOLD = ("claim", "figure", "subject", "object", "value", "number", "low", "high", "unit", "as_of", "modality")
_CITED = ("voice", "source", "publisher", "published", "url", "quote", "start", "end", "confidence", "status")
CLAIM_COLUMNS = (*_TOLD, *_CITED)
_GAP = 2
_LEAST = 24
"""Columns that a last cell needs beside the others."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns, in the order of display."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]

    def written(self, form: Listing, screen: Screen) -> bytes:
        """As aligned columns, numbers to the right; as CSV; or as a list of objects with the columns as keys."""
        match form:
            case Listing.TERMINAL:
                return screen.render(self._lines(screen)).encode()
            case Listing.CSV:
                return Dialect().write(self.columns, self.rows)
            case Listing.JSON:
                return (dumps([dict(zip(self.columns, row, strict=True)) for row in self.rows]) + "\n").encode()

    def _lines(self, screen: Screen) -> Iterator[Text]:
        """Columns that are empty throughout are left out; those that have no room stand below their row."""
        kept = [
            n for n in range(len(self.columns)) if not self.rows or any(row[n] not in {None, ""} for row in self.rows)
        ]
        right = [bool(self.rows) and isinstance(self.rows[0][n], int) for n in kept]
        cells = [[shown("" if row[n] is None else str(row[n])) for n in kept] for row in (self.columns, *self.rows)]
        widths = [max(map(cell_len, column)) for column in zip(*cells, strict=True)]
        lead = sum(widths[:-1]) + _GAP * len(widths[:-1])
        below = screen.width is not None and screen.width - lead < min(widths[-1], _LEAST)
        above = _that_fit(widths[:-1], screen.width)
        for number, row in enumerate(cells):
            padded = [_aligned(*cell) for cell in zip(row, widths, right, strict=True)]
            style = "dim" if number == 0 else ""
            before, last = (" " * _GAP).join(padded[:-1]), Text(padded[-1].rstrip(), style=style)
            if below:
                yield from screen.hang(Text((" " * _GAP).join(padded[:above]).rstrip(), style=style))
                rest = [cell for cell in row[above:] if cell]
                yield from screen.hang(Text((" " * _GAP).join(rest), style=style), "    ") if rest else ()
            else:
                yield from screen.hang(last, Text(before + " " * _GAP, style=style))


def _that_fit(widths: Sequence[int], room: int | None) -> int:
    """How many of these columns stand side by side; at least one."""
    ends = accumulate(width + _GAP for width in widths)
    return max(1, sum(room is None or end - _GAP <= room for end in ends))


def _aligned(text: str, width: int, at_right: bool) -> str:
    blanks = " " * (width - cell_len(text))
    return blanks + text if at_right else text + blanks


def claims_count(listed: int, doubtful: int, outside: int) -> str:
    """How many claims are listed, and how many are not, with how to see them."""
    hidden = [f"{doubtful:,} less sure or rejected (--all lists them)"] if doubtful else []
    hidden += [f"{outside:,} outside the filter"] if outside else []
    return "; ".join([count(listed, "claim"), *hidden])


def claims_written(dossier: Dossier, claims: Sequence[Claim], form: Listing, screen: Screen) -> bytes:
    """Claims under their sources, each with its place and its quote; as CSV; or as in the report's JSON."""
    match form:
        case Listing.TERMINAL:
            return screen.render(_claim_lines(dossier, claims, screen)).encode()
        case Listing.CSV:
            return Dialect().write(CLAIM_COLUMNS, (_claim_row(dossier, claim) for claim in claims))
        case Listing.JSON:
            return (dumps([claim_row(claim, dossier.register) for claim in claims]) + "\n").encode()


def _claim_lines(dossier: Dossier, claims: Sequence[Claim], screen: Screen) -> Iterator[Text]:
    citing, short = Citing(dossier, screen), short_ids(dossier.claim_of)
    for number, (_, group) in enumerate(groupby(claims, key=lambda claim: claim.source)):
        own = list(group)
        if number:
            yield Text()
        yield from screen.hang(citing.source(own[0]))
        for claim in own:
            yield from _claim_block(claim, citing, short[claim.id])


def _claim_block(claim: Claim, citing: Citing, short: str) -> Iterator[Text]:
    lead = Text(f"  {short}  ", style="bold")
    told = Text(asked_by(claim, citing.dossier.register))
    told.append(f" = {value_words(claim)}", style="bold")
    for note in citing.notes(claim):
        told.append(f" · {note}", style="italic")
    if not citing.dossier.drafted:
        told.append(f" · {claim.status.value}", style="dim")
    yield from citing.screen.hang(told, lead)
    yield Text.assemble(" " * len(lead), citing.placed(claim))
    bar = f"{' ' * len(lead)}│ "
    yield from citing.screen.hang(quote(claim, citing.screen.colour), Text(bar, style="dim"), bar)


def _claim_row(dossier: Dossier, claim: Claim) -> list[Cell]:
    names = [dossier.register.name(key) or None for key in (claim.subject, claim.object)]
    return [claim.id, claim.figure, *names, *claim_cells(dossier, claim), claim.confidence, claim.status.value]
