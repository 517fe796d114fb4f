"""Which figure a value is of, who it is about and when: one sentence at a time, in both languages."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

BUYER = "buyer | Norhaven | Valdor"

SHARES = [
    fr("Norhaven détient 27 % de Valdor.", "stake | 27 % | Norhaven | Valdor"),
    fr("Norhaven détient une participation de 12 % dans Valdor.", "stake | 12 % | Norhaven | Valdor"),
    fr("Norhaven contrôle Valdor à hauteur de 51 %.", "stake | 51 % | Norhaven | Valdor"),
    fr("La société Valdor est détenue à 44 % par Norhaven.", "stake | 44 % | Norhaven | Valdor"),
    fr("44 % de Valdor appartiennent à Norhaven.", "stake | 44 % | Norhaven | Valdor"),
    fr("Un tiers de Valdor appartient à Norhaven.", "stake | 1/3 | Norhaven | Valdor"),
    fr("Avec 44 % du capital de Valdor, Norhaven est minoritaire.", "stake | 44 % | Norhaven | Valdor"),
    fr("Fort de 12 % du capital, Norhaven s'oppose à Valdor.", "stake | 12 % | Norhaven | Valdor"),
    fr("Le solde du capital de Valdor, soit 22 %, revient à Lorzac.", "stake | 22 % | Lorzac | Valdor"),
    fr(
        "Norhaven détient 44 % de Valdor et 22 % de Lorzac.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Norhaven | Lorzac",
    ),
    fr(
        "Valdor est contrôlée à 51 % par Norhaven et à 49 % par Lorzac.",
        "stake | 51 % | Norhaven | Valdor",
        "stake | 49 % | Lorzac | Valdor",
    ),
    fr(
        "Norhaven et Lorzac détiennent ensemble 66 % de Valdor.",
        "stake | 66 % | - | Valdor",
        pending="what two hold together is given to one of them: Lorzac",
    ),
    en("Norhaven holds 27% of Valdor.", "stake | 27 % | Norhaven | Valdor"),
    en("Norhaven holds a 12% stake in Valdor.", "stake | 12 % | Norhaven | Valdor"),
    en("Norhaven has a 51% stake in Valdor.", "stake | 51 % | Norhaven | Valdor"),
    en("Valdor is 44% owned by Norhaven.", "stake | 44 % | Norhaven | Valdor"),
    en("44% of Valdor belongs to Norhaven.", "stake | 44 % | Norhaven | Valdor"),
    en(
        "Norhaven holds 44% of Valdor and 22% of Lorzac.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Norhaven | Lorzac",
    ),
    en("Norhaven owns one third of Valdor.", "stake | 1/3 | Norhaven | Valdor"),
    en(
        "Half of Valdor belongs to Norhaven.",
        "stake | 1/2 | Norhaven | Valdor",
        pending="the holder counts as held: a stake of nobody in Norhaven",
    ),
    en(
        "Valdor is 51% owned by Norhaven and 49% by Lorzac.",
        "stake | 51 % | Norhaven | Valdor",
        "stake | 49 % | Lorzac | Valdor",
    ),
    en(
        "Norhaven and Lorzac together hold 66% of Valdor.",
        "stake | 66 % | - | Valdor",
        pending="what two hold together is given to one of them: Lorzac",
    ),
]

MONEY = [
    fr(
        "Norhaven a investi 40 millions d'euros dans Valdor en 2014.",
        "investment | 40 M EUR | Norhaven | Valdor | 2014",
    ),
    fr("Norhaven a acheté Valdor pour 86 millions d'euros.", "price | 86 M EUR | Valdor | Norhaven"),
    fr("Valdor a été rachetée 86 millions d'euros par Norhaven.", "price | 86 M EUR | Valdor | Norhaven", BUYER),
    fr("L'État a accordé une subvention de 6 millions d'euros à Valdor.", "subsidy | 6 M EUR | État | Valdor"),
    fr("Valdor a levé 6 millions d'euros auprès de Norhaven.", "raised | 6 M EUR | Valdor"),
    fr("Valdor a été condamnée à une amende de 6 millions d'euros.", "fine | 6 M EUR | Valdor"),
    fr(
        "Le chiffre d'affaires de Valdor a atteint 6 millions d'euros en 2014.", "revenue | 6 M EUR | Valdor | - | 2014"
    ),
    fr("En 2014, Valdor a réalisé 6 millions d'euros de chiffre d'affaires.", "revenue | 6 M EUR | Valdor | - | 2014"),
    fr("Valdor a perdu 2 millions d'euros en 2014.", "net loss | 2 M EUR | Valdor | - | 2014"),
    fr("Valdor est valorisée 52 millions d'euros.", "valuation | 52 M EUR | Valdor"),
    fr("Le chantier a coûté 2 milliards d'euros à Valdor.", "cost | 2 bn EUR | Valdor"),
    fr("Norhaven a cédé à Lorzac 12 % de Valdor pour 8 millions d'euros.", "price | 8 M EUR | Valdor | Lorzac", REST),
    en("Norhaven invested €40 million in Valdor in 2014.", "investment | 40 M EUR | Norhaven | Valdor | 2014"),
    en("Norhaven bought Valdor for €86 million.", "buyer | Norhaven | Valdor", "price | 86 M EUR | Valdor | Norhaven"),
    en("Valdor was bought for €86 million by Norhaven.", "price | 86 M EUR | Valdor | Norhaven", BUYER),
    en("Norhaven's purchase of Valdor for €86 million is complete.", "price | 86 M EUR | Valdor | Norhaven"),
    en(
        "The Treasury granted Valdor a subsidy of €6 million.",
        "subsidy | 6 M EUR | Treasury | Valdor",
    ),
    en("Valdor raised €6 million from Norhaven.", "raised | 6 M EUR | Valdor"),
    en("Valdor was fined €6 million.", "fine | 6 M EUR | Valdor"),
    fr(
        "Le fondateur de Valdor, Paul Rowe, a été condamné à deux ans de prison et 9 000 euros d'amende.",
        "sentence | exactly 2 year | Paul Rowe",
        "fine | 9000 EUR | Paul Rowe",
        REST,
    ),
    en("Valdor's revenue reached €6 million in 2014.", "revenue | 6 M EUR | Valdor | - | 2014"),
    en("In 2014, Valdor had revenue of €6 million.", "revenue | 6 M EUR | Valdor | - | 2014"),
    en("Valdor lost €2 million in 2014.", "net loss | 2 M EUR | Valdor | - | 2014"),
    en("Valdor is valued at €52 million.", "valuation | 52 M EUR | Valdor"),
    en("The site cost Valdor €2 billion.", "cost | 2 bn EUR | Valdor"),
    en(
        "Norhaven paid €14m for Valdor, which valued it at €52m.",
        "price | 14 M EUR | Valdor | Norhaven",
        "valuation | 52 M EUR | Valdor",
    ),
]

COUNTS = [
    fr("Valdor emploie 120 salariés à Tourvelle.", "headcount | 120 person | Valdor"),
    fr("Valdor supprime 120 postes.", "job cuts | 120 person | Valdor"),
    fr(
        "Valdor a supprimé 120 postes sur 800.",
        "job cuts | 120 person | Valdor",
        pending="the whole that the part is taken of counts as cut as well: job cuts 800",
    ),
    fr("Tourvelle compte 12 000 habitants.", "population | 12000 person | Tourvelle"),
    fr("Valdor compte 1,2 million de clients.", "customers | 1.2 M person | Valdor"),
    fr("Le chantier compte six écluses et deux ponts.", "écluse | 6 écluse", "pont | 2 pont"),
    fr("La ligne mesure 35 km.", "length | 35 km | ligne"),
    fr("Le parc de Tourvelle a une puissance de 120 MW.", "power | 120 MW | parc"),
    en("Valdor employs 1,200 people in Pellworth.", "headcount | 1200 person | Valdor"),
    en("Valdor is cutting 120 jobs.", "job cuts | 120 person | Valdor"),
    en(
        "Valdor cut 120 of its 800 jobs.",
        "job cuts | 120 person | Valdor",
        "jobs | 800 person | Valdor",
        pending="the whole that the part is taken of counts as cut as well: job cuts 800",
    ),
    en("Pellworth has 12,000 inhabitants.", "population | 12000 person | Pellworth"),
    en("The canal has six locks and two bridges.", "lock | 6 lock", "bridge | 2 bridge"),
    en("The line is 35 km long.", "length | 35 km | line"),
    en("The Pellworth wind farm has a capacity of 120 MW.", "power | 120 MW | Pellworth"),
]

DATES = [
    fr("La société Valdor a été fondée en 1998.", "foundation date | 1998 | Valdor"),
    fr("Valdor vise l'équilibre en 2017.", "break-even date | 2017 | Valdor | - | - | planned"),
    fr("La vente de Valdor a été conclue en mai 2014.", "sale date | 2014-05 | Valdor"),
    fr(
        "La société Valdor a été fondée en 1998 et cotée en 2004.",
        "foundation date | 1998 | Valdor",
        "listing date | 2004 | Valdor",
        pending="the second date takes the event of the first: founded in 2004 as well",
    ),
    fr(
        "Hier, Norhaven a investi 40 millions d'euros dans Valdor.",
        "investment | 40 M EUR | Norhaven | Valdor",
        pending="a day that nothing dates becomes a claim of its own: date XXXX-XX-XX of Valdor",
    ),
    en("Valdor was founded in 1998.", "foundation date | 1998 | Valdor"),
    en("Valdor aims to break even in 2017.", "break-even date | 2017 | Valdor | - | - | planned"),
    en("The sale of Valdor closed in May 2014.", "closing date | 2014-05 | sale | Valdor"),
    en(
        "Valdor was founded in 1998 and listed in 2004.",
        "foundation date | 1998 | Valdor",
        "listing date | 2004 | Valdor",
        pending="the second date takes the event of the first: founded in 2004 as well",
    ),
    en(
        "Yesterday, Norhaven invested €40 million in Valdor.",
        "investment | 40 M EUR | Norhaven | Valdor",
        pending="a day that nothing dates becomes a claim of its own: date XXXX-XX-XX of Valdor",
    ),
]

ROLES = [
    # a place of action is not who acts; a person does not hold the money that a company earns
    fr("Valdor emploie 120 salariés en France.", "headcount [france] | 120 person | Valdor"),
    fr("À Tourvelle, Valdor emploie 120 salariés.", "headcount | 120 person | Valdor"),
    fr("À Tourvelle, Valdor a perdu 2 millions d'euros.", "net loss | 2 M EUR | Valdor"),
    fr("Avec Lorzac, Norhaven détient 12 % de Valdor.", "stake | 12 % | Norhaven | Valdor"),
    en("In Pellworth, Valdor employs 120 people.", "headcount | 120 person | Valdor"),
    en("With Lorzac, Norhaven holds 12% of Valdor.", "stake | 12 % | Norhaven | Valdor"),
    en("Alice Rowe runs Valdor, which employs 120 people.", "headcount | 120 person | Valdor"),
    # nobody is named: the role stays empty
    fr("Le budget atteint 6 millions d'euros.", "budget | 6 M EUR"),
    en("The budget reached €6 million.", "budget | 6 M EUR"),
]


@pytest.mark.parametrize("row", SHARES)
def test_who_holds_what(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", MONEY)
def test_amounts(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", COUNTS)
def test_counts_and_measures(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", DATES)
def test_dates(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", ROLES)
def test_roles(row: Row) -> None:
    row.check()
