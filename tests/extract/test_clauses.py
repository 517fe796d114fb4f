"""Who a clause is about past an aside, what a body votes on, and lists whose verb and unit are said once."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

ASIDES = [
    fr("La halle, confiée à Valdor, accuse huit mois de retard.", "delay | 8 month | halle | Valdor"),
    fr("La passerelle, dessinée par Kestrel, est longue de 84 mètres.", "length | 84 m | passerelle"),
    fr("Valdor, dirigée par Hélène Vaubrac, emploie 140 personnes.", "headcount | 140 person | Valdor", REST),
    fr(
        "La start-up Valdor, fondée en 2019 par Alice Rowe et Hélène Vaubrac, a levé 22 millions d'euros.",
        "raised | 22 M EUR | Valdor",
        REST,
    ),
    en(
        "The startup Kestrel, founded in 2019 by Alice Rowe and Paul Brek, has raised $22m.",
        "raised | 22 M USD | Kestrel",
        REST,
    ),
    fr(
        "Valdor a annoncé mardi qu'il supprimerait 300 postes à Lorzac.\nL'usine de Lorzac est lente.",
        "job cuts | 300 person | Valdor | - | - | planned",
        REST,
    ),
    fr(
        "Norhaven attend. Fondée en 2017 par Hélène Vaubrac et Alice Rowe, l'entreprise emploie 340 personnes.",
        "foundation date | 2017 | Norhaven",
        "headcount | 340 person | Norhaven",
        REST,
    ),
    en(
        "Kestrel is waiting. Based in Pellworth, the company employs 340 people.",
        "headcount | 340 person | Kestrel",
        REST,
    ),
    en(
        "Norhaven sold an 18 per cent stake in Kestrel to Valdor.",
        "stake sold | 18 % | Norhaven | Kestrel",
    ),
    fr(
        "La société Valdor estime à 3 millions d'euros le coût de la grève.",
        "cost | 3 M EUR | grève | - | - | - | Valdor",
        REST,
    ),
    fr("La société Valdor estime à 3 millions d'euros son chiffre d'affaires.", "revenue | 3 M EUR | Valdor"),
    fr(
        "Valdor a été racheté par l'américain Kestrel. L'américain emploie 400 personnes.",
        "headcount | 400 person | Kestrel",
        REST,
    ),
    en("Kestrel, whose Kelm Choir, founded in 1921, sings, is waiting.", "foundation date | 1921 | Kelm Choir"),
    en("Kestrel, a rival of Valdor, hid £400,000 in a shed.", "amount | 400000 GBP | Kestrel | Valdor"),
    en(
        "A nurse who stole from the Skylark has been jailed for three years. Carla Brek, 44, waits.",
        "sentence | exactly 3 year | Carla Brek",
        REST,
    ),
    en(
        "Nine of the 41 people on board the Skylark were killed.",
        "deaths | 9 person | Skylark",
        "present | 41 person | Skylark",
    ),
    fr(
        "Neuf des 41 passagers de Valdor ont été tués.", "deaths | 9 person | Valdor", "passengers | 41 person | Valdor"
    ),
    en("The accident, the airline's first since 1998, was a shock.", "last time | 1998 | accident"),
    en("Kestrel's rival, Valdor, carried 4 million people.", "passengers | 4 M person | Valdor"),
    en("Valdor treated 140 people; two have died.", "deaths | 2 person | Valdor", REST),
    en(
        "A coach with 46 pupils overturned at Pellworth, injuring 19, three seriously.",
        "injured | 19 | Pellworth",
        "seriously injured | 3 | Pellworth",
        REST,
    ),
    en(
        "Valdor sold 72,000 tickets, 8,000 fewer than last year, and lost £400,000.",
        "ticket | 72000 ticket | Valdor",
        "ticket difference | 8000 | Valdor",
        REST,
    ),
    en("The Unite union said 120 jobs would go at Kestrel.", "jobs | 120 person | Kestrel | - | - | planned | Unite"),
]

VOTES = [
    en(
        "The council voted 23 to 17 for the Norhaven plan.",
        "yes votes | 23 | council",
        "no votes | 17 | council",
    ),
    fr("Le jury de Valdor a voté six contre trois.", "yes votes | 6 | jury", "no votes | 3 | jury"),
    fr("Valdor a gagné six contre trois.", "…"),
    # whoever imposes a fine is not fined
    en("Valdor is to blame. Ofnet imposed a fine of £3m.", "fine | 3 M GBP | Valdor", REST),
    en("Ofnet imposed a fine of £3m on Valdor.", "fine | 3 M GBP | Valdor"),
    en("Valdor called the £3m fine imposed by Ofnet unfair.", "fine | 3 M GBP | Valdor", REST),
    fr(
        "Valdor est en cause. L'Agence de Lorzac a infligé une amende de 3 M€.",
        "fine | 3 M EUR | Valdor | Agence de Lorzac",
        REST,
    ),
    en("The bill passed by 311 to 204.", "yes votes | 311 | bill", "no votes | 204 | bill"),
    en("The motion was carried 14 to 9.", "yes votes | 14 | motion", "no votes | 9 | motion"),
    fr("Le texte a été rejeté par 19 contre 14.", "no votes | 19 | texte", "yes votes | 14 | texte"),
    en("The plan was backed by 5 to 10 hospitals.", REST),
    en("The council voted 14-9 for the bypass.", "yes votes | 14 | council", "no votes | 9 | council"),
    fr(
        "Le conseil a adopté le texte par 24 voix contre 11.",
        "yes votes | 24 voix | texte",
        "no votes | 11 voix | texte",
    ),
    fr(
        "Le budget a été voté par 24 voix pour, 8 contre et 3 abstentions.",
        "yes votes | 24 voix | budget",
        "no votes | 8 voix | budget",
        "abstentions | 3 abstention | budget",
    ),
    fr(
        "Les élus ont rejeté l'amendement par 43 voix contre 27.",
        "no votes | 43 voix | amendement",
        "yes votes | 27 voix | amendement",
    ),
    fr(
        "Par 25 voix contre 10, les élus ont approuvé le projet.",
        "yes votes | 25 voix | projet",
        "no votes | 10 voix | projet",
    ),
    fr("Le budget est passé par 27 voix contre 8.", "yes votes | 27 voix | budget", "no votes | 8 voix | budget"),
    fr("Valdor a recueilli 4 812 voix.", "votes | 4812 voix | Valdor"),
    en(
        "Norhaven adopted plans for 450 homes by seven votes to four.",
        "yes votes | 7 vote | Norhaven",
        "no votes | 4 vote | Norhaven",
        REST,
    ),
    en("The motion was carried by 31 votes to 12.", "yes votes | 31 vote | motion", "no votes | 12 vote | motion"),
    en("Norhaven voted 27 to 14 to reject it.", "no votes | 27 | Norhaven", "yes votes | 14 | Norhaven"),
    en("Valdor won 4,812 votes.", "votes | 4812 vote | Valdor"),
    fr(
        "Le conseil a adopté le budget, 22 conseillers en faveur et neuf contre.",
        "yes votes | 22 person | conseil",
        "no votes | 9 person | conseil",
    ),
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
        "contribution | 300000 EUR | commune",
        REST,
    ),
    fr(
        "Valdor obtient 38,2 % des voix, devant la liste de Hélène Vaubrac (31,5 %).",
        "vote share | 38.2 % | Valdor",
        "vote share | 31.5 % | Hélène Vaubrac",
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


STEPS = [
    fr(
        "Valdor a payé 31 millions d'euros au lieu des 18 prévus.",
        "price | 31 M EUR | - | Valdor",
        "price | 18 M EUR | - | Valdor | - | planned",
    ),
    fr("Valdor compte 340 licenciés, 28 de plus que l'an dernier.", "members difference | 28 person | Valdor", REST),
    fr("Le budget de Valdor a augmenté de 3 milliards d'euros.", "budget difference | 3 bn EUR | Valdor"),
    fr(
        "La dette de Valdor a grimpé de 3 à 5 milliards d'euros.",
        "debt | 3 bn EUR | Valdor",
        "debt | 5 bn EUR | Valdor",
    ),
    fr(
        "La halle de Valdor coûtera 60 millions d'euros de plus que prévu.",
        "overrun | 60 M EUR | Valdor | - | - | planned",
    ),
]

NUMBERED = [
    fr("Le nombre de loups est estimé à 1 100, contre 920.", "loup | 1100 loup", "loup | 920 loup"),
    fr("Le nombre de passagers de Valdor a atteint 410 000.", "passengers | 410000 person | Valdor"),
    fr("Valdor est ouvert de 9 heures à 18 heures le lundi."),
]


@pytest.mark.parametrize("row", STEPS)
def test_how_far_something_moved(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", NUMBERED)
def test_what_a_number_counts_that_stands_alone(row: Row) -> None:
    row.check()


NAMED = [
    fr("Valdor dément vouloir supprimer 200 postes.", "job cuts | 200 person | Valdor | - | - | denied"),
    fr(
        "Hélène Vaubrac a signé un arrêté qui interdit la baignade jusqu'au 15 août 2024.",
        "end date | ../2024-08-15 | Hélène Vaubrac",
    ),
    fr("Chez Valdor, le taux de vacance atteint 9 %.", "vacance rate | 9 % | Valdor"),
    fr("La fusée Orvan 5 a placé quatre satellites pour Valdor.", "satellite | 4 satellite | Orvan"),
]


@pytest.mark.parametrize("row", NAMED)
def test_what_is_measured_by_its_own_noun(row: Row) -> None:
    row.check()
