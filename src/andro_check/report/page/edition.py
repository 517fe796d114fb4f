"""What is published as a page, and how its parts refer to one another."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from andro_check.lexicon.figures import FigureTable, figures
from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding, Relation
from andro_check.model.folding import fold, slug
from andro_check.model.source import Source
from andro_check.model.value import Name
from andro_check.report.selection import Selection

DIFFERS = frozenset({Relation.CONTRADICTION, Relation.VIOLATION, Relation.TENSION})
_RANK = {relation: rank for rank, relation in enumerate(Relation)}
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\]+")


@dataclass(frozen=True, slots=True)
class Facets:
    """By what a part of the page can be found with its filters: keys without spaces, sorted."""

    actor: tuple[str, ...] = ()
    figure: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    relation: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()


@dataclass(frozen=True)
class Edition:
    """What a selection publishes: its findings, its claims, and the articles that these come from.

    Where nothing was asked for, that is every article, cited or not.
    """

    selection: Selection

    @property
    def dossier(self) -> Dossier:
        return self.selection.dossier

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.selection.findings

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.selection.claims

    @property
    def whole(self) -> bool:
        return not self.selection.filters

    @cached_property
    def table(self) -> FigureTable:
        return figures(self.dossier.tuning)

    @cached_property
    def number_of(self) -> Mapping[str, int]:
        """The numbers, from 1, of the published findings by id."""
        return {finding.id: number for number, finding in enumerate(self.findings, 1)}

    @cached_property
    def _standing(self) -> Mapping[str, list[Finding]]:
        standing: dict[str, list[Finding]] = {}
        for finding in self.selection.judged:
            for key in finding.claims:
                standing.setdefault(key, []).append(finding)
        return standing

    def judged(self, claims: Iterable[Claim]) -> list[Finding]:
        """The findings in which these claims stand, published or not, the gravest first."""
        found = {finding.id: finding for claim in claims for finding in self._standing.get(claim.id, ())}
        return sorted(found.values(), key=lambda finding: (_RANK[finding.relation], self._order(finding)))

    def published(self, claims: Iterable[Claim]) -> list[Finding]:
        """The published findings in which these claims stand, by number."""
        found = [finding for finding in self.judged(claims) if finding.id in self.number_of]
        return sorted(found, key=self._order)

    def _order(self, finding: Finding) -> tuple[int, str]:
        return self.number_of.get(finding.id, len(self.number_of) + 1), finding.id

    def facets(self, claims: Sequence[Claim], findings: Iterable[Finding]) -> Facets:
        """Actors stand under all that they became and all that became them, as in the filters of the commands."""
        told = list(findings)
        named = {key for claim in claims for key in _named(claim)}
        named |= {key for finding in told for key in (finding.subject, finding.object) if key}
        return Facets(
            actor=tuple(sorted(set[str]().union(*(self._family(name) for name in named)))),
            figure=tuple(sorted({key_of(c.measure) for c in claims} | {key_of(f.figure) for f in told})),
            source=tuple(sorted({key_of(claim.source) for claim in claims})),
            relation=tuple(sorted({finding.relation.value for finding in told})),
            severity=tuple(sorted({finding.severity.value for finding in told})),
        )

    def key(self, name: str | None) -> str:
        """The id of an actor under any of its names, or a key for a plain name; empty for none."""
        actor = self.dossier.register.find(name) if name else None
        return actor.id if actor else key_of(name or "")

    def _family(self, name: str) -> frozenset[str]:
        found = self._families.get(name)
        if found is None:
            actor = self.dossier.register.find(name)
            keys = self.dossier.register.family(actor.id) if actor else {name}
            found = self._families[name] = frozenset(map(key_of, keys))
        return found

    @cached_property
    def _families(self) -> dict[str, frozenset[str]]:
        return {}

    def actors(self) -> list[tuple[str, str]]:
        """Key and name of everyone whom a published claim names, by name."""
        register = self.dossier.register
        named = {key for claim in self.claims for key in _named(claim)}
        found = {actor.id if (actor := register.find(key)) else key for key in named}
        return sorted({(key_of(key), register.name(key)) for key in found}, key=lambda pair: (slug(pair[1]), pair))

    def figures(self) -> list[tuple[str, str]]:
        """Key and name of what is measured, by name."""
        measures = {claim.measure for claim in self.claims} | {finding.figure for finding in self.findings}
        return sorted((key_of(measure), measure) for measure in measures)


def key_of(text: str) -> str:
    """A key for a name, without spaces; names that no Latin letters can tell apart get different ones."""
    plain = slug(text)
    if fold(text).isascii() and (plain or not text):
        return plain
    return f"{plain}-{short_of(fold(text))}".lstrip("-")


def short_of(text: str) -> str:
    """Eight hexadecimal digits that stand for a text."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]


def _named(claim: Claim) -> list[str]:
    value = claim.value.text if isinstance(claim.value, Name) else None
    return [key for key in (claim.subject, claim.object, value) if key]


def addresses(source: Source) -> list[tuple[str, str]]:
    """What to call them, and the web addresses of a source; nothing else that a file may hold is made a link."""
    told = (("original", source.url), ("archived copy", source.archive_url))
    return [(name, address) for name, address in told if _ADDRESS.fullmatch(address)]
