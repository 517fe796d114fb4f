"""AC129: two briefs on one matter, each with a single value of a kind, and these differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from andro_check.lexicon.figures import Behaviour, FigureTable
from andro_check.lexicon.passages import links
from andro_check.model.claim import Modality
from andro_check.model.finding import Finding, Relation
from andro_check.model.folding import fold, slug
from andro_check.model.interval import ZERO, possibility
from andro_check.model.period import Period
from andro_check.model.register import Register
from andro_check.reconcile.apart.ages import may_be_two_people, of_two_lives
from andro_check.reconcile.apart.alike import alike, rivals
from andro_check.reconcile.apart.revised import revised
from andro_check.reconcile.apart.stuff import of_other_stuff
from andro_check.reconcile.apart.things import of_two_things
from andro_check.reconcile.cases.case import Case, Grade
from andro_check.reconcile.cases.likeness import Likeness, likely_slip
from andro_check.reconcile.cases.reasons import severity
from andro_check.reconcile.cases.wording import told
from andro_check.reconcile.comparing.compare import HALF
from andro_check.reconcile.comparing.occasions import told_again
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.beside import after
from andro_check.reconcile.readings.mentions import Mentions
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading, one_part
from andro_check.reconcile.readings.timing import Meeting, meeting, overlap
from andro_check.reconcile.readings.units import DATE, NAME, is_duration
from andro_check.reconcile.readings.values import (
    days_apart,
    digits,
    exchanged,
    is_bound,
    lost_digit,
    relative_gap,
    round_the_clock,
    size,
    thousandfold,
    truncated,
)
from andro_check.reconcile.rules.digit_slip import contested_already

RULE = "AC129 lone-value"
_BRIEF = 8
"""Numbers and dates in a brief, at most: it tells one piece of news, and a figure in it is that of the news."""
_SOURCES = 24
"""Briefs with a value in one unit; where there are more, they are not on one matter."""
_NEWS, _YEAR, _YEARS = 3, 366, 12 * 366
"""Days between two articles of one piece of news, after which a toll grows no more, and after which a thing that may be
sold again or open again is likely to have been.
"""
_TWO = 2
_APART, _APART_BUT_ALIKE, _APART_UNSHARED = Decimal("0.65"), Decimal("0.9"), Decimal("0.45")
"""Values further apart are of two things: those with digits exchanged may lie further apart, those that share no party
must lie closer.
"""
_YEARS_UNSHARED = 5
_OF = 16
_SOME = re.compile(r" (?:of (?:the|its|their|those|these|them)|d['’]entre) (?!\d)")
"""What makes a number, so many code points before its end, some of all of them."""
_PLANNED = Decimal("0.45")
"""A count that is further from one that is planned is what has come of it so far."""
_WHO = frozenset({"person", "company"})
"""Kinds of actors of which two in one town have each their own."""
_SURENESS = Decimal("0.6")
Pair = tuple[Reading, Reading]
_FIRST_WORD = re.compile(r"\d(?:[\d., ]*\d)?|[^\W\d_]+")


def lone_value(case: Case) -> Iterator[Finding]:
    """In articles of a few numbers only, that name a party of each other's claim; the figures are one, or two words
    for one; neither article has the other's value.
    """
    pool = _Pool.of(case)
    for _, group in grouped((r for brief in pool.briefs.values() for r in brief), lambda r: r.unit):
        if 1 < len({r.source for r in group}) <= _SOURCES:
            disputes: dict[frozenset[str], list[Pair]] = {}
            for a, b in combinations(sorted(group, key=lambda r: r.id), 2):
                if pool.differ(a, b) and not contested_already(case, a, b):
                    disputes.setdefault(frozenset((_core(a), _core(b))), []).append((a, b))
            yield from (_finding(case, pairs) for pairs in disputes.values())


@dataclass(frozen=True)
class _Pool:
    """The measured claims of each brief, the surest for each place, and what its quotes name."""

    briefs: Mapping[str, Sequence[Reading]]
    parties: Mapping[str, AbstractSet[str]]
    named: Mentions
    figures: FigureTable
    well_read: frozenset[str]
    register: Register

    @classmethod
    def of(cls, case: Case) -> _Pool:
        measured = [r for r in (*case.readings, *case.faint) if _is_measured(r)]
        surest = {
            source: tuple(
                {r.claim.value_start: r for r in sorted(own, key=lambda r: (r.claim.confidence, r.id))}.values()
            )
            for source, own in grouped(measured, lambda r: r.source)
        }
        briefs = {source: own for source, own in surest.items() if len(own) <= _BRIEF}
        parties = {source: _parties_of(case.told_by[source]) for source in briefs}
        return cls(
            briefs, parties, case.comparer.named, case.figures, frozenset(r.id for r in case.readings), case.register
        )

    def differ(self, a: Reading, b: Reading) -> bool:
        """Whether both may be meant as the answer to one question, of one matter at one time, and are not one."""
        if a.origin == b.origin or not {a.id, b.id} & self.well_read or possibility(*round_the_clock(a, b)) > ZERO:
            return False
        return (
            _plain(a, b, self.figures)
            and alike(a, b, self.figures)
            and not of_two_things(a, b, self.named, self.register)
            and _one_time(a, b)
            and self._one_matter(a, b)
            and not (may_be_two_people(a, b, self.register) or of_two_lives(a, b))
            and self._alone(a, b)
            and self._alone(b, a)
        )

    def _alone(self, a: Reading, b: Reading) -> bool:
        """Whether an article has no other value for what both claims answer, and does not tell the other's."""
        own = self.briefs[a.source]
        if any(possibility(a.amount, r.amount) < HALF for r in rivals(a, b, own, self.figures)):
            return False
        if is_duration(b.unit) and _is_left(b, own):
            return False
        known = any(r.unit == b.unit and possibility(r.amount, b.amount) >= HALF for r in own)
        return not known and not (a.unit != DATE and not _shifted(a, b) and _says(own, b))

    def _one_matter(self, a: Reading, b: Reading) -> bool:
        """Whether a party of one claim is named where the other stands, and no two parties of one role are rivals."""
        ours, theirs = {a.subject, a.object} - {""}, {b.subject, b.object} - {""}
        near, far = ours | self._named(a), theirs | self._named(b)
        known_to_both = ours and theirs and ours | theirs <= near & far
        if not (ours & theirs or known_to_both) and (not (ours & far or theirs & near) or _far_apart(a, b)):
            return False
        if a.subject != b.subject and self._sort(a) and self._sort(a) == self._sort(b):
            return False  # "l'hôtel Kelm", "l'hôtel Tarn"
        if a.figure.adds and any(g and self.register.get(g) and g not in near & far for g in (a.subject, b.subject)):
            return False  # several give, and each gives its own part
        if not ours & theirs:
            apart = self._of_another(a.subject, near, far) or self._of_another(b.subject, far, near)
            return not apart and not _unrelated(a.subject, b.subject, near, far)
        if a.subject != b.subject:
            return a.object != b.object or not _unrelated(a.subject, b.subject, near, far)
        return not _unrelated(a.object, b.object, near, far)

    def _sort(self, reading: Reading) -> str:
        """The noun in front of the name of a subject, which says what it is; empty where none stands there."""
        name = self.register.name(reading.subject)
        found = re.search(rf"\b([a-zà-ÿ]{{4,}}) {re.escape(name)}\b", reading.claim.citation.quote) if name else None
        return fold(found[1]) if found else ""

    def _named(self, reading: Reading) -> AbstractSet[str]:
        """Who is named where a value stands, or has a part in another claim of the brief."""
        return self.named.of(reading.claim.citation.quote) | self.parties[reading.source]

    def _of_another(self, subject: str, near: AbstractSet[str], far: AbstractSet[str]) -> bool:
        """Whether a value is somebody's whom the other quote does not name, while it names somebody of its own."""
        kind = self.register.kind(subject)
        if kind not in _WHO or subject in far:
            return False
        return any(self.register.kind(other) == kind for other in far - near)


def _parties_of(own: Iterable[Reading]) -> frozenset[str]:
    named = {key for r in own for key in (r.subject, r.object, r.voice, slug(r.claim.object or ""))}
    return frozenset(named - {""})


def _far_apart(a: Reading, b: Reading) -> bool:
    """Whether values that share no party are too far apart for one, unless the one has the other's digits."""
    apart = _YEARS_UNSHARED if a.unit == DATE else _APART_UNSHARED
    return relative_gap(a, b) > apart and not _alike_in_digits(a, b)


def _is_left(other: Reading, own: Iterable[Reading]) -> bool:
    """ "Three years in prison, two of them suspended" is one year behind bars."""
    numbers = [r.number for r in own if r.number is not None]
    return any(x - y == other.number for x in numbers for y in numbers)


def _unrelated(one: str, other: str, near: AbstractSet[str], far: AbstractSet[str]) -> bool:
    """Whether two parties have no word in common, and neither is named where the other stands."""
    apart = one not in far and other not in near
    return bool(one and other) and apart and not {*one.split("-")} & {*other.split("-")}


def _is_measured(reading: Reading) -> bool:
    if reading.unit == NAME or reading.is_label:
        return False
    return reading.number is not None or (reading.unit == DATE and isinstance(reading.claim.value, Period))


def _plain(a: Reading, b: Reading, figures: FigureTable) -> bool:
    """Whether both are numbers of one size or dates of one grain, of a figure that has but one value."""
    if not one_part(a, b) or of_other_stuff(a, b) or is_bound(a) or is_bound(b) or a.figure.several or b.figure.several:
        return False
    if a.unit == DATE:
        loose = a.figure.vague and b.figure.vague and a.claim.modality is Modality.ASSERTED
        again = bool(a.figure.near) and (days_apart(a, b) > _YEARS or told_again(a, b))
        one_deed = a.figure.id == b.figure.id or figures.exchange(a.figure, b.figure)
        return one_deed and not loose and not again and _grain(a) == _grain(b) != 0
    if (
        _some_of_all(a, b)
        or _some_of_all(b, a)
        or (a.figure.vague and b.figure.vague)
        or truncated(a, b)
        or truncated(b, a)
    ):
        return False
    if (a.figure.listed or b.figure.listed) and _shifted(a, b):
        return True
    slip = lost_digit(a, b) or (_of_one_deed(a, b) and thousandfold(a, b))
    return relative_gap(a, b) <= (_APART_BUT_ALIKE if slip else _APART)


def _of_one_deed(a: Reading, b: Reading) -> bool:
    """Whether both are of one subject and of what is settled once: a fine of 90,000 is none of 900,000."""
    return a.subject == b.subject != "" and a.figure.id == b.figure.id and a.figure.time is Behaviour.ONCE


def _some_of_all(part: Reading, other: Reading) -> bool:
    """Whether one is smaller and counts some of those known, as many as the other says: "nine of the paintings"."""
    return size(part) < size(other) and bool(_SOME.match(after(part, _OF))) and not _SOME.match(after(other, _OF))


def _shifted(a: Reading, b: Reading) -> bool:
    """Whether two digits or more are shared and the size is not: "1.6 million" and "1.6 billion"."""
    one, other = _middle(a), _middle(b)
    return one != other and len(digits(one)) >= _TWO and digits(one) == digits(other)


def _alike_in_digits(a: Reading, b: Reading) -> bool:
    """Whether the digits are the same but for two that changed places, or for the size of the number."""
    return exchanged(_middle(a), _middle(b)) > 0 or _shifted(a, b)


def _middle(reading: Reading) -> Decimal:
    """The number that the words state, in the unit that it is compared in; 0 where they give no two ends."""
    low, high = reading.amount.core.low, reading.amount.core.high
    return ZERO if low is None or high is None else ((low + high) / _TWO).normalize()


def _grain(reading: Reading) -> int:
    """How much of a date is told: a year, a month or a day; 0 for a span."""
    value = reading.claim.value
    written = value.edtf if isinstance(value, Period) else ""
    return len(written) if re.fullmatch(r"\d{4}(-\d\d){0,2}", written) else 0


def _one_time(a: Reading, b: Reading) -> bool:
    """Whether they hold at one time; what is guessed, planned or named unlike only within one piece of news."""
    if a.when.stated and b.when.stated and not overlap(a.when, b.when):
        return False
    if Modality.DENIED in (a.claim.modality, b.claim.modality) or (a.voice and b.voice and a.voice != b.voice):
        return False
    if _is_plan_of(a, b) or _is_plan_of(b, a) or revised(a, b) or revised(b, a):
        return False
    news = a.published is not None and b.published is not None and abs(a.published - b.published) <= _NEWS
    one_kind = a.claim.modality == b.claim.modality and a.figure.question == b.figure.question
    loose = not one_kind or a.guessed or b.guessed or _grows(a) or _grows(b)
    if loose and not news:
        return False
    if a.claim.modality != b.claim.modality and (_so_far(a) or _so_far(b)):
        return False  # "will have 12 stations", "five have opened so far"
    met = meeting(a, b)
    one_plan = news and _is_one_plan(a, b)
    if any(r.figure.settles for r in (a, b)) and not (_long_past(a) and _long_past(b)):
        return False  # a toll grows by the hour
    return one_plan or met in (Meeting.SAME, Meeting.NEAR) or (met is Meeting.LOOSE and news)


def _is_one_plan(a: Reading, b: Reading) -> bool:
    """Whether both tell what is to come, and one of them by when."""
    planned = a.claim.modality is b.claim.modality is Modality.PLANNED and relative_gap(a, b) <= _PLANNED
    return planned and not (a.when.stated and b.when.stated)


def _so_far(reading: Reading) -> bool:
    return reading.mounting or links().says("so far", reading.claim.citation.quote)


def _is_plan_of(plan: Reading, outcome: Reading) -> bool:
    """Whether the one is what was planned and the other what came of it: a budget is not yet a bill, nor is a sentence
    that is asked for one that is given.
    """
    if outcome.claim.modality is not Modality.ASSERTED or outcome.figure.foreseen:
        return False
    return plan.figure.foreseen or (
        (_is_settled(plan) or plan.figure.awaited) and plan.claim.modality is Modality.PLANNED
    )


def _is_settled(reading: Reading) -> bool:
    """Whether it is a date, or a duration that one occasion settles: of a race, of a sentence."""
    return reading.unit == DATE or (is_duration(reading.unit) and reading.figure.time is Behaviour.ONCE)


def _long_past(reading: Reading) -> bool:
    """Whether a toll was over a year and more before the article."""
    end, told = reading.when.end if reading.when.stated else None, reading.published
    return end is not None and told is not None and told - end > _YEAR


def _grows(reading: Reading) -> bool:
    return reading.figure.time is Behaviour.CUMULATIVE


def _says(own: Iterable[Reading], other: Reading) -> bool:
    """Whether a quote of an article tells the number of another, be it read as a claim or not."""
    found = _FIRST_WORD.search(fold(other.claim.value.text))
    said = re.compile(rf"(?<![\w.,-]){re.escape(found[0])}(?![\w-])") if found else None
    return said is not None and any(said.search(fold(r.claim.citation.quote)) for r in own)


def _core(reading: Reading) -> str:
    return str(reading.amount.core)


def _finding(case: Case, pairs: Sequence[Pair]) -> Finding:
    readings = {r.id: r for pair in pairs for r in pair}.values()
    sides = [side for _, side in grouped(sorted(readings, key=lambda r: (size(r), r.id)), _core)]
    a, b = pairs[0]
    why = f"each article gives one value of the kind, {told(a)} and {told(b)}, and they speak of one matter"
    assumed, settles = "the articles tell of one thing", "a primary document for this figure"
    surest = max(readings, key=lambda r: (r.claim.confidence, r.id))
    likeness = Likeness(surest, "each article's only such value", why, assumed, settles)
    verdict = Verdict(Relation.CONTRADICTION, Row.DISJOINT, gap=relative_gap(a, b))
    confidence = max(min(x.claim.confidence, y.claim.confidence) for x, y in pairs) * _SURENESS
    return likely_slip(
        case, RULE, Grade(Relation.CONTRADICTION, severity(verdict, a.unit), confidence), sides, likeness
    )
