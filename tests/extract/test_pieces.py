"""Quantities said in several pieces, and amounts for each of several things."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, en, fr

PIECES = [
    en("The talks at Corvane lasted half an hour.", "event duration | 0.5 hour {[0.25, 0.75) [0.25, 0.75)} | Corvane"),
    en("The Corvane flight took an hour and a half.", "journey time | 1.5 hour {[1.25, 1.75) [1.25, 1.75)} | Corvane"),
    en("The Corvane trip took two hours and 41 minutes.", "journey time | 161 minute | Corvane"),
    en("Corvane was shut for three quarters of an hour.", "closing duration | 0.75 hour | Corvane"),
    en("Corvane raised its rate by half a percentage point.", "growth | 0.5 pt {[0.25, 0.75) [0.25, 0.75)} | Corvane"),
    en("Half a million people watched the Marlowe Games.", "attendance | 500000 person | Marlowe Games"),
    en(
        "A quarter of a million people watched the Marlowe Games.",
        "attendance | 250000 person {[225000, 275000) [225000, 275000)} | Marlowe Games",
    ),
    en("Some 20 cents in every dollar goes to Corvane.", "share | ~20 % | Corvane"),
    en("Sela Dray won in 1:58.4.", "finish time | 118.4 second | Sela Dray"),
    en("Sela Dray won in 2:04:31.", "finish time | 7471 second | Sela Dray"),
    en("The doors of Corvane open at 9:15:20."),
    en(
        "Norhaven will pay 640 pence for each Corvane share.",
        "offer price | 6.40 GBP/share | Corvane | Norhaven | - | planned",
    ),
    fr("Le trajet de Valdor dure deux ans et six mois.", "journey time | 30 month | Valdor"),
    fr(
        "Le pont de Valdor a coûté un quart de million d'euros.",
        "cost | 250000 EUR {[225000, 275000) [225000, 275000)} | Valdor",
    ),
    fr("La séance de Valdor a duré trois quarts d'heure.", "event duration | 0.75 hour | Valdor"),
    fr("Le pont de Valdor mesure 6 m 48.", "length | 6.48 m | Valdor"),
    fr("Le pont de Valdor mesure six mètres quarante-huit.", "length | 6.48 m | Valdor"),
    fr("Le budget de Valdor a été multiplié par trois.", "budget multiple | 3 fois | Valdor"),
    fr(
        "Le budget de Valdor a été divisé par quatre.",
        'budget divisor | 4 "fois moins" | Valdor',
    ),
    fr(
        "La participation à Valdor recule d'un point et demi.",
        "turnout change | 1.5 pt {[1.25, 1.75) [1.25, 1.75)} | Valdor",
    ),
    en(
        "Turnout in Corvane fell by a point and a half.",
        "turnout change | 1.5 pt {[1.25, 1.75) [1.25, 1.75)} | Corvane",
    ),
    en(
        "The budget of Corvane has halved since 2010.",
        "budget divisor | 2 time less | Corvane | - | 2010/..",
        REST,
    ),
    fr("Le retard de Valdor dépasse une demi-heure.", "delay | 0.5 hour | Valdor"),
    en("Some 3.4m loaves were baked in Corvane.", "loaf | ~3.4 M loaf | Corvane"),
    en("The budget of Corvane was multiplied by six.", "budget multiple | 6 time | Corvane"),
    en("The budget of Corvane has more than halved."),
]


@pytest.mark.parametrize("row", PIECES)
def test_pieces_are_read_together(row: Row) -> None:
    row.check()
