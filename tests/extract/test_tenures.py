"""Since when somebody has held an office, and dates behind "since" that tell of no office."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

ROWS = [
    fr(
        "Hélène Vaubrac, 51 ans, maire de Tourvelle depuis 2014, se tait.",
        "appointment date | 2014/.. | Hélène Vaubrac | Tourvelle",
        REST,
    ),
    fr("Paul Estève, entraîneur du club depuis 2018, a démissionné.", "appointment date | 2018/.. | Paul Estève", REST),
    fr("Paul Estève, 44 ans, titulaire depuis 2014, a joué Bach.", "appointment date | 2014/.. | Paul Estève", REST),
    fr("Le titulaire en est, depuis 2009, Paul Estève.", "appointment date | 2009/.. | Paul Estève", REST),
    fr("La directrice depuis 2012, Hélène Vaubrac, part.", "appointment date | 2012/.. | Hélène Vaubrac", REST),
    fr(
        "Le club de Valdor, que préside Hélène Vaubrac depuis 2014, se tait.",
        "appointment date | 2014/.. | Hélène Vaubrac | Valdor",
        REST,
    ),
    fr(
        "Hélène Vaubrac, 49 ans, à la tête de Valdor depuis 2017, part.",
        "appointment date | 2017/.. | Hélène Vaubrac | Valdor",
        REST,
    ),
    fr(
        "Aux commandes de Valdor depuis 2021, Hélène Vaubrac part.",
        "appointment date | 2021/.. | Hélène Vaubrac | Valdor",
        REST,
    ),
    en(
        "Alice Rowe, head coach of Valdor since 2018, resigned.",
        "appointment date | 2018/.. | Alice Rowe | Valdor",
        REST,
    ),
    en(
        'Valdor has grown. "We are ready," said Alice Rowe, who has been director since 2017.',
        "appointment date | 2017/.. | Alice Rowe | - | - | - | Alice Rowe",
        REST,
    ),
    en("Alice Rowe, who had run Valdor since 2016, left.", "appointment date | 2016/.. | Alice Rowe", REST),
    en(
        "Alice Rowe has been chairwoman of the Valdor trust since 2009.",
        "appointment date | 2009/.. | Alice Rowe | Valdor",
        REST,
    ),
    # what is said aside parts nobody from an office
    en(
        "Alice Rowe, 52, was appointed chief executive of Valdor in 2018.",
        "appointed chief executive | Alice Rowe | Valdor | - | 2018",
        "age | 52 year | Alice Rowe",
        "appointment date | 2018 | Alice Rowe | Valdor",
    ),
    fr(
        "Paul Estève, 52 ans, a été nommé directeur général de Valdor en 2018.",
        "appointed chief executive | Paul Estève | Valdor | - | 2018",
        "age | 52 year | Paul Estève",
        "appointment date | 2018 | Paul Estève | Valdor",
    ),
    en("Alice Rowe, a former chemist, is the mayor of Tourvelle.", "role: mayor | Alice Rowe | Tourvelle"),
    fr("Paul Estève, qui dirigeait Lorzac, est le maire de Tourvelle.", "role: mayor | Paul Estève | Tourvelle", REST),
    en(
        "Alice Rowe has been mayor of Tourvelle since 2014.",
        "role: mayor | Alice Rowe | Tourvelle | - | 2014/..",
        "appointment date | 2014/.. | Alice Rowe | Tourvelle",
    ),
    en("Tourvelle's next mayor will be Dr Alice Rowe.", "appointed mayor | Alice Rowe | Tourvelle"),
    en(
        "Valdor said that its new chief executive would be Alice Rowe.",
        "appointed chief executive | Alice Rowe | Valdor | - | - | - | Valdor",
    ),
    en("The mayor will be at the opening with Alice Rowe."),
    # near misses: somebody waits since, or used to hold it, or is something else
    fr("Le maire Paul Estève attend depuis 2014 une gare.", "date | 2014/.. | Paul Estève", REST),
    fr("Paul Estève, malade depuis 2014, a joué Bach.", "date | 2014/.. | Paul Estève", REST),
    fr("Paul Estève, ancien maire, vit ici depuis 2014.", "date | 2014/.. | Paul Estève", REST),
]


@pytest.mark.parametrize("row", ROWS)
def test_since_when_an_office_is_held(row: Row) -> None:
    row.check()


VERBS = [
    fr(
        "Le port de Tourvelle, que dirigeait alors le géomètre Paul Estève, se tait.",
        "role: director | Paul Estève | port de Tourvelle",
        REST,
    ),
    fr("Le club de Valdor, que préside Hélène Vaubrac, se tait.", "role: president | Hélène Vaubrac | Valdor"),
    fr("L'usine qu'a rachetée Norhaven se tait.", "buyer | Norhaven | usine", REST),
    fr(
        "La carrière de Valdor, qu'exploite Hélène Vaubrac, se tait.",
        "operator | Hélène Vaubrac | Valdor",
        REST,
    ),
    # a pronoun in front of the verb, whose name stands in the same sentence
    fr(
        "Paul Estève a vendu sa maison au club de Valdor, qu'il préside.",
        "role: president | Paul Estève | Valdor",
        REST,
    ),
    fr(
        "Hélène Vaubrac et Paul Estève se sont vus au club de Valdor, qu'elle préside.",
        "role: president | Hélène Vaubrac | Valdor",
        REST,
    ),
    fr("Le club que préside la ville de Tourvelle se tait."),
    fr("Le journal que lit Hélène Vaubrac se tait."),
]


@pytest.mark.parametrize("row", VERBS)
def test_who_stands_behind_the_verb(row: Row) -> None:
    row.check()
