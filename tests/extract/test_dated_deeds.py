"""A date at the head of a sentence dates all that is done in it."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

TOLD = [
    fr(
        "En 2015, Valdor est placé en redressement judiciaire et racheté par Norhaven.",
        "receivership date | 2015 | Valdor",
        "acquisition date | 2015 | Valdor | Norhaven",
        REST,
    ),
    en(
        "In 2015 Valdor went into administration and was bought by Kestrel, while Pellmont was closed.",
        "receivership date | 2015 | Valdor",
        "acquisition date | 2015 | Valdor | Kestrel",
        "closing date | 2015 | Pellmont",
        REST,
    ),
    en(
        "In 2014 Kestrel was founded by Alice Rowe and bought by Norhaven.",
        "foundation date | 2014 | Kestrel",
        "acquisition date | 2014 | Kestrel | Norhaven",
        REST,
    ),
]
LEFT = [
    fr(
        "En 2015, Norhaven a été racheté par Ostrane, qui a ouvert Lorzac.",
        "acquisition date | 2015 | Norhaven | Ostrane",
        "buyer | Ostrane | Norhaven | - | 2015",
    ),
    en(
        "In 2015 Kestrel was bought by Norhaven, and Pellmont was closed in 2017.",
        "acquisition date | 2015 | Kestrel | Norhaven",
        "closing date | 2017 | Pellmont",
        REST,
    ),
    en("In 2015 Kestrel was closed and plans to open Pellmont.", "closing date | 2015 | Kestrel"),
]
"""What an aside tells, what has a date of its own, and what is only planned keeps out."""


@pytest.mark.parametrize("row", [*TOLD, *LEFT])
def test_a_date_that_opens_a_sentence(row: Row) -> None:
    row.check()
