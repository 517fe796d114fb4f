"""AC106: shares of one whole at one time, in one article, that make more than 100 %, or less though they say all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO, Fuzzy, Interval, possibility
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import CONSPIRACY, argued, total, violated
from andro_check.reconcile.cases.reasons import arithmetic
from andro_check.reconcile.cases.wording import listed, plain_number, told
from andro_check.reconcile.readings.passages import clusters, grouped, runs, says_rest
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import sharp
from andro_check.reconcile.readings.units import PERCENT

RULE = "AC106 shares-of-a-whole"
WHOLE = Decimal(100)
MOST, _LEAST = Decimal(115), Decimal(90)
"""A list that misses 100 % by more was misread or is no list: a sale told beside what it leads to, a part left out."""


def shares_of_a_whole(case: Case) -> Iterator[Finding]:
    """Of each holder the smallest share counts, so that a rise within the article makes no sum too large."""
    shares = [r for r in case.readings if r.unit == PERCENT and _whole_of(r) and not r.is_label]
    for _, group in grouped(shares, lambda r: (_measure(r), _whole_of(r), r.source, r.claim.modality, r.scope)):
        found: list[Finding] = []
        for cluster in clusters(group):
            for one in [cluster] if all(r.when.stated and sharp(r.when) for r in cluster) else runs(cluster):
                finding = _judge(case, one)
                if finding and finding.claims not in [f.claims for f in found]:
                    found.append(finding)
        yield from found


def _measure(reading: Reading) -> str:
    return reading.figure.held_in or reading.figure.id


def _whole_of(reading: Reading) -> str:
    """What the shares of this figure add up to, or empty."""
    if reading.figure.held_in:
        return reading.subject
    return reading.object if reading.figure.adds == "subject" else ""


def _judge(case: Case, readings: Sequence[Reading]) -> Finding | None:
    chosen = list(_one_for_each(case, readings))
    made = total(chosen)
    if len(chosen) < 2 or possibility(made, Fuzzy.crisp(Interval.point(WHOLE))) >= CONSPIRACY:
        return None
    if Interval.point(WHOLE).is_below(made.core):
        return _finding(case, chosen, made) if (made.support.low or ZERO) <= MOST else None
    complete = len(chosen) == len({r.id for r in readings})
    says_all = complete and any(says_rest(r, case.figures) for r in chosen)
    return _finding(case, chosen, made) if says_all and (made.support.high or ZERO) >= _LEAST else None


def _one_for_each(case: Case, readings: Iterable[Reading]) -> Iterator[Reading]:
    """The smallest share of each holder, without those that belong to another or name several at once."""
    least: dict[str, Reading] = {}
    for r in readings:
        holder = "" if r.figure.held_in else r.subject
        kept = least.get(holder)
        if (
            (holder or r.figure.held_in)
            and "+" not in (r.claim.subject or "")
            and (kept is None or _low(r) < _low(kept))
        ):
            least[holder] = r
    for holder, reading in least.items():
        others = [other for other in least if other != holder]
        kin = any(case.register.part_of(holder, o) or o in case.register.family(holder) for o in others if o and holder)
        if not kin:
            yield reading


def _low(reading: Reading) -> Decimal:
    return reading.amount.support.low or ZERO


def _finding(case: Case, readings: Sequence[Reading], made: Fuzzy) -> Finding:
    first = readings[0]
    whole = case.register.name(first.claim.object or first.claim.subject)
    parts = [f"{case.register.name(r.claim.subject) or 'others'} {told(r)}" for r in readings]
    said = plain_number(sum((r.number or _low(r) for r in readings), ZERO))
    over = Interval.point(WHOLE).is_below(made.core)
    bounds = (
        f"usually at least {plain_number(made.core.low or ZERO)} %"
        if over
        else f"usually at most {plain_number(made.core.high or ZERO)} %"
    )
    message = f"the shares of {whole} add up to {said} % in one article: {listed(parts)}"
    sum_told = f"{arithmetic([told(r) for r in readings], '+')} = {said} %, {bounds} with the roundings, not 100 %"
    return violated(RULE, argued(message, sum_told, "which share is wrong, or what the list leaves out"), readings)
