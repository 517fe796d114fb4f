"""The machine contract: keys, their order, and numbers without noise."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from andro_check.model.interval import Fuzzy, Interval
from andro_check.model.period import parse_edtf
from andro_check.model.value import Hedge, Name, Quantity
from andro_check.report.json import claim_row, dumps, number_text, report_json, value_row
from report.valdor import CLAIMS, FINDINGS, REGISTER, VALDOR

TEXT = report_json(VALDOR, FINDINGS)
REPORT = json.loads(TEXT)


def test_the_report_has_the_keys_of_the_contract_in_order() -> None:
    assert list(REPORT) == ["schema", "sources", "claims", "findings"]
    assert REPORT["schema"] == "andro-check/report/v1"
    assert list(REPORT["sources"][0]) == "id path title publisher published language rendition".split()
    assert list(REPORT["claims"][0]) == (
        "id source figure subject object value as_of modality voice hedge quote start end confidence status".split()
    )
    assert list(REPORT["claims"][0]["value"]) == ("kind text number low high low_open high_open unit edtf".split())
    assert list(REPORT["findings"][0]) == (
        "id rule relation severity confidence message why figure subject object claims sides status".split()
    )


def test_a_claim_reads_back_as_it_was_made() -> None:
    row = REPORT["claims"][0]
    assert row["subject"] == "État"
    assert row["object"] == "Port de Valdor"
    assert row["modality"] == "conditional"
    assert row["value"] | {"text": ""} == {
        "kind": "quantity",
        "text": "",
        "number": 150_000_000,
        "low": 147_500_000,
        "high": 152_500_000,
        "low_open": False,
        "high_open": True,
        "unit": "EUR",
        "edtf": None,
    }
    document = VALDOR.document_of[row["source"]]
    assert document.text[row["start"] : row["end"]] == row["quote"]


def test_a_period_has_its_days_and_a_name_only_its_text() -> None:
    period = value_row(parse_edtf("2012-09").with_text("septembre 2012"))
    assert [period[key] for key in ("kind", "text", "low", "high", "edtf", "unit", "number")] == [
        "period",
        "septembre 2012",
        "2012-09-01",
        "2012-09-30",
        "2012-09",
        None,
        None,
    ]
    assert value_row(parse_edtf("../2012"))["low"] is None
    name = value_row(Name("Norhaven"))
    assert (name["kind"], name["text"]) == ("name", "Norhaven")
    assert {name[key] for key in ("number", "low", "high", "unit", "edtf")} == {None}


def test_a_bare_bound_has_no_number_and_an_open_end() -> None:
    more = Interval(Decimal("75e6"), None, low_open=True)
    row = value_row(Quantity("plus de 75 millions", None, Fuzzy.crisp(more), "EUR", Hedge.MORE_THAN))
    assert (row["number"], row["low"], row["high"], row["low_open"]) == (None, Decimal("75e6"), None, True)


def test_a_range_keeps_the_ends_that_were_stated() -> None:
    fuzzy = Fuzzy(Interval(Decimal(2), Decimal(3)), Interval(Decimal("1.5"), Decimal("3.5")))
    row = value_row(Quantity("entre 2 et 3", None, fuzzy, "km", Hedge.BETWEEN))
    assert (row["low"], row["high"]) == (2, 3)


def test_an_unknown_party_is_null() -> None:
    row = claim_row(replace(CLAIMS[0], subject=None, voice=None), REGISTER)
    assert (row["subject"], row["voice"]) == (None, None)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("150E+6", "150000000"),
        ("44.40", "44.4"),
        ("0.1", "0.1"),
        ("100", "100"),
        ("-2.50", "-2.5"),
        ("123456789012345678901234567890.1", "123456789012345678901234567890.1"),
        ("0", "0"),
    ],
)
def test_decimals_are_written_in_plain_digits(number: str, text: str) -> None:
    assert number_text(Decimal(number)) == text
    assert dumps(Decimal(number)) == text


def test_what_a_terminal_obeys_is_escaped_and_reads_back() -> None:
    hostile = 'a\x1b[31m\x9b\u202e\u2028\x00\ud800\n"é'
    text = dumps({"quote": hostile})
    assert text.isprintable() or set(text) & {"\n"}
    assert not set(text) & {"\x1b", "\x9b", "\u202e", "\u2028", "\x00", "\ud800"}
    assert json.loads(text) == {"quote": hostile}


def test_empty_collections_stay_on_one_line() -> None:
    assert dumps({"a": [], "b": {}, "c": None, "d": True, "e": 3}) == (
        '{\n  "a": [],\n  "b": {},\n  "c": null,\n  "d": true,\n  "e": 3\n}'
    )
