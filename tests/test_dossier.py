"""The dossier at the root of the repository: what is disputed in it is found, and what only looks so is left alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import yaml

from andro_check.app.opening import open_dossier
from andro_check.app.reporting import judged
from andro_check.lexicon.figures import figures
from andro_check.model.claim import Claim, Status
from andro_check.model.dossier import Dossier
from andro_check.model.finding import SHOWN_BY_DEFAULT, Finding, Relation

ROOT = Path(__file__).resolve().parent.parent
CLAIMS = sorted((ROOT / "claims").glob("*.yaml"))
UNKNOWN_ON_PURPOSE = {"Cloudwatt + Numergy"}


@cache
def dossier() -> Dossier:
    return open_dossier(ROOT)


@cache
def findings() -> tuple[Finding, ...]:
    return judged(dossier()).findings


def records(path: Path) -> list[Mapping[str, object]]:
    """The records of a file as they are written."""
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert loaded["source"] == path.stem
    return list(loaded["claims"])


# ---------------------------------------------------------------------------------------------------------- the claims


def test_every_record_is_read_and_nothing_is_wrong_with_it() -> None:
    assert dossier().problems == ()
    assert sum(len(records(path)) for path in CLAIMS) == len(dossier().claims) > 100


@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.stem)
class TestFileOfClaims:
    def test_every_quote_stands_at_its_place(self, path: Path) -> None:
        text = dossier().document_of[path.stem].text
        for record in records(path):
            start, end = map(int, str(record["at"]).split("-"))
            assert text[start:end] == record["quote"], record["id"]

    def test_every_record_was_ruled_on(self, path: Path) -> None:
        assert {record["id"] for record in records(path) if record["status"] not in ("accepted", "rejected")} == set()
        assert {record["id"] for record in records(path) if "confidence" in record} == set()

    def test_a_rejection_says_why(self, path: Path) -> None:
        silent = {r["id"] for r in records(path) if r["status"] == "rejected" and not r.get("note")}
        assert silent == set()


def accepted() -> Iterable[Claim]:
    return (claim for claim in dossier().claims if claim.status is Status.ACCEPTED)


def test_the_parties_are_those_of_the_register() -> None:
    parties = {name for claim in accepted() for name in (claim.subject, claim.object, claim.voice) if name}
    assert {name for name in parties if not dossier().register.get(name)} == UNKNOWN_ON_PURPOSE


def test_a_value_has_its_own_words() -> None:
    whole = {claim.id for claim in accepted() if claim.value.text == claim.citation.quote}
    assert whole == set()


def test_the_figures_that_are_disputed_are_listed_ones() -> None:
    assert {finding.figure for finding in disputes()} - set(figures()) == set()


# -------------------------------------------------------------------------------------------------------- the disputes


@dataclass(frozen=True)
class Dispute:
    """A finding to expect. A side is given by claims that stand on it, as ``source: words of the value``.

    ``about``: figure, subject and object; left out where a finding is about claims of several figures.
    """

    relation: Relation
    rule: str
    sides: tuple[frozenset[str], ...]
    about: tuple[str, str | None, str | None] | None = None


def sides(*written: str) -> tuple[frozenset[str], ...]:
    """Sides from texts in which ``|`` parts the claims."""
    return tuple(frozenset(side.split(" | ")) for side in written)


LABELS = "wikipedia-2019: actionnaire majoritaire"
EXPECTED = {
    "what the State was to give": Dispute(
        Relation.CONTRADICTION,
        "AC101",
        sides("orage-2011: 135 millions d'euros", "wikipedia-2019: 150 millions d'euros"),
        ("contribution", "etat", "andromede"),
    ),
    "public money spent": Dispute(
        Relation.TENSION,
        "AC101",
        sides("wikipedia-2019: la moitié", "clubic-2016: 75 M€"),
        ("spending", "etat", "andromede"),
    ),
    "Bull, then Atos": Dispute(
        Relation.SUCCESSION,
        "AC104",
        sides("clubic-2016: Bull | wikipedia-2019: 20 %", "rachat-2015: Atos | wikipedia-2019: 20 %"),
    ),
    "SFR, then Numericable": Dispute(
        Relation.SUCCESSION,
        "AC104",
        sides(
            "clubic-2016: SFR | wikipedia-2019: 47 %",
            "rachat-2015: Numéricable",
        ),
    ),
    "a majority of a third": Dispute(
        Relation.VIOLATION,
        "AC105",
        sides(LABELS, "wikipedia-2019: un tiers"),
        ("stake", "caisse-des-depots", "andromede"),
    ),
    "a majority of 44.4 %": Dispute(
        Relation.VIOLATION,
        "AC105",
        sides(
            f"silicon-2012: Investisseur majoritaire | {LABELS}",
            "silicon-2012: 44,4 % | wikipedia-2019: 44,4 %",
        ),
        ("stake", "orange", "cloudwatt"),
    ),
    "a majority of 47 %": Dispute(
        Relation.VIOLATION,
        "AC105",
        sides(LABELS, "wikipedia-2019: 47 %"),
        ("stake", "sfr", "numergy"),
    ),
    "the launch": Dispute(
        Relation.CONTRADICTION,
        "AC103",
        sides("rachat-2015: 2011 | wikipedia-2019: 2011", "clubic-2016: 2012"),
        ("launch date", "andromede", None),
    ),
    "whose idea it was": Dispute(
        Relation.TENSION,
        "AC110",
        sides("wikipedia-2019: François Fillon", "clubic-2016: Nicolas Sarkozy"),
        ("originator", "andromede", None),
    ),
    "a third of the capital for 135 of 285 million": Dispute(
        Relation.VIOLATION,
        "AC114",
        sides(
            "wikipedia-2019: un tiers",
            "orage-2011: 135 millions d'euros",
            "orage-2011: 60 millions d'euros",
            "orage-2011: 60 millions d'euros",
            "orage-2011: 30 millions",
        ),
        ("stake", None, "andromede"),
    ),
    "a court for a bank": Dispute(
        Relation.TENSION,
        "AC111",
        sides("rachat-2015: cour des dépôts", "rachat-2015: Caisse des dépôts"),
        ("holder", "cloudwatt", None),
    ),
}


def disputes() -> list[Finding]:
    return [finding for finding in findings() if finding.relation in SHOWN_BY_DEFAULT]


def said(ids: Iterable[str]) -> frozenset[str]:
    """Claims as ``source: words of the value``."""
    claims = [dossier().claim_of[key] for key in ids]
    return frozenset(f"{claim.source}: {claim.value.text}" for claim in claims)


def is_about(finding: Finding, dispute: Dispute) -> bool:
    """Whether rule, question and sides are the expected ones; a side may have more claims."""
    if finding.rule.partition(" ")[0] != dispute.rule or len(finding.sides) != len(dispute.sides):
        return False
    if dispute.about and (finding.figure, finding.subject, finding.object) != dispute.about:
        return False
    found = [said(side.claims) for side in finding.sides]
    return all(any(side <= other for other in found) for side in dispute.sides)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_known_dispute_is_found(name: str) -> None:
    expected = EXPECTED[name]
    assert [f.relation for f in disputes() if is_about(f, expected)] == [expected.relation]


def test_nothing_else_is_called_a_dispute() -> None:
    known = EXPECTED.values()
    assert [f.message for f in disputes() if not any(is_about(f, dispute) for dispute in known)] == []


@pytest.mark.parametrize(
    ("holder", "company", "values"),
    [
        ("orange", "cloudwatt", {"44 %", "44,4 %"}),
        ("caisse-des-depots", "cloudwatt", {"33 %", "33,3 %", "Le tiers"}),
    ],
)
def test_a_rounded_share_is_no_dispute(holder: str, company: str, values: set[str]) -> None:
    about = [f for f in findings() if (f.figure, f.subject, f.object) == ("stake", holder, company)]
    rounded = [f for f in about if f.relation is Relation.ROUNDING]
    assert [{dossier().claim_of[key].value.text for key in f.claims} for f in rounded] == [values]
    contested = [f for f in about if f.relation in SHOWN_BY_DEFAULT and f.rule.startswith("AC101")]
    assert contested == []
