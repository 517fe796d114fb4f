"""Some of what was just counted is told apart from the whole."""

from __future__ import annotations

import pytest

from extract.telling import Row, en, fr

PARTS = [
    fr(
        "Valdor compte 1 200 salariés dans le monde, dont 300 en France et 200 en Italie.",
        "headcount | 1200 person | Valdor",
        "headcount [part] | 300 person | Valdor",
        "headcount [part] | 200 person | Valdor",
    ),
    fr(
        "Valdor compte 1 200 salariés, 300 d'entre eux en France.",
        "headcount | 1200 person | Valdor",
        "headcount [part] | 300 person | Valdor",
    ),
    en(
        "Valdor employs 1,200 people worldwide, 300 of them in France.",
        "headcount | 1200 person | Valdor",
        "headcount [part] | 300 person | Valdor",
    ),
    en(
        "Valdor employs 1,200 people, including 300 in France.",
        "headcount | 1200 person | Valdor",
        "headcount [part] | 300 person | Valdor",
    ),
    # who gave a part of what something costs
    fr(
        "Le musée Valdor a un budget de 3 millions d'euros, dont 800 000 euros de l'État.",
        "budget | 3 M EUR | musée Valdor",
        "contribution | 800000 EUR | État | musée Valdor",
    ),
    en(
        "Norhaven has a budget of £14 million, including £2 million from Kelm County Council.",
        "budget | 14 M GBP | Norhaven",
        "contribution | 2 M GBP | Kelm County Council | Norhaven",
    ),
    en(
        "Norhaven has a budget of £14 million, including £2 million for Kelm Hall.",
        "budget | 14 M GBP | Norhaven",
        "budget [part] | 2 M GBP | Norhaven",
    ),
    # no part: a greater number; another figure
    en(
        "Valdor employs 300 people, of whom 1,200 are abroad.",
        "headcount | 300 person | Valdor",
        "headcount | 1200 | Valdor",
    ),
    fr(
        "Valdor compte 1 200 salariés, dont un budget de 300 millions d'euros.",
        "headcount | 1200 person | Valdor",
        "budget | 300 M EUR | Valdor",
    ),
]


@pytest.mark.parametrize("row", PARTS)
def test_a_part_is_no_second_count(row: Row) -> None:
    row.check()
