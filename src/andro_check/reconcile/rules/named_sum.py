"""AC127: a total that is not the sum of the figures of one article that are named as its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding
from andro_check.model.interval import ZERO
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, excluded, one_mood, total, violated
from andro_check.reconcile.cases.reasons import arithmetic
from andro_check.reconcile.cases.wording import allowed, amount, told, topic
from andro_check.reconcile.readings.beside import before
from andro_check.reconcile.readings.naming import is_noun, says_each, says_total, stems_of, words_of
from andro_check.reconcile.readings.passages import grouped, together
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import adds_up, is_measure
from andro_check.reconcile.readings.values import size, support

RULE = "AC127 named-sum"
_CUE = 40
"""Code points before a number within which "in all" or "that is" belongs to it."""
_PARTS = 6
"""The most parts that a total is tried on."""
_LEAST = Decimal("0.85")
"""How much of a whole its parts make at least, though one of the numbers is wrong."""


def named_sum(case: Case) -> Iterator[Finding]:
    """The total is named after its parts or called one, and no row of neighbours among the parts makes it."""
    numbers = (r for r in case.in_text_order if adds_up(r.unit) and r.number and not r.is_label and not says_each(r))
    for _, group in grouped(numbers, lambda r: (r.source, r.unit)):
        for place, whole in enumerate(group):
            sides = [[r for r in side if _is_part(r, whole)] for side in (group[:place], group[place + 1 :])]
            akin = {r.id for side in sides for r in side if stems_of(r) & stems_of(whole) or _is_of(r, whole)}
            told = len(akin) > 1 or (akin and says_total(whole))  # "540 of the 617 objects": nothing else is a part
            chosen = [[r for r in side if r.id in akin] for side in sides] if told else sides
            yield from _judged(case, whole, *chosen)


def _judged(case: Case, whole: Reading, earlier: Sequence[Reading], later: Sequence[Reading]) -> Iterator[Finding]:
    every = [*earlier, *later]
    rows: list[Sequence[Reading]] = [
        row for row in [every, *_ends(earlier), *_starts(later)] if 1 < len(row) <= _PARTS and _each_once(row)
    ]
    near = [row for row in rows if row == every and _is_near(whole, row)]
    if near and _exceeds(whole, every):
        rows = [*near]  # what is called a part of it cannot be left out because the others make it
    if near and all(excluded(whole, total(row)) for row in rows) and _is_called_total(case, whole, near[0]):
        yield _finding(case, whole, near[0])


def _exceeds(whole: Reading, parts: Sequence[Reading]) -> bool:
    """Whether parts that are named by the whole name of their whole make more than it."""
    return all(_is_of(r, whole) for r in parts) and support(whole).is_below(total(parts).core)


def _ends(parts: Sequence[Reading]) -> Iterator[Sequence[Reading]]:
    yield from (parts[start:] for start in range(max(0, len(parts) - _PARTS), len(parts) - 1))


def _starts(parts: Sequence[Reading]) -> Iterator[Sequence[Reading]]:
    yield from (parts[:end] for end in range(min(_PARTS, len(parts)), 1, -1))


def _is_part(part: Reading, whole: Reading) -> bool:
    """Whether a number may be a part of the whole: smaller, of one time, mood and party, and named after one thing."""
    if not _one_party(part, whole) or size(part) >= size(whole):
        return False
    return together(part, whole) and one_mood([part, whole]) and _one_thing(part, whole)


def _one_party(a: Reading, b: Reading) -> bool:
    """Whether both are about somebody; of what is measured, the part is about what the whole is of."""
    theirs = b.subject, b.object
    if is_measure(b.unit):
        return not b.subject or b.subject in (a.subject, a.object)
    return bool((a.subject and a.subject in theirs) or (a.object and a.object in theirs))


def _one_thing(part: Reading, whole: Reading) -> bool:
    """The seats of one party are no part of those of another: of one figure, only the whole names nobody."""
    if part.figure.id == whole.figure.id and not _wider(whole, part):
        return False
    return says_total(whole) or _called(whole) or bool(stems_of(part) & stems_of(whole)) or _is_of(part, whole)


def _is_of(part: Reading, whole: Reading) -> bool:
    """Whether the part is named by the whole name of its whole, and more: `cost of hull`."""
    return words_of(whole) < words_of(part)


def _wider(whole: Reading, part: Reading) -> bool:
    """Whether the whole leaves open what the part names: a giver, a recipient, a scope."""
    pairs = ((whole.subject, part.subject), (whole.object, part.object), (whole.scope, part.scope))
    return any(named and not left for left, named in pairs) and all(left in ("", named) for left, named in pairs)


def _called(whole: Reading) -> bool:
    words = before(whole, _CUE)
    return links().says("summed", words) and not links().says("nested", words)


def _each_once(row: Sequence[Reading]) -> bool:
    return len({(r.figure.id, r.subject, r.object, r.scope) for r in row}) == len(row)


def _is_called_total(case: Case, whole: Reading, row: Sequence[Reading]) -> bool:
    """Called a total; or nobody's where each part is somebody's; or named by what all parts' names have in common."""
    if says_total(whole) or _called(whole) or _is_nobodys(whole, row):
        return True
    apart = is_noun(whole, case.register) and all(whole.subject not in (r.subject, r.object) for r in row)
    return not apart and _is_common_name(whole, row)  # the area of a pond is none of what burnt


def _is_nobodys(whole: Reading, row: Sequence[Reading]) -> bool:
    return all((r.figure.id, r.scope) == (whole.figure.id, whole.scope) for r in row)


def _is_common_name(whole: Reading, row: Sequence[Reading]) -> bool:
    own = stems_of(whole)
    if not own:
        return all(_is_of(r, whole) for r in row)
    return all(own < stems_of(r) and r.figure.id != whole.figure.id for r in row)


def _is_near(whole: Reading, parts: Sequence[Reading]) -> bool:
    said, made = size(whole), sum((size(p) for p in parts), ZERO)
    return _LEAST * said <= made <= said / _LEAST


def _sum_told(whole: Reading, parts: Sequence[Reading]) -> str:
    """The sum in the unit that all are told in, or else in the one that they are compared in."""
    told_in = {getattr(r.claim.value, "unit", "") for r in (whole, *parts)}
    if len(told_in) == 1 and all(p.number for p in parts):
        return amount(sum((p.number or ZERO for p in parts), ZERO), *told_in)
    return amount(sum((size(p) for p in parts), ZERO), whole.unit)


def _finding(case: Case, whole: Reading, parts: Sequence[Reading]) -> Finding:
    said = _sum_told(whole, parts)
    made = arithmetic([told(p) for p in parts], "+")
    asked = topic(whole, case.register, case.figures)
    told_as = argued(
        f"{asked} is given as {told(whole)}, but what is named as its parts makes {said}",
        f"{made} = {said}; {told(whole)} allows {allowed(whole)}",
        "which of the parts, or the total, is wrong, or what the list leaves out",
    )
    return violated(RULE, told_as, [whole, *parts])
