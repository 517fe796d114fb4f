"""Whole screens of one finding and of one claim."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from andro_check.lexicon.widths import read_width
from andro_check.model.claim import Basis, Claim, Evidence, Modality
from andro_check.model.finding import Relation
from andro_check.model.period import parse_edtf
from andro_check.model.source import Document
from andro_check.model.text import Citation, Span
from andro_check.model.value import Hedge, Quantity, Value
from andro_check.report.explained import claim_screen, compared, finding_screen
from andro_check.report.screen import Screen
from report.valdor import CLAIMS, DOCUMENTS, FINDINGS, VALDOR


@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("width", [80, 120])
def test_a_finding(width: int, colour: bool, file_regression: FileRegressionFixture) -> None:
    page = finding_screen(VALDOR, FINDINGS[0], FINDINGS, Screen(width, colour))
    file_regression.check(page, encoding="utf-8")


def test_a_claim(file_regression: FileRegressionFixture) -> None:
    evidence = (Evidence("figure", Basis.LOCAL, "« a mis »"), Evidence("subject", Basis.DISCOURSE))
    claim = replace(CLAIMS[0], evidence=evidence, note="read twice")
    file_regression.check(claim_screen(VALDOR, claim, FINDINGS[:1], Screen(80)), encoding="utf-8")


@pytest.mark.parametrize(
    ("confidence", "told"),
    [("1", "1 of 1"), ("0.7", "0.7 of 1"), ("0.7166666666666666666666666667", "0.72 of 1"), ("0.995", "1.00 of 1")],
)
def test_the_confidence_of_a_claim_has_two_places_at_most(confidence: str, told: str) -> None:
    claim = replace(CLAIMS[0], confidence=Decimal(confidence))
    assert f"confidence   {told}\n" in claim_screen(VALDOR, claim, (), Screen(80))


def test_a_tension_without_advice_of_its_rule_still_says_what_would_settle_it() -> None:
    finding = replace(FINDINGS[0], relation=Relation.TENSION, steps=())
    page = finding_screen(VALDOR, finding, FINDINGS, Screen(80))
    assert "What would settle it\n  look for  what each source meant" in page


def test_an_agreement_has_nothing_to_settle() -> None:
    finding = replace(FINDINGS[0], relation=Relation.AGREEMENT, steps=())
    assert "What would settle it" not in finding_screen(VALDOR, finding, FINDINGS, Screen(80))


def valued(value: Value) -> Claim:
    return replace(CLAIMS[3], value=value)


def test_the_width_of_a_quantity_is_given_with_its_reason() -> None:
    fuzzy, width = read_width(Decimal(300), Decimal(100), Hedge.ABOUT, "person")
    told = dict(compared(valued(Quantity("environ 300", Decimal(300), fuzzy, "person", Hedge.ABOUT, width))))
    assert told["compared as"] == "240 to 360 persons"
    assert told["normally"] == "270 to 330 persons"
    assert told["because"].endswith(f"({width})")


def test_a_date_is_compared_by_its_days() -> None:
    assert compared(valued(parse_edtf("2012-09")))[1] == ("compared as", "2012-09-01 to 2012-09-30")
    assert "on either side" in compared(valued(parse_edtf("2012~")))[1][1]
    assert compared(valued(parse_edtf("XXXX-12")))[1] == ("compared as", "any date")


def test_what_has_been_so_since_a_year_is_compared_by_when_it_began() -> None:
    since = valued(parse_edtf("2017/.."))
    assert compared(since)[1] == ("compared as", "2017-01-01 to 2017-12-31, when it began")
    assert compared(replace(since, modality=Modality.PLANNED))[1] == ("compared as", "2017-01-01 to open")


def test_long_sentences_are_cut_around_the_quote_at_words() -> None:
    text = "mot " * 200 + "il a dit 40 % alors" + " fin" * 200
    start = text.index("il a dit")
    document = Document(replace(DOCUMENTS[0].source), text)
    quote = Citation(document.source.id, Span(start, start + 13), "il a dit 40 %")
    claim = replace(CLAIMS[3], citation=quote, value_start=start + 9)
    dossier = replace(VALDOR, documents=(document,), claims=(claim,))
    page = claim_screen(dossier, claim, (), Screen())
    assert "│ … mot" in page
    assert "fin …" in page
    assert "il a dit «40 %» alors" in page
    assert len(max(page.splitlines(), key=len)) < 560


def test_a_sentence_before_the_quote_is_left_out() -> None:
    claim = CLAIMS[4]
    page = claim_screen(VALDOR, claim, (), Screen(80))
    assert "│ Norhaven possède «40 %» du port." in page
    assert "Le chantier" not in page


def test_a_claim_whose_source_is_gone_is_still_shown() -> None:
    page = claim_screen(replace(VALDOR, documents=()), CLAIMS[0], (), Screen(80))
    assert "courrier-2013 (not in the dossier)" in page
