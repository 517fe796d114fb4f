"""Who is meant where no name stands: pronouns, descriptions, relatives, appositions."""

from __future__ import annotations

import pytest

from andro_check.model.claim import Basis
from extract.telling import NOBODY, REST, Row, article, drafted, en, fr

HEADCOUNT = "headcount | 120 person | Valdor"

PRONOUNS = [
    fr("Valdor a grandi. Elle emploie 120 salariés.", HEADCOUNT),
    fr("Valdor a grandi. Son chiffre d'affaires atteint 6 millions d'euros.", "revenue | 6 M EUR | Valdor"),
    fr(
        "Valdor emploie 120 salariés et son chiffre d'affaires atteint 6 millions d'euros.",
        HEADCOUNT,
        "revenue | 6 M EUR | Valdor",
    ),
    fr("Hélène Vaubrac a créé Valdor. Elle détient 12 % de Lorzac.", "stake | 12 % | Hélène Vaubrac | Lorzac", REST),
    fr(
        "Norhaven a rencontré Hélène Vaubrac. Celle-ci détient 12 % de Lorzac.",
        "stake | 12 % | Hélène Vaubrac | Lorzac",
    ),
    fr("Norhaven a confié le chantier à Valdor. Ce dernier emploie 120 salariés.", HEADCOUNT, REST),
    fr("Norhaven grandit. Norhaven a fourni Valdor. Celui-ci emploie 120 salariés.", HEADCOUNT),
    fr("Valdor a grandi. Celui-ci emploie 120 salariés.", HEADCOUNT),
    en("Valdor has grown. It employs 120 people.", HEADCOUNT),
    en("Valdor has grown. Its revenue reached €6 million.", "revenue | 6 M EUR | Valdor"),
    en(
        "Valdor employs 120 people and its revenue reached €6 million.",
        HEADCOUNT,
        "revenue | 6 M EUR | Valdor",
    ),
    en("Alice Rowe runs Valdor. She owns 12% of Lorzac.", "stake | 12 % | Alice Rowe | Lorzac"),
    en("Lorzac belongs to Norhaven, which paid €6 million for it.", "price | 6 M EUR | Lorzac | Norhaven", REST),
    fr(
        "La start-up lyonnaise Valdor a levé 6 M€ auprès de Lorzac. Créée en 2019, elle emploie 120 salariés.",
        "creation date | 2019 | Valdor",
        HEADCOUNT,
        REST,
    ),
    en("Valdor and its units have grown. They employ 120 people.", HEADCOUNT),
    en("Norhaven shut. The firm that inspected the roof, Valdor, did not comment. It employs 120 people.", HEADCOUNT),
    fr("Norhaven a fermé. La société qui a refait le toit, Valdor, se tait. Elle emploie 120 salariés.", HEADCOUNT),
    en(
        "Norhaven set up Valdor. Brumaline holds 22% of it.",
        "stake | 22 % | Brumaline | Valdor",
        pending="'it' takes up the subject of its own clause: a stake in Brumaline of nobody",
    ),
]

THERE = [
    fr(
        "Valdor a rouvert la papeterie Maubray. Et 120 personnes y travaillent.",
        "headcount | 120 person | Maubray",
        REST,
    ),
    fr("Valdor a grandi. Il y a dix ans, la société employait 120 salariés.", HEADCOUNT, REST),
]

BY_TRADE = [
    fr(
        "Hélène Vaubrac a gagné hier. Cette infirmière de 38 ans a couru 12 marathons.",
        "age | 38 year | Hélène Vaubrac",
        REST,
    ),
    fr("Présidé par Paul Rowe, le club compte 1 200 abonnés.", "subscribers | 1200 person | club", REST),
]

AGREEING = [
    fr(
        "La fondation Maubray a jugé le projet Kervalo coûteux : elle emploie 120 salariés.",
        "headcount | 120 person | fondation Maubray",
    ),
    fr("Le Kervalo a vendu la Maubray. Il emploie 120 salariés.", "headcount | 120 person | Kervalo"),
    fr("Le club Sorvane a loué la salle Maubray, et elle compte 120 places.", "capacity | 120 place | Maubray"),
]

DESCRIPTIONS = [
    fr("La société Valdor a grandi. La société emploie 120 salariés.", HEADCOUNT),
    fr("Le groupe Valdor a grandi. Le groupe emploie 120 salariés.", HEADCOUNT),
    fr(
        "La Soulane est une rivière que Valdor surveille. La rivière mesure 120 km.",
        "length | 120 km | Soulane",
    ),
    fr("Valdor a bâti le Pont de Kelm. Le pont mesure 120 mètres.", "length | 120 m | Pont de Kelm", REST),
    en("Valdor owns the Kelm Star, a car ferry. The ferry is 120 metres long.", "length | 120 m | Kelm Star"),
    en("Valdor owns Kelm Hall, a concert house. The house has cost £120 million.", "cost | 120 M GBP | Kelm Hall"),
    # with the capital of a report
    en("Valdor has grown, and the Group employs 120 people.", "headcount | 120 person | Valdor", REST),
    fr("Valdor a grandi. Le chiffre d'affaires du Groupe atteint 40 M€.", "revenue | 40 M EUR | Valdor", REST),
    # of the gender of its first name, if it is a person
    fr("Valdor a grandi, dit Paul Estève. Elle emploie 120 salariés.", HEADCOUNT),
    fr("Le groupe Valdor attend Hélène Vaubrac. Il emploie 120 salariés.", HEADCOUNT),
    fr("Valdor a grandi à Tourvelle. Cette entreprise emploie 120 salariés.", HEADCOUNT),
    fr("La coentreprise Valdor a grandi. Cette coentreprise emploie 120 salariés.", HEADCOUNT),
    fr("Valdor a perdu son procès contre Lorzac. L'entreprise emploie 120 salariés.", HEADCOUNT),  # not the bound one
    fr("L'éditeur Valdor emploie 120 salariés.", HEADCOUNT),
    fr("Lorzac a été rachetée par le groupe laitier Valdor pour 6 M€.", "price | 6 M EUR | Lorzac | Valdor", REST),
    fr(
        "Norhaven a racheté Valdor. Cette dernière emploie 120 salariés.",
        HEADCOUNT,
        pending="'cette dernière' takes up who opened the sentence before, not who was named last: Norhaven",
    ),
    fr(
        "Norhaven a vendu Lorzac à Brumaline. Ce dernier emploie 120 salariés.",
        "headcount | 120 person | Brumaline",
        pending="'ce dernier' takes up who opened the sentence before, not who was named last: Norhaven",
    ),
    fr(
        "Valdor se tait. Le groupe de travail compte 12 membres.",
        "members | 12 person",
        pending="a group that is none of the actors gets the topic for a subject: Valdor",
    ),
    fr(
        "# Lorzac\n\nLa société emploie 80 salariés.\n\n# Valdor\n\nLa société emploie 120 salariés.",
        "headcount | 80 person | Lorzac",
        HEADCOUNT,
        pending="a heading does not change who 'la société' is: Lorzac twice",
    ),
    en("The company Valdor has grown. The company employs 120 people.", HEADCOUNT),
    en(
        "# Lorzac\n\nThe company employs 80 people.\n\n# Valdor\n\nThe company employs 120 people.",
        "headcount | 80 person | Lorzac",
        HEADCOUNT,
        pending="a heading does not change who 'the company' is: Lorzac twice",
    ),
    en("Valdor has grown. The group employs 120 people.", HEADCOUNT),
    en("The joint venture Valdor has grown. The joint venture employs 120 people.", HEADCOUNT),
    en(
        "Valdor sued Lorzac. The company employs 120 people.",
        HEADCOUNT,
        pending="actors of equal weight are told apart by the alphabet: Lorzac",
    ),
    en("Software maker Valdor employs 120 people.", HEADCOUNT),
    en(
        "Norhaven bought Valdor. The latter employs 120 people.",
        "buyer | Norhaven | Valdor",
        HEADCOUNT,
    ),
    en(
        "Valdor has grown. The Pellworth company employs 120 people.",
        HEADCOUNT,
        pending="a place before the noun is taken for the employer: Pellworth",
    ),
]

TARGETS = [
    en("Lorzac has agreed to buy Valdor. The company employs 120 people.", HEADCOUNT, REST),
    en("Lorzac bought Valdor. Founded in 1987, the firm employs 120 people.", HEADCOUNT, REST),
    en("Valdor was bought by Lorzac. The company employs 120 people.", HEADCOUNT, REST),
    fr("Lorzac a racheté Valdor. La société emploie 120 salariés.", HEADCOUNT, REST),
    fr("Lorzac a annoncé l'acquisition de Valdor. L'entreprise emploie 120 salariés.", HEADCOUNT, REST),
    fr("Lorzac va céder Valdor à Norhaven. La société emploie 120 salariés.", HEADCOUNT, REST),
]

RELATIVES = [
    fr("Valdor (Lorzac), qui emploie 120 salariés, se tait.", HEADCOUNT),
    fr(
        "Hélène Vaubrac, du Parti Lorzac, qui détient 44 % de Valdor, attend.", "stake | 44 % | Hélène Vaubrac | Valdor"
    ),
    en("Alice Rowe, a Kestrel who owns 44% of Valdor, waits.", "stake | 44 % | Alice Rowe | Valdor"),
    en("Kestrel, of Pellworth, which owns 44% of Valdor, waits.", "stake | 44 % | Kestrel | Valdor"),
    en("Kestrel, of Pellworth, owns 44% of Valdor.", "stake | 44 % | Kestrel | Valdor"),
    en(
        "Kestrel contributed £20m to Valdor and Sweden's Lorzac £30m.",
        "contribution | 20 M GBP | Kestrel | Valdor",
        "contribution | 30 M GBP | Lorzac | Valdor",
    ),
    en("Alice Rowe, an economist at Lorzac who owns 44% of Valdor, waits.", "stake | 44 % | Alice Rowe | Valdor"),
    en("Alice Rowe sold shares to Valdor, which employs 120 people.", HEADCOUNT),
    fr("Valdor, qui emploie 120 salariés, se tait.", HEADCOUNT),
    fr("Valdor, laquelle emploie 120 salariés, se tait.", HEADCOUNT),
    fr("Norhaven a vu Valdor, qui emploie 120 salariés.", HEADCOUNT),
    fr("Valdor, dont le chiffre d'affaires atteint 6 millions d'euros, se tait.", "revenue | 6 M EUR | Valdor"),
    fr(
        "Valdor, dont Norhaven détient 44 %, se tait.",
        "stake | 44 % | Norhaven | Valdor",
    ),
    fr(
        "Valdor, dont le siège est à Tourvelle, emploie 120 salariés.",
        HEADCOUNT,
        pending="the seat that stands in between is taken for the employer",
    ),
    en("Valdor, which employs 120 people, said nothing.", HEADCOUNT),
    en("Norhaven met Valdor, which employs 120 people.", HEADCOUNT),
    en("Norhaven sold Lorzac to Valdor, which employs 120 people.", "buyer | Valdor | Lorzac", HEADCOUNT),
    en("Valdor, whose revenue reached €6 million, said nothing.", "revenue | 6 M EUR | Valdor"),
    en("Valdor, in which Norhaven holds 44%, said nothing.", "stake | 44 % | Norhaven | Valdor"),
    en(
        "Valdor, whose headquarters are in Pellworth, employs 120 people.",
        "head office | Pellworth | Valdor",
        HEADCOUNT,
    ),
    en(
        "Norhaven set up Valdor with Brumaline, which holds 22%.",
        "stake | 22 % | Brumaline | Valdor",
        pending="the parties are changed round: a stake of Valdor in Brumaline",
    ),
]

CLITICS = [
    fr(
        "Norhaven a créé Valdor avec Brumaline. Norhaven en détient 44 %.",
        "stake | 44 % | Norhaven | Valdor",
        pending="actors of equal weight are told apart by the alphabet: a stake in Brumaline",
    ),
    fr("Valdor se tait. Norhaven en possède 44 %.", "stake | 44 % | Norhaven | Valdor"),
    fr(
        "Norhaven a créé Valdor avec Brumaline, qui y pèse 22 % du capital.",
        "stake | 22 % | Brumaline | Valdor",
        pending="'y' takes up the subject of the sentence, not what it is about: a stake in Norhaven",
    ),
    fr("Valdor se tait. Brumaline y pèse 22 % du capital.", "stake | 22 % | Brumaline | Valdor"),
    fr("En 2014, Norhaven emploie 120 salariés.", "headcount | 120 person | Norhaven | - | 2014"),
    fr(
        "Valdor se tait. Brumaline y pèse 22 %.",
        "stake | 22 % | Brumaline | Valdor",
        pending="without 'du capital', 'y pèse' calls no frame: share of Brumaline",
    ),
    fr(
        "Norhaven a créé Valdor. L'État y a investi 40 millions d'euros.",
        "investment | 40 M EUR | État | Valdor",
        pending="'y' takes up who opened the sentence before: an investment in Norhaven",
    ),
]

APPOSITIONS = [
    fr("Valdor, éditeur de logiciels, emploie 120 salariés.", HEADCOUNT),
    fr("Valdor, filiale de Norhaven, emploie 120 salariés.", "holder | Norhaven | Valdor", HEADCOUNT),
    fr("Valdor, l'actionnaire de Lorzac, emploie 120 salariés.", HEADCOUNT),
    fr(
        "Valdor (filiale de Norhaven) emploie 120 salariés.",
        "holder | Norhaven | Valdor",
        HEADCOUNT,
    ),
    en("Valdor, the British software maker, employs 120 people.", HEADCOUNT),
    en("Valdor, a subsidiary of Norhaven, employs 120 people.", "holder | Norhaven | Valdor", HEADCOUNT),
    en(
        "Valdor (a subsidiary of Norhaven) employs 120 people.",
        "holder | Norhaven | Valdor",
        HEADCOUNT,
    ),
]


@pytest.mark.parametrize("row", PRONOUNS)
def test_pronouns(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", [*THERE, *BY_TRADE])
def test_what_takes_up_a_place_and_a_person_by_his_trade(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", AGREEING)
def test_a_pronoun_has_the_gender_of_whom_it_takes_up(row: Row) -> None:
    row.check(NOBODY)


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("Valdor rénove sa piscine. Il prévoit 18 mois de travaux.", Basis.ANAPHOR),
        ("Valdor rénove sa piscine. Il faudra 18 mois de travaux.", Basis.DISCOURSE),
        ("Valdor rénove sa piscine. Il ne lui faudrait que 18 mois de travaux.", Basis.DISCOURSE),
        ("Valdor rénove sa piscine. Il s'agit de 18 mois de travaux.", Basis.DISCOURSE),
    ],
)
def test_nobody_does_what_an_impersonal_verb_says(text: str, basis: Basis) -> None:
    claims, _ = drafted(article(text))
    assert [e.basis for claim in claims for e in claim.evidence if e.field == "subject"] == [basis]


@pytest.mark.parametrize("row", DESCRIPTIONS)
def test_descriptions(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", TARGETS)
def test_the_firm_that_was_bought(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", RELATIVES)
def test_relatives(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", CLITICS)
def test_en_and_y(row: Row) -> None:
    row.check()


@pytest.mark.parametrize("row", APPOSITIONS)
def test_appositions(row: Row) -> None:
    row.check()


@pytest.mark.parametrize(
    ("language", "text", "basis"),
    [
        ("fr", "Valdor emploie 120 salariés.", Basis.LOCAL),
        ("fr", "Valdor a grandi. Elle emploie 120 salariés.", Basis.ANAPHOR),
        ("fr", "Valdor a grandi. La société emploie 120 salariés.", Basis.ANAPHOR),
        ("fr", "Valdor a grandi. Au total, 120 salariés travaillent.", Basis.DISCOURSE),
        ("en", "Valdor employs 120 people.", Basis.LOCAL),
        ("en", "Valdor has grown. It employs 120 people.", Basis.ANAPHOR),
        ("en", "Valdor has grown. In all, 120 employees work.", Basis.DISCOURSE),
    ],
)
def test_how_the_subject_was_found_is_told(language: str, text: str, basis: Basis) -> None:
    (claim,), _ = drafted(article(text, language))
    assert {evidence.field: evidence.basis for evidence in claim.evidence}["subject"] is basis
    assert claim.subject == "valdor"


def test_the_better_the_place_the_surer_the_claim() -> None:
    texts = ["Valdor emploie 120 salariés.", "Elle emploie 120 salariés.", "Au total, 120 salariés travaillent."]
    claims, _ = drafted(*(article(f"Valdor a grandi. {text}", name=f"s{i}") for i, text in enumerate(texts)))
    confidences = [claim.confidence for claim in claims]
    assert confidences == sorted(confidences, reverse=True)
    assert len(set(confidences)) == len(texts)


DESCRIBED = [
    fr(
        "Le laboratoire Lorzac a rencontré Valdor. Valdor grandit. Le laboratoire a un chiffre d'affaires de 3 M€.",
        "revenue | 3 M EUR | Lorzac",
    ),
    fr(
        "Le repreneur, Valdor, grandit. Lorzac aussi. Le repreneur emploie 120 salariés.",
        HEADCOUNT,
    ),
    fr("L'usine tarde. Son coût est réévalué à 128 millions d'euros.", "cost | 128 M EUR | usine"),
    fr("Un contrat a été signé avec Lorzac ; il porte sur 12 millions de doses.", "doses | 12 M dose | contrat"),
    fr("Lorzac n'a vendu que 40 bacs.", "bac | 40 bac | Lorzac", REST),
    en(
        "The lender Lorzac backs Valdor. Valdor has grown. The lender employs 120 people.",
        "headcount | 120 person | Lorzac",
    ),
    fr("L'hôpital grandit avec Lorzac. Sa dette atteint 41 millions d'euros.", "debt | 41 M EUR | hôpital"),
    en("The plant is late. It will open in 2018.", "opening date | 2018 | plant | - | - | planned"),
]


@pytest.mark.parametrize("row", DESCRIBED)
def test_a_description_means_what_the_text_has_described_so(row: Row) -> None:
    row.check()
