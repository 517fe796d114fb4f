"""Whose the things are that a relative clause gives to somebody, and clauses that give them to nobody."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

DESCRIBED = [
    fr("Le concert a eu lieu au Palais Ravel, une salle de 800 places.", "capacity | 800 place | Palais Ravel", REST),
    en("The fire hit Kelm, a village of 430 people.", "person | 430 person | Kelm | fire", REST),
    # --- a list, somebody's age
    fr("Valdor possède le château Lacaze, une ferme de 12 hectares et un moulin.", "area | 12 ha | Lacaze", REST),
    fr("Ada Quill, une élève de 12 ans, a gagné.", "age | 12 year | Ada Quill", REST),
]
VOTED = [
    fr(
        "La Cour relève que la subvention au port de Trévol, adoptée par 25 voix contre 12, est modeste.",
        "yes votes | 25 voix | subvention | - | - | - | Cour",
        "no votes | 12 voix | subvention | - | - | - | Cour",
        REST,
    ),
    en("The plan, approved by 25 votes to 12, was dropped.", "yes votes | 25 vote | plan", REST),
    en("Councillors, meeting on Monday, approved the plan by 25 votes to 12.", "yes votes | 25 vote | plan", REST),
]

ROWS = [
    fr(
        "Norhaven attend. L'entrée est libre : les 900 places que compte la nef suffisent.",
        "capacity | 900 place | nef",
    ),
    fr("Norhaven attend. Les 340 salariés qu'emploie Valdor sont en grève.", "headcount | 340 person | Valdor"),
    fr("Norhaven attend. Les quatre lignes que Valdor y exploite fermeront.", "ligne | 4 ligne | Valdor"),
    fr("Norhaven attend. Les 12 musées publics que gère la région ont fermé.", "musée | 12 musée | région"),
    fr(
        "Norhaven attend. Des 740 maisons que comptait le bourg, 310 ont été ensevelies et 385 sont intactes.",
        "maison | 740 maison | bourg",
        "maison | 310 maison | bourg",
        "maison | 385 maison | bourg",
    ),
    en("Norhaven waits. The four routes Valdor operates from Pellworth will close.", "route | 4 route | Valdor", REST),
    en("Norhaven waits. Of the 52 boats the harbour had, most sank.", "boat | 52 boat | harbour", REST),
    # near misses
    fr(
        "Norhaven attend. Valdor dit que 40 communes comptent sur la région.",
        "commune | 40 commune | Norhaven | - | - | - | Valdor",
        REST,
    ),
    en(
        "Norhaven waits. For its 1,150 residents the grounding has meant trouble.",
        "population | 1150 person | Norhaven",
    ),
]


@pytest.mark.parametrize("row", ROWS)
def test_whose_things_are(row: Row) -> None:
    row.check()


OWN = [
    fr(
        "Valdor confirme qu'elle mettra fin à ses cinq lignes au départ de Lorzac.",
        "ligne | 5 ligne | Valdor | Lorzac | - | - | Valdor",
        REST,
    ),
    fr("Valdor a fermé ses 12 magasins de Lorzac.", "magasin | 12 magasin | Valdor | Lorzac"),
    en("Norhaven says it will sell its five ferries to Valdor.", "ferry | 5 ferry | Norhaven", REST),
    # a share, and what it comes to
    fr(
        "Valdor a transporté 61 % des 412 000 passagers de l'aéroport, soit 351 000 personnes.",
        "passengers | 412000 person | aéroport",
        "passengers | 351000 person | Valdor | aéroport",
        REST,
    ),
    # who did what a participle at the head of the sentence tells
    en("Yesterday Norhaven grew. Bought in 2019 by Valdor, it had 40 shops.", "shop | 40 shop | Norhaven", REST),
    fr(
        "Hier, Norhaven a plu. Construit en 2019 par le groupe Valdor, il compte 40 lits.",
        "capacity | 40 lit | Norhaven",
        REST,
    ),
    fr(
        "Hier, Norhaven a plu. Valdor, qui a été construit en 2019, compte 40 lits.", "capacity | 40 lit | Valdor", REST
    ),
    # holders in turn, each with the preposition of the first
    fr(
        "L'État y a contribué à hauteur de 40 %, Valdor de 25 % et Lorzac de 20 %.",
        "funding share | 40 % | État",
        "funding share | 25 % | Valdor",
        "funding share | 20 % | Lorzac",
    ),
]


@pytest.mark.parametrize("row", OWN)
def test_who_is_meant_and_who_only_stands_near(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", [*DESCRIBED, *VOTED], ids=str)
def test_what_a_name_is_called_has_its_measures(row: Row) -> None:
    row.check()
