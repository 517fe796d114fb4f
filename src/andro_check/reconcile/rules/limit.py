"""AC130: a part that is more than its whole, told beside it: more valid votes than ballots."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, permutations

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding
from andro_check.reconcile.cases.case import Case
from andro_check.reconcile.cases.derived import argued, one_mood, read_off
from andro_check.reconcile.cases.wording import told
from andro_check.reconcile.readings.beside import after, between, gap
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.values import support

RULE = "AC130 part-above-whole"
_STEP = 60
"""Code points between a part and its whole, told in one breath."""


def part_above_whole(case: Case) -> Iterator[Finding]:
    """Only of figures that the lexicon calls part and whole, and where no word says that one is of another time."""
    limits = {(limit.part, limit.whole) for limit in case.figures.limits}
    for numbers in case.articles:
        concerned = [r for r in numbers if any(r.figure.id in limit for limit in limits)]
        for first, then in pairwise(concerned):
            for part, whole in permutations((first, then)):
                if (part.figure.id, whole.figure.id) in limits and _in_one_breath(first, then) and _above(part, whole):
                    yield _finding(part, whole)


def _in_one_breath(first: Reading, then: Reading) -> bool:
    words = between(first, then)
    other = links().says("contrasted", words) or links().says("earlier", words + after(then, _STEP // 2))
    return gap(first, then) <= _STEP and not other and not any(mark in words for mark in ".;\n")


def _above(part: Reading, whole: Reading) -> bool:
    return part.unit == whole.unit and one_mood([part, whole]) and support(whole).is_below(support(part))


def _finding(part: Reading, whole: Reading) -> Finding:
    label, all_of = part.figure.label(), whole.figure.label()
    made = f"the {label} are {told(part)}, the {all_of} {told(whole)}"
    told_as = argued(f"{made}: the part is more than the whole", f"{made}", "which of the two is wrong")
    return read_off(RULE, told_as, [part, whole])
