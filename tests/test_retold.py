"""The told stories with nothing misread: the claims that a reader expects of them, straight into the reconciler."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import pytest

from andro_check.model.claim import Modality, Status
from andro_check.model.value import Hedge, Name, Quantity

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation import planted, retold  # noqa: E402
from evaluation.told import ANSWERS, BLIND, STORIES, reading  # noqa: E402

# What is reached, less two either way, for what reading moves: (conflicts found, false findings). The first is to be
# raised when more is reached, the second lowered; `evaluation/retold.py --show` lists both.
REACHED = (278, 26)
FOLDERS = sorted(path.parent for path in STORIES.glob(f"*/{ANSWERS}") if path.parent.name not in BLIND)
ARTICLE = """\
# Dunmore pier

About 212 people crossed on Monday. The ferry, which will cost £4m, was built by Harwick Yard for the Lorn Line.
"""
ANSWER = """\
| article | words | value | figure | subject |
|---|---|---|---|---|
| 1-wire | About 212 people | 212 people | passengers | ferry |
| 1-wire | will cost £4m | 4 M GBP | cost | new ferry |
| 1-wire | built by Harwick Yard | "Harwick Yard" | builder | ferry |
"""


def test_no_fewer_conflicts_are_found_and_no_more_falsely() -> None:
    told = planted.total(retold.caught(folder) for folder in FOLDERS if reading(folder).story.conflicts)
    assert told.found >= REACHED[0]
    assert told.reported - told.right <= REACHED[1]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "1-wire.md").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / ANSWERS).write_text(ANSWER, encoding="utf-8")
    return tmp_path


def test_the_table_says_what_and_whose_the_text_how(story: Path) -> None:
    passengers, cost, builder = retold.expected(story)
    assert [c.figure.partition(" [")[0] for c in (passengers, cost, builder)] == ["passengers", "cost", "builder"]
    assert [c.subject for c in (passengers, cost, builder)] == ["ferry", "new ferry", "ferry"]
    assert {c.status for c in (passengers, cost, builder)} == {Status.ACCEPTED}
    assert isinstance(passengers.value, Quantity)
    assert (passengers.value.number, passengers.value.hedge) == (Decimal(212), Hedge.ABOUT)
    assert cost.modality is Modality.PLANNED
    assert isinstance(builder.value, Name)
    assert "Harwick Yard" in builder.citation.quote


def test_a_value_that_the_program_does_not_read_is_taken_from_the_table(story: Path) -> None:
    (story / "1-wire.md").write_text("Several hundred came: the pier held two score and ten.\n", encoding="utf-8")
    rows = [*ANSWER.splitlines()[:2], "| 1-wire | two score and ten | 50 people | capacity | pier |"]
    (story / ANSWERS).write_text("\n".join(rows), encoding="utf-8")
    (capacity,) = retold.expected(story)
    assert isinstance(capacity.value, Quantity)
    assert capacity.value.number == Decimal(50)
