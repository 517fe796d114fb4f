"""The use case of `matrix`: each source's answer to each question on an actor, and how it stands to the others'."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from andro_check.app.listing import claims_listed, is_disputed
from andro_check.app.reporting import judged
from andro_check.app.wanted import Wanted
from andro_check.lexicon.figures import FigureTable, figures
from andro_check.model.claim import Claim, Modality
from andro_check.model.decision import Ruling
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding, Relation
from andro_check.model.value import Hedge, Quantity
from andro_check.report.matrix import Cell, Grid, Line, Stand
from andro_check.report.strip import said
from andro_check.report.words import value_words

_STANDS = {
    Relation.CONTRADICTION: Stand.DIFFERS,
    Relation.VIOLATION: Stand.DIFFERS,
    Relation.TENSION: Stand.DIFFERS,
    Relation.AGREEMENT: Stand.AGREES,
    Relation.ROUNDING: Stand.AGREES,
}
"""The others can both be true, and so are compatible."""
_SETTLED = frozenset({Ruling.EXPLAINED.value, Ruling.FALSE_ALARM.value})
_WORDED = frozenset({Hedge.FRACTION, Hedge.LABEL, Hedge.DOZENS, Hedge.SEVERAL})
"""Words whose number would say more than they do."""
_LOOSE = frozenset({Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER})
"""Hedges that are told in front of a number; a bound is told with it."""
_ORDER = {stand: rank for rank, stand in enumerate(Stand)}


def grid_of(dossier: Dossier, wanted: Wanted, everything: bool = False) -> Grid:
    """The claims that were asked for, laid out; without ``everything``, only what two sources speak of. What was
    read with doubts takes part where an open finding names it: the two must not gainsay each other.

    Raises UnknownWord.
    """
    table = figures(dossier.tuning)
    told = judged(dossier)
    dossier, findings = told.dossier, told.findings
    disputed = {key for finding in findings if is_disputed(finding) for key in finding.claims}
    listed = claims_listed(told, wanted, everything, disputed)
    asked = [(_question(claim, table), claim) for claim in listed.claims]
    stands = _stands(findings, dossier)
    groups = groupby(sorted(asked, key=_order), key=itemgetter(0))
    lines = [_line([claim for _, claim in group], stands) for _, group in groups]
    kept = [line for line in lines if everything or len(line.cells) > 1 or line.differs]
    ordered = tuple(sorted(kept, key=_rank))
    named = {key for line in ordered for key in line.cells}
    sources = tuple(document.source for document in dossier.documents if document.source.id in named)
    return Grid(dossier, sources, ordered, len(lines) - len(kept), listed.doubtful)


_Question = tuple[str, str, str, str]


def _question(claim: Claim, table: FigureTable) -> _Question:
    """What is asked: figures of one kin, such as funding and contribution, ask one thing."""
    return table.get(claim.figure).question, claim.scope, claim.subject or "", claim.party or ""


def _order(asked: tuple[_Question, Claim]) -> tuple[_Question, str, int, str]:
    question, claim = asked
    return question, claim.source, claim.citation.span.start, claim.id


def _stands(findings: Iterable[Finding], dossier: Dossier) -> dict[str, Stand]:
    """How each claim that a finding across sources names stands to the others of it."""
    stands: dict[str, Stand] = {}
    for finding in findings:
        claims = [dossier.claim_of[key] for key in finding.claims if key in dossier.claim_of]
        found = Stand.COMPATIBLE if finding.status in _SETTLED else _STANDS.get(finding.relation, Stand.COMPATIBLE)
        if len({claim.source for claim in claims}) > 1:
            for claim in claims:
                stands[claim.id] = min(found, stands.get(claim.id, found), key=_ORDER.__getitem__)
    return stands


def _line(own: Sequence[Claim], stands: Mapping[str, Stand]) -> Line:
    by_source = {key: list(group) for key, group in groupby(own, key=lambda claim: claim.source)}
    rest = Stand.COMPATIBLE if len(by_source) > 1 else Stand.ALONE
    cells = {key: _cell(group, stands, rest) for key, group in by_source.items()}
    return Line(own[0].figure, own[0].subject, own[0].party, cells)


def _cell(claims: list[Claim], stands: Mapping[str, Stand], rest: Stand) -> Cell:
    stand = min((stands.get(claim.id, rest) for claim in claims), key=_ORDER.__getitem__)
    values = dict.fromkeys(_told(claim) for claim in claims)
    return Cell(stand, tuple(values), tuple(claim.id for claim in claims))


def _told(claim: Claim) -> str:
    """The value with its hedge, and that it is no fact where it is none."""
    hedge = claim.value.hedge if isinstance(claim.value, Quantity) else Hedge.PLAIN
    worded = hedge in _WORDED
    plain = value_words(claim) if claim.is_worked_out else said(claim.value)
    plain = f"{hedge.value} {plain}" if hedge in _LOOSE else plain
    told = f"“{value_words(claim)}”" if worded else plain
    return told if claim.modality is Modality.ASSERTED else f"{told} ({claim.modality.value})"


def _rank(line: Line) -> tuple[int, int, str, str, str]:
    """What differs first, then what most sources speak of."""
    worst = min(_ORDER[cell.stand] for cell in line.cells.values())
    return worst, -len(line.cells), line.figure, line.subject or "", line.object or ""
