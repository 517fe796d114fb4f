"""Common nouns as what a figure is about, and whom they describe; names that go on in lower case."""

from __future__ import annotations

import pytest

from extract.telling import NOBODY, REST, Row, fr

NOUNS = [
    fr(
        "Valdor a rouvert. Les rues sont fermées et la buvette, qui attire 300 enfants, aussi.",
        "enfant | 300 person | buvette | Valdor",
        REST,
    ),
    fr("Valdor a des associés : Norhaven (24 %) et les anciens joueurs (8 %).", "share | 8 % | joueurs | Valdor", REST),
    fr(
        "Le Kelm Star, un ferry de 220 places, a coûté 12 M€.",
        "capacity | 220 place | Kelm Star",
        "cost | 12 M EUR | Kelm Star",
    ),
    fr("Le joueur le plus âgé est Paul Rowe, avec 341 matchs.", "match | 341 match | Paul Rowe", REST),
    fr("Valdor a fini. La buvette lui coûte 310 000 euros.", "cost | 310000 EUR | buvette | Valdor"),
    fr(
        "Valdor a rouvert. Le prix de l'abonnement s'élève à 95 euros.", "price per unit | 95 EUR | abonnement | Valdor"
    ),
    fr("Valdor a rouvert. Le plus grand tuyau mesure 9,8 mètres.", "length | 9.8 m | tuyau | Valdor"),
    fr("Valdor tremble. Le plus fort des séismes atteint une magnitude de 4,6.", "magnitude | 4.6 | séismes | Valdor"),
    fr("Valdor a rouvert. Le plus petit pèse 3 kilos.", "mass | 3 kg | Valdor"),
    fr("Valdor se prépare. Un catamaran de 220 places a été loué.", "capacity | 220 place | catamaran | Valdor"),
    fr("Valdor a choisi. Cette fois, la toiture a coûté 2 millions d'euros.", "cost | 2 M EUR | toiture | Valdor"),
    fr("Valdor a rouvert. Le bilan fait état de sept fuites.", "fuite | 7 fuite | Valdor"),
    fr("Valdor a rouvert. Ce sont 9 000 voitures de moins.", "voiture difference | 9000 voiture | Valdor"),
    fr("Valdor a maigri. Son effectif est tombé à 120 salariés.", "headcount | 120 person | Valdor"),
]
STORIES = [
    fr(
        "Le carrier Brumaline a creusé à Tourvelle. Tourvelle attend Lorzac. Le carrier a ouvert huit trous.",
        "trou | 8 trou | Brumaline",
        REST,
    ),
    fr(
        "L'association Panier partagé tient bon. Panier partagé a aidé 9 150 familles. Panier partagé, qui a 12 fours.",
        "famille | 9150 famille | Panier partagé",
        REST,
    ),
]


@pytest.mark.parametrize("row", NOUNS)
def test_a_noun_of_the_sentence_has_its_figure(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", STORIES)
def test_names_are_taken_up(row: Row) -> None:
    row.check(NOBODY)
