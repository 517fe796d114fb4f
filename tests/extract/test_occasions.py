"""Dates that tell when something was done, apart from dates at which a value holds, both languages."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

PUBLISHED = "2021-03-10"

OCCASIONS = [
    en("Kestrel employs 120 people and has served the islands since 1934.", "date | 1934/.. | Kestrel", REST),
    en("Two pumps of Kestrel failed on 3 August 2020, and 40 homes were flooded.", "date | 2020-08-03 | Kestrel", REST),
    en("Kestrel, which is 92 metres long, was towed away in June 2020.", "date | 2020-06 | Kestrel", REST),
    en("On 4 May 2020 Kestrel ran aground with 214 passengers.", "event date | 2020-05-04 | Kestrel", REST),
    fr("Kestrel a été remorqué le 4 mai 2020 avec 214 passagers.", "date | 2020-05-04 | Kestrel", REST),
    fr("Kestrel, entrée en 2016, compte 120 salariés.", "date | 2016 | Kestrel", "headcount | 120 person | Kestrel"),
    fr("Kestrel dessert les îles depuis 1934 et compte 120 salariés.", "date | 1934/.. | Kestrel", REST),
]
DONE_BY = [
    en("Alice Rowe left her post at Kestrel on 3 August 2020.", "date | 2020-08-03 | Alice Rowe", REST),
    en("Kestrel was towed to the port of Pellworth on 3 August 2020.", "date | 2020-08-03 | Kestrel", REST),
    fr("Kestrel a été remorqué jusqu'au port de Tourvelle le 3 août 2020.", "date | 2020-08-03 | Kestrel", REST),
    en("Alice Rowe worked at Kestrel for thirty-three years.", "tenure | 33 year | Alice Rowe", REST),
]
DAYS_OF_STATES = [
    en("The temperature at Pellworth reached 41 degrees on 2 August 2020.", "date | 2020-08-02 | Pellworth", REST),
    fr("La température a atteint 41 degrés à Tourvelle le 2 août 2020.", "date | 2020-08-02 | Tourvelle", REST),
    en("At 31 December 2020, Kestrel owed its banks £31m.", "date | 2020-12-31 | Kestrel", REST),
]
SHARES = [
    en("Kestrel's shares closed at 311 pence.", "share price | 3.11 GBP/share | Kestrel"),
    fr("L'action Kestrel a clôturé à 12,40 euros.", "share price | 12.40 EUR/share | Kestrel"),
]
TIMES_OF_VALUES = [
    en("In 2020 Kestrel employed 120 people.", "headcount | 120 person | Kestrel | - | 2020"),
    en("Kestrel had revenue of £4m in 2020.", "revenue | 4 M GBP | Kestrel | - | 2020"),
    fr("Kestrel comptait 120 salariés en 2020.", "headcount | 120 person | Kestrel | - | 2020"),
]


@pytest.mark.parametrize("row", OCCASIONS)
def test_a_date_with_a_verb_of_its_own_is_claimed(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", DONE_BY)
def test_what_was_done_when_has_its_grammatical_subject(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", DAYS_OF_STATES)
def test_a_single_day_of_a_state_is_claimed_beside_it(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", TIMES_OF_VALUES)
def test_a_date_of_a_value_is_not(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", SHARES)
def test_shares_are_priced_one_by_one(row: Row) -> None:
    row.check()
