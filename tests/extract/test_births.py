"""A birth that is no person's is a foundation."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

BIRTHS = [
    fr("Née en 1943, la société Valdor vend du vin.", "foundation date | 1943 | Valdor"),
    fr("Née en 1943 dans une région ruinée, Valdor a longtemps vécu du vrac.", "foundation date | 1943 | Valdor"),
    en("Born in 1987 in a garage, Valdor makes kites.", "foundation date | 1987 | Valdor"),
    # the subject of its verb is a body
    en("The Tarn Institute was born in 1943.", "foundation date | 1943 | Tarn Institute"),
    en("Valdor was born in 1943.", "foundation date | 1943 | Valdor"),
    en("In Pellworth, the charity was born in 1943.", "foundation date | 1943 | Pellworth"),
    fr("La coopérative est née en 1943.", "foundation date | 1943"),
    fr("La Fondation Tarnel est née en 1943.", "foundation date | 1943 | Fondation Tarnel"),
    fr("À Tourvelle, le club est né en 1943.", "foundation date | 1943"),
    # or somebody of a body
    en("Alice Rowe, chairman of Valdor, was born in 1961.", "birth date | 1961 | Alice Rowe", REST),
    en("The founder of the charity was born in 1961.", "birth date | 1961 | founder"),
    en("Paul Bank was born in 1961.", "birth date | 1961 | Paul Bank"),
    fr("La présidente de la fondation est née en 1961.", "birth date | 1961"),
    fr("Hélène Vaubrac, de la fondation Tarnel, est née en 1961.", "birth date | 1961 | Hélène Vaubrac"),
    fr("Le maire est né en 1961.", "birth date | 1961"),
    # a person is born, and may be the one that is meant
    fr("Né en 1961, le maire Paul Vaubrac se retire.", "birth date | 1961 | Paul Vaubrac", REST),
    fr("Né en 1961 à Tourvelle, Paul Vaubrac aime la voile.", "birth date | 1961 | Paul Vaubrac"),
    fr("Née en 1943, la Cave Tarnel embauche.", "foundation date | 1943 | Cave Tarnel"),
    fr("Alice Rowe se tait. Née à Tourvelle en 1961, elle a rejoint Valdor.", "birth date | 1961 | Alice Rowe", REST),
    en(
        "Alice Rowe has resigned. Born in Pellworth in 1961, she joined Valdor in 1990.",
        "birthplace | Pellworth | Alice Rowe | - | 1961",
        "birth date | 1961 | Alice Rowe",
        "arrival date | 1990 | Alice Rowe",
    ),
    fr("Fondée en 1921, la laiterie Valdor a racheté Norhaven.", "foundation date | 1921 | Valdor", REST),
    en("Born in 1961, Helen Brack now runs Valdor.", "birth date | 1961 | Helen Brack", REST),
]


@pytest.mark.parametrize("row", BIRTHS)
def test_what_is_no_person_is_founded(row: Row) -> None:
    row.check()
