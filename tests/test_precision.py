"""Judgements on claims: what was judged counts until the claim says something else, and no mark is misread."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.precision import (  # noqa: E402
    COLUMNS,
    DRAWN,
    FACETS,
    JUDGED,
    SEEDS_OF_DRAWS,
    WORDS,
    Told,
    in_short,
    judgements,
    rows_of,
    table_of,
    take,
    told,
    worksheet,
)


def claim(subject: str | None = "Valdor", confidence: float = 0.9, number: str = "120") -> Told:
    value = {"text": number, "number": number, "low": None, "high": None, "unit": "person", "edtf": None}
    row: dict[str, Any] = {
        "figure": "headcount", "subject": subject, "object": None, "value": value, "as_of": None,
        "modality": "asserted", "quote": f"Valdor employs {number} people", "start": int(number),
        "confidence": confidence,
    }  # fmt: skip
    return told("harbour/01.txt", row)


def judged(of: Told, **marks: str) -> dict[str, str]:
    return dict(of.row) | dict.fromkeys(FACETS, "right") | {f"{facet}?": mark for facet, mark in marks.items()}


def test_a_claim_is_right_when_every_facet_is() -> None:
    other = claim(confidence=0.6, number="130")
    known = judgements([judged(claim()), judged(other, subject="wrong")])
    rows = table_of([claim(), other], known).row_of
    assert rows["all"]["all right"] == "1/2 50 %"
    assert rows["all"]["subject"] == "1/2 50 %"
    assert rows[".8 and above"]["all right"] == "1/1 100 %"
    assert rows["below .5"]["all right"] == "-"


def test_a_claim_that_says_something_else_has_to_be_read_again() -> None:
    known = judgements([judged(claim())])
    changed = claim(subject="Norhaven")
    assert table_of([changed], known).row_of["all"]["unread"] == "1"
    (sheet,) = worksheet([claim(), changed], known)
    assert (sheet["subject?"], sheet["value?"]) == ("", "right")


def test_a_worksheet_adds_to_what_was_judged() -> None:
    earlier, later = judged(claim()), judged(claim(subject=None), subject="empty")
    merged = take([earlier], [later, judged(claim(), mood="wrong")])
    assert [row["mood?"] for row in merged if row["says"] == earlier["says"]] == ["wrong"]
    assert len(merged) == 2


def test_a_mark_that_is_none_is_refused() -> None:
    with pytest.raises(SystemExit, match=r"subject\? is 'yes'"):
        judgements([judged(claim(), subject="yes")])


def test_the_judgements_are_whole_and_hold_no_sentence() -> None:
    rows = rows_of(JUDGED)
    assert len(judgements(rows).marks) >= len(FACETS) * 1200
    assert {key for row in rows for key in row} == set(COLUMNS)
    assert max(len(row["words"].split()) for row in rows) <= WORDS
    every = DRAWN * len(SEEDS_OF_DRAWS)
    assert every - DRAWN < len({row["article"] for row in rows}) <= every


def test_of_a_list_that_was_added_up_the_judgements_keep_two_words() -> None:
    assert in_short("120 crowns from Valdor, 60 from Norhaven and 20 from us") == "120 crowns …"
    assert in_short("some 120 million of new crowns") == "some 120 million of new crowns"
