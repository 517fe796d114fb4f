"""What the reconciler reports."""

from __future__ import annotations

from decimal import Decimal

from andro_check.model.decision import Decision
from andro_check.model.enumeration import StrEnum
from andro_check.model.frozen import dataclass


class Relation(StrEnum):
    """From what an editor must look at to what only reassures, in that order."""

    CONTRADICTION = "contradiction"
    VIOLATION = "violation"
    TENSION = "tension"
    SUCCESSION = "succession"
    UPDATE = "update"
    SCOPE = "scope"
    BOUND = "bound"
    ROUNDING = "rounding"
    AGREEMENT = "agreement"


SHOWN_BY_DEFAULT = frozenset({Relation.CONTRADICTION, Relation.VIOLATION, Relation.TENSION, Relation.SUCCESSION})


class Severity(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Side:
    """Claims that can all be true together, by id; ``label`` is what they say, for people."""

    label: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the reasoning that ``explain`` prints: ``topic`` names it, ``text`` says it with the numbers."""

    topic: str
    text: str


OPEN, STALE = "open", "stale"
"""What a finding without a ruling is, and one whose ruling no longer fits its claims; else its status is the ruling."""


@dataclass(frozen=True, slots=True)
class Finding:
    """``figure``, ``subject`` and ``object`` name the question; ``message`` states the difference in one sentence,
    ``why`` in one line the arithmetic or the reason; ``claims`` lists all ids, those of ``sides`` first.
    ``decision`` is what a person ruled, and ``outdated`` says, of a stale one, what has changed since.
    """

    id: str
    rule: str
    relation: Relation
    severity: Severity
    confidence: Decimal
    message: str
    why: str
    figure: str
    subject: str | None
    object: str | None
    sides: tuple[Side, ...]
    claims: tuple[str, ...]
    steps: tuple[Step, ...] = ()
    status: str = OPEN
    decision: Decision | None = None
    outdated: str = ""

    @property
    def is_open(self) -> bool:
        """Whether a person still has to rule on it."""
        return self.status in (OPEN, STALE)
