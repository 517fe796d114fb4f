"""How messages read: who says what, and how long."""

from __future__ import annotations

from decimal import Decimal

import pytest

from andro_check.lexicon.figures import figures
from andro_check.model.interval import Interval
from andro_check.reconcile.reading import read_claims
from andro_check.reconcile.wording import amount, sayings, spanned
from reconcile.norhaven import REGISTER, SOURCES, disputes, said


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ("gazette:44 tribune:47", "one source says 44 %, another 47 %"),
        ("gazette:44 courier:44 tribune:47", "2 sources say 44 % and one source says 47 %"),
        ("gazette:44 tribune:47 courier:60", "one source says 44 %, one source says 47 % and one source says 60 %"),
        ("gazette:44 tribune:47 reprint:47", "one source says 44 % and 2 sources (1 independent) say 47 %"),
    ],
)
def test_a_message_says_who_says_what(told: str, message: str) -> None:
    pairs = [word.split(":") for word in told.split()]
    (found,) = disputes(*(said(f"{value} %", by=by, at="2020-03") for by, value in pairs))
    assert found.message == f"The stake of Norhaven in Valdor: {message}."


def test_one_source_that_says_two_things_is_named_once() -> None:
    sides = [(f"{value} %", read_claims([said(f"{value} %")], REGISTER, SOURCES, figures())) for value in (44, 60)]
    assert sayings(sides) == "one source says both 44 % and 60 %"


@pytest.mark.parametrize(
    ("number", "unit", "told"),
    [
        ("1", "year", "1 year"),
        ("4", "year", "4 years"),
        ("2", "century", "2 centuries"),
        ("0.5", "month", "0.5 months"),
        ("3", "km", "3 km"),
    ],
)
def test_durations_have_a_plural(number: str, unit: str, told: str) -> None:
    assert amount(Decimal(number), unit) == told


def test_a_span_names_its_unit_once() -> None:
    assert spanned(Interval(Decimal(3), Decimal(5)), "year") == "3 to 5 years"
    assert spanned(Interval(Decimal(2), Decimal(3)), "century") == "2 to 3 centuries"
    assert spanned(Interval(Decimal(1), Decimal(2)), "month") == "1 to 2 months"
