"""Persons whom a value is about: who does what is counted, who is told of in an apposition, whom a participle opens."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, fr

DOING = [
    fr(
        "Lorzac se tait. Hélène Vaubrac, qui élève 340 brebis sur le plateau de Tourvelle, a refusé.",
        "brebis | 340 brebis | Hélène Vaubrac",
    ),
    fr("Lorzac se tait. Hélène Vaubrac, qui cultive 14 hectares, refuse.", "area | 14 ha | Hélène Vaubrac"),
    fr("Lorzac se tait. Hélène Vaubrac, qui soigne déjà 60 patients, refuse.", "patient | 60 person | Hélène Vaubrac"),
    fr("Hélène Vaubrac préside Lorzac. Elle loue 12 chambres.", "chambre | 12 chambre | Hélène Vaubrac", REST),
]

SINCE = [
    fr(
        "Lorzac se réunit. « C'est trop », dit Hélène Vaubrac, locataire depuis 1998.",
        "date | 1998/.. | Hélène Vaubrac",
    ),
    fr(
        "Lorzac se réunit. « C'est trop », dit Hélène Vaubrac, 61 ans, bénévole depuis 1998.",
        "age | 61 year | Hélène Vaubrac",
        "date | 1998/.. | Hélène Vaubrac",
    ),
    fr(
        "Hélène Vaubrac, présidente de Lorzac depuis 2014, se tait.",
        "role: president | Hélène Vaubrac | Lorzac",
        "appointment date | 2014/.. | Hélène Vaubrac | Lorzac",
    ),
    fr("Hélène Vaubrac dirige depuis trois ans le musée de Tourvelle.", "duration | 3 year | Hélène Vaubrac"),
]

OPENING = [
    fr("Réélue en 2019 à la tête de Lorzac, Hélène Vaubrac se tait.", "appointment date | 2019 | Hélène Vaubrac"),
    fr(
        "Élue en 2020, la maire de Tourvelle, Hélène Vaubrac, se tait.",
        "appointment date | 2020 | Hélène Vaubrac",
        REST,
    ),
    fr("Fondé en 1921 à Tourvelle, Lorzac se tait.", "foundation date | 1921 | Lorzac", REST),
]


@pytest.mark.parametrize("row", [*DOING, *SINCE, *OPENING])
def test_persons_have_what_they_do_and_when_they_began(row: Row) -> None:
    row.check()
