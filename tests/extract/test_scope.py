"""When a claim holds, in what mood it is said and who is quoted, both languages."""

from __future__ import annotations

import pytest

from extract.telling import REST, Row, article, drafted, en, fr, written

INVESTED = "investment | 40 M EUR | Norhaven | Valdor"
DAY, PARTIES = "date |", "| Norhaven | Valdor"
"""What is done on a day has that day for a claim of its own."""
PLANNED = f"{INVESTED} | - | planned"
CONDITIONAL = f"{INVESTED} | - | conditional"
DENIED = f"{INVESTED} | - | denied"
STAKE = "stake | 12 % | Norhaven | Valdor"
STAFF = "headcount | 120 person | Valdor"

PLANS = [
    en("Valdor cost £310m, £40m more than planned.", "cost | 310 M GBP | Valdor", "overrun | 40 M GBP | Valdor"),
    en("No fewer than 120 people work for Valdor.", "headcount | >= 120 person | Valdor"),
    fr("Valdor compte pas moins de 120 salariés.", "headcount | >= 120 person | Valdor"),
    fr("Norhaven prévoit d'investir 40 millions d'euros dans Valdor.", PLANNED),
    fr("Norhaven souhaite investir 40 millions d'euros dans Valdor.", PLANNED),
    fr("Norhaven doit investir 40 millions d'euros dans Valdor.", PLANNED),
    fr("Norhaven envisage de céder 12 % de Valdor.", "stake sold | 12 % | Norhaven | Valdor | - | planned"),
    fr(
        "Norhaven détient actuellement 12 % de Valdor et souhaite monter à 30 %.",
        STAKE,
        "stake | 30 % | Norhaven | Valdor | - | planned",
    ),
    fr("Norhaven investira 40 millions d'euros dans Valdor.", PLANNED),
    fr("La société Nordera, fondée en 1968, recrute.", "foundation date | 1968 | Nordera"),
    fr("Nordera, fondée en 1968, recrute. La société Nordera grandit.", "foundation date | 1968 | Nordera"),
    fr("Le pont de Tourvelle coûtera 48 millions d'euros.", "cost | 48 M EUR | pont | - | - | planned"),
    fr("Norhaven va investir 40 millions d'euros dans Valdor.", PLANNED),
    en("Norhaven plans to invest €40 million in Valdor.", PLANNED),
    en("Norhaven will invest €40 million in Valdor.", PLANNED),
    en("Norhaven is to invest €40 million in Valdor.", PLANNED),
    en("Norhaven hopes to invest €40 million in Valdor.", PLANNED),
    en(
        "Norhaven currently holds 12% of Valdor and hopes to reach 30%.",
        STAKE,
        "stake | 30 % | Norhaven | Valdor | - | planned",
    ),
]

REPORTED = [
    fr("Norhaven a confirmé qu'il investirait 40 millions d'euros dans Valdor.", PLANNED),
    fr("Norhaven annonçait que la société investirait 40 millions d'euros dans Valdor.", PLANNED),
    fr("Norhaven aurait investi 40 millions d'euros dans Valdor.", CONDITIONAL),
    fr("La banque a affirmé que Norhaven aurait investi 40 millions d'euros dans Valdor.", CONDITIONAL),
    fr("La banque annonce que Norhaven investirait 40 millions d'euros dans Valdor.", CONDITIONAL),
    fr("Norhaven s'est engagé à investir 40 millions d'euros dans Valdor.", PLANNED),
    fr("Norhaven prévoit désormais d'investir 40 millions d'euros dans Valdor.", PLANNED),
    fr("À propos de Valdor, Norhaven a investi 40 millions d'euros.", INVESTED),
]

LATER = [
    fr("Le pont de Tourvelle aura coûté 48 millions d'euros.", "cost | 48 M EUR | pont"),
    fr("Le pont de Tourvelle aura donc finalement coûté 48 millions d'euros.", "cost | 48 M EUR | pont"),
    fr(
        "Norhaven fermera le pont de Tourvelle, ouvert en 1994.",
        "opening date | 1994 | pont",
        published="2023-05-11",
    ),
    fr("Valdor aura 120 salariés.", f"{STAFF} | - | - | planned"),
    fr("Valdor aura aussi 120 salariés.", f"{STAFF} | - | - | planned"),
    fr(
        "Valdor emploie 120 salariés et prévoit d'en compter 150 à la fin de l'année.",
        STAFF,
        "headcount | 150 person | Valdor | - | 2022-09/2022-12 | planned",
        published="2022-03-22",
    ),
    fr(
        "Le pont de Tourvelle ouvre le 23 juin.",
        "opening date | 2023-06-23 | pont | - | - | planned",
        published="2023-05-11",
    ),
    fr("Le pont de Tourvelle ouvre le 23 juin 2022.", "opening date | 2022-06-23 | pont", published="2023-05-11"),
    en(
        "Valdor employs 120 people and plans to hire 30 in 2026.",
        STAFF,
        REST,
        published="2025-03-22",
    ),
    en(
        "Valdor opens on 23 June.",
        "opening date | 2023-06-23 | Valdor | - | - | planned",
        published="2023-05-11",
    ),
]
"""What lies ahead of the day of publication is a plan; a plan added to a fact leaves the fact alone."""

COMPARISONS = [
    fr(
        "Valdor a réalisé un chiffre d'affaires de 7 millions d'euros, contre 6 millions en 2013.",
        "revenue | 7 M EUR | Valdor",
        "revenue | 6 M EUR | Valdor | - | 2013",
    ),
    en(
        "Turnout was 58.2%, 4.8 points down on October's vote.", "turnout | 58.2 % | vote", REST, published="2024-05-03"
    ),
    en(
        "Valdor raised €1.1 million at last year's gala.",
        "raised | 1.1 M EUR | Valdor | - | 2023",
        published="2024-05-03",
    ),
]

DATELINES = [
    fr("Tourvelle, 3 mai 2024 - Valdor emploie 120 salariés.", f"{STAFF} | - | 2024-05-03", published="2024-05-03"),
    en("The Pellworth Post, Friday 3 May 2024\n\nValdor employs 120 people.", STAFF, published="2024-05-03"),
]

HEARSAY = [
    fr("Norhaven aurait investi 40 millions d'euros dans Valdor.", CONDITIONAL),
    fr("Norhaven devrait investir 40 millions d'euros dans Valdor.", CONDITIONAL),
    fr("Norhaven pourrait investir 40 millions d'euros dans Valdor.", CONDITIONAL),
    fr(
        "Norhaven investirait 40 millions d'euros dans Valdor.",
        CONDITIONAL,
    ),
    fr(
        "Norhaven détiendrait 12 % de Valdor.",
        f"{STAKE} | - | conditional",
    ),
    fr(
        "La valorisation de Valdor dépasserait désormais 150 millions d'euros.",
        "valuation | 150 M EUR | Valdor | - | - | conditional",
    ),
    en("Norhaven reportedly invested €40 million in Valdor.", CONDITIONAL),
    en("Norhaven could invest €40 million in Valdor.", CONDITIONAL),
    en("Norhaven may have invested €40 million in Valdor.", CONDITIONAL),
]

DENIALS = [
    fr("Norhaven n'a pas investi 40 millions d'euros dans Valdor.", DENIED),
    fr("Norhaven n'a jamais investi 40 millions d'euros dans Valdor.", DENIED),
    fr("Norhaven dément avoir investi 40 millions d'euros dans Valdor.", DENIED),
    fr("Lorzac dément que Valdor emploie 120 salariés.", f"{STAFF} | - | - | denied | Lorzac"),
    en("Norhaven did not invest €40 million in Valdor.", DENIED),
    en("Norhaven never invested €40 million in Valdor.", DENIED),
    en("Norhaven denied it had invested €40 million in Valdor.", DENIED),
    en("Lorzac denied that Valdor employs 120 people.", f"{STAFF} | - | - | denied | Lorzac"),
]

# What there is may be denied something; it is not denied itself.
GRANTED = [
    fr("Paul Vaubrac ne digère pas la dette de Valdor, 4,2 millions d'euros.", "debt | 4.2 M EUR | Valdor"),
    fr("Valdor ne rembourse pas sa dette de 4,2 millions d'euros.", "debt | 4.2 M EUR | Valdor"),
    en("Valdor has not repaid its debt of €4.2 million.", "debt | 4.2 M EUR | Valdor"),
    en("Valdor never explained the debt of €4.2 million.", "debt | 4.2 M EUR | Valdor"),
    fr("Valdor n'a pas une dette de 4,2 millions d'euros.", "debt | 4.2 M EUR | Valdor | - | - | denied"),
    en("This is not the debt of Valdor, €4.2 million.", "debt | 4.2 M EUR | Valdor | - | - | denied"),
]

OWED = [
    fr("Norhaven devait 19 millions d'euros à ses créanciers.", "debt | 19 M EUR | Norhaven"),
    fr("Norhaven devait verser 19 millions d'euros à Valdor.",
       "contribution | 19 M EUR | Norhaven | Valdor | - | planned"),
]  # fmt: skip

SETTLED = [
    fr("Norhaven, qui veut grandir, a déjà investi 40 millions d'euros dans Valdor.", INVESTED),
    fr("Norhaven, qui veut grandir, a finalement investi 40 millions d'euros dans Valdor.", INVESTED),
    fr("Norhaven a déjà investi 40 millions d'euros dans Valdor et prévoit d'en ouvrir le capital.", INVESTED),
    en("Norhaven, which wants to grow, has already invested €40 million in Valdor.", INVESTED),
    en("Norhaven has already invested €40 million in Valdor and plans to sell.", INVESTED),
]

REACH = [
    fr(
        "Valdor, qui vise l'équilibre en 2017, a réalisé en 2014 un chiffre d'affaires de 6 millions d'euros.",
        "break-even date | 2017 | Valdor | - | - | planned",
        "revenue | 6 M EUR | Valdor | - | 2014",
    ),
    fr(
        "Valdor a réalisé en 2014 un chiffre d'affaires de 6 millions d'euros et vise l'équilibre en 2017.",
        "revenue | 6 M EUR | Valdor | - | 2014",
        "break-even date | 2017 | Valdor | - | - | planned",
    ),
    fr(
        "En 2013, Valdor n'aurait dégagé que 2 millions d'euros de recettes.",
        "revenue | 2 M EUR | Valdor | - | 2013 | conditional",
    ),
    fr("Valdor n'a dégagé que 2 millions d'euros de recettes.", "revenue | 2 M EUR | Valdor"),
    fr(
        "Valdor devait avoir deux actionnaires (Norhaven avec 44,4 % et Lorzac avec 22,3 %).",
        "stake | 44.4 % | Norhaven | Valdor | - | planned",
        "stake | 22.3 % | Lorzac | Valdor | - | planned",
        REST,
    ),
    en(
        "Valdor, which aims to break even in 2017, had revenue of €6 million in 2014.",
        "break-even date | 2017 | Valdor | - | - | planned",
        "revenue | 6 M EUR | Valdor | - | 2014",
    ),
    en(
        "Valdor had revenue of €6 million in 2014 and aims to break even in 2017.",
        "revenue | 6 M EUR | Valdor | - | 2014",
        "break-even date | 2017 | Valdor | - | - | planned",
    ),
    en("Valdor may have made only €2 million in revenue.", "revenue | 2 M EUR | Valdor | - | - | conditional"),
    en(
        "Valdor was to have two shareholders (Norhaven with 44.4% and Lorzac with 22.3%).",
        "stake | 44.4 % | Norhaven | Valdor | - | planned",
        "stake | 22.3 % | Lorzac | Valdor | - | planned",
        REST,
        pending="'shareholders' calls no stake, and the mood stops at the first value: share of Lorzac, asserted",
    ),
    en("Norhaven invested €40 million in Valdor in May 2014.", f"{INVESTED} | 2014-05", f"{DAY} 2014-05 {PARTIES}"),
]

VOICES = [
    fr("D'après Lorzac, Norhaven détient 12 % de Valdor.", f"{STAKE} | - | - | Lorzac"),
    fr("Norhaven détient 12 % de Valdor, selon Lorzac.", f"{STAKE} | - | - | Lorzac"),
    fr("Norhaven, selon Lorzac, détient 12 % de Valdor.", f"{STAKE} | - | - | Lorzac"),
    fr("Lorzac a indiqué que Norhaven détient 12 % de Valdor.", f"{STAKE} | - | - | Lorzac"),
    fr("Lorzac affirme que Valdor emploie 120 salariés.", f"{STAFF} | - | - | - | Lorzac"),
    fr("Valdor emploie 120 salariés, a indiqué Lorzac.", f"{STAFF} | - | - | - | Lorzac"),
    fr("« Valdor emploie 120 salariés », a déclaré Hélène Vaubrac.", f"{STAFF} | - | - | - | Hélène Vaubrac"),
    fr(
        "Le ministère de l'Industrie affirme que Valdor emploie 120 salariés.",
        f"{STAFF} | - | - | - | ministère de l'Industrie",
    ),
    fr("Hier, la préfecture affirme que Valdor emploie 120 salariés.", f"{STAFF} | - | - | - | préfecture", REST),
    fr(
        "Selon Lorzac, Norhaven détient 12 % de Valdor.",
        f"{STAKE} | - | - | Lorzac",
    ),
    fr(
        "Hélène Vaubrac a indiqué que Norhaven investirait 40 millions d'euros dans Valdor.",
        f"{INVESTED} | - | planned | Hélène Vaubrac",
    ),
    fr(
        "Le défilé a réuni 12 000 manifestants selon la préfecture et 30 000 selon les organisateurs.",
        "demonstrators | 12000 person | défilé | - | - | - | préfecture",
        "demonstrators | 30000 person | défilé | - | - | - | organisateurs",
    ),
    fr(
        "Le moral est bon, selon Lorzac. Norhaven détient 12 % de Valdor.",
        STAKE,
    ),
    en("According to Lorzac, Norhaven holds 12% of Valdor.", f"{STAKE} | - | - | Lorzac"),
    en("Norhaven holds 12% of Valdor, according to Lorzac.", f"{STAKE} | - | - | Lorzac"),
    en("Lorzac said that Norhaven holds 12% of Valdor.", f"{STAKE} | - | - | Lorzac"),
    en("Lorzac said Norhaven holds 12% of Valdor.", f"{STAKE} | - | - | Lorzac"),
    en("Norhaven holds 12% of Valdor, said Lorzac.", f"{STAKE} | - | - | Lorzac"),
    en("Norhaven holds 12% of Valdor, Lorzac said.", f"{STAKE} | - | - | Lorzac"),
    en('"Valdor employs 120 people," said Alice Rowe.', f"{STAFF} | - | - | - | Alice Rowe"),
    en("“Valdor employs 120 people,” Alice Rowe told Lorzac.", f"{STAFF} | - | - | - | Alice Rowe"),
    en("The Treasury said Valdor employs 120 people.", f"{STAFF} | - | - | - | Treasury"),
    en("Alice Rowe said Norhaven would invest €40 million in Valdor.", f"{INVESTED} | - | planned | Alice Rowe"),
    en(
        "The march drew 12,000 demonstrators according to the police and 30,000 according to the organisers.",
        "demonstrators | 12000 person | march | - | - | - | police",
        "demonstrators | 30000 person | march | - | - | - | organisers",
    ),
    en("Lorzac put Norhaven's stake in Valdor at 12%.", f"{STAKE} | - | - | Lorzac"),
    en(
        "The mood is good, according to Lorzac. Norhaven holds 12% of Valdor.",
        STAKE,
    ),
    en(
        "Norhaven put €40 million into Valdor.",
        "investment | 40 M EUR | Norhaven | Valdor",
        pending="'put into' calls no frame, and 'put' makes a speaker: an amount, voice Norhaven or Valdor",
    ),
]

SAID_BY_THE_FIRST = [
    en(
        "Valdor, which was founded in 1988 by Alice Rowe, said it was devastated.",
        "foundation date | 1988 | Valdor",
    ),
    en("Valdor employs 120 people, said Alice Rowe, who founded it.", f"{STAFF} | - | - | - | Alice Rowe"),
    en("Valdor employs 120 people, said Alice Rowe.", f"{STAFF} | - | - | - | Alice Rowe"),
]
"""Behind a comma "said" has its speaker after it, unless that does something itself."""

SPOKEN_OF = [
    fr(
        "Lise Marbot a parlé d'une subvention de 3 millions d'euros de Norhaven.",
        "subsidy | 3 M EUR | Norhaven | Lise Marbot | - | - | Lise Marbot",
    ),
    fr("Valdor emploie 120 salariés et parle d'avenir.", STAFF),
    en(
        "Alice Rowe spoke of a Norhaven subsidy of €3 million.",
        "subsidy | 3 M EUR | Norhaven | Alice Rowe | - | - | Alice Rowe",
    ),
    en("Norhaven paid a subsidy of €3 million to Valdor.", "subsidy | 3 M EUR | Norhaven | Valdor"),
]
"""Who speaks of a sum is not who pays it, where another is named."""

TAXED = [
    ("fr", "Alice Rowe, nommée le 4 mai 2024, chiffre le pont à 4 millions d'euros hors taxes.", "2024-05-04", ""),
    ("fr", "Le pont, livré le 4 mai 2024, a coûté 4 millions d'euros hors taxes.", "2024-05-04", ""),
    ("fr", "Le pont, livré le 4 mai 2024, a coûté 4 millions d'euros hors taxes.", "4 M EUR", "hors taxes"),
    ("en", "The pool will cost €4 million excluding VAT and employ 40 people.", "40 person", ""),
    ("en", "The pool will cost €4 million excluding VAT and employ 40 people.", "4 M EUR", "excluding tax"),
    ("en", "In the first round Valdor had 40% of the votes.", "40 %", "first round"),
]
"""A tax, a debt or a bonus is taken in or left out of money alone."""

OF_ITSELF = [
    fr("Norhaven a annoncé un chiffre d'affaires de 27 millions d'euros.", "revenue | 27 M EUR | Norhaven"),
    fr("Norhaven a annoncé le rachat de 12 % de Valdor.", "acquisition | 12 % | Norhaven | Valdor"),
    fr("Valdor dit qu'elle emploie 120 salariés.", STAFF),
    fr("Norhaven a dit détenir 12 % de Valdor.", STAKE),
    fr(
        "Norhaven affirme que sa participation dans Valdor atteint 12 %.",
        STAKE,
        pending="who speaks of itself is the voice and not the holder: a stake of nobody",
    ),
    fr(
        "Norhaven a annoncé que son chiffre d'affaires atteignait 27 millions d'euros.",
        "revenue | 27 M EUR | Norhaven",
        pending="who speaks of itself is the voice of its own figure: voice Norhaven",
    ),
    en("Norhaven said its stake in Valdor was 12%.", STAKE),
    en("Norhaven said its revenue rose to €27 million.", "revenue | 27 M EUR | Norhaven"),
    en("Norhaven announced that its revenue had reached €27 million.", "revenue | 27 M EUR | Norhaven"),
    en("Norhaven reported revenue of €27 million.", "revenue | 27 M EUR | Norhaven"),
    en("Valdor said it employs 120 people.", STAFF),
    en("Norhaven announced it had bought 12% of Valdor.", "acquisition | 12 % | Norhaven | Valdor"),
]

TIMES = [
    fr("En 2014, Norhaven détient 12 % de Valdor.", f"{STAKE} | 2014"),
    fr("Norhaven détient 12 % de Valdor depuis 2014.", f"{STAKE} | 2014/.."),
    fr(
        "En mai 2014, Norhaven a investi 40 millions d'euros dans Valdor.",
        f"{DAY} 2014-05 {PARTIES}",
        f"{INVESTED} | 2014-05",
    ),
    fr(
        "Norhaven a investi 40 millions d'euros dans Valdor l'an dernier.", f"{INVESTED} | 2014", published="2015-03-10"
    ),
    fr(
        "Hier, Norhaven a investi 40 millions d'euros dans Valdor.",
        f"{DAY} 2015-03-09 {PARTIES}",
        f"{INVESTED} | 2015-03-09",
        published="2015-03-10",
    ),
    fr("Le , Norhaven détient 12 % de Valdor.", STAKE),
    fr(
        "En décembre, Norhaven a racheté 12 % de Valdor.",
        "acquisition date | XXXX-12 | Valdor | Norhaven",
        "acquisition | 12 % | Norhaven | Valdor",
    ),
    fr(
        "En décembre, Norhaven a racheté 12 % de Valdor.",
        "acquisition date | 2014-12 | Valdor | Norhaven",
        "acquisition | 12 % | Norhaven | Valdor | 2014-12",
        published="2015-03-10",
    ),
    fr(
        "Norhaven détenait 30 % de Valdor en 2012 et en détient 44 % en 2014.",
        "stake | 30 % | Norhaven | Valdor | 2012",
        "stake | 44 % | Norhaven | Valdor | 2014",
        pending="the date of the first share dates the second as well: 2012 twice",
    ),
    fr(
        "Fondée en 2004, la société Valdor emploie 120 salariés.",
        "foundation date | 2004 | Valdor",
        STAFF,
    ),
    en(
        "Valdor, founded in 2009, has 410 employees.",
        "foundation date | 2009 | Valdor",
        "headcount | 410 person | Valdor",
    ),
    fr(
        "Valdor emploie 120 salariés et a perdu 2 millions d'euros en 2015.",
        STAFF,
        "net loss | 2 M EUR | Valdor | - | 2015",
    ),
    en(
        "Valdor serves 400 customers and made a profit of £2 million in 2015.",
        "customers | 400 person | Valdor",
        "net income | 2 M GBP | Valdor | - | 2015",
    ),
    en(
        "Valdor employed 120 people and made a profit of £2 million in 2015.",
        f"{STAFF} | - | 2015",
        "net income | 2 M GBP | Valdor | - | 2015",
    ),
    en("In 2014, Norhaven held 12% of Valdor.", f"{STAKE} | 2014"),
    en("Turnout in Valdor was 32% at 5 p.m.", "turnout [at 17:00] | 32 % | Valdor"),
    en("At 6 p.m. some 300 people met in Valdor.", "person | ~300 person | Valdor"),
    en(
        "Founded in 2004, Valdor employs 120 people.",
        "foundation date | 2004 | Valdor",
        STAFF,
    ),
    en(
        "The bridge, which is 320 metres long, is due to open in June 2019.",
        "length | 320 m | bridge",
        "opening date | 2019-06 | bridge | - | - | planned",
    ),
    en("In May 2014, Norhaven invested €40 million in Valdor.", f"{DAY} 2014-05 {PARTIES}", f"{INVESTED} | 2014-05"),
    en("Norhaven invested €40 million in Valdor last year.", f"{INVESTED} | 2014", published="2015-03-10"),
    en(
        "Yesterday, Norhaven invested €40 million in Valdor.",
        f"{DAY} 2015-03-09 {PARTIES}",
        f"{INVESTED} | 2015-03-09",
        published="2015-03-10",
    ),
    en(
        "In December, Norhaven bought 12% of Valdor.",
        "acquisition date | XXXX-12 | Valdor | Norhaven",
        "acquisition | 12 % | Norhaven | Valdor",
    ),
    en(
        "Norhaven held 30% of Valdor in 2012 and holds 44% of Valdor in 2014.",
        "stake | 30 % | Norhaven | Valdor | 2012",
        "stake | 44 % | Norhaven | Valdor | 2014",
    ),
]


@pytest.mark.parametrize("row", PLANS)
def test_a_plan_is_no_outcome(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", REPORTED)
def test_a_future_that_is_reported_is_a_plan(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", LATER)
def test_what_lies_ahead_is_a_plan_and_leaves_facts_alone(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", COMPARISONS)
def test_a_date_behind_another_value_is_left_to_it(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", DATELINES)
def test_the_day_of_publication_is_no_claim(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", HEARSAY)
def test_hearsay_is_conditional(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", DENIALS)
def test_denials(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", GRANTED)
def test_what_there_is_is_not_denied(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", OWED)
def test_what_is_owed_is_no_plan(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", SETTLED)
def test_already_cancels_a_plan(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", REACH)
def test_a_mood_stays_in_its_clause(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", VOICES)
def test_who_is_quoted_is_a_voice_and_no_subject(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", SAID_BY_THE_FIRST)
def test_who_does_something_behind_said_is_no_speaker(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", SPOKEN_OF)
def test_who_speaks_of_a_sum_does_not_pay_it(row: Row) -> None:
    row.check()


@pytest.mark.parametrize(("language", "text", "value", "scope"), TAXED)
def test_a_tax_belongs_to_money_alone(language: str, text: str, value: str, scope: str) -> None:
    claims, _ = drafted(article(text, language, published="2024-06-03"))
    assert {claim.scope for claim in claims if written(claim.value) == value} == {scope}


@pytest.mark.parametrize("row", OF_ITSELF)
def test_who_speaks_of_itself_is_the_subject(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", TIMES)
def test_times(row: Row) -> None:
    row.check()
