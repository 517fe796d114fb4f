"""AC151: a share in per cent that is not the part of the whole, all three of one article and named after one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, one_mood, percentage, violated
from andro_check.reconcile.cases.wording import roughly, told, topic
from andro_check.reconcile.readings.naming import base_of, is_named, of_one_party, says_each, says_total, stems_of
from andro_check.reconcile.readings.passages import distance, grouped, together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import PERCENT, adds_up
from andro_check.reconcile.rules.ratio import belies

RULE = "AC151 named-share"
_REACH = 900
"""Code points from the share to what it is a share of."""
_MEANT = 2
"""A share that is so many times off is one of something else."""
_WHOLES = frozenset({"cost", "budget", "revenue", "headcount", "population", "capacity", "funding", "contract value"})
"""Figures that shares of other figures are told of."""


def named_share(case: Case) -> Iterator[Finding]:
    """`positive rate`, `positive samples` and `samples`: only where no part and whole that are told make the share."""
    amounts = (r for r in case.amounts if r.unit == PERCENT or (adds_up(r.unit) and r.number))
    for _, group in grouped(amounts, lambda r: r.source):
        shares = [r for r in group if _is_share(r)]
        counted = [r for r in group if r.unit != PERCENT and not says_each(r)] if shares else []
        for share in shares:
            yield from _judged(case, share, counted)


def _is_share(reading: Reading) -> bool:
    named = is_named(reading, "portion") and not reading.figure.of and not reading.figure.adds
    return reading.unit == PERCENT and named and bool(base_of(reading, "portion"))


def _judged(case: Case, share: Reading, counted: Sequence[Reading]) -> Iterator[Finding]:
    near = [r for r in counted if distance(r, share) <= _REACH and together(r, share)]
    parts = [r for r in near if base_of(share, "portion") & stems_of(r) and one_mood([r, share])]
    tried = [(p, w) for p in parts for w in near if _is_whole(share, p, w)]
    tried = tried or [(p, w) for p in parts for w in _only_other(share, p, near)]
    if tried and all(belies(share, p, w) for p, w in tried):
        meant = [(p, w) for p, w in tried if _is_meant(share, p, w)]
        yield from (_finding(case, share, p, w) for p, w in meant[:1])


def _is_whole(share: Reading, part: Reading, whole: Reading) -> bool:
    """Whether the part is named as some of the whole: by more words, or as what a share is of."""
    if whole.id == part.id or whole.unit != part.unit or not (part.number or ZERO) < (whole.number or ZERO):
        return False
    if not of_one_party(share, whole) and not of_one_party(part, whole):
        return False
    of, own, all_of = base_of(share, "portion"), stems_of(part), stems_of(whole)
    if not of <= own:
        return of <= own | all_of and bool(of & all_of) and not own & all_of  # `fine share of revenue`
    if bool(all_of) and all_of < own:
        return True
    # the grant and the grant share, of the cost
    return not all_of or says_total(whole) or (own == of and whole.figure.id in _WHOLES)


def _only_other(share: Reading, part: Reading, near: Sequence[Reading]) -> Sequence[Reading]:
    """The one amount of its unit and party beside the part, if it is greater: what else would it be a share of?"""
    own = stems_of(part)
    others = [r for r in near if _counts(r) == _counts(part) and r.id != part.id and of_one_party(share, r)]
    wholes = [r for r in others if (r.number or ZERO) > (part.number or ZERO)]
    sure = base_of(share, "portion") <= own and of_one_party(share, part)
    return wholes if sure and len(others) == 1 else ()


def _counts(reading: Reading) -> str:
    """The unit as it is told: samples are no tests."""
    return getattr(reading.claim.value, "unit", "")


def _is_meant(share: Reading, part: Reading, whole: Reading) -> bool:
    made, said = (part.number or ZERO) / (whole.number or Decimal(1)) * 100, share.number or ZERO
    return made <= _MEANT * said and said <= _MEANT * made


def _finding(case: Case, share: Reading, part: Reading, whole: Reading) -> Finding:
    asked = topic(share, case.register, case.figures)
    made = f"{told(part)} of {told(whole)} is {roughly(percentage(part, whole).support, '%')}"
    settles = "which of the three figures is wrong, or what the share is of"
    told_as = argued(f"{asked} is given as {told(share)}, but {made}", f"{made}, not {told(share)}", settles)
    return violated(RULE, told_as, [share, part, whole])
