"""What a value measures that no word of a frame calls: by words beside it, and by what a pronoun takes up."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

BESIDE = [
    en("Valdor signed after fourteen months of talks.", "event duration | 14 month | Valdor"),
    fr("Valdor a signé au terme de quatorze mois de pourparlers.", "event duration | 14 month | Valdor"),
    en("Valdor reopened after 15 weeks.", "closing duration | 15 week | Valdor"),
    fr("Valdor a rouvert après sept ans de fermeture.", "closing duration | 7 year | Valdor"),
    en("Valdor demanded £4m from Norhaven.", "amount sought | 4 M GBP | Valdor | Norhaven | - | planned"),
    fr("Valdor réclame 1 200 euros.", "amount sought | 1200 EUR | Valdor | - | - | planned"),
    en("The £640m reopening is led by Valdor.", "cost | 640 M GBP | Valdor", REST),
    fr("Valdor lance un projet d'un montant de 63 millions d'euros.", "cost | 63 M EUR | Valdor"),
    en("Valdor, a £7 billion hole in its books, is for sale.", "deficit | 7 bn GBP | Valdor"),
    en("Valdor is inspected four times a year.", "times a year | 4 time | Valdor"),
    fr("Valdor est contrôlé douze fois par an.", "times a year | 12 | Valdor"),
    en("Valdor sells three a year.", "number | 3 | Valdor"),
]
TAKEN_UP = [
    en("The cost of Valdor is unknown. It was £4m in 2014.", "cost | 4 M GBP | Valdor | - | 2014"),
    fr("Et le budget de Valdor ? Il atteindra 2 millions d'euros.", "budget | 2 M EUR | Valdor | - | - | planned"),
    # he who got it is no sum
    fr(
        "Valdor coûte 3 millions d'euros. Il a touché 2 millions.",
        "cost | 3 M EUR | Valdor",
        "amount | 2 M EUR | Valdor",
    ),
]


@pytest.mark.parametrize("row", [*BESIDE, *TAKEN_UP])
def test_beside(row: Row) -> None:
    row.check()
