"""The decision table: what two claims on one question are to each other. The first row that applies wins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from andro_check.lexicon.figures import Behaviour, FigureTable
from andro_check.lexicon.offices import offices_in
from andro_check.lexicon.passages import links
from andro_check.model.claim import WELL_READ, Modality, Status
from andro_check.model.finding import Relation
from andro_check.model.interval import ONE, ZERO, possibility
from andro_check.model.period import Period
from andro_check.model.register import Register
from andro_check.reconcile.ages import may_be_two_people, misaged, misprinted, told_at_once
from andro_check.reconcile.apart import of_two_things
from andro_check.reconcile.beside import between, gap
from andro_check.reconcile.counters import counted_on
from andro_check.reconcile.headings import turned
from andro_check.reconcile.mentions import Mentions, mentions
from andro_check.reconcile.passages import in_text_order
from andro_check.reconcile.reading import Reading, one_part
from andro_check.reconcile.revised import revised
from andro_check.reconcile.stuff import of_other_stuff
from andro_check.reconcile.timing import NEWS, SEASON, Meeting, behaviour_of, built_long_ago, meeting, tells_of_change
from andro_check.reconcile.units import DATE, NAME, PERCENT, counts, is_currency, is_duration
from andro_check.reconcile.values import (
    core,
    days_apart,
    exchanged,
    is_bound,
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
from andro_check.reconcile.verdict import Row, Verdict

HALF = Decimal("0.5")
_GOT = "appointment date"
_ONE_TIME = frozenset({Meeting.SAME, Meeting.NEAR})
_DENIAL = frozenset({Modality.DENIED, Modality.ASSERTED})
_DOUBTS = 2
"""Doubts that leave a tension; one more, and nothing is said."""
_ONE_PLAN = Decimal("0.45")
"""Values further apart are of two things where one is planned and the other told as a fact."""
_NEAR_ENOUGH = Decimal("0.65")
"""Values further apart may well be of two measures that one loose word covers."""
_BREATH = 90
"""Code points between two values of one breath."""
_SENTENCE = re.compile(r"[.!?]\s|\n\s*\n")
_WEEK, _YEAR = 7, 366
_FEW_YEARS = 4 * 366
_MANY_TIMES = Decimal("0.75")
"""A value more than four times another is rarely a second answer: it was asked of something else."""
_OF_OTHER_SORTS = Decimal("0.95")
"""More than twenty times another it surely was: the passengers of a crossing, and those of a year."""
_BY_SOURCE_DATE, _BY_KIN, _BY_ONE_SOURCE, _BY_CURRENCY = Decimal("0.8"), Decimal("0.9"), Decimal("0.8"), Decimal("0.8")
"""How far a dispute stays sure when times rest on the sources' own dates, when the figures are only of one kin, when
both claims come from one source, when two currencies are at stake.
"""


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
        if verdict.disputes and a.source == b.source and (not _read_by_a_person(a, b) or _told_apart(a, b)):
            return Verdict(None, Row.ONE_ARTICLE)  # an article that gives two amounts means two things
        if not verdict.disputes:
            return verdict
        if of_two_things(a, b, self.named, self.register):
            return Verdict(Relation.SCOPE, Row.PLACES, met=verdict.met)
        somebody = [Row.SOMEBODY] if may_be_two_people(a, b, self.register) else []
        return _weakened(a, b, verdict, somebody)

    def _judge(self, a: Reading, b: Reading) -> Verdict:
        if not one_part(a, b):
            return self._scopes(a, b)
        if a.claim.modality != b.claim.modality and not _one_plan(a, b):
            return self._moods(a, b)
        if one_rate_untold(a, b):
            a, b = replace(a, unit=a.unit.partition("/")[0]), replace(b, unit=b.unit.partition("/")[0])
        if a.unit != b.unit:
            return self._units(a, b)
        if of_other_stuff(a, b):
            return Verdict(None, Row.STUFF)
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
        return _timed(a, b, met) or Verdict(Relation.CONTRADICTION, Row.NAMES, degree=ZERO, gap=ONE, met=met)


def _amounts(a: Reading, b: Reading, met: Meeting) -> Verdict:
    if turned(a, b):
        return _opposite(met)
    degree = possibility(*round_the_clock(a, b))
    if degree >= HALF:
        return Verdict(*_harmony(a, b), degree=degree, met=met)
    if a.figure.several:
        return Verdict(None, Row.SEVERAL, met=met)
    if degree == ZERO and other_unit(a, b) and met in _ONE_TIME:
        return Verdict(Relation.CONTRADICTION, Row.UNIT, degree=degree, gap=relative_gap(a, b), met=met)
    if _comes_back(a, b) or _one_weekday(a, b):
        return Verdict(None, Row.OCCASION, met=met)
    if _may_recur(a, b) and days_apart(a, b) > 2 * a.figure.near and not (_read_by_a_person(a, b) and one_slip(a, b)):
        row = Row.ELSEWHEN if _of_one_time(a, b) else Row.OCCASION
        relation = Relation.TENSION if row is Row.ELSEWHEN else None
        return Verdict(relation, row, degree=degree, gap=relative_gap(a, b), met=met)
    if behaviour_of(a) is Behaviour.CUMULATIVE:
        return counted_on(a, b, _difference(a, b, degree, met))
    return _timed(a, b, met) or _difference(a, b, degree, met)


def _opposite(met: Meeting) -> Verdict:
    """A rise and a fall: of one time they exclude each other, and of two they say nothing of one another."""
    if met in _ONE_TIME:
        return Verdict(Relation.CONTRADICTION, Row.SIGN, degree=ZERO, gap=ONE, met=met)
    return Verdict(None, Row.SIGN, met=met)


def _timed(a: Reading, b: Reading, met: Meeting) -> Verdict | None:
    """The verdict where time explains a difference, or leaves nothing to say; ``None`` where values decide."""
    if met is Meeting.LATER and not _no_change(a, b):
        return Verdict(Relation.UPDATE, Row.TIME, met=met)
    if met is Meeting.OTHER:
        return Verdict(None, Row.PERIOD, met=met)
    if a.unit != NAME and (revised(a, b) or revised(b, a)):
        return Verdict(Relation.UPDATE, Row.TIME, met=Meeting.LATER)
    if met is Meeting.UNKNOWN or tells_of_change(a, b):
        return Verdict(None, Row.UNDATED, met=met)
    return None


def _no_change(a: Reading, b: Reading) -> bool:
    """Whether no time between them explains a difference: how long something lasted that happened once is not told
    anew, and within a quarter a count seldom becomes the one with two of its digits exchanged.
    """
    if not _read_by_a_person(a, b):
        return False
    apart = a.when.gap(b.when)
    if is_duration(a.unit):
        return a.figure.time is Behaviour.ONCE and apart <= _YEAR
    numbers = a.number and b.number and counts(a.unit) and not is_currency(a.unit)
    return bool(numbers) and apart <= SEASON and exchanged(a.number or ZERO, b.number or ZERO) > 0


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
    elif degree == ZERO and _another_occasion(a, b) and not (_read_by_a_person(a, b) and one_slip(a, b)):
        row = Row.ELSEWHEN
    elif degree == ZERO and thousandfold(a, b):
        relation, row = Relation.CONTRADICTION, Row.UNIT
    elif (
        degree == ZERO
        and a.unit != DATE
        and relative_gap(a, b) > _MANY_TIMES
        and ZERO not in (a.number, b.number)
        and not (met is Meeting.SAME and (_read_by_a_person(a, b) or _of_one_deed(a, b)))
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
    if a.fuzzy is None or b.fuzzy is None or (relative_gap(a, b) > _ONE_PLAN and not thousandfold(a, b)):
        return False
    return news and not dated and not a.guessed and not b.guessed


def _of_one_deed(a: Reading, b: Reading) -> bool:
    """Whether both articles date to the day what was settled once: one sentence, one fine."""
    once = a.figure.time is Behaviour.ONCE and a.when.stated and b.when.stated
    return once and a.when == b.when and a.when.days == 1


def _another_occasion(a: Reading, b: Reading) -> bool:
    """Whether two dates lie so far apart that a thing may have opened, closed or been signed twice."""
    return _may_recur(a, b) and a.figure.near < days_apart(a, b)


def _of_one_time(a: Reading, b: Reading) -> bool:
    """Whether two dates of what happened lie within a few years, so that a second occasion is unlikely."""
    done = a.claim.modality is b.claim.modality is Modality.ASSERTED
    two_posts = a.figure.id == _GOT and not _one_office(a, b)
    return done and not a.guessed and not b.guessed and not two_posts and days_apart(a, b) <= _FEW_YEARS


def _comes_back(a: Reading, b: Reading) -> bool:
    """Whether an article says "this year" of what happens every year, and the dates are of two occasions."""
    told = any(links().says("every year", r.claim.citation.quote) for r in (a, b))
    return told and _may_recur(a, b) and abs((core(a).low or ZERO) - (core(b).low or ZERO)) > a.figure.near


def _one_weekday(a: Reading, b: Reading) -> bool:
    """Whether a week lies between two dates that are only told by the day of the week: which one may be misread."""
    if a.unit != DATE or days_apart(a, b) != _WEEK or _read_by_a_person(a, b):
        return False
    return not any(c.isdigit() for r in (a, b) for c in r.claim.value.text)


def _may_recur(a: Reading, b: Reading) -> bool:
    if a.unit != DATE or a.figure.near == 0 or behaviour_of(a) is not Behaviour.FIXED or built_long_ago(a, b):
        return False
    return a.figure.id != _GOT or not _held_since(a, b)


def _held_since(a: Reading, b: Reading) -> bool:
    """Whether somebody is told to have held one office ever since two days: it is got once and not given up between."""
    ongoing = all(isinstance(r.claim.value, Period) and r.claim.value.end is None for r in (a, b))
    one_body = not (a.object and b.object) or a.object == b.object
    return ongoing and one_body and _one_office(a, b, told=True)


def _one_office(a: Reading, b: Reading, *, told: bool = False) -> bool:
    """Whether two quotes tell of one office, or, unless both must be told, one of them of none."""
    one, other = offices_in(a.claim.citation.quote), offices_in(b.claim.citation.quote)
    return bool(one & other) or (not told and not (one and other))


def _weakened(a: Reading, b: Reading, verdict: Verdict, known_doubts: Sequence[Row]) -> Verdict:
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
    person, fixed = _read_by_a_person(a, b), behaviour_of(a) is Behaviour.FIXED
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


def _read_by_a_person(a: Reading, b: Reading) -> bool:
    return a.claim.status is Status.ACCEPTED and b.claim.status is Status.ACCEPTED


def _told_apart(a: Reading, b: Reading) -> bool:
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
