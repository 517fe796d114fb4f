"""Plain news of two or three sentences: what a penalty, a majority, an opening or a number of the injured is not."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

NEWS = [
    # --- by how many votes somebody was beaten is the majority of whoever won
    en("Alice Rowe won narrowly, beating Mark Dolan by 1,204 votes.", "majority | 1204 vote | Alice Rowe"),
    en("Labour's Alice Rowe came out ahead of Mark Dolan by just 27 votes.", "majority | 27 vote | Alice Rowe"),
    fr("Hélène Vaubrac a battu Jean Morin de 1 204 voix.", "majority | 1204 voix | Hélène Vaubrac"),
    fr("Hélène Vaubrac a devancé Jean Morin de 33 voix.", "majority | 33 voix | Hélène Vaubrac"),
    en(
        "Alice Rowe won 12,400 votes, beating Mark Dolan on 11,200.",
        "votes | 12400 vote | Alice Rowe",
        "votes | 11200 | Mark Dolan",
    ),
    # --- how badly some of the injured were hurt
    fr(
        "La collision a fait onze blessés, dont deux grièvement.",
        "injured | 11 person | collision",
        "seriously injured | 2 person | collision",
    ),
    fr("Neuf enfants ont été blessés, dont trois légèrement.", "injured | 9 person", "slightly injured | 3 person"),
    fr(
        "La collision a fait six blessés, dont deux pompiers.",
        "injured | 6 person | collision",
        "injured pompier | 2 person | collision",
    ),
    # --- what somebody opens or closes so many of is not himself
    en("Valdor opened 12 shops in 2019.", "shop | 12 shop | Valdor", "date | 2019 | Valdor"),
    fr("Valdor a fermé trois agences en 2019.", "agence | 3 agence | Valdor", "date | 2019 | Valdor"),
    en("Valdor opened in 2019 with 12 rooms.", "opening date | 2019 | Valdor", REST),
    en("Twelve shops of Valdor opened in 2019.", "shop | 12 shop | Valdor", "opening date | 2019 | Valdor"),
    # --- years of the wrong that a penalty is for
    en("Valdor was fined £12m for failings between 2015 and 2019.", "fine | 12 M GBP | Valdor"),
    en("Valdor was fined £12m in 2019 for late filing.", "fine | 12 M GBP | Valdor | - | 2019"),
    en("Valdor was fined £12m for 2019.", "fine | 12 M GBP | Valdor | - | 2019"),
    fr(
        "Valdor a écopé d'une amende de 9 millions d'euros pour des manquements commis entre 2016 et 2019.",
        "fine | 9 M EUR | Valdor",
    ),
    fr("Valdor a écopé d'une amende de 9 millions d'euros en 2019.", "fine | 9 M EUR | Valdor | - | 2019"),
    # --- a family that bears the name of a firm, and one that is somebody's
    fr("La famille Norhaven conserve 41 % de Valdor.", "stake | 41 % | famille Norhaven | Valdor"),
    fr("La famille de Hélène Vaubrac détient 41 % de Valdor.", "stake | 41 % | Hélène Vaubrac | Valdor"),
    # --- the year of a crime is not that of its judgment
    fr(
        "Jean Morin a été condamné à trois ans de prison pour un meurtre commis en 2019.",
        "sentence | exactly 3 year | Jean Morin",
        "date | 2019 | Jean Morin",
    ),
    fr("Jean Morin a été condamné en 2019 pour un meurtre commis à Kelm.", "judgment date | 2019 | Jean Morin", REST),
    # --- who comes or goes that day held his office before
    en(
        "The chief executive of Valdor, Alice Rowe, who joined in 2016, will step down in June 2030.",
        "role: chief executive | Alice Rowe | Valdor",
        "arrival date | 2016 | Alice Rowe",
        "departure date | 2030-06 | Alice Rowe | - | - | planned",
        REST,
    ),
    # --- a body that only names a sort of things
    en(
        "Council tax in Pellworth will rise by 4.9 per cent.",
        "tax change | 4.9 % | Pellworth | - | - | planned",
    ),
    en("The council has 46 members.", "members | 46 person | council"),
    # --- a number in a name counts nothing
    en("The Three Rivers Museum drew 310 visitors.", "attendance | 310 person | Rivers Museum"),
    en("The three rivers drew 310 visitors.", "river | 3 river", REST),
]


@pytest.mark.parametrize("row", NEWS)
def test_plain_news_makes_no_odd_claim(row: Row) -> None:
    row.check()
