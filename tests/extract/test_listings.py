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

ITEMIZED = [
    fr(
        "Le financement est le suivant : Valdor 480 000 euros, mécènes 360 000 euros, vente de bancs 150 000 euros.",
        "funding | 480000 EUR | Valdor",
        "funding | 360000 EUR | mécènes",
        "funding | 150000 EUR | vente de bancs",
        REST,
    ),
    en(
        "Kestrel has 40 boats: trawlers 21, ferries 15 and tugs 4.",
        "boat | 40 boat | Kestrel",
        "number | 21 | trawlers",
        "number | 15 | ferries",
        "number | 4 | tugs",
    ),
    fr("Valdor a fermé : la hausse est de 12 %, puis 3 %, puis 4 %.", REST),
]

BY_EACH = [
    fr(
        "Kestrel a gagné 21 courses, dont neuf par Alice Rowe et cinq par la jeune Hélène Vaubrac.",
        "course | 21 course | Kestrel",
        "course [part] | 9 course | Alice Rowe",
        "course [part] | 5 course | Hélène Vaubrac",
    ),
    en(
        "Kestrel scored 21 goals, nine by Alice Rowe and five by Hélène Vaubrac.",
        "goals | 9 goal | Alice Rowe",
        "goals | 5 goal | Hélène Vaubrac",
        REST,
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
    fr("Le titre Valdor gagnait 3,4 % à 47,20 euros.", "share price | 47.20 EUR/share | Valdor", REST),
    en("Shares in Valdor lost 2.9 per cent to 311 pence.", "share price | 3.11 GBP/share | Valdor", REST),
    fr("Norhaven cède 4 % de Valdor.", "stake sold | 4 % | Norhaven | Valdor"),
    fr("Le billet de Valdor prend 20 %.", "growth | 20 % | Valdor", REST),
    en("The index of Valdor added 2%.", "growth | 2 % | Valdor", REST),
]


@pytest.mark.parametrize("row", [*GAPPED, *LENT])
def test_who_stands_behind_a_joint_did_the_same(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", [*ITEMIZED, *BY_EACH])
def test_amounts_of_a_list_are_of_its_items(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", TWO_VALUES)
def test_what_changes_from_one_to_the_other_is_no_range(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", QUOTED)
def test_a_share_of_nothing_is_a_move(row: Row) -> None:
    row.check()
