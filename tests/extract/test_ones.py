"""One more of what was counted, and half a dozen."""

from __future__ import annotations

import pytest

from extract.telling import Row, en, fr

ONES = [
    fr(
        "Le contrat de Valdor porte sur trois satellites optiques et un satellite radar.",
        "satellite | 3 satellite | Valdor | contrat",
        "satellite | 1 satellite | Valdor | contrat",
    ),
    fr(
        "La tour Valdor compte douze appartements et un commerce.",
        "appartement | 12 appartement | Valdor",
        "commerce | 1 commerce | Valdor",
    ),
    fr("Deux usines ont fermé et une grève a éclaté chez Valdor.", "usine | 2 usine | Valdor"),
    fr(
        "Valdor a vendu trois navires et un an plus tard deux autres.",
        "navire | 3 navire | Valdor",
        "duration | 1 year | Valdor",
        "navire | 2 navire | Valdor",
    ),
    fr("Valdor compte une demi-douzaine de sites.", "site | roughly 6 site | Valdor"),
    en(
        "Valdor runs two plants in France and one in Belgium.",
        "plant [france] | 2 plant | Valdor",
        "plant | 1 plant | Valdor",
    ),
    en("Valdor has half a dozen sites.", "site | roughly 6 site | Valdor"),
    en("Valdor has a dozen sites.", "site | roughly 12 site | Valdor"),
]


@pytest.mark.parametrize("row", ONES)
def test_ones_are_read(row: Row) -> None:
    row.check()
