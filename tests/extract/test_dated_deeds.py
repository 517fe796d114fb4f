"""A date at the head of a sentence dates all that is done in it; one of what is said is of who says it."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

TOLD = [
    fr(
        "Fondé en 1887, Valdor a été racheté par Norhaven.",
        "foundation date | 1887 | Valdor",
        "buyer | Norhaven | Valdor",
    ),
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
SEVERAL = [
    en(
        "In 2012 two companies were set up: Valdor and Lorzac.",
        "creation date | 2012 | Lorzac",
        "creation date | 2012 | Valdor",
        REST,
    ),
    fr(
        "En 2012, le projet est lancé : deux sociétés sont créées, d'un côté Valdor, soutenue par Norhaven, de l'autre"
        " Lorzac, détenue par Ostrane.",
        "creation date | 2012 | Lorzac",
        "creation date | 2012 | Valdor",
        REST,
    ),
    en(
        "In 2012 the scheme was launched and two companies were set up, on the one side Valdor, backed by Norhaven, on"
        " the other Lorzac.",
        "creation date | 2012 | Lorzac",
        "creation date | 2012 | Valdor",
        REST,
    ),
]
"""As many as are said to be created, each by its name."""
SAID = [
    fr(
        "« Le marché est lent », renchérissait en 2015 Hélène Vaubrac, directrice de Valdor.",
        "date | 2015 | Hélène Vaubrac",
        "role: director | Hélène Vaubrac | Valdor | - | 2015",
    ),
    fr(
        "Norhaven annonce en août 2019 que Valdor ferme définitivement ses portes.",
        "announcement date | 2019-08 | Norhaven | Valdor",
    ),
    en(
        "Norhaven announced in August 2019 that Valdor would close.",
        "announcement date | 2019-08 | Norhaven | Valdor",
    ),
]
"""A date of what is said is of who says it, and of what he says it."""


@pytest.mark.parametrize("row", [*TOLD, *LEFT, *SEVERAL, *SAID])
def test_a_date_that_opens_a_sentence(row: Row) -> None:
    row.check()
