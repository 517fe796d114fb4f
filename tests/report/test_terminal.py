"""Whole screens of the report, at the widths that people use."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from andro_check.model.dossier import Dossier, Report
from andro_check.model.finding import SHOWN_BY_DEFAULT, Finding
from andro_check.model.problem import Place, Problem
from andro_check.model.text import Citation
from andro_check.report.findings import short_ids
from andro_check.report.screen import Screen
from andro_check.report.tally import Tally, by_relation, in_order
from andro_check.report.terminal import check_lines, report_screen
from report.valdor import CLAIMS, DOCUMENTS, FINDINGS, VALDOR

FOUND = in_order(FINDINGS)


def drawn(dossier: Dossier, findings: tuple[Finding, ...], screen: Screen, *, everything: bool = False) -> str:
    shown = tuple(finding for finding in findings if everything or finding.relation in SHOWN_BY_DEFAULT)
    tally = Tally(shown=shown, explained=tuple(finding for finding in findings if finding not in shown))
    return report_screen(Report(dossier, findings, shown), tally, screen)


@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("width", [80, 120, None])
def test_the_report(width: int | None, colour: bool, file_regression: FileRegressionFixture) -> None:
    file_regression.check(drawn(VALDOR, FOUND, Screen(width, colour)), encoding="utf-8")


def test_the_report_with_all_that_is_explained(file_regression: FileRegressionFixture) -> None:
    file_regression.check(drawn(VALDOR, FOUND, Screen(80), everything=True), encoding="utf-8")


def test_no_line_is_wider_than_the_screen() -> None:
    for width in (40, 60, 80):
        page = drawn(VALDOR, FOUND, Screen(width), everything=True)
        # A path and a command are never broken: they are there to be copied.
        assert all(len(line) <= width or " " not in line.strip() for line in page.splitlines())


def test_only_three_quotes_of_a_side_are_shown_and_the_rest_is_counted() -> None:
    many = tuple(replace(CLAIMS[0], id=f"{number:08x}") for number in range(6))
    side = replace(FINDINGS[0].sides[0], claims=tuple(claim.id for claim in many))
    finding = replace(FINDINGS[0], sides=(side,), claims=side.claims)
    page = drawn(replace(VALDOR, claims=many), (finding,), Screen(80))
    assert page.count("│") == 3
    assert "and 3 more claims" in page


@pytest.mark.parametrize(
    ("dossier", "words"),
    [
        (Dossier(root="."), "No source was found"),
        (Dossier(root=".", documents=DOCUMENTS), "Next: andro-check extract"),
        (Dossier(root="x", documents=DOCUMENTS, drafted=True), "No claim was found in the sources"),
        (replace(VALDOR, claims=CLAIMS[:1]), "No claims contradict one another."),
    ],
)
def test_an_empty_report_says_why_and_what_next(dossier: Dossier, words: str) -> None:
    assert words in drawn(dossier, (), Screen(80))


def test_a_folder_that_was_named_is_named_in_what_comes_next() -> None:
    page = drawn(replace(VALDOR, claims=CLAIMS[:1], root="news", drafted=True), (), Screen(80))
    assert "Next: andro-check claims news, to see what was compared" in page
    page = drawn(Dossier(root="../port", documents=DOCUMENTS), (), Screen(80))
    assert "Next: andro-check extract -C ../port" in page


def test_a_long_quote_leaves_out_the_sentences_between() -> None:
    first, between = "Le quai de Valdor a été élargi par le port.", "Il accueille les ferrys depuis le printemps. " * 4
    words = f"{first} {between}Il a coûté 150 millions d'euros"
    start = words.index("150")
    citation = replace(CLAIMS[0].citation, quote=words)
    long = replace(CLAIMS[0], citation=citation, value_start=citation.span.start + start)
    page = drawn(replace(VALDOR, claims=(long,)), FOUND[:1], Screen(None))
    assert "│ Le quai de Valdor a été élargi par le port. […] Il a coûté «150 millions d'euros»" in page


def test_a_filter_that_hides_everything_says_so() -> None:
    report = Report(VALDOR, FOUND, (), filtered=True)
    page = report_screen(report, Tally(outside=FOUND), Screen(80))
    assert "Nothing matches the filter." in page
    ruled = report_screen(report, Tally(outside=FOUND[1:], ruled=FOUND[:1]), Screen(80))
    assert "Nothing open matches the filter." in ruled
    assert "3 outside the filter: 1 contradiction, 1 succession and 1 rounding" in page


def test_problems_are_counted_at_the_top() -> None:
    broken = replace(VALDOR, problems=(Problem(Place("claims/x.yaml", 3, 1), "is no claim"),))
    assert "1 problem, listed on standard error" in drawn(broken, FOUND, Screen(80))


def test_hostile_text_stays_text() -> None:
    words = "\x1b[2Jl'État [bold]aurait[/bold] mis 150 millions d'euros\u202e"
    claim = replace(CLAIMS[0], citation=Citation(CLAIMS[0].source, CLAIMS[0].citation.span, words))
    page = drawn(replace(VALDOR, claims=(claim,), title="\x1b]0;x\x07"), FOUND, Screen(80, colour=False))
    assert "\ufffd[2Jl'État [bold]aurait[/bold] mis «150 millions d'euros»\ufffd" in page
    assert "\x1b" not in page


def test_a_violation_without_sides_lists_its_claims() -> None:
    page = drawn(VALDOR, (replace(FINDINGS[0], sides=()),), Screen(80))
    assert page.count("│") == 3
    assert "beside them" not in page


def test_ids_are_as_short_as_they_can_be() -> None:
    assert short_ids(["9e8d7c6b", "9e001111", "9e002222"]) == {
        "9e8d7c6b": "9e8d",
        "9e001111": "9e001",
        "9e002222": "9e002",
    }
    assert short_ids(["abcd", "abcdef"]) == {"abcd": "abcd", "abcdef": "abcde"}


def test_the_order_is_from_what_must_be_looked_at_to_what_reassures() -> None:
    assert [finding.relation.value for finding in in_order(reversed(FINDINGS))] == [
        "contradiction",
        "succession",
        "rounding",
    ]
    assert by_relation(FINDINGS)[0][1] == 1


def test_check_prints_one_line_for_each_finding() -> None:
    assert check_lines(VALDOR, FOUND[:1]) == (
        "sources/courrier-2013.md:10: contradiction, medium: The State put 150 M EUR into the port of Valdor by two "
        "sources, 135 M EUR by one. [AC101 contested-value] 9e8d7c6b\n"
    )


def test_a_file_is_named_as_seen_from_here() -> None:
    elsewhere = replace(VALDOR, root="stories/valdor")
    page = drawn(elsewhere, FOUND, Screen(120))
    assert "stories/valdor/sources/marine-2015.md:8" in page
    assert "andro-check explain 9e8d -C stories/valdor" in page
