"""Claims whose value is a name: who holds an office, who holds a company, who started, bought or renamed it."""

from __future__ import annotations

import pytest

from extract.telling import Row, en, fr

OFFICES = [
    fr("Hélène Vaubrac, directrice générale de Valdor, se tait.", "role: chief executive | Hélène Vaubrac | Valdor"),
    fr("Le président de Valdor se tait."),
    fr(
        "La directrice générale, Hélène Vaubrac, se tait.",
        "role: chief executive | Hélène Vaubrac",
        pending="where no company is named the holder is what she leads: Hélène Vaubrac",
    ),
    fr(
        "La directrice générale de Valdor, Hélène Vaubrac, se tait.",
        "role: chief executive | Hélène Vaubrac | Valdor",
    ),
    fr(
        "Le maire de Tourvelle, M. Paul Estève, se tait.",
        "role: mayor | Paul Estève | Tourvelle",
    ),
    en("Alice Rowe, chief executive of Valdor, said nothing.", "role: chief executive | Alice Rowe | Valdor"),
    en("Valdor's chief executive, Alice Rowe, said nothing.", "role: chief executive | Alice Rowe | Valdor"),
    en("Valdor chief executive Alice Rowe said nothing.", "role: chief executive | Alice Rowe | Valdor"),
    en("The chairman of Valdor said nothing."),
    en(
        "The chief executive of Valdor, Alice Rowe, said nothing.",
        "role: chief executive | Alice Rowe | Valdor",
    ),
    en(
        "Valdor's chairman, Sir Alan Rowe, said nothing.",
        "role: chair | Alan Rowe | Valdor",
    ),
]

HOLDERS = [
    fr("La société Valdor appartient à Norhaven.", "holder | Norhaven | Valdor"),
    fr("La société Valdor est une filiale de Norhaven.", "holder | Norhaven | Valdor"),
    fr("Valdor est détenue par Norhaven et Lorzac.", "holder | Norhaven | Valdor", "holder | Lorzac | Valdor"),
    fr("Valdor est détenue à 44 % par Norhaven.", "stake | 44 % | Norhaven | Valdor"),
    fr("Valdor n'appartient pas à Norhaven."),
    fr("D'après Lorzac, Valdor appartient à Norhaven.", "holder | Norhaven | Valdor | - | - | - | Lorzac"),
    fr(
        "Valdor est détenue par Norhaven depuis 2012.",
        "holder | Norhaven | Valdor | - | 2012/..",
        pending="the date that dates the holder is a claim of its own as well: date 2012/..",
    ),
    en("Valdor belongs to Norhaven.", "holder | Norhaven | Valdor"),
    en("Valdor is a subsidiary of Norhaven.", "holder | Norhaven | Valdor"),
    en("Valdor is owned by Norhaven and Lorzac.", "holder | Norhaven | Valdor", "holder | Lorzac | Valdor"),
    en("Valdor is 44% owned by Norhaven.", "stake | 44 % | Norhaven | Valdor"),
    en("According to Lorzac, Valdor belongs to Norhaven.", "holder | Norhaven | Valdor | - | - | - | Lorzac"),
    en(
        "Valdor has been owned by Norhaven since 2012.",
        "holder | Norhaven | Valdor | - | 2012/..",
        pending="the date that dates the holder is a claim of its own as well: date 2012/..",
    ),
]

OTHERS = [
    fr("Valdor a été fondée par Hélène Vaubrac.", "originator | Hélène Vaubrac | Valdor"),
    fr(
        "Valdor a été fondée par Norhaven, Lorzac et Ostrane.",
        "originator | Norhaven | Valdor",
        "originator | Lorzac | Valdor",
        "originator | Ostrane | Valdor",
    ),
    fr("Valdor a été vendue à Norhaven.", "buyer | Norhaven | Valdor"),
    fr("Valdor, rebaptisée Lorzac, se tait.", "renamed as | Lorzac | Valdor"),
    fr("Valdor devrait être vendue à Norhaven.", "buyer | Norhaven | Valdor | - | - | conditional"),
    fr(
        "Le projet a été lancé par Hélène Vaubrac.",
        "originator | Hélène Vaubrac",
        pending="who starts it fills the place of what was started: Hélène Vaubrac twice",
    ),
    en("Valdor was founded by Alice Rowe.", "originator | Alice Rowe | Valdor"),
    en(
        "Valdor was founded by Norhaven, Lorzac and Ostrane.",
        "originator | Norhaven | Valdor",
        "originator | Lorzac | Valdor",
        "originator | Ostrane | Valdor",
    ),
    en("Valdor was sold to Norhaven.", "buyer | Norhaven | Valdor"),
    en("Valdor was renamed Lorzac.", "renamed as | Lorzac | Valdor"),
    en("Valdor was not sold to Norhaven.", "buyer | Norhaven | Valdor | - | - | denied"),
    en("Valdor may be sold to Norhaven.", "buyer | Norhaven | Valdor | - | - | conditional"),
    en(
        "The project was started by Alice Rowe and Norhaven.",
        "originator | Alice Rowe",
        "originator | Norhaven",
        pending="who starts it fills the place of what was started: Alice Rowe twice",
    ),
]


@pytest.mark.parametrize("row", OFFICES)
def test_offices(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", HOLDERS)
def test_holders(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", OTHERS)
def test_founders_buyers_and_new_names(row: Row) -> None:
    row.check()
