"""``decisions.yaml``: what people ruled on findings."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from andro_check.dossier.located import read_yaml
from andro_check.dossier.nodes import Fields, Node, Scalar
from andro_check.dossier.reading import Reading, did_you_mean
from andro_check.dossier.splicing import Written
from andro_check.dossier.values import edtf, encode
from andro_check.model.claim import Claim
from andro_check.model.decision import Decision, Ruling
from andro_check.model.folding import slug
from andro_check.model.problem import Problem

NAME = "decisions.yaml"
RECORDS = "decisions"
KEYS = ("finding", "as", "reason", "by", "date", "rule", "relation", "about", "claims")


def read_decisions(text: str, path: str = NAME) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """The rulings of a file; one that cannot be read is left out and listed. Of two on one finding the later counts."""
    read = read_yaml(text, path)
    reading = Reading(path)
    fields = reading.fields(read.node, "the file of rulings", (RECORDS,)) if read.node is not None else None
    decisions: dict[str, Decision] = {}
    for node in reading.items(fields, RECORDS) if fields else ():
        decision = _decision(reading, node)
        if decision and decision.finding in decisions:
            reading.note(node.place, f"a second ruling on finding {decision.finding!r}", "keep one of them")
        if decision:
            decisions[decision.finding] = decision
    return tuple(decisions.values()), (*read.problems, *reading.problems)


def _decision(reading: Reading, node: Node) -> Decision | None:
    record = reading.fields(node, "a ruling", KEYS)
    if record is None:
        return None
    finding, ruling = reading.text(record, "finding"), _ruling(reading, record)
    if not finding:
        reading.note(record.place, "a ruling without a finding", "write `finding: …`, the id of the finding")
    if not finding or ruling is None:
        return None
    texts = {key: reading.text(record, key) for key in ("reason", "by", "date", "rule", "relation", "about")}
    return Decision(finding, ruling, **texts, claims=_marks(reading, record))


def _ruling(reading: Reading, record: Fields) -> Ruling | None:
    written = reading.text(record, "as")
    members = {member.value: member for member in Ruling}
    if written not in members:
        place = record.values["as"].place if written else record.place
        what = f"unknown ruling {written!r}" if written else "a ruling that does not say what it is"
        reading.note(place, what, did_you_mean(written, members) or f"write `as: `, then one of: {', '.join(members)}")
    return members.get(written)


def _marks(reading: Reading, record: Fields) -> Mapping[str, str] | None:
    """The fingerprints of the claims; ``None`` where a person wrote the ruling without them."""
    node = record.values.get("claims")
    if node is None:
        return None
    if isinstance(node, Fields):
        return {key: value.text for key, value in node.values.items() if isinstance(value, Scalar)}
    reading.note(node.place, "'claims' must hold a fingerprint for each claim", "leave it out, or rule again")
    return None


def fingerprint_of_claim(claim: Claim) -> str:
    """Eight digits that change with what the claim says, and not with its status, its confidence or its place.

    Parties count by the identifier that their names make, so a claim says the same before and after it is written down.
    """
    parties = (slug(party or "") for party in (claim.subject, claim.object, claim.voice))
    when = edtf(claim.as_of) if claim.as_of else ""
    said = (claim.source, claim.figure, *parties, encode(claim.value)[0], when, claim.modality, claim.citation.quote)
    return hashlib.sha256("\x1f".join(" ".join(text.split()) for text in said).encode()).hexdigest()[:8]


def fields_of(decision: Decision) -> dict[str, Written]:
    """The fields of a ruling in the order in which they are written; empty ones are left out of a new record."""
    return {
        "finding": decision.finding,
        "as": decision.ruling.value,
        "reason": decision.reason,
        "by": decision.by,
        "date": decision.date,
        "rule": decision.rule,
        "relation": decision.relation,
        "about": decision.about,
        "claims": decision.claims or {},
    }
