"""How far something moved, beside what it came to."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

RISEN = [
    en(
        "Valdor drew 214,000 visitors, up 12 per cent on 2022.",
        "attendance | 214000 person | Valdor",
        "attendance change | 12 % | Valdor",
    ),
    en(
        "Valdor employs 340 people, down 12 per cent from 2021.",
        "headcount | 340 person | Valdor",
        "headcount change | 12 % | Valdor",
    ),
    en(
        "Valdor carried 2.1 million passengers in 2023, 8 per cent more than in 2022.",
        "passengers | 2.1 M person | Valdor | - | 2023",
        "passengers change | 8 % | Valdor | - | 2023",
    ),
    en(
        "Valdor carried 180,000 passengers, a rise of 8 per cent on 2018.",
        "passengers | 180000 person | Valdor",
        "passengers change | 8 % | Valdor",
    ),
    en(
        "Valdor exported 90 tonnes of apples, a rise of 8 per cent.",
        "apples | 90 t | Valdor",
        "growth | 8 % | Valdor",
    ),
    en("Sales at Valdor rose 8 per cent compared with 2018.", "revenue change | 8 % | Valdor"),
    fr(
        "Les ventes de Valdor ont reculé de 8 % en 2019 par rapport à 2018.", "revenue change | 8 % | Valdor | - | 2019"
    ),
    fr(
        "Valdor a transporté 1,8 million de passagers en 2023, soit 8 % de plus qu'en 2022.",
        "passengers | 1.8 M person | Valdor | - | 2023",
        "passengers change | 8 % | Valdor | - | 2023",
    ),
    fr(
        "Valdor a accueilli 140 000 visiteurs, en hausse de 8 %.",
        "attendance | 140000 person | Valdor",
        "attendance change | 8 % | Valdor",
    ),
    fr("Valdor a connu une hausse de 8 % sur 2018.", "growth | 8 % | Valdor"),
    en("Shares in Valdor closed 7 per cent higher.", "change of share price | 7 % | Valdor"),
    en("Sales at Valdor were up 12 per cent on last year.", "revenue change | 12 % | Valdor", published="2023-05-02"),
    en("Norhaven ended up with 12 per cent of Valdor.", "stake | 12 % | Norhaven | Valdor"),
    en("Valdor approved a £42m budget on Tuesday, up 3% on last year.", "budget change | 3 % | Valdor", REST),
    en("Traffic at Valdor fell 5 per cent in 2022.", "growth | 5 % | Valdor | - | 2022"),
]

STEPS = [
    en("Valdor cut its debt by £30m to £210m.", "debt difference | 30 M GBP | Valdor", "debt | 210 M GBP | Valdor"),
    en(
        "Rents at Valdor rose £40 a month to £1,340.",
        "price per unit difference | 40 GBP/month | Valdor",
        "price per unit | 1340 GBP | Valdor",
    ),
    en(
        "Valdor treated 88,000 patients in 2023, 4,000 more than in 2022.",
        "patient | 88000 person | Valdor | - | 2023",
        "patient difference | 4000 person | Valdor",
    ),
    en("Valdor sold 18 per cent fewer vans.", "van change | 18 % | Valdor"),
    en("Valdor raised £30m from Norhaven.", "raised | 30 M GBP | Valdor"),
    en("Valdor cut its workforce by 300.", "job cuts | 300 | Valdor"),
    en(
        "The deficit of Valdor widened by £6.5m to £18.5m.",
        "net loss difference | 6.5 M GBP | Valdor",
        "net loss | 18.5 M GBP | Valdor",
    ),
    fr("Le déficit de Valdor s'est creusé de 3 millions d'euros.", "net loss difference | 3 M EUR | Valdor"),
    # from so much to so much
    fr(
        "Le déficit de Valdor s'est creusé de 3 millions d'euros à 7 millions d'euros.",
        "net loss | 3 M EUR | Valdor",
        "net loss | 7 M EUR | Valdor",
    ),
    fr("Lorzac a creusé un tunnel de 3 km.", "length | 3 km | tunnel | Lorzac"),
]

NO_PARTS = [
    en(
        "Valdor has a budget of £31 million, 6 percent less than the last one.",
        "budget | 31 M GBP | Valdor",
        "budget change | 6 % | Valdor",
    ),
]

LEVELS = [
    en("Burglaries in Pellworth fell to 1,120.", "burglary | 1120 burglary | Pellworth"),
    en("The number of complaints at Valdor rose to 310.", "complaint | 310 complaint | Valdor"),
    en("The death toll at Valdor rose to 31.", "deaths | 31 | Valdor"),
]

TARIFFS = [
    en("Tickets for Valdor cost £165.", "price per unit | 165 GBP"),
    en("The tunnel of Valdor cost £165m.", "cost | 165 M GBP | Valdor"),
    en("Rising energy bills added £1.1 million to costs at Valdor.", "amount | 1.1 M GBP | Valdor"),
]

ROUNDS = [
    en(
        "Valdor has raised $12m from Norhaven at a valuation of $60m.",
        "raised | 12 M USD | Valdor",
        "valuation | 60 M USD | Valdor",
    ),
    en(
        "Norhaven invested $12m in Valdor at a valuation of $60m.",
        "investment | 12 M USD | Norhaven | Valdor",
        "valuation | 60 M USD | Valdor",
    ),
]

SPANS = [
    en(
        "Revenue at Valdor was £8m in the half year to June.",
        "revenue | 8 M GBP | Valdor | - | 2022-01/2022-06",
        published="2023-05-02",
    ),
    en("Valdor opens in June.", "opening date | 2023-06 | Valdor | - | - | planned", published="2023-05-02"),
]

NAMES = [
    en("Start-up Keplo employs 85 people.", "headcount | 85 person | Keplo"),
    en("Mayor Paul Brack, elected with 51% of the vote, left.", "role: mayor | Paul Brack", "…"),
]


@pytest.mark.parametrize("row", RISEN)
def test_a_share_behind_an_amount_is_its_growth(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", STEPS)
def test_an_amount_by_which_something_moved_is_not_what_it_is(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", NO_PARTS)
def test_how_much_less_something_is_makes_no_amount(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", LEVELS)
def test_a_bare_number_counts_what_moved_to_it(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", TARIFFS)
def test_what_one_of_many_costs_is_a_price(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", ROUNDS)
def test_a_valuation_is_of_whoever_got_the_money(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", SPANS)
def test_a_stretch_to_a_month_is_over(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", NAMES)
def test_what_stands_before_a_name_is_no_part_of_it(row: Row) -> None:
    row.check()
