"""What a claim says: a quantity, a period or a name, each with the words that it was read from."""

from __future__ import annotations

from decimal import Decimal

from andro_check.model.enumeration import StrEnum
from andro_check.model.frozen import dataclass
from andro_check.model.interval import Fuzzy
from andro_check.model.period import Period


class Hedge(StrEnum):
    """How firmly a number is stated; the widths are in ``lexicon/widths.yaml``."""

    PLAIN = "plain"  # 44.4 %: as precise as it is written
    EXACT = "exact"  # "exactement", "exactly", small counts
    ABOUT = "about"  # "environ", "about"
    NEARLY = "nearly"  # "près de", "nearly": a little less
    JUST_OVER = "just over"  # "un peu plus de"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"
    UP_TO = "up to"
    BETWEEN = "between"
    FRACTION = "fraction"  # "un tiers", "half"
    LABEL = "label"  # "la majorité", "most": a word that stands for a range
    DOZENS = "dozens"  # "une dizaine", "une centaine"
    SEVERAL = "several"  # "quelques centaines"
    WORKED_OUT = "worked out"  # stated nowhere: 60 million each, of two, make 120 million


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit.

    ``number`` is the figure as stated, or worked out, in base units (150 million euros -> 150000000, 44.4 % -> 44.4),
    ``None`` for a range or a bare bound; ``fuzzy`` is what it is compared with; ``unit`` is ``%``, an ISO 4217 code or
    a plain unit; ``width`` is the id of the row of ``widths.yaml`` that gave the interval.
    """

    text: str
    number: Decimal | None
    fuzzy: Fuzzy
    unit: str
    hedge: Hedge = Hedge.PLAIN
    width: str = ""

    def with_text(self, text: str) -> Quantity:
        return Quantity(text, self.number, self.fuzzy, self.unit, self.hedge, self.width)


@dataclass(frozen=True, slots=True)
class Name:
    """A name as an answer: who holds, who leads, what it became."""

    text: str


Value = Quantity | Period | Name
