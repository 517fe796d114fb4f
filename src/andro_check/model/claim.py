"""A claim: one source says that the figure of a subject (in, for an object) is a value, at a time."""

from __future__ import annotations

from decimal import Decimal

from andro_check.model.enumeration import StrEnum
from andro_check.model.frozen import dataclass
from andro_check.model.period import Period, parse_edtf
from andro_check.model.text import Citation
from andro_check.model.value import Hedge, Quantity, Value

HIGH_CONFIDENCE = Decimal("0.8")
"""From here on nine readings of ten are right."""
WELL_READ = Decimal("0.678")
"""From here on figure and parties stand where they are looked for; one passage alone is not worth much more."""
LISTED_CONFIDENCE = Decimal("0.68")
"""From here on most readings are right (docs/evaluation.md has the curve): what a list of claims shows unasked."""
LOW_CONFIDENCE = Decimal("0.5")
"""Below, a figure or a party is a guess, and the claim raises no contradiction on its own."""

_OPEN = ".."
"""The end in EDTF of what goes on."""


class Modality(StrEnum):
    ASSERTED = "asserted"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    DENIED = "denied"


class Status(StrEnum):
    DRAFT = "draft"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Basis(StrEnum):
    """Where a field of a claim was found; the better the place, the surer the claim."""

    LOCAL = "local"  # in the same clause, in the place that the trigger word asks for
    BRACKET = "bracket"  # the host of a bracket
    ANAPHOR = "anaphor"  # a pronoun or a definite description, resolved
    DISCOURSE = "discourse"  # what the text is about
    WHOLE = "whole"  # whose a thing without a name is, or what of somebody: told to readers, compared with nothing
    REASONED = "reasoned"  # worked out of what the passage states
    CONFIRMED = "confirmed"  # another source says the same in words of its own
    PERSON = "person"  # a person wrote it
    NONE = "none"  # left empty; the note says why


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field (``figure``, ``subject``, ``object``, ``as_of``, …) holds what it holds."""

    field: str
    basis: Basis
    note: str = ""


ADDED = "the object is a guess: what the subject belongs to, or what of it is meant"
"""The note of a claim whose object was only added for readers, kept with it in its file."""


@dataclass(frozen=True, slots=True)
class Claim:
    """``subject`` and ``object`` are ids of the register, or plain names, or ``None`` when unknown.

    ``figure`` may carry its scope in brackets: ``revenue [first half]``. ``confidence`` runs from 0 to 1.
    ``value_start`` is where the value's own words begin in the source's text, inside ``citation.span``.
    """

    id: str
    figure: str
    subject: str | None
    object: str | None
    value: Value
    citation: Citation
    value_start: int
    as_of: Period | None = None
    modality: Modality = Modality.ASSERTED
    voice: str | None = None
    confidence: Decimal = Decimal(1)
    status: Status = Status.DRAFT
    evidence: tuple[Evidence, ...] = ()
    note: str = ""

    @property
    def source(self) -> str:
        return self.citation.source

    @property
    def party(self) -> str | None:
        """The object as far as a question asks for it: what was only added for readers when a person stands by it."""
        return None if self.is_added and self.status is Status.DRAFT else self.object

    @property
    def is_added(self) -> bool:
        """Whether its object is a guess for readers: a file of claims keeps the note, an archive the evidence."""
        return self.note == ADDED or any(e.field == "object" and e.basis is Basis.WHOLE for e in self.evidence)

    @property
    def dated(self) -> Period | None:
        """When what its value dates was; of what has been so since, when it began: "en poste depuis 2013" dates the
        appointment. A plan from a day on may begin later. ``None`` for what is no date.
        """
        if not isinstance(self.value, Period) or self.modality is not Modality.ASSERTED:
            return self.value if isinstance(self.value, Period) else None
        start, _, end = self.value.edtf.partition("/")
        return parse_edtf(start) if end == _OPEN and start else self.value

    @property
    def is_worked_out(self) -> bool:
        """Whether its number stands nowhere in the source, but was reckoned from others that do."""
        return isinstance(self.value, Quantity) and self.value.hedge is Hedge.WORKED_OUT

    @property
    def measure(self) -> str:
        """The figure without its scope: ``revenue [first half]`` -> ``revenue``."""
        return self.figure.partition(" [")[0]

    @property
    def scope(self) -> str:
        """The scope alone: ``revenue [first half]`` -> ``first half``; empty when there is none."""
        return self.figure.partition(" [")[2].removesuffix("]")
