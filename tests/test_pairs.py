"""Pairs of short texts, judged by a reader who did not look at the code (tests/pairs), through the whole program."""

from __future__ import annotations

import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from andro_check.model.finding import Finding, Relation, Severity

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.pairs import PAIRS, Outcome, Pair, document_of, outcomes, read_pairs, score  # noqa: E402

# What is reached, rounded down: (recall, precision) of conflicts. To be raised when more is reached, never lowered;
# `evaluation/pairs.py --show` lists what is missed and what is falsely reported.
FLOORS = {
    "disclosed": (0.71, 0.96),
    "open": (0.94, 0.98),
    "opened": (0.76, 0.98),
    "probed": (0.80, 0.97),
    "siblings": (0.82, 0.98),
    "uncovered": (0.69, 0.98),
    "unheard": (0.50, 0.90),
    "unsealed": (0.66, 0.98),
    "unveiled": (0.68, 0.98),
    "unwrapped": (0.60, 0.90),
    "unwritten": (0.56, 0.90),
}

PAIR = Pair("b001", "fr", ("Un.", "Deux."), ("2020-01-01", "2020-01-02"), frozenset({"contradiction"}))
HEAD = "| id | lang | source A | published A | source B | published B | expected | why |\n|---|---|---|\n"


@pytest.mark.parametrize("path", sorted(PAIRS.glob("*.md")), ids=lambda path: path.stem)
def test_no_fewer_conflicts_are_found_and_no_more_falsely(path: Path) -> None:
    told, (recall, precision) = score(outcomes(path)), FLOORS[path.stem]
    assert told.conflicts
    assert told.recall >= recall
    assert told.precision >= precision


@pytest.mark.parametrize("path", sorted(PAIRS.glob("*.md")), ids=lambda path: path.stem)
def test_ids_are_unique(path: Path) -> None:
    ids = [pair.id for pair in read_pairs(path.read_text(encoding="utf-8"))]
    assert len(ids) == len(set(ids)) > 0


def test_a_row_is_read() -> None:
    row = "| b001 | mixed | Un. | 2020-01-01 | Two. | 2020-01-02 | rounding\\|agreement | both |\n"
    (pair,) = read_pairs(HEAD + row)
    assert pair.texts == ("Un.", "Two.")
    assert pair.allowed == {"rounding", "agreement"}
    assert pair.is_peaceful
    assert not pair.is_conflict


@pytest.mark.parametrize("row", ["| b001 | fr | Un. |", "| b001 | de | E. | 2020 | Z. | 2020 | none | - |"])
def test_a_row_that_cannot_be_one_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match="b001"):
        list(read_pairs(HEAD + row))


def test_a_text_is_one_paragraph_in_its_language() -> None:
    texts = ("La mairie de Valdor a acheté le moulin.", "The town hall of Valdor bought the mill.")
    documents = [document_of(replace(PAIR, language="mixed", texts=texts), place) for place in (0, 1)]
    assert [document.source.language for document in documents] == ["fr", "en"]
    assert [block.span.of(document.text) for document in documents for block in document.blocks] == list(texts)


def outcome(relation: Relation, allowed: str, *, joins: bool = True) -> Outcome:
    finding = Finding(
        id="f1",
        rule="AC101 contested-value",
        relation=relation,
        severity=Severity.HIGH,
        confidence=Decimal(1),
        message="",
        why="",
        figure="cost",
        subject=None,
        object=None,
        sides=(),
        claims=(),
    )
    pair = replace(PAIR, allowed=frozenset(allowed.split()))
    return Outcome(pair, (finding,), frozenset({"f1"} if joins else ()))


@pytest.mark.parametrize(
    ("relation", "allowed", "joins", "missed", "false_alarm"),
    [
        (Relation.CONTRADICTION, "contradiction", True, False, False),
        (Relation.CONTRADICTION, "contradiction", False, True, False),
        (Relation.VIOLATION, "contradiction", True, True, False),
        (Relation.VIOLATION, "contradiction violation", False, False, False),
        (Relation.TENSION, "contradiction", True, True, False),
        (Relation.UPDATE, "contradiction", True, True, False),
        (Relation.CONTRADICTION, "update scope", True, False, True),
        (Relation.TENSION, "none", False, False, True),
        (Relation.UPDATE, "none", True, False, False),
        (Relation.CONTRADICTION, "tension update", True, False, False),
    ],
)
def test_what_passes(relation: Relation, allowed: str, joins: bool, missed: bool, false_alarm: bool) -> None:
    told = outcome(relation, allowed, joins=joins)
    assert (told.missed, told.false_alarm) == (missed, false_alarm)


def test_recall_and_precision_count_rows() -> None:
    told = score(
        [
            outcome(Relation.CONTRADICTION, "contradiction"),
            outcome(Relation.UPDATE, "contradiction"),
            outcome(Relation.CONTRADICTION, "update"),
            outcome(Relation.UPDATE, "update"),
            outcome(Relation.CONTRADICTION, "tension update"),
        ]
    )
    assert (told.recall, told.precision) == (0.5, 0.5)
    assert (told.conflicts, told.peaceful) == (2, 2)
