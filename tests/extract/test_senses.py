"""What a value means by the words right beside it: ages, parts of a count, bounds by denial, changes of a measure."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

AGES = [
    fr("Paul Vaubrac, 54 ans, a fondé Valdor.", "age | 54 year | Paul Vaubrac"),
    fr(
        "Hélène Vaubrac (61 ans) préside Valdor.",
        "role: president | Hélène Vaubrac | Valdor",
        "age | 61 year | Hélène Vaubrac",
    ),
    fr("À 36 ans, l'attaquante Hélène Vaubrac quitte Valdor.", "age | 36 year | Hélène Vaubrac"),
    fr("Hélène Vaubrac, attaquante de 24 ans, rejoint Valdor.", "age | 24 year | Hélène Vaubrac"),
    fr("Un homme de 43 ans a été interpellé chez Valdor.", "age | 43 year | homme"),
    fr("Le suspect, 37 ans, a été écroué.", "age | 37 year | suspect"),
    fr("Valdor a obtenu une concession de 24 ans.", "contract duration | exactly 24 year | Valdor"),
    fr("Un mandat de directrice de cinq ans attend Valdor.", "duration | 5 year | Valdor"),
    en("Paul Vaubrac, 54, was jailed.", "age | 54 year | Paul Vaubrac"),
    en("The painter Helen Brack lived to the age of 83.", "age | 83 year | Helen Brack"),
    en("The painter Helen Brack was 88.", "age | 88 year | Helen Brack"),
]

WHOLES = [
    en(
        "Valdor laid off 40 workers, out of 1,200.",
        "job cuts | 40 person | Valdor",
        "job cuts in all | 1200 person | Valdor",
    ),
    fr("Valdor supprime 120 postes sur 840.", "job cuts | 120 person | Valdor", "job cuts in all | 840 | Valdor"),
    en("Valdor won 31 of the 60 seats.", "seats | 31 seat | Valdor", "seats in all | 60 seat | Valdor"),
    fr("Valdor a réparé 130 des 400 bus.", "bus | 130 bus | Valdor", "bus in all | 400 bus | Valdor"),
    en("Valdor repaired 130 of the 400 buses.", "bus | 130 bus | Valdor", "bus in all | 400 bus | Valdor"),
    en(
        "Valdor has laid off a fifth of its 1,500 staff.",
        "job cut share | 1/5 | Valdor",
        "headcount | 1500 person | Valdor",
    ),
    en("Valdor laid off 20% of staff in May and hired 15 people.", "hires | 15 person | Valdor", REST),
    en("Valdor has won 14 of its last 16 games.", "game | 14 game | Valdor", "game in all | 16 game | Valdor"),
    en("Valdor repaired 130 buses of the 12 towns.", "bus | 130 bus | Valdor", "town | 12 town | Valdor"),
]

BOUNDS = [
    fr("La dette de Valdor n'a pas dépassé 48 millions d'euros.", "debt | <= 48 M EUR | Valdor"),
    fr("La dette de Valdor a dépassé 48 millions d'euros.", "debt | > 48 M EUR | Valdor"),
    en("Valdor's debt did not exceed $48 million.", "debt | <= 48 M USD | Valdor"),
]

ESTIMATES = [
    fr("Le coût de la halle, estimé à 18 millions d'euros, inquiète Valdor.", "cost | 18 M EUR | halle | Valdor", REST),
    fr("Valdor est estimée à 18 millions d'euros.", "valuation | 18 M EUR | Valdor"),
]

COMPARED = [
    fr("Le chiffre d'affaires de Valdor a reculé de 6 %, moins qu'en 2019.", "revenue change | 6 % | Valdor"),
]

CHANGES = [
    fr("Le bénéfice net de Valdor a bondi de 18 % en 2021.", "net income change | 18 % | Valdor | - | 2021"),
    fr("Valdor annonce une hausse de 18 % de son chiffre d'affaires.", "revenue change | 18 % | Valdor"),
    fr("La société Valdor a progressé de 18 % en 2021.", "growth | 18 % | Valdor | - | 2021"),
    en("Valdor said its net profit rose 28% in 2021.", "net income change | 28 % | Valdor | - | 2021"),
    en("Valdor is to raise fares by 14%.", "price per unit change | 14 % | Valdor | - | - | planned"),
]

YEARS = [
    fr("Fin 2019, la dette de Valdor atteignait 29 M€.", "debt | 29 M EUR | Valdor | - | 2019-09/2019-12"),
    fr("À la fin de l'année 2019, la dette de Valdor était de 9 M€.", "debt | 9 M EUR | Valdor | - | 2019-09/2019-12"),
]

STUFFS = [
    fr("Valdor a collecté 410 000 tonnes de blé.", "blé | 410000 t | Valdor"),
    en("Valdor collected 410,000 tonnes of wheat.", "wheat | 410000 t | Valdor"),
    en("Valdor weighs 1,800 tonnes.", "mass | 1800 t | Valdor"),
]

GIVEN = [
    fr("Les 12 éoliennes de Valdor tourneront.", "éolienne | 12 éolienne | Valdor"),
    fr("Douze éoliennes de Valdor tourneront.", "éolienne | 12 éolienne | Valdor | - | - | planned"),
]

VICTIMS = [
    fr(
        "L'incendie a fait six blessés, dont deux pompiers.",
        "injured | 6 person | incendie",
        "injured pompier | 2 person | incendie",
    ),
    en(
        "The fire injured seven people, including five firefighters.",
        "injured | 7 person | fire",
        "injured firefighter | 5 person | fire",
    ),
]

RANKS = [
    fr("Valdor a fini à la 12e place.", "rank | 12 rank | Valdor"),
    fr("Valdor a ouvert le 3e musée de Tourvelle."),
    en("Valdor held its 36th edition.", "edition number | exactly 36 rank | Valdor"),
]

CALLED = [
    fr("Le viaduc de Lorzac, long de 840 mètres, sera inauguré en 2021.", "length | 840 m | Lorzac", REST),
    fr("Le viaduc de Tourvelle est long de 840 mètres.", "length | 840 m | viaduc"),  # the town is not its viaduct
]


@pytest.mark.parametrize("row", AGES)
def test_ages(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", WHOLES)
def test_a_part_of_a_count_and_its_whole(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", BOUNDS)
def test_what_is_not_exceeded_is_a_bound(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", ESTIMATES)
def test_what_is_estimated_is_what_its_noun_says(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", COMPARED)
def test_a_date_of_comparison_is_no_claim(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", CHANGES)
def test_a_change_is_one_of_the_measure_beside_it(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", YEARS)
def test_a_year_named_behind_the_word(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", CALLED)
def test_a_thing_is_known_by_the_name_it_is_called_by(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", STUFFS)
def test_what_is_weighed(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", GIVEN)
def test_a_count_taken_for_granted_is_no_plan(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", VICTIMS)
def test_some_of_the_victims_are_a_figure_of_their_own(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", RANKS)
def test_ranks_of_what_has_ranks(row: Row) -> None:
    row.check()
