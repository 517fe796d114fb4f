"""How messages read: who says what, and how long."""

from __future__ import annotations

from decimal import Decimal

import pytest

from andro_check.lexicon.figures import figures
from andro_check.model.finding import Relation
from andro_check.model.interval import Interval
from andro_check.reconcile.cases.wording import amount, sayings, spanned
from andro_check.reconcile.readings.reading import read_claims
from reconcile.norhaven import REGISTER, SOURCES, by_rule, disputes, judged, said


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ("gazette:44 tribune:47", "one source says 44 %, another 47 %"),
        ("gazette:44 courier:44 tribune:47", "2 sources say 44 % and one source says 47 %"),
        ("gazette:44 tribune:47 courier:60", "one source says 44 %, another 47 %, another 60 %"),
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


def test_of_what_goes_on_the_starts_are_compared_and_told() -> None:
    days = [
        said(value, "foundation date", to=None, by=by) for value, by in (("2017/..", "gazette"), ("2019", "tribune"))
    ]
    (found,) = disputes(*days)
    assert found.why == (
        "Since 2017 (2017-01-01 to 2017-12-31) and 2019 (2019-01-01 to 2019-12-31) share no value: they are 2 years"
        " apart; the starts are compared."
    )
    assert "; the starts are compared" in next(step.text for step in found.steps if step.topic == "intervals")


@pytest.mark.parametrize(
    ("figure", "label"),
    [("role: chief executive", "chief executive"), ("role: founder", "founder"), ("roleplay sets", "roleplay sets")],
)
def test_an_office_is_told_without_the_word_role(figure: str, label: str) -> None:
    assert figures().get(figure).label() == label


@pytest.mark.parametrize("figure", ["construction duration", "event duration"])
def test_how_long_something_takes_is_no_length(figure: str) -> None:
    (found,) = disputes(*(said(f"{n} year", figure, to=None, by=by) for n, by in ((5, "gazette"), (7, "tribune"))))
    assert found.message.startswith("The duration of ")
    assert figures().get("length of works").id == "construction duration"


def test_one_value_of_two_scopes_is_no_difference() -> None:
    def scopes(first: str, then: str) -> list[str]:
        told = ((first, "jobs [during works]", "gazette"), (then, "jobs [in winter]", "tribune"))
        found = judged(*(said(n, figure, to=None, by=by, at="2019-05-04") for n, figure, by in told))
        return [finding.message for finding in found if finding.relation is Relation.SCOPE]

    assert scopes("20 jobs", "20 jobs") == []
    assert len(scopes("20 jobs", "30 jobs")) == 1


@pytest.mark.parametrize(
    ("number", "unit", "told"),
    [
        ("1", "year", "1 year"),
        ("4", "year", "4 years"),
        ("2", "century", "2 centuries"),
        ("0.5", "month", "0.5 months"),
        ("3", "km", "3 km"),
        ("1", "foot", "1 foot"),
        ("100", "foot", "100 feet"),
        ("3", "square foot", "3 square feet"),
        ("30", "mph", "30 mph"),
    ],
)
def test_durations_and_measures_in_words_have_a_plural(number: str, unit: str, told: str) -> None:
    assert amount(Decimal(number), unit) == told


def test_a_span_names_its_unit_once() -> None:
    assert spanned(Interval(Decimal(3), Decimal(5)), "year") == "3 to 5 years"
    assert spanned(Interval(Decimal(2), Decimal(3)), "century") == "2 to 3 centuries"
    assert spanned(Interval(Decimal(80), Decimal(120)), "foot") == "80 to 120 feet"
    assert spanned(Interval(Decimal(1), Decimal(2)), "month") == "1 to 2 months"


@pytest.mark.parametrize(
    ("subject", "topic"),
    [
        ("explosion", "The time of the explosion for Valdor"),
        ("Norhaven", "The time of the event of Norhaven for Valdor"),
        ("de Vries", "The time of the event of de Vries for Valdor"),
    ],
)
def test_a_noun_that_stands_for_something_has_an_article(subject: str, topic: str) -> None:
    times = [
        said(value, "time of event", of=subject, by=by) for value, by in (("14:20", "gazette"), ("15:20", "tribune"))
    ]
    assert [found.message.partition(":")[0] for found in disputes(*times)] == [topic]


@pytest.mark.parametrize(
    ("times", "days", "told"),
    [
        ("23:40 00:35", (None, None), ["55 minutes"]),
        ("23:40 00:35", ("2020-03-01", "2020-03-02"), ["55 minutes"]),
        ("23:40 00:35", ("2020-03-01", "2020-03-01"), ["1385 minutes"]),
        ("23:59 00:00", (None, None), []),
        ("11:40 12:35", (None, None), ["55 minutes"]),
    ],
)
def test_times_of_one_night_are_near_each_other(times: str, days: tuple[str | None, ...], told: list[str]) -> None:
    pairs = zip(times.split(), ("gazette", "tribune"), days, strict=True)
    found = disputes(*(said(time, "time of event", to=None, by=by, at=day) for time, by, day in pairs))
    assert [f.why.rpartition("they are ")[2].removesuffix(" apart.") for f in found] == told


def test_what_tells_two_things_apart_is_said() -> None:
    (found,) = (
        f
        for f in by_rule(
            "AC101",
            said("81 %", "pass rate", to=None, quote="81 % of the boys passed", at="2020"),
            said("74 %", "pass rate", to=None, quote="74 % of the girls passed", at="2020", by="tribune"),
        )
        if f.relation == "scope"
    )
    assert "two things that share a name (sex: men against women): 81 % and 74 %" in found.why


@pytest.mark.parametrize(
    ("behind", "topic"),
    [
        ("of them children", "The attendance of Norhaven [part: children]"),
        ("à Kelm, hier", "The attendance of Norhaven [part: à Kelm]"),
        ("of whom were on foot and late", "The attendance of Norhaven [part: on foot]"),
        (", as it seems", "The attendance of Norhaven [part]"),
    ],
)
def test_a_part_is_told_by_the_words_behind_it(behind: str, topic: str) -> None:
    told = [("400 persons", "gazette"), ("520 persons", "tribune")]
    parts = (
        said(value, "attendance [part]", to=None, at="2020-03-01", by=by, quote=f"Among 900 were {value} {behind}")
        for value, by in told
    )
    assert [found.message.rpartition(": one")[0] for found in disputes(*parts)] == [topic]
