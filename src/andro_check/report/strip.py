"""The values of a finding side by side on one scale: amounts with their widths, dates and holders on a calendar.

Each character is one column, so that the border of the terminal may exchange it for ASCII (``cli/output``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from rich.cells import cell_len, set_cell_size
from rich.text import Text

from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding, Relation
from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.period import Period
from andro_check.model.value import Hedge, Name, Quantity, Value
from andro_check.report.inert import shown
from andro_check.report.screen import Screen
from andro_check.report.words import STYLES, amount, interval, letter

_DAYS = "day of the calendar"
_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO})
_WIDEST, _LEAST, _UNBROKEN = 60, 24, 48
"""Columns of the scale: at most, at least, and where no line is ever broken."""
_WORDS = 24
_MOST = 9
"""More bars than that are a table, not a picture."""


@dataclass(frozen=True, slots=True)
class Bar:
    """What one side says: its words, the interval they allow, the number that was stated. ``unit`` is the scale's;
    ``guessed``: the interval is when the source appeared, because no time is stated.
    """

    side: str
    words: str
    fuzzy: Fuzzy
    unit: str
    mark: Decimal | None = None
    guessed: bool = False


def strip(finding: Finding, dossier: Dossier, screen: Screen) -> Iterator[Text]:
    """A line for each value that differs, and the scale; nothing where there are not two on one scale."""
    bars = _bars(finding, dossier)
    axis = _axis(bars, screen)
    if axis is None:
        return
    lead = min(_WORDS, max(cell_len(bar.words) for bar in bars))
    before = ""
    for bar in bars:
        side = Text(f"  {bar.side if bar.side != before else '':<2} ", style=STYLES[finding.relation])
        scale = Text(axis.drawn(bar))
        scale.highlight_regex("·+", "dim")
        words = bar.words if cell_len(bar.words) <= lead else f"{set_cell_size(bar.words, lead - 1)}…"
        yield Text.assemble(side, f"{set_cell_size(words, lead)}  ", scale)
        before = bar.side
    yield Text(" " * (lead + 7) + axis.legend(), style="dim")
    if any(bar.guessed for bar in bars):
        told = Text("○ when the source appeared: it states no time", style="dim")
        yield from screen.hang(told, " " * (lead + 7))


@dataclass(frozen=True, slots=True)
class _Axis:
    """A scale from ``low`` to ``high`` on so many columns."""

    low: Decimal
    high: Decimal
    columns: int
    unit: str

    def at(self, number: Decimal) -> int:
        """The column of a number; the nearest end for one outside the scale."""
        column = round((number - self.low) / (self.high - self.low) * (self.columns - 1))
        return min(max(column, 0), self.columns - 1)

    def drawn(self, bar: Bar) -> str:
        """``····├──●──┤····``: the most that the words allow, heavier where they normally lie, and the number."""
        cells = ["·"] * self.columns
        support, core = bar.fuzzy.support, bar.fuzzy.core
        first, last = self._ends(support)
        cells[first : last + 1] = "─" * (last + 1 - first)
        if core != support:
            low, high = self._ends(core)
            cells[low : high + 1] = "━" * (high + 1 - low)
        if last - first > 1:
            cells[first], cells[last] = ("◄" if support.low is None else "├"), ("►" if support.high is None else "┤")
        if bar.mark is not None or last - first < 2:
            middle = (first + last) // 2 if bar.mark is None else self.at(bar.mark)
            cells[first : last + 1] = cells[first : last + 1] if last - first > 1 else "·" * (last + 1 - first)
            cells[middle] = "○" if bar.guessed else "●"
        elif bar.guessed:
            cells[(first + last) // 2] = "○"
        return "".join(cells)

    def _ends(self, of: Interval) -> tuple[int, int]:
        return 0 if of.low is None else self.at(of.low), self.columns - 1 if of.high is None else self.at(of.high)

    def legend(self) -> str:
        """The two ends of the scale, below them."""
        left, right = self._told(self.low), self._told(self.high)
        return left + " " * max(1, self.columns - cell_len(left) - cell_len(right)) + right

    def _told(self, number: Decimal) -> str:
        if self.unit == _DAYS:
            return date.fromordinal(max(1, int(number))).isoformat()
        return amount(Decimal(f"{number:.4g}"), self.unit)


def _axis(bars: list[Bar], screen: Screen) -> _Axis | None:
    """The scale on which all ends lie, with a little room beyond where a bar has no end."""
    ends = [end for bar in bars for end in _known(bar)]
    units = {bar.unit for bar in bars}
    alike = len({bar.fuzzy for bar in bars}) < 2 or len(set(ends)) < 2
    if alike or len(bars) > _MOST or len(units) != 1:
        return None
    low, high = min(ends), max(ends)
    margin = (high - low) / 8
    low -= margin if any(bar.fuzzy.support.low is None for bar in bars) else 0
    high += margin if any(bar.fuzzy.support.high is None for bar in bars) else 0
    lead = min(_WORDS, max(cell_len(bar.words) for bar in bars)) + 7
    columns = _UNBROKEN if screen.width is None else min(_WIDEST, screen.width - lead)
    return _Axis(low, high, columns, units.pop()) if columns >= _LEAST else None


def _known(bar: Bar) -> list[Decimal]:
    support = bar.fuzzy.support
    return [end for end in (support.low, support.high, bar.mark) if end is not None]


def _bars(finding: Finding, dossier: Dossier) -> list[Bar]:
    """A bar for each different value of each side, in the order of the sides; none when one claim has no such bar."""
    bars: dict[tuple[str, Fuzzy], Bar] = {}
    sides = [[dossier.claim_of[key] for key in side.claims if key in dossier.claim_of] for side in finding.sides]
    if any(_is_sentence(side.label, claims) for side, claims in zip(finding.sides, sides, strict=True)):
        return []
    held = finding.relation is Relation.SUCCESSION or any(isinstance(c.value, Name) for side in sides for c in side)
    for number, (side, claims) in enumerate(zip(finding.sides, sides, strict=True)):
        for claim in claims:
            bar = _held(letter(number), claim, dossier) if held else _valued(letter(number), claim)
            if bar is None:
                return []
            bars.setdefault((bar.side, bar.fuzzy), bar)
        _name(bars, letter(number), shown(side.label))
    undated = held and finding.relation is not Relation.SUCCESSION and all(bar.guessed for bar in bars.values())
    return [] if undated else list(bars.values())


def _is_sentence(label: str, claims: list[Claim]) -> bool:
    """Whether a side says what its claim's whole quote says, of which the value is but a word."""
    return label[:1] == "“" and any(
        claim.value.text != label[1:-1] and claim.citation.quote.removesuffix(".") == label[1:-1].removesuffix(".")
        for claim in claims
    )


def _name(bars: dict[tuple[str, Fuzzy], Bar], side: str, label: str) -> None:
    """Give the only bar of a side, or each that has no words of its own, the label of the side where it fits."""
    own = [key for key in bars if key[0] == side]
    for key in own:
        if not bars[key].words or (len(own) == 1 and cell_len(label) <= _WORDS):
            bars[key] = replace(bars[key], words=label)


def _valued(side: str, claim: Claim) -> Bar | None:
    match claim.value:
        case Quantity() as value:
            return Bar(side, said(value), value.fuzzy, value.unit, value.number)
        case Period() as value if value.known:
            return Bar(side, said(value), (claim.dated or value).fuzzy, _DAYS)
        case _:
            return None


def _held(side: str, claim: Claim, dossier: Dossier) -> Bar | None:
    """When somebody is said to hold something: at the time that is stated, else about when the source appeared."""
    document = dossier.document_of.get(claim.source)
    when = claim.as_of or (document.source.published if document else None)
    if when is None or not when.known:
        return None
    return Bar(side, "", when.fuzzy, _DAYS, guessed=claim.as_of is None)


def said(value: Value) -> str:
    """``135 M EUR``, ``more than 75 M EUR``, ``50 to 100 %``, ``2012-09``, ``Bull``."""
    match value:
        case Quantity() if value.hedge not in _BOUNDS and value.number is not None:
            return amount(value.number, value.unit)
        case Quantity():
            return interval(value.fuzzy.support, value.unit)
        case Period():
            return shown(value.words)
        case Name():
            return shown(value.text)
