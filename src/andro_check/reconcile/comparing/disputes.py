"""One question: its claims compared with one another, and parted into disputes and accords."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal

from andro_check.model.finding import Relation
from andro_check.model.frozen import dataclass
from andro_check.reconcile.apart.headings import heading
from andro_check.reconcile.comparing.compare import Comparer
from andro_check.reconcile.comparing.plural import Plural, plural
from andro_check.reconcile.comparing.sides import fewest_sides
from andro_check.reconcile.comparing.verdict import DISPUTES, Row, Verdict
from andro_check.reconcile.readings.reading import Reading

NEIGHBOURS, FEWEST, _PAIRS = 64, 8, 64_000
"""How many earlier distinct statements, in the order of time, each one is compared with: ten thousand claims on one
question must not take the square of their number. Beyond a thousand statements they are fewer: so many pairs in all.
"""
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

    relation: Relation
    sides: tuple[tuple[Reading, ...], ...]
    pair: tuple[Reading, Reading]
    verdict: Verdict

    @property
    def readings(self) -> tuple[Reading, ...]:
        return tuple(reading for side in self.sides for reading in side)


@dataclass(frozen=True, slots=True)
class Accord:
    """Claims that differ in words or value and do not dispute one another, or that say the same."""

    relation: Relation
    readings: tuple[Reading, ...]
    pair: tuple[Reading, Reading]
    verdict: Verdict


def examine(readings: Sequence[Reading], comparer: Comparer) -> tuple[list[Dispute], list[Accord]]:
    """All disputes of a question, and one accord for each other relation that holds among its claims."""
    observed, answers = observe(readings), plural(readings)
    heated: list[_Edge] = []
    calm: dict[Relation, list[_Edge]] = {}
    for relation, edge in _edges(observed, comparer, answers):
        (heated if relation in DISPUTES else calm.setdefault(relation, [])).append(edge)
    disputes = [_dispute(observed, group, heated) for group in _components(heated)]
    accords = [_accord(observed, relation, calm[relation]) for relation in sorted(calm)]
    return disputes, accords if Relation.AGREEMENT in calm else [*accords, *_repeated(observed)]


def observe(readings: Iterable[Reading]) -> list[Observation]:
    """The distinct statements, in the order of time, then of value."""
    groups: dict[Hashable, list[Reading]] = {}
    for r in readings:
        said = (r.scope, r.claim.modality, r.unit, r.fuzzy, r.name, r.when, r.voice, r.figure.id, r.guessed, heading(r))
        groups.setdefault(said, []).append(r)
    observed = [Observation(tuple(sorted(group, key=_surest_first))) for group in groups.values()]
    return sorted(observed, key=_in_time)


def _surest_first(reading: Reading) -> tuple[Decimal, str]:
    return -reading.claim.confidence, reading.id


def _in_time(observation: Observation) -> tuple[int, int, str]:
    when = observation.first.when
    return when.start or 0, when.end or 0, min(r.id for r in observation.readings)


@dataclass(frozen=True, slots=True)
class _Edge:
    """Two observations, by number, the pair of claims that stands for them, and the verdict on the pair."""

    i: int
    j: int
    pair: tuple[Reading, Reading]
    verdict: Verdict

    @property
    def weight(self) -> tuple[object, ...]:
        """The strongest dispute first: its kind, how sure, how far apart."""
        rank = _RANK.get(self.verdict.relation or Relation.AGREEMENT, 0)
        one, other = self.pair[0].id, self.pair[1].id
        return -rank, -self.verdict.sureness, -self.verdict.gap, min(one, other), max(one, other)


def _edges(observed: Sequence[Observation], comparer: Comparer, answers: Plural) -> Iterator[tuple[Relation, _Edge]]:
    """Each pair of observations that are neighbours in time and of which something can be said."""
    reach = min(NEIGHBOURS, max(FEWEST, _PAIRS // max(1, len(observed))))
    for j, later in enumerate(observed):
        for i in range(max(0, j - reach), j):
            pair = _pair(observed[i], later)
            verdict = answers.settle(*pair, comparer.compare(*pair))
            if verdict.relation is not None:
                yield verdict.relation, _Edge(i, j, pair, verdict)


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

    for edge in edges:
        parent[root(edge.j)] = root(edge.i)
    groups: dict[int, list[int]] = {}
    for node in sorted(parent):
        groups.setdefault(root(node), []).append(node)
    return list(groups.values())


def _dispute(observed: Sequence[Observation], group: Sequence[int], edges: Sequence[_Edge]) -> Dispute:
    members = set(group)
    best = min((edge for edge in edges if edge.i in members), key=lambda edge: edge.weight)
    relation = best.verdict.relation or Relation.TENSION
    return Dispute(relation, _sides([observed[n] for n in group]), best.pair, best.verdict)


def _sides(observations: Sequence[Observation]) -> tuple[tuple[Reading, ...], ...]:
    """The fewest sides; names, and values that differ in unit, scope or mood, make sides of their own."""
    groups: dict[tuple[str, str, str, str], list[Observation]] = {}
    for o in observations:
        groups.setdefault((o.first.unit, o.first.name, o.first.scope, o.first.claim.modality), []).append(o)
    sides: list[tuple[Reading, ...]] = []
    for _, group in sorted(groups.items()):
        valued = [(o.first.fuzzy, o) for o in group if o.first.fuzzy is not None]
        parted = fewest_sides(valued) if valued else [group]
        sides += [tuple(sorted((r for o in side for r in o.readings), key=lambda r: r.id)) for side in parted]
    return tuple(sides)


def _accord(observed: Sequence[Observation], relation: Relation, edges: Sequence[_Edge]) -> Accord:
    nodes = sorted({n for edge in edges for n in (edge.i, edge.j)})
    best = min(edges, key=lambda edge: edge.weight)
    return Accord(relation, tuple(r for n in nodes for r in observed[n].readings), best.pair, best.verdict)


def _repeated(observed: Sequence[Observation]) -> Iterator[Accord]:
    """The agreement of claims that say the very same, the first there is."""
    for observation in observed:
        others = [r for r in observation.readings if r.origin != observation.first.origin]
        if others:
            agreement = Verdict(Relation.AGREEMENT, Row.SAME)
            yield Accord(Relation.AGREEMENT, observation.readings, (observation.first, others[0]), agreement)
            return
