"""From a dossier to its report: judge the claims, then choose what to show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from andro_check.app.filtering import Filter, understand
from andro_check.app.judging import Story, compare, compare_what_can_be, name_of, problems_of
from andro_check.app.ruling import ruled
from andro_check.app.wanted import FailOn, Wanted
from andro_check.kept import remembered
from andro_check.lexicon.figures import figures
from andro_check.model.claim import Status
from andro_check.model.dossier import Dossier, Report
from andro_check.model.finding import SHOWN_BY_DEFAULT, Finding, Relation, Severity
from andro_check.report.tally import Tally, in_order


@dataclass(frozen=True)
class Drawn:
    """A report with the count of what it shows and hides, and the filter that chose."""

    report: Report
    tally: Tally
    chosen: Filter

    @property
    def dossier(self) -> Dossier:
        return self.report.dossier


def open_at(path: Path | None) -> Dossier:
    """The dossier, folder or file of articles at this path, or the dossier around the current folder.

    Raises DossierMissing.
    """
    from andro_check.app.opening import open_dossier

    return open_dossier(path)


def draw(dossier: Dossier, wanted: Wanted, everything: bool = False) -> Drawn:
    """Judge all claims, then sort what was asked for from what is left out. Raises UnknownWord."""
    told = judged(dossier)
    chosen = understand(wanted, dossier, told.findings, figures(dossier.tuning), rules() if wanted.rules else ())
    return select(told.dossier, told.findings, chosen, everything)


@dataclass(frozen=True)
class Judged:
    """A dossier, among its problems what could not be compared, and its findings."""

    dossier: Dossier
    findings: tuple[Finding, ...]


def judged(dossier: Dossier) -> Judged:
    """All findings of a dossier, in the order of display, with their rulings; rejected claims take no part."""
    if dossier.judged is not None:
        return Judged(dossier, ruled(in_order(dossier.judged), dossier))
    sources = {key: document.source for key, document in dossier.document_of.items()}
    standing = tuple(claim for claim in dossier.claims if claim.status is not Status.REJECTED)
    story = Story(standing, dossier.register, sources, figures(dossier.tuning))
    found, spoiled = compare_what_can_be(story, lambda: _compared(story, dossier.stamp))
    problems = (*dossier.problems, *problems_of(spoiled, dossier))
    return Judged(replace(dossier, problems=problems) if spoiled else dossier, ruled(in_order(found), dossier))


def _compared(story: Story, stamp: bytes) -> tuple[Finding, ...]:
    return remembered("findings", (stamp,), lambda: in_order(compare(story))) if stamp else compare(story)


def rules() -> tuple[str, ...]:
    """All rules, whether or not one of them found something: ``AC101 contested-value``."""
    from andro_check.reconcile.rules import BESIDE, LAST, RULES

    return tuple(map(name_of, (*RULES, *BESIDE, *LAST)))


def select(dossier: Dossier, findings: tuple[Finding, ...], chosen: Filter, everything: bool = False) -> Drawn:
    """Sort the findings into shown, explained, ruled and outside; a relation or status asked for by name is shown."""
    places: dict[str, list[Finding]] = {"shown": [], "explained": [], "ruled": [], "outside": []}
    for finding in findings:
        places[_place(finding, dossier, chosen, everything)].append(finding)
    tally = Tally(**{place: tuple(held) for place, held in places.items()})
    return Drawn(Report(dossier, findings, tally.shown, bool(tally.outside)), tally, chosen)


def failing(findings: Iterable[Finding], level: FailOn) -> tuple[Finding, ...]:
    """The open findings at or above a level; of a severity, only those that an editor must look at."""
    relations, severities = [r.value for r in Relation], [s.value for s in Severity]
    if level in severities:
        grave = set(severities[: severities.index(level) + 1])
        chosen = (f for f in findings if f.severity in grave and f.relation in SHOWN_BY_DEFAULT)
    else:
        grave = set(relations[: relations.index(level) + 1])
        chosen = (f for f in findings if f.relation in grave)
    return tuple(finding for finding in chosen if finding.is_open)


def _place(finding: Finding, dossier: Dossier, chosen: Filter, everything: bool) -> str:
    if not chosen.keeps_finding(finding, dossier.claim_of):
        return "outside"
    asked = everything or bool(chosen.statuses)
    if not (finding.is_open or asked):
        return "ruled"
    reassuring = finding.relation not in SHOWN_BY_DEFAULT
    if reassuring and not (everything or chosen.relations or (finding.decision and asked)):
        return "explained"
    return "shown"
