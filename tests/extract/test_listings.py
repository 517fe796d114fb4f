"""Lists that leave a verb, a label or a unit out."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

GAPPED = [
    fr(
        "La halle a coûté 92 millions d'euros. Valdor a mis 48 millions et l'État 25.",
        "contribution | 48 M EUR | Valdor",
        "contribution | 25 M EUR | État",
        REST,
    ),
    fr(
        "Valdor a apporté 48 millions d'euros, Norhaven 25.",
        "contribution | 48 M EUR | Valdor",
        "contribution | 25 M EUR | Norhaven",
    ),
    en(
        "Valdor contributed €48 million and Norhaven €25 million.",
        "contribution | 48 M EUR | Valdor",
        "contribution | 25 M EUR | Norhaven",
    ),
    fr(
        "Valdor a apporté 48 millions d'euros à Norhaven et 25 millions à Lorzac.",
        "contribution | 48 M EUR | Valdor | Norhaven",
        "contribution | 25 M EUR | Valdor | Lorzac",
    ),
]

LENT = [
    fr(
        "Valdor a prêté 48 millions d'euros et Norhaven 25.",
        "loan | 48 M EUR | - | Valdor",
        "loan | 25 M EUR | - | Norhaven",
    ),
    en(
        "Valdor lent £3 million and Norhaven £2 million.",
        "loan | 3 M GBP | - | Valdor",
        "loan | 2 M GBP | - | Norhaven",
    ),
    en(
        "Valdor lent Lorzac £3 million and Norhaven £2 million.",
        "loan | 3 M GBP | Lorzac | Valdor",
        "loan | 2 M GBP | Norhaven | Valdor",
    ),
    en(
        "Valdor lent £3 million to Lorzac and £2 million to Norhaven.",
        "loan | 3 M GBP | Lorzac | Valdor",
        "loan | 2 M GBP | Norhaven | Valdor",
    ),
]

TWO_VALUES = [
    fr(
        "De 12 à 15 millions d'euros, le budget de Valdor bondit.",
        "budget | 12 M EUR | Valdor",
        "budget | 15 M EUR | Valdor",
    ),
    fr("De 12 à 15 millions d'euros : voilà le budget de Valdor.", "budget | 12..15 M EUR | Valdor"),
]

QUOTED = [
    fr("Le titre Valdor cède 4 %.", "change of share price | 4 % | Valdor"),
    fr("Norhaven cède 4 % de Valdor.", "stake sold | 4 % | Norhaven | Valdor"),
    fr("Le billet de Valdor prend 20 %.", "growth | 20 % | Valdor", REST),
    en("The index of Valdor added 2%.", "growth | 2 % | Valdor", REST),
]


@pytest.mark.parametrize("row", [*GAPPED, *LENT])
def test_who_stands_behind_a_joint_did_the_same(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", TWO_VALUES)
def test_what_changes_from_one_to_the_other_is_no_range(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", QUOTED)
def test_a_share_of_nothing_is_a_move(row: Row) -> None:
    row.check()
