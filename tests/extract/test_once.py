"""What happens once has one date: what was first held, found, whoever escaped or was arrested."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

ONCE = [
    en(
        "Norhaven, first held in 1978, ran again in 1990.",
        "foundation date | 1978 | Norhaven",
        "date | 1990 | Norhaven",
    ),
    en("Norhaven, dating from 1905, moved in 1990.", "foundation date | 1905 | Norhaven", "date | 1990 | Norhaven"),
    en(
        "The hoard came to light on 29 August 2017 at Pellworth.",
        "discovery date | 2017-08-29 | hoard",
        REST,
    ),
    en("Alice Rowe got out of Pellworth jail on 7 May 2019.", "escape date | 2019-05-07 | Alice Rowe", REST),
    en("Alice Rowe escaped injury on 7 May 2019.", "date | 2019-05-07 | Alice Rowe"),
    en("Alice Rowe was arrested on 7 May 2019.", "arrest date | 2019-05-07 | Alice Rowe"),
    en("Police arrested 20 people on 7 May 2019.", "arrests | 20 person | police | - | 2019-05-07", REST),
    fr("Hélène Vaubrac a été interpellée le 7 mai 2019.", "arrest date | 2019-05-07 | Hélène Vaubrac"),
    fr("Hélène Vaubrac s'est évadée le 7 mai 2019.", "escape date | 2019-05-07 | Hélène Vaubrac"),
]


@pytest.mark.parametrize("row", ONCE)
def test_what_happens_once_has_its_own_date(row: Row) -> None:
    row.check()
