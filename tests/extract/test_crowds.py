"""Crowds counted by the police and by their friends."""

from __future__ import annotations

import pytest

from extract.telling import Row, en, fr

CROWDS = [
    fr(
        "La foule a défilé à Tourvelle. Ils étaient 1 800 selon la préfecture, 4 000 d'après les organisateurs.",
        "demonstrators | 1800 person | défilé | manifestation | - | - | préfecture",
        "demonstrators | 4000 person | défilé | manifestation | - | - | organisateurs",
    ),
    fr(
        "Le cortège est parti de Tourvelle. La police en a compté 1 800, les syndicats 4 000.",
        "demonstrators | 1800 person | cortège | cortège | - | - | police",
        "demonstrators | 4000 person | cortège | cortège | - | - | syndicats",
    ),
    en(
        "Thousands marched through Pellworth. Police put the number at 1,800; organisers said 4,000.",
        "demonstrators | several 1000 | Pellworth | - | - | - | Pellworth",
        "demonstrators | 1800 person | protest | - | - | - | police",
        "demonstrators | 4000 person | protest | - | - | - | organisers",
    ),
    # counted by the police, and no march
    fr("La police a recensé 312 cambriolages à Tourvelle.", "cambriolage | 312 cambriolage | police"),
    en("Police said 1,800 people watched the match at Pellworth.", "attendance | 1800 person | police"),
]


@pytest.mark.parametrize("row", CROWDS)
def test_crowds_are_told(row: Row) -> None:
    row.check()
