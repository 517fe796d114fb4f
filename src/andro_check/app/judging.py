"""Claims become findings, with what the program could not compare told as problems."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from andro_check.app.faults import Fault, attempted, reported, sifted
from andro_check.app.uncollected import uncollected
from andro_check.lexicon.figures import FigureTable
from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding
from andro_check.model.problem import Place, Problem
from andro_check.model.register import Register
from andro_check.model.source import Source

if TYPE_CHECKING:  # the reconciler is slow to import, and findings that are kept need none
    from andro_check.reconcile.cases.case import Case, Rule
    from andro_check.reconcile.readings.reading import Reading

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Story:
    """All that the reconciler is given."""

    claims: tuple[Claim, ...]
    register: Register
    sources: Mapping[str, Source]
    figures: FigureTable


@dataclass(frozen=True, slots=True)
class Spoiled:
    """The claims on one figure of one subject that were left out, of a rule (empty: of all), and the error why."""

    claims: tuple[Claim, ...]
    rule: str
    fault: Fault

    def told(self, register: Register) -> str:
        """``the revenue of Corbelin was not compared by AC101 contested-value``"""
        first = self.claims[0]
        named = register.name(first.subject or first.object)
        return f"the {first.measure}{f' of {named}' if named else ''} was not compared{self.rule and ' by '}{self.rule}"


def compare(story: Story) -> tuple[Finding, ...]:
    """All findings, in the reconciler's order; whatever the program does wrong is raised."""
    from andro_check.reconcile.judge import reconcile

    with uncollected(last=True):
        return reconcile(story.claims, story.register, story.sources, story.figures)


def compare_what_can_be(
    story: Story, make: Callable[[], tuple[Finding, ...]] | None = None
) -> tuple[tuple[Finding, ...], tuple[Spoiled, ...]]:
    """The same, without the questions on which the program fails. ``make``, if given, may know the whole from before.

    What a rule fails on is left out of that rule; what the reconciler fails on outside any rule, of everything.
    """
    whole = attempted(make or (lambda: compare(story)))
    if not isinstance(whole, Fault):
        return whole, ()
    from andro_check.reconcile.judge import reconcile

    hearing = _Hearing()

    def of(groups: Sequence[tuple[Claim, ...]]) -> tuple[Finding, ...]:
        hearing.spoiled.clear()
        kept = [claim for group in groups for claim in group]
        return reconcile(kept, story.register, story.sources, story.figures, hearing.heard)

    with uncollected(last=True):
        found, faulty = sifted(_by_question(story.claims, lambda claim: claim), of)
    return found, (*(Spoiled(claims, "", fault) for claims, fault in faulty), *hearing.spoiled.values())


@dataclass(frozen=True)
class _Hearing:
    """Hears rules, and keeps what each of them failed on."""

    spoiled: dict[tuple[str, str], Spoiled] = field(default_factory=dict)

    def heard(self, rule: Rule, case: Case) -> Iterable[Finding]:
        """What a rule says of a case, or of as much of it as it does not fail on."""
        whole = attempted(lambda: tuple(rule(case)))
        if not isinstance(whole, Fault):
            return whole

        def of(groups: Sequence[tuple[Reading, ...]]) -> tuple[Finding, ...]:
            return tuple(rule(case.of({reading.id for group in groups for reading in group})))

        readings = (*case.readings, *case.faint)
        found, faulty = sifted(_by_question(readings, lambda reading: reading.claim), of)
        for group, fault in faulty:
            claims = tuple(reading.claim for reading in group)
            self.spoiled[name_of(rule), claims[0].id] = Spoiled(claims, name_of(rule), fault)
        return found


def _by_question(things: Iterable[T], claim_of: Callable[[T], Claim]) -> list[tuple[T, ...]]:
    """Claims, or their readings, by what they are on: a figure of a subject."""

    def on(thing: T) -> tuple[str, str, str]:
        claim = claim_of(thing)
        return claim.figure, claim.subject or "", claim.object or "" if not claim.subject else ""

    return [tuple(group) for _, group in groupby(sorted(things, key=on), key=on)]


def name_of(rule: Rule) -> str:
    """``AC101 contested-value``"""
    return str(import_module(rule.__module__).RULE)


def problems_of(spoiled: Iterable[Spoiled], dossier: Dossier) -> tuple[Problem, ...]:
    """A problem for each question that was left out, at the place of its first claim."""
    return tuple(
        sorted(reported(_place(one.claims[0], dossier), one.told(dossier.register), one.fault) for one in spoiled)
    )


def _place(claim: Claim, dossier: Dossier) -> Place:
    document = dossier.document_of.get(claim.source)
    if document is None:
        return Place(claim.source)
    return Place(document.source.path, document.line_of(claim.citation.span.start))
