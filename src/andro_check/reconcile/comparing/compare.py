"""The decision table: what two claims on one question are to each other. The first row that applies wins."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from andro_check.lexicon.figures import Behaviour, FigureTable
from andro_check.lexicon.passages import links
from andro_check.model.claim import WELL_READ, Modality
from andro_check.model.finding import Relation
from andro_check.model.interval import ONE, ZERO, possibility
from andro_check.model.register import Register
from andro_check.reconcile.apart.ages import may_be_two_people, misaged, of_two_lives
from andro_check.reconcile.apart.headings import turned
from andro_check.reconcile.apart.revised import revised
from andro_check.reconcile.apart.stuff import of_other_stuff
from andro_check.reconcile.apart.things import of_two_things
from andro_check.reconcile.comparing.counters import counted_on
from andro_check.reconcile.comparing.doubts import weakened
from andro_check.reconcile.comparing.occasions import (
    another_occasion,
    comes_back,
    may_recur,
    of_one_deed,
    of_one_time,
    one_weekday,
    told_again,
)
from andro_check.reconcile.comparing.unchanged import unchanged
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.beside import between, gap
from andro_check.reconcile.readings.mentions import Mentions, mentions
from andro_check.reconcile.readings.passages import in_text_order
from andro_check.reconcile.readings.reading import Reading, one_part, read_by_a_person
from andro_check.reconcile.readings.timing import (
    NEWS,
    Meeting,
    behaviour_of,
    meeting,
    tells_of_change,
)
from andro_check.reconcile.readings.units import DATE, NAME, counts, is_currency, is_duration
from andro_check.reconcile.readings.values import (
    days_apart,
    is_bound,
    loosely_timed,
    lost_digit,
    one_rate_untold,
    one_slip,
    other_unit,
    relative_gap,
    round_the_clock,
    support,
    thousandfold,
    truncated,
)

HALF = Decimal("0.5")
_DIED, _PERSON = "death date", "person"
_CHOSEN = "appointed "
"""Begins the figure of an office that somebody is named to."""
_WEEK = 7
_ONE_TIME = frozenset({Meeting.SAME, Meeting.NEAR})
_DENIAL = frozenset({Modality.DENIED, Modality.ASSERTED})
_ONE_PLAN = Decimal("0.45")
"""Values further apart are of two things where one is planned and the other told as a fact."""
_BY_CURRENCY = Decimal("0.8")
"""How far a dispute stays sure when two currencies are at stake."""
_BREATH = 90
"""Code points between two values of one breath."""
_SENTENCE = re.compile(r"[.!?]\s|\n\s*\n")
_MANY_TIMES = Decimal("0.75")
"""A value more than four times another is rarely a second answer: it was asked of something else."""
_OF_OTHER_SORTS = Decimal("0.95")
"""More than twenty times another it surely was: the passengers of a crossing, and those of a year."""


@dataclass(frozen=True)
class Comparer:
    """Applies the table. Everything it needs to know beside the two claims is here."""

    register: Register
    figures: FigureTable

    @cached_property
    def named(self) -> Mentions:
        return mentions(self.register)

    def compare(self, a: Reading, b: Reading) -> Verdict:
        """The verdict on two claims that share figure and parties; symmetric."""
        verdict = self._judge(a, b)
        if verdict.disputes and a.source == b.source and (not read_by_a_person(a, b) or told_apart(a, b)):
            return Verdict(None, Row.ONE_ARTICLE)  # an article that gives two amounts means two things
        if not verdict.disputes:
            return verdict
        if of_two_things(a, b, self.named, self.register):
            return Verdict(Relation.SCOPE, Row.PLACES, met=verdict.met)
        if a.figure.several and a.unit != NAME and self._beside(a) != self._beside(b):
            return Verdict(None, Row.SEVERAL, met=verdict.met)  # gusts are measured in many places
        somebody = [Row.SOMEBODY] if may_be_two_people(a, b, self.register) else []
        return weakened(a, b, verdict, somebody)

    def _beside(self, reading: Reading) -> frozenset[str]:
        """Who or what a quote names beside its subject."""
        return self.named.of(reading.claim.citation.quote) - {reading.subject}

    def _judge(self, a: Reading, b: Reading) -> Verdict:
        if not one_part(a, b):
            return self._scopes(a, b)
        if a.claim.modality != b.claim.modality and not (_one_plan(a, b) or _is_one_choice(a, b)):
            return self._moods(a, b)
        if one_rate_untold(a, b):
            a, b = replace(a, unit=a.unit.partition("/")[0]), replace(b, unit=b.unit.partition("/")[0])
        if a.unit != b.unit:
            return self._units(a, b)
        if of_other_stuff(a, b):
            return Verdict(None, Row.STUFF)
        if of_two_lives(a, b):
            return Verdict(None, Row.SOMEBODY)
        if a.figure.id == _DIED and {self.register.kind(r.subject) for r in (a, b)} - {_PERSON, ""}:
            return Verdict(None, Row.SEVERAL)  # of the dead of an avalanche one may die days later
        met = Meeting.SAME if misaged(a, b, self.register) else meeting(a, b)
        return self._names(a, b, met) if a.unit == NAME else _amounts(a, b, met)

    def _scopes(self, a: Reading, b: Reading) -> Verdict:
        nested = self._nested(a, b) or self._nested(b, a)
        same_terms = a.claim.modality == b.claim.modality and a.unit == b.unit
        if not nested or not same_terms or not counts(a.unit):
            return Verdict(Relation.SCOPE, Row.SCOPE)
        narrow, wide = nested
        met = meeting(a, b)
        if met is not Meeting.SAME or not support(wide).is_below(support(narrow)):
            return Verdict(Relation.SCOPE, Row.PART, met=met)
        return Verdict(Relation.VIOLATION, Row.PART_ABOVE, degree=ZERO, gap=relative_gap(a, b), met=met)

    def _nested(self, narrow: Reading, wide: Reading) -> tuple[Reading, Reading] | None:
        """The two, if the words of their scopes say that the first is a part of the second."""
        words, others = set(narrow.scope.split("-")), set(wide.scope.split("-"))
        takes_all_in = (
            not narrow.scope and bool(self.figures.inclusive & others) and not self.figures.exclusive & others
        )
        leaves_out = not wide.scope and bool(self.figures.exclusive & words)
        return (narrow, wide) if takes_all_in or leaves_out else None

    def _moods(self, a: Reading, b: Reading) -> Verdict:
        moods = {a.claim.modality, b.claim.modality}
        well_read = min(a.claim.confidence, b.claim.confidence) >= WELL_READ
        if well_read and moods == _DENIAL and a.unit == b.unit and a.fuzzy and b.fuzzy:
            met = meeting(a, b)
            if met in _ONE_TIME and possibility(a.fuzzy, b.fuzzy) >= HALF:
                return Verdict(Relation.CONTRADICTION, Row.DENIED, degree=ZERO, met=met)
        return Verdict(Relation.SCOPE, Row.MOOD)

    def _units(self, a: Reading, b: Reading) -> Verdict:
        same_digits = a.number is not None and a.number == b.number and not a.figure.several
        if same_digits and is_currency(a.unit) and is_currency(b.unit):
            met = meeting(a, b)
            if met in _ONE_TIME:
                return Verdict(Relation.CONTRADICTION, Row.UNIT, _BY_CURRENCY, ZERO, ONE, met)
        return Verdict(None, Row.UNITS)

    def _names(self, a: Reading, b: Reading, met: Meeting) -> Verdict:
        if a.name == b.name or _one_name(a.name, b.name):
            return Verdict(Relation.AGREEMENT, Row.NAME, degree=ONE, met=met)
        if self.register.succession(a.name, b.name) or self.register.succession(b.name, a.name):
            return Verdict(Relation.SUCCESSION, Row.SUCCESSOR, met=met)
        if self.register.part_of(a.name, b.name) or self.register.part_of(b.name, a.name):
            return Verdict(Relation.ROUNDING, Row.GROUP, met=met)
        if a.figure.several or a.figure.unit != "name" or _tells_of(a, b) or _tells_of(b, a):
            return Verdict(None, Row.SEVERAL, met=met)
        met = Meeting.NEAR if met is Meeting.LATER and _is_one_choice(a, b) else met
        return _timed(a, b, met) or Verdict(Relation.CONTRADICTION, Row.NAMES, degree=ZERO, gap=ONE, met=met)


def _amounts(a: Reading, b: Reading, met: Meeting) -> Verdict:
    if turned(a, b):
        return _opposite(met)
    degree = possibility(*round_the_clock(a, b))
    if degree >= HALF:
        return Verdict(*_harmony(a, b), degree=degree, met=met)
    if a.figure.several and not (met in _ONE_TIME and _is_extreme(a) and _is_extreme(b)):
        return Verdict(None, Row.SEVERAL, met=met)
    if degree == ZERO and other_unit(a, b) and met in _ONE_TIME:
        return Verdict(Relation.CONTRADICTION, Row.UNIT, degree=degree, gap=relative_gap(a, b), met=met)
    slip = read_by_a_person(a, b) and one_slip(a, b)
    if (told_again(a, b) and not slip) or comes_back(a, b) or one_weekday(a, b):
        return Verdict(None, Row.OCCASION, met=met)
    if may_recur(a, b) and days_apart(a, b) > 2 * a.figure.near and not slip:
        row = Row.ELSEWHEN if of_one_time(a, b) else Row.OCCASION
        relation = Relation.TENSION if row is Row.ELSEWHEN else None
        return Verdict(relation, row, degree=degree, gap=relative_gap(a, b), met=met)
    if behaviour_of(a) is Behaviour.CUMULATIVE:
        return counted_on(a, b, _difference(a, b, degree, met))
    return _timed(a, b, met) or _difference(a, b, degree, met)


def _is_one_choice(a: Reading, b: Reading) -> bool:
    """Whether two articles of one piece of news tell who was just chosen for an office: one may add from when on."""
    if not a.figure.id.startswith(_CHOSEN) or a.published is None or b.published is None:
        return False
    recent = all(not _is_done(r) or abs((r.published or 0) - (r.when.end or 0)) <= _WEEK for r in (a, b))
    return recent and abs(a.published - b.published) <= NEWS


def _is_done(reading: Reading) -> bool:
    return reading.when.stated and reading.claim.modality is Modality.ASSERTED


def _is_extreme(reading: Reading) -> bool:
    """Whether it is told to be the most of a day, or the least, of which there is but one."""
    return links().says("extreme", reading.claim.citation.quote)


def _opposite(met: Meeting) -> Verdict:
    """A rise and a fall: of one time they exclude each other, and of two they say nothing of one another."""
    if met in _ONE_TIME:
        return Verdict(Relation.CONTRADICTION, Row.SIGN, degree=ZERO, gap=ONE, met=met)
    return Verdict(None, Row.SIGN, met=met)


def _timed(a: Reading, b: Reading, met: Meeting) -> Verdict | None:
    """The verdict where time explains a difference, or leaves nothing to say; ``None`` where values decide."""
    if met is Meeting.LATER and not unchanged(a, b):
        return Verdict(Relation.UPDATE, Row.TIME, met=met)
    if met is Meeting.OTHER:
        return Verdict(None, Row.PERIOD, met=met)
    if a.unit != NAME and (revised(a, b) or revised(b, a)):
        return Verdict(Relation.UPDATE, Row.TIME, met=Meeting.LATER)
    if met is Meeting.UNKNOWN or tells_of_change(a, b):
        return Verdict(None, Row.UNDATED, met=met)
    return None


def _harmony(a: Reading, b: Reading) -> tuple[Relation, Row]:
    if a.fuzzy == b.fuzzy:
        return Relation.AGREEMENT, Row.SAME
    if is_bound(a) or is_bound(b):
        return Relation.BOUND, Row.BOUND
    nested = support(a).within(support(b)) or support(b).within(support(a))
    return Relation.ROUNDING, Row.NESTED if nested else Row.OVERLAP


def _difference(a: Reading, b: Reading, degree: Decimal, met: Meeting) -> Verdict:
    """The verdict on values that hardly or never meet, at one time as far as is known."""
    relation: Relation | None = Relation.TENSION
    row = Row.STRAINED
    if degree == ZERO and a.unit != DATE and (truncated(a, b) or truncated(b, a)):
        row = Row.TRUNCATED
    elif loosely_timed(a, b):
        row = Row.STRAINED
    elif degree == ZERO and another_occasion(a, b) and not (read_by_a_person(a, b) and one_slip(a, b)):
        row = Row.ELSEWHEN
    elif degree == ZERO and (thousandfold(a, b) or other_unit(a, b)):
        relation, row = Relation.CONTRADICTION, Row.UNIT
    elif (
        degree == ZERO
        and a.unit != DATE
        and relative_gap(a, b) > _MANY_TIMES
        and ZERO not in (a.number, b.number)
        and not (met is Meeting.SAME and (read_by_a_person(a, b) or of_one_deed(a, b)))
        and not (met in _ONE_TIME and a.figure.listed and lost_digit(a, b))
    ):
        relation, row = (None if relative_gap(a, b) > _OF_OTHER_SORTS else relation), Row.MAGNITUDE
    elif degree == ZERO:
        relation, row = Relation.CONTRADICTION, Row.DISJOINT
    return Verdict(relation, row, degree=degree, gap=relative_gap(a, b), met=met)


def _one_plan(a: Reading, b: Reading) -> bool:
    """Whether two articles of one piece of news tell of one plan, as decided and as to come: "340 jobs are cut", "will
    cut 430 jobs". What was foreseen and what came of it are told of different times.
    """
    moods = {a.claim.modality, b.claim.modality}
    if moods != {Modality.PLANNED, Modality.ASSERTED} or a.origin == b.origin or a.unit == DATE or is_duration(a.unit):
        return False
    if a.figure.time is Behaviour.CHANGES and counts(a.unit) and not is_currency(a.unit):
        return False  # so many are refunded of those who are customers
    if a.figure.awaited or b.figure.awaited:
        return False
    news = a.published is not None and b.published is not None and abs(a.published - b.published) <= NEWS
    dated = a.when.stated and b.when.stated and a.when != b.when
    if a.unit == NAME:  # "will take over as head in January", "has named X as its next head"
        return news and not dated and a.figure.time is Behaviour.ONCE
    if (
        a.fuzzy is None
        or b.fuzzy is None
        or (relative_gap(a, b) > _ONE_PLAN and ZERO not in (a.number, b.number) and not thousandfold(a, b))
    ):
        return False
    return news and not dated and not a.guessed and not b.guessed


def told_apart(a: Reading, b: Reading) -> bool:
    """Whether one sentence gives both, which it does knowingly, or both date what nobody listed: two occasions."""
    if a.unit == DATE and not a.figure.listed:
        return True
    if a.voice != b.voice:
        return False
    first, last = in_text_order((a, b))
    return gap(first, last) <= _BREATH and not _SENTENCE.search(between(first, last))


def _tells_of(a: Reading, b: Reading) -> bool:
    """Whether the article of one names the other as well: it knows of both, and how they stand to one another."""
    return b.claim.value.text in a.claim.citation.quote


def _one_name(a: str, b: str) -> bool:
    """Whether one name is the other with its first words left out: a family name and the full name."""
    short, long = sorted((a.split("-"), b.split("-")), key=len)
    return len(short[-1]) > 2 and short == long[-len(short) :]
