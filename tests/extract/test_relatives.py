"""What a relative clause behind a common noun is about, in English."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en

ROWS = [
    en("Valdor has spent £12m since the flood, which cost £40m.", "cost | 40 M GBP | flood", REST),
    en("Valdor paid for a mast which is 90 metres high.", "height | 90 m | mast", REST),
    en("Valdor has closed its yard, which employed 340 people.", "headcount | 340 person | yard", REST),
    en("Valdor has sold the firm, which employs 40 people.", "headcount | 40 person | Valdor", REST),
    en("Valdor, the car maker which employs 300 people, waits.", "headcount | 300 person | Valdor", REST),
    en("Valdor bought a ferry which Kestrel sold for £4m.", "price | 4 M GBP | Kestrel | Valdor", REST),
    en("Valdor has a debt of £4m, which is 12% less than in 2012.", "debt change | 12 % | Valdor", REST),
    en("Kestrel owns Valdor, which employs 40 people.", "headcount | 40 person | Valdor", REST),
]


@pytest.mark.parametrize("row", ROWS)
def test_which_takes_up_the_noun_in_front_of_it(row: Row) -> None:
    row.check()
