"""Roads that go by a letter and a number."""

from __future__ import annotations

import pytest

from extract.telling import Row, en, fr

ROADS = [
    fr("Ouverte le 24 juin 2011, l'A497 s'étend sur 84 kilomètres.",
       "opening date | 2011-06-24 | A497", "length | 84 km | A497"),
    fr("La D94 a été inaugurée en 1998.", "inauguration date | 1998 | D94"),
    fr("L'autoroute A497 a coûté 310 millions d'euros.", "cost | 310 M EUR | A497"),
    en("The M62 was closed for nine hours.", "closing duration | 9 hour | M62"),
    en("The A497, opened in 2011, runs for 84 miles.", "opening date | 2011 | A497", "length | 84 mile | A497"),
    # --- a number with its letter that is none
    fr("Valdor a payé 4 M€.", "price | 4 M EUR | - | Valdor"),
    en("Valdor bought 400 tons of A4 paper.", "mass | 400 ton | Valdor"),
    en("The airline flies 12 A380 jets.", "number | 12"),
    fr("Le papier A4 coûte 5 euros.", "cost | 5 EUR | papier"),
    en("The M62 motorway cost £310 million.", "cost | 310 M GBP | M62"),
    en("The crash on the M62 killed two people.", "deaths | 2 person | crash"),
]  # fmt: skip


@pytest.mark.parametrize("row", ROADS, ids=str)
def test_roads_are_named(row: Row) -> None:
    row.check()
