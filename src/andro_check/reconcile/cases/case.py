"""What a rule is given, and what it makes: the case with all its readings, and findings drawn up from them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from andro_check.lexicon.figures import FigureTable
from andro_check.model.claim import LISTED_CONFIDENCE, Basis
from andro_check.model.finding import SHOWN_BY_DEFAULT, Finding, Relation, Severity, Side, Step
from andro_check.model.frozen import dataclass
from andro_check.model.identity import finding_id
from andro_check.model.register import Register
from andro_check.model.source import Source
from andro_check.reconcile.comparing.compare import Comparer
from andro_check.reconcile.comparing.questions import Question
from andro_check.reconcile.readings.passages import grouped, in_text_order
from andro_check.reconcile.readings.reading import Reading
from andro_check.reconcile.readings.units import DATE
from andro_check.reconcile.readings.values import number_told

_STORY = 200
"""Articles of one story, at most: in more of them, rare words and pairs of values are shared by chance."""


@dataclass(frozen=True)
class Case:
    """Everything known of a story, ready to be judged. ``faint`` are readings of low confidence: they may confirm what
    another claim accuses of, and accuse nobody on their own.
    """

    readings: tuple[Reading, ...]
    questions: tuple[Question, ...]
    register: Register
    sources: Mapping[str, Source]
    figures: FigureTable
    faint: tuple[Reading, ...] = ()
    ends: tuple[Reading, ...] = ()

    def of(self, claims: Collection[str]) -> Case:
        """The same case with no more than these claims."""
        kept = (replace(q, readings=tuple(r for r in q.readings if r.id in claims)) for q in self.questions)
        return replace(
            self,
            readings=tuple(r for r in self.readings if r.id in claims),
            questions=tuple(question for question in kept if question.readings),
            faint=tuple(r for r in self.faint if r.id in claims),
        )

    @cached_property
    def amounts(self) -> tuple[Reading, ...]:
        """The readings that can be measured: no names, and no words that stand for a range."""
        return tuple(r for r in self.readings if r.fuzzy is not None and not r.is_label)

    @cached_property
    def amounts_by_article(self) -> tuple[tuple[frozenset[str], Sequence[Reading]], ...]:
        """The amounts of each article, and the figures that they are of."""
        groups = grouped(self.amounts, _source_of)
        return tuple((frozenset(r.figure.id for r in group), group) for _, group in groups)

    @cached_property
    def in_text_order(self) -> tuple[Reading, ...]:
        """The readings by article, in the order of its text."""
        return tuple(in_text_order(self.readings))

    @cached_property
    def by_id(self) -> Mapping[str, Reading]:
        """All readings by the id of their claim, the faint ones too."""
        return {r.id: r for r in (*self.readings, *self.faint, *self.ends)}

    @cached_property
    def told_by(self) -> Mapping[str, Sequence[Reading]]:
        """All readings of each article, the faint ones too."""
        return dict(grouped((*self.readings, *self.faint), _source_of))

    @property
    def is_one_story(self) -> bool:
        """Whether there are so few articles that what only two of them share is no chance."""
        return len(self.told_by) <= _STORY

    @cached_property
    def tellers(self) -> Mapping[tuple[str, Decimal | None], frozenset[str]]:
        """The articles that tell each number, by its unit, whatever they tell it of."""
        told = (r for r in (*self.readings, *self.faint) if number_told(r) is not None)
        return {
            key: frozenset(map(_source_of, group)) for key, group in grouped(told, lambda r: (r.unit, number_told(r)))
        }

    @cached_property
    def articles(self) -> tuple[tuple[Reading, ...], ...]:
        """The numbers of each article in the order of its text, the surest claim for each place."""
        numbers = (r for r in (*self.readings, *self.faint) if r.number is not None and r.unit != DATE)
        return tuple(_surest(group) for _, group in grouped((r for r in numbers if not r.is_label), _source_of))

    @cached_property
    def comparer(self) -> Comparer:
        return Comparer(self.register, self.figures)


def _source_of(reading: Reading) -> str:
    return reading.source


def _surest(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    surest: dict[int, Reading] = {}
    for reading in readings:
        other = surest.setdefault(reading.claim.value_start, reading)
        if other is not reading and _is_surer(reading, other):
            surest[reading.claim.value_start] = reading
    return tuple(surest[place] for place in sorted(surest))


def _is_surer(a: Reading, b: Reading) -> bool:
    one, other = (_sureness(r) for r in (a, b))
    return one > other or (one == other and a.id < b.id)


def _sureness(reading: Reading) -> tuple[Decimal, bool]:
    """How sure a claim is; of equals, that is surer whose value stands in the words and was not reckoned from them."""
    reckoned = any(e.field == "value" and e.basis is Basis.REASONED for e in reading.claim.evidence)
    return reading.claim.confidence, not reckoned


Rule = Callable[[Case], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences of a finding."""

    message: str
    why: str
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Grade:
    """What a finding is and how much it weighs."""

    relation: Relation
    severity: Severity
    confidence: Decimal


def draw_up(rule: str, grade: Grade, told: Told, sides: Sequence[tuple[str, Sequence[Reading]]]) -> Finding:
    """A finding about the question of its first claim; ``sides`` pairs what each side says with its claims."""
    claims = tuple(dict.fromkeys(r.id for _, side in sides for r in side))
    first = sides[0][1][0]
    asked = first.claim
    question = f"{grade.relation}|{asked.measure}|{first.subject}|{first.object}"
    shared_subject = {r.claim.subject for _, side in sides for r in side} == {asked.subject}
    return Finding(
        id=finding_id(rule.partition(" ")[0], question, claims),
        rule=rule,
        relation=grade.relation,
        severity=grade.severity,
        confidence=max(Decimal(0), min(Decimal(1), grade.confidence)).quantize(Decimal("0.01"), ROUND_HALF_UP),
        message=told.message,
        why=told.why,
        figure=asked.measure,
        subject=asked.subject if shared_subject or not asked.party else None,
        object=asked.party,
        sides=tuple(Side(label, tuple(dict.fromkeys(r.id for r in side))) for label, side in sides),
        claims=claims,
        steps=(*told.steps, *_rests_on(grade, sides)),
    )


def _rests_on(grade: Grade, sides: Sequence[tuple[str, Sequence[Reading]]]) -> Sequence[Step]:
    """What a grave finding rests on, where the surest reading of a side is none that a list of claims shows unasked."""
    if grade.severity is not Severity.HIGH or grade.relation not in SHOWN_BY_DEFAULT:
        return ()
    unsure = [label for label, side in sides if max(r.claim.confidence for r in side) < LISTED_CONFIDENCE]
    told = f"a reading that is less sure: {' and '.join(unsure)}; check the quote before the numbers"
    return (Step("rests on", told),) if unsure else ()
