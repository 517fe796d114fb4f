"""When somebody left, joined or began to work somewhere, and until when something binds."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

GOINGS = [
    en("Alice Rowe left Valdor in 2016.", "departure date | 2016 | Alice Rowe"),
    en("Alice Rowe, who left in 2016, kept silent.", "departure date | 2016 | Alice Rowe"),
    en("In 2016 Alice Rowe left Valdor for a rival.", "departure date | 2016 | Alice Rowe"),
    en("Alice Rowe joined Valdor in 2011.", "arrival date | 2011 | Alice Rowe"),
    fr("Hélène Vaubrac a quitté Valdor en 2016.", "departure date | 2016 | Hélène Vaubrac"),
    fr("Hélène Vaubrac est partie en 2016.", "departure date | 2016 | Hélène Vaubrac"),
    fr("Hélène Vaubrac a rejoint Valdor en 2011.", "arrival date | 2011 | Hélène Vaubrac"),
    # a firm withdraws, or is merged
    fr("Valdor a quitté le projet en 2013.", "withdrawal date | 2013 | Valdor"),
    fr("Valdor a rejoint Norhaven en 2013.", "integration date | 2013 | Norhaven"),
    # nobody goes
    en("The storm left Valdor without power on 3 May 2019.", "event date | 2019-05-03 | storm | Valdor"),
    en("Valdor and Norhaven joined forces in 2013.", "date | 2013 | Norhaven"),
]
WORK = [
    en("Alice Rowe has worked for Valdor since 2011.", "arrival date | 2011/.. | Alice Rowe"),
    en("Alice Rowe has been running Valdor since 2009.", "appointment date | 2009/.. | Alice Rowe"),
    en("Alice Rowe became finance director of Valdor in 2021.", "appointment date | 2021 | Alice Rowe | Valdor", REST),
    fr("Hélène Vaubrac travaille chez Valdor depuis 2011.", "arrival date | 2011/.. | Hélène Vaubrac | Valdor"),
    fr("Hélène Vaubrac représente ce canton depuis 2017.", "appointment date | 2017/.. | Hélène Vaubrac"),
]
BOUND = [
    en("Valdor has extended its contract with Norhaven until 2029.", "end date | ../2029 | Valdor"),
    fr("Valdor s'engage à garder le site jusqu'en 2029.", "end date | ../2029 | Valdor | - | - | planned"),
    en("Valdor had never heard of the contract until 2019.", "date | ../2019 | Valdor | - | - | planned"),
]


@pytest.mark.parametrize("row", [*GOINGS, *WORK, *BOUND])
def test_goings(row: Row) -> None:
    row.check()
