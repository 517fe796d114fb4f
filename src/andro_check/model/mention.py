"""A mention: a typed reading of one span of a text."""

from __future__ import annotations

from andro_check.model.enumeration import StrEnum
from andro_check.model.frozen import dataclass
from andro_check.model.period import Period
from andro_check.model.text import Span
from andro_check.model.value import Quantity


class MentionKind(StrEnum):
    MONEY = "money"
    PERCENT = "percent"
    NUMBER = "number"  # a bare number or a count of things
    QUANTITY = "quantity"  # a number with a unit of measure: 120 MW, 35 km
    DURATION = "duration"  # "six mois", "three years": a quantity in a unit of time
    ORDINAL = "ordinal"
    CLOCK = "clock"  # a time of day, in minutes after midnight
    DATE = "date"  # one day
    PERIOD = "period"  # any other stretch of the calendar


@dataclass(frozen=True, slots=True)
class Mention:
    """``span`` covers the number and its unit, not the hedge; ``whole`` covers the hedge as well.

    ``noun`` is what is counted, in the singular as the text has it ("salarié" where the unit is "person");
    ``noun_span`` is the place of the words that name it, adjectives included.
    """

    kind: MentionKind
    span: Span
    whole: Span
    value: Quantity | Period
    noun: str = ""
    noun_span: Span | None = None
