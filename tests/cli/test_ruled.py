"""Which ruling belongs to which finding, and what makes it stale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from andro_check.app.filtering import understand
from andro_check.app.reporting import failing, select
from andro_check.app.ruling import marks_of, ruled
from andro_check.app.wanted import FailOn, Wanted
from andro_check.lexicon.figures import figures
from andro_check.model.decision import Decision, Ruling
from andro_check.model.finding import Finding, Relation
from report.valdor import CLAIMS, FINDINGS, VALDOR

FIRST, SECOND, ROUNDED = FINDINGS


def decision(finding: Finding, ruling: Ruling = Ruling.EXPLAINED, **other: object) -> Decision:
    marks = marks_of(finding, VALDOR.claim_of)
    made = Decision(finding.id, ruling, "why", rule=finding.rule, relation=finding.relation.value, claims=marks)
    return replace(made, **other)  # type: ignore[arg-type]


def now(*decisions: Decision, findings: tuple[Finding, ...] = FINDINGS) -> list[tuple[str, str, str]]:
    """Id, status and what is outdated of each finding."""
    told = ruled(findings, replace(VALDOR, decisions=decisions))
    return [(finding.id, finding.status, finding.outdated) for finding in told]


CALM = [(finding.id, "open", "") for finding in FINDINGS]


@pytest.mark.parametrize(
    ("given", "status", "outdated"),
    [
        (decision(FIRST), "explained", ""),
        (decision(FIRST, Ruling.FALSE_ALARM), "false-alarm", ""),
        (decision(FIRST, claims=None), "explained", ""),
        (decision(FIRST, relation=""), "explained", ""),
        (decision(FIRST, relation="tension"), "stale", "it was a tension"),
        (
            decision(FIRST, claims=marks_of(FIRST, VALDOR.claim_of) | {"1a2b3c4d": "00000000"}),
            "stale",
            "claim 1a2b3c4d has changed",
        ),
        (
            decision(FIRST, claims={"77aa88bb": marks_of(FIRST, VALDOR.claim_of)["77aa88bb"], "gone": "00000000"}),
            "stale",
            "claim 1a2b3c4d is new, claim 1a2f5e6d is new, claim gone is no longer in it",
        ),
    ],
)
def test_a_ruling_holds_until_something_changes(given: Decision, status: str, outdated: str) -> None:
    assert now(given) == [(FIRST.id, status, outdated), *CALM[1:]]


def test_a_ruling_goes_to_the_finding_that_took_the_place_of_its_own() -> None:
    grown = replace(FIRST, id="11112222", claims=FIRST.claims[:2], relation=Relation.TENSION)
    told = now(decision(FIRST), findings=(grown, SECOND, ROUNDED))
    assert told[0] == ("11112222", "stale", "claim 77aa88bb is no longer in it, it was a contradiction")


@pytest.mark.parametrize(
    "heir",
    [
        replace(FIRST, id="11112222", rule="AC102 contested-holder"),
        replace(FIRST, id="11112222", relation=Relation.ROUNDING),
        replace(FIRST, id="11112222", claims=("c0ffee01",)),
    ],
)
def test_a_ruling_goes_to_no_finding_of_another_kind(heir: Finding) -> None:
    assert now(decision(FIRST), findings=(heir,)) == [("11112222", "open", "")]


def test_a_ruling_goes_to_the_finding_with_the_most_claims_in_common() -> None:
    less, more = (replace(FIRST, id=key, claims=FIRST.claims[:n]) for key, n in (("11111111", 1), ("22222222", 2)))
    assert [status for _, status, _ in now(decision(FIRST), findings=(less, more))] == ["open", "stale"]


@pytest.mark.parametrize(
    ("asked", "everything", "shown"),
    [
        ((), False, {SECOND.id}),
        ((), True, {FIRST.id, SECOND.id, ROUNDED.id}),
        (("open",), False, {SECOND.id}),
        (("stale",), False, {SECOND.id}),
        (("decided",), False, {FIRST.id, ROUNDED.id}),
        (("later",), False, {ROUNDED.id}),
        (("explained", "stale"), False, {FIRST.id, SECOND.id}),
        (("all",), False, {FIRST.id, SECOND.id, ROUNDED.id}),
        (("rejected",), False, set()),
    ],
)
def test_a_status_chooses_among_rulings(asked: tuple[str, ...], everything: bool, shown: set[str]) -> None:
    given = (decision(FIRST), decision(SECOND, claims={}), decision(ROUNDED, Ruling.LATER))
    dossier = replace(VALDOR, decisions=given)
    findings = ruled(FINDINGS, dossier)
    chosen = understand(Wanted(statuses=asked), dossier, findings, figures())
    drawn = select(dossier, findings, chosen, everything)
    assert {finding.id for finding in drawn.tally.shown} == shown
    assert drawn.tally.total == len(FINDINGS)


def test_check_fails_on_what_is_open_and_on_what_is_stale() -> None:
    assert failing(ruled(FINDINGS, replace(VALDOR, decisions=(decision(FIRST),))), FailOn.VIOLATION) == ()
    stale = replace(VALDOR, decisions=(decision(FIRST, claims={}),))
    assert [finding.id for finding in failing(ruled(FINDINGS, stale), FailOn.VIOLATION)] == [FIRST.id]


def test_all_claims_are_listed_whatever_their_status() -> None:
    chosen = understand(Wanted(statuses=("all",)), VALDOR, FINDINGS, figures())
    assert all(chosen.keeps_claim(claim) for claim in CLAIMS)
