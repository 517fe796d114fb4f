"""Figures that nobody listed: what their names, their units and a person's reading let the rules say."""

from __future__ import annotations

from itertools import count

import pytest

from andro_check.model.claim import Claim
from andro_check.reconcile.comparing.verdict import DISPUTES
from andro_check.reconcile.readings.naming import akin_by_name, says_each, says_total
from reconcile.norhaven import by_rule, disputes, readings, relation, said

SUMS = [
    # figure and value of each claim of one article, the last one the whole; whether the sum is reported
    ("berths leased: 140 berth | berths owned: 260 berth | berths: 450 berth", True),
    ("berths leased: 140 berth | berths owned: 260 berth | berths: 400 berth", False),
    ("berths leased: 140 berth | berths owned: 260 berth | berths: 900 berth", False),  # parts of something else
    ("leased: 140 berth | owned: 260 berth | berths: 450 berth", False),  # not named after it
    ("ticket income: 4.1 M EUR | tv income: 3.6 M EUR | total income: 8.7 M EUR", True),
    ("ticket income: 4.1 M EUR | tv income: 3.6 M EUR | total income: 7.7 M EUR", False),
    ("ticket income: 4.1 M EUR | tv income: 3.6 M EUR | other income: 8.7 M EUR", False),  # no total
    ("quay surface: 4.1 m² | yard surface: 3.6 m² | surface: 8.7 m²", True),
    ("quay depth: 4.1 m | yard depth: 3.6 m | depth: 8.7 m", False),  # depths make no sum
]


def told(table: str) -> list[Claim]:
    places = count(0, 100)
    rows = [row.strip().partition(": ") for row in table.split("|")]
    return [said(value, figure, to=None, place=next(places)) for figure, _, value in rows]


@pytest.mark.parametrize(("table", "reported"), SUMS)
def test_a_total_is_the_sum_of_what_is_named_as_its_parts(table: str, reported: bool) -> None:
    assert bool(by_rule("AC127", *told(table))) is reported


GIFTS = [
    ("9.4 M EUR", "3.8 M EUR", "15.2 M EUR", True),
    ("9.4 M EUR", "3.8 M EUR", "13.2 M EUR", False),
]


@pytest.mark.parametrize(("one", "other", "whole", "reported"), GIFTS)
def test_of_one_figure_the_whole_is_what_names_nobody(one: str, other: str, whole: str, reported: bool) -> None:
    gifts = [said(one, "clean-up payment", of="valdor", to="norhaven", place=0)]
    gifts += [said(other, "clean-up payment", of="crown", to="norhaven", place=100)]
    total = said(whole, "clean-up payment", of=None, to="norhaven", place=200)
    somebodys = said(whole, "clean-up payment", of="brumaline", to="norhaven", place=200)
    assert bool(by_rule("AC127", *gifts, total)) is reported
    assert not by_rule("AC127", *gifts, somebodys)


PRODUCTS = [
    ("refund per berth: 75 EUR | berths: 1400 berth | refund: 0.13 M EUR", True),
    ("refund per berth: 75 EUR | berths: 1400 berth | refund: 0.105 M EUR", False),
    ("refund per berth: 75 EUR | berths: 1400 berth | fine: 0.13 M EUR", False),  # not named after it
    ("refund per berth: 75 EUR | berths: 1400 berth | refund: 3 M EUR", False),  # for something else
    ("refund: 75 EUR | berths: 1400 berth | refund: 0.13 M EUR", False),  # for nobody in particular
]


@pytest.mark.parametrize(("table", "reported"), PRODUCTS)
def test_a_total_is_so_much_for_each(table: str, reported: bool) -> None:
    assert bool(by_rule("AC128", *told(table))) is reported


def test_a_name_says_what_it_is_named_after() -> None:
    claims = told("refund total: 9 EUR | refund per berth: 8 EUR | pilot fee: 7 EUR")
    total, each, other = (reading for claim in claims for reading in readings(claim))
    assert akin_by_name(total, each)
    assert not akin_by_name(total, other)
    assert [says_total(r) for r in (total, each)] == [True, False]
    assert [says_each(r) for r in (total, each)] == [False, True]


READ = [
    # figure, one value at its time, the other at its; what they are if a person read them, and if nobody did
    ("berth fee", ("15 EUR", "2021-03-02"), ("12 EUR", "2021"), "contradiction", "tension"),
    ("berth fee", ("12 EUR", "2021-03-02"), ("15 EUR", "2020"), "update", "update"),
    ("berths let", ("120 person", "2021-03"), ("150 person", "2021"), "tension", "tension"),  # it may have grown
    ("berths let", ("150 person", "2021-12"), ("120 person", "2021"), "contradiction", "tension"),
    ("stake", ("12 %", "2021-03-02"), ("15 %", "2021"), "tension", "tension"),  # known to change
    ("berth fee", ("12 EUR", "2021"), ("90 EUR", "2021"), "contradiction", "tension"),
    ("opening date", ("2019-05", None), ("2020-05", None), "contradiction", "tension"),  # one slip apart
    ("opening date", ("2011-03", None), ("2020-05", None), "-", "-"),
    ("start date", ("2020-05-02", None), ("2020-05-12", None), "contradiction", "tension"),
]


@pytest.mark.parametrize(("figure", "one", "other", "read", "drafted"), READ)
def test_what_a_person_has_read_leaves_fewer_doubts(
    figure: str, one: tuple[str, str | None], other: tuple[str, str | None], read: str, drafted: str
) -> None:
    def pair(by_a_person: bool) -> tuple[Claim, Claim]:
        first = said(one[0], figure, to=None, at=one[1], read=by_a_person)
        return first, said(other[0], figure, to=None, at=other[1], by="tribune", read=by_a_person)

    assert relation(*pair(by_a_person=True)) == read
    assert relation(*pair(by_a_person=False)) == drafted


def test_one_article_against_one_is_less_sure_than_two() -> None:
    def fine(value: str, by: str) -> Claim:
        return said(value, "fine", to=None, at="2020-03", by=by)

    (alone,) = by_rule("AC101", fine("2 M EUR", "gazette"), fine("3 M EUR", "tribune"))
    (backed, _) = by_rule("AC101", fine("2 M EUR", "gazette"), fine("3 M EUR", "tribune"), fine("3 M EUR", "courier"))
    assert alone.confidence < backed.confidence


@pytest.mark.parametrize(("sure", "expected"), [("0.9", "contradiction"), ("0.6", "tension")])
def test_one_faint_word_against_another_is_a_tension(sure: str, expected: str) -> None:
    claims = [said(value, "fine", to=None, by=by, sure=sure) for value, by in PAIR]
    (found,) = (f for f in by_rule("AC101", *claims) if f.relation in DISPUTES)
    assert found.relation == expected
    assert ("a tension only, for the claims may be misread" in found.why) == (expected == "tension")


def test_two_digits_exchanged_are_no_misreading() -> None:
    claims = [
        said(value, "fine", to=None, by=by, sure="0.6")
        for value, by in (("34 k EUR", "gazette"), ("43 k EUR", "tribune"))
    ]
    (found,) = (f for f in by_rule("AC101", *claims) if f.relation in DISPUTES)
    assert found.relation == "contradiction"


PAIR = [("2 M EUR", "gazette"), ("3 M EUR", "tribune")]


def test_the_same_numbers_of_two_subjects_are_two_disputes() -> None:
    mirrored = [
        said(value, "length", of=of, to=None, by=by)
        for of, by, value in (
            ("norhaven", "gazette", "12 km"),
            ("norhaven", "tribune", "19 km"),
            ("valdor", "gazette", "19 km"),
            ("valdor", "tribune", "12 km"),
        )
    ]
    assert {finding.subject for finding in disputes(*mirrored)} == {"norhaven", "valdor"}
