"""A ruling on a claim is written into its record, and every other byte of the file stays."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from andro_check.dossier.correcting import correct_claim
from andro_check.dossier.drafts import save_drafts
from andro_check.model.claim import Claim, Status
from andro_check.model.problem import Problem
from andro_check.model.value import Quantity
from dossier.norhaven import CONTEXT, drafts

NAME = "claims/gazette.yaml"
BY_HAND = """\
# Of the gazette; read twice.
source: gazette
claims:   # in my order

- figure: payer   # who?
  value: Brumaline
  quote: Brumaline
  note: |
    She says so: "rien".
- id: aaaa0006 # the last first
  figure: foundation date
  subject:
  value: 1998
  quote: 'existe depuis 1998'
- {id: flow, figure: stake, subject: Valdor, value: "33,3 %", quote: qui en a 33,3 %}

# the end
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "claims").mkdir()
    (tmp_path / NAME).write_text(BY_HAND, encoding="utf-8")
    return tmp_path


def correct(root: Path, claim: str, **changes: str) -> Claim:
    now = correct_claim(root, claim, changes, CONTEXT)
    assert isinstance(now, Claim)
    return now


def text(root: Path) -> str:
    return (root / NAME).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("claim", "changes", "old", "new"),
    [
        ("aaaa0006", {"status": "accepted"}, "1998'\n", "1998'\n  status: accepted\n"),
        ("aaaa0006", {"subject": "Brumaline SA"}, "  subject:\n", "  subject: Brumaline SA\n"),
        ("aaaa0006", {"value": "1999", "status": "accepted"}, "1998\n  quote: 'existe depuis 1998'\n",
         "1999\n  quote: 'existe depuis 1998'\n  status: accepted\n"),
        ("aaaa0006", {"quote": "La société existe depuis 1998"}, "'existe depuis 1998'\n",
         "La société existe depuis 1998\n  at: 249-278\n"),
        ("flow", {"status": "rejected"}, "33,3 %}", "33,3 %, status: rejected}"),
        ("flow", {"subject": "Valdor, SA"}, "subject: Valdor", 'subject: "Valdor, SA"'),
    ],
)  # fmt: skip
def test_only_what_is_ruled_changes(root: Path, claim: str, changes: dict[str, str], old: str, new: str) -> None:
    correct(root, claim, **changes)
    assert text(root) == BY_HAND.replace(old, new)


def test_a_claim_without_an_id_keeps_the_one_that_it_had(root: Path) -> None:
    from andro_check.dossier.claims import read_claims

    own = read_claims({NAME: BY_HAND}, CONTEXT)[0][0]
    now = correct(root, own.id, figure="buyer", status="accepted")
    assert (now.id, now.figure, now.status) == (own.id, "buyer", Status.ACCEPTED)
    assert f"- figure: buyer   # who?\n  id: {own.id}\n  value: Brumaline\n" in text(root)


def test_a_draft_that_is_ruled_on_is_no_longer_drafted_over(tmp_path: Path) -> None:
    save_drafts(tmp_path, "gazette", drafts(), CONTEXT)
    now = correct(tmp_path, "aaaa0004", value=">= 80 M EUR", status="accepted")
    assert isinstance(now.value, Quantity)
    assert now.value.fuzzy.support.low == Decimal(80_000_000)
    assert now.confidence == Decimal(1)
    ruled = text(tmp_path)
    assert save_drafts(tmp_path, "gazette", drafts(), CONTEXT).changed is False
    assert text(tmp_path) == ruled


@pytest.mark.parametrize(
    ("claim", "changes", "message"),
    [
        ("flow", {"value": "12"}, "claims/gazette.yaml:15:53 value '12' has no unit; write its unit after it"),
        ("aaaa0006", {"as_of": "soon"}, "claims/gazette.yaml:14:10 as_of 'soon' is no date"),
        ("aaaa0006", {"quote": "never said"}, "claims/gazette.yaml:14:10 quote does not stand in the source"),
        ("aaaa0006", {"modality": "hoped"}, "claims/gazette.yaml:14:13 unknown modality 'hoped'; "),
        ("flow", {"quote": "33,3 %"}, "claims/gazette.yaml:15:70 quote stands 2 times in the source; write `at: "),
        ("gone0001", {"status": "accepted"}, "claims holds no claim 'gone0001' any more; run the command again"),
    ],
)
def test_what_could_not_be_read_afterwards_is_not_written(
    root: Path, claim: str, changes: dict[str, str], message: str
) -> None:
    problem = correct_claim(root, claim, changes, CONTEXT)
    assert isinstance(problem, Problem)
    assert str(problem).startswith(message)
    assert text(root) == BY_HAND


def test_what_is_wrong_elsewhere_in_the_file_stands_in_nobodys_way(root: Path) -> None:
    broken = BY_HAND + "- figure: stake\n  value: 3\n"
    (root / NAME).write_text(broken, encoding="utf-8")
    correct(root, "flow", status="rejected")
    assert text(root) == broken.replace("33,3 %}", "33,3 %, status: rejected}")


def test_a_folder_that_leads_out_of_the_dossier_is_not_written_in(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (root / "claims").rename(elsewhere)
    inner = tmp_path / "dossier"
    inner.mkdir()
    (inner / "claims").symlink_to(elsewhere)
    assert isinstance(correct_claim(inner, "flow", {"status": "rejected"}, CONTEXT), Problem)
    assert (elsewhere / "gazette.yaml").read_text(encoding="utf-8") == BY_HAND
