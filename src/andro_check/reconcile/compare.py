"""The decision table: what two claims on one question are to each other. The first row that applies wins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from andro_check.lexicon.figures import Behaviour, FigureTable
from andro_check.model.claim import Modality
from andro_check.model.finding import Relation
from andro_check.model.interval import ONE, ZERO, Interval, possibility
from andro_check.model.register import Register
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.reading import Reading, When
from andro_check.reconcile.timing import SEASON, Meeting, behaviour_of, meeting, tells_of_change
from andro_check.reconcile.units import DATE, NAME, counts, is_currency

HALF = Decimal("0.5")
_FACTORS = (1_000, 1_000_000)


class Row(StrEnum):
    """The rows of the table that give a verdict; each is the name of a reason."""

    SCOPE = "scope differs"
    PART = "part within its whole"
    PART_ABOVE = "part above its whole"
    MOOD = "modality differs"
    DENIED = "denied against asserted"
    UNIT = "unit suspected"
    UNITS = "units do not convert"
    TIME = "valid at different times"
    PERIOD = "different periods"
    UNDATED = "no common time known"
    GROWS = "counter that grows"
    SHRINKS = "counter that shrank"
    SEVERAL = "several true values possible"
    VOICES = "two voices"
    NAME = "same name"
    SUCCESSOR = "one became the other"
    GROUP = "group and its part"
    NAMES = "distinct names"
    SAME = "same value"
    NESTED = "one refines the other"
    BOUND = "bound and value"
    OVERLAP = "compatible intervals"
    TRUNCATED = "cut short, not rounded"
    STRAINED = "only at the edge of the words"
    ELSEWHEN = "times only perhaps the same"
    VAGUE = "the word covers several measures"
    DISJOINT = "no common value"


@dataclass(frozen=True, slots=True)
class Verdict:
    """``relation`` is ``None`` where nothing can be said. ``sureness`` (0 to 1) weighs how the facets met; ``degree`` is
    the possibility that both values are true, ``gap`` their relative distance."""

    relation: Relation | None
    row: Row
    sureness: Decimal = ONE
    degree: Decimal | None = None
    gap: Decimal = ZERO
    met: Meeting | None = None

    @property
    def disputes(self) -> bool:
        return self.relation in (Relation.CONTRADICTION, Relation.VIOLATION, Relation.TENSION)


@dataclass(frozen=True)
class Comparer:
    """Applies the table. Everything it needs to know beside the two claims is here."""

    register: Register
    figures: FigureTable

    def compare(self, a: Reading, b: Reading) -> Verdict:
        """The verdict on two claims that share figure and parties; symmetric."""
        if a.scope != b.scope:
            return self._scopes(a, b)
        if a.claim.modality != b.claim.modality:
            return self._moods(a, b)
        if a.unit != b.unit:
            return self._units(a, b)
        met = meeting(a, b)
        verdict = self._values(a, b, met)
        return self._weakened(a, b, verdict, verdict.met or met) if verdict.disputes else verdict

    def _scopes(self, a: Reading, b: Reading) -> Verdict:
        narrow, wide = self._nested_scopes(a, b)
        same_terms = a.claim.modality == b.claim.modality and a.unit == b.unit
        if not narrow or not wide or not same_terms or not counts(a.unit):
            return Verdict(Relation.SCOPE, Row.SCOPE)
        met = meeting(a, b)
        if met is not Meeting.SAME or not _support(wide).is_below(_support(narrow)):
            return Verdict(Relation.SCOPE, Row.PART)
        return self._weakened(a, b, _gapped(Relation.VIOLATION, Row.PART_ABOVE, a, b), met)

    def _nested_scopes(self, a: Reading, b: Reading) -> tuple[Reading | None, Reading | None]:
        """The narrower and the wider of two scopes, where their words say which is which."""
        for narrow, wide in ((a, b), (b, a)):
            if self._takes_all_in(wide.scope) and not narrow.scope:
                return narrow, wide
            if self._leaves_out(narrow.scope) and not wide.scope:
                return narrow, wide
        return None, None

    def _takes_all_in(self, scope: str) -> bool:
        return bool(self.figures.inclusive & set(scope.split("-"))) and not self._leaves_out(scope)

    def _leaves_out(self, scope: str) -> bool:
        return bool(self.figures.exclusive & set(scope.split("-")))

    def _moods(self, a: Reading, b: Reading) -> Verdict:
        moods = {a.claim.modality, b.claim.modality}
        if moods == {Modality.DENIED, Modality.ASSERTED} and a.unit == b.unit and a.fuzzy and b.fuzzy:
            met = meeting(a, b)
            if met in (Meeting.SAME, Meeting.NEAR) and possibility(a.fuzzy, b.fuzzy) >= HALF:
                return self._weakened(a, b, Verdict(Relation.CONTRADICTION, Row.DENIED, degree=ZERO, met=met), met)
        return Verdict(Relation.SCOPE, Row.MOOD)

    def _units(self, a: Reading, b: Reading) -> Verdict:
        if is_currency(a.unit) and is_currency(b.unit) and a.number is not None and a.number == b.number:
            met = meeting(a, b)
            if met in (Meeting.SAME, Meeting.NEAR) and not a.figure.several:
                return self._weakened(a, b, Verdict(Relation.CONTRADICTION, Row.UNIT, Decimal("0.8"), ZERO, ONE, met), met)
        return Verdict(None, Row.UNITS)

    def _values(self, a: Reading, b: Reading, met: Meeting) -> Verdict:
        if a.unit == NAME:
            return self._names(a, b, met)
        verdict = _quantities(a, b)
        if not verdict.disputes:
            return replace(verdict, met=met)
        if a.figure.several:
            return Verdict(None, Row.SEVERAL, met=met)
        if behaviour_of(a) is Behaviour.CUMULATIVE:
            return _counters(a, b, replace(verdict, met=met))
        if met is Meeting.LATER:
            return Verdict(Relation.UPDATE, Row.TIME, met=met)
        if tells_of_change(a, b):
            return Verdict(None, Row.UNDATED, met=met)
        if met in (Meeting.OTHER, Meeting.UNKNOWN):
            return Verdict(None, Row.PERIOD if met is Meeting.OTHER else Row.UNDATED, met=met)
        return replace(verdict, met=met)

    def _names(self, a: Reading, b: Reading, met: Meeting) -> Verdict:
        if a.name == b.name or _one_name(a.name, b.name):
            return Verdict(Relation.AGREEMENT, Row.NAME, degree=ONE, met=met)
        if self.register.succession(a.name, b.name) or self.register.succession(b.name, a.name):
            return Verdict(Relation.SUCCESSION, Row.SUCCESSOR, met=met)
        if self.register.part_of(a.name, b.name) or self.register.part_of(b.name, a.name):
            return Verdict(Relation.ROUNDING, Row.GROUP, met=met)
        if a.figure.several or a.figure.unit != "name":
            return Verdict(None, Row.SEVERAL, met=met)
        if met is Meeting.LATER:
            return Verdict(Relation.UPDATE, Row.TIME, met=met)
        if met not in (Meeting.SAME, Meeting.NEAR, Meeting.LOOSE) or tells_of_change(a, b):
            return Verdict(None, Row.UNDATED, met=met)
        return Verdict(Relation.CONTRADICTION, Row.NAMES, degree=ZERO, gap=ONE, met=met)

    def _weakened(self, a: Reading, b: Reading, verdict: Verdict, met: Meeting) -> Verdict:
        """A dispute, taken back as far as what is not known asks for."""
        sureness = verdict.sureness * min(a.claim.confidence, b.claim.confidence)
        row, relation = verdict.row, verdict.relation
        if met is Meeting.NEAR:
            sureness *= Decimal("0.7")
        if a.figure.id != b.figure.id:
            sureness *= Decimal("0.9")
        if a.claim.source == b.claim.source:
            sureness *= Decimal("0.8")
        if _two_voices(a, b):
            row, relation = Row.VOICES, Relation.TENSION
        elif met is Meeting.LOOSE:
            row, relation = Row.ELSEWHEN, Relation.TENSION
        elif a.figure.vague or b.figure.vague:
            row, relation = Row.VAGUE, Relation.TENSION
        return Verdict(relation, row, sureness, verdict.degree, verdict.gap, met)


def _two_voices(a: Reading, b: Reading) -> bool:
    """Whether two quoted camps disagree, or an article and somebody whom it quotes, rather than two articles."""
    if a.voice and b.voice:
        return a.voice != b.voice
    return bool(a.voice or b.voice) and a.claim.source == b.claim.source


def _one_name(a: str, b: str) -> bool:
    """Whether one name is the other with words left out: a family name and the full name."""
    words, others = a.split("-"), b.split("-")
    short, long = sorted((words, others), key=len)
    return bool(short[-1]) and len(short[-1]) > 2 and short == long[-len(short) :]


def _quantities(a: Reading, b: Reading) -> Verdict:
    assert a.fuzzy is not None
    assert b.fuzzy is not None
    degree = possibility(a.fuzzy, b.fuzzy)
    if degree >= HALF:
        relation, row = _harmony(a, b)
        return Verdict(relation, row, degree=degree)
    if degree > 0:
        return _gapped(Relation.TENSION, Row.STRAINED, a, b, degree)
    if _truncated(a, b) or _truncated(b, a):
        return _gapped(Relation.TENSION, Row.TRUNCATED, a, b)
    if a.unit == DATE and a.figure.near and relative_gap(a, b) * 366 > a.figure.near:
        return _gapped(Relation.TENSION, Row.ELSEWHEN, a, b)
    return _gapped(Relation.CONTRADICTION, Row.UNIT if _thousandfold(a, b) else Row.DISJOINT, a, b)


def _harmony(a: Reading, b: Reading) -> tuple[Relation, Row]:
    if a.fuzzy == b.fuzzy:
        return Relation.AGREEMENT, Row.SAME
    if _bound(a) or _bound(b):
        return Relation.BOUND, Row.BOUND
    nested = _support(a).within(_support(b)) or _support(b).within(_support(a))
    return Relation.ROUNDING, Row.NESTED if nested else Row.OVERLAP


_BOUNDS = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO, Hedge.BETWEEN})


def _bound(reading: Reading) -> bool:
    return isinstance(reading.claim.value, Quantity) and reading.claim.value.hedge in _BOUNDS


def _counters(a: Reading, b: Reading, verdict: Verdict) -> Verdict:
    """Two values of a counter that only grows: the larger may simply be the later one."""
    if a.settled and b.settled:
        sure = a.when.stated and b.when.stated
        return replace(verdict, met=Meeting.SAME) if sure else replace(verdict, relation=Relation.TENSION, row=Row.ELSEWHEN)
    small, large = (a, b) if _core(a).is_below(_core(b)) else (b, a)
    order = _order(small.when, large.when)
    if order is None:
        row = Row.ELSEWHEN if small.figure.settles == 0 else Row.GROWS
        return replace(verdict, relation=Relation.TENSION if row is Row.ELSEWHEN else Relation.UPDATE, row=row)
    if order == 0:
        return replace(verdict, met=Meeting.SAME)
    relation, row = (Relation.UPDATE, Row.GROWS) if order > 0 else (Relation.TENSION, Row.SHRINKS)
    return replace(verdict, relation=relation, row=row)


def _order(small: When, large: When) -> int | None:
    """1: the larger value is surely the later one, -1: the earlier one, 0: both hold at one time; ``None``: open."""
    if not (small.known and large.known):
        return None
    if small.end is not None and large.start is not None and large.start > small.end:
        return 1
    if large.end is not None and small.start is not None and small.start > large.end:
        return -1
    together = small.stated and large.stated and max(small.days or SEASON + 1, large.days or SEASON + 1) <= SEASON
    return 0 if together and max(small.days or 0, large.days or 0) > 1 else None


def _truncated(coarse: Reading, fine: Reading) -> bool:
    """Whether the coarser number is the finer one with its last digits cut off instead of rounded."""
    number, half = coarse.number, _support(coarse).half_width
    if number is None or not half or coarse.unit == DATE or not isinstance(coarse.claim.value, Quantity):
        return False
    if coarse.claim.value.hedge is not Hedge.PLAIN or coarse.fuzzy == fine.fuzzy:
        return False
    middle = (_support(coarse).low or ZERO) + half
    return _support(fine).within(Interval(middle, middle + 2 * half, high_open=True))


def _thousandfold(a: Reading, b: Reading) -> bool:
    """Whether the numbers are equal but for thousands or millions: "M" read or written for "bn"."""
    if not a.number or not b.number or a.number < 0 or b.number < 0:
        return False
    return max(a.number, b.number) / min(a.number, b.number) in _FACTORS


def _gapped(relation: Relation, row: Row, a: Reading, b: Reading, degree: Decimal = ZERO) -> Verdict:
    return Verdict(relation, row, degree=degree, gap=relative_gap(a, b))


def relative_gap(a: Reading, b: Reading) -> Decimal:
    """The distance between what two values normally mean, as a part of the larger; in years for dates."""
    left, right = (a, b) if _core(a).is_below(_core(b)) else (b, a)
    low, high = _core(left).high, _core(right).low
    if low is None or high is None or high <= low:
        return ZERO
    if a.unit == DATE:
        return (high - low) / 366
    return (high - low) / max(abs(high), abs(low))


def _core(reading: Reading) -> Interval:
    assert reading.fuzzy is not None
    return reading.fuzzy.core


def _support(reading: Reading) -> Interval:
    assert reading.fuzzy is not None
    return reading.fuzzy.support
