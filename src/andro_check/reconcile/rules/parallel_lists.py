"""AC139: two articles set the same names side by side, each with its number, and some numbers differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from andro_check.model.claim import Basis, Modality
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.model.interval import ZERO, possibility
from andro_check.model.value import Hedge, Quantity
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.derived import one_mood
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import listed, sayings, sentence, told
from andro_check.reconcile.readings.beside import chains, is_share
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import overlap
from andro_check.reconcile.readings.units import COUNT, PERCENT
from andro_check.reconcile.rules.digit_slip import contested_already

RULE = "AC139 parallel-lists"
_STEP = 130
"""Code points from one number of a list to the next."""
_NAMES, _MOST = 3, 40
"""Names that two lists share at least, and lists of a story at most: beyond, names are shared by chance."""
_ALIKE = Decimal("0.5")
"""How many of the numbers of one list the other has too, at least, in any order: else they count two things."""
_SURENESS = Decimal("0.6")
"""What such a finding is worth: names and numbers stand there in plain words."""
_SAID = frozenset({Basis.LOCAL, Basis.BRACKET, Basis.PERSON})
_List = Mapping[str, Reading]


def parallel_lists(case: Case) -> Iterator[Finding]:
    """At least three names in common and at most one more in either list, one of them with the same number, and half of
    all numbers the same.
    """
    lists = [found for numbers in case.articles for found in _lists(numbers)]
    for one, other in combinations(lists[: _MOST + 1], 2) if len(lists) <= _MOST else ():
        common = [name for name in one if name in other]
        if len(common) >= max(_NAMES, len(one) - 1, len(other) - 1) and _are_of_one_thing(one, other, common):
            differing = [name for name in common if possibility(one[name].amount, other[name].amount) == ZERO]
            new = [name for name in differing if _is_slip(case, name, one, other)]
            if new and len(differing) < len(common):
                yield _finding(case, [one[name] for name in new], [other[name] for name in new])


def _is_slip(case: Case, name: str, one: _List, other: _List) -> bool:
    """Whether nobody has said so yet, and no plan came out otherwise; what two names exchanged is no outcome."""
    a, b = one[name], other[name]
    exchanged = b.number in {r.number for r in one.values()} and a.number in {r.number for r in other.values()}
    return (exchanged or one_mood([a, b])) and not contested_already(case, a, b)


def _lists(numbers: Sequence[Reading]) -> Iterator[_List]:
    """Runs of numbers of one unit near to one another, each of another subject."""
    for unit in (PERCENT, COUNT):
        wanted = (r for r in numbers if r.unit == unit and (unit == COUNT or is_share(r)) and _is_told(r))
        for chain in chains(wanted, _STEP):
            found: dict[str, Reading] = {}
            for reading in chain:
                if reading.subject and _is_named(reading):
                    found.setdefault(reading.subject, reading)
            if len(found) >= _NAMES:
                yield found


def _is_told(reading: Reading) -> bool:
    value, denied = reading.claim.value, reading.claim.modality is Modality.DENIED
    exact = isinstance(value, Quantity) and value.number is not None and value.hedge is not Hedge.FRACTION
    return exact and not denied


def _is_named(reading: Reading) -> bool:
    return any(e.field == "subject" and e.basis in _SAID for e in reading.claim.evidence)


def _are_of_one_thing(one: _List, other: _List, common: Sequence[str]) -> bool:
    a, b = one[common[0]], other[common[0]]
    apart = a.when.stated and b.when.stated and not overlap(a.when, b.when)
    if a.origin == b.origin or a.unit != b.unit or apart:
        return False
    if a.unit == COUNT and any(one[name].figure.question != other[name].figure.question for name in common):
        return False
    numbers = [r.number for r in (one[name] for name in common)]
    shared = sum(r.number in numbers for r in (other[name] for name in common))
    return shared >= _ALIKE * len(common)


def _finding(case: Case, ones: Sequence[Reading], others: Sequence[Reading]) -> Finding:
    sides = [(listed([f"{case.register.name(r.subject)} {told(r)}" for r in side]), side) for side in (ones, others)]
    why = "two articles list the same names with their numbers, most numbers are the same, and these differ"
    steps = checked(why, "both lists are of one thing at one time", "the table that both articles were made from")
    grade = Grade(Relation.CONTRADICTION, Severity.HIGH, _SURENESS)
    return draw_up(RULE, grade, Told(sentence(f"a list told twice: {sayings(sides)}"), sentence(why), steps), sides)
