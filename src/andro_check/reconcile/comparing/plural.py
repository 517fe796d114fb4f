"""Articles that give several answers to one question: they mean several things, and which is which is not known."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace

from andro_check.model.claim import Status
from andro_check.model.finding import Relation
from andro_check.model.frozen import dataclass
from andro_check.model.interval import possibility
from andro_check.reconcile.comparing.compare import HALF
from andro_check.reconcile.comparing.sides import fewest_sides
from andro_check.reconcile.comparing.verdict import Row, Verdict
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import counts

_TRIED = 12
"""How many of an article's answers are tried against another's."""


@dataclass(frozen=True, slots=True)
class Plural:
    """By the id of each claim of an article that gives several answers at one time: all of them.

    A claim that a person accepted is clear.
    """

    answers: Mapping[str, Sequence[Reading]]

    def settle(self, a: Reading, b: Reading, verdict: Verdict) -> Verdict:
        """A dispute between articles of which one means several things: none if any two of their answers agree."""
        comparable = verdict.disputes and a.unit == b.unit
        if not comparable or not (a.id in self.answers or b.id in self.answers):
            return verdict
        ones, others = self.answers.get(a.id, [a])[:_TRIED], self.answers.get(b.id, [b])[:_TRIED]
        if any(possibility(x.amount, y.amount) >= HALF for x in ones for y in others):
            return Verdict(None, Row.ONE_ARTICLE, met=verdict.met)
        if _adds_up(ones, b) or _adds_up(others, a):
            return Verdict(None, Row.PART, met=verdict.met)
        return replace(verdict, relation=Relation.TENSION, row=Row.ONE_ARTICLE)


def _adds_up(parts: Sequence[Reading], whole: Reading) -> bool:
    """Whether what one article tells part by part is what another tells in all: 2 million and 3 million, 5 million."""
    numbers = {r.number for r in parts if r.number is not None}
    return counts(whole.unit) and len(numbers) > 1 and sum(numbers) == whole.number


def plural(readings: Iterable[Reading]) -> Plural:
    """The articles with several answers among claims on one question."""
    groups: dict[Hashable, list[Reading]] = {}
    for r in readings:
        if r.fuzzy is not None and r.claim.status is not Status.ACCEPTED:
            groups.setdefault((r.source, r.scope, r.claim.modality, r.unit, r.when), []).append(r)
    several = [group for group in groups.values() if len(fewest_sides([(r.amount, r) for r in group])) > 1]
    return Plural({r.id: sorted(group, key=lambda x: x.id) for group in several for r in group})
