"""AC107: parts that do not make their whole: by definition, by a joint name, or by a list that says it is complete."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from andro_check.lexicon.definitions import Sum
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, one_mood, one_time, total, violated
from andro_check.reconcile.cases.reasons import arithmetic
from andro_check.reconcile.cases.wording import allowed, amount, roughly, told, topic
from andro_check.reconcile.readings.passages import distance, grouped, runs, says_rest
from andro_check.reconcile.readings.reading import Reading, party
from andro_check.reconcile.readings.units import counts

RULE = "AC107 parts-and-total"
_CANDIDATES = 4
_MEANT = 2
"""A sum so many times off is one of something else."""


def parts_and_total(case: Case) -> Iterator[Finding]:
    """Only where no choice among the parts that are told makes the total."""
    yield from _by_definition(case, case.amounts)
    yield from _by_joint_name(case, case.amounts)
    yield from _by_complete_list(case, case.amounts)
    yield from _by_givers(case, case.amounts)


def _by_definition(case: Case, amounts: Sequence[Reading]) -> Iterator[Finding]:
    for rule in case.figures.sums:
        named = {rule.whole, *rule.parts}
        concerned = [r for r in amounts if r.figure.id in named and counts(r.unit)]
        for _, group in grouped(concerned, lambda r: (r.subject or r.object, r.unit)):
            for whole in (r for r in group if r.figure.id == rule.whole):
                yield from _defined(case, rule, whole, group)


def _defined(case: Case, rule: Sum, whole: Reading, group: Sequence[Reading]) -> Iterator[Finding]:
    """A violation if no choice of parts fits the whole; shown with the parts that stand closest to it."""
    choices = [_closest(whole, [r for r in group if r.figure.id == part]) for part in rule.parts]
    combined = [list(parts) for parts in product(*choices)]
    if combined and all(excluded(whole, total(parts)) for parts in combined) and _is_meant(whole, combined[0]):
        yield _finding(case, whole, combined[0])


def _is_meant(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether the whole is near enough to the sum to be meant as one; five of one thing are not 31 of another."""
    said, made = whole.amount.support, total(parts).support
    low, high = made.low or ZERO, said.low or ZERO
    return (made.high is None or high <= _MEANT * made.high) and (said.high is None or low <= _MEANT * said.high)


def _closest(whole: Reading, parts: Sequence[Reading]) -> list[Reading]:
    """The parts that hold when the whole does, those of its own article first."""
    fitting = [p for p in parts if one_time([p, whole]) and one_mood([p, whole])]
    same = [p for p in fitting if p.source == whole.source]
    return sorted(same or fitting, key=lambda r: (r.source, r.id))[:_CANDIDATES]


def _by_joint_name(case: Case, amounts: Sequence[Reading]) -> Iterator[Finding]:
    """A whole that is told of "A + B", and in the same article its part told of A and of B."""
    joint = [r for r in amounts if " + " in (r.claim.subject or "") and (counts(r.unit) or r.figure.adds)]
    beside = dict(grouped(amounts, lambda r: (r.figure.id, r.object, r.unit, r.source))) if joint else {}
    for whole in joint:
        names = [party(name, case.register) for name in (whole.claim.subject or "").split(" + ")]
        others = beside[whole.figure.id, whole.object, whole.unit, whole.source]
        found = [p for p in (_part(whole, name, others) for name in names) if p]
        if len(found) == len(names) and _belie(whole, found):
            yield _finding(case, whole, found)


def _part(whole: Reading, name: str, others: Sequence[Reading]) -> Reading | None:
    """The claim about one of the names that stands closest to the whole; a short form of the name will do."""
    alone = [r for r in others if r.id != whole.id and " + " not in (r.claim.subject or "")]
    named = [r for r in alone if r.subject == name or r.subject.startswith(f"{name}-")]
    return min(named, key=lambda r: (distance(r, whole), r.id), default=None)


def _belie(whole: Reading, parts: Sequence[Reading]) -> bool:
    if not one_time([whole, *parts]) or not excluded(whole, total(parts)):
        return False
    return one_mood([whole, *parts]) or _digits_swapped(whole, parts)


def _digits_swapped(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether the whole is the sum with two digits exchanged, the commonest slip of the pen."""
    said, numbers = whole.number, [p.number for p in parts]
    if said is None or any(n is None for n in numbers):
        return False
    made = sum((n for n in numbers if n is not None), said * 0)
    return said != made and sorted(str(said.normalize())) == sorted(str(made.normalize()))


def _by_complete_list(case: Case, amounts: Sequence[Reading]) -> Iterator[Finding]:
    """A whole without scope, and beside it in the text its scopes, of which the last is "the rest"."""
    countable = [r for r in amounts if counts(r.unit)]
    for _, group in grouped(countable, lambda r: (r.figure.id, r.subject, r.object, r.unit, r.claim.modality)):
        for run in runs(group):
            wholes, parts = [r for r in run if not r.scope], [r for r in run if r.scope]
            rest = any(says_rest(p, case.figures) for p in parts)
            one_each = len({p.scope for p in parts}) == len(parts)
            if len(wholes) == 1 and len(parts) > 1 and rest and one_each and excluded(wholes[0], total(parts)):
                yield _finding(case, wholes[0], parts)


def _by_givers(case: Case, amounts: Sequence[Reading]) -> Iterator[Finding]:
    """A total of which no giver is named, and beside it what each gives, of which one is "the rest"."""
    given = [r for r in amounts if r.figure.adds == "subject" and counts(r.unit) and r.object]
    for _, group in grouped(given, lambda r: (r.figure.question, r.object, r.unit, r.scope, r.claim.modality)):
        for run in runs(group):
            totals, gifts = [r for r in run if not r.subject], [r for r in run if r.subject]
            rest = any(says_rest(g, case.figures) for g in gifts)
            one_each = len({g.subject for g in gifts}) == len(gifts)
            if len(totals) == 1 and len(gifts) > 1 and rest and one_each and excluded(totals[0], total(gifts)):
                yield _finding(case, totals[0], gifts)


def _finding(case: Case, whole: Reading, parts: Sequence[Reading]) -> Finding:
    asked, said = topic(whole, case.register, case.figures), _said(parts)
    sum_told = f"{arithmetic([told(p) for p in parts], '+')} = {said}; {told(whole)} allows {allowed(whole)}"
    message = f"{asked} is given as {told(whole)}, but its parts make {said}"
    return violated(RULE, argued(message, sum_told, "which of the parts, or the total, is wrong"), [whole, *parts])


def _said(parts: Sequence[Reading]) -> str:
    """The sum of the numbers as stated, or the interval where one of them is a range."""
    numbers = [p.number for p in parts if p.number is not None]
    unit = parts[0].unit
    return amount(sum(numbers, ZERO), unit) if len(numbers) == len(parts) else roughly(total(parts).support, unit)
