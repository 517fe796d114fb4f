"""Lists of what a dossier holds, each cut down by the filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from andro_check.app.filtering import understand
from andro_check.app.reporting import Judged, judged, rules
from andro_check.app.wanted import Wanted
from andro_check.dossier.drafts import Saved
from andro_check.lexicon.figures import figures
from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import SHOWN_BY_DEFAULT, Finding
from andro_check.model.register import Actor
from andro_check.model.source import Source
from andro_check.report.citing import is_unsure
from andro_check.report.csv import Cell
from andro_check.report.lists import Table


@dataclass(frozen=True)
class Listed:
    """The claims that were asked for, in the order of their places.

    ``doubtful`` and ``outside`` count those left out: for want of ``--all``, and by the filters. ``findings`` are the
    open ones in which any of the claims stands.
    """

    dossier: Dossier
    claims: tuple[Claim, ...]
    doubtful: int = 0
    outside: int = 0
    findings: tuple[Finding, ...] = ()


def list_claims(
    dossier: Dossier, wanted: Wanted, everything: bool = False, named: Collection[str] = frozenset()
) -> Listed:
    """Claims; without ``everything``, neither rejected ones nor those that were read with doubts, unless their ids are
    ``named``. Raises UnknownWord.

    A relation, a severity or a rule keeps the claims of such findings.
    """
    told = judged(dossier) if wanted.of_findings else Judged(dossier, ())
    return claims_listed(told, wanted, everything, named)


def claims_listed(
    told: Judged, wanted: Wanted, everything: bool = True, named: Collection[str] = frozenset()
) -> Listed:
    """The same of a dossier whose findings are known."""
    dossier, findings = told.dossier, told.findings
    chosen = understand(wanted, dossier, findings, figures(dossier.tuning), rules() if wanted.rules else ())
    asked = tuple(finding for finding in findings if chosen.keeps_relation(finding))
    standing = {key for finding in asked for key in finding.claims}
    kept = [c for c in dossier.claims if chosen.keeps_claim(c) and (c.id in standing or not wanted.of_findings)]
    sure = [claim for claim in kept if everything or chosen.statuses or claim.id in named or not is_unsure(claim)]
    ids = {claim.id for claim in sure}
    return Listed(
        dossier,
        tuple(sorted(sure, key=lambda claim: (claim.source, claim.citation.span, claim.id))),
        doubtful=len(kept) - len(sure),
        outside=len(dossier.claims) - len(kept),
        findings=tuple(finding for finding in asked if is_disputed(finding) and not ids.isdisjoint(finding.claims)),
    )


def list_figures(of: Judged, wanted: Wanted) -> Table:
    """What is measured, with the number of claims, of their sources and of open findings."""
    listed = claims_listed(of, wanted)
    disputed = Counter(finding.figure for finding in listed.findings)
    by_figure: dict[str, list[Claim]] = {}
    for claim in listed.claims:
        by_figure.setdefault(claim.figure, []).append(claim)
    rows = [
        (figure, len(claims), len({claim.source for claim in claims}), disputed[figure])
        for figure, claims in sorted(by_figure.items())
    ]
    return Table(("figure", "claims", "sources", "findings"), rows)


def list_actors(of: Judged, wanted: Wanted) -> Table:
    """Who is named: those of the register, and the plain names of claims."""
    dossier, listed = of.dossier, claims_listed(of, wanted)
    told = Counter(key for claim in listed.claims for key in {claim.subject, claim.object} if key)
    disputed = Counter(key for finding in listed.findings for key in _parties(finding, dossier))
    keys = sorted(told if wanted else {*told, *(actor.id for actor in dossier.register.actors)})
    rows = [_actor_row(key, dossier, told[key], disputed[key]) for key in keys]
    return Table(("actor", "kind", "claims", "findings", "became", "also"), sorted(rows, key=lambda row: str(row[0])))


def list_sources(of: Judged, wanted: Wanted) -> Table:
    """The publications, with the number of claims and of open findings."""
    dossier, listed = of.dossier, claims_listed(of, wanted)
    told = Counter(claim.source for claim in listed.claims)
    disputed = Counter(key for finding in listed.findings for key in _cited(finding, dossier))
    sources = [document.source for document in dossier.documents if told[document.source.id] or not wanted]
    rows = [_source_row(source, told[source.id], disputed[source.id]) for source in sources]
    return Table(("source", "publisher", "published", "claims", "findings", "language", "rendition", "path"), rows)


def list_saved(saved: Iterable[Saved]) -> Table:
    """What became of the records of each source."""
    rows = [(s.source, s.added, s.replaced, s.removed, s.kept) for s in saved]
    return Table(("source", "added", "redrafted", "dropped", "left alone"), rows)


def _source_row(source: Source, claims: int, findings: int) -> tuple[Cell, ...]:
    published = source.published.edtf if source.published else None
    about = (source.id, source.publisher, published)
    return (*about, claims, findings, source.language, source.rendition.value, source.path)


def is_disputed(finding: Finding) -> bool:
    """Whether a report shows it as something yet to be settled."""
    return finding.is_open and finding.relation in SHOWN_BY_DEFAULT


def _parties(finding: Finding, dossier: Dossier) -> set[str]:
    """Who is named in a finding, or in any claim of it."""
    claims = [dossier.claim_of[key] for key in finding.claims if key in dossier.claim_of]
    named = {finding.subject, finding.object, *(key for c in claims for key in (c.subject, c.object))}
    return {key for key in named if key}


def _cited(finding: Finding, dossier: Dossier) -> set[str]:
    return {dossier.claim_of[key].source for key in finding.claims if key in dossier.claim_of}


def _actor_row(key: str, dossier: Dossier, claims: int, findings: int) -> tuple[Cell, ...]:
    actor = dossier.register.get(key) or Actor(key, key)
    became = [f"{dossier.register.name(s.actor)}{f' ({s.date})' if s.date else ''}" for s in actor.became]
    return (actor.name, actor.kind, claims, findings, ", ".join(became), ", ".join(actor.aliases))
