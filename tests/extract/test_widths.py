"""How wide a number in a sentence is: the table of widths, row by row, and what it must and must not keep apart."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from andro_check.extract.text.tables import cells_of, read_cell
from andro_check.extract.values.mentions import mentions
from andro_check.ingest.blocks import blocks_of
from andro_check.lexicon.widths import digits, grain, labels, read_label, read_range, read_width, widths
from andro_check.model.interval import Interval
from andro_check.model.source import Document, Source
from andro_check.model.value import Hedge, Quantity

ROWS = [
    # words, the row that is used, core, support
    ("44,4 %", "written", "[44.35, 44.45)", "[44.35, 44.45)"),
    ("44 %", "written", "[43.5, 44.5)", "[43.5, 44.5)"),
    ("100 %", "written", "[99.5, 100.5)", "[99.5, 100.5)"),
    ("2,3 millions d'euros", "written", "[2250000, 2350000)", "[2250000, 2350000)"),
    ("2 millions d'euros", "written", "[1500000, 2500000)", "[1500000, 2500000)"),
    ("deux millions d'euros", "written", "[1500000, 2500000)", "[1500000, 2500000)"),
    ("1 140 salariés", "trailing zeros", "[1135, 1145]", "[1135, 1145]"),
    ("150 M€", "trailing zeros", "[146250000, 153750000]", "[145000000, 155000000]"),
    ("300 000 euros", "trailing zeros", "[292500, 307500]", "[285000, 315000]"),
    ("une hausse à deux chiffres", "two digits", "[10, 100)", "[10, 100)"),
    ("une hausse à trois chiffres", "three digits", "[100, 1000)", "[100, 1000)"),
    ("six écluses", "small count", "[6, 6]", "[6, 6]"),
    ("20 écluses", "small count", "[20, 20]", "[20, 20]"),
    ("exactement 312 salariés", "exact", "[312, 312]", "[312, 312]"),
    ("environ 300 salariés", "about 1", "[270, 330]", "[240, 360]"),
    ("environ 250 salariés", "about 2", "[237.5, 262.5]", "[225, 275]"),
    ("environ 253 salariés", "about 3", "[247.94, 258.06]", "[242.88, 263.12]"),
    ("près de 300 salariés", "nearly 1", "[279, 300]", "[255, 303]"),
    ("près de 250 salariés", "nearly 2", "[242.5, 250]", "[232.5, 252.5]"),
    ("un peu plus de 60 salariés", "just over", "[60, 63]", "[59.4, 66]"),
    ("plus de 150 salariés", "more than", "(150, 187.5]", "(150, ..)"),
    ("au moins 150 salariés", "at least", "[150, 225]", "[150, ..)"),
    ("moins de 100 salariés", "less than", "[75, 100)", "[0, 100)"),
    ("au plus 100 salariés", "at most", "[50, 100]", "[0, 100]"),
    ("jusqu'à 300 salariés", "up to", "[150, 300]", "[0, 330]"),
    ("entre 2 et 3 M€", "between", "[2000000, 3000000]", "[1500000, 3500000]"),
    ("de 20 à 25 %", "between", "[20, 25]", "[19.5, 25.5]"),
    ("un tiers", "fraction", "[31.666666, 35]", "[29.166666, 36.666666]"),
    ("la moitié", "fraction", "[47.5, 52.5]", "[45, 55]"),
    ("une centaine de navires", "dozens", "[90, 110]", "[70, 130]"),
    ("quelques centaines de navires", "several", "[200, 700]", "[150, 1000]"),
    ("des milliers de navires", "several", "[2000, 7000]", "[1500, 10000]"),
    ("la majorité des navires", "majority", "(50, 75]", "(50, 100]"),
    ("la plupart des navires", "most", "[55, 95]", "(50, 100)"),
    ("la quasi-totalité des navires", "nearly all", "[92, 100]", "[85, 100]"),
    ("alarme à 14 h 32", "time of day", "[871.6, 872.4]", "[871, 873]"),
    ("alarme à 14 h 20", "time of day", "[858, 862]", "[855, 865]"),
    ("alarme vers 14 heures", "about a time of day", "[810, 870]", "[780, 900]"),
    ("-5 °C", "written", "(-5.5, -4.5]", "(-5.5, -4.5]"),
]


def value_of(words: str, language: str = "fr") -> Quantity:
    (mention,) = mentions(f"Valdor : {words}.", language, None)
    assert isinstance(mention.value, Quantity)
    return mention.value


def shown(interval: Interval) -> str:
    low, high = (".." if n is None else format(round(n, 6).normalize(), "f") for n in (interval.low, interval.high))
    closed = interval.high is not None and not interval.high_open
    return f"{'(' if interval.low_open else '['}{low}, {high}{']' if closed else ')'}"


@pytest.mark.parametrize(("words", "row", "core", "support"), ROWS)
def test_each_row(words: str, row: str, core: str, support: str) -> None:
    value = value_of(words)
    assert value.width == row
    assert (shown(value.fuzzy.core), shown(value.fuzzy.support)) == (core, support)


def test_a_count_in_a_table_is_not_rounded() -> None:
    text = "| Quartier | Voix |\n|---|---|\n| Nord | 700 |\n"
    document = Document(Source("s", "s.md", language="fr"), text, blocks_of(text))
    (cell,) = cells_of(document)
    read = read_cell(text, cell, "fr")
    assert read
    assert isinstance(read.value, Quantity)
    assert (read.value.width, shown(read.value.fuzzy.support)) == ("in a table", "[700, 700]")


def test_every_row_is_tested_and_has_a_reason() -> None:
    assert {row for _, row, _, _ in ROWS} | {"whole", "worked out", "in a table", "decreed"} == set(widths())
    assert all(row.reason for row in widths().values())


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("150 M€", "135 M€", False),
        ("150 M€", "153 M€", True),
        ("44 %", "44,4 %", True),
        ("44,4 %", "44,6 %", False),
        ("un tiers", "33,3 %", True),
        ("un tiers", "la moitié", False),
        ("au bas mot 75 M€", "moins de 75 M€", False),
        ("au bas mot 75 M€", "75,2 M€", True),
        ("une centaine de navires", "112 navires", True),
        ("six navires", "sept navires", False),
        ("plus de 150 navires", "150 navires", True),
        ("la majorité des navires", "49 %", False),
        ("entre 2 et 3 M€", "2,5 M€", True),
    ],
)
def test_what_meets_and_what_does_not(one: str, other: str, meet: bool) -> None:
    a, b = value_of(one).fuzzy.support, value_of(other).fuzzy.support
    assert a.meets(b) is meet


@pytest.mark.parametrize(
    ("number", "step", "coarse", "count"),
    [
        ("150", "1", "10", 2),
        ("300000", "1", "100000", 1),
        ("44.4", "0.1", "0.1", 3),
        ("150000000", "1000000", "10000000", 2),
        ("2300000", "100000", "100000", 2),
        ("7", "1", "1", 1),
        ("0", "1", "1", 1),
    ],
)
def test_digits_that_count(number: str, step: str, coarse: str, count: int) -> None:
    assert grain(Decimal(number), Decimal(step)) == Decimal(coarse)
    assert digits(Decimal(number), Decimal(step)) == count


def test_labels() -> None:
    assert labels() == {"majority", "most", "nearly all", "whole", "two digits", "three digits"}
    fuzzy, row = read_label("whole")
    assert (shown(fuzzy.core), shown(fuzzy.support), row) == ("[100, 100]", "[99.5, 100]", "whole")


NUMBERS = st.decimals(min_value=0, max_value=10**9, places=2)
STATED = st.sampled_from([hedge for hedge in Hedge if hedge not in (Hedge.LABEL, Hedge.BETWEEN)])


@given(NUMBERS, STATED, st.sampled_from(["", "%", "EUR", "person"]))
def test_the_number_lies_in_what_its_words_allow(number: Decimal, hedge: Hedge, unit: str) -> None:
    fuzzy, row = read_width(number, Decimal("0.01"), hedge, unit)
    assert fuzzy.core.within(fuzzy.support)
    assert row in widths()
    bound = hedge in (Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.SEVERAL)
    assert bound or fuzzy.support.meets(Interval.point(number))


@given(NUMBERS, STATED)
def test_a_negative_number_mirrors_its_positive_twin(number: Decimal, hedge: Hedge) -> None:
    fuzzy, row = read_width(number, Decimal("0.01"), hedge, "EUR")
    if number:
        assert read_width(-number, Decimal("0.01"), hedge, "EUR") == (fuzzy.scaled(Decimal(-1)), row)


@given(NUMBERS, st.decimals(min_value="0.01", max_value=10**6, places=2))
def test_a_range_allows_a_little_more_than_it_says(low: Decimal, span: Decimal) -> None:
    fuzzy, row = read_range(low, low + span, Decimal("0.01"))
    assert row == "between"
    assert (fuzzy.core.low, fuzzy.core.high) == (low, low + span)
    assert fuzzy.core.within(fuzzy.support)
