"""A length of time that is compared with the one in front of it, whose unit it does not say again."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

ROWS = [
    en(
        "Patients at Valdor now wait 31 weeks, up from 28 a year ago.",
        "waiting time | 31 week | Valdor",
        "waiting time | 28 week | Valdor | - | 2023",
        REST,
        published="2024-05-13",
    ),
    en("Patients at Valdor wait 31 weeks, against 28 in 2019.", "waiting time | 28 week | Valdor | - | 2019", REST),
    en("The trip takes Valdor 55 minutes rather than 40.", "journey time | 40 minute | Valdor", REST),
    en("The trip takes Valdor 55 minutes, up from 40 trains.", "train | 40 train | Valdor", REST),
    fr(
        "Chez Valdor, l'attente est de 31 semaines, contre 28 en 2019.",
        "waiting time | 31 week | Valdor",
        "waiting time | 28 week | Valdor | - | 2019",
        REST,
    ),
]


@pytest.mark.parametrize("row", ROWS)
def test_the_unit_is_said_once(row: Row) -> None:
    row.check()
