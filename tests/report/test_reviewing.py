"""The pages of `review`, at the size of any terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytest_regressions.file_regression import FileRegressionFixture
from rich.cells import cell_len

from andro_check.model.decision import Decision, Ruling
from andro_check.model.finding import Finding
from andro_check.model.text import Citation, Span
from andro_check.report.findings import Telling, short_ids
from andro_check.report.reviewing import Page
from andro_check.report.screen import Screen
from report.valdor import CLAIMS, FINDINGS, VALDOR

IDS = short_ids(finding.id for finding in FINDINGS)
STALE = replace(
    FINDINGS[0],
    status="stale",
    decision=Decision(FINDINGS[0].id, Ruling.EXPLAINED, "two quays", "Ana Roux", "2026-03-01"),
    outdated="claim 77aa88bb has changed",
)


def page(width: int = 80, height: int = 24, said: str = "", *, colour: bool = False) -> Page:
    return Page(Telling(VALDOR, Screen(width, colour), IDS), height, said)


@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
def test_a_finding(colour: bool, file_regression: FileRegressionFixture) -> None:
    told = page(said="9e00 ruled later; u takes it back", colour=colour).finding(STALE, "1 of 3 · 1 ruled")
    file_regression.check(told, encoding="utf-8")


def test_the_keys(file_regression: FileRegressionFixture) -> None:
    file_regression.check(page().help(), encoding="utf-8")


@pytest.mark.parametrize("finding", [*FINDINGS, STALE, replace(FINDINGS[0], sides=())], ids=lambda f: f.id)
@pytest.mark.parametrize("height", [8, 12, 16, 24, 50])
@pytest.mark.parametrize("width", [44, 60, 80, 120])
def test_a_page_fills_the_screen_and_goes_nowhere_beyond(finding: Finding, height: int, width: int) -> None:
    sheet = page(width, height, "x" * 200)
    pages = [sheet.finding(finding, "1 of 3"), sheet.help(), sheet.end([STALE], 2), *sheet.leaves("a\n" * 70)]
    for told in pages:
        lines = told.split("\n")
        assert (len(lines), lines[-1]) == (height + 1, "")
        assert max(map(cell_len, lines)) <= width


def test_the_quotes_of_both_sides_are_in_view_however_long_they_are() -> None:
    long = " ".join(["des mots"] * 120)
    words = f"{long} 150 millions d'euros {long}"
    claims = [
        replace(c, citation=Citation(c.source, Span(0, len(words)), words), value_start=len(long) + 1)
        for c in CLAIMS[:3]
    ]
    claims[2] = replace(claims[2], value=replace(claims[0].value))
    dossier = replace(VALDOR, claims=(*claims, *CLAIMS[3:]))
    told = Page(Telling(dossier, Screen(80), IDS), 24).finding(FINDINGS[0], "1 of 1")
    assert told.count("«150 millions d'euros»") == 2
    assert "  A  150 M EUR" in told
    assert "  B  135 M EUR" in told
    assert "and 1 more claim: m shows all" in told


def test_a_taller_screen_shows_more_claims() -> None:
    assert page(height=18).finding(FINDINGS[0], "").count("│") < page(height=40).finding(FINDINGS[0], "").count("│")


def test_the_end_counts() -> None:
    assert "1 finding ruled (1 explained), 2 left open." in page().end([STALE], 2)
    assert "0 findings ruled, 3 left open." in page().end([], 3)


def test_hostile_rulings_stay_words() -> None:
    hostile = "\x1b[2J[red]\u202e"
    decision = Decision(FINDINGS[0].id, Ruling.EXPLAINED, hostile, hostile, hostile)
    told = page().finding(replace(STALE, decision=decision, outdated=hostile), "1 of 1")
    assert told.count("\ufffd[2J[red]\ufffd") == 4
    assert "\x1b" not in told


def test_hostile_words_stay_words() -> None:
    told = page(said="\x1b[2J").finding(replace(FINDINGS[0], message="[bold]\x1b[31mno\n\n\n"), "1 of 1")
    assert "\x1b" not in told
    assert "[bold]\ufffd[31mno" in told
