"""Turns of phrase whose parts must be read together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from andro_check.model.value import Quantity
from extract.telling import REST, Row, article, drafted, en, fr, tell

HOSTS = [
    fr(
        "Chacun a son pilote (Norhaven avec 44,4 % de Valdor et Ostrane avec 47 % de Lorzac).",
        "stake | 44.4 % | Norhaven | Valdor",
        "stake | 47 % | Ostrane | Lorzac",
    ),
    fr("Norhaven (120 salariés) se tait.", "headcount | 120 person | Norhaven"),
    fr(
        "Norhaven (120 salariés) rachète Valdor (30 salariés).",
        "buyer | Norhaven | Valdor",
        "headcount | 120 person | Norhaven",
        "headcount | 30 person | Valdor",
    ),
    fr(
        "Norhaven (27,19 milliards d'euros de chiffre d'affaires en 2019 et 180 000 salariés) se tait.",
        "revenue | 27.19 bn EUR | Norhaven | - | 2019",
        "headcount | 180000 person | Norhaven | - | 2019",
    ),
    fr(
        "Norhaven (27,19 milliards d'euros de chiffre d'affaires en 2019 et 180 000 salariés) rachète Valdor.",
        "revenue | 27.19 bn EUR | Norhaven | - | 2019",
        "headcount | 180000 person | Norhaven | - | 2019",
        pending="the second value leaves the bracket for Valdor, and the year dates the purchase",
    ),
    fr(
        "Le capital de Valdor est réparti entre Norhaven (44 %), Lorzac (22 %) et l'État (34 %).",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Lorzac | Valdor",
        "stake | 34 % | État | Valdor",
    ),
    fr(
        "Valdor est détenue par Norhaven (44 %), Lorzac (22 %) et l'État (34 %).",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Lorzac | Valdor",
        "stake | 34 % | État | Valdor",
        REST,
    ),
    fr(
        "Norhaven (44 %), Lorzac (22 %) et l'État (34 %) sont au capital de Valdor.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Lorzac | Valdor",
        "stake | 34 % | État | Valdor",
    ),
    en(
        "Each has an operator (Norhaven with 44.4% of Valdor and Ostrane with 47% of Lorzac).",
        "stake | 44.4 % | Norhaven | Valdor",
        "stake | 47 % | Ostrane | Lorzac",
    ),
    en("Norhaven (120 employees) is quiet.", "headcount | 120 person | Norhaven"),
    en(
        "Norhaven (120 employees) is buying Valdor (30 employees).",
        "headcount | 120 person | Norhaven",
        "headcount | 30 person | Valdor",
    ),
    en(
        "Norhaven (revenue of €27.19bn in 2019 and 180,000 employees) is buying Valdor.",
        "revenue | 27.19 bn EUR | Norhaven | - | 2019",
        "headcount | 180000 person | Norhaven | - | 2019",
        pending="the second value leaves the bracket for Valdor, and the year dates the purchase",
    ),
    en(
        "Valdor is owned by Norhaven (44%), Lorzac (22%) and the Treasury (34%).",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Lorzac | Valdor",
        "stake | 34 % | Treasury | Valdor",
        REST,
    ),
]

RESPECTIVELY = [
    fr(
        "Norhaven et Ostrane détiennent respectivement 33,3 % et 33 % de Valdor.",
        "stake | 33.3 % | Norhaven | Valdor",
        "stake | 33 % | Ostrane | Valdor",
    ),
    fr(
        "Norhaven et Ostrane détiennent 33,3 % et 33 % de Valdor, respectivement.",
        "stake | 33.3 % | Norhaven | Valdor",
        "stake | 33 % | Ostrane | Valdor",
    ),
    fr(
        "L'État détient respectivement 33,3 % et 33 % pour Valdor et Lorzac.",
        "stake | 33.3 % | État | Valdor",
        "stake | 33 % | État | Lorzac",
    ),
    fr(
        "Norhaven, Ostrane et l'État détiennent respectivement 44 %, 22 % et 34 % de Valdor.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Ostrane | Valdor",
        "stake | 34 % | État | Valdor",
    ),
    fr(
        "Norhaven et Ostrane, avec respectivement 44 % et 22 % du capital, pilotent Valdor.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Ostrane | Valdor",
    ),
    fr(
        "Valdor et Lorzac ont réalisé respectivement 6 et 9 millions d'euros de chiffre d'affaires.",
        "revenue | 6 M EUR | Valdor",
        "revenue | 9 M EUR | Lorzac",
    ),
    fr(
        "Norhaven, Ostrane et Marnault détiennent respectivement 33,3 % et 33 % de Valdor.",
        "stake | 33.3 % | - | Valdor",
        "stake | 33 % | - | Valdor",
        pending="three names and two shares: both go to the last name",
    ),
    en(
        "Norhaven and Ostrane hold 33.3% and 33% of Valdor respectively.",
        "stake | 33.3 % | Norhaven | Valdor",
        "stake | 33 % | Ostrane | Valdor",
    ),
    en(
        "The Treasury holds 33.3% and 33% of Valdor and Lorzac respectively.",
        "stake | 33.3 % | Treasury | Valdor",
        "stake | 33 % | Treasury | Lorzac",
    ),
    en(
        "Valdor and Lorzac had revenue of €6 million and €9 million respectively.",
        "revenue | 6 M EUR | Valdor",
        "revenue | 9 M EUR | Lorzac",
    ),
    en(
        "Norhaven, Ostrane and the Treasury hold 44%, 22% and 34% of Valdor respectively.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Ostrane | Valdor",
        "stake | 34 % | Treasury | Valdor",
    ),
]

EACH = [
    fr(
        "Norhaven et Ostrane ont apporté 60 millions d'euros chacun à Valdor.",
        "contribution | 60 M EUR | Norhaven | Valdor",
        "contribution | 60 M EUR | Ostrane | Valdor",
        "contribution | worked out 120 M EUR {[117000000, 123000000] [114000000, 126000000]} | Norhaven + Ostrane"
        " | Valdor",
    ),
    fr(
        "Norhaven et Ostrane détiennent chacun 33 % de Valdor.",
        "stake | 33 % | Norhaven | Valdor",
        "stake | 33 % | Ostrane | Valdor",
    ),
    fr(
        "Valdor démarre avec 60 millions d'euros chacun apportés par Norhaven et Ostrane, et 30 par Lorzac.",
        "contribution | 60 M EUR | Norhaven | Valdor",
        "contribution | 60 M EUR | Ostrane | Valdor",
        "contribution | worked out 150 M EUR {[146250000, 153750000] [142500000, 157500000]} | - | Valdor",
        "contribution | worked out 120 M EUR {[117000000, 123000000] [114000000, 126000000]} | Norhaven + Ostrane"
        " | Valdor",
        "contribution | 30 M EUR | Lorzac | Valdor",
    ),
    fr(
        "Le capital de départ compte 60 millions d'euros chacun apportés par Norhaven et Ostrane, et 30 par Lorzac.",
        "contribution | 60 M EUR | Norhaven",
        "contribution | 60 M EUR | Ostrane",
        "contribution | 30 M EUR | Lorzac",
        pending="where nobody is named who receives, a giver of the same sentence does: Norhaven gives to Lorzac",
    ),
    fr(
        "Norhaven et Ostrane ont apporté 60 millions d'euros chacun à Valdor, et Lorzac 30.",
        "contribution | 60 M EUR | Norhaven | Valdor",
        "contribution | 60 M EUR | Ostrane | Valdor",
        "contribution | worked out 150 M EUR {[146250000, 153750000] [142500000, 157500000]} | - | Valdor",
        "contribution | worked out 120 M EUR {[117000000, 123000000] [114000000, 126000000]} | Norhaven + Ostrane"
        " | Valdor",
        "contribution | 30 M EUR | Lorzac | Valdor",
    ),
    fr(
        "Norhaven apporte 60 millions d'euros à Valdor, et Lorzac 30.",
        "contribution | 60 M EUR | Norhaven | Valdor",
        "contribution | 30 M EUR | Lorzac | Valdor",
    ),
    en(
        "Norhaven and Ostrane invested €60 million each in Valdor.",
        "investment | 60 M EUR | Norhaven | Valdor",
        "investment | 60 M EUR | Ostrane | Valdor",
        "investment | worked out 120 M EUR {[117000000, 123000000] [114000000, 126000000]} | Norhaven + Ostrane"
        " | Valdor",
    ),
    en(
        "Norhaven and Ostrane each hold 33% of Valdor.",
        "stake | 33 % | Norhaven | Valdor",
        "stake | 33 % | Ostrane | Valdor",
    ),
    en(
        "Norhaven and Ostrane contributed €60 million each to Valdor, and Lorzac 30.",
        "contribution | 60 M EUR | Norhaven | Valdor",
        "contribution | 60 M EUR | Ostrane | Valdor",
        "contribution | worked out 150 M EUR {[146250000, 153750000] [142500000, 157500000]} | - | Valdor",
        "contribution | worked out 120 M EUR {[117000000, 123000000] [114000000, 126000000]} | Norhaven + Ostrane"
        " | Valdor",
        "contribution | 30 M EUR | Lorzac | Valdor",
    ),
]

DISTRIBUTED = [
    fr(
        "L'État a investi 75 millions d'euros par projet dans Valdor et Lorzac.",
        "investment | 75 M EUR | État | Valdor",
        "investment | 75 M EUR | État | Lorzac",
        "investment | worked out 150 M EUR {[149000000, 151000000) [149000000, 151000000)} | État | Lorzac + Valdor",
    ),
    fr(
        "L'État détient 33 % des deux sociétés, Valdor et Lorzac.",
        "stake | 33 % | État | Valdor",
        "stake | 33 % | État | Lorzac",
        REST,
    ),
    fr(
        "Chaque société vaut 40 millions d'euros : Valdor et Lorzac attendent.",
        "valuation | 40 M EUR | Lorzac",
        "valuation | 40 M EUR | Valdor",
        "valuation | worked out 80 M EUR {[78000000, 82000000] [76000000, 84000000]} | Lorzac + Valdor",
    ),
    fr(
        "Norhaven a créé Valdor et Lorzac. L'État détient 33 % des deux sociétés.",
        "stake | 33 % | État | Valdor",
        "stake | 33 % | État | Lorzac",
        REST,
        pending="the two named in the sentence before are not taken up: a stake in Lorzac alone",
    ),
    en(
        "The Treasury holds 33% of both companies, Valdor and Lorzac.",
        "stake | 33 % | Treasury | Valdor",
        "stake | 33 % | Treasury | Lorzac",
    ),
    en(
        "Norhaven set up Valdor and Lorzac. The Treasury holds 33% of both companies.",
        "stake | 33 % | Treasury | Valdor",
        "stake | 33 % | Treasury | Lorzac",
        pending="the two named in the sentence before are not taken up: a stake in Norhaven",
    ),
]

REMAINDERS = [
    fr(
        "Norhaven détient les deux tiers de Valdor, le tiers restant revient à Ostrane.",
        "stake | 2/3 | Norhaven | Valdor",
        "stake | 1/3 | Ostrane | Valdor",
        pending="both parts go to Ostrane",
    ),
    en(
        "Norhaven owns two thirds of Valdor; the remaining third belongs to Ostrane.",
        "stake | 2/3 | Norhaven | Valdor",
        "stake | 1/3 | Ostrane | Valdor",
        pending="the remaining third is not read, and Ostrane counts as the holder of all",
    ),
    fr(
        "Norhaven apporte 40 millions d'euros à Valdor. Ostrane apporte la même somme que Norhaven.",
        "contribution | 40 M EUR | Norhaven | Valdor",
        "contribution | 40 M EUR | Ostrane | Valdor",
        pending="'la même somme' is not read",
    ),
    en(
        "Norhaven contributed €40 million to Valdor. Ostrane contributed the same amount.",
        "contribution | 40 M EUR | Norhaven | Valdor",
        "contribution | 40 M EUR | Ostrane | Valdor",
        pending="'the same amount' is not read",
    ),
]

CHANGES = [
    fr(
        "La participation de Norhaven dans Valdor est passée de 86,3 % à 15,7 %.",
        "stake | 86.3 % | Norhaven | Valdor",
        "stake | 15.7 % | Norhaven | Valdor",
    ),
    fr(
        "La participation de Norhaven dans Valdor est passée de 86,3 % en 2012 à 15,7 % en 2015.",
        "stake | 86.3 % | Norhaven | Valdor | 2012",
        "stake | 15.7 % | Norhaven | Valdor | 2015",
    ),
    fr(
        "L'effectif de Valdor passe de 120 à 80 salariés.",
        "headcount | 120 person | Valdor",
        "headcount | 80 person | Valdor",
    ),
    fr(
        "Le chiffre d'affaires de Valdor est de 148 millions d'euros en 2014, contre 161 millions en 2013.",
        "revenue | 148 M EUR | Valdor | - | 2014",
        "revenue | 161 M EUR | Valdor | - | 2013",
    ),
    fr(
        "Norhaven détient 44 % de Valdor, contre 30 % en 2012.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 30 % | Norhaven | Valdor | 2012",
    ),
    fr("Valdor emploie de 100 à 120 salariés.", "headcount | 100..120 person | Valdor"),
    en(
        "Valdor's revenue rose from €6 million in 2012 to €9 million in 2014.",
        "revenue | 6 M EUR | Valdor | - | 2012",
        "revenue | 9 M EUR | Valdor | - | 2014",
    ),
    en(
        "Norhaven's stake in Valdor fell from 86.3% to 15.7%.",
        "stake | 86.3 % | Norhaven | Valdor",
        "stake | 15.7 % | Norhaven | Valdor",
        pending="'fell' makes them two growth rates of Norhaven",
    ),
    en(
        "Valdor's revenue was €148 million in 2014, up from €141 million in 2013.",
        "revenue | 148 M EUR | Valdor | - | 2014",
        "revenue | 141 M EUR | Valdor | - | 2013",
    ),
    en(
        "Norhaven holds 44% of Valdor, up from 30% in 2012.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 30 % | Norhaven | Valdor | 2012",
    ),
    en("Valdor employs between 100 and 120 people.", "headcount | 100..120 person | Valdor"),
]

PARTS = [
    fr(
        "L'État a versé à Valdor moins de la moitié de ces 150 millions d'euros.",
        "contribution | < 75 M EUR | État | Valdor",
        REST,
        pending="the amount derived is called a share",
    ),
    fr(
        "L'État a versé 20 des 60 millions d'euros promis à Valdor.",
        "contribution | 20 M EUR | État | Valdor",
        "contribution | 60 M EUR | État | Valdor | - | planned",
    ),
    en(
        "The Treasury paid Valdor less than half of the €150 million.",
        "contribution | < 75 M EUR | Treasury | Valdor",
        REST,
        pending="the amount derived is called a share",
    ),
]

DEALS = [
    fr("Norhaven rachète les parts d'Ostrane, soit 44 % de Valdor.", "acquisition | 44 % | Norhaven | Valdor"),
    fr("Norhaven a racheté 44 % de Valdor.", "acquisition | 44 % | Norhaven | Valdor"),
    fr("Norhaven a racheté à Ostrane 44 % de Valdor.", "acquisition | 44 % | Norhaven | Valdor"),
    fr("Norhaven vend à Ostrane ses 12 % de Valdor.", "stake sold | 12 % | Norhaven | Valdor"),
    fr(
        "Norhaven a racheté à Ostrane 44 % de Valdor en 2015.",
        "acquisition | 44 % | Norhaven | Valdor | 2015",
        "acquisition date | 2015 | Valdor | Norhaven",
    ),
    en(
        "Norhaven sold its 40% stake in Valdor to Ostrane for £30m in 2019.",
        "stake sold | 40 % | Norhaven | Valdor | 2019",
        "price | 30 M GBP | Valdor | Ostrane | 2019",
        REST,
    ),
    fr(
        "Norhaven rachète à Ostrane sa part de 12 % dans Valdor.",
        "acquisition | 12 % | Norhaven | Valdor",
        REST,
        pending="the buyer counts as the holder: a stake of Norhaven",
    ),
    fr(
        "Norhaven rachète les 33 % de Valdor détenus par Ostrane.",
        "acquisition | 33 % | Norhaven | Valdor",
        "stake | 33 % | Ostrane | Valdor",
    ),
    en("Norhaven bought 44% of Valdor from Ostrane.", "acquisition | 44 % | Norhaven | Valdor"),
    en("Norhaven is buying Ostrane's 12% stake in Valdor.", "acquisition | 12 % | Norhaven | Valdor", REST),
    en(
        "Norhaven is buying the 33% of Valdor held by Ostrane.",
        "acquisition | 33 % | Norhaven | Valdor",
        "stake | 33 % | Ostrane | Valdor",
    ),
]

POSSESSIVES = [
    en("Norhaven's 40 percent of Valdor is for sale.", "stake | 40 % | Norhaven | Valdor"),
    en("Norhaven’s 40 percent stake in Valdor is for sale.", "stake | 40 % | Norhaven | Valdor"),
    en("Norhaven, which holds 12% of Valdor, declined to comment.", "stake | 12 % | Norhaven | Valdor"),
    fr("Norhaven, qui détient 12 % de Valdor, n'a rien dit.", "stake | 12 % | Norhaven | Valdor"),
]

LISTS = [
    fr(
        "Norhaven détient 44 % de Valdor, Ostrane 22 % et l'État 34 %.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Ostrane | Valdor",
        "stake | 34 % | État | Valdor",
    ),
    fr(
        "Norhaven détient 60 % de Valdor. Ostrane (25 %) et l'État (15 %) complètent le tour de table.",
        "stake | 60 % | Norhaven | Valdor",
        "stake | 25 % | Ostrane | Valdor",
        "stake | 15 % | État | Valdor",
    ),
    fr(
        "Qui détient Valdor :\n- Norhaven : 44 %\n- Ostrane : 22 %\n- État : 34 %",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Ostrane | Valdor",
        "stake | 34 % | État | Valdor",
    ),
    fr(
        "Valdor : 120 salariés. Lorzac : 80 salariés.",
        "headcount | 120 person | Valdor",
        "headcount | 80 person | Lorzac",
    ),
    fr(
        "Norhaven détient 44 % de Valdor ; Ostrane, 22 %.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Ostrane | Valdor",
        pending="with a comma for the verb nobody holds the second share",
    ),
    en(
        "Norhaven holds 44% of Valdor, Ostrane 22% and the Treasury 34%.",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Ostrane | Valdor",
        "stake | 34 % | Treasury | Valdor",
    ),
    en(
        "Norhaven owns 60% of Valdor. Ostrane (25%) and the Treasury (15%) own the rest.",
        "stake | 60 % | Norhaven | Valdor",
        "stake | 25 % | Ostrane | Valdor",
        "stake | 15 % | Treasury | Valdor",
    ),
    # what is left is worked out from the shares told before it, and left out where it is no share
    fr(
        "Norhaven détient 51 % de Valdor et Ostrane le solde.",
        "stake | 51 % | Norhaven | Valdor",
        "stake | 49 % {(48.5, 49.5] (48.5, 49.5]} | Ostrane | Valdor",
    ),
    fr(
        "Norhaven détient 60 % de Valdor. Le reste du capital appartient à Ostrane.",
        "stake | 60 % | Norhaven | Valdor",
        "stake | 40 % {[38.5, 41.5] [37, 43]} | Ostrane | Valdor",
    ),
    fr("Norhaven détient 60 % de Valdor. Le reste du monde l'ignore.", "stake | 60 % | Norhaven | Valdor"),
    en(
        "Norhaven owns 45% of Valdor, Lorzac 35% and Ostrane has the remainder.",
        "stake | 45 % | Norhaven | Valdor",
        "stake | 35 % | Lorzac | Valdor",
        "stake | 20 % {(19, 21] (19, 21]} | Ostrane | Valdor",
    ),
    en(
        "Who owns Valdor:\n- Norhaven: 44%\n- Ostrane: 22%\n- Treasury: 34%",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Ostrane | Valdor",
        "stake | 34 % | Treasury | Valdor",
    ),
    en(
        "Shareholders of Valdor:\n- Norhaven: 44%\n- Ostrane: 22%",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 22 % | Ostrane | Valdor",
        pending="'shareholders' calls no frame for the items: shares of nothing named",
    ),
]

LABELS = [
    fr("Norhaven, actionnaire majoritaire de Valdor, se tait.", "stake | majority | Norhaven | Valdor"),
    fr("Norhaven est l'unique actionnaire de Valdor.", "stake | 100 % | Norhaven | Valdor"),
    fr(
        "Norhaven est l'actionnaire majoritaire de Valdor avec un tiers du capital.",
        "stake | majority | Norhaven | Valdor",
        "stake | 1/3 | Norhaven | Valdor",
    ),
    fr(
        "Chacune a son actionnaire majoritaire (Norhaven avec 44 % de Valdor et Ostrane avec 47 % de Lorzac).",
        "stake | majority | Norhaven | Valdor",
        "stake | majority | Ostrane | Lorzac",
        "stake | 44 % | Norhaven | Valdor",
        "stake | 47 % | Ostrane | Lorzac",
    ),
    en("Norhaven is the majority owner of Valdor.", "stake | majority | Norhaven | Valdor"),
    en("Norhaven is the sole owner of Valdor.", "stake | 100 % | Norhaven | Valdor"),
    en(
        "Norhaven is the majority shareholder of Valdor with a third of the capital.",
        "stake | majority | Norhaven | Valdor",
        "stake | 1/3 | Norhaven | Valdor",
    ),
]


@pytest.mark.parametrize("row", HOSTS)
def test_the_name_that_touches_a_bracket_is_its_host(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", RESPECTIVELY)
def test_lists_of_one_length_are_zipped(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", EACH)
def test_each_gives_the_whole(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", DISTRIBUTED)
def test_one_claim_for_each_of_the_things_meant(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", REMAINDERS)
def test_the_rest_and_the_same_again(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", CHANGES)
def test_a_change_is_two_values_and_never_a_range(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", PARTS)
def test_a_part_of_a_sum_is_a_sum(row: Row) -> None:
    row.check()


@pytest.mark.xfail(reason="a third is read with six decimals: 19999999.8", strict=True)
def test_a_third_of_a_sum_is_a_round_sum() -> None:
    claims, _ = drafted(article("Valdor a dépensé un tiers de ses 60 millions d'euros."))
    numbers = {claim.value.number for claim in claims if isinstance(claim.value, Quantity)}
    assert Decimal(20_000_000) in numbers


@pytest.mark.parametrize("row", DEALS)
def test_seller_buyer_and_what_is_sold(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", POSSESSIVES)
def test_english_possessives_and_relative_clauses(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", LISTS)
def test_what_is_said_once_holds_for_a_list(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", LABELS)
def test_a_word_can_be_a_value(row: Row) -> None:
    row.check()


TOGETHER = [
    fr(
        "Brumaline est détenue à 48 %, 31 % et 21 % respectivement par le belge Valdor, le britannique Lorzac et "
        "l'italien Norhaven.",
        "stake | 48 % | Valdor | Brumaline",
        "stake | 31 % | Lorzac | Brumaline",
        "stake | 21 % | Norhaven | Brumaline",
    ),
    fr(
        "L'État garde 12 % de Lorzac, la région Ostrelle et la métropole de Tourvelle 8 % chacune.",
        "stake | 12 % | État | Lorzac",
        "stake | 8 % | métropole de Tourvelle | Lorzac",
        "stake | 8 % | région Ostrelle | Lorzac",
    ),
    fr(
        "Ville et région conserveront chacune 6,5 % de Lorzac.",
        "stake | 6.5 % | région | Lorzac | - | planned",
        "stake | 6.5 % | ville | Lorzac | - | planned",
    ),
    en(
        "Valdor and Norhaven each had a half share in Lorzac.",
        "stake | 1/2 | Norhaven | Lorzac",
        "stake | 1/2 | Valdor | Lorzac",
    ),
    en(
        "It employs 19,300 people (11,900 from Valdor and 7,400 from Lorzac).",
        "headcount | 11900 person | Valdor",
        "headcount | 7400 person | Lorzac",
        REST,
    ),
    en("Valdor has raised $60 million in a round led by Norhaven.", "raised | 60 M USD | Valdor", REST),
    fr(
        "Le financement de Valdor (150 M€) devait être réalisé via Norhaven.",
        "funding | 150 M EUR | Norhaven | Valdor | - | planned",
    ),
]


@pytest.mark.parametrize("row", TOGETHER)
def test_several_names_share_several_values(row: Row) -> None:
    row.check()


def test_a_participle_is_no_name() -> None:
    claims = tell(article("Placée en redressement judiciaire le 7 mai 2013, Valdor emploie 40 personnes.", "fr"))
    assert not any("Placée" in line for line in claims)
