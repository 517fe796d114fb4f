"""Each rule with a case that it finds and cases that it must leave alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from andro_check.model.claim import Claim, Status
from andro_check.model.register import Actor, Register
from andro_check.model.value import Quantity
from reconcile.norhaven import REGISTER, by_rule, disputes, judged, relations, said

# ----------------------------------------------------------------------------------------------- AC101 to AC103


def test_one_finding_for_a_question_with_its_sides() -> None:
    claims = [
        said("44.4 %", by="gazette", at="2020-03"),
        said("44 %", by="tribune", at="2020-03"),
        said("47 %", by="courier", at="2020-03"),
        said("47 %", by="reprint", at="2020-03"),
    ]
    (found,) = disputes(*claims)
    assert [len(side.claims) for side in found.sides] == [2, 2]
    assert found.message == ("The stake of Norhaven in Valdor: 2 sources say 44 % / 44.4 % and 2 sources say 47 %.")
    assert (found.figure, found.subject, found.object) == ("stake", "norhaven", "valdor")
    assert {step.topic for step in found.steps} == {"question", "intervals", "times", "row", "reason", "settles"}


@pytest.mark.parametrize(
    ("sure", "value", "topics"),
    [(0.75, "90 %", set()), (0.67, "90 %", {"rests on"}), (0.67, "45.5 %", set())],
    ids=["listed", "kept off a list", "little at stake"],
)
def test_a_grave_dispute_says_that_it_rests_on_a_reading_that_is_less_sure(
    sure: float, value: str, topics: set[str]
) -> None:
    (found,) = disputes(said("44 %", by="tribune", at="2020-03"), said(value, by="courier", at="2020-03", sure=sure))
    assert {step.topic for step in found.steps} & {"rests on"} == topics


def test_a_reprint_is_no_second_source() -> None:
    claims = [said("44 %", by="tribune", at="2020-03"), said("44 %", by="reprint", at="2020-03")]
    assert judged(*claims) == ()
    assert relations(judged(*claims, said("44 %", by="courier", at="2020-03"))) == ["agreement"]


def test_the_same_long_sentence_is_no_second_source() -> None:
    words = "the harbour company now owns forty-four per cent of Valdor"
    claims = [said("44 %", by=by, at="2020-03", quote=words) for by in ("tribune", "courier")]
    assert judged(*claims) == ()


def test_two_disputes_of_one_question_at_two_times() -> None:
    early = [said("40 %", by="gazette", at="2012-05"), said("45 %", by="tribune", at="2012-05")]
    late = [said("60 %", by="gazette", at="2019-05"), said("70 %", by="courier", at="2019-05")]
    found = disputes(*early, *late)
    assert [len(f.claims) for f in found] == [2, 2]


@pytest.mark.parametrize(
    "claims",
    [
        [said("44 %", to="valdor"), said("47 %", to="kestrel", by="tribune")],
        [said("44 %", of="norhaven"), said("47 %", of="brumaline", by="tribune")],
        [said("44 %", "stake"), said("47 %", "voting rights", by="tribune")],
        [said("44 %", of=None, to=None), said("47 %", of=None, to=None, by="tribune")],
        [said("44 %"), said("47 %", by="tribune", sure="0.4")],
        [said("44 %"), replace(said("47 %", by="tribune"), status=Status.REJECTED)],
    ],
    ids=["other company", "other holder", "other figure", "nobody named", "low confidence", "rejected"],
)
def test_claims_that_answer_no_common_question(claims: list[Claim]) -> None:
    assert judged(*claims) == ()


@pytest.mark.parametrize(
    ("mood", "expected"),
    [("asserted", ["contradiction"]), ("planned", [])],  # a plan from a day on may begin later
)
def test_what_has_been_so_since_a_year_began_in_it(mood: str, expected: list[str]) -> None:
    since = said("2013/..", "foundation date", "norhaven", None, mood=mood)
    assert relations(disputes(since, said("2016", "foundation date", "norhaven", None, "tribune"))) == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [("25 %", []), ("60 %", ["tension"])],  # one of its answers, or none of them
)
def test_an_article_with_several_answers_is_no_witness(other: str, expected: list[str]) -> None:
    several = [said(value, at="2020-03", place=60 * n) for n, value in enumerate(("15 %", "25 %", "35 %"))]
    assert relations(disputes(*several, said(other, by="tribune", at="2020-03"))) == expected


def test_a_hot_question_has_few_findings() -> None:
    """Two thousand claims on one question: two sides, not two million pairs."""
    values = ("44 %", "44.4 %", "47 %")
    papers = ("gazette", "tribune", "courier")
    story = [said(values[n % 3], by=papers[n % 3], at="2020-03", place=7 * n, key=f"c{n:04}") for n in range(2000)]
    (found,) = disputes(*story)
    assert [len(side.claims) for side in found.sides] == [1334, 666]


def test_money_given_is_one_question_under_its_names() -> None:
    claims = [
        said("150 M EUR", "funding", "crown", "valdor", at="2011", mood="planned"),
        said("135 M EUR", "contribution", "crown", "valdor", "tribune", at="2011-12", mood="planned"),
    ]
    assert relations(disputes(*claims)) == ["contradiction"]


def test_names_are_told_apart_with_their_voices() -> None:
    claims = [
        said("1800 person", "demonstrators", "norhaven", None, at="2020-03-01", voice="police"),
        said("4000 person", "demonstrators", "norhaven", None, "tribune", at="2020-03-01", voice="the unions"),
    ]
    (found,) = disputes(*claims)
    assert found.relation == "tension"
    assert found.message.endswith(
        "one source says 1,800 (according to police), another 4,000 (according to the unions)."
    )


# ----------------------------------------------------------------------------------------------- AC104


def test_one_holding_under_two_names() -> None:
    claims = [said("20 %", of="brumaline", at="2015"), said("20 %", of="kestrel", at="2022", by="yearbook")]
    (found,) = by_rule("AC104", *claims)
    assert found.why == "Brumaline became Kestrel Freight in 2021: the two names stand for one holding."
    assert [side.label for side in found.sides] == ["Brumaline", "Kestrel Freight"]


@pytest.mark.parametrize(
    "later", [said("35 %", of="kestrel", at="2022", by="yearbook"), said("20 %", of="norhaven", at="2022")]
)
def test_no_succession_without_one_share_and_one_actor(later: Claim) -> None:
    assert by_rule("AC104", said("20 %", of="brumaline", at="2015"), later) == []


def test_a_holder_without_a_share_succeeds_too() -> None:
    claims = [said("Brumaline", "holder", "valdor", None), said("20 %", of="kestrel", by="yearbook")]
    assert relations(by_rule("AC104", *claims)) == ["succession"]


# ----------------------------------------------------------------------------------------------- AC105


@pytest.mark.parametrize("share", ["a third", "44.4 %", "47 %", "49.4 %"])
def test_a_majority_with_less_than_half(share: str) -> None:
    (found,) = disputes(said("majority", place=0), said(share, place=50))
    assert (found.relation, found.rule) == ("violation", "AC105 label-against-number")


@pytest.mark.parametrize("share", ["50.4 %", "51 %", "80 %", "~ 50 %", "> 40 %"])
def test_a_majority_that_may_be_one(share: str) -> None:
    assert disputes(said("majority", place=0), said(share, place=50)) == []


def test_a_majority_planned_by_one_paper_and_a_minority_reached_by_another() -> None:
    assert disputes(said("majority", mood="planned"), said("44 %", by="tribune")) == []


def test_most_of_the_rest_of_a_change_is_no_label_of_it() -> None:
    found = disputes(said("majority", figure="change", place=0), said("40 %", figure="change", place=50))
    assert "AC105 label-against-number" not in {finding.rule for finding in found}


# ----------------------------------------------------------------------------------------------- AC106


def listed_shares(*shares: str, by: str = "gazette", at: str | None = None, last: str = "") -> list[Claim]:
    holders = ("norhaven", "crown", "ada-quill", "ben-thorne", "sixt-iron")
    quotes = [f"{share} to {holder}" for share, holder in zip(shares, holders, strict=False)]
    quotes[-1] = last or quotes[-1]
    return [
        said(share, of=holder, by=by, at=at, place=60 * n, quote=quotes[n])
        for n, (share, holder) in enumerate(zip(shares, holders, strict=False))
    ]


def test_shares_of_more_than_the_whole() -> None:
    (found,) = disputes(*listed_shares("45 %", "15 %", "25 %", "10 %", "10 %"))
    assert found.relation == "violation"
    assert found.message.startswith("The shares of Valdor add up to 105 % in one article: Norhaven 45 %")
    assert len(found.claims) == 5


@pytest.mark.parametrize(
    "shares",
    [
        ("44.4 %", "22.2 %", "a third"),  # 99.9 and the widths of all
        ("47 %", "33 %", "20 %"),
        ("47 %", "33.3 %", "20 %"),  # 100.3: rounding
        ("45 %", "25 %"),  # nobody says that this is all
        ("86 %", "67 %"),  # what was sold, beside what the buyer then holds
    ],
)
def test_shares_that_may_be_right(shares: tuple[str, ...]) -> None:
    assert disputes(*listed_shares(*shares)) == []


def test_shares_of_two_times_are_not_added_up() -> None:
    assert disputes(*listed_shares("60 %", "40 %", at="2019-01"), *listed_shares("70 %", "30 %", at="2020-03")) == []


def test_less_than_the_whole_where_the_last_is_the_rest() -> None:
    assert disputes(*listed_shares("55 %", "25 %", "15 %")) == []
    assert relations(disputes(*listed_shares("55 %", "25 %", "15 %", last="the remaining 15 %"))) == ["violation"]


def test_a_part_of_a_group_counts_once() -> None:
    claims = listed_shares("60 %", "40 %")
    assert disputes(*claims, said("30 %", of="harbour-fund", place=130)) == []


# ----------------------------------------------------------------------------------------------- AC107


def staff(total: str, *parts: str, rest: str = "the remaining") -> list[Claim]:
    whole = said(total, "headcount", to=None, at="2020-03", quote=f"{total} in all")
    places = ("Kelm", "Ost", "abroad")
    return [whole] + [
        said(
            part,
            f"headcount [{place}]",
            to=None,
            at="2020-03",
            place=60 * n + 60,
            quote=f"{rest if n == 2 else ''} {part}",
        )
        for n, (part, place) in enumerate(zip(parts, places, strict=True))
    ]


def test_a_list_that_says_it_is_complete() -> None:
    (found,) = disputes(*staff("7400 person", "1900 person", "2600 person", "2700 person"))
    assert found.rule == "AC107 parts-and-total"
    assert "its parts make 7,200" in found.message
    assert disputes(*staff("7200 person", "1900 person", "2600 person", "2700 person")) == []
    assert disputes(*staff("7400 person", "1900 person", "2600 person", "2700 person", rest="some")) == []


@pytest.mark.parametrize(("whole", "expected"), [("58 %", []), ("68 %", ["violation"])])
def test_a_joint_share(whole: str, expected: list[str]) -> None:
    claims = [
        said("36 %", "vote share", "norhaven", "ballot", at="2022-11"),
        said("22 %", "vote share", "crown", "ballot", at="2022-11", place=60),
        said(whole, "vote share", "Norhaven + The Crown", "ballot", at="2022-11", place=120),
    ]
    assert relations(disputes(*claims)) == expected


@pytest.mark.parametrize(("value", "expected"), [("715 M EUR", []), ("620 M EUR", ["violation"])])
def test_a_whole_by_definition(value: str, expected: list[str]) -> None:
    claims = [
        said("620 M EUR", "valuation", to=None, at="2020-03"),
        said("95 M EUR", "net debt", to=None, at="2020-03", by="tribune"),
        said(value, "enterprise value", to=None, at="2020-03", by="courier"),
    ]
    assert relations(disputes(*claims)) == expected


@pytest.mark.parametrize(
    ("last", "rest", "expected"),
    [("13 M EUR", "the rest,", []), ("9 M EUR", "the rest,", ["violation"]), ("9 M EUR", "also", [])],
)
def test_givers_and_their_total(last: str, rest: str, expected: list[str]) -> None:
    claims = [
        said("48 M EUR", "funding", None, "valdor"),
        said("20 M EUR", "contribution", "norhaven", "valdor", place=60),
        said("15 M EUR", "contribution", "crown", "valdor", place=120),
        said(last, "contribution", "ada-quill", "valdor", place=180, quote=f"{rest} {last}"),
    ]
    assert relations(disputes(*claims)) == expected


def test_a_share_of_a_sum_told_beside_it_is_money() -> None:
    half = [
        said("150 M EUR", "funding", "crown", "valdor", by="courier", at="2015-02"),
        said("< 50 %", "spending", "crown", "valdor", by="courier", at="2015-02", place=60),
    ]
    (found,) = disputes(*half, said(">= 90 M EUR", "spending", "crown", "valdor", by="tribune", at="2015-02"))
    assert found.relation == "contradiction"
    assert "less than 50 % (below 75 M EUR)" in found.message
    assert disputes(*half, said(">= 60 M EUR", "spending", "crown", "valdor", by="tribune", at="2015-02")) == []


# ----------------------------------------------------------------------------------------------- AC108, AC116


@pytest.mark.parametrize(("share", "expected"), [("75 %", []), ("60 %", ["violation"])])
def test_a_share_and_its_part_of_the_whole(share: str, expected: list[str]) -> None:
    claims = [
        said("45 M EUR", "paid in", "crown", "valdor", at="2020-06"),
        said("60 M EUR", "contribution", "crown", "valdor", at="2020-06", place=60),
        said(share, "paid in share", "crown", "valdor", at="2020-06", place=120),
    ]
    assert relations(disputes(*claims)) == expected


@pytest.mark.parametrize(("total", "expected"), [("990000 EUR", []), ("1.4 M EUR", ["violation"])])
def test_so_much_for_each(total: str, expected: list[str]) -> None:
    claims = [
        said("800 EUR", "bonus", to=None, at="2020-03"),
        said("1240 person", "headcount", to=None, at="2020-03", place=60),
        said(total, "bonus total", to=None, at="2020-03", place=120),
    ]
    assert relations(disputes(*claims)) == expected


# ----------------------------------------------------------------------------------------------- AC109


def risen(
    change: str, first: str = "6.8 M EUR", last: str = "7.2 M EUR", figure: str = "revenue change"
) -> list[Claim]:
    return [
        said(first, "revenue", to=None, at="2018"),
        said(last, "revenue", to=None, at="2019", place=60),
        said(change, figure, to=None, at="2019", place=120),
    ]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("6 %", []),
        ("4.5 %", []),  # 6.84 to 7.15 would do
        ("15 %", ["violation"]),
        ("150 %", []),  # so far off that it speaks of something else
    ],
)
def test_a_change_between_two_amounts(change: str, expected: list[str]) -> None:
    assert relations(disputes(*risen(change))) == expected


@pytest.mark.parametrize(
    ("figure", "what"), [("revenue change", "The change in revenue"), ("growth", "The change in the revenue")]
)
def test_what_changed_is_told_and_by_how_much(figure: str, what: str) -> None:
    (found,) = disputes(*risen("15 %", figure=figure))
    assert found.message.startswith(
        f"{what} of Norhaven is given as 15 %, but from 6.8 M EUR to 7.2 M EUR it is 5.9 % ("
    )


def test_what_is_counted_is_told_in_the_plural() -> None:
    (found,) = disputes(
        *(said(f"{n} satellite", "satellite", to=None, by=by, at="2019") for n, by in ((3, "gazette"), (4, "courier")))
    )
    assert found.message.startswith("The satellites of Norhaven: one source says 3")
    assert found.steps[0].text == "What are the satellites of Norhaven?"


@pytest.mark.parametrize(
    ("figure", "asked"),
    [
        ("deaths", "What are the deaths"),
        ("injured", "What are the injured"),
        ("jobs kept", "What are the jobs kept"),
        ("headcount", "What is the headcount"),
        ("population", "What is the population"),
    ],
)
def test_a_plural_is_asked_for_in_the_plural(figure: str, asked: str) -> None:
    told = ((30, "gazette"), (40, "courier"))
    found = judged(*(said(f"{n} person", figure, to=None, by=by, at="2019-05-04") for n, by in told))
    assert found[0].steps[0].text.startswith(asked)


def test_a_fall_is_told_without_its_sign() -> None:
    assert disputes(*risen("8 %", "161 M EUR", "148 M EUR", "revenue decline")) == []
    assert relations(disputes(*risen("14 %", "161 M EUR", "148 M EUR", "revenue decline"))) == ["violation"]


def test_a_change_of_nothing_named_needs_its_amounts_beside_it() -> None:
    assert relations(disputes(*risen("15 %", figure="growth"))) == ["violation"]
    far = [
        replace(c, citation=replace(c.citation, span=c.citation.span.shift(9 * c.value_start)))
        for c in risen("15 %", figure="growth")
    ]
    assert disputes(*far) == []


@pytest.mark.parametrize(("points", "expected"), [("7 pt", []), ("9 pt", ["violation"])])
def test_a_change_in_points(points: str, expected: list[str]) -> None:
    claims = [
        said("64 %", "turnout", to=None, at="2018"),
        said("71 %", "turnout", to=None, at="2020", place=60),
        said(points, "turnout change", to=None, at="2020", place=120),
    ]
    assert relations(disputes(*claims)) == expected


def test_amounts_of_one_date_are_tried_in_both_orders() -> None:
    claims = [
        said("640 M EUR", "cost", to=None, at="2020-03"),
        said("912 M EUR", "cost", to=None, at="2020-03", place=30),
        said("42.5 %", "growth", to=None, at="2020-03", place=60),
    ]
    assert by_rule("AC109", *claims) == []
    assert relations(by_rule("AC109", *claims[:2], said("47.5 %", "growth", to=None, at="2020-03", place=60))) == [
        "violation"
    ]


@pytest.mark.parametrize(
    ("shares", "told", "expected"),
    [
        (("51 %", "49 %"), "51 %", ["AC112 swapped-roles"]),
        (("51 %", "49 %"), "49 %", []),
        (("51 %", "30 %"), "51 %", []),  # others hold the rest, and the second may have bought from them
    ],
)
def test_one_of_two_holders_with_the_share_of_the_other(
    shares: tuple[str, str], told: str, expected: list[str]
) -> None:
    claims = [said(shares[0], of="norhaven"), said(shares[1], of="kestrel")]
    later = said(told, of="kestrel", by="yearbook")
    assert [f.rule for f in by_rule("AC112", *claims, later)] == expected


@pytest.mark.parametrize(
    ("told", "by", "expected"),
    [
        ("22 %", "tribune", ["AC112 swapped-roles"]),
        ("31 %", "tribune", []),
        ("22 %", "gazette", []),  # one article tells both: they hold shares of each other
    ],
)
def test_a_holding_told_the_other_way_round(told: str, by: str, expected: list[str]) -> None:
    claims = [said("22 %", of="norhaven", to="valdor"), said(told, of="valdor", to="norhaven", by=by)]
    assert [f.rule for f in by_rule("AC112", *claims)] == expected


# --------------------------------------------------------------------------------------------------------- AC117


def lived(born: str, died: str, mood: str = "asserted", sure: str = "1") -> list[Claim]:
    birth = said(born, "birth date", "ada-quill", None)
    return [birth, said(died, "death date", "ada-quill", None, "tribune", mood=mood, sure=sure)]


@pytest.mark.parametrize(("died", "expected"), [("1950", []), ("1921", ["violation"]), ("1922", [])])
def test_dates_in_an_order_that_cannot_be(died: str, expected: list[str]) -> None:
    assert relations(disputes(*lived("1922", died))) == expected


@pytest.mark.parametrize(("named", "expected"), [("1950", []), ("1921", ["violation"]), ("1971", ["violation"])])
def test_nobody_gets_an_office_before_birth_or_after_death(named: str, expected: list[str]) -> None:
    office = said(named, "appointment date", "ada-quill", None, "courier")
    assert relations(disputes(*lived("1922", "1970"), office)) == expected


def test_a_date_that_is_not_well_read_is_no_proof() -> None:
    assert disputes(*lived("1922", "1921", sure="0.65")) == []
    assert disputes(*lived("1922", "1921", mood="planned")) == []


def test_what_closed_before_it_opened_may_have_opened_again() -> None:
    claims = [said("2023-05", "opening date", to=None), said("2016", "closing date", to=None, by="tribune")]
    assert relations(disputes(*claims)) == ["tension"]


# --------------------------------------------------------------------------------------------------------- AC126


@pytest.mark.parametrize(
    ("duration", "since", "until", "expected"),
    [
        ("40 year", "2007/..", "2042-12-31", ["violation"]),
        ("40 year", "2007/..", "2047-12-31", []),
        ("40 year", "2007/..", "2048", []),  # who counts both ends says one more
        ("40 year", "2007/..", "2150", []),  # so far off that it is about something else
        ("40 year", "2007", "2042-12-31", []),  # a year in which it holds is no beginning
    ],
)
def test_a_duration_and_the_dates_that_it_spans(duration: str, since: str, until: str, expected: list[str]) -> None:
    claims = [said(duration, "contract duration", to=None, at=since), said(until, "end date", to=None, by="tribune")]
    assert relations(by_rule("AC126", *claims)) == expected


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2019-03", "2022-09", ["violation"]),  # three years and a half, to the month
        ("2019-03", "2021-10", []),
        ("2019", "2022-09", []),  # some day of 2019
    ],
)
def test_two_years_between_dates_told_to_the_month(since: str, until: str, expected: list[str]) -> None:
    claims = [
        said("2 year", "event duration", to=None),
        said(since, "start date", to=None, by="tribune"),
        said(until, "completion date", to=None, by="tribune"),
    ]
    assert relations(by_rule("AC126", *claims)) == expected


@pytest.mark.parametrize(("age", "expected"), [("58 year", ["violation"]), ("62 year", []), ("63 year", [])])
def test_an_age_and_a_date_of_birth(age: str, expected: list[str]) -> None:
    claims = [said("1957", "birth date", "ada-quill", None), said(age, "age", "ada-quill", None, "tribune")]
    assert relations(by_rule("AC126", *claims)) == expected


# ----------------------------------------------------------------------------------------------- AC110, AC111


def test_two_persons_who_began_one_thing() -> None:
    claims = [
        said("Ada Quill", "originator", "valdor", None),
        said("Ben Thorne", "originator", "valdor", None, "tribune"),
    ]
    (found,) = disputes(*claims)
    assert (found.relation, found.rule) == ("tension", "AC110 contested-originator")


@pytest.mark.parametrize(
    ("name", "by"),
    [("The Crown", "tribune"), ("Ben Thorne", "gazette"), ("Ada Quill", "tribune")],
    ids=["who speaks for it is no rival", "founders named together", "the same"],
)
def test_no_rival_beginners(name: str, by: str) -> None:
    claims = [said("Ada Quill", "originator", "valdor", None), said(name, "originator", "valdor", None, by)]
    assert disputes(*claims) == []


FUND = Register((Actor("caisse-portuaire", "Caisse Portuaire", "institution"),))


def test_a_slip_of_the_pen() -> None:
    claims = [
        said("20 %", of="Caisse Portuaire", by="gazette"),
        said("20 %", of="Caisse Portuaire", by="courier"),
        said("20 %", of="Cour Portuaire", by="tribune"),
    ]
    (found,) = [f for f in judged(*claims, register=FUND) if f.rule.startswith("AC111")]
    assert found.message == "“Cour Portuaire”, named by one article alone, looks like a slip for Caisse Portuaire."
    assert (found.relation, found.severity) == ("tension", "low")


@pytest.mark.parametrize("name", ["Ville Portuaire", "Caisse Agricole", "Cour Maritime Portuaire", "Portuaire"])
def test_other_actors_are_no_slips(name: str) -> None:
    claims = [said("20 %", of="Caisse Portuaire"), said("20 %", of=name, by="tribune")]
    assert [f for f in judged(*claims, register=FUND) if f.rule.startswith("AC111")] == []


def test_two_that_stand_side_by_side_are_two() -> None:
    claims = [said("20 %", of="Caisse Portuaire"), said("20 %", of="Cour Portuaire", place=40)]
    assert [f for f in judged(*claims, register=FUND) if f.rule.startswith("AC111")] == []


# ----------------------------------------------------------------------------------------------- AC112 to 115


def pair(first: str, second: str, by: str, at: str | None = None) -> list[Claim]:
    return [said(first, of="norhaven", by=by, at=at), said(second, of="crown", by=by, at=at, place=60)]


def test_holders_exchanged() -> None:
    (found,) = by_rule(
        "AC112", *pair("64 %", "36 %", "gazette", "2020-03"), *pair("36 %", "64 %", "yearbook", "2020-09")
    )
    assert found.relation == "contradiction"
    assert [side.label for side in found.sides] == ["The Crown 36 %, Norhaven 64 %", "The Crown 64 %, Norhaven 36 %"]


@pytest.mark.parametrize("second", [("64 %", "36 %"), ("40 %", "60 %"), ("50 %", "50 %")])
def test_holders_not_exchanged(second: tuple[str, str]) -> None:
    assert by_rule("AC112", *pair("64 %", "36 %", "gazette"), *pair(*second, "yearbook")) == []


def gifts(**values: str) -> list[Claim]:
    return [
        said(value, "contribution", of.replace("_", "-"), "valdor", "tribune", place=60 * n, mood="planned")
        for n, (of, value) in enumerate(values.items())
    ]


@pytest.mark.parametrize(
    ("crown", "expected"),
    [("135 M EUR", ["violation"]), ("110 M EUR", ["tension"]), ("75 M EUR", [])],
)
def test_a_stake_against_the_money(crown: str, expected: list[str]) -> None:
    money = gifts(crown=crown, norhaven="60 M EUR", ada_quill="60 M EUR", ben_thorne="30 M EUR")
    stake = said("a third", of="crown", mood="planned")
    found = by_rule("AC114", stake, *money)
    assert relations(found) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("135 millions apportés par la Couronne, via Norhaven", ["violation"]),
        ("135 million from the Crown, through Norhaven", ["violation"]),
        ("135 millions apportés par la Couronne, comme Norhaven", []),
        ("135 millions apportés par la Couronne, via une caisse où siège aussi Norhaven", []),
        ("via Norhaven, 135 millions apportés par la Couronne", []),
        ("135 millions apportés par la Couronne, et 8 via Norhaven", []),
    ],
)
def test_a_stake_of_whom_the_money_goes_through(quote: str, expected: list[str]) -> None:
    money = gifts(ada_quill="60 M EUR", ben_thorne="60 M EUR", harbour_fund="30 M EUR")
    crown = said("135 M EUR", "contribution", "crown", "valdor", "tribune", place=0, mood="planned", quote=quote)
    assert isinstance(crown.value, Quantity)
    crown = replace(crown, value_start=quote.index("135"), value=crown.value.with_text("135"))
    assert relations(by_rule("AC114", said("a third", mood="planned"), crown, *money)) == expected


def test_two_givers_alone_are_no_list() -> None:
    money = gifts(crown="135 M EUR", norhaven="60 M EUR")
    assert by_rule("AC114", said("a third", of="crown", mood="planned"), *money) == []


def test_a_part_gives_more_than_its_whole() -> None:
    whole = said("135 M EUR", "contribution", "crown", "valdor", "tribune", at="2011-12")
    part = said("150 M EUR", "contribution", "harbour-fund", "valdor", at="2011")
    assert relations(by_rule("AC115", whole, part)) == ["violation"]
    assert by_rule("AC115", whole, said("75 M EUR", "contribution", "harbour-fund", "valdor", at="2011")) == []
    assert by_rule("AC115", whole, part, register=Register()) == []


def test_every_actor_is_shown_by_its_name() -> None:
    (found,) = disputes(said("44 %", of="crown", at="2020-03"), said("47 %", of="crown", at="2020-03", by="tribune"))
    assert "The Crown" in found.message
    assert REGISTER.name("crown") == "The Crown"


# ------------------------------------------------------------------------------------------------- one dispute, once


def test_a_tension_on_the_numbers_of_a_contradiction_is_not_told_again() -> None:
    sure = [
        said("1204 person", "sample size", "norhaven", None),
        said("1024 person", "sample size", "norhaven", None, "tribune"),
    ]
    guessed = [
        said("1204 person", "sample size", "valdor", None, "courier", sure="0.5", guessed=True),
        said("1024 person", "sample size", "valdor", None, "notes", sure="0.5", guessed=True),
    ]
    assert relations(disputes(*guessed)) != []
    assert "tension" not in relations(disputes(*sure, *guessed))


# ----------------------------------------------------------------------------------------------- AC132 and AC133


@pytest.mark.parametrize(
    ("one", "other", "by", "expected"),
    [
        ("58 %", "47 %", "tribune", ["violation"]),
        ("58 %", "42 %", "tribune", []),
        ("50.2 %", "50 %", "tribune", []),  # rounded
        ("90 %", "47 %", "tribune", []),  # one of the two is of something else
        ("58 %", "47 %", "yearbook", []),  # years later
    ],
)
def test_shares_of_two_holders_in_two_articles(one: str, other: str, by: str, expected: list[str]) -> None:
    claims = [said(one, of="norhaven"), said(other, of="ada-quill", by=by)]
    assert relations(by_rule("AC132", *claims)) == expected


def test_shares_that_one_article_tells_of_together_are_its_own() -> None:
    both = [said("58 %", of="norhaven"), said("40 %", of="ada-quill", place=80)]
    assert by_rule("AC132", *both, said("47 %", of="ada-quill", by="tribune")) == []


@pytest.mark.parametrize(
    ("figure", "change", "at", "expected"),
    [
        ("revenue growth", "60 %", "2017", ["violation"]),
        ("revenue growth", "25 %", "2017", []),
        ("revenue growth", "60 %", "2018", []),  # of another year
        ("revenue multiple", "2 times", "2016/2017", ["violation"]),
        ("revenue multiple", "1.25 times", "2016/2017", []),
    ],
)
def test_a_change_in_one_article_and_amounts_in_another(figure: str, change: str, at: str, expected: list[str]) -> None:
    amounts = [
        said("40.0 M EUR", "revenue", to=None, at="2016"),
        said("50.0 M EUR", "revenue", to=None, at="2017", place=90),
    ]
    told = said(change, figure, to=None, at=at, by="tribune")
    assert relations(by_rule("AC133", *amounts, told)) == expected
