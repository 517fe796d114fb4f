"""Which date of a sentence tells the time of a value, and which one that of something else."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

OWN = [
    fr("Valdor a eu l'an dernier un chiffre d'affaires de 6 millions d'euros.",
       "revenue | 6 M EUR | Valdor | - | 2023", published="2024-04-02"),
    fr("Valdor emploie 120 salariés depuis mars 2021.", "headcount | 120 person | Valdor | - | 2021-03/..", REST),
    en("Valdor had sales of €6 million in 2021.", "revenue | 6 M EUR | Valdor | - | 2021"),
]  # fmt: skip

EARLIER = [
    fr("Valdor a eu l'an dernier un chiffre d'affaires de 6 M€, contre 4 M€ un an plus tôt.",
       "revenue | 6 M EUR | Valdor | - | 2022", "revenue | 4 M EUR | Valdor | - | 2021", REST, published="2023-02-07"),
    en("Valdor had sales of €6m in 2021, compared with €4m two years earlier.",
       "revenue | 6 M EUR | Valdor | - | 2021", "revenue | 4 M EUR | Valdor | - | 2019", REST),
    en("Valdor had sales of €6m in 2021, up from €4m the year before.",
        "revenue | 6 M EUR | Valdor | - | 2021", "revenue | 4 M EUR | Valdor | - | 2020"),
    en("Valdor had sales of €6m in 2021, up from €4m a year earlier.",
       "revenue | 6 M EUR | Valdor | - | 2021", "revenue | 4 M EUR | Valdor | - | 2020", REST),
]  # fmt: skip

ANOTHERS = [
    fr("La reprise de l'entraînement est fixée au 17 juillet 2024.", "date | 2024-07-17 | reprise"),
    fr("Valdor, dont le chiffre d'affaires a atteint 6 M€ en 2023, emploie 120 salariés.",
       "revenue | 6 M EUR | Valdor | - | 2023", "headcount | 120 person | Valdor"),
    fr("Fondé en 1908, lauréat de Lorzac en 1951, Valdor emploie 120 salariés.",
       "headcount | 120 person | Valdor", REST),
    fr("La valeur d'entreprise de Valdor ressort à 80 M€, soit 15 fois l'Ebitda de 2023.",
       "enterprise value | 80 M EUR | Valdor", REST),
    fr("De 18 millions d'euros en 2018, la facture de Valdor est passée à 22 millions.",
       "cost | 22 M EUR | Valdor", REST),
    fr("Valdor, qui emploie 120 salariés, a vendu 40 navires en 2021.", "headcount | 120 person | Valdor", REST),
    fr("Un prix de 90 millions d'euros a été payé à Valdor, partenaire de la ville depuis 2014.", REST),
    en("Valdor employs 120 people, 7 more than in 2019.", "headcount | 120 person | Valdor", REST),
    en("Valdor employs 120 people, 7 more than last year.", "headcount | 120 person | Valdor", REST),
    fr("Hélène Vaubrac s'est arrêtée mardi.", "date | 2024-05-14 | Hélène Vaubrac", published="2024-05-15"),
    fr("Hélène Vaubrac l'emporte dimanche.", "date | 2024-05-12 | Hélène Vaubrac", published="2024-05-15"),
    en("Valdor said on Tuesday it would cut 120 jobs by the end of 2025.",
       "job cuts | 120 person | Valdor | - | 2025-12 | planned", REST, published="2024-05-15"),
    en("On Tuesday Valdor said it had sales of €6m in 2023.",
       "revenue | 6 M EUR | Valdor | - | 2023", REST, published="2024-05-15"),
    en("On Tuesday Valdor cut 120 jobs.",
       "job cuts | 120 person | Valdor | - | 2024-05-14", REST, published="2024-05-15"),
    en("Valdor, which employs 120 people, sold 40 ships in 2021.", "headcount | 120 person | Valdor", REST),
    en("Valdor had 40 ships at sea in May 2021 and employs 120 people.", "headcount | 120 person | Valdor", REST),
    en("PORT VALDOR, Oct 5, 2023 - The cost of Valdor has climbed from £18m to £22m.",
       "cost | 18 M GBP | Valdor", "cost | 22 M GBP | Valdor", published="2023-10-05"),
    fr("TOURVELLE, 6 mars 2018 (16h10) - Valdor emploie 120 salariés.",
       "headcount | 120 person | Valdor", published="2018-03-06"),
    en("Valdor was given a budget of £18m at 2015 prices.", "budget | 18 M GBP | Valdor", REST),
    fr("Valdor a un budget de 18 M€ aux prix de 2015.", "budget | 18 M EUR | Valdor", REST),
    en("Valdor won the cup in 1998; it employs 120 people.", "headcount | 120 person | Valdor", REST),
    fr("Valdor, dont les ventes ont chuté d'un quart, partira à la fin de 2027.",
       "revenue change | 1/4 | Valdor", REST, published="2025-04-02"),
    fr("Valdor emploie 120 salariés et a réalisé en 2021 un chiffre d'affaires de 6 M€.",
       "headcount | 120 person | Valdor", REST),
    en("From £18m in 2018, the cost of Valdor has grown to £22m.", "cost | 22 M GBP | Valdor", REST),
]  # fmt: skip

STRETCHES = [
    en("On 27 February 2021 Valdor announced sales of €6m.", "revenue | 6 M EUR | Valdor", REST),
    en("Valdor had sales of €6m in the year to March 2021, compared with €4m a year earlier.",
       "revenue | 6 M EUR | Valdor | - | 2020-04/2021-03", "revenue | 4 M EUR | Valdor | - | 2019-04/2020-03"),
    en("Valdor had sales of €6m in the six months ended 30 September 2021.",
       "revenue | 6 M EUR | Valdor | - | 2021-04/2021-09", REST),
    fr("Valdor a perdu 6 millions d'euros sur l'exercice clos le 31 mars 2021.",
       "net loss | 6 M EUR | Valdor | - | 2020-04/2021-03"),
    en("Valdor has a budget of $31.6 million for the 2021-22 season.", "budget | 31.6 M USD | Valdor | - | 2021/2022"),
    en("Valdor closed the 2020-21 season with sales of €6m.", "revenue | 6 M EUR | Valdor | - | 2020/2021", REST),
]  # fmt: skip

MOODS = [
    fr("Norhaven détiendra 45 % de Valdor, Kestrel 15 %.",
       "stake | 45 % | Norhaven | Valdor | - | planned", "stake | 15 % | Kestrel | Valdor | - | planned"),
    fr("Valdor puisera dans les 45 millions d'euros que la société Norhaven lui a versés.",
       "contribution | 45 M EUR | Norhaven | Valdor", REST),
    fr("Les organisateurs de Valdor espèrent attirer 45 000 spectateurs.",
       "attendance | 45000 person | Valdor | - | - | planned", REST),
    fr("L'ouverture du pont de Tourvelle n'est pas envisagée avant 2025.",
       "opening date | 2025/.. | pont | - | - | planned"),
]  # fmt: skip

KEPT = [
    # --- no verb before a name plans how whoever is named stands
    fr("Elle rejoindra le conseil de Norhaven, dont la part dans Valdor se monte à 25 %.",
       "stake | 25 % | conseil de Norhaven | Valdor"),
    fr("Il rejoindra Valdor, qui emploie 430 personnes.", "headcount | 430 person | Valdor"),
    en("He will run Valdor, which employs 430 people.", "headcount | 430 person | Valdor"),
    # --- so many there are, whatever is to become of them
    fr("Valdor fermera ses cinq agences.", "agence | 5 agence | Valdor"),
    en("Valdor will close its three mills.", "mill | 3 mill | Valdor"),
    fr("Ada Quill avait été élue en 2009 dans une ville promise à la gauche.", "appointment date | 2009 | Ada Quill"),
    # --- what is planned stays a plan
    fr("Valdor, qui emploiera 430 personnes, est tout neuf.", "headcount | 430 person | Valdor | - | - | planned"),
    fr("Valdor portera sa part dans Norhaven à 25 %.", "stake | 25 % | Valdor | Norhaven | - | planned"),
    fr("Valdor ouvrira trois usines.", "usine | 3 usine | Valdor | - | - | planned"),
    en("Norhaven plans to open a mill that employs 430 people.",
       "headcount | 430 person | Norhaven | - | - | planned"),
    en("Norhaven plans to raise its stake in Valdor to 25 per cent.",
       "stake | 25 % | Norhaven | Valdor | - | planned"),
]  # fmt: skip

OFFICES = [
    fr("L'ancien directeur de Valdor, Paul Morin, a parlé."),
    fr("Le directeur de Valdor, Paul Morin, a parlé.", "role: director | Paul Morin | Valdor"),
    en("Valdor's former director, Paul Morin, has spoken."),
    en("Valdor's director, Paul Morin, has spoken.", "role: director | Paul Morin | Valdor"),
]


@pytest.mark.parametrize("row", OWN, ids=str)
def test_a_date_tells_the_time_of_its_own_value(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", EARLIER, ids=str)
def test_what_is_compared_is_so_much_earlier(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", ANOTHERS, ids=str)
def test_the_date_of_something_else_is_left_there(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", STRETCHES, ids=str)
def test_a_stretch_is_told_by_its_end(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", MOODS, ids=str)
def test_what_was_done_is_no_plan(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", OFFICES, ids=str)
def test_an_office_that_somebody_once_held_is_none(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", KEPT, ids=str)
def test_what_there_is_already_is_no_plan(row: Row) -> None:
    row.check()
