"""Parts told beside their whole: what cannot be together, what may be, and a whole that another article tells."""

from __future__ import annotations

import pytest

from andro_check.lexicon.fates import fates
from reconcile.pairs_told import Told, in_conflict

TOLD: list[Told] = [
    # --- nobody is of two of the parts, and they come to more than the whole
    (
        "en",
        "The coach carried 52 people, of whom 31 escaped unhurt and 25 were injured.",
        "It carried 52 people.",
        True,
    ),
    (
        "en",
        "The coach carried 52 people, of whom 31 escaped unhurt and 21 were injured.",
        "It carried 52 people.",
        False,
    ),
    ("en", "In all 640 candidates sat the Saxby exam; 410 passed and 290 failed.", "Saxby had 640 candidates.", True),
    (
        "fr",
        "L'avion transportait 118 personnes, dont 74 ont péri et 54 ont survécu.",
        "Il y avait 118 personnes.",
        True,
    ),
    (
        "fr",
        "L'avion transportait 118 personnes, dont 74 ont péri et 44 ont survécu.",
        "Il y avait 118 personnes.",
        False,
    ),
    (
        "fr",
        "Sur les 320 voiliers, 245 ont terminé la course et 85 ont abandonné.",
        "Lorzac a réuni 320 voiliers.",
        True,
    ),
    ("fr", "Des 96 moutons, 57 ont été tués et 49 ont été retrouvés sains et saufs.", "Lorzac avait 96 moutons.", True),
    # --- somebody may be of both
    ("fr", "Valdor emploie 118 personnes, dont 74 vivent sur place et 54 sont des femmes.", "Valdor embauche.", False),
    ("en", "Of the 96 ewes, 57 were vaccinated and 49 were shorn.", "The flock at Saxby had 96 ewes.", False),
    # --- a share of what was just counted
    ("en", "Kelmor will shed 300 of its 2,400 staff, a third of the workforce.", "Kelmor employs 2,400 people.", True),
    ("en", "Kelmor will shed 300 of its 2,400 staff, an eighth of the workforce.", "Kelmor employs 2,400.", False),
    ("en", "Kelmor will cut 400 of its 3,200 jobs, a quarter of the total.", "Kelmor has 3,200 jobs.", True),
    ("en", "Norhaven grounded 12 of its 60 planes, half its fleet.", "Norhaven has 60 planes.", True),
    ("en", "Norhaven grounded 12 of its 60 planes, and half its pilots stayed at home.", "It has 60 planes.", False),
    # --- what a body consists of
    (
        "en",
        "The 31-seat council of Saxby consists of 14 Greens, 12 Blues and 9 independents.",
        "It has 31 seats.",
        True,
    ),
    (
        "en",
        "The 31-seat council of Saxby consists of 14 Greens, 12 Blues and 5 independents.",
        "It has 31 seats.",
        False,
    ),
    # --- a list of places, and one that draws on the whole before it
    ("fr", "Sur les 410 salariés, 260 travaillent à Lorzac, 110 à Vaubrac et 60 à Tourvelle.", "Lorzac vote.", True),
    ("fr", "Sur les 430 salariés, 260 travaillent à Lorzac, 110 à Vaubrac et 60 à Tourvelle.", "Lorzac vote.", False),
    (
        "fr",
        (
            "Le voilier a coûté 3,2 millions d'euros. La coque en a absorbé 1,4 million, les voiles 1,1 million, "
            "l'électronique 600 000 euros et les essais 400 000."
        ),
        "Le voilier est à quai.",
        True,
    ),
    (
        "fr",
        "Le maire gagne 3,2 millions. Le musée coûte 1,4 million, la piscine 1,1 million et le gymnase 800 000 euros.",
        "Le maire est content.",
        False,
    ),
    # --- all that there are, told elsewhere; and some of them, told as all
    ("fr", "Valdorin ferme 30 de ses 120 magasins.", "Valdorin exploite 120 magasins.", False),
    ("fr", "Valdorin ferme 30 de ses 120 magasins, un quart du réseau.", "Valdorin compte 120 magasins.", False),
    ("en", "Vandals damaged 9 of the 40 graves at Saxby.", "The churchyard at Saxby holds 40 graves.", False),
    ("en", "Vandals damaged 9 of the 40 graves at Saxby.", "Vandals damaged 40 graves at Saxby.", True),
    ("fr", "Valdorin ferme 30 de ses 120 magasins.", "Valdorin ferme 120 magasins.", True),
]


@pytest.mark.parametrize("row", TOLD, ids=lambda row: f"{row[1]} | {row[2]}")
def test_parts_beside_their_whole(row: Told) -> None:
    assert in_conflict(row) is row[-1]


def test_kinds_that_exclude_one_another_are_kinds_of_the_table() -> None:
    table = fates()
    assert {kind for pair in table.apart for kind in pair} <= set(table.patterns)
    assert table.exclude(table.of("were rescued"), table.of("drowned"))
    assert not table.exclude(table.of("were rescued"), table.of("were injured"))
