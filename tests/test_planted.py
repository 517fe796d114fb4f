"""How findings are held against the conflicts and traps that were planted in a story."""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

import pytest

from andro_check.model.finding import Finding, Relation, Severity, Side

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.planted import Place, caught, read_planted, sections, total  # noqa: E402
from evaluation.told import read_story  # noqa: E402

STORY = """
| conflict | one side | other side |
|---|---|---|
| price | 1-wire: for £42m ; 2-local: £42m, he says | 3-blog: £24m |
| sum | 1-wire: £6m in all ; 1-wire: £2m for boats ; 1-wire: £3m for nets | |
"""
TRAPS = """
| trap | one side | other side | reason |
|---|---|---|---|
| boats | 1-wire: £2m for boats | 1-wire: £3m for nets | other things |
"""
HITS: dict[str, frozenset[Place]] = {
    "w": frozenset({("1-wire", "for £42m")}),
    "l": frozenset({("2-local", "£42m, he says")}),
    "b": frozenset({("3-blog", "£24m")}),
    "s": frozenset({("1-wire", "£6m in all")}),
    "x": frozenset({("1-wire", "£2m for boats")}),
    "y": frozenset({("1-wire", "£3m for nets")}),
}


def finding(relation: Relation, *sides: str) -> Finding:
    """A finding on claims of one letter each: a string of letters for each side."""
    drawn = tuple(Side(letters, tuple(letters)) for letters in sides)
    named = tuple("".join(sides))
    nothing = ("", "", "", None, None)
    return Finding("f", "r", relation, Severity.HIGH, Decimal("0.8"), *nothing, sides=drawn, claims=named)


@pytest.mark.parametrize(
    ("relation", "sides", "found", "sprung"),
    [
        ("contradiction", ("w", "b"), "price", ""),
        ("contradiction", ("b", "wl"), "price", ""),
        ("contradiction", ("w", "l"), "", ""),
        ("contradiction", ("w", "s"), "", ""),
        ("contradiction", ("x", "y"), "sum", ""),
        ("contradiction", ("?", "b"), "", ""),
        ("violation", ("sxy",), "sum", ""),
        ("violation", ("s?",), "", ""),
        ("tension", ("w", "b"), "", ""),
        ("agreement", ("w", "l"), "", ""),
    ],
)
def test_a_conflict_is_hit(relation: str, sides: tuple[str, ...], found: str, sprung: str) -> None:
    got = caught(read_planted(STORY), read_planted(TRAPS), [finding(Relation(relation), *sides)], HITS)
    assert ("".join(got.found), "".join(got.sprung)) == (found, sprung)
    assert bool(got.false) == (relation in ("contradiction", "violation") and not found)


def test_a_false_finding_springs_a_trap() -> None:
    (price, _) = read_planted(STORY)
    got = caught([price], read_planted(TRAPS), [finding(Relation.CONTRADICTION, "x", "y")], HITS)
    assert str(total([got, got])) == "conflicts 0/2, precision 0/2, traps 2/2"


def test_a_finding_on_everything_hits_no_sum() -> None:
    wide = finding(Relation.VIOLATION, "sxy", "0123456789")
    assert not caught(read_planted(STORY), (), [wide], HITS).found


def test_headings_part_a_text() -> None:
    assert sections("a\n## Conflicts\nb\n## Not conflicts\nc") == {"": "a", "Conflicts": "b", "Not conflicts": "c"}


@pytest.mark.parametrize("line", ["| price | | |", "| price | a: b | c: d | why | what |"])
def test_a_line_that_is_no_conflict_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="price"):
        list(read_planted(f"| conflict | one side | other side |\n|---|---|---|\n{line}\n"))


def test_a_side_must_be_a_row_of_claims(tmp_path: Path) -> None:
    (tmp_path / "1-wire.md").write_text("The boat cost £2m.\n", encoding="utf-8")
    conflicts = "## Conflicts\n| conflict | one side | other side |\n|---|---|---|\n| price | 1-wire: cost £3m | |\n"
    rows = "| 1-wire | cost £2m | 2 M GBP | price | boat |\n"
    (tmp_path / "expected.md").write_text(f"{rows}\n{conflicts}", encoding="utf-8")
    with pytest.raises(ValueError, match="cost £3m"):
        read_story(tmp_path)
