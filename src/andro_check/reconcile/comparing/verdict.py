"""What the decision table says of two claims: the row that decided, and what follows from it."""

from __future__ import annotations

from decimal import Decimal

from andro_check.model.enumeration import StrEnum
from andro_check.model.finding import Relation
from andro_check.model.frozen import dataclass
from andro_check.model.interval import ONE, ZERO
from andro_check.reconcile.readings.timing import Meeting


class Row(StrEnum):
    """The rows of the table that give a verdict; each is the name of a reason."""

    SCOPE = "scope differs"
    PART = "part within its whole"
    PART_ABOVE = "part above its whole"
    MOOD = "modality differs"
    DENIED = "denied against asserted"
    UNIT = "unit suspected"
    UNITS = "units do not convert"
    STUFF = "amounts of two things"
    PLACES = "two things under one name"
    ONE_ARTICLE = "one article tells of two things"
    TIME = "valid at different times"
    PERIOD = "different periods"
    OCCASION = "different occasions"
    UNDATED = "no common time known"
    GROWS = "counter that grows"
    SHRINKS = "counter that shrank"
    SIGN = "a rise against a fall"
    SEVERAL = "several true values possible"
    VOICES = "two voices"
    NAME = "same name"
    SUCCESSOR = "one became the other"
    GROUP = "group and its part"
    NAMES = "distinct names"
    SAME = "same value"
    NESTED = "one refines the other"
    BOUND = "bound and value"
    OVERLAP = "compatible intervals"
    TRUNCATED = "cut short, not rounded"
    MAGNITUDE = "many times apart"
    STRAINED = "only at the edge of the words"
    ELSEWHEN = "times only perhaps the same"
    GUESSED = "a party or the figure is only taken from the context"
    SOMEBODY = "two people may be meant"
    VAGUE = "the word covers several measures"
    DISJOINT = "no common value"


DISPUTES = frozenset({Relation.CONTRADICTION, Relation.VIOLATION, Relation.TENSION})


@dataclass(frozen=True, slots=True)
class Verdict:
    """``relation`` is ``None`` where nothing can be said.

    ``sureness`` (0 to 1) weighs how the facets met; ``degree`` is the possibility that both values are true, ``gap``
    their relative distance.
    """

    relation: Relation | None
    row: Row
    sureness: Decimal = ONE
    degree: Decimal | None = None
    gap: Decimal = ZERO
    met: Meeting | None = None

    @property
    def disputes(self) -> bool:
        return self.relation in DISPUTES
