"""Conflicts and traps that were planted in a told story, and which of them the findings on it hit.

Below the claims of `expected.md`: under `## Conflicts` a table `| conflict | one side | other side |`, under
`## Not conflicts` one with the same columns and a reason. A side is `article: words` of a row of claims, several
joined by ` ; `. An arithmetic slip has all its claims on one side. Lines of one name are one conflict.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from andro_check.model.finding import Finding, Relation

CONFLICTS, TRAPS = "Conflicts", "Not conflicts"
REPORTED = frozenset({Relation.CONTRADICTION, Relation.VIOLATION})
_WIDEST_VIOLATION = 12
"""A finding that names more claims than this points at nothing."""

Place = tuple[str, str]
"""An article's stem and words in it: what names a row of claims."""
Hits = Mapping[str, frozenset[Place]]
"""The rows that a claim found, by its id."""


@dataclass(frozen=True)
class Planted:
    """A conflict of two sides, or of one where a text does not add up; or a trap, with why it is none."""

    name: str
    sides: tuple[frozenset[Place], ...]
    reason: str = ""

    @property
    def places(self) -> frozenset[Place]:
        return frozenset[Place]().union(*self.sides)


@dataclass(frozen=True)
class Caught:
    """Names of the conflicts and traps of a story, and what became of them: ``false`` are reported and none."""

    conflicts: frozenset[str]
    found: frozenset[str]
    right: int
    false: tuple[Finding, ...]
    traps: frozenset[str]
    sprung: frozenset[str]


def sections(text: str) -> Mapping[str, str]:
    """The text below each heading of the second level; the text above the first one is of ""."""
    parts = [part.partition("\n") for part in f"\n{text}".split("\n## ")]
    return {heading.strip(): below for heading, _, below in parts}


def read_planted(section: str) -> Iterator[Planted]:
    """Raises ValueError for a line that is neither conflict nor trap."""
    lines = [line.strip() for line in section.splitlines() if line.startswith("|")]
    for line in lines[2:]:
        name, one, other, *reason = (cell.strip() for cell in line[1:-1].split("|"))
        sides = tuple(frozenset(map(place_of, cell.split(" ; "))) for cell in (one, other) if cell)
        if not sides or len(reason) > 1:
            raise ValueError(f"{line!r} is no conflict: it has a name and two sides, and a reason if it is a trap")
        yield Planted(name, sides, "".join(reason))


def place_of(text: str) -> Place:
    article, _, words = text.strip().partition(": ")
    return article, words


def caught(conflicts: Iterable[Planted], traps: Iterable[Planted], findings: Iterable[Finding], hits: Hits) -> Caught:
    """Scored as stories elsewhere are: a finding is false when it hits no conflict."""
    planted, laid = list(conflicts), list(traps)
    reported = [finding for finding in findings if finding.relation in REPORTED]
    met = [(conflict.name, finding.id) for finding in reported for conflict in planted if hit(conflict, finding, hits)]
    right = {key for _, key in met}
    false = tuple(finding for finding in reported if finding.id not in right)
    fallen_for = (t for t in laid for finding in false if len(t.places & places(finding.claims, hits)) > 1)
    return Caught(names(planted), frozenset(name for name, _ in met), len(right), false, names(laid), names(fallen_for))


def hit(conflict: Planted, finding: Finding, hits: Hits) -> bool:
    """Two sides of the finding meet two of the conflict; of sums, the finding names two claims of the slip."""
    if len(conflict.sides) == 1 or finding.relation is Relation.VIOLATION:
        common = conflict.places & places(finding.claims, hits)
        return len(common) >= min(2, len(conflict.places)) and len(finding.claims) <= _WIDEST_VIOLATION
    sides = [places(side.claims, hits) for side in finding.sides]
    if len(sides) < 2:
        sides = [places([claim], hits) for claim in finding.claims]
    pairs = itertools.permutations(sides, 2)
    return any(conflict.sides[0] & one and conflict.sides[1] & other for one, other in pairs)


def places(claims: Iterable[str], hits: Hits) -> frozenset[Place]:
    return frozenset[Place]().union(*(hits.get(claim, frozenset()) for claim in claims))


def names(planted: Iterable[Planted]) -> frozenset[str]:
    return frozenset(p.name for p in planted)


@dataclass(frozen=True)
class Total:
    """Counts over stories: conflicts found of all, reported findings that are right of all, traps sprung of all."""

    found: int
    conflicts: int
    right: int
    reported: int
    sprung: int
    traps: int

    def __str__(self) -> str:
        told = f"conflicts {self.found}/{self.conflicts}, precision {self.right}/{self.reported}"
        return f"{told}, traps {self.sprung}/{self.traps}"


def total(stories: Iterable[Caught]) -> Total:
    every = list(stories)
    return Total(
        found=sum(len(c.found) for c in every),
        conflicts=sum(len(c.conflicts) for c in every),
        right=sum(c.right for c in every),
        reported=sum(c.right + len(c.false) for c in every),
        sprung=sum(len(c.sprung) for c in every),
        traps=sum(len(c.traps) for c in every),
    )


def amiss(story: Caught) -> Iterator[str]:
    """A line for each conflict that was missed, and for each finding that is none."""
    yield from (f"    missed  {name}" for name in sorted(story.conflicts - story.found))
    yield from (f"    false   {f.rule}: {f.message}" for f in story.false)
