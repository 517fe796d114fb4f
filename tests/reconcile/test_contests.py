"""Who won and who lost, which medal, whether a plant closes, what comes of a judgment: two ends of one thing."""

from __future__ import annotations

import pytest

from reconcile.pairs_told import FIRST, Told, in_conflict

TOLD: list[Told] = [
    # --- won and lost, by whatever verb
    ("en", "Saxby Rovers beat Kelmor Town 2-0 on Monday.", "Saxby Rovers lost 2-0 to Kelmor Town on Monday.", True),
    ("en", "Saxby Rovers beat Kelmor Town 2-0 on Monday.", "Kelmor Town lost 2-0 to Saxby Rovers on Monday.", False),
    ("en", "Saxby Rovers won 2-0 at Kelmor Town on Monday.", "Kelmor Town beat Saxby Rovers 2-0 on Monday.", True),
    (
        "en",
        "Saxby Rovers were beaten 2-0 by Kelmor Town on Monday.",
        "Saxby Rovers beat Kelmor Town 2-0 on Monday.",
        True,
    ),
    (
        "en",
        "Saxby Rovers were beaten 2-0 by Kelmor Town on Monday.",
        "Kelmor Town beat Saxby Rovers 2-0 on Monday.",
        False,
    ),
    (
        "fr",
        "Le Stade Lorzacais s'est imposé 3-1 lundi sur la pelouse de Belcastel.",
        "Belcastel a dominé le Stade Lorzacais (3-1) lundi, dans son stade plein.",
        True,
    ),
    (
        "fr",
        "Le Stade Lorzacais s'est imposé 3-1 lundi sur la pelouse de Belcastel.",
        "Belcastel s'est incliné lundi face au Stade Lorzacais (3-1).",
        False,
    ),
    # --- a medal, of one race
    ("en", "Ada Quill won gold in the 800 metres in Saxby.", "Ada Quill took silver in the 800 metres in Saxby.", True),
    ("en", "Ada Quill won gold in the 800 metres in Saxby.", "Ada Quill took silver in the 1,500 metres.", False),
    ("en", "Ada Quill won gold in the 800 metres in Saxby.", "Ada Quill, who won bronze in 2015, is 31.", False),
    (
        "fr",
        "La nageuse Inès Calvo a décroché l'argent lundi sur 200 mètres dos.",
        "Inès Calvo, médaillée de bronze lundi sur 200 mètres dos, visait mieux.",
        True,
    ),
    # --- a court and whom it judged
    ("fr", "Paul Morvan ne fera pas appel, a dit lundi son avocat.", "Paul Morvan a fait appel lundi.", True),
    (
        "mixed",
        "The hacker Ivo Strell was extradited to Canada last week.",
        "La justice a refusé d'extrader Ivo Strell vers le Canada la semaine dernière.",
        True,
    ),
    # --- one plant, and two
    ("fr", "L'usine Kelmor de Lorzac fermera en juin.", "L'usine Kelmor de Lorzac restera ouverte en juin.", True),
    ("fr", "L'usine Kelmor de Lorzac fermera en juin.", "L'usine Kelmor de Vaubrac restera ouverte en juin.", False),
]


@pytest.mark.parametrize("row", TOLD, ids=lambda row: f"{row[1]} | {row[2]}")
def test_two_ends_of_one_thing(row: Told) -> None:
    assert in_conflict(row, FIRST) is row[-1]
