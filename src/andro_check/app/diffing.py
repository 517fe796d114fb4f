"""The use case of `diff`: two states of a dossier, and what differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from andro_check.app.filtering import Filter, understand
from andro_check.app.opening import DossierMissing, folder_of, open_dossier
from andro_check.app.reporting import judged, rules
from andro_check.app.wanted import UnknownWord, Wanted
from andro_check.dossier.revisions import restore
from andro_check.lexicon.figures import figures
from andro_check.model.claim import Claim
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding
from andro_check.model.source import Document, Source
from andro_check.report.difference import Difference, Turn, Turned, row_of
from andro_check.report.json import Json

_Thing = Finding | Claim | Source


@dataclass(frozen=True)
class State:
    """A dossier at one time, with its findings; ``name`` is what the user called it."""

    name: str
    dossier: Dossier
    findings: tuple[Finding, ...]


def state_of(named: str, around: Path | None = None) -> State:
    """The folder of that name, or else what the dossier ``around`` (default: the current folder) was at that revision.

    Raises DossierMissing and RevisionMissing.
    """
    dossier = open_dossier(Path(named)) if Path(named).exists() else _at(named, around)
    return _state(named, dossier)


def present(around: Path | None = None) -> State:
    """The dossier as it is on disk. Raises DossierMissing."""
    return _state("the files", open_dossier(around))


def _state(name: str, dossier: Dossier) -> State:
    told = judged(dossier)
    return State(name, told.dossier, told.findings)


def _at(revision: str, around: Path | None) -> Dossier:
    folder = folder_of(around)
    with TemporaryDirectory() as empty:
        problems = restore(folder, revision, Path(empty))
        try:
            dossier = open_dossier(Path(empty))
        except DossierMissing:
            raise DossierMissing(f"{revision} holds no dossier in {folder}; name another revision") from None
    return replace(dossier, root=revision, problems=(*dossier.problems, *problems))


def difference(one: State, other: State, wanted: Wanted) -> Difference:
    """What is new, gone and changed from the one to the other. Raises UnknownWord for what neither state knows."""
    every = (_findings(one, other), _claims(one, other), _sources(one, other))
    filters = _filters(one, other, wanted)
    kept = [tuple(t for t in turned if not wanted or _passes(t, one, other, filters)) for turned in every]
    if wanted.of_findings:  # a claim has no relation, severity or rule
        kept[1:] = [(), ()]
    hidden = sum(map(len, every)) - sum(map(len, kept))
    return Difference(one.name, other.name, kept[0], kept[1], kept[2], hidden)


def _filters(one: State, other: State, wanted: Wanted) -> list[Filter | None]:
    """The filter as each state understands it; ``None`` for a state that does not know one of its words."""
    understood: list[Filter | None] = []
    trouble: UnknownWord | None = None
    for state in (one, other):
        found = None
        try:
            found = understand(wanted, state.dossier, state.findings, figures(state.dossier.tuning), rules())
        except UnknownWord as error:
            trouble = error
        understood.append(found)
    if trouble and not any(understood):
        raise trouble
    return understood


def _passes(turned: Turned, one: State, other: State, filters: Sequence[Filter | None]) -> bool:
    states = [turned.before or (turned.now if turned.turn is Turn.GONE else None)]
    states.append(None if turned.turn is Turn.GONE else turned.now)
    pairs = zip(states, filters, (one, other), strict=True)
    return any(thing is not None and chosen is not None and _keeps(chosen, thing, at) for thing, chosen, at in pairs)


def _keeps(chosen: Filter, thing: _Thing, state: State) -> bool:
    match thing:
        case Finding():
            return chosen.keeps_finding(thing, state.dossier.claim_of)
        case Claim():
            return chosen.keeps_claim(thing)
        case Source():
            narrowed = chosen.names or chosen.figures or chosen.statuses
            own = (claim for claim in state.dossier.claims if claim.source == thing.id)
            return thing.id in chosen.sources and (not narrowed or any(map(chosen.keeps_claim, own)))


def _findings(one: State, other: State) -> tuple[Turned, ...]:
    """By id; one whose claims changed has another id, and is known by its rule and question, its relation first."""
    before = {finding.id: finding for finding in one.findings}
    after = {finding.id: finding for finding in other.findings}
    paired = {key: before[key] for key in after if key in before}
    left: dict[tuple[str, ...], list[Finding]] = {}
    for key, finding in before.items():
        if key not in after:
            left.setdefault(_question(finding, one), []).append(finding)
    for whole in (True, False):
        for finding in other.findings:
            asked = left.get(_question(finding, other), [])
            alike = [f for f in asked if not whole or f.relation is finding.relation]
            if finding.id not in paired and alike:
                paired[finding.id] = max(alike, key=partial(_shared, finding))
                asked.remove(paired[finding.id])
    rest = {finding.id for alike in left.values() for finding in alike}
    gone = tuple(Turned(Turn.GONE, finding, one.dossier) for finding in one.findings if finding.id in rest)
    return (*_turned(other.findings, paired, one, other), *gone)


def _shared(finding: Finding, other: Finding) -> int:
    return len({*finding.claims} & {*other.claims})


def _question(finding: Finding, state: State) -> tuple[str, ...]:
    register = state.dossier.register
    return finding.rule, finding.figure, register.name(finding.subject), register.name(finding.object)


def _claims(one: State, other: State) -> tuple[Turned, ...]:
    before, after = one.dossier.claim_of, other.dossier.claim_of
    gone = (Turned(Turn.GONE, before[key], one.dossier) for key in sorted(set(before) - set(after)))
    return (*_turned([after[key] for key in sorted(after)], before, one, other), *gone)


def _sources(one: State, other: State) -> tuple[Turned, ...]:
    before, after = ({d.source.id: d.source for d in state.dossier.documents} for state in (one, other))
    gone = (Turned(Turn.GONE, before[key], one.dossier) for key in sorted(set(before) - set(after)))
    return (*_turned([after[key] for key in sorted(after)], before, one, other), *gone)


def _turned(things: Iterable[_Thing], before: Mapping[str, _Thing], one: State, other: State) -> list[Turned]:
    """Those that are new or changed."""
    turned = []
    for thing in things:
        earlier = before.get(thing.id)
        if earlier is None:
            turned.append(Turned(Turn.NEW, thing, other.dossier))
        elif changes := tuple(_changes(earlier, thing, one, other)):
            turned.append(Turned(Turn.CHANGED, thing, other.dossier, earlier, changes))
    return turned


def _changes(earlier: _Thing, thing: _Thing, one: State, other: State) -> Iterable[tuple[str, Json, Json]]:
    old, new = row_of(earlier, one.dossier), row_of(thing, other.dossier)
    fields = ((name, old[name], new[name]) for name in new if name != "id" and old[name] != new[name])
    if isinstance(thing, Source):
        return chain(fields, _text_change(one.dossier.document_of[thing.id], other.dossier.document_of[thing.id]))
    return fields


def _text_change(old: Document, new: Document) -> Iterable[tuple[str, Json, Json]]:
    """The number of characters stands for the text, which may be long."""
    if old.text != new.text:
        yield "text", f"{len(old.text):,} characters", f"{len(new.text):,} characters"
