"""AC108: a share in per cent that is not the part of the whole that an article gives beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product

from andro_check.lexicon.definitions import Ratio
from andro_check.model.finding import Finding
from andro_check.model.interval import ONE, ZERO, Fuzzy, Interval
from andro_check.model.value import Hedge
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, one_mood, one_time, percentage, violated
from andro_check.reconcile.cases.wording import roughly, told, topic
from andro_check.reconcile.readings.passages import together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import Meeting
from andro_check.reconcile.readings.units import PERCENT, counts

RULE = "AC108 share-of-a-whole"
_SETTLES = "which of the three figures is wrong"
_IN_WORDS = Interval(Decimal("-0.05"), Decimal("0.05"))
"""By how much of it a share told in words may be off."""
_WELL_DATED = (Meeting.SAME, Meeting.NEAR, Meeting.LOOSE)


def share_of_a_whole(case: Case) -> Iterator[Finding]:
    """In one article, where all three are given; a share of which some reading fits raises nothing."""
    for figures, group in case.amounts_by_article:
        for ratio in case.figures.ratios:
            if ratio.share in figures and ratio.part in figures and ratio.share != "stake":
                yield from _ratios(case, ratio, group)


def _ratios(case: Case, ratio: Ratio, group: Sequence[Reading]) -> Iterator[Finding]:
    for share in (r for r in group if r.figure.id == ratio.share and r.unit == PERCENT):
        parts = [r for r in group if r.figure.id == ratio.part and akin(share, r) and counts(r.unit)]
        wholes = [r for r in group if r.figure.id == ratio.whole and akin(share, r)]
        tried = [(p, w) for p, w in product(parts, wholes) if _fits(share, p, w)]
        if tried and all(belies(share, p, w) for p, w in tried):
            part, whole = tried[0]
            yield _finding(case, share, part, whole)


def belies(share: Reading, part: Reading, whole: Reading) -> bool:
    """Whether the share cannot be that of the part; one told in words, "a good third", is meant less strictly."""
    made = percentage(part, whole)
    hedge = getattr(share.claim.value, "hedge", None)
    loose = Fuzzy(made.core, Interval.point(ONE).plus(_IN_WORDS).times(made.support))
    return excluded(share, loose if hedge is Hedge.FRACTION else made)


def akin(share: Reading, other: Reading) -> bool:
    """Whether the parties of two figures are the same, as far as both have them."""
    subjects = not share.subject or not other.subject or share.subject == other.subject
    objects = not share.object or not other.object or share.object == other.object
    shared = {share.subject, share.object} & {other.subject, other.object} - {""}
    return bool(shared) and (
        (subjects and objects) or not (share.subject and share.object and other.subject and other.object)
    )


def _fits(share: Reading, part: Reading, whole: Reading) -> bool:
    if part.unit != whole.unit or not one_mood([part, share]):
        return False
    if (part.number or ZERO) > (whole.number or ZERO) > ZERO or whole.scope not in ("", share.scope):
        return False  # the seats of a smaller hall, or those "during the works"
    return one_time([share, part], _WELL_DATED) and together(share, whole) and part.scope == share.scope


def _finding(case: Case, share: Reading, part: Reading, whole: Reading) -> Finding:
    asked = topic(share, case.register, case.figures)
    made = f"{told(part)} of {told(whole)} is {roughly(percentage(part, whole).support, '%')}"
    told_as = argued(f"{asked} is given as {told(share)}, but {made}", f"{made}, not {told(share)}", _SETTLES)
    return violated(RULE, told_as, [share, part, whole])
