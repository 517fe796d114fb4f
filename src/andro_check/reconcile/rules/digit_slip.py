"""AC118: the digits of another article in another order, or its number in another currency or unit."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from andro_check.model.claim import Basis, Modality, Status
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.folding import fold
from andro_check.model.interval import ZERO, possibility
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.apart.alike import alike
from andro_check.reconcile.apart.aspects import told_of_two
from andro_check.reconcile.cases.case import Case, Grade
from andro_check.reconcile.cases.likeness import Likeness, likely_slip
from andro_check.reconcile.cases.wording import told
from andro_check.reconcile.readings.naming import is_noun
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading, one_part
from andro_check.reconcile.readings.timing import overlap
from andro_check.reconcile.readings.units import COUNT, PERCENT, common_unit, counts, is_currency, is_duration
from andro_check.reconcile.readings.values import digits, exchanged, number_told, other_unit, size, thousandfold

RULE = "AC118 digit-slip"
_DISTINCTIVE = 3
"""Digits from which on two numbers are rarely each other's anagram by chance (3 of 900 have a given one)."""
SURENESS = Decimal("0.8")
_MANY = 24
"""Claims with one set of digits under one figure; past that they come from a series, not from a slip."""
_EXACT = frozenset({Hedge.PLAIN, Hedge.ABOUT, Hedge.NEARLY})
_SAID = frozenset({Basis.LOCAL, Basis.BRACKET, Basis.PERSON})

_THOUSAND = 1000
"""From it on a number that stands with two units was meant with one: 1,000 kilowatts and 1,000 megawatts."""
_AGE = "age"
_SEVERAL, _SHARED, _STEM, _LONG = 3, 2, 5, re.compile(r"[^\W\d_]{6,}")
"""Hours or days from which on a number is shared by no chance; words of six letters and more, by their first five, that
two quotes share.
"""
_HUNDRED = 100
"""Smaller numbers are alike by chance."""
_SERIES = 4
"""Values in one unit of length, of area and the like, from which on an article tells of many things."""


def digit_slip(case: Case) -> Iterator[Finding]:
    """One finding for each figure and set of digits of which the articles disagree on the order or the currency.

    Such a likeness is evidence in itself, so that parties need not be certain; but one article that knows both numbers
    speaks of two things, and what the table of contested values has said is not said again. A tension of
    two amounts of money that differ in scope: what one gives without taxes the other may give with them.
    """
    exact = [r for r in (*case.readings, *case.faint) if _is_exact(r)]
    faint = {r.id for r in case.faint}
    for group in _alike(exact):
        at_once = ((a, b) for a, b in combinations(group, 2) if _one_time(a, b))
        likely = [(a, b) for a, b in at_once if _slipped(case, a, b) or _is_odd(case, a, b)]
        pairs = [(a, b) for a, b in likely if not _knows(case, a, b) and not told_of_two(a, b)]
        new = [pair for pair in pairs if _has_a_name(case, *pair) and not contested_already(case, *pair)]
        # A claim of low confidence accuses nobody on its own, unless the digits alone are evidence enough.
        standing = [
            (a, b)
            for a, b in new
            if not (a.id in faint and b.id in faint) or _distinctive(a, b) or _shifted(a, b) or a.number == b.number
        ]
        if standing:
            yield _finding(case, standing)


def _has_a_name(case: Case, a: Reading, b: Reading) -> bool:
    """Whether anything but the digits says that two numbers may be one: a figure or a party of both, or, where one is
    a bare number, a figure of the list. In any long story some ballot and some machine have the same three digits.
    """
    if a.figure.question == b.figure.question or {a.subject, a.object} & {b.subject, b.object} - {""}:
        return True
    bare = {a.figure.id, b.figure.id} & case.figures.unnamed
    return not bare or any(r.figure.listed and r.figure.id not in bare for r in (a, b))


def _alike(exact: Sequence[Reading]) -> Iterator[list[Reading]]:
    """Claims of one figure with the same digits; and, where the digits are distinctive, of several figures."""
    distinctive = [r for r in exact if len(digits(r.number or ZERO)) >= _DISTINCTIVE - 1]
    money = [r for r in distinctive if is_currency(r.unit)]
    for _, group in grouped(exact, _same_digits):
        if 1 < len(group) <= _MANY:
            yield group
    for _, group in grouped(money, lambda r: r.number):
        if _several_figures(group) and len({r.unit for r in group}) > 1 and len(group) <= _MANY:
            yield group
    for _, group in grouped(distinctive, lambda r: (r.unit, _without_noughts(r))):
        if _several_figures(group) and len(group) <= _MANY:
            yield group


def _several_figures(group: Sequence[Reading]) -> bool:
    return len({r.figure.question for r in group}) > 1


def _is_exact(reading: Reading) -> bool:
    value = reading.claim.value
    return isinstance(value, Quantity) and value.number is not None and value.number > 0 and value.hedge in _EXACT


def _same_digits(reading: Reading) -> Hashable:
    kind = "money" if is_currency(reading.unit) else reading.unit
    return reading.figure.question, kind, _without_noughts(reading)


def _without_noughts(reading: Reading) -> str:
    return _in_order(reading.number or ZERO)


@lru_cache(maxsize=8192)
def _in_order(number: Decimal) -> str:
    return "".join(sorted(digits(number).replace("0", "")))


def _slipped(case: Case, a: Reading, b: Reading) -> bool:
    """Whether two articles that tell of one time may have meant one number, of one thing."""
    if (a.unit, a.number) == (b.unit, b.number):
        apart = other_unit(a, b) and possibility(a.amount, b.amount) == ZERO  # 61,400 litres and hectolitres
        counted = len(digits(a.number or ZERO))
        return apart and (counted >= _DISTINCTIVE or _of_one_size(a, b) or _lasted_alike(a, b))
    if a.unit != b.unit:
        return _exchanged(a, b) and may_be_one(a, b) and _one_figure(case, a, b)
    if _shifted(a, b):
        return _misnamed(a, b) and not _count_others(case, a, b)
    if a.figure.question == b.figure.question:
        vouched = may_be_one(a, b) or _is_measure(a) or _of_one_noun(case, a, b)
        return _swapped(case, a, b) and vouched and not _among_many(case, a, b)
    return _distinctive(a, b) and _misnamed(a, b) and not _nameless(case, a, b)


def _among_many(case: Case, a: Reading, b: Reading) -> bool:
    """Whether a measure of two digits is one of many that an article tells: one of them is like another by chance."""
    if not _is_measure(a) or len(_without_noughts(a)) >= _DISTINCTIVE:
        return False
    return any(len({x.number for x in case.told_by[r.source] if _written(x) == _written(r)}) >= _SERIES for r in (a, b))


def _written(reading: Reading) -> str:
    """The unit as the article has it: miles are no feet."""
    return getattr(reading.claim.value, "unit", "")


def _nameless(case: Case, a: Reading, b: Reading) -> bool:
    """Whether three digits are all that two counts share, one of them of nobody knows what: of the hundreds of pairs
    of counts in a story some are alike.
    """
    short = counts(a.unit) and exchanged(a.number or ZERO, b.number or ZERO) == _DISTINCTIVE
    unnamed = {a.figure.id, b.figure.id} & case.figures.unnamed
    shared = {a.subject, a.object} & {b.subject, b.object} - {""}
    return short and bool(unnamed) and bool(a.subject and b.subject) and not shared


def _lasted_alike(a: Reading, b: Reading) -> bool:
    """Whether two articles tell of one party in like words that something took so many hours, and so many days."""
    one_party = a.subject == b.subject != "" and a.figure.question == b.figure.question and is_duration(a.unit)
    if not one_party or (a.number or ZERO) < _SEVERAL:
        return False
    ours, theirs = ({w[:_STEM] for w in _LONG.findall(fold(r.claim.citation.quote))} for r in (a, b))
    return len(ours & theirs) >= _SHARED


def _is_odd(case: Case, a: Reading, b: Reading) -> bool:
    """Whether several articles have the one number, a single one the other, and one of the two figures is unnamed."""
    if a.unit != b.unit or a.number == b.number:
        return False
    heard = sorted(len(case.tellers[r.unit, r.number]) for r in (a, b))
    unnamed = {a.figure.id, b.figure.id} & case.figures.unnamed
    named = [r.figure for r in (a, b) if r.figure.listed and r.figure.id not in case.figures.unnamed]
    swapped = counts(a.unit) and exchanged(a.number or ZERO, b.number or ZERO) > 0
    one_day = a.when.stated and a.when == b.when and a.when.days == 1
    return swapped and heard[0] == 1 < heard[1] and (one_day or bool(unnamed and named))


def _one_time(a: Reading, b: Reading) -> bool:
    """Whether two articles may have meant one number at one time, of a figure that has but one."""
    several = a.figure.several and not _is_one_length(a, b)
    if a.origin == b.origin or several or Modality.DENIED in (a.claim.modality, b.claim.modality):
        return False
    return not (a.when.stated and b.when.stated) or overlap(a.when, b.when)


def _is_one_length(a: Reading, b: Reading) -> bool:
    """Whether two lengths of one thing are told in one unit and exchange two digits: 41 and 14 nautical miles."""
    units = {getattr(r.claim.value, "unit", r.id) for r in (a, b)}
    one = bool(a.subject) and a.subject == b.subject and len(units) == 1 and _is_measure(a)
    return one and exchanged(a.number or ZERO, b.number or ZERO) > 0


def _shifted(a: Reading, b: Reading) -> bool:
    """Whether all digits are shared and the size is not: of three digits, or of a volume or a length in thousands. What
    costs pence is priced by another measure.
    """
    counted = len(digits(a.number or ZERO))
    measured = a.unit not in (COUNT, PERCENT) and not is_currency(a.unit)
    far = measured and counted > 1 and not _within_a_hundred(a, b)
    apart = thousandfold(a, b) and possibility(a.amount, b.amount) == ZERO
    return apart and (counted >= _DISTINCTIVE or far) and min(size(a), size(b)) > 1


def _is_measure(reading: Reading) -> bool:
    """Whether it is told in metres, tonnes and the like: there are few of these in a story, of however many things."""
    return reading.unit not in (COUNT, PERCENT) and not is_currency(reading.unit) and not is_duration(reading.unit)


def _within_a_hundred(a: Reading, b: Reading) -> bool:
    low, high = sorted((a.number or ZERO, b.number or ZERO))
    return high <= 100 * low


def _distinctive(a: Reading, b: Reading) -> bool:
    return exchanged(a.number or ZERO, b.number or ZERO) >= _DISTINCTIVE


def _misnamed(a: Reading, b: Reading) -> bool:
    """Whether one figure may have been read under two names: shares in per cent are too few for a chance likeness."""
    return a.unit != PERCENT or not (a.figure.listed and b.figure.listed)


def _count_others(case: Case, a: Reading, b: Reading) -> bool:
    """Whether two numbers count two things: "612 children", "612,000 patients"."""
    named = a.unit == COUNT and not {a.figure.id, b.figure.id} & case.figures.unnamed
    return named and a.figure.question != b.figure.question and not alike(a, b, case.figures)


def _swapped(case: Case, a: Reading, b: Reading) -> bool:
    """Two neighbouring digits have changed places, and enough digits or everything else is shared."""
    count = exchanged(a.number or ZERO, b.number or ZERO)
    one_party = bool({a.subject, a.object} & {b.subject, b.object} - {""}) or _named_alike(case, a, b)
    one_party = one_party or _of_one_noun(case, a, b)
    one_day = a.when.stated and b.when.stated and overlap(a.when, b.when)
    sure = not (a.guessed or b.guessed) or (a.figure.listed and (one_day or not (a.guessed and b.guessed)))
    return count >= _DISTINCTIVE or (count > 0 and sure and one_party)


def _named_alike(case: Case, a: Reading, b: Reading) -> bool:
    """Whether a person gave both the same figure, of what one article calls by a noun, or of numbers that are no scores
    and no ages.
    """
    accepted = a.claim.status is b.claim.status is Status.ACCEPTED
    alike = min(a.number or ZERO, b.number or ZERO) >= _HUNDRED or any(is_noun(r, case.register) for r in (a, b))
    return accepted and a.figure.id == b.figure.id and alike


def _exchanged(a: Reading, b: Reading) -> bool:
    """One number in two currencies."""
    return a.number == b.number and is_currency(a.unit) and is_currency(b.unit) and "/" not in a.unit + b.unit


def _one_figure(case: Case, a: Reading, b: Reading) -> bool:
    """Whether figures are one, or may be, as far as three digits or a shared party vouch for it."""
    if a.figure.question == b.figure.question or len(digits(a.number or ZERO)) >= _DISTINCTIVE:
        return True
    one_party = bool({a.subject, a.object} & {b.subject, b.object} - {""})
    return one_party and case.figures.exchange(a.figure, b.figure)


def _of_one_size(a: Reading, b: Reading) -> bool:
    """Whether a round number of a thousand and more is told of what may be one thing, in two units."""
    plain = a.figure.id == b.figure.id and a.figure.listed
    return plain and (a.number or ZERO) >= _THOUSAND and may_be_one(a, b)


def _of_one_noun(case: Case, a: Reading, b: Reading) -> bool:
    """Whether both give one figure that has but one value at a time, and one of them to what goes by a noun alone: "the
    line" may be the branch to Tarn. Nobody's age is that of another.
    """
    plain = a.figure.id == b.figure.id and a.figure.listed and a.figure.id != _AGE
    told = case.is_one_story and bool(case.register.actors)  # an archive knows parties by ids, which are no nouns
    return plain and told and not (a.guessed or b.guessed) and any(is_noun(r, case.register) for r in (a, b))


def may_be_one(a: Reading, b: Reading) -> bool:
    """No two things that both articles name outright; a party of one may be the other party of the other."""
    if {a.subject, a.object} & {b.subject, b.object} - {""}:
        return True
    return not (_named(a) and _named(b))


def _named(reading: Reading) -> bool:
    return any(e.field == "subject" and e.basis in _SAID for e in reading.claim.evidence)


def _knows(case: Case, a: Reading, b: Reading) -> bool:
    """Whether one of the two articles has the other's number too, for whatever."""
    return _has(case.told_by[a.source], b) or _has(case.told_by[b.source], a)


def _has(told: Sequence[Reading], other: Reading) -> bool:
    return any(r.unit == other.unit and number_told(r) == other.number and _scale(r) == _scale(other) for r in told)


def _scale(reading: Reading) -> Decimal:
    """How many of the unit that it is compared in the unit of a number is: 100 for hectolitres."""
    value = reading.claim.value
    return common_unit(value.unit)[1] if isinstance(value, Quantity) else Decimal(1)


def contested_already(case: Case, a: Reading, b: Reading) -> bool:
    asked = (a.figure.question, a.subject, a.object) == (b.figure.question, b.subject, b.object)
    return asked and bool(a.subject or a.object) and case.comparer.compare(a, b).relation is Relation.CONTRADICTION


def _finding(case: Case, pairs: Sequence[tuple[Reading, Reading]]) -> Finding:
    readings = {r.id: r for pair in pairs for r in pair}
    by_value = grouped(readings.values(), lambda r: (r.unit, r.number, _scale(r)))
    sides = [side for _, side in sorted(by_value, key=_by_value)]
    whole = [pair for pair in pairs if not _are_two_sums(*pair)]
    a, b = max(whole or pairs, key=lambda pair: min(r.claim.confidence for r in pair))
    order = "the same digits in another size" if _shifted(a, b) else "the same digits in another order"
    unit = "currency" if a.unit != b.unit else "unit"
    what = f"the same number in another {unit}" if a.number == b.number else order
    surest = max((a, b), key=lambda r: r.claim.confidence)
    why = f"{told(a)} and {told(b)} have {what}, and neither article has the other's number: one looks like a slip"
    likeness = Likeness(surest, what, why, "both articles speak of one thing", "the number in a primary document")
    meant = (Relation.CONTRADICTION, Severity.HIGH) if whole else (Relation.TENSION, Severity.MEDIUM)
    grade = Grade(*meant, max(a.claim.confidence, b.claim.confidence) * SURENESS)
    return likely_slip(case, RULE, grade, sides, likeness)


def _are_two_sums(a: Reading, b: Reading) -> bool:
    """Whether two amounts of money differ in what they take in: one is without taxes, or for a part of the works."""
    return is_currency(a.unit) and not one_part(a, b)


def _by_value(entry: tuple[Hashable, Sequence[Reading]]) -> tuple[str, Decimal, Decimal]:
    first = entry[1][0]
    return first.unit, first.number or Decimal(0), _scale(first)
