"""One question: its claims compared with one another, and parted into disputes and accords."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from andro_check.model.finding import Relation
from andro_check.reconcile.compare import Comparer
from andro_check.reconcile.verdict import Row, Verdict
from andro_check.reconcile.reading import Reading
from andro_check.reconcile.sides import fewest_sides

NEIGHBOURS = 64
"""How many earlier distinct values, in the order of time, each value is compared with: what keeps ten thousand claims on
one question from taking their square in time."""
_RANK = {Relation.TENSION: 1, Relation.VIOLATION: 2, Relation.CONTRADICTION: 3}


@dataclass(frozen=True, slots=True)
class Observation:
    """Claims that say the very same: value, time, scope, mood and voice; the surest claim first."""

    readings: tuple[Reading, ...]

    @property
    def first(self) -> Reading:
        return self.readings[0]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Claims that cannot all be true. ``pair`` shows it best, and ``verdict`` is what the table says of the pair."""

    sides: tuple[tuple[Reading, ...], ...]
    pair: tuple[Reading, Reading]
    verdict: Verdict

    @property
    def readings(self) -> tuple[Reading, ...]:
        return tuple(reading for side in self.sides for reading in side)


@dataclass(frozen=True, slots=True)
class Accord:
    """Claims that differ in words or value and do not dispute one another, or that say the same."""

    readings: tuple[Reading, ...]
    pair: tuple[Reading, Reading]
    verdict: Verdict


def examine(readings: Sequence[Reading], comparer: Comparer) -> tuple[list[Dispute], list[Accord]]:
    """All disputes of a question, and one accord for each other relation that holds among its claims."""
    observed = observe(readings)
    edges = list(_edges(observed, comparer))
    heated = [edge for edge in edges if edge[2].verdict.disputes]
    disputes = [_dispute(observed, group, heated) for group in _components(heated)]
    calm: dict[Relation, list[_Edge]] = {}
    for edge in edges:
        relation = edge[2].verdict.relation
        if relation is not None and not edge[2].verdict.disputes:
            calm.setdefault(relation, []).append(edge)
    accords = [_accord(observed, found) for _, found in sorted(calm.items())]
    return disputes, accords + list(_repeated(observed, calm))


def observe(readings: Iterable[Reading]) -> list[Observation]:
    """The distinct statements, in the order of time, then of value."""
    groups: dict[Hashable, list[Reading]] = {}
    for r in readings:
        groups.setdefault((r.scope, r.claim.modality, r.unit, r.fuzzy, r.name, r.when, r.voice, r.figure.id), []).append(r)
    observed = [Observation(tuple(sorted(group, key=lambda r: (-r.claim.confidence, r.id)))) for group in groups.values()]
    return sorted(observed, key=lambda o: (o.first.when.start or 0, o.first.when.end or 0, min(r.id for r in o.readings)))


@dataclass(frozen=True, slots=True)
class _Compared:
    pair: tuple[Reading, Reading]
    verdict: Verdict

    @property
    def weight(self) -> tuple[object, ...]:
        """The strongest dispute first: its kind, how sure, how far apart."""
        verdict = self.verdict
        rank = _RANK.get(verdict.relation, 0) if verdict.relation else 0
        return (-rank, -verdict.sureness, -verdict.gap, *sorted(r.id for r in self.pair))


_Edge = tuple[int, int, _Compared]


def _edges(observed: Sequence[Observation], comparer: Comparer) -> Iterator[_Edge]:
    for j, later in enumerate(observed):
        for i in range(max(0, j - NEIGHBOURS), j):
            pair = _pair(observed[i], later)
            yield i, j, _Compared(pair, comparer.compare(*pair))


def _pair(a: Observation, b: Observation) -> tuple[Reading, Reading]:
    """The surest claim of each, from two sources where that can be had."""
    for x in a.readings[:2]:
        for y in b.readings[:2]:
            if x.origin != y.origin:
                return x, y
    return a.first, b.first


def _components(edges: Iterable[_Edge]) -> list[list[int]]:
    """The groups of observations that are joined by edges, each in order."""
    parent: dict[int, int] = {}

    def root(node: int) -> int:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for i, j, _ in edges:
        parent[root(j)] = root(i)
    groups: dict[int, list[int]] = {}
    for node in sorted(parent):
        groups.setdefault(root(node), []).append(node)
    return list(groups.values())


def _dispute(observed: Sequence[Observation], group: Sequence[int], edges: Sequence[_Edge]) -> Dispute:
    members = set(group)
    best = min((edge[2] for edge in edges if edge[0] in members), key=lambda c: c.weight)
    return Dispute(_sides([observed[n] for n in group]), best.pair, best.verdict)


def _sides(observations: Sequence[Observation]) -> tuple[tuple[Reading, ...], ...]:
    """The fewest sides; values in different units, and names, make sides of their own."""
    groups: dict[tuple[str, str, str], list[Observation]] = {}
    for o in observations:
        groups.setdefault((o.first.unit, o.first.name, o.first.scope), []).append(o)
    sides: list[tuple[Reading, ...]] = []
    for _, group in sorted(groups.items()):
        valued = [(o.first.fuzzy, o) for o in group if o.first.fuzzy is not None]
        parted = fewest_sides(valued) if valued else [group]
        sides += [tuple(sorted((r for o in side for r in o.readings), key=lambda r: r.id)) for side in parted]
    return tuple(sides)


def _accord(observed: Sequence[Observation], edges: Sequence[_Edge]) -> Accord:
    nodes = sorted({n for edge in edges for n in edge[:2]})
    best = min((edge[2] for edge in edges), key=lambda c: c.weight)
    return Accord(tuple(r for n in nodes for r in observed[n].readings), best.pair, best.verdict)


def _repeated(observed: Sequence[Observation], calm: dict[Relation, list[_Edge]]) -> Iterator[Accord]:
    """The agreement of claims that say the very same, where no other agreement was found."""
    if Relation.AGREEMENT in calm:
        return
    for observation in observed:
        others = [r for r in observation.readings if r.origin != observation.first.origin]
        if others:
            pair = (observation.first, others[0])
            yield Accord(observation.readings, pair, Verdict(Relation.AGREEMENT, Row.SAME))
            return


