"""What is called back and when, and the last time that something was so."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

RECALLS = [
    en("Kestrel is recalling 12,000 prams.", "recalled | 12000 pram | Kestrel"),
    en("Valdor recalled 300 tonnes of butter.", "recalled | 300 t | Valdor"),
    en("Kestrel issued a recall of 640 heaters.", "recalled | 640 heater | Kestrel"),
    fr("Valdor a procédé au rappel de 4 200 tonnes de beurre.", "recalled | 4200 t | Valdor"),
    fr("Les 640 poussettes rappelées par Valdor sont dangereuses.", "recalled | 640 poussette | Valdor"),
    fr(
        "Hélène Vaubrac rappelle que 40 personnes sont venues.",
        "attendance | 40 person | Hélène Vaubrac | - | - | - | Hélène Vaubrac",
    ),
]

LAST_TIMES = [
    en("The water is the highest since 1958.", "last time | 1958", REST),
    en("The last time was in 1968.", "last time | 1968"),
    en("Turnout was the lowest since 1978.", "last time | 1978", REST),
    fr("Le niveau n'avait plus été vu depuis 1958.", "last time | 1958", REST),
    fr("C'est un niveau jamais atteint depuis novembre 1958.", "last time | 1958-11", REST),
    fr("La dernière fois, c'était en 1968.", "last time | 1968"),
]


@pytest.mark.parametrize("row", [*RECALLS, *LAST_TIMES])
def test_recalls_and_last_times(row: Row) -> None:
    row.check()
