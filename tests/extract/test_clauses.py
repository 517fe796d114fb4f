"""Who a clause is about past an aside, what a body votes on, and lists whose verb and unit are said once."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

ASIDES = [
    fr("La halle, confiée à Valdor, accuse huit mois de retard.", "delay | 8 month | halle | Valdor"),
    fr("La passerelle, dessinée par Kestrel, est longue de 84 mètres.", "length | 84 m | passerelle"),
    fr("Valdor, dirigée par Hélène Vaubrac, emploie 140 personnes.", "headcount | 140 person | Valdor", REST),
]

VOTES = [
    fr(
        "Le conseil a adopté le texte par 24 voix contre 11.",
        "votes for | 24 voix | texte",
        "votes against | 11 voix | texte",
    ),
    fr(
        "Le budget a été voté par 24 voix pour, 8 contre et 3 abstentions.",
        "votes for | 24 voix | budget",
        "votes against | 8 voix | budget",
        "abstentions | 3 abstention | budget",
    ),
    fr(
        "Les élus ont rejeté l'amendement par 43 voix contre 27.",
        "votes against | 43 voix | amendement",
        "votes for | 27 voix | amendement",
    ),
    fr("Valdor a recueilli 4 812 voix.", "votes | 4812 voix | Valdor"),
    en("The motion was carried by 31 votes to 12.", "votes for | 31 vote | motion", "votes against | 12 vote | motion"),
    en("Norhaven voted 27 to 14 to reject it.", "votes against | 27 | Norhaven", "votes for | 14 | Norhaven"),
    en("Valdor won 4,812 votes.", "votes | 4812 vote | Valdor"),
]

LISTS = [
    en(
        "Valdor has 12 shops, Lorzac 14 and Kestrel eight.",
        "shop | 12 shop | Valdor",
        "shop | 14 shop | Lorzac",
        "shop | 8 shop | Kestrel",
    ),
    en("Valdor has a Boeing 737 and an Airbus 320.", *()),
    fr(
        "Valdor emploie 1 200 salariés, Lorzac 850.",
        "headcount | 1200 person | Valdor",
        "headcount | 850 person | Lorzac",
    ),
    fr(
        "Valdor a versé 1,2 million d'euros et la commune 300 000.",
        "contribution | 300000 EUR | commune | Valdor",
        REST,
    ),
    fr(
        "Valdor obtient 38,2 % des voix, devant la liste de Hélène Vaubrac (31,5 %).",
        "vote share | 38.2 % | Valdor | Hélène Vaubrac",
        "vote share | 31.5 % | Hélène Vaubrac | Valdor",
        REST,
    ),
    fr("Région : 2,1 M€.", "amount | 2.1 M EUR | région"),
    fr("Quatre Canadair et deux avions luttent chez Valdor.", "canadair | 4 canadair | Valdor", REST),
    fr("Il pilote un Boeing 737 et un Airbus 320.", *()),
]


@pytest.mark.parametrize("row", ASIDES)
def test_who_is_named_in_an_aside_is_not_meant(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", VOTES)
def test_votes_are_for_or_against_what_is_voted_on(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", LISTS)
def test_what_is_said_once_holds_for_the_list(row: Row) -> None:
    row.check()
