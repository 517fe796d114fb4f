"""A measure or a length of time of which two briefs tell in like words, and like words that tell of two things."""

from __future__ import annotations

import pytest

from reconcile.pairs_told import Told, in_conflict

TWINS: list[Told] = [
    (
        "en",
        "Pupils at Saxby Hall spend 4 hours a day on screens.",
        "Saxby Hall pupils spend 7 hours a day on screens.",
        True,
    ),
    (
        "en",
        "The choir of Saxby rehearsed 240 songs over six weeks.",
        "Saxby's choir went through 240 songs in nine weeks.",
        True,
    ),
    (
        "fr",
        "À Lorzac, le gel a détruit un quart de la récolte d'abricots.",
        "À Lorzac, la moitié de la récolte d'abricots a été détruite par le gel.",
        True,
    ),
    (
        "fr",
        "Les gendarmes ont saisi 40 kilos de tabac à Lorzac.",
        "La saisie de tabac de Lorzac porte sur 90 kilos.",
        True,
    ),
    # --- dates of what comes but once
    (
        "en",
        "The walk round nine chapels sets off from Saxby on 8 June.",
        "Walkers leave Saxby on 18 June for the walk round nine chapels.",
        True,
    ),
    (
        "fr",
        "La tour ronde de Lorzac date du XIIe siècle.",
        "Bâtie au XVe siècle, la tour ronde de Lorzac sera restaurée.",
        True,
    ),
    ("en", "The choir of Saxby sings in Orrow on 8 June.", "The choir of Saxby sings in Kelm on 18 June.", False),
    # --- of two things, two times, two voices
    (
        "en",
        "Boys at Saxby Hall spend 4 hours a day on screens.",
        "Girls at Saxby Hall spend 7 hours a day on screens.",
        False,
    ),
    (
        "en",
        "Saxby Hall pupils spent 4 hours a day on screens in 2015.",
        "Saxby Hall pupils spend 7 hours a day on screens.",
        False,
    ),
    (
        "en",
        "Orrow Hall pupils spend 4 hours a day on screens.",
        "Saxby Hall pupils spend 7 hours a day on screens.",
        False,
    ),
    ("en", "Kelm Mills pays farmers £180 a tonne for maize.", "Kelm Mills pays farmers £210 a tonne for wheat.", False),
    (
        "fr",
        "La forge de Lorzac emploie 85 personnes.",
        "Le groupe Varde, qui possède la forge de Lorzac, emploie 640 personnes.",
        False,
    ),
    (
        "fr",
        "Lundi, la Varde a monté de 2 mètres à Lorzac.",
        "À Lorzac, la Varde a monté de plus de 1 mètre lundi.",
        False,
    ),
    ("fr", "Le pont de Lorzac mesure 120 mètres de long.", "Le pont de Lorzac mesure 14 mètres de large.", False),
    (
        "fr",
        "Un quart des élèves de Lorzac apprend l'allemand.",
        "La moitié des élèves de Lorzac apprend l'espagnol.",
        False,
    ),
]


@pytest.mark.parametrize("row", TWINS, ids=lambda row: row[2][:40])
def test_like_words(row: Told) -> None:
    assert in_conflict(row) is row[3]
