"""What a clause is about that a noun leads, both languages."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

ROWS = [
    en("Kestrel has a quarry. The appeal had reached 38% of its goal.", "share | 38 % | appeal | Kestrel", REST),
    en("Kestrel was warned. The investigation took 26 months.", "event duration | 26 month | investigation", REST),
    en("Kestrel was warned. The company took 26 months.", "event duration | 26 month | Kestrel", REST),
    en("Kestrel was warned. The cost of the investigation is £4m.", "cost | 4 M GBP | Kestrel", REST),
    fr("Kestrel se tait. L'enquête a duré 26 mois.", "event duration | 26 month | enquête", REST),
]


@pytest.mark.parametrize("row", ROWS)
def test_the_noun_at_the_head_of_a_clause_has_its_figures(row: Row) -> None:
    row.check()
