"""A value that is set against another: of another time, or of another actor who is named behind it."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

RIVALS = [
    fr(
        "Valdor détient 54 % de Kelmor, contre 46 % pour Norhaven.",
        "stake | 54 % | Valdor | Kelmor",
        "stake | 46 % | Norhaven | Kelmor",
    ),
    fr(
        "La famille ne détenait plus que 36 % du capital, contre 64 % pour le fonds Altéa.",
        "stake | 36 % | famille",
        "stake | 64 % | fonds Altéa",
    ),
    en(
        "Valdor owns 54% of Kelmor, against 46% for Norhaven.",
        "stake | 54 % | Valdor | Kelmor",
        "stake | 46 % | Norhaven | Kelmor",
    ),
    en(
        "Valdor employs 540 people, compared with 610 at Norhaven.",
        "headcount | 540 person | Valdor",
        "headcount | 610 person | Norhaven",
    ),
]
TIMES = [
    fr(
        "Tourvelle comptait 23 410 habitants en 2021, contre 24 100 dix ans plus tôt.",
        "population | 23410 person | Tourvelle | - | 2021",
        "population | 24100 person | Tourvelle | - | 2011",
        REST,
    ),
    en(
        "Pellworth had 23,410 inhabitants in 2021, against 24,100 ten years earlier.",
        "population | 23410 person | Pellworth | - | 2021",
        "population | 24100 person | Pellworth | - | 2011",
        REST,
    ),
    fr(
        "Valdor emploie 540 personnes, contre 610 en 2018.",
        "headcount | 540 person | Valdor",
        "headcount | 610 person | Valdor | - | 2018",
    ),
    en(
        "Valdor employs 540 people, compared with 610 in 2018.",
        "headcount | 540 person | Valdor",
        "headcount | 610 person | Valdor | - | 2018",
    ),
]
LEFT = [
    fr(
        "Valdor porte son dividende de 1,20 à 1,40 euro par action.",
        "dividend | 1.20 EUR/share | Valdor",
        "dividend | 1.40 EUR/share | Valdor",
    ),
    en(
        "Valdor raised its dividend from 12p to 14p a share.",
        "dividend | 0.12 GBP/share | Valdor",
        "dividend | 0.14 GBP/share | Valdor",
    ),
]
GAPS = [
    fr("Paul Estève a devancé Luc Brard de 12 secondes.", "time gap | 12 second | Paul Estève"),
    en("Mia Lott beat Ada Quill by 12 seconds.", "time gap | 12 second | Mia Lott"),
    en("Ada Quill finished 12 seconds behind Mia Lott.", "time gap | 12 second | Ada Quill"),
]


@pytest.mark.parametrize("row", LEFT, ids=str)
def test_what_is_left_and_what_is_reached_are_one_figure(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", GAPS, ids=str)
def test_by_how_much_time_somebody_beat_another(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", RIVALS, ids=str)
def test_who_is_named_behind_has_the_second_value(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", TIMES, ids=str)
def test_a_year_behind_it_is_the_time_of_the_second_value(row: Row) -> None:
    row.check()
