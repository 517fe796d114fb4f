"""Plain news sentences whose figure is told by a turn of phrase: votes, earnings, sentences, spans of time, losses."""

from __future__ import annotations

import pytest

from extract.telling import Row, en, fr

TOLD = [
    # how a body voted, told by verbs
    fr(
        "Sur 27 élus, 19 ont voté pour, six contre et deux se sont abstenus.",
        "élu | 27 person",
        "yes votes | 19 person",
        "no votes | 6 person",
        "abstentions | 2 person",
    ),
    en(
        "Nine councillors voted in favour, six against, with two abstentions.",
        "yes votes | 9 person",
        "no votes | 6 person",
        "abstentions | 2 abstention",
    ),
    # votes for somebody are no votes for a text
    fr("À Tourvelle, 1 200 habitants ont voté pour Hélène Vaubrac.", "votes | 1200 person | Hélène Vaubrac"),
    # what a deed costs in jobs is cut, whatever else it saves
    en(
        "The merger at Valdor will save £3.2m a year and cost 85 jobs.",
        "savings | 3.2 M GBP/year | Valdor | - | - | planned",
        "job cuts | 85 person | Valdor | - | - | planned",
    ),
    # a person has pay, a company has profit
    en("Alice Rowe earned £142,000 in 2023.", "pay | 142000 GBP | Alice Rowe | - | 2023"),
    en("Its chief executive earned £142,000.", "pay | 142000 GBP | executive"),
    en("Valdor earned £3m in 2023.", "net income | 3 M GBP | Valdor | - | 2023"),
    # a court gives years, and has none
    fr(
        "La cour d'appel a condamné Hélène Vaubrac à trois ans de prison, dont deux avec sursis.",
        "sentence | exactly 3 year | Hélène Vaubrac",
        "sentence [part] | exactly 2 year | Hélène Vaubrac",
    ),
    fr(
        "Paul Lorzac a été condamné, rappelle Hélène Vaubrac, à trois ans de prison.",
        "sentence | exactly 3 year | Paul Lorzac | - | - | - | Hélène Vaubrac",
    ),
    en(
        "There were three escapes from Norhaven jail in two years.",
        "escape | 3 escape | Norhaven",
        "duration | 2 year | Norhaven",
    ),
    # a bare number is of the noun in front of "of"
    en("Hélène Vaubrac has a rating of 2,708.", "rating | 2708 | Hélène Vaubrac"),
    en("Valdor raised a total of 45,000.", "number | 45000 | Valdor"),
    fr("Le lycée Vaubrac a un effectif de 340.", "headcount | 340 | lycée Vaubrac"),
    # amounts beside the price of a share are for a share; the cost of a day of strikes is for a day
    en(
        "Norhaven offers Valdor holders £6.40 a share, of which £1.80 in cash.",
        "offer price | 6.40 GBP/share | Valdor | Norhaven",
        "offer price [part] | 1.80 GBP/share | Valdor | Norhaven",
    ),
    en("Valdor shares rose to 625 pence.", "share price | 6.25 GBP/share | Valdor"),
    en("A day of strikes costs Valdor $2 million.", "cost | 2 M USD/day | Valdor"),
    fr("Valdor chiffre la journée de grève à 180 000 €.", "amount | 180000 EUR/day | Valdor"),
    fr("Valdor a fixé à 28 euros le prix de la dose.", "price per unit | 28 EUR/dose | Valdor"),
    en("The price of a litre at Valdor is £1.40.", "price per unit | 1.40 GBP/litre | Valdor"),
    fr(
        "La journée de grève du 5 mars a coûté 180 000 € à Valdor.",
        "event date | XXXX-03-05 | Valdor",
        "cost | 180000 EUR | Valdor",
    ),
    # one of a time
    en("The repair of the Norhaven bridge took almost a month.", "event duration | nearly 1 month | Norhaven"),
    # within how long something was so often is not how long it lasted
    en(
        "It was the third outage in eighteen months at Valdor.",
        "outage number | 3 rank | Valdor",
        "duration | 18 month | outage",
    ),
    en("Valdor had an outage of three hours.", "outage duration | 3 hour | outage | Valdor"),
    # shares that are lost of what one has
    fr("Tourvelle a perdu 12 % de ses habitants.", "population change | 12 % | Tourvelle"),
    en("The union at Valdor has lost half its members.", "members change | 1/2 | union"),
    # an age stands behind any noun
    fr("La centrale de Tourvelle a 40 ans.", "age | 40 year | centrale"),
    # a rate of a noun with its article
    fr("Le taux de la taxe foncière atteint 41,5 % à Tourvelle.", "taxe rate | 41.5 % | taxe | Tourvelle"),
]


@pytest.mark.parametrize("row", TOLD)
def test_figure_is_told(row: Row) -> None:
    row.check()


SAID = [
    # what is left behind by a plan is so
    en(
        "Valdor will cut its staff from 1,200 to 900 by 2026.",
        "headcount | 1200 | Valdor",
        "headcount | 900 | Valdor | - | 2026 | planned",
        "…",
    ),
    fr(
        "Valdor portera sa capacité de 9 000 à 14 000 places.",
        "capacity | 9000 place | Valdor",
        "capacity | 14000 place | Valdor | - | - | planned",
    ),
    # within a time of which nothing is planned; what is planned has its end for a date
    en("Valdor has hired 300 engineers in three years.", "hires | 300 person | Valdor", "duration | 3 year | Valdor"),
    en("Two deaths in three years at Valdor led to an inquiry.", "deaths | 2 person | Valdor"),
    en("It is the second derailment in three years at Valdor."),
    en("Valdor will hire 300 engineers in three years.", "hires | 300 person | Valdor | - | - | planned", "…"),
    # who bears a grudge plans nothing
    fr("Norhaven en veut au prix payé par Valdor : 68 millions d'euros.", "price | 68 M EUR | Norhaven | Valdor"),
    # an age beside a noun is no toll
    en("Her husband, 61, died in Pellworth.", "age | 61 year | husband"),
    # a time zone is nobody
    en(
        "Kestrel resumed at 06:40 BST after an outage of three hours.",
        "end time | 06:40 | outage | Kestrel",
        "outage duration | 3 hour | outage",
    ),
    # whom a prosecutor accuses
    fr(
        "Le parquet a requis cinq ans de prison contre l'ancien trésorier.",
        "sentence | exactly 5 year | trésorier | - | - | planned",
    ),
    # animals that are killed
    fr("La foudre a tué 43 brebis à Tourvelle.", "animals killed | 43 brebis | foudre | Tourvelle"),
]


ROLES_TOLD = [
    # who counts so many has them, and is no voice
    fr(
        "Le groupe Valdor exploite onze usines en Europe et compte 6 400 salariés.",
        "usine [europe] | 11 usine | Valdor",
        "headcount | 6400 person | Valdor",
    ),
    # who takes over from somebody has the date
    en("Alice Rowe took over from Peter Hale in 2017.", "appointment date | 2017 | Alice Rowe"),
    en("Peter Hale was succeeded by Alice Rowe in 2017.", "appointment date | 2017 | Alice Rowe"),
    fr("Alice Rowe a succédé à Paul Hale en 2017.", "appointment date | 2017 | Alice Rowe"),
    # what is sold abroad is no stake, what a family keeps is one
    en("About 25% of its beer is sold abroad.", "share | ~25 %"),
    fr("Environ 25 % de sa bière est vendue à l'export.", "share | ~25 %"),
    # a share of those who voted is no turnout where it has a side
    fr("Les salariés de Valdor ont voté à 87 % pour le projet.", "vote share | 87 % | Valdor"),
    fr("À Tourvelle, ils ont voté à 61 % pour élire leur maire.", "turnout | 61 %"),
    # what a rival gets is another's
    en(
        "Alice Rowe won 52 per cent of the vote, ahead of Peter Hale on 41.",
        "vote share | 52 % | Alice Rowe | vote",
        "vote share | 41 % | Peter Hale | vote",
    ),
    fr(
        "Hélène Vaubrac recueille 4 757 voix, devant Paul Estève avec 4 393 voix.",
        "votes | 4757 voix | Hélène Vaubrac",
        "votes | 4393 voix | Paul Estève",
    ),
    en("The MV Orla Bay ran aground off Pellworth with 212 people on board.", "present | 212 person | MV Orla Bay"),
    fr(
        "Lorzac a acheté 25 % du capital de Valdor pour 48 M€.",
        "acquisition | 25 % | Lorzac | Valdor",
        "price | 48 M EUR | Valdor | Lorzac",
    ),
    fr(
        "Hélène Vaubrac recueille 4 757 voix, contre 4 393 à son adversaire.",
        "votes | 4757 voix | Hélène Vaubrac",
        "votes | 4393 voix | adversaire",
    ),
    en(
        "Alice Rowe got 4,757 votes, against 4,393 for her opponent.",
        "votes | 4757 vote | Alice Rowe",
        "votes | 4393 vote | opponent",
    ),
    # a letter tells one line from another
    fr("La ligne D, longue de 9 kilomètres, ouvre.", "length | 9 km | ligne D"),
]


@pytest.mark.parametrize("row", ROLES_TOLD)
def test_who_a_figure_is_about_is_told(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", SAID)
def test_mood_and_subject_are_told(row: Row) -> None:
    row.check()
