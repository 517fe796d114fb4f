"""Confidence grows with the evidence of a passage, and only another source in its own words makes it high."""

from __future__ import annotations

import pytest

from andro_check.extract.assembling.confidence import confirmed
from andro_check.model.claim import HIGH_CONFIDENCE, LISTED_CONFIDENCE, LOW_CONFIDENCE, WELL_READ, Basis, Claim
from extract.telling import article, drafted

FIRST = "Valdor emploie 120 salariés."


def claims(*texts: str) -> list[Claim]:
    articles = [article(text, name=f"s{number}") for number, text in enumerate(texts)]
    return [claim for claim in drafted(*articles)[0] if claim.figure == "headcount"]


def test_one_passage_alone_is_well_read_and_never_high() -> None:
    (claim,) = claims(FIRST)
    assert WELL_READ <= claim.confidence < HIGH_CONFIDENCE


def test_another_source_in_words_of_its_own_makes_it_high() -> None:
    first, second = claims(FIRST, "L'effectif de Valdor atteint 120 personnes.")
    assert min(first.confidence, second.confidence) >= HIGH_CONFIDENCE
    assert [e.note for e in first.evidence if e.basis is Basis.CONFIRMED] == ["s1 in other words"]


@pytest.mark.parametrize(
    "other",
    [
        FIRST,
        "L'effectif de Valdor atteint 121 personnes.",
        "L'effectif de Norhaven atteint 120 personnes.",
        "L'effectif de Valdor atteindra 120 personnes.",
    ],
    ids=["same words", "other value", "other party", "other mood"],
)
def test_what_is_not_the_same_confirms_nothing(other: str) -> None:
    assert max(claim.confidence for claim in claims(FIRST, other)) < HIGH_CONFIDENCE


def test_another_time_confirms_nothing() -> None:
    told = claims("En 2012, Valdor emploie 120 salariés.", "En 2014, l'effectif de Valdor atteint 120 personnes.")
    assert [str(claim.as_of and claim.as_of.edtf) for claim in told] == ["2012", "2014"]
    assert max(claim.confidence for claim in told) < HIGH_CONFIDENCE


def test_a_value_that_no_word_names_is_of_low_confidence_however_often_it_is_told() -> None:
    articles = [
        article(text, name=text[:3]) for text in ("Valdor : 12 M€.", "Pour Valdor, ce sont 12 millions d'euros.")
    ]
    amounts, _ = drafted(*articles)
    assert max(claim.confidence for claim in amounts) < LOW_CONFIDENCE


def test_the_order_of_the_claims_stays() -> None:
    told = claims(FIRST, "L'effectif de Valdor atteint 120 personnes.", "Valdor emploie 130 salariés.")
    assert [claim.id for claim in confirmed(told)] == [claim.id for claim in told]


@pytest.mark.parametrize(
    ("sure", "doubted"),
    [
        ("Valdor emploie 120 salariés.", "Les 120 salariés de Valdor, la ville en parle."),
        ("Le budget de Valdor est de 18 M€.", "Le budget est de 18 M€ après le retrait de Valdor."),
        (
            "En 2021, Valdor emploie 120 salariés.",
            "En 2021, comme tout le monde le sait bien, Valdor emploie 120 salariés.",
        ),
    ],
    ids=["only counted", "of another noun", "dated from afar"],
)
def test_what_speaks_against_a_reading_makes_it_less_sure_and_never_low(sure: str, doubted: str) -> None:
    (good,), _ = drafted(article(sure))
    worse = min(drafted(article(doubted))[0], key=lambda claim: claim.confidence)
    assert LOW_CONFIDENCE <= worse.confidence < good.confidence


def test_another_noun_before_the_verb_is_a_doubt_on_what_the_article_speaks_of() -> None:
    text = "Valdor et Norhaven parlent. Valdor a un siège. {} a fermé le 4 mai 2021."
    told = [drafted(article(text.format(who)))[0] for who in ("Valdor", "La vieille fenêtre")]
    sure, doubted = (claim.confidence for claims in told for claim in claims if claim.figure == "closing date")
    assert doubted < sure


@pytest.mark.parametrize(
    "text",
    [
        "Valdor a reculé de 8 %.",
        "Le retard de Valdor atteint onze mois.",
        "Valdor et Norhaven parlent. Ida Brac arrive. La maire a été élue en 2021.",
        "La tour de Valdor, entre Norhaven et Kestrel, mesure 40 mètres de haut.",
        "Ida Brac a appris le jeu à l'âge de 5 ans.",
    ],
    ids=["what moved", "length of time", "description", "no place for the party", "age at a deed"],
)
def test_what_is_often_misread_is_compared_and_not_shown_unasked(text: str) -> None:
    told, _ = drafted(article(text))
    assert told
    assert all(LOW_CONFIDENCE <= claim.confidence < LISTED_CONFIDENCE for claim in told)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("September", "Norhaven will close its Dundee factory in September."),
        ("2019", "Norhaven has sold the old bus depot outside Oxley, which closed in 2019."),
        ("2034", "Valdor is run by Norhaven under a contract that ends in 2034."),
        ("£12 million", "Norhaven made a first-half pre-tax profit of £12 million."),
        ("£27.1m", "Norhaven made a profit of £19.4m, down from £27.1m."),
        ("2014", "The mill of Norhaven, with 5 boats, 6 cars and 7 vans, was built in 2014."),
        ("Monday", "The railway between Norhaven and Kestrel will reopen on Monday."),
        ("Thursday", "Valdor has been bought by Norhaven, the firms said on Thursday."),
        ("£800", "Norhaven demanded a bonus of £800."),
    ],
    ids=[
        "which factory",
        "which depot",
        "which contract",
        "a time not read",
        "what was before",
        "much left open",
        "between two places",
        "day of telling",
        "asked for",
    ],
)
def test_what_is_kept_off_a_list_is_well_read(words: str, text: str) -> None:
    told, _ = drafted(article(text, language="en"))
    kept = [claim.confidence for claim in told if claim.value.text == words and not claim.figure.startswith("operator")]
    assert kept
    assert all(WELL_READ <= confidence < LISTED_CONFIDENCE for confidence in kept)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ida Brac arrive. Elle a été élue en 2021."),
        ("en", "Ida Brac, 43, lives in Kelm."),
        ("en", "Norhaven will close the mill in Kelm."),
    ],
    ids=["pronoun", "age", "the mill"],
)
def test_what_is_plain_is_listed(language: str, text: str) -> None:
    told, _ = drafted(article(text, language=language))
    plain = [claim for claim in told if claim.figure != "outcome"]  # which is held against other articles, not listed
    assert all(claim.confidence >= LISTED_CONFIDENCE for claim in plain)


def test_a_misgiving_lets_another_source_bear_a_claim_out() -> None:
    told, _ = drafted(
        article("Le retard de Valdor atteint onze mois.", name="a"),
        article("Valdor accuse un retard de onze mois.", name="b"),
    )
    assert min(claim.confidence for claim in told) >= HIGH_CONFIDENCE


@pytest.mark.parametrize("text", [FIRST, "Le groupe Valdor, qui emploie 120 salariés, en a 40 à Norhaven."])
def test_it_is_told_in_three_digits(text: str) -> None:
    assert all(-(int(claim.confidence.as_tuple().exponent)) <= 3 for claim in drafted(article(text))[0])
