"""The use case of `decide`: a person's rulings on findings and claims are written into the dossier."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path

from andro_check.app.explaining import claim_named, finding_named
from andro_check.app.opening import DossierMissing, context_of, open_dossier
from andro_check.app.reporting import judged
from andro_check.app.ruling import marks_of
from andro_check.app.wanted import UnknownWord
from andro_check.dossier.correcting import FIELDS, correct_claim
from andro_check.dossier.reading import did_you_mean
from andro_check.dossier.ruling import Ruled, put_back, write_decisions
from andro_check.dossier.schema import put_schemas
from andro_check.dossier.writing import sole_writer
from andro_check.model.claim import Claim, Status
from andro_check.model.decision import Decision, Ruling
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Finding
from andro_check.model.problem import Problem


class As(StrEnum):
    """What a finding or a claim is ruled to be."""

    CONTRADICTION = "contradiction"
    EXPLAINED = "explained"
    FALSE_ALARM = "false-alarm"
    LATER = "later"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class NotWritten(Exception):
    """A ruling could not be written; the message says where, why, and what to do."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ruling as a person gives it, with the day in ISO 8601. ``fields``: what to set of a claim."""

    as_: As | None
    reason: str = ""
    by: str = ""
    date: str = ""
    fields: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Opened:
    """A dossier in which can be written, with its findings."""

    root: Path
    dossier: Dossier
    findings: tuple[Finding, ...]


def open_to_rule(path: Path | None) -> Opened:
    """The dossier, or the folder of articles, in which rulings are kept. Raises DossierMissing."""
    dossier = open_dossier(path)
    root = Path(dossier.root)
    if path is not None and path.is_file() and dossier.drafted:
        raise DossierMissing(f"{path} is one article, and rulings are kept in a folder; give the folder")
    told = judged(dossier)
    return Opened(root, told.dossier, told.findings)


def decide(opened: Opened, ids: Sequence[str], verdict: Verdict) -> tuple[str, ...]:
    """Rule on findings or on claims, by the beginnings of their ids; gives a line on each.

    Raises UnknownWord for what makes no sense, NotWritten, DossierBusy while another program writes.
    """
    for key in ids:
        _known(key, opened)
    claims = [key for key in ids if _is_claim(key, opened)]
    if not claims:
        findings = {f.id: f for f in (finding_named(key, opened.findings, opened.dossier) for key in ids)}
        return _on_findings(opened, tuple(findings.values()), verdict)
    if len(claims) < len(ids):
        finding = next(key for key in ids if key not in claims)
        raise UnknownWord(f"{finding!r} is no claim, and {claims[0]!r} is one; rule on them one after the other")
    named = {c.id: c for c in (claim_named(key, opened.findings, opened.dossier) for key in ids)}
    return _on_claims(opened, tuple(named.values()), verdict)


def withdraw(opened: Opened, ids: Sequence[str]) -> tuple[str, ...]:
    """Take back the rulings on these findings. Raises UnknownWord, NotWritten, DossierBusy."""
    held = {decision.finding: decision for decision in opened.dossier.decisions}
    named = dict.fromkeys(_ruled_id(key, opened, held) for key in ids)
    with sole_writer(opened.root):
        done = put_back(opened.root, named)
    _must(done.problem)
    return tuple(f"{finding}: no longer ruled {held[finding].ruling}" for finding in named)


def decision_on(finding: Finding, verdict: Verdict, dossier: Dossier) -> Decision:
    """The decision that is written for a finding. Raises UnknownWord for a ruling that is for claims."""
    try:
        ruling = Ruling(verdict.as_ or "")
    except ValueError:
        told = f"--as {verdict.as_} is for claims" if verdict.as_ else "say what it is with --as"
        raise UnknownWord(f"{finding.id} is a finding: {told}; write --as {', '.join(Ruling)}") from None
    if not verdict.reason.strip() and ruling is not Ruling.LATER:
        raise UnknownWord("a ruling needs its reason; add --reason, or rule --as later")
    return Decision(
        finding.id,
        ruling,
        " ".join(verdict.reason.split()),
        " ".join(verdict.by.split()),
        verdict.date,
        finding.rule,
        finding.relation.value,
        finding.message,
        marks_of(finding, dossier.claim_of),
    )


def _on_findings(opened: Opened, findings: Sequence[Finding], verdict: Verdict) -> tuple[str, ...]:
    if verdict.fields:
        raise UnknownWord(f"{findings[0].id} is a finding, and --set corrects claims; andro-check explain lists them")
    decisions = [decision_on(finding, verdict, opened.dossier) for finding in findings]
    rule_on(opened.root, findings, decisions)
    by = f", by {decisions[0].by}" if decisions[0].by else ""
    return tuple(f"{decision.finding}: {decision.ruling}{by}; kept in decisions.yaml" for decision in decisions)


def rule_on(root: Path, findings: Sequence[Finding], decisions: Sequence[Decision]) -> Ruled:
    """Write the decisions on these findings. Raises NotWritten, DossierBusy.

    A ruling that went stale under the id of another finding gives way to the one on the finding that took its place.
    """
    moved = [f.decision.finding for f in findings if f.decision and f.decision.finding != f.id]
    with sole_writer(root):
        done = write_decisions(root, decisions, moved)
    _must(done.problem)
    return done


def _on_claims(opened: Opened, claims: Sequence[Claim], verdict: Verdict) -> tuple[str, ...]:
    if opened.dossier.drafted:
        raise UnknownWord(
            "these claims were drafted in memory; put the articles into sources/ and write andro-check extract"
        )
    changes = _changes(verdict, claims[0].id)
    context = context_of(opened.dossier)
    told: list[str] = []
    with sole_writer(opened.root):
        put_schemas(opened.root)
        for claim in claims:
            now = correct_claim(opened.root, claim.id, changes, context)
            if isinstance(now, Problem):
                raise NotWritten("; ".join([str(now), *(f"written before it: {line}" for line in told)]))
            told.append(_told(claim, now))
    return tuple(told)


def _changes(verdict: Verdict, claim: str) -> dict[str, str]:
    """The fields to set. Who corrects a claim has read it: it is accepted unless the ruling says otherwise."""
    fields = dict(verdict.fields or {})
    statuses = [Status.ACCEPTED.value, Status.REJECTED.value]
    ruling = verdict.as_.value if verdict.as_ else Status.ACCEPTED.value if fields else ""
    if ruling not in statuses:
        told = f"--as {ruling} is for findings" if ruling else "say what it is with --as, or correct it with --set"
        raise UnknownWord(f"{claim} is a claim: {told}; write --as {' or '.join(statuses)}")
    for field, value in fields.items():
        if field not in FIELDS:
            near = did_you_mean(field, FIELDS) or f"write one of: {', '.join(FIELDS)}"
            raise UnknownWord(f"--set {field}: no field of a claim that can be set; {near}")
        if not value.strip() and field in ("figure", "value", "quote"):
            raise UnknownWord(f"--set {field}: a claim needs its {field}; to drop the claim, write --as rejected")
    if verdict.reason.strip():
        fields["note"] = verdict.reason
    return {**fields, "status": ruling}


def _told(before: Claim, now: Claim) -> str:
    """``5b20c7d1: accepted, value and subject set``"""
    names = ("figure", "subject", "object", "value", "as_of", "modality", "voice", "citation", "note")
    changed = ["quote" if name == "citation" else name for name in names if getattr(before, name) != getattr(now, name)]
    return f"{now.id}: {now.status}" + (f", {' and '.join(changed)} set" if changed else "")


def _is_claim(key: str, opened: Opened) -> bool:
    """Whether the beginning of an id is that of a claim; one that begins a finding too is a finding's."""
    begins = key.casefold()
    ids = [finding.id for finding in opened.findings]
    return key in opened.dossier.claim_of or (
        any(own.casefold().startswith(begins) for own in opened.dossier.claim_of)
        and not any(own.casefold().startswith(begins) for own in ids)
    )


def _known(key: str, opened: Opened) -> None:
    """Raises UnknownWord, with the nearest ids, for the beginning of none."""
    known = [*(finding.id for finding in opened.findings), *opened.dossier.claim_of]
    if key and any(own.casefold().startswith(key.casefold()) for own in known):
        return
    near = get_close_matches(key.casefold(), sorted({own[: len(key)] for own in known}), n=3)
    meant = f"did you mean {', '.join(near)}? " if near else ""
    lists = "andro-check report lists the findings, andro-check claims the claims"
    raise UnknownWord(f"no finding and no claim has the id {key!r}; {meant}{lists}")


def _ruled_id(key: str, opened: Opened, held: Mapping[str, Decision]) -> str:
    """The id under which a ruling is kept, from the beginning of its own or of its finding's."""
    by_id = {finding.id: finding.decision.finding for finding in opened.findings if finding.decision}
    near = {by_id.get(own, own) for own in (*held, *by_id) if key and own.startswith(key.casefold())}
    if len(near) == 1:
        return near.pop()
    if near:
        raise UnknownWord(f"{key!r} begins {len(near)} ids; write more of it: {', '.join(sorted(near)[:5])}")
    raise UnknownWord(f"no ruling on {key!r}; andro-check report --status decided lists them")


def _must(problem: Problem | None) -> None:
    if problem:
        raise NotWritten(str(problem))
