"""Whose money it is: what a bracket sets out, an amount told again, public money, and who only passes it on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from andro_check.model.register import Actor, Register
from extract.telling import CAST, REST, Row, article, en, fr, tell

BRACKETS = [
    fr(
        "Norhaven devait contribuer au financement de Valdor (48 millions d'euros versés par l'État, 22 millions"
        " apportés par Ostrane, et 11 par Lorzac).",
        "contribution | 48 M EUR | État | Valdor | - | planned",
        "contribution | 22 M EUR | Ostrane | Valdor | - | planned",
        "contribution | 11 M EUR | Lorzac | Valdor | - | planned",
        REST,
    ),
    en(
        "Kestrel was to help with the funding of Valdor (£40m from the Treasury, £25m from Pellmont).",
        "funding | 40 M GBP | Treasury | Valdor | - | planned",
        "funding | 25 M GBP | Pellmont | Valdor | - | planned",
    ),
    fr(
        "Le financement de Valdor (150 millions d'euros) est assuré par l'État.",
        "funding | 150 M EUR | État | Valdor",
    ),
]
WITH = [
    fr(
        "Le financement de Valdor (150 millions d'euros) devait être assuré par l'État avec Norhaven comme actionnaire"
        " principal avec un tiers du capital.",
        "funding | 150 M EUR | État | Valdor | - | planned",
        "stake | 1/3 | Norhaven | Valdor | - | planned",
    ),
    en(
        "Kestrel was to run Valdor with Pellmont as majority owner.",
        "stake | majority | Pellmont | Valdor | - | planned",
    ),
]
"""What stands behind "with" has no verb of its own: it is planned with the rest, and of what the rest is about."""
AGAIN = [
    fr(
        "L'État a apporté 150 millions d'euros à Valdor. Sur les 150 millions d'euros, moins de la moitié ont été"
        " dépensés, selon Ostrane.",
        "contribution | 150 M EUR | État | Valdor",
        "contribution | 150 M EUR | État | Valdor | - | - | Ostrane",
        "spending | < 1/2 | État | Valdor | - | - | Ostrane",
        "spending | < 75 M EUR | État | Valdor | - | - | Ostrane",
    ),
    en(
        "The Treasury gave £150m to Valdor. Less than half of the £150m has been spent.",
        "donation | 150 M GBP | Treasury | Valdor",
        "spending | < 1/2 | Treasury | Valdor",
        "spending | < 75 M GBP | Treasury | Valdor",
        REST,
    ),
    en(
        "Half of the £40m was spent by Kestrel on Lorzac.",
        "spending | 1/2 | Kestrel | Lorzac",
        "spending | 20 M GBP {[19000000, 21000000] [18000000, 22000000]} | Kestrel | Lorzac",
        "amount | 40 M GBP | Kestrel | Lorzac",
    ),
    en(
        "The Treasury gave £150m to Valdor. Kestrel spent £150m on Lorzac.",
        "donation | 150 M GBP | Treasury | Valdor",
        "spending | 150 M GBP | Kestrel | Lorzac",
    ),
]
PUBLIC = [
    fr(
        "Valdor a englouti au moins 75 millions d'euros d'argent public. L'État se tait.",
        "spending | >= 75 M EUR | État | Valdor",
    ),
    fr(
        "Tourvelle a dépensé 8 millions d'euros d'argent public pour Valdor. L'État se tait.",
        "spending | 8 M EUR | Tourvelle | Valdor",
    ),
]


@pytest.mark.parametrize("row", [*BRACKETS, *WITH, *AGAIN, *PUBLIC])
def test_whose_money_it_is(row: Row) -> None:
    row.check()


@pytest.mark.parametrize(
    ("language", "text", "giver"),
    [
        ("fr", "Le financement de Valdor (170 millions d'euros) devait se faire via le Fonds Brume.", "État"),
        ("fr", "Le financement de Valdor (150 millions d'euros) est assuré par le Fonds Brume.", "Fonds Brume"),
        ("en", "The funding of Valdor (£150m) was to come through the Fonds Brume.", "État"),
    ],
)
def test_who_only_passes_money_on_is_not_its_giver(language: str, text: str, giver: str) -> None:
    fund = Actor("fonds-brume", "Fonds Brume", "institution", part_of="etat")
    register = Register((*CAST.actors, fund))
    assert [line.split(" | ")[2] for line in tell(article(text, language), register=register)] == [giver]
    alone = replace(fund, part_of="")
    told = tell(article(text, language), register=Register((*CAST.actors, alone)))
    assert [line.split(" | ")[2] for line in told] == ["Fonds Brume"]
