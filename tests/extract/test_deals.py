"""Whom a stake is in where its sentence does not say, and to whom it is sold."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

SOLD = [
    fr(
        "Norhaven possède Valdor. Norhaven a vendu 40 % du capital au consortium Lorzac.",
        "stake sold | 40 % | Norhaven",
    ),
    fr("Valdor est à vendre. Norhaven a vendu 45 % du capital à Lorzac.", "stake sold | 45 % | Norhaven | Valdor"),
    fr("Norhaven a vendu 45 % de Valdor à la société Lorzac.", "stake sold | 45 % | Norhaven | Valdor"),
    en("Valdor bought a 30% stake from Alice Rowe.", "acquisition | 30 % | Valdor"),
    en("Alice Rowe sold a 30% stake in Valdor to Norhaven.", "stake sold | 30 % | Alice Rowe | Valdor"),
    fr("Valdor est détenue à 30 % par Paul Estève.", "stake | 30 % | Paul Estève | Valdor"),
    fr("Norhaven a vendu à Lorzac 45 % de Valdor.", "stake sold | 45 % | Norhaven | Valdor"),
]
HELD = [
    fr(
        "Lorzac a acquis 45 % de Valdor.\n\nLorzac est grand. Lorzac est connu. Norhaven garde 15 % du capital.",
        "stake | 15 % | Norhaven | Valdor",
        REST,
    ),
    fr(
        "Norhaven a vendu 45 % de Valdor à Lorzac.\n\n"
        "Lorzac est connu. Lorzac est grand. Brumaline garde 15 % du capital.",
        "stake | 15 % | Brumaline | Valdor",
        REST,
    ),
    en(
        "Norhaven sold 45% of Valdor to Lorzac.\n\n"
        "Lorzac is large. Lorzac is known. Brumaline keeps 15% of the shares.",
        "stake | 15 % | Brumaline | Valdor",
        REST,
    ),
    fr(
        "Norhaven a vendu 45 % de Valdor à Lorzac.\n\nBrumaline détient 12 % de Lorzac.",
        "stake | 12 % | Brumaline | Lorzac",
        REST,
    ),
    fr(
        "Norhaven détient 20 % de Valdor, Lorzac 30 % de Valdor et Kestrel 10 % de Valdor.\n\n"
        "Ostrane est connu. Brumaline garde 15 % du capital.",
        "stake | 15 % | Brumaline | Valdor",
        REST,
    ),
]


@pytest.mark.parametrize("row", SOLD)
def test_whom_a_stake_is_sold_to_is_not_whom_it_is_in(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", HELD)
def test_a_stake_in_nobody_is_in_whom_the_story_tells_to_be_sold_or_held(row: Row) -> None:
    row.check()
