"""AC153: a surplus, a majority or what is left that is not the difference of the two figures that it is of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, product

from andro_check.lexicon.definitions import Difference
from andro_check.model.claim import Modality
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO, Fuzzy
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, total, violated
from andro_check.reconcile.cases.wording import roughly, told, topic
from andro_check.reconcile.readings.naming import base_of, is_named, of_one_party
from andro_check.reconcile.readings.passages import distance, together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import counts

RULE = "AC153 named-balance"
_REACH = 900
"""Code points from the difference to what it is one of."""
_MEANT = Decimal("2.5")
"""A difference that is so many times off is one of something else."""
_LEAST = Decimal("0.75")
"""How much of a whole what was taken and what is left make at least, though one of the numbers is wrong."""
_SETTLES = "which of the three figures is wrong"


def named_balance(case: Case) -> Iterator[Finding]:
    """In one article, by definition or, of what is left, by name: `jobs`, `jobs cut` and `jobs remaining`."""
    for figures, group in case.amounts_by_article:
        for rule in case.figures.differences:
            if rule.difference & figures and rule.more & figures and rule.less & figures:
                yield from _of_two(case, rule, group)
        yield from _left(case, [r for r in group if counts(r.unit) and r.number])


def _of_two(case: Case, rule: Difference, group: Sequence[Reading]) -> Iterator[Finding]:
    """Only where no two amounts that may be meant make the difference."""
    for stated in (r for r in group if r.figure.id in rule.difference and counts(r.unit)):
        near = [r for r in group if _goes_with(stated, r)]
        more, less = ([r for r in near if r.figure.id in names] for names in (rule.more, rule.less))
        tried = list(product(more, less))
        if tried and all(excluded(stated, _difference(a, b)) for a, b in tried):
            meant = [(a, b) for a, b in tried if _is_meant(stated, a, b)]
            yield from (_finding(case, stated, a, b) for a, b in meant[:1])


def _goes_with(stated: Reading, other: Reading) -> bool:
    one = stated.unit == other.unit and stated.id != other.id and of_one_party(stated, other)
    foreseen = other.claim.modality is not Modality.ASSERTED
    return one and (foreseen or together(stated, other)) and distance(stated, other) <= _REACH


def _difference(more: Reading, less: Reading) -> Fuzzy:
    """With its sign: who spent more than there was has no surplus."""
    a, b = more.amount, less.amount
    return Fuzzy(a.core.minus(b.core), a.support.minus(b.support))


def _is_meant(stated: Reading, more: Reading, less: Reading) -> bool:
    """Whether the difference is wrong, or on the wrong side, yet near enough to be the one of these."""
    made, said = abs((more.number or ZERO) - (less.number or ZERO)), abs(stated.number or ZERO)
    return ZERO < made <= _MEANT * said and said <= _MEANT * made


def _left(case: Case, group: Sequence[Reading]) -> Iterator[Finding]:
    """`jobs remaining` beside `jobs` and `jobs cut`: one number more that is named so, and a greater one."""
    for rest in (r for r in group if is_named(r, "rest") and base_of(r, "rest")):
        akin = [r for r in group if _goes_with(rest, r) and base_of(rest, "rest") <= base_of(r, "rest")]
        pairs = [(a, b) for a, b in combinations(akin, 2) if not is_named(a, "rest") and not is_named(b, "rest")]
        if len(akin) == len({r.figure.id for r in akin}) and len(pairs) == 1:
            part, whole = sorted(pairs[0], key=lambda r: r.number or ZERO)
            if _nearly(whole, part, rest) and excluded(whole, total([part, rest])):
                yield _finding(case, rest, whole, part)


def _nearly(whole: Reading, part: Reading, rest: Reading) -> bool:
    said, made = whole.number or ZERO, (part.number or ZERO) + (rest.number or ZERO)
    return (rest.number or ZERO) < said and (part.number or ZERO) < said and _LEAST * said <= made <= said / _LEAST


def _finding(case: Case, stated: Reading, more: Reading, less: Reading) -> Finding:
    asked = topic(stated, case.register, case.figures)
    made = f"{told(more)} less {told(less)} is {roughly(_difference(more, less).support, stated.unit)}"
    told_as = argued(f"{asked} is given as {told(stated)}, but {made}", f"{made}, not {told(stated)}", _SETTLES)
    return violated(RULE, told_as, [stated, more, less])
