"""What is asked of several sources: a plot for each figure with a width, and the grid of all answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import assert_never

from andro_check.lexicon.figures import Asks
from andro_check.model.claim import Claim, Modality
from andro_check.model.finding import Finding, Relation
from andro_check.model.period import Period
from andro_check.model.source import Source
from andro_check.model.value import Name, Quantity, Value
from andro_check.report.citing import is_doubtful
from andro_check.report.json import number_text
from andro_check.report.page.charts import Bar, Chart, chart_of_amounts, chart_of_days
from andro_check.report.page.edition import DIFFERS, Edition, Facets, short_of
from andro_check.report.words import amount, figure_words, interval, moment, publication, question, value_words

DATE = "date"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the table beside a chart: the claim's words and the interval that it is compared as."""

    claim: Claim
    source: str
    when: str
    words: str
    number: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Plot:
    """The claims on one question in one unit, drawn and as a table; ``id`` is safe in an address."""

    id: str
    title: str
    chart: Chart
    entries: tuple[Entry, ...]
    findings: tuple[Finding, ...]
    facets: Facets


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says to one question; ``state`` is agrees, differs, compatible or stated."""

    source: str
    publication: str
    state: str
    answers: tuple[tuple[Claim, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the grid: a question and a cell for each source that answers it; the others are silent."""

    title: str
    cells: tuple[Cell, ...]
    findings: tuple[Finding, ...]
    facets: Facets

    @property
    def shared(self) -> bool:
        """Whether several sources answer, or a finding rests on the answer."""
        return bool(self.findings) or len(self.cells) > 1

    def cell(self, source: str) -> Cell | None:
        """The cell of a source; none where it is silent."""
        return next((cell for cell in self.cells if cell.source == source), None)


def asked(edition: Edition) -> list[tuple[str, list[Claim]]]:
    """Each question in words with the published claims that answer it; claims too doubtful to compare left out."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in edition.claims:
        if not is_doubtful(claim):
            groups.setdefault(_question(claim, edition), []).append(claim)
    return [(_title(claims, edition), claims) for _, claims in sorted(groups.items())]


def _question(claim: Claim, edition: Edition) -> tuple[str, str, str]:
    """Figure, or kin of figures, and parties, as the claims are compared."""
    figure = edition.table.get(claim.figure)
    subject, other = (edition.key(name) for name in (claim.subject, claim.party))
    return (
        figure.question if subject and other else figure.id,
        "" if figure.asks is Asks.OBJECT and other else subject,
        "" if figure.asks is Asks.SUBJECT and subject else other,
    )


def plots(edition: Edition) -> list[Plot]:
    """The plots, those with the first findings first."""
    return sorted(
        _plots(edition), key=lambda plot: min((edition.number_of[f.id] for f in plot.findings), default=10**9)
    )


def _plots(edition: Edition) -> Iterator[Plot]:
    """A plot for each question that two claims answer with amounts of one unit, or with dates."""
    for title, claims in asked(edition):
        valued = sorted(((_unit(c), c) for c in claims if _unit(c)), key=lambda pair: (pair[0], *_in_order(pair[1])))
        for unit, group in groupby(valued, key=lambda pair: pair[0]):
            own = [claim for _, claim in group]
            if len(own) > 1:
                yield _plot(title, unit, own, edition)


def grid(edition: Edition) -> tuple[list[Source], list[Line]]:
    """The sources that answer anything, by date, and the questions: those of several sources first."""
    rows = asked(edition)
    cited = {claim.source for _, claims in rows for claim in claims}
    sources = [document.source for document in edition.dossier.documents if document.source.id in cited]
    sources.sort(key=lambda source: (source.published.edtf if source.published else "~", source.id))
    rank = {source.id: number for number, source in enumerate(sources)}
    lines = [_line(title, claims, rank, edition) for title, claims in rows]
    return sources, sorted(lines, key=lambda line: not line.shared)


def said(claim: Claim) -> str:
    """The value as it stands on an axis: ``150 M EUR``, ``below 75 M EUR``, ``2012-09``."""
    told = f"{_plainly(claim.value)}{', worked out' if claim.is_worked_out else ''}"
    return told if claim.modality is Modality.ASSERTED else f"{told}, {claim.modality.value}"


def _plainly(value: Value) -> str:
    match value:
        case Quantity():
            return amount(value.number, value.unit) or interval(value.fuzzy.support, value.unit)
        case Period():
            return value.edtf
        case Name():
            return value.text
        case _:
            assert_never(value)


def by_whom(claim: Claim, edition: Edition) -> str:
    """Who published when, or the source's id where the source is missing."""
    document = edition.dossier.document_of.get(claim.source)
    return publication(document.source) if document else claim.source


def _title(claims: Sequence[Claim], edition: Edition) -> str:
    """The question in words, under all the figures that answer it."""
    first = min(claims, key=lambda claim: (claim.measure, claim.id))
    measures = sorted({claim.measure for claim in claims})
    told = question(first.measure, first.subject, first.party, edition.dossier.register)
    return " or ".join(map(figure_words, measures)) + told.removeprefix(figure_words(first.measure))


def _unit(claim: Claim) -> str:
    """The axis on which the value stands; empty for none."""
    match claim.value:
        case Quantity(unit=unit, fuzzy=fuzzy):
            return "" if fuzzy.support.low is None and fuzzy.support.high is None else unit or " "
        case Period(known=True):
            return DATE
        case _:
            return ""


def _in_order(claim: Claim) -> tuple[Decimal, Decimal, str]:
    """From the lowest to the highest."""
    ends = claim.value.fuzzy.support if not isinstance(claim.value, Name) else None
    known = [end for end in (ends.low, ends.high) if end is not None] if ends else []
    return min(known, default=Decimal(0)), max(known, default=Decimal(0)), claim.id


def _plot(title: str, unit: str, claims: Sequence[Claim], edition: Edition) -> Plot:
    bars = [_bar(claim, edition) for claim in claims]
    findings = edition.published(claims)
    return Plot(
        id=f"p-{short_of(title + unit)}",
        title=title,
        chart=chart_of_days(bars) if unit == DATE else chart_of_amounts(bars, unit.strip()),
        entries=tuple(_entry(claim, edition) for claim in claims),
        findings=tuple(findings),
        facets=edition.facets(claims, findings),
    )


def _bar(claim: Claim, edition: Edition) -> Bar:
    when = moment(claim.as_of) if claim.as_of else ""
    told = " · ".join(filter(None, (said(claim), when, claim.scope)))
    look = "differs" if _differs(edition.judged([claim])) else "plain"
    look += "" if claim.modality is Modality.ASSERTED else " unreal"
    value = claim.value
    if isinstance(value, Quantity):
        core = value.fuzzy.core if value.fuzzy.core != value.fuzzy.support else None
        return Bar(by_whom(claim, edition), told, value.fuzzy.support, core, value.number, look)
    if isinstance(value, Period):
        return Bar(by_whom(claim, edition), told, (claim.dated or value).fuzzy.support, None, None, look)
    raise TypeError(f"claim {claim.id} names {value.text!r}; a name stands on no axis")


def _differs(findings: Iterable[Finding]) -> bool:
    return any(finding.relation in DIFFERS for finding in findings)


def _entry(claim: Claim, edition: Edition) -> Entry:
    value, number, low, high = claim.value, "", "", ""
    if isinstance(value, Quantity):
        ends = value.fuzzy.support
        number, low, high = ("" if n is None else number_text(n) for n in (value.number, ends.low, ends.high))
    elif isinstance(value, Period):
        low, high = (day.isoformat() if day else "" for day in (value.start, value.end))
    notes = (claim.scope, "" if claim.modality is Modality.ASSERTED else claim.modality.value)
    when = ", ".join(filter(None, (*notes, moment(claim.as_of) if claim.as_of else "")))
    return Entry(claim, by_whom(claim, edition), when, value_words(claim), number, low, high)


def _line(title: str, claims: Sequence[Claim], rank: Mapping[str, int], edition: Edition) -> Line:
    told: dict[str, list[Claim]] = {}
    for claim in claims:
        told.setdefault(claim.source, []).append(claim)
    findings = edition.published(claims)
    keys = sorted(told, key=lambda key: (rank.get(key, len(rank)), key))
    cells = tuple(_cell(key, told[key], edition) for key in keys)
    return Line(title, cells, tuple(findings), edition.facets(claims, findings))


def _cell(source: str, claims: Sequence[Claim], edition: Edition) -> Cell:
    answers = tuple((claim, " · ".join(filter(None, (claim.scope, value_words(claim))))) for claim in claims)
    return Cell(source, by_whom(claims[0], edition), _state(claims, edition), answers)


def _state(claims: Sequence[Claim], edition: Edition) -> str:
    """How a source stands to the others on a question, by the gravest finding in which its answers stand."""
    judged = edition.judged(claims)
    if not judged:
        return "stated"
    if _differs(judged):
        return "differs"
    return "agrees" if any(finding.relation is Relation.AGREEMENT for finding in judged) else "compatible"
