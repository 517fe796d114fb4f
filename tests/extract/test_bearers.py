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
        "role: president | Hélène Vaubrac | Lorzac | - | 2014/..",
        "appointment date | 2014/.. | Hélène Vaubrac | Lorzac",
    ),
    fr("Hélène Vaubrac dirige depuis trois ans le musée de Tourvelle.", "tenure | 3 year | Hélène Vaubrac"),
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


PLACED = [
    fr(
        "Au total, 1 400 habitants ont fui, dont 620 à Tourvelle et 410 à Pellworth.",
        "population [part] | 620 person | Tourvelle",
        "population [part] | 410 person | Pellworth",
        REST,
    ),
    fr(
        "La mesure concerne 14 lots, vendus en France (210 flacons) et au Portugal (95).",
        "flacon | 210 flacon | France",
        "flacon | 95 flacon | Portugal",
        REST,
    ),
    fr(
        "Valdor emploie 400 salariés, dont 300 à Tourvelle et 90 à Pellworth.",
        "headcount [part] | 300 person | Valdor",
        REST,
    ),
]

GIVING = [
    fr(
        "Le festival des Nuits de Kelm est sauvé. L'assurance maladie apportera 4 millions d'euros.",
        "contribution | 4 M EUR | assurance | Nuits de Kelm | - | planned",
    ),
    fr(
        "Le syndicat Lorzac chiffre les pertes à 6 millions d'euros ; les mutuelles ont versé 4 millions d'euros.",
        "contribution | 4 M EUR | mutuelles | Lorzac",
        REST,
    ),
    fr("Valdor se tait. Le voyagiste a versé 2 millions d'euros.", "contribution | 2 M EUR | - | Valdor"),
]


@pytest.mark.parametrize("row", PLACED)
def test_parts_of_a_list_are_of_their_places(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", GIVING)
def test_who_leads_a_clause_of_giving_gives(row: Row) -> None:
    row.check()
