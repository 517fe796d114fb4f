"""Figures that are about an event though nobody names it."""

from __future__ import annotations

import pytest

from andro_check.model.claim import Basis
from extract.telling import REST, Row, article, drafted, en, fr, tell

EVENTS = [
    fr("La manifestation a rassemblé 12 000 manifestants.", "demonstrators | 12000 person | manifestation"),
    fr(
        "Le cortège a réuni 12 000 manifestants, selon la préfecture.",
        "demonstrators | 12000 person | cortège | - | - | - | préfecture",
    ),
    fr(
        "L'incendie a fait 3 morts et 12 blessés à Tourvelle.",
        "deaths | 3 person | incendie",
        "injured | 12 person | incendie",
    ),
    fr("Un incendie s'est déclaré à Tourvelle. Trois personnes sont mortes.", "deaths | 3 person | incendie"),
    fr("Le séisme a fait 120 morts.", "deaths | 120 person | séisme"),
    fr("La participation au référendum de Tourvelle a atteint 44,2 %.", "turnout | 44.2 % | référendum"),
    fr("La panne a duré six heures.", "outage duration | 6 hour | panne"),
    fr("L'accident a eu lieu le 5 mai 2014.", "event date | 2014-05-05 | accident"),
    fr("L'essai a porté sur 120 patients.", "trial participants | 120 person | essai"),
    fr("L'explosion de l'usine Valdor a fait 31 morts.", "deaths | 31 person | explosion | Valdor"),
    fr("La grève a été suivie par 30 % du personnel.", "strike rate | 30 % | grève", REST),
    fr(
        "La passerelle Corvane a ouvert en 2019. L'ouvrage a coûté 12 millions d'euros.",
        "cost | 12 M EUR | Corvane",
        REST,
    ),
    en("The Corvane footbridge opened in 2019. The footbridge cost €12 million.", "cost | 12 M EUR | Corvane", REST),
    en("The march drew 12,000 demonstrators in Pellworth.", "demonstrators | 12000 person | march"),
    en("A fire broke out in Pellworth. Three people died.", "deaths | 3 person | fire"),
    en("The blaze injured 12 people in Pellworth.", "injured | 12 person | blaze"),
    en("The earthquake killed 120 people.", "deaths | 120 person | earthquake"),
    fr("La tempête a fait deux morts.", "deaths | 2 person | tempête"),
    fr("La tempête Orla a fait deux morts.", "deaths | 2 person | Orla"),
    en("The flood killed two people.", "deaths | 2 person | flood"),
    en("Turnout in the Pellworth referendum was 44.2%.", "turnout | 44.2 % | referendum"),
    en("The Norhaven Accident Board spoke. Then the earthquake injured 12 people.", "injured | 12 person | earthquake"),
    en("The outage lasted six hours.", "outage duration | 6 hour | outage"),
    en("The accident happened on 5 May 2014.", "event date | 2014-05-05 | accident"),
    en("The trial enrolled 120 patients.", "trial participants | 120 person | trial"),
    en("The poll has a margin of error of 3 points.", "margin of error | 3 pt | poll"),
    en(
        "The fire killed 3 people and injured 12 in Pellworth.",
        "deaths | 3 person | fire",
        "injured | 12 person | fire",
        pending="a count that leaves out its noun is a bare number of Pellworth",
    ),
    en(
        "Some 30% of staff joined the strike.",
        "strike rate | ~30 % | strike",
        pending="'of staff' calls job cuts: job cut share",
    ),
]


@pytest.mark.parametrize("row", EVENTS)
def test_events_are_subjects(row: Row) -> None:
    row.check()


HOSTS = [
    fr("Valdor (31 morts) reste dans les mémoires.", "deaths | 31 person | Valdor"),
    en("Valdor (31 dead) is remembered.", "deaths | 31 person | Valdor"),
    fr(
        "Valdor (31 morts) reste dans les mémoires après cette explosion.",
        "deaths | 31 person | Valdor",
    ),
    en(
        "Valdor (31 dead) is remembered for that explosion.",
        "deaths | 31 person | Valdor",
    ),
]


@pytest.mark.parametrize("row", HOSTS)
def test_a_name_that_touches_the_bracket_comes_before_an_event(row: Row) -> None:
    row.check()


@pytest.mark.parametrize(
    ("language", "text", "basis"),
    [
        ("fr", "Un incendie s'est déclaré. Trois personnes sont mortes.", Basis.LOCAL),
        (
            "fr",
            f"Un incendie s'est déclaré. {'Rien ne dit pourquoi. ' * 9}Trois personnes sont mortes.",
            Basis.DISCOURSE,
        ),
        ("en", "A fire broke out. Three people died.", Basis.LOCAL),
        ("en", f"A fire broke out. {'Nobody knows the reason. ' * 9}Three people died.", Basis.DISCOURSE),
    ],
)
def test_an_event_far_away_is_the_story_s(language: str, text: str, basis: Basis) -> None:
    (claim,), _ = drafted(article(text, language))
    assert claim.subject == "fire"
    assert {evidence.field: evidence.basis for evidence in claim.evidence}["subject"] is basis


def test_both_languages_speak_of_one_event() -> None:
    claims, register = drafted(
        article("L'incendie a fait 3 morts.", "fr", name="a"),
        article("The blaze killed 4 people.", "en", name="b"),
    )
    assert [claim.subject for claim in claims] == ["fire", "fire"]
    assert register.get("fire") is not None
    assert register.kind("fire") == "event"


def test_the_event_bears_the_best_noun_of_the_texts() -> None:
    documents = [article("Le sinistre a fait 3 morts.", name="a"), article("Le feu a fait 4 morts.", name="b")]
    assert [line.split(" | ")[2] for line in tell(*documents)] == ["feu", "feu"]


def test_the_story_s_commonest_event_is_meant() -> None:
    texts = ["L'incendie a surpris. Cet accident a fait 3 morts.", "L'incendie dure.", "L'incendie est éteint."]
    (claim,), _ = drafted(*(article(text, name=f"s{place}") for place, text in enumerate(texts)))
    assert claim.subject == "fire"


THINGS = [
    fr("La commande comprend trois bacs et deux grues pour Valdor.", "bac | 3 bac | commande", REST),
    fr("L'accord a été signé le 5 mai 2014.", "signing date | 2014-05-05 | accord"),
    fr("L'offre de Valdor fait ressortir une prime de 32 %.", "premium | 32 % | offre | Valdor"),
    fr("L'aéroport de Tourvelle a accueilli 3 millions de passagers en 2014.", REST),
    fr("La vente sera bouclée en mai 2015.", "completion date | 2015-05 | vente | - | - | planned"),
    fr("L'usine, qui emploiera 40 personnes, ouvrira en 2018.", "opening date | 2018 | usine | - | - | planned", REST),
    fr(
        "Le référendum a eu lieu dimanche. Les bureaux ont fermé à l'heure. 12 400 bulletins sont nuls.",
        "ballots cast | 12400 bulletin | référendum",
        REST,
    ),
    fr("Valdor commande trois bacs.", "bac | 3 bac | Valdor"),
    fr("Valdor et Lorzac ont signé le 5 mai 2014 un accord.", "signing date | 2014-05-05 | accord | Lorzac"),
    fr("L'usine est en travaux. Le site ouvrira en 2018.", "opening date | 2018 | usine | - | - | planned"),
    fr("Le site ouvrira en 2018, dit Valdor.", "opening date | 2018 | Valdor | - | - | planned"),
    fr("Les Nocturnes, festival de jazz, ont attiré 9 000 spectateurs.", "attendance | 9000 person | Nocturnes"),
    en("Valdor signed the agreement on 5 May 2014.", "signing date | 2014-05-05 | agreement | Valdor"),
    en("The agreement was signed on 5 May 2014.", "signing date | 2014-05-05 | agreement"),
    en("Valdor's offer is a premium of 32 per cent.", "premium | 32 % | offer | Valdor"),
    en("The sale of Valdor closed in May 2014.", "closing date | 2014-05 | sale | Valdor"),
    en("The contract covers three ferries, built by Valdor.", "ferry | 3 ferry | contract"),
    en("The referendum was held on Sunday. Some 12,400 papers were spoilt.", "paper | ~12400 paper | referendum", REST),
]


@pytest.mark.parametrize("row", THINGS)
def test_things_have_figures_of_their_own(row: Row) -> None:
    row.check()


def test_a_general_word_means_the_vote_that_the_text_is_about() -> None:
    texts = ["Le référendum a mobilisé. Le référendum divise.", "La participation au scrutin a atteint 44,2 %."]
    documents = [article(text, name=f"s{place}") for place, text in enumerate(texts)]
    assert tell(*documents) == ("turnout | 44.2 % | référendum",)


def test_a_thing_with_a_name_is_that_name_in_every_text() -> None:
    texts = ["Le festival a attiré 9 000 spectateurs.", "Le festival des Nocturnes n'a attiré que 8 000 spectateurs."]
    documents = [article(text, name=f"s{place}") for place, text in enumerate(texts)]
    assert [line.split(" | ")[2] for line in tell(*documents)] == ["Nocturnes", "Nocturnes"]


def test_an_article_under_a_name_is_about_it() -> None:
    texts = [
        "Valdor a 40 salariés. Valdor grandit. Valdor a un chiffre d'affaires de 9 M€.",
        "Lorzac\n\nLorzac appartient à Valdor.\n\nChiffre d'affaires : 3 M€",
    ]
    documents = [article(text, name=f"s{place}") for place, text in enumerate(texts)]
    assert "revenue | 3 M EUR | Lorzac" in tell(*documents)
