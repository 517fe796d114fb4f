"""The rules that rest on how figures are named, each with a case that it finds and near misses."""

from __future__ import annotations

import pytest

from reconcile.norhaven import by_rule, said

Told = tuple[str, str]
"""A value and the figure that it is of."""

FOUND: dict[str, tuple[Told, ...]] = {
    "AC151": (("26 sample", "positive_samples"), ("312 sample", "samples"), ("12 %", "positive_rate")),
    "AC152": (("90000 EUR/day", "cost_per_day"), ("14 day", "strike_days"), ("1.96 M EUR", "strike_cost")),
    "AC153": (("9.4 M EUR", "revenue"), ("9.9 M EUR", "expenses"), ("0.5 M EUR", "surplus")),
    "AC154": (("55 %", "turnout"), ("52 %", "abstention")),
    "AC155": (("2016-05", "dredging_start_date"), ("2018-04", "dredging_end_date"), ("42 month", "dredging_duration")),
}
FITTING: dict[str, tuple[Told, ...]] = {
    "AC151": (("26 sample", "positive_samples"), ("312 sample", "samples"), ("8 %", "positive_rate")),
    "AC152": (("90000 EUR/day", "cost_per_day"), ("14 day", "strike_days"), ("1.26 M EUR", "strike_cost")),
    "AC153": (("9.4 M EUR", "revenue"), ("9.9 M EUR", "expenses"), ("0.5 M EUR", "deficit")),
    "AC154": (("55 %", "turnout"), ("45 %", "abstention")),
    "AC155": (("2016-05", "dredging_start_date"), ("2018-04", "dredging_end_date"), ("24 month", "dredging_duration")),
}


def found(rule: str, rows: tuple[Told, ...]) -> int:
    """How many findings the rule has on what one article says of Norhaven."""
    claims = [said(value, figure, to=None, place=90 * n) for n, (value, figure) in enumerate(rows)]
    return len(by_rule(rule, *claims))


@pytest.mark.parametrize("rule", FOUND)
def test_what_does_not_come_out_right_is_told(rule: str) -> None:
    assert found(rule, FOUND[rule]) == 1


@pytest.mark.parametrize("rule", FITTING)
def test_what_comes_out_right_is_not(rule: str) -> None:
    assert found(rule, FITTING[rule]) == 0


@pytest.mark.parametrize(
    ("rule", "rows"),
    [
        ("AC151", (("26 sample", "positive_samples"), ("312 test", "tests"), ("12 %", "positive_rate"))),
        ("AC151", (("12 case", "positive_samples"), ("312 sample", "samples"), ("80 %", "positive_rate"))),
        ("AC152", (("90000 EUR/day", "cost_per_day"), ("14 month", "strike_duration"), ("1.96 M EUR", "strike_cost"))),
        ("AC152", (("90000 EUR/day", "cost_per_day"), ("14 day", "strike_days"), ("1.96 M EUR", "revenue"))),
        ("AC153", (("9.4 M EUR", "revenue"), ("4 M EUR", "expenses"), ("0.5 M EUR", "surplus"))),
        (
            "AC155",
            (("2016-05", "dredging_start_date"), ("2018-04", "paving_end_date"), ("42 month", "dredging_duration")),
        ),
    ],
    ids=["another whole", "a share of something else", "another time", "another total", "far off", "another end"],
)
def test_what_is_named_after_something_else_is_left_alone(rule: str, rows: tuple[Told, ...]) -> None:
    assert found(rule, rows) == 0


@pytest.mark.parametrize(("left", "expected"), [("34", 1), ("24", 0), ("4", 0)])
def test_what_is_left(left: str, expected: int) -> None:
    rows = (("64 job", "jobs_at_the_mill"), ("40 job", "jobs_cut"), (f"{left} job", "jobs_remaining"))
    assert found("AC153", rows) == expected


@pytest.mark.parametrize(
    ("shares", "expected"),
    [(("45", "35", "30"), 1), (("45", "35", "20"), 0), (("70", "60", "50"), 0), (("60", "55"), 0)],
)
def test_shares_of_several_payers(shares: tuple[str, ...], expected: int) -> None:
    payers = ("norhaven", "valdor", "crown")
    claims = [
        said(f"{share} %", "share_of_cost", payer, None, place=60 * n)
        for n, (share, payer) in enumerate(zip(shares, payers, strict=False))
    ]
    assert len(by_rule("AC156", *claims)) == expected


def test_shares_of_one_subject_are_no_list() -> None:
    claims = [said(f"{n} %", "share_of_answers", "norhaven", None, place=60 * n) for n in (45, 35, 30)]
    assert by_rule("AC156", *claims) == []


def test_a_clock_tells_how_long_something_lasted() -> None:
    start, end = (
        said("08:20", "outage_start", to=None),
        said("14:50", "outage_end", to=None, place=90),
    )
    long, short = (said(f"{n} hour", "outage_duration", to=None, by="tribune") for n in (9, 6))
    assert len(by_rule("AC155", start, end, long)) == 1
    assert by_rule("AC155", start, end, short) == []


@pytest.mark.parametrize(
    ("end", "figure", "read", "expected"),
    [
        ("2019-09-12", "exhibition_closing_date", True, 1),
        ("2019-12-12", "exhibition_closing_date", True, 0),
        ("2019-09-12", "market_closing_date", True, 0),
        ("2019-09-12", "exhibition_closing_date", False, 0),
    ],
    ids=["closed before it opened", "closed after it opened", "of two things", "read by nobody"],
)
def test_what_ends_before_it_starts(end: str, figure: str, read: bool, expected: int) -> None:
    opened = said("2019-10-04", "exhibition_opening_date", to=None, read=read)
    assert len(by_rule("AC117", opened, said(end, figure, to=None, by="tribune", read=read))) == expected
