"""Lengths of hours and minutes, and what an amount is for where only its neighbour, or nobody, says so."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, fr

LENGTHS = [
    fr("La panne a duré 2 h 45.", "outage duration | 165 minute | panne"),
    fr("La panne a duré une heure trois quarts.", "outage duration | 105 minute | panne"),
    fr("La panne a duré deux heures et quart.", "outage duration | 135 minute | panne"),
    fr("La panne a duré une heure.", "outage duration | 1 hour | panne"),
    fr("Le trajet de Valdor durera 1h30.", "journey time | 90 minute | Valdor | - | - | planned"),
    fr("Le marathon a été couru en 2 h 12 min 34 s.", "duration | 7954 second | marathon"),
    fr("Le train est parti avec plus de 2 h 10 de retard.", "delay | > 130 minute | train"),
    fr(
        "Les travaux de Valdor devaient durer six mois, ils en prendront dix.",
        "construction duration | 6 month | Valdor | - | - | planned",
        "construction duration | 10 month | Valdor | - | - | planned",
    ),
    fr("Le trajet prend une heure vingt.", "journey time | 80 minute"),
    fr("Valdor vend un film, fresque de quatre heures dix signée Lorzac.", "duration | 250 minute | Valdor"),
    fr("La réunion s'est achevée à 2 h 45.", "end time | 02:45 | réunion"),
    fr(
        "Le feu s'est déclaré à 14h30 et a été éteint vers 18h15.",
        "time of event | 14:30 | feu",
        "end time | ~18:15 | feu",
    ),
]

TARIFF = ("price per unit | 1.50 EUR/hour | - | - | - | planned", "price per unit | 2 EUR/hour | - | - | - | planned")

RATES = [
    fr(
        "Norhaven a payé 3 millions d'euros. Valdor a 5 millions de clients. Il avait emprunté 20 millions.",
        "loan | 20 M EUR | Valdor | Norhaven",
        REST,
    ),
    fr("La caissière gagne 2 150 euros net.", "pay | 2150 EUR/month | caissière"),
    fr("Le salaire est porté de 1 740 à 1 815 euros bruts mensuels.", "pay | 1740 EUR/month", "pay | 1815 EUR/month"),
    fr("Les agents toucheront une prime de 1 500 euros nets.", "bonus | 1500 EUR | agents | - | - | planned"),
    fr(
        "Le loyer passe de 612 euros à 640 euros par mois.",
        "price per unit | 612 EUR/month",
        "price per unit | 640 EUR/month",
    ),
    fr(
        "L'offre est de 185 euros par action, contre 217,50 euros.",
        "offer price | 185 EUR/share | offre",
        "offer price | 217.50 EUR/share | offre",
    ),
    fr(
        "L'amende est de 9 000 euros par mois, contre 1,2 million d'euros.", "fine | 9000 EUR/month", "fine | 1.2 M EUR"
    ),
]


@pytest.mark.parametrize("row", LENGTHS)
def test_lengths_of_hours_and_minutes(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", RATES)
def test_what_an_amount_is_for(row: Row) -> None:
    row.check()
