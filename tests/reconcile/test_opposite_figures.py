"""A rise against a fall, a profit against a loss, some against none: one number, and not one fact."""

from __future__ import annotations

import pytest

from reconcile.pairs_told import FIRST, NEXT, Told, in_conflict

TOLD: list[Told] = [
    # --- up and down, of one time
    ("en", "Shares in Kelmor Steel fell 7% on Monday.", "Kelmor Steel's shares closed 7% higher on Monday.", True),
    ("en", "Shares in Kelmor Steel fell 7% on Monday.", "Kelmor Steel's shares closed 7% lower on Monday.", False),
    ("en", "Shares in Kelmor Steel fell 7% on Monday.", "Kelmor Steel's shares rose 7% on Tuesday.", False),
    ("en", "House prices in Saxby rose by 4% last year.", "House prices fell 4% in Saxby in 2020.", True),
    ("en", "Crime in Saxby rose by 12% in 2020.", "Crime in Saxby fell by 12% in 2017.", False),
    ("en", "Sales at Kelmor Steel rose by 5% in 2020.", "Profits at Kelmor Steel fell 5% in 2020.", False),
    ("en", "Burglaries in Saxby fell by 8% in 2020.", "Car thefts in Saxby rose by 8% in 2020.", False),
    (
        "fr",
        "Les ventes de Valdorin ont progressé de 8 % en 2020.",
        "En 2020, Valdorin a vu ses ventes reculer de 8 %.",
        True,
    ),
    ("fr", "Les ventes de Valdorin ont progressé de 8 % en 2020.", "Valdorin a accru ses ventes de 8 %.", False),
    ("fr", "Les actions de Valdorin ont chuté de 9 % lundi.", "Le titre Valdorin a gagné 9 % lundi.", True),
    ("fr", "Le chômage a baissé de 0,3 point à Lorzac en 2020.", "Le chômage y a augmenté de 0,3 point.", False),
    ("fr", "Le chômage a baissé de 0,3 point à Lorzac en 2020.", "À Lorzac, il y a 3 % de chômeurs de plus.", False),
    # --- of which one does not say of what
    (
        "fr",
        "La récolte de pommes de Lorzac a reculé de 15 % en 2020.",
        "Les pommiers de Lorzac ont donné 9 200 tonnes en 2020, soit une hausse de 15 % sur 2019.",
        True,
    ),
    # --- a profit and a loss, jobs created and jobs cut
    ("en", "Norhaven made a profit of £4.2m in 2020.", "Norhaven lost £4.2m in 2020.", True),
    ("en", "Norhaven made a profit of £4.2m in 2020.", "Norhaven lost £4.2m in 2019.", False),
    ("en", "Norhaven lost £4.2m in 2019 and made a profit of £4.2m in 2020.", "It made a profit of £4.2m.", False),
    ("fr", "Kelmor a terminé 2020 sur un bénéfice de 2,4 millions d'euros.", "Kelmor a perdu 2,4 millions.", False),
    (
        "fr",
        "Kelmor a terminé 2020 sur un bénéfice de 2,4 millions d'euros.",
        "Kelmor a perdu 2,4 millions d'euros en 2020.",
        True,
    ),
    ("fr", "Valdorin va créer 120 emplois à Lorzac.", "Valdorin supprime 120 emplois à Lorzac.", True),
    ("en", "Kelmor hired 40 people in 2020.", "Kelmor cut 40 jobs in 2018.", False),
]
NOBODY: list[Told] = [
    (
        "en",
        "A coach overturned near Saxby on Monday. Nobody was seriously hurt.",
        "Three people were seriously hurt when a coach overturned near Saxby on Monday.",
        True,
    ),
    (
        "en",
        "A coach overturned near Saxby on Monday. Nobody was seriously hurt.",
        "Three people were slightly hurt when a coach overturned near Saxby on Monday.",
        False,
    ),
    (
        "fr",
        "Un car s'est renversé lundi près de Lorzac. Aucun enfant n'est gravement blessé.",
        "Trois enfants sont gravement blessés après l'accident de car de Lorzac, lundi.",
        True,
    ),
    (
        "fr",
        "Un car s'est renversé lundi près de Lorzac. Aucun enfant n'est gravement blessé.",
        "Trois enfants ont été légèrement blessés lundi dans l'accident de car de Lorzac.",
        False,
    ),
]


@pytest.mark.parametrize("row", TOLD, ids=lambda row: f"{row[1]} | {row[2]}")
def test_what_excludes_the_other(row: Told) -> None:
    assert in_conflict(row) is row[-1]


@pytest.mark.parametrize("row", NOBODY, ids=lambda row: f"{row[1]} | {row[2]}")
def test_nobody_badly_hurt_on_the_day_on_which_somebody_is(row: Told) -> None:
    assert in_conflict(row, FIRST) is row[-1]
    assert not in_conflict(row, NEXT)
