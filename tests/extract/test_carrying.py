"""A time that stands once in a sentence and holds for all that it tells."""

from __future__ import annotations

import pytest

from andro_check.extract.claims import extract
from andro_check.model.period import Period
from extract.telling import CAST, article

CARRIED = [
    ("en", "In 2019 Valdor bought 40 % of Norhaven and 25 % of Kestrel.", {"40 %": "2019", "25 %": "2019"}),
    ("en", "In 2021 Valdor, then owned by Lorzac (60 %) and Marnault (40 %), employed 120 people.",
     {"60 %": "2021", "40 %": "2021", "120": "2021"}),
    ("en", "In 2018 Valdor, founded in 1950, drew 410,000 visitors, sold 52,000 books and lost £1.2m.",
     {"410,000": "2018", "52,000": "2018", "£1.2m": "2018"}),
    ("en", "Valdor had 640 pupils, 38 teachers and a budget of £4m in 2017.",
     {"640": "2017", "38": "2017", "£4m": "2017"}),
    ("en", "Valdor's staff numbered 1,400 in 2008, of whom 310 were welders and 95 apprentices.",
     {"1,400": "2008", "310": "2008", "95": "2008"}),
    ("en", "Results for 2021: revenue of £48m, a profit of £3.1m and 220 staff.", {"£3.1m": "2021", "220": "2021"}),
    ("fr", "En 2021, la société, détenue par Valdor (60 %) et Lorzac (40 %), employait 120 personnes.",
     {"60 %": "2021", "40 %": "2021", "120": "2021"}),
    ("fr", "Au 31 décembre 2020, Valdor comptait 300 salariés pour un chiffre d'affaires de 40 millions d'euros.",
     {"300": "2020-12-31", "40 millions d'euros": "2020"}),
    ("fr", "À la rentrée 2025, Valdor compte 900 inscrits, répartis comme suit : 400 en licence et 500 en master.",
     {"900": "2025", "400": "2025", "500": "2025"}),
    ("fr", "L'effectif de Valdor était de 1 400 personnes en 2008, dont 310 soudeurs et 95 apprentis.",
     {"1 400": "2008", "310": "2008", "95": "2008"}),
    ("fr", "En 2015, Valdor avait 2 100 adhérents ; il engageait 14 équipes et devait 300 000 euros.",
     {"14": "2015", "300 000 euros": "2015"}),
    ("en", "In 2019 Valdor opened a plant. It then employed 85 people.", {"85": "2019"}),
    ("en", "At the end of 2019 Valdor was for sale. At the time it had 85 shops.", {"85": "2019-09/2019-12"}),
    ("fr", "Fin 2019, Valdor cherchait un repreneur. Elle employait alors 85 personnes.", {"85": "2019-09/2019-12"}),
    ("fr", "En 2019, Valdor a ouvert une usine. À l'époque, elle employait 85 personnes.", {"85": "2019"}),
    ("en", "When it was sold in 2011, Valdor employed 230 people.", {"230": "2011"}),
    ("fr", "Quand elle a été vendue en 2011, Valdor employait 230 personnes et produisait 400 tonnes.",
     {"230": "2011", "400": "2011"}),
    ("en", "In 2021 the company was owned by Norhaven, Lorzac and Kestrel.",
     {"Norhaven": "2021", "Lorzac": "2021", "Kestrel": "2021"}),
]  # fmt: skip

LEFT = [
    ("en", "In 2013 Valdor sold 140,000 copies a day and had 75 reporters; today it sells 31,000 and has 18.",
     {"31,000": "", "18": ""}),
    ("en", "In 2019 Valdor had 40 shops and, in the words of its owner, big plans, up from 35.", {"35": ""}),
    ("en", "In 2025 Valdor transferred 80 % to Norhaven; he had previously owned 85 %.", {"85 %": ""}),
    ("en", "Founded in 1964, Valdor runs 11 lifts, 34 kilometres of piste and 40 chalets.", {"40": ""}),
    ("en", "After the 2012 flood, which closed its docks, Valdor and the town built three walls.", {"three": ""}),
    ("en", "In 2019 Valdor opened a plant. It then bought 40 shops.", {"40": ""}),
    ("fr", "En 1998, un mariage a échoué. Vingt familles étaient alors parties ; ici, 40 membres partent.", {"40": ""}),
    ("en", "In 2019 Valdor bought Norhaven, which employs 310 people.", {"310": ""}),
    ("fr", "En 2019, Valdor a racheté Norhaven, qui emploie 310 personnes.", {"310": ""}),
    ("fr", "Fondée en 1921 à Tourvelle, la maison emploie 410 personnes dans deux usines et 48 boutiques.", {"48": ""}),
    ("fr", "Achevé en septembre 2022, le chantier a mobilisé 420 personnes, dont 140 soudeurs.", {"140": ""}),
    ("fr", "Le guichet ouvert en mars 2021 par Valdor, Norhaven et la région a déjà reçu 860 appels.", {"860": ""}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "times"), [*CARRIED, *LEFT], ids=[row[1][:60] for row in (*CARRIED, *LEFT)]
)
def test_it_holds_for_all_that_goes_with_it(language: str, text: str, times: dict[str, str]) -> None:
    claims, _ = extract([article(text, language)], CAST)
    told = {
        words: {
            c.as_of.edtf if c.as_of else ""
            for c in claims
            if text[c.value_start :].startswith(words) and not isinstance(c.value, Period)
        }
        for words in times
    }
    assert told == {words: {time} for words, time in times.items()}


TOLLS = [
    ("en", "Last year 214 people died on the roads of Pellworth.", "2023"),
    ("en", "In 2019 214 cyclists died in Pellworth.", "2019"),
    ("fr", "L'an dernier, 214 personnes sont mortes sur les routes de Tourvelle.", "2023"),
]


@pytest.mark.parametrize(("language", "text", "time"), TOLLS)
def test_the_year_of_a_toll_is_that_of_the_deaths_and_nobodys_day_of_death(language: str, text: str, time: str) -> None:
    claims, _ = extract([article(text, language, published="2024-05-01")], CAST)
    assert [(c.figure, c.as_of.edtf if c.as_of else "") for c in claims] == [("deaths", time)]
