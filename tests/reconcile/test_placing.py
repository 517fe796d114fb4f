"""Where an annotator's quote stands, and the clause around it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from andro_check.model.claim import Claim
from andro_check.model.text import Span
from reconcile.norhaven import said

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.placing import clause_around, offset_of, placed  # noqa: E402

TEXT = "Norhaven a grandi. Elle compte 1 240 salariés, dont\n310 à Valdor ; le reste est ailleurs."


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        ("1 240 salariés", "Elle compte 1 240 salariés"),
        ("310 à Valdor", "dont\n310 à Valdor"),
        ("compte", "Elle compte 1 240 salariés"),
    ],
)
def test_a_clause_reaches_from_edge_to_edge(words: str, clause: str) -> None:
    start = TEXT.index(words)
    span = clause_around(TEXT, start, start + len(words))
    assert TEXT[span.start : span.end] == clause


def headcount(number: str) -> Claim:
    return said(f"{number} person", "headcount", to=None)


def test_a_claim_cites_the_clause_around_its_quote_and_points_at_its_number() -> None:
    gold = {"quote": "dont 310 à Valdor", "value": {"low": 310, "high": 310}}
    claim = placed(headcount("310"), gold, {"gazette": TEXT})
    assert claim.citation.quote == "dont\n310 à Valdor"
    assert TEXT[claim.value_start :].startswith("310")


def test_a_quote_that_is_nowhere_leaves_the_claim_as_it_was() -> None:
    claim = headcount("310")
    assert placed(claim, {"quote": "nowhere", "value": {"low": 310}}, {"gazette": TEXT}) is claim
    assert claim.citation.span == Span(0, len(claim.citation.quote))


@pytest.mark.parametrize(
    ("quote", "value", "offset"),
    [
        ("36 % et 22 %", 22, 8),
        ("de 6,8 à 7,2 millions", 7200000, 9),
        ("a gift of £2,500", 2500, 11),
        ("a third", 33.33, 0),
    ],
)
def test_the_number_is_found_in_whatever_scale(quote: str, value: float, offset: int) -> None:
    assert offset_of(headcount("310"), {"value": {"low": value, "high": value}}, quote) == offset
