"""AC122: "from 6.8 to 7.2 million, 15 % more": a change that is not the one between the two amounts told before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.lexicon.passages import links
from andro_check.model.claim import Basis
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO, Fuzzy
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, change, change_as_written, excluded, read_off
from andro_check.reconcile.cases.wording import roughly, told
from andro_check.reconcile.readings.beside import after, before, between, end_of, gap, is_of_another_figure
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import COUNT, PERCENT, adds_up, is_duration
from andro_check.reconcile.readings.values import size

RULE = "AC122 stated-change"
_STEP, _LATER = 80, 110
"""Code points between the two amounts, and from the later one to the change."""
_APART, _BASE = 60, 40
"""Code points from an amount to its change, and from that to what it is measured from."""
_SENTENCE = re.compile(r"[.!?]\s|\n\s*\n")
_RISE, _FALL = frozenset("+"), frozenset("-−–")
_BEHIND = 16
"""Code points behind a change within which "more" or "less" belongs to it."""
_LED, _CLAUSE = 20, 40
"""Code points before a number within which "une hausse de" or "a cut of" belongs to it, and "of the last ..." does."""
_OPENING = 2
"""Words of a clause that tell whether it goes on with what stood before."""
_TIED_TO = 12
"""Code points between two amounts that stand in one breath: "From £4.20 to £4.90"."""
_LONG = 3
"""Digits from which on a likeness of two changes is no chance."""
_MEANT, _TIED = 2, 6
"""A change that is so many times off is one of something else; and one that words tie to the two amounts."""


def stated_change(case: Case) -> Iterator[Finding]:
    """The two amounts and the change in this order. What rose is measured by the smaller of the two and what fell by
    the larger; a change of which the words say neither raises nothing where it fits either.
    """
    for numbers in case.articles:
        lasting = [r for r in numbers if not is_duration(r.unit)]  # "a year earlier" is none of the three
        for first, last, told_change in zip(lasting, lasting[1:], lasting[2:], strict=False):
            if _is_base(last, told_change):
                yield from _of_a_base(numbers, last, told_change)
            elif _is_measured_from(case, first, last, told_change):
                if _is_off(first, last, told_change):
                    yield _finding(told_change, first, last)
            elif _in_one_breath(case, first, last, told_change) and _is_wrong(first, last, told_change):
                yield _finding(first, last, told_change)


def _is_base(last: Reading, told_change: Reading) -> bool:
    """Whether an amount is what a change is measured from, and not what it led to: "from 118,000 it rose by 143 %"."""
    if told_change.unit != PERCENT or gap(last, told_change) > _STEP or not _is_change(told_change):
        return False
    words = before(last, _LED).lower().split()
    return words[-1:] in (["de"], ["from"]) and not links().says("given", between(last, told_change)[:_BEHIND])


def _is_measured_from(case: Case, now: Reading, told_change: Reading, base: Reading) -> bool:
    """ "5,400 subscribers, up 8 per cent from 4,200": an amount, by how much it moved, and what it moved from."""
    measured = told_change.unit == PERCENT and adds_up(now.unit) and now.unit == base.unit
    if not measured or gap(now, told_change) > _APART or gap(told_change, base) > _BASE or not _is_change(told_change):
        return False
    words = between(told_change, base)
    one_sentence = not _SENTENCE.search(f"{between(now, told_change)} {words}")
    one_sentence = one_sentence and not _begins(told_change, now) and not _begins(base, told_change)
    return one_sentence and links().says("measured from", words) and _one_measure(case, now, base)


def _begins(reading: Reading, earlier: Reading) -> bool:
    """Whether a sentence begins between two numbers, where no quote holds its mark."""
    citation = reading.claim.citation
    return citation.span.start >= end_of(earlier) and citation.quote[:1].isupper()


def _is_off(now: Reading, told_change: Reading, base: Reading) -> bool:
    """Whether the change is not that from the base to the amount, and near enough to be meant so."""
    if not size(base):
        return False
    made = change_as_written(base, now)
    return excluded(told_change, made) and _meant(told_change, made, _TIED)


def _of_a_base(numbers: Sequence[Reading], base: Reading, told_change: Reading) -> Iterator[Finding]:
    """A long change that is one digit off from what the base and one number of the article make, and fits none."""
    others = [r for r in numbers if r.unit == base.unit and base.unit != PERCENT and r.id != base.id and size(r)]
    made = [(r, change(base, r)) for r in others if size(base)]
    if all(excluded(told_change, m) for _, m in made):
        near = [r for r, m in made if _one_digit_apart(told_change.number or ZERO, m)]
        if len({r.number for r in near}) == 1:
            yield _finding(base, near[-1], told_change)


def _one_digit_apart(said: Decimal, made: Fuzzy) -> bool:
    middle = ((made.core.low or ZERO) + (made.core.high or made.core.low or ZERO)) / 2
    x, y = str(abs(said)), str(round(middle))
    return len(x) == len(y) >= _LONG and sum(m != n for m, n in zip(x, y, strict=True)) == 1


def _in_one_breath(case: Case, first: Reading, last: Reading, told_change: Reading) -> bool:
    measured = told_change.unit == PERCENT and adds_up(first.unit) and first.unit == last.unit
    if not measured or not _is_change(told_change) or _is_of_another(first, last, told_change):
        return False
    if _is_some_of(first, last):
        return False
    near = gap(first, last) <= _STEP and gap(last, told_change) <= _LATER
    near = near and not _in_a_clause_of_its_own(first, last, told_change)
    near = near and not is_of_another_figure(told_change, last, case.figures)
    return near and _one_measure(case, first, last) and not links().says("nested", between(first, last))


def _in_a_clause_of_its_own(first: Reading, last: Reading, told_change: Reading) -> bool:
    """Whether a mark (which no quote holds) parts the change from a clause with the amounts, and a noun stands behind
    it that it is the change of: "the fee rises from £4 to £5; the prize will grow by a third". Behind "; a rise of" and
    "From £4 to £5, the fee grows by" it is the fee's.
    """
    citation = told_change.claim.citation
    opening = " ".join(citation.quote.split()[:_OPENING])
    fronted = len(before(first, _STEP).split()) < _OPENING and gap(first, last) <= _TIED_TO
    parted = citation.span.start > end_of(last) and opening[:1].islower() and not fronted
    return parted and not any(links().says(kind, opening) for kind in ("taken up", "rise", "fall"))


def _is_some_of(whole: Reading, part: Reading) -> bool:
    """ "Of its last ten missions, seven cost more, by 31 per cent": seven is no other number of missions."""
    words = between(whole, part)
    parted = "," in words or "\n" in words  # a mark between two quotes is in neither
    one_clause = whole.unit == COUNT and parted and not _SENTENCE.search(words)
    return one_clause and links().says("parted", before(whole, _CLAUSE).lower())


def _is_of_another(first: Reading, last: Reading, told_change: Reading) -> bool:
    """Whether a sentence of its own tells the change of somebody else: "Its cost is now 2.5 billion, compared with 2.3.
    Fishing boats landed 22 per cent less."
    """
    named = any(e.field == "subject" and e.basis is Basis.LOCAL for e in told_change.claim.evidence)
    return (
        _begins(told_change, last)
        and named
        and told_change.subject not in {first.subject, last.subject, first.object, last.object}
    )


def _is_change(told_change: Reading) -> bool:
    """Whether a share is called a change, by its figure or by the words and signs before it."""
    named = bool(told_change.figure.of) or told_change.figure.id == "growth" or bool(_sign(told_change))
    said = before(told_change, _LED)
    return named or links().says("rise", said) or links().says("fall", said)


def _sign(told_change: Reading) -> str:
    signs = before(told_change, 2).strip()[-1:], told_change.claim.value.text[:1]
    return next((sign for sign in signs if sign in _RISE | _FALL), "")


def _one_measure(case: Case, first: Reading, last: Reading) -> bool:
    """Whether both may measure one thing: the same figure, two that outlets mix up, or one left open."""
    if first.figure.id == last.figure.id or case.figures.exchange(first.figure, last.figure):
        return True
    return not (_named(first) and _named(last))


def _named(reading: Reading) -> bool:
    return not any(e.field == "figure" and e.basis is Basis.NONE for e in reading.claim.evidence)


def _is_wrong(first: Reading, last: Reading, told_change: Reading) -> bool:
    made = _made(first, last, told_change)
    off = _TIED if links().says("equal", between(last, told_change)) else _MEANT  # "from 4.2 to 3.9, or 22 per cent"
    return all(excluded(told_change, m) for m in made) and any(_meant(told_change, m, off) for m in made)


def _made(first: Reading, last: Reading, told_change: Reading) -> list[Fuzzy]:
    """What the change may be: of the first amount or of the last, unless the words say that it is a rise or a fall."""
    ways = [change_as_written(first, last), change_as_written(last, first)]
    low_first = ways if size(first) <= size(last) else ways[::-1]
    sign, around = _sign(told_change), f"{between(last, told_change)} {after(told_change, _BEHIND)}"
    rose = sign in _RISE if sign else links().says("rise", around)
    fell = sign in _FALL if sign else links().says("fall", around)
    return ways if rose == fell else low_first[:1] if rose else low_first[1:]


def _meant(told_change: Reading, made: Fuzzy, times: int = _MEANT) -> bool:
    said, low, high = abs(told_change.number or ZERO), made.support.low or ZERO, made.support.high
    return low <= times * said and (high is None or said <= times * high)


def _finding(first: Reading, last: Reading, told_change: Reading) -> Finding:
    by = " or ".join(dict.fromkeys(roughly(way.support, "%") for way in _made(first, last, told_change)))
    made = f"from {told(first)} to {told(last)} it is {by}"
    told_as = argued(
        f"a change is given as {told(told_change)}, but {made}",
        f"{made}, not {told(told_change)}",
        "which of the three figures is wrong",
    )
    return read_off(RULE, told_as, [told_change, first, last])
