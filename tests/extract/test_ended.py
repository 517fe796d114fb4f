"""How something ended, where a sentence tells it in words alone."""

from __future__ import annotations

import pytest

from extract.telling import Row, en, fr

ENDS = [
    en("The jury cleared Alice Rowe.", "outcome | cleared | Alice Rowe"),
    en("A court in Pellworth struck down the order against Valdor.", "outcome | struck down | Valdor"),
    fr("Le tribunal a débouté Valdor.", "outcome | débouté | Valdor"),
    fr("Hélène Vaubrac a été relaxée.", "outcome | relaxée | Hélène Vaubrac"),
    fr("Accusée d'avoir pris une œuvre, Hélène Vaubrac a été relaxée.", "outcome | relaxée | Hélène Vaubrac"),
    fr("Hélène Vaubrac s'est arrêtée et a appelé sa sœur."),
    fr("Valdor a définitivement fermé.", "outcome | a définitivement fermé | Valdor"),
    # what a value of the same sentence is quoted with is told already
    en("The jury cleared Alice Rowe on 4 May 2021.", "date | 2021-05-04 | Alice Rowe"),
    # of whom it is has to be told
    fr("Le conseil a adopté le projet."),
]


@pytest.mark.parametrize("row", ENDS)
def test_an_end_is_told_of_whoever_the_sentence_names(row: Row) -> None:
    row.check()
