"""The filters that every listing command shares: from words that a person typed to a test on claims and findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from andro_check.app.wanted import UnknownWord, Wanted
from andro_check.lexicon.figures import FigureTable
from andro_check.lexicon.plurals import plural
from andro_check.model.claim import Claim, Status
from andro_check.model.decision import Ruling
from andro_check.model.dossier import Dossier
from andro_check.model.finding import OPEN, STALE, Finding, Relation, Severity
from andro_check.model.folding import fold
from andro_check.model.period import parse_edtf
from andro_check.model.register import Register
from andro_check.model.source import Source
from andro_check.model.value import Name

DECIDED, EVERY = "decided", "all"
"""Words for ``--status``: any ruling that holds; whatever the status."""
_LISTED = ("actor", "figure", "source")
"""What a command of its own lists."""
_STATUSES = (OPEN, STALE, DECIDED, EVERY, *(r.value for r in Ruling), *(s.value for s in Status))


@dataclass(frozen=True, slots=True)
class Filter:
    """The filters understood. ``names`` and ``figures`` are folded; an empty field lets everything through."""

    register: Register
    table: FigureTable
    names: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    relations: frozenset[str] = frozenset()
    severities: frozenset[str] = frozenset()
    rules: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    dated: bool = False

    def keeps_finding(self, finding: Finding, claims: Mapping[str, Claim]) -> bool:
        """Whether the finding, or for actors, sources and dates any of its claims, is what was asked for."""
        own = [claims[key] for key in finding.claims if key in claims]
        named = any(self._names(key) for key in (finding.subject, finding.object)) or any(map(self._names_claim, own))
        return (
            (not self.names or named)
            and (not self.figures or bool(self.figures & _figure_names(finding.figure, self.table)))
            and (not (self.sources or self.dated) or any(claim.source in self.sources for claim in own))
            and (not self.statuses or bool(self.statuses & _answers_to(finding)))
            and self.keeps_relation(finding)
        )

    def keeps_relation(self, finding: Finding) -> bool:
        """Whether the finding is of a relation, a severity and a rule that were asked for."""
        return (
            (not self.relations or finding.relation in self.relations)
            and (not self.severities or finding.severity in self.severities)
            and (not self.rules or bool(rule_names(finding.rule) & self.rules))
        )

    def keeps_claim(self, claim: Claim) -> bool:
        """Whether the claim is what was asked for; relation, severity and rule are asked of findings alone."""
        return (
            (not self.names or self._names_claim(claim))
            and (not self.figures or bool(self.figures & _figure_names(claim.figure, self.table)))
            and (not (self.sources or self.dated) or claim.source in self.sources)
            and (not self.statuses or bool(self.statuses & {claim.status.value, EVERY}))
        )

    def _names_claim(self, claim: Claim) -> bool:
        value = claim.value.text if isinstance(claim.value, Name) else None
        return any(self._names(key) for key in (claim.subject, claim.object, value))

    def _names(self, key: str | None) -> bool:
        if not key:
            return False
        return fold(key) in self.names or fold(self.register.name(key)) in self.names


def understand(
    wanted: Wanted, dossier: Dossier, findings: Iterable[Finding], table: FigureTable, rules: Iterable[str] = ()
) -> Filter:
    """Check each word against what the dossier, the table of figures and the list of rules hold.

    Raises UnknownWord for a word that names nothing and for a date that cannot be read.
    """
    told = tuple(findings)
    known_rules = sorted({*rules, *(finding.rule for finding in told)})
    known_figures = {claim.figure for claim in dossier.claims} | {finding.figure for finding in told}
    return Filter(
        register=dossier.register,
        table=table,
        names=frozenset[str]().union(*(_family(word, dossier) for word in wanted.actors)),
        figures=_all_known("figure", wanted.figures, _figure_keys(known_figures, table) if wanted.figures else {}),
        sources=_sources(wanted, dossier),
        relations=_all_known("relation", wanted.relations, {fold(r): r.value for r in Relation}),
        severities=_all_known("severity", wanted.severities, {fold(s): s.value for s in Severity}),
        rules=_all_known(
            "rule", wanted.rules, {name: name for rule in known_rules for name in sorted(rule_names(rule))}
        ),
        statuses=_all_known("status", wanted.statuses, {fold(status): status for status in _STATUSES}),
        dated=bool(wanted.since or wanted.until),
    )


def rule_names(rule: str) -> frozenset[str]:
    """The ways to name a rule: ``AC101 contested-value`` answers to its code, its name and both."""
    return frozenset({fold(rule), *fold(rule).split()})


def unknown(what: str, word: str, known: Iterable[str]) -> UnknownWord:
    """The error for a word that names nothing, with the nearest of what is known (at most three)."""
    spelt = {fold(name): name for name in known if name}
    near = [key for key in spelt if fold(word) in key][:3] or get_close_matches(fold(word), list(spelt), n=3)
    names = ", ".join(repr(spelt[key]) for key in near)
    listed = f"; `andro-check {what}s` lists them" if what in _LISTED else f"; known: {', '.join(sorted(spelt))}"
    return UnknownWord(f"no {what} {word!r} here" + (f"; did you mean {names}?" if names else listed))


def _family(word: str, dossier: Dossier) -> set[str]:
    """The folded names of the actor, of all that it became and of all that became it."""
    register = dossier.register
    actor = register.find(word)
    if actor:
        kin = [register.get(key) for key in sorted(register.family(actor.id))]
        return {fold(name) for member in kin if member for name in (member.id, *member.names)}
    plain = _plain_names(dossier)
    if fold(word) in {fold(name) for name in plain}:
        return {fold(word)}
    meant = {frozenset(_family(name, dossier)) for name in _fitting(word, dossier, plain)}
    if len(meant) == 1:
        return set(*meant)
    raise unknown("actor", word, [name for a in register.actors for name in a.names] + plain)


def _fitting(word: str, dossier: Dossier, plain: Iterable[str]) -> list[str]:
    """The names of actors in which the word stands whole: "oakes" in "Oakes Ferries"."""
    names = [name for actor in dossier.register.actors for name in actor.names]
    whole = re.compile(rf"(?<!\w){re.escape(fold(word))}(?!\w)")
    return [name for name in (*names, *plain) if whole.search(fold(name))]


def _plain_names(dossier: Dossier) -> list[str]:
    """The names in claims, sorted, ids turned into names."""
    values = [claim.value.text for claim in dossier.claims if isinstance(claim.value, Name)]
    keys = [key for claim in dossier.claims for key in (claim.subject, claim.object) if key]
    return sorted({dossier.register.name(key) for key in keys} | set(values))


def _figure_keys(figures: Iterable[str], table: FigureTable) -> dict[str, str]:
    """Folded words -> folded figure: its id, its names in each language, the plural of what is counted, and ``revenue``
    for ``revenue [half]``.
    """
    listed = {fold(name): fold(key) for key in table for name in (key, *table.get(key).labels.values())}
    others = {fold(name): fold(key) for name, key in table.synonyms.items()}
    present = {name: name for figure in sorted(figures) for name in _figure_names(figure, table)}
    counted = {plural(name): name for name in present if table.get(name).id in table.nouns}
    return counted | listed | others | present


def _figure_names(figure: str, table: FigureTable) -> frozenset[str]:
    """The folded names to which a figure of a claim answers."""
    return frozenset({fold(figure), fold(figure.partition(" [")[0]), fold(table.get(figure).id)})


def _answers_to(finding: Finding) -> frozenset[str]:
    """The words of ``--status`` that a finding is kept by; one whose ruling is stale is open again."""
    return frozenset({finding.status, OPEN if finding.is_open else DECIDED, EVERY})


def _all_known(what: str, words: Iterable[str], known: Mapping[str, str]) -> frozenset[str]:
    for word in words:
        if fold(word) not in known:
            raise unknown(what, word, known.values())
    return frozenset(known[fold(word)] for word in words)


def _sources(wanted: Wanted, dossier: Dossier) -> frozenset[str]:
    """The ids of the sources asked for: by id, path, title or publisher, and by date of publication."""
    sources = [document.source for document in dossier.documents]
    for word in wanted.sources:
        if not any(fold(word) in _spellings(source) for source in sources):
            raise unknown("source", word, sorted({s.id for s in sources} | {s.publisher for s in sources}))
    asked = {fold(word) for word in wanted.sources}
    since, until = _first_day(wanted.since), _last_day(wanted.until)
    return frozenset(
        source.id
        for source in sources
        if (not asked or asked & _spellings(source)) and _published_within(source, since, until)
    )


def _spellings(source: Source) -> set[str]:
    name = source.path.replace("\\", "/").rpartition("/")[2]
    return {fold(text) for text in (source.id, source.path, name, source.title, source.publisher) if text}


def _published_within(source: Source, since: date | None, until: date | None) -> bool:
    """Whether the source can have been published then; one without a date cannot when a date is asked for."""
    if since is None and until is None:
        return True
    published = source.published
    if published is None or not published.known:
        return False
    after = since is None or published.end is None or published.end >= since
    return after and (until is None or published.start is None or published.start <= until)


def _first_day(text: str) -> date | None:
    return _parsed("--since", text)[0]


def _last_day(text: str) -> date | None:
    return _parsed("--until", text)[1]


def _parsed(option: str, text: str) -> tuple[date | None, date | None]:
    if not text:
        return None, None
    try:
        period = parse_edtf(text)
    except ValueError as error:
        raise UnknownWord(f"{option}: {error}") from None
    if not period.known:
        raise UnknownWord(f"{option}: {text!r} names no year; write 2012, 2012-09 or 2012-09-05")
    return period.start, period.end
