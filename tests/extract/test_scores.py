"""The score of a match, by who won it."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

SCORES = [
    en(
        "Norhaven beat Kestrel 3-1.",
        "score | 3 | Norhaven | Kestrel",
        "score | 1 | Kestrel | Norhaven",
    ),
    en(
        "Norhaven's 20-17 win over Kestrel put them second.",
        "score | 20 | Norhaven | Kestrel",
        "score | 17 | Kestrel | Norhaven",
    ),
    en(
        "Kestrel lost 2-1 to Norhaven.",
        "score | 2 | Norhaven | Kestrel",
        "score | 1 | Kestrel | Norhaven",
    ),
    en(
        "Norhaven drew 2-2 with Kestrel.",
        "score | 2 | Norhaven | Kestrel",
        "score | 2 | Kestrel | Norhaven",
    ),
    fr(
        "Lorzac s'est incliné face à Valdor (2-3).",
        "score | 2 | Lorzac | Valdor",
        "score | 3 | Valdor | Lorzac",
    ),
    fr(
        "Vainqueur de Lorzac 2-0, Valdor reste en tête.",
        "score | 2 | Valdor | Lorzac",
        "score | 0 | Lorzac | Valdor",
    ),
    fr("Valdor a battu Lorzac 5 à 3.", "score | 5 | Valdor | Lorzac", REST),
    # no score, that of a part of the match, and two of them
    en("Norhaven beat Kestrel, who led 2-0 at half-time."),
    fr("Valdor a battu Lorzac 6-4, 7-5."),
    en("Norhaven beat Kestrel 3-1 in the second leg."),
    en("The jury found for Kestrel 10-2 and Norhaven lost its case against Kestrel.", *()),
    fr("Le conseil a battu en brèche le projet de Valdor par 12 à 9.", "number | 12 | Valdor", "number | 9 | Valdor"),
    en("The council voted 14-7 against Kestrel.", "no votes | 14 | council", REST),
]


@pytest.mark.parametrize("row", SCORES)
def test_scores_are_told(row: Row) -> None:
    row.check()
