"""Nobody hurt in one article and somebody in the other, of one accident and of two."""

from __future__ import annotations

import pytest

from reconcile.pairs_told import Told, in_conflict

HARM: list[Told] = [
    (
        "en",
        "Nobody was hurt in the fire on Monday aboard the ferry Orrow Star.",
        "Two sailors suffered burns in Monday's blaze aboard the ferry Orrow Star.",
        True,
    ),
    (
        "en",
        "The fire at the Saxby mill on Monday killed two people.",
        "Nobody died in Monday's fire at the Saxby mill.",
        True,
    ),
    (
        "en",
        "A crane fell on the Kelm Gate site in Saxby on Monday, killing a worker.",
        "No one was killed when a crane fell on the Kelm Gate site in Saxby.",
        True,
    ),
    (
        "fr",
        "L'explosion de l'usine Belmar lundi n'a fait aucune victime.",
        "Deux personnes ont été blessées lundi dans l'explosion de l'usine Belmar.",
        True,
    ),
    (
        "fr",
        "Un feu a ravagé lundi la scierie Varde. Deux pompiers ont été légèrement blessés.",
        "L'incendie de la scierie Varde, lundi, n'a pas fait de blessé.",
        True,
    ),
    (
        "fr",
        "Le car de Lorzac s'est renversé lundi, sans faire de mort.",
        "Deux élèves ont été tués lundi quand leur car s'est renversé à Lorzac.",
        True,
    ),
    # --- some were hurt and nobody died; two places, two days, two accidents
    (
        "en",
        "The fire at the Saxby mill injured two people, but nobody died.",
        "Two people were injured in the fire at the Saxby mill.",
        False,
    ),
    (
        "fr",
        "L'incendie de la scierie Varde n'a fait aucun mort, mais trois blessés.",
        "L'incendie de la scierie Varde a fait trois blessés lundi.",
        False,
    ),
    (
        "en",
        "Nobody was hurt when a bus ran off the road at Saxby on 3 March.",
        "A bus ran off the road at Saxby on 12 April, injuring six.",
        False,
    ),
    ("en", "Two climbers died in Orrow in 2019.", "Nobody was hurt in the landslide at Orrow on Monday.", False),
    (
        "fr",
        "Personne n'a été blessé dans l'effondrement du préau de Lorzac.",
        "Un cycliste a été tué dimanche à Lorzac.",
        False,
    ),
    (
        "en",
        "The crash at Kelm on Monday killed the driver.",
        "The driver was killed in the crash at Kelm on Monday; none of the passengers died.",
        False,
    ),
    # --- what came of an accident of another year is not what came of this one
    (
        "en",
        "Nobody was killed in the fire at the Saxby mill.",
        "Fire broke out on Monday at the Saxby mill. Two people were killed in a fire there in 2018.",
        False,
    ),
    (
        "en",
        "Nobody was killed in Monday's fire at the Saxby mill.",
        "The fire at the Saxby mill began on Monday. A blaze at the Saxby mill in March 2016 killed two people.",
        False,
    ),
    (
        "fr",
        "On ne compte aucun mort à la scierie Varde, où un incendie s'est déclaré.",
        "Le feu a ravagé la scierie Varde. Un incendie avait tué deux personnes à la scierie Varde en 2017.",
        False,
    ),
    (
        "fr",
        "L'incendie de la scierie Varde n'a fait aucun blessé lundi.",
        "La scierie Varde a brûlé lundi. Déjà, en 2017, trois ouvriers avaient été blessés dans un incendie.",
        False,
    ),
    (
        "en",
        "Nobody was killed in the fire at the Saxby mill in 2018.",
        "In 2018, two people were killed in the fire at the Saxby mill.",
        True,
    ),
    (
        "en",
        "Nobody died in the fire at the Saxby mill, built in 1911.",
        "A fire at the Saxby mill killed two people.",
        True,
    ),
    (
        "fr",
        "L'explosion de l'usine Belmar, fondée en 1925, n'a fait aucune victime.",
        "Deux personnes ont été blessées dans l'explosion de l'usine Belmar.",
        True,
    ),
]


@pytest.mark.parametrize("row", HARM, ids=lambda row: row[2][:40])
def test_nobody_and_somebody(row: Told) -> None:
    assert in_conflict(row) is row[3]
