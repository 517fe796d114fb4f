"""Where dots and intervals stand on an axis, in per cent of its width."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from andro_check.model.interval import Interval
from andro_check.report.page.charts import Bar, Chart, chart_of_amounts, chart_of_days


def interval(low: str, high: str) -> Interval:
    return Interval(Decimal(low) if low else None, Decimal(high) if high else None)


def bar(low: str, high: str, dot: str = "") -> Bar:
    return Bar("", "", interval(low, high), None, Decimal(dot) if dot else None)


def day(low: str, high: str) -> Bar:
    first, last = (Decimal(date.fromisoformat(end).toordinal()) if end else None for end in (low, high))
    return Bar("", "", Interval(first, last))


def ticks(chart: Chart) -> list[str]:
    return [tick.text for tick in chart.ticks]


def test_rows_stand_in_proportion_between_the_lowest_and_the_highest() -> None:
    chart = chart_of_amounts([bar("0", "50", "25"), bar("50", "100")], "%")
    assert [(row.left, row.right, row.dot) for row in chart.rows] == [
        (Decimal("3.00"), Decimal("50.00"), Decimal("26.50")),
        (Decimal("50.00"), Decimal("97.00"), None),
    ]
    assert [row.y for row in chart.rows] == [0, 42]


def test_an_interval_without_end_goes_on_past_the_edge() -> None:
    low, high = chart_of_amounts([bar("", "40"), bar("60", "")], "%").rows
    assert (low.before, low.after, low.left) == (True, False, Decimal(0))
    assert (high.before, high.after, high.right) == (False, True, Decimal(100))


@pytest.mark.parametrize(
    ("bars", "unit", "expected"),
    [
        (
            [bar("134.5e6", "135.5e6"), bar("145e6", "155e6")],
            "EUR",
            ["130 M EUR", "140 M EUR", "150 M EUR", "160 M EUR"],
        ),
        ([bar("0", "100")], "%", ["0 %", "25 %", "50 %", "75 %", "100 %"]),
        ([bar("2", "2", "2")], "lock", ["1", "1.5", "2", "2.5", "3"]),
        ([bar("99.5", "100.5")], "%", ["90 %", "100 %", "110 %"]),
        ([bar("0", "0")], "%", ["-0.5 %", "-0.25 %", "0 %", "0.25 %", "0.5 %"]),
        ([bar("1e40", "10000000000000000000000000000000000000001")], "lock", None),
        ([bar("", "")], "lock", ["-1", "-0.5", "0", "0.5", "1"]),
    ],
)
def test_ticks_are_round_numbers(bars: list[Bar], unit: str, expected: list[str] | None) -> None:
    found = ticks(chart_of_amounts(bars, unit))
    assert found == expected if expected is not None else len(found) <= 5


@pytest.mark.parametrize(
    ("bars", "expected"),
    [
        (
            [day("2011-01-01", "2011-12-31"), day("2012-01-01", "2012-12-31")],
            ["2011-01", "2011-07", "2012-01", "2012-07"],
        ),
        ([day("2009-01-01", "2019-12-31")], ["2010", "2012", "2014", "2016", "2018"]),
        ([day("2013-05-02", "2013-05-02")], ["2013", "2014"]),
        ([day("0001-01-01", "9999-12-31")], ["2000", "4000", "6000", "8000"]),
        ([day("", "2013-05-02")], ["2013", "2014"]),
    ],
)
def test_ticks_of_a_calendar_are_first_days(bars: list[Bar], expected: list[str]) -> None:
    assert ticks(chart_of_days(bars)) == expected
