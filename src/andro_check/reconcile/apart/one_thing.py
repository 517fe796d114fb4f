"""Two articles may call one thing by two nouns, "the line", "Tarn branch": what they agree on says that it is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from andro_check.model.claim import Status
from andro_check.model.register import Register
from andro_check.model.value import Quantity
from andro_check.reconcile.readings.naming import is_noun
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE, NAME, PERCENT, is_duration
from andro_check.reconcile.readings.values import digits

_STORY = 200
"""Articles of one story, at most: in more of them, values are shared by chance."""
_TELLING, _TOLD = 2, 4
"""Digits that count from which on a number is shared by no chance, and length of an EDTF year."""
_ENOUGH = 2
"""Values that two subjects share, unless one of them is a plain noun: then one will do."""
Pair = tuple[str, str]


def as_one(readings: Sequence[Reading], register: Register) -> tuple[Reading, ...]:
    """The same readings; of what a person accepted, subjects that agree in telling values go by one name, unless some
    article has figures of both.
    """
    read = [r for r in readings if r.claim.status is Status.ACCEPTED and r.subject]
    if len({r.source for r in read}) > _STORY:
        return tuple(readings)
    names = dict(_named(read, register))
    return tuple(replace(r, subject=names[r.subject]) if r.subject in names else r for r in readings)


def _named(read: Sequence[Reading], register: Register) -> Iterator[tuple[str, str]]:
    """Each subject that is another's, with the name of that."""
    apart = {pair for _, own in grouped(read, lambda r: (r.source, r.figure.id)) for pair in _told_apart(own)}
    nouns = {r.subject for r in read if is_noun(r, register)}
    one: dict[str, set[str]] = {}
    for pair, agreed in sorted(_agreements(read).items(), key=lambda item: (-len(item[1]), item[0])):
        if len(agreed) < (1 if nouns & {*pair} else _ENOUGH) or _declared(pair, register):
            continue
        joined = one.get(pair[0], {pair[0]}) | one.get(pair[1], {pair[1]})
        if not any(p in apart for p in combinations(sorted(joined), 2)):
            one.update(dict.fromkeys(joined, joined))
    for name, joined in sorted(one.items()):
        called = min(joined, key=lambda n: (n in nouns, n))
        if name != called:
            yield name, called


def _told_apart(own: Sequence[Reading]) -> Iterator[Pair]:
    """The subjects of which one article gives one figure, and not alike."""
    for a, b in combinations(own, 2):
        if a.subject != b.subject and a.fuzzy != b.fuzzy:
            one, other = sorted((a.subject, b.subject))
            yield one, other


def _declared(pair: Pair, register: Register) -> bool:
    return all(register.get(name) for name in pair)


def _agreements(read: Iterable[Reading]) -> Mapping[Pair, set[str]]:
    """Pairs of subjects, and the figures of which two articles give both the same value."""
    found: defaultdict[Pair, set[str]] = defaultdict(set)
    telling = [r for r in read if _is_telling(r)]
    for (figure, *_), group in grouped(telling, lambda r: (r.figure.question, r.unit, r.object, str(r.fuzzy))):
        for a, b in combinations(group, 2):
            if a.subject != b.subject and a.origin != b.origin:
                one, other = sorted((a.subject, b.subject))
                found[one, other].add(figure)
    return found


def _is_telling(reading: Reading) -> bool:
    """Whether two things rarely have this value in common: no name, no share, no age, no number of one
    digit, no bare year.
    """
    value = reading.claim.value
    if reading.unit in (NAME, PERCENT) or reading.is_label or is_duration(reading.unit):
        return False
    if reading.unit == DATE:
        return len(getattr(value, "edtf", "")) > _TOLD
    number = value.number if isinstance(value, Quantity) else None
    return number is not None and len(digits(number)) >= _TELLING
