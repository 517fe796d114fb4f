"""Ranks as claims: the third outage, the fifth win; "a third plant" says too little."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

RANKS = [
    en("It is the third outage at Kestrel in a row.", "outage number | 3 rank | Kestrel"),
    fr("C'est la cinquième victoire de Kestrel.", "win number | 5 rank | Kestrel"),
    en("It is the fifth straight defeat for Kestrel.", "defeat number | 5 rank | Kestrel"),
    en("Kestrel posted a third consecutive deficit.", "deficit number | 3 rank | Kestrel"),
    fr("Valdor affiche un troisième déficit d'affilée.", "deficit number | 3 rank | Valdor"),
    en("Kestrel finished fourth.", "rank | 4 rank | Kestrel"),
    en("Kestrel is the seventh largest of them.", "rank | 7 rank | Kestrel"),
    fr("Norhaven est le premier prestataire de Tourvelle.", "rank | 1 rank | Norhaven"),
    fr("Norhaven, premier employeur de Tourvelle, se tait.", "rank | 1 rank | Norhaven"),
    fr("Norhaven est le deuxième producteur mondial de zinc.", "rank | 2 rank | Norhaven"),
    fr("La première fois que Norhaven rencontre le premier ministre."),
    fr("Les premiers actionnaires de Norhaven sont partis."),
    en("Kestrel was third with six points.", "rank | 3 rank | Kestrel", REST),
    en("Kestrel was fourth, behind Valdor.", "rank | 4 rank | Kestrel"),
    fr("Kestrel était troisième, derrière Valdor.", "rank | 3 rank | Kestrel"),
    fr("Kestrel est neuvième en France.", "rank | 9 rank | Kestrel"),
    fr("Kestrel a terminé troisième du championnat de Tourvelle.", "rank | 3 rank | Kestrel"),
    fr("Valdor attend. Alice Rowe s'est classée quatrième du tour de Valdor.", "rank | 4 rank | Alice Rowe"),
    fr("Alice Rowe vient de Valdor, avec lequel elle a fini quatrième.", "rank | 4 rank | Alice Rowe"),
    fr("Kestrel est second en gare."),
    en("Kestrel was fourth in line."),
    en("Kestrel was third in a row."),
    en("Kestrel is ninth in France.", "rank | 9 rank | Kestrel", REST),
    fr("Kestrel est neuvième en France.", "rank | 9 rank | Kestrel", REST),
    fr("Kestrel se classe neuvième.", "rank | 9 rank | Kestrel"),
    fr("Kestrel est deuxième du nom."),
    en("Kestrel opened a third plant."),
    fr("Kestrel a ouvert une troisième usine."),
]
PAY = [
    fr("Alice Rowe gagne 1 740 euros bruts par mois chez Valdor.", "pay | 1740 EUR/month | Alice Rowe", REST),
    fr("Alice Rowe gagne 1 815 euros bruts mensuels chez Valdor.", "pay | 1815 EUR/month | Alice Rowe", REST),
]


@pytest.mark.parametrize("row", RANKS)
def test_a_rank_is_claimed_of_what_is_counted_so(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", PAY)
def test_pay_is_for_its_month_gross_or_net(row: Row) -> None:
    row.check()
