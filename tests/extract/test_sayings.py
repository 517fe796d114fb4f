"""The day on which something is said is not the day on which it is done, nor the time of who says it."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, article, en, fr, tell

DAY = "2023-05-17"
TOLD = [
    ("en", "Valdor will close on 6 June, Norhaven said on Tuesday.", ["closing date | 2023-06-06"]),
    ("en", "Valdor will close on 6 June, Alice Rowe told reporters on Tuesday.", ["closing date | 2023-06-06"]),
    ("en", "Valdor closed on 6 May, Norhaven confirmed on Tuesday.", ["closing date | 2023-05-06"]),
    ("en", "Valdor will close, Norhaven said on Tuesday.", []),
    ("en", "Norhaven said on Tuesday that Valdor will close on 6 June.", ["closing date | 2023-06-06"]),
    ("fr", "Valdor fermera le 6 juin, a indiqué Norhaven mardi.", ["closing date | 2023-06-06"]),
    ("fr", "Valdor fermera le 6 juin, a annoncé mardi la mairie.", ["closing date | 2023-06-06"]),
    ("fr", "Valdor a fermé le 6 mai, a précisé mardi Norhaven.", ["closing date | 2023-05-06"]),
    ("en", "Norhaven said Valdor closed on 6 May.", ["closing date | 2023-05-06"]),
    ("fr", "Norhaven a indiqué que Valdor a fermé le 6 mai.", ["closing date | 2023-05-06"]),
]
"""The days on which Valdor closes."""
OFFICES = [
    # an outlet only hears what it is told
    en(
        "Valdor lost £4m in 2021. It told the Kelm Gazette that it had cut 40 jobs.",
        "net loss | 4 M GBP | Valdor | - | 2021",
        "job cuts | 40 person | Valdor",
    ),
    en("Valdor told Norhaven that it had cut 40 jobs.", "job cuts | 40 person | Norhaven | - | - | - | Valdor"),
    en(
        "Its treasurer, Alice Rowe, said the deficit of Valdor was £38,000 last year.",
        "role: treasurer | Alice Rowe | Valdor",
        REST,
    ),
    en(
        "Valdor's chairman, Alice Rowe, told reporters that sales were £3m in 2021.",
        "role: chair | Alice Rowe | Valdor",
        REST,
    ),
    fr(
        "La trésorière de Valdor, Hélène Vaubrac, a déclaré que le déficit était de 38 000 euros en 2021.",
        "role: treasurer | Hélène Vaubrac | Valdor",
        REST,
    ),
    en(
        "Valdor will open a plant in 2031, its chairman, Alice Rowe, told reporters.",
        "role: chair | Alice Rowe | Valdor",
        REST,
    ),
    en(
        "In 2021 Valdor's chairman, Alice Rowe, told reporters that sales had risen.",
        "role: chair | Alice Rowe | Valdor | - | 2021",
        REST,
    ),
    # who says it on a day has the office on that day
    en(
        "Valdor's chairman, Alice Rowe, said on 3 May 2021 that sales had risen.",
        "role: chair | Alice Rowe | Valdor | - | 2021-05-03",
        REST,
    ),
    fr(
        "La présidente de Valdor, Hélène Vaubrac, a indiqué en 2021 que Lorzac fermerait.",
        "role: president | Hélène Vaubrac | Valdor | - | 2021",
        REST,
    ),
]
VOICES = [
    # who stands behind a preposition does not say what the verb behind "et" says
    fr("Valdor vend en Norvège et compte 40 ateliers.", "atelier | 40 atelier | Valdor"),
    fr("Valdor vend en Norvège et annonce 40 départs.", "job cuts | 40 départ | Valdor"),
    en("Valdor sells in Norway and reports a loss of £4m.", "net loss | 4 M GBP | Valdor"),
    # to have so many is no count of anybody's
    fr("Le conseil de Lorzac comptera 33 sièges.", "seats | 33 siège | conseil de Lorzac | - | - | planned"),
    fr(
        "Selon la mairie, 2 000 personnes ont défilé. La police de Lorzac a compté 3 000 manifestants.",
        "demonstrators | 3000 person | Lorzac | - | - | - | police",
        REST,
    ),
]


@pytest.mark.parametrize(("language", "text", "closings"), TOLD)
def test_a_deed_has_no_day_on_which_it_is_told(language: str, text: str, closings: list[str]) -> None:
    lines = tell(article(text, language, published=DAY))
    assert [" | ".join(line.split(" | ")[:2]) for line in lines if line.startswith("closing date")] == closings


@pytest.mark.parametrize("row", OFFICES)
def test_what_is_reported_dates_no_office(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", VOICES)
def test_whose_count_it_is(row: Row) -> None:
    row.check()
