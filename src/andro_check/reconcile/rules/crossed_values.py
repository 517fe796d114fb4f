"""AC131: two articles give the same two values, or two offices, to the same two parties, the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations, pairwise, product
from typing import TypeAlias

from andro_check.lexicon.passages import links
from andro_check.model.finding import Finding, Relation, Severity
from andro_check.reconcile.cases.attribution import Around, Canvas
from andro_check.reconcile.cases.case import Case, Grade, Told, draw_up
from andro_check.reconcile.cases.reasons import checked
from andro_check.reconcile.cases.wording import sayings, sentence, told
from andro_check.reconcile.readings.beside import between, gap
from andro_check.reconcile.readings.passages import grouped
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.timing import ONE_TIME, meeting
from andro_check.reconcile.readings.units import COUNT, NAME

RULE = "AC131 crossed-values"
_STEP = 170
"""Code points from one of the two values to the other."""
_OF = 14
"""Code points between two values of which one is of the other: "16 of the 35 seats"."""
_FEW = 10
"""Two counts below this are often the same by chance."""
_ARTICLES = 12
"""Articles that tell the two values side by side; where there are more, they are no rare pair."""
_OFFICE, _TWO_NAMES = "role: ", 3
"""How the figure of an office begins; and how many offices two people may have: one has two names, "director"."""
_PEOPLE = 12
"""Holders of offices in one article that are looked at: each two of them."""
_Held: TypeAlias = tuple[Reading, Reading]
"""An office of one of two people, and one of the other."""
_SURENESS = Decimal("0.6")
"""What such a finding is worth: names and values stand there in plain words, whatever parties were read."""


@dataclass(frozen=True)
class _Pair:
    """Two neighbouring values of an article in the order of its text, and the names around them."""

    first: Reading
    last: Reading
    around: Around

    def holders(self, actors: frozenset[str]) -> tuple[str, str]:
        """Who has the smaller value, and who the larger."""
        held = self.around.holders(actors)
        return held if (self.first.number or 0) < (self.last.number or 0) else held[::-1]


def crossed_values(case: Case) -> Iterator[Finding]:
    """By the order of names and values in the text. Where one article names only one of the two, it must give that one
    the other's value. Offices are exchanged by two people of one body at one time.
    """
    yield from _crossed_offices(case)
    if not case.is_one_story:
        return
    proper = {actor.id for actor in case.register.actors if actor.name[:1].isupper()}
    names = {name: actor for name, actor in case.comparer.named.names.items() if actor in proper}
    drawn = Canvas.drawn(case, names)
    for group in _alike(case):
        if 1 < len({first.source for first, _ in group}) <= _ARTICLES:
            pairs = [_Pair(first, last, drawn(first.source).around(first, last)) for first, last in group]
            crossed = [(p, q) for p, q in combinations(pairs, 2) if p.first.origin != q.first.origin and _crossed(p, q)]
            yield from (_finding(case, p, q) for p, q in crossed[:1])


def _alike(case: Case) -> Iterable[Sequence[tuple[Reading, Reading]]]:
    """The neighbours of one unit that have the same two values."""
    groups: dict[tuple[str, frozenset[Decimal | None]], list[tuple[Reading, Reading]]] = {}
    for pair in chain.from_iterable(map(_neighbours, case.articles)):
        groups.setdefault((pair[0].unit, frozenset(r.number for r in pair)), []).append(pair)
    return groups.values()


def _neighbours(numbers: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Values of one unit that stand side by side, or with one more between them."""
    for _, group in grouped(numbers, lambda r: r.unit):
        for a, b in chain(pairwise(group), zip(group, group[2:], strict=False)):
            few = a.unit == COUNT and max(a.number or 0, b.number or 0) < _FEW
            if few or a.number == b.number or (apart := gap(a, b)) > _STEP:
                continue
            if apart > _OF or not links().says("of", between(a, b)):
                yield a, b


def _crossed(one: _Pair, other: _Pair) -> bool:
    """Whether both name two parties around the values, and give each the value that the other gives its rival; or one
    party, whom they give each another of the two.
    """
    known = one.around.actors & other.around.actors
    for actors in map(frozenset, combinations(sorted(known), 2)):
        (low, high), also = one.holders(actors), other.holders(actors)
        if low and high and low != high:
            return also == (high, low)
    counted = one.first.unit == COUNT
    if any(p.first.subject == p.last.subject != "" for p in (one, other)):
        return False  # a rocket 24 m high, and how high it goes: both are of it in both articles
    return not counted and any(_gives(one, actor) * _gives(other, actor) < 0 for actor in known)


def _gives(pair: _Pair, actor: str) -> int:
    """Whether the article gives an actor the smaller value (-1) or the larger (1); 0 where it is not clear."""
    said = between(pair.first, pair.last)
    if len(said) <= _OF and not pair.around.between and not links().says("joined", said):
        return 0  # "By 61 % to 39 %, A ..." : both are of A
    every, alone = pair.holders(pair.around.actors), pair.holders(frozenset({actor}))
    if every[0] == every[1] or pair.around.times(actor) > 1:
        return 0
    return next((sign for sign, *held in ((-1, every[0], alone[0]), (1, every[1], alone[1])) if {*held} == {actor}), 0)


def _finding(case: Case, one: _Pair, other: _Pair) -> Finding:
    actors = one.around.actors & other.around.actors
    sides = [(_label(case, pair, actors), [pair.first, pair.last]) for pair in (one, other)]
    message = f"two values exchanged: {sayings(sides)}"
    why = f"the values are the same, {told(one.first)} and {told(one.last)}, and their holders exchanged"
    steps = checked(why, "the two did not truly exchange them", "a primary document that names the holders")
    grade = Grade(Relation.CONTRADICTION, Severity.HIGH, _SURENESS)
    return draw_up(RULE, grade, Told(sentence(message), sentence(why), steps), sides)


def _label(case: Case, pair: _Pair, actors: frozenset[str]) -> str:
    held = pair.around.holders(actors)
    if not any(held):
        held = pair.around.holders(pair.around.actors)
    said = ((case.register.name(name), told(r)) for name, r in zip(held, (pair.first, pair.last), strict=True))
    return ", ".join(f"{name} {value}".strip() for name, value in said)


def _crossed_offices(case: Case) -> Iterator[Finding]:
    """Two people of whom each article gives both an office, and each the other's: chair and director of one body."""
    offices = [r for r in case.readings if r.unit == NAME and r.claim.figure.startswith(_OFFICE)]
    together: dict[tuple[str, str], list[Sequence[Reading]]] = {}
    for _, group in grouped(offices, lambda r: r.source):
        for two in combinations(sorted({r.name for r in group})[:_PEOPLE], 2):
            together.setdefault(two, []).append([r for r in group if r.name in two])
    for articles in together.values():
        if 1 < len(articles) <= _ARTICLES:
            exchanges = (_exchange(case, ours, theirs) for ours, theirs in combinations(articles, 2))
            yield from (_exchanged_offices(case, *held) for held in exchanges if held)


def _exchange(case: Case, ours: Sequence[Reading], theirs: Sequence[Reading]) -> tuple[_Held, _Held] | None:
    """What two articles say of two people: of each its two claims, if there are two offices and they are exchanged."""
    if ours[0].origin == theirs[0].origin or len({r.claim.figure for r in (*ours, *theirs)}) > _TWO_NAMES:
        return None
    for one, other in product(ours, theirs):
        both = any(r.name == other.name and r.claim.figure == one.claim.figure for r in ours)
        if one.claim.figure == other.claim.figure and one.name != other.name and not both:
            mine = [r for r in ours if r.name == other.name and r.claim.figure != one.claim.figure]
            yours = [r for r in theirs if r.name == one.name and r.claim.figure != one.claim.figure]
            held = (((one, a), (other, b)) for a, b in product(mine, yours))
            found = next((sides for sides in held if _are_of_one_body_and_time(case, *sides)), None)
            if found:
                return found
    return None


def _are_of_one_body_and_time(case: Case, ours: _Held, theirs: _Held) -> bool:
    """Whether the offices may be of one body at one time: chairs of two bodies, or of two years, exchange none."""
    timely = all(meeting(a, b) in ONE_TIME for a, b in zip(ours, theirs, strict=True))
    return timely and _body(case, ours, theirs) is not None


def _body(case: Case, ours: _Held, theirs: _Held) -> str | None:
    """The one body that is named, or the one of which both articles tell the same office; empty where none is named,
    ``None`` where they are several.
    """
    people = {r.name for r in ours}
    proper = {r.subject for r in (*ours, *theirs) if case.register.name(r.subject)[:1].isupper()} - people
    both = [a.subject for a, b in zip(ours, theirs, strict=True) if a.subject == b.subject and a.subject in proper]
    if not proper or both:
        return both[0] if both else ""
    return next(iter(proper)) if len(proper) == 1 else None


def _exchanged_offices(case: Case, ours: _Held, theirs: _Held) -> Finding:
    sides = [(", ".join(_held(case, r) for r in pair), list(pair)) for pair in (ours, theirs)]
    body = _body(case, ours, theirs)
    message = f"two offices exchanged{f' at {case.register.name(body)}' if body else ''}: {sayings(sides)}"
    why = "both articles name the two, and each gives one the office of the other"
    steps = checked(why, "the two did not truly change places", "a primary document that names who holds them")
    return draw_up(
        RULE,
        Grade(Relation.CONTRADICTION, Severity.HIGH, _SURENESS),
        Told(sentence(message), sentence(why), steps),
        sides,
    )


def _held(case: Case, reading: Reading) -> str:
    return f"{case.register.name(reading.name)} {reading.claim.figure.removeprefix(_OFFICE)}"
