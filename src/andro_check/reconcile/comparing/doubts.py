"""What is not known of two claims that dispute each other, and what that leaves of the dispute."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from andro_check.lexicon.figures import Behaviour
from andro_check.model.finding import Relation
from andro_check.model.interval import ONE
from andro_check.reconcile.apart.ages import misprinted, told_at_once
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.reading import Reading, read_by_a_person
from andro_check.reconcile.readings.timing import (
    NEWS,
    Meeting,
    behaviour_of,
)
from andro_check.reconcile.readings.units import DATE, NAME, PERCENT, is_currency
from andro_check.reconcile.readings.values import (
    core,
    is_bound,
    other_unit,
    relative_gap,
)

_DOUBTS = 2
"""Doubts that leave a tension; one more, and nothing is said."""
_NEAR_ENOUGH = Decimal("0.65")
"""Values further apart may well be of two measures that one loose word covers."""
_BY_SOURCE_DATE, _BY_KIN, _BY_ONE_SOURCE = Decimal("0.8"), Decimal("0.9"), Decimal("0.8")
"""How far a dispute stays sure when times rest on the sources' own dates, when the figures are only of one kin, when
both claims come from one source.
"""


def weakened(a: Reading, b: Reading, verdict: Verdict, known_doubts: Sequence[Row]) -> Verdict:
    """A dispute, taken back as far as what is not known asks for: one doubt makes it a tension, too many silence it."""
    doubts = [*_doubts(a, b, verdict), *known_doubts]
    known = 1 if verdict.relation is Relation.TENSION else 0
    if len(doubts) + known > _DOUBTS or {Row.GUESSED, Row.VAGUE} <= set(doubts):
        return Verdict(None, doubts[0], met=verdict.met)
    sureness = verdict.sureness * min(a.claim.confidence, b.claim.confidence)
    by_source_date = verdict.met is Meeting.NEAR and not misprinted(a, b) and not told_at_once(a, b)
    sureness *= _BY_SOURCE_DATE if by_source_date else ONE
    sureness *= _BY_KIN if a.figure.id != b.figure.id else ONE
    sureness *= _BY_ONE_SOURCE if a.source == b.source else ONE
    if doubts:
        return replace(verdict, relation=Relation.TENSION, row=doubts[0], sureness=sureness)
    return replace(verdict, sureness=sureness)


def _doubts(a: Reading, b: Reading, verdict: Verdict) -> list[Row]:
    """What is not known or not shared of two claims, the weightiest first."""
    person, fixed = read_by_a_person(a, b), behaviour_of(a) is Behaviour.FIXED
    held = {
        Row.VOICES: _two_voices(a, b),
        Row.ELSEWHEN: verdict.met is Meeting.LOOSE and not (person and _one_state(a, b)),
        Row.GUESSED: a.guessed or b.guessed,
        Row.VAGUE: (a.figure.vague or b.figure.vague)
        and not (verdict.row is Row.UNIT and other_unit(a, b))
        and not (_pinned(a, b, verdict) or (person and fixed) or _one_piece_of_news(a, b)),
    }
    return [row for row, holds in held.items() if holds]


def _one_state(a: Reading, b: Reading) -> bool:
    """Whether times that overlap are one: two plain numbers of a measure that is not known to move within a year, of
    which the smaller cannot be the larger one as it grew; or two sums of money that are both dated.
    """
    money = is_currency(a.unit) and a.when.stated and b.when.stated
    if (a.figure.listed and not money) or NAME in (a.unit, b.unit) or is_bound(a) or is_bound(b) or a.voice or b.voice:
        return False
    small, large = (a, b) if core(a).is_below(core(b)) else (b, a)
    return a.unit == PERCENT or money or (small.when.end or 0) >= (large.when.end or 0)


def _pinned(a: Reading, b: Reading, verdict: Verdict) -> bool:
    """Whether both state the time and it is one: then a loose word is likely to mean one measure of it."""
    return verdict.met is Meeting.SAME and a.unit != DATE and a.when.stated and b.when.stated


def _one_piece_of_news(a: Reading, b: Reading) -> bool:
    """Whether two articles tell one piece of news, of parties that both name: they mean one measure by a loose word."""
    if a.unit == DATE or a.origin == b.origin or a.published is None or b.published is None or a.guessed or b.guessed:
        return False
    one_news = abs(a.published - b.published) <= NEWS and relative_gap(a, b) <= _NEAR_ENOUGH
    return one_news and a.figure.id == b.figure.id and a.subject == b.subject != ""


def _two_voices(a: Reading, b: Reading) -> bool:
    """Whether two quoted camps disagree, or an article and somebody whom it quotes, rather than two articles."""
    if a.voice and b.voice:
        return a.voice != b.voice
    return bool(a.voice or b.voice) and a.source == b.source
