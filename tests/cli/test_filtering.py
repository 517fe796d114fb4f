"""Filters: what they keep, how words are understood, and what is answered to a slip."""

from __future__ import annotations

from dataclasses import replace

import pytest

from andro_check.app.exporting import exported, selected
from andro_check.app.filtering import understand
from andro_check.app.reporting import failing, select
from andro_check.app.wanted import ExportFormat, FailOn, UnknownWord, Wanted
from andro_check.lexicon.figures import figures
from andro_check.model.dossier import Dossier
from andro_check.model.finding import Relation, Severity
from report.valdor import CLAIMS, FINDINGS, HOLDER, VALDOR

ALL = ("9e8d7c6b", "9e0011ff", "0badcafe")


def kept(wanted: Wanted, dossier: Dossier = VALDOR) -> set[str]:
    chosen = understand(wanted, dossier, FINDINGS, figures())
    return {finding.id for finding in FINDINGS if chosen.keeps_finding(finding, dossier.claim_of)}


def kept_claims(wanted: Wanted, dossier: Dossier = VALDOR) -> set[str]:
    chosen = understand(wanted, dossier, FINDINGS, figures())
    return {claim.id for claim in dossier.claims if chosen.keeps_claim(claim)}


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(), set(ALL)),
        (Wanted(actors=("Kestrel Freight",)), {"0badcafe"}),
        (Wanted(actors=("brumaline",)), {"9e0011ff"}),
        (Wanted(actors=("NORHAVEN",)), {"9e0011ff"}),
        (Wanted(actors=("Brumaline SA",)), {"9e0011ff"}),
        (Wanted(actors=("etat",)), {"9e8d7c6b"}),
        (Wanted(actors=("valdor",)), {"9e8d7c6b", "9e0011ff"}),
        (Wanted(actors=("etat", "kestrel-freight")), {"9e8d7c6b", "0badcafe"}),
        (Wanted(figures=("Stake",)), {"9e0011ff", "0badcafe"}),
        (Wanted(figures=("part du capital",)), {"9e0011ff", "0badcafe"}),
        (Wanted(figures=("shareholding",)), {"9e0011ff", "0badcafe"}),
        (Wanted(figures=("revenue",)), set()),
        (Wanted(sources=("carnet",)), {"0badcafe"}),
        (Wanted(sources=("MARINE HEBDO",)), {"9e8d7c6b", "9e0011ff"}),
        (Wanted(sources=("sources/depeche-2013.md",)), {"9e8d7c6b"}),
        (Wanted(relations=("Contradiction", "rounding")), {"9e8d7c6b", "0badcafe"}),
        (Wanted(severities=("LOW",)), {"9e0011ff", "0badcafe"}),
        (Wanted(rules=("ac101",)), {"9e8d7c6b", "0badcafe"}),
        (Wanted(rules=("contested-holder",)), {"9e0011ff"}),
        (Wanted(statuses=("open",)), set(ALL)),
        (Wanted(since="2015"), {"9e8d7c6b", "9e0011ff"}),
        (Wanted(until="2013-05-02"), {"9e8d7c6b", "9e0011ff"}),
        (Wanted(since="2016"), set()),
        (Wanted(since="2013-05", until="2013-05-03"), {"9e8d7c6b", "9e0011ff"}),
        (Wanted(actors=("valdor",), figures=("stake",)), {"9e0011ff"}),
    ],
)
def test_a_filter_keeps_what_it_names(wanted: Wanted, ids: set[str]) -> None:
    assert kept(wanted) == ids


def test_a_word_of_one_name_alone_stands_for_it() -> None:
    assert kept(Wanted(actors=("KESTREL",))) == kept(Wanted(actors=("Kestrel Freight",))) != set()


def test_a_word_of_several_names_stands_for_none() -> None:
    claims = (*CLAIMS[:2], replace(CLAIMS[2], subject="Kestrel Lines", object=None), *CLAIMS[3:])
    with pytest.raises(UnknownWord, match=r"did you mean 'Kestrel Freight', 'Kestrel Lines'\?"):
        kept(Wanted(actors=("kestrel",)), replace(VALDOR, claims=claims))


def test_a_name_as_a_value_counts_as_named() -> None:
    claims = (*CLAIMS[:2], replace(CLAIMS[2], value=HOLDER), *CLAIMS[3:])
    dossier = replace(VALDOR, claims=claims)
    assert kept(Wanted(actors=("norhaven",)), dossier) == {"9e8d7c6b", "9e0011ff"}
    assert "77aa88bb" in kept_claims(Wanted(actors=("norhaven",)), dossier)


def test_a_figure_answers_without_its_scope() -> None:
    dossier = replace(VALDOR, claims=(replace(CLAIMS[0], figure="revenue [first half]"), *CLAIMS[1:]))
    assert kept_claims(Wanted(figures=("revenue",)), dossier) == {CLAIMS[0].id}
    assert kept_claims(Wanted(figures=("revenue [first half]",)), dossier) == {CLAIMS[0].id}
    assert kept_claims(Wanted(figures=("chiffre d’affaires",)), dossier) == {CLAIMS[0].id}


def test_a_figure_that_is_counted_answers_to_its_plural_as_well() -> None:
    dossier = replace(VALDOR, claims=(replace(CLAIMS[0], figure="bed"), *CLAIMS[1:]))
    assert kept_claims(Wanted(figures=("beds",)), dossier) == kept_claims(Wanted(figures=("bed",)), dossier) != set()


def test_claims_are_kept_by_their_own_status() -> None:
    assert kept_claims(Wanted(statuses=("draft",))) == {"1a2f5e6d", "d00d0001", "d00d0002"}


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (Wanted(actors=("norhavn",)), "no actor 'norhavn' here; did you mean 'Norhaven'?"),
        (Wanted(actors=("kestr",)), "no actor 'kestr' here; did you mean 'Kestrel Freight'?"),
        (Wanted(actors=("xyzzy",)), "no actor 'xyzzy' here"),
        (Wanted(figures=("steak",)), "no figure 'steak' here; did you mean 'stake'"),
        (Wanted(sources=("carnets",)), "no source 'carnets' here; did you mean 'carnet'?"),
        (Wanted(relations=("contradictions",)), "no relation 'contradictions' here; did you mean 'contradiction'?"),
        (Wanted(severities=("hi",)), "no severity 'hi' here; did you mean 'high'?"),
        (Wanted(rules=("AC102x",)), "no rule 'AC102x' here; did you mean 'ac102'"),
        (Wanted(statuses=("opened",)), "no status 'opened' here; did you mean 'open'?"),
        (
            Wanted(since="last year"),
            "--since: 'last year' is no date; write 2012, 2012-09, 2012-09-05, 2012~ or 2012/2014",
        ),
        (Wanted(until="XXXX-05"), "--until: 'XXXX-05' names no year; write 2012, 2012-09 or 2012-09-05"),
    ],
)
def test_a_slip_is_answered_with_what_was_meant(wanted: Wanted, message: str) -> None:
    with pytest.raises(UnknownWord) as caught:
        kept(wanted)
    assert str(caught.value).startswith(message)


def places(wanted: Wanted, *, everything: bool = False) -> dict[str, int]:
    chosen = understand(wanted, VALDOR, FINDINGS, figures())
    tally = select(VALDOR, FINDINGS, chosen, everything).tally
    assert tally.total == len(FINDINGS)
    return {name: len(getattr(tally, name)) for name in ("shown", "explained", "ruled", "outside")}


def test_everything_is_somewhere() -> None:
    assert places(Wanted()) == {"shown": 2, "explained": 1, "ruled": 0, "outside": 0}
    assert places(Wanted(), everything=True) == {"shown": 3, "explained": 0, "ruled": 0, "outside": 0}
    assert places(Wanted(actors=("kestrel freight",))) == {"shown": 0, "explained": 1, "ruled": 0, "outside": 2}


def test_a_relation_asked_for_by_name_is_shown() -> None:
    assert places(Wanted(relations=("rounding",))) == {"shown": 1, "explained": 0, "ruled": 0, "outside": 2}


def test_what_a_person_has_ruled_is_counted_apart() -> None:
    ruled = (replace(FINDINGS[0], status="explained"), *FINDINGS[1:])
    chosen = understand(Wanted(), VALDOR, ruled, figures())
    assert [finding.id for finding in select(VALDOR, ruled, chosen).tally.ruled] == ["9e8d7c6b"]
    asked = understand(Wanted(statuses=("explained",)), VALDOR, ruled, figures())
    assert [finding.id for finding in select(VALDOR, ruled, asked).tally.shown] == ["9e8d7c6b"]


@pytest.mark.parametrize(
    ("level", "relation", "severity", "fails"),
    [
        (FailOn.VIOLATION, Relation.CONTRADICTION, Severity.LOW, True),
        (FailOn.VIOLATION, Relation.TENSION, Severity.HIGH, False),
        (FailOn.CONTRADICTION, Relation.VIOLATION, Severity.HIGH, False),
        (FailOn.SUCCESSION, Relation.TENSION, Severity.LOW, True),
        (FailOn.HIGH, Relation.TENSION, Severity.HIGH, True),
        (FailOn.HIGH, Relation.CONTRADICTION, Severity.MEDIUM, False),
        (FailOn.LOW, Relation.AGREEMENT, Severity.HIGH, False),
        (FailOn.LOW, Relation.SUCCESSION, Severity.LOW, True),
    ],
)
def test_check_fails_at_or_above_its_level(level: FailOn, relation: Relation, severity: Severity, fails: bool) -> None:
    finding = replace(FINDINGS[0], relation=relation, severity=severity)
    assert bool(failing([finding], level)) is fails
    assert not failing([replace(finding, status="explained")], level)


def test_an_export_holds_only_what_is_shown_and_its_claims() -> None:
    wanted = Wanted(sources=("carnet",))
    drawn = select(VALDOR, FINDINGS, understand(wanted, VALDOR, FINDINGS, figures()), True)
    text = exported(selected(drawn, wanted, everything=True), ExportFormat.JSON).decode()
    assert text.count('"quote"') == 2
    assert '"publisher": "Marine Hebdo"' not in text
    assert '"filters": {\n      "source": [' in text
    table = exported(selected(drawn, wanted, wide=True), ExportFormat.CSV).decode().splitlines()
    assert len(table) == 2
