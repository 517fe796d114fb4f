"""What something without a name belongs to, both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from andro_check.extract.claims import extract
from andro_check.model.claim import ADDED, Basis, Claim, Status
from andro_check.model.register import Register
from andro_check.report.words import asked_by
from extract.telling import CAST, article

ROWS = [
    ("en", "Valdor has a quarry. Valdor is large. The investigation took 26 months.", "26 months", "valdor"),
    ("fr", "Valdor se tait. Valdor est grand. L'enquête a duré 26 mois.", "26 mois", "valdor"),
    ("en", "A fire broke out in Pellworth. It injured 12 people.", "12", "pellworth"),
    ("fr", "Un incendie s'est déclaré à Tourvelle. Trois personnes sont mortes.", "Trois", "tourvelle"),
    ("fr", "Tourvelle est belle. Tourvelle est grande. Kestrel y travaille. On vend 40 pommes.", "40", "kestrel"),
    ("en", "Turnout in the Pellworth referendum was 44.2%.", "44.2%", "pellworth"),
    ("fr", "Kestrel est connu. Ce tunnel fuit depuis qu'il descend à 40 mètres.", "40 mètres", "kestrel"),
]
"""Texts, the words of a value in them, and what the subject of its claim belongs to."""
PARTS = [
    ("fr", "Kestrel est connu. De son côté, le billet reste à 12 euros.", "12 euros", "billet"),
    ("fr", "Kestrel est grand. Deux hommes ont réparé la coque pendant onze jours.", "onze jours", "coque"),
    ("en", "Kestrel runs ships. Kestrel is large. In a storm the mast broke after 14 days.", "14 days", "mast"),
    ("en", "Kestrel runs ships. Kestrel is large. They repaired 40 metres of the hull.", "40 metres", "hull"),
    ("en", "Kestrel is large. Kestrel is known. The pontoon was mended. It takes 55 minutes.", "55 minutes", "pontoon"),
    (
        "fr",
        "Kestrel est grand. Kestrel est connu. Les 40 bénévoles ont travaillé six semaines.",
        "six semaines",
        "bénévoles",
    ),
    (
        "fr",
        "Kestrel est grand. Kestrel est connu. « Quatre trajets sur dix étaient rejetés. »",
        "Quatre trajets sur dix",
        "trajets",
    ),
    ("en", "Kestrel is large. Kestrel is known. Two barns were closed for three weeks.", "three weeks", "barns"),
    ("en", "Kestrel, a car ferry, is known. The ferry is 92 metres long.", "92 metres", "ferry"),
    ("fr", "Kestrel, un bac, est connu. Le bac, qui pèse 900 tonnes, rouille.", "900 tonnes", "bac"),
    ("fr", "Kestrel est connu. Kestrel est grand. Le parquet avait requis quinze mois.", "quinze mois", "parquet"),
    ("fr", "Kestrel est connu. Kestrel est grand. Le maire a attendu trois semaines.", "trois semaines", "maire"),
    (
        "fr",
        "Kestrel et sa fontaine. Kestrel est grand. Pour les voisins de la fontaine, il fallait 40 litres.",
        "40 litres",
        "fontaine",
    ),
    ("en", "Kestrel is large. Kestrel is known. The rafters were lengthened by 40 cm.", "40 cm", "rafters"),
    ("en", "Kestrel is large. Kestrel is known. The stern lies 210 metres from the bow.", "210 metres", "stern"),
    ("en", "Kestrel is large. Kestrel is known. In May a $90 seal on a pump had cracked.", "$90", "seal"),
    ("en", "Kestrel is large. Kestrel is known. On the last day of the six-week dig it rained.", "six-week", "dig"),
    ("en", "Kestrel is large. Kestrel is known. At the entrance runs a film of 18 minutes.", "18 minutes", "film"),
    ("en", "Kestrel is large. Kestrel is known. There are £350,000 for the new library.", "£350,000", "new library"),
    ("en", "Kestrel is large. Kestrel is known. Then £90,000 came from a lottery.", "£90,000", "lottery"),
    ("en", "Kestrel is large. Kestrel is known. The barges are late. They hold 580 tons.", "580 tons", "barges"),
    ("en", "Kestrel is large. Kestrel is known. The towers are 58 metres tall.", "58 metres", "towers"),
    ("en", "Kestrel is large. Kestrel is known. The county's fund lasted six years.", "six years", "fund"),
    ("en", "Kestrel is large. Kestrel is known. The new ships will be 90 metres long.", "90 metres", "new ships"),
    ("fr", "Kestrel est connu. La fontaine a été réparée. Elle consommait 40 litres.", "40 litres", "fontaine"),
    ("fr", "Kestrel est connu. Les mâts sont arrivés. Ils mesurent 40 mètres.", "40 mètres", "mâts"),
    ("fr", "Kestrel est connu. Le nombre des mâts a doublé. Ils mesurent 40 mètres.", "40 mètres", "mâts"),
    ("fr", "Kestrel est connu. Le puits est prêt. Creusé en hiver, il descend à 40 mètres.", "40 mètres", "puits"),
]
"""Texts, the words of a value in them, and what of its guessed subject is meant."""
ALONE = [
    ("en", "The Valdor plant employs 340 people. In June 2025 it will close its doors.", "June 2025"),
    ("fr", "L'usine Valdor, qui emploie 340 personnes, fermera ses portes en juin 2025.", "juin 2025"),
    ("en", "Valdor employs 120 people.", "120"),
    ("en", "Valdor has grown. The company employs 120 people.", "120"),
    ("en", "The fire injured Alice Rowe and 12 others.", "12"),
    ("fr", "Valdor se tait. Un homme de 71 ans est mort.", "71 ans"),
]
"""Texts and the words of a value whose subject has a name, or that could only belong to a person."""


STORY = (
    "Kestrel rouvre la halle. Kestrel est connu. La halle a été repeinte. {}",
    "La halle de Kestrel est vide. La halle tarde. Kestrel est connu.",
    "Kestrel perd la halle. La halle est à vendre.",
)
"""Texts that open with one noun and come back to it."""


MEANT = [
    ("Valdor prévoit 12 millions d'euros : 5 millions pour la voirie et 7 millions pour le gymnase.", "5", "voirie"),
    ("Valdor prévoit 12 millions d'euros : 5 millions pour la voirie et 7 millions pour le gymnase.", "7", "gymnase"),
    ("Valdor réserve 9 millions d'euros, dont 5 millions à l'école et 4 millions aux trottoirs.", "4", "trottoirs"),
    ("Valdor a 40 lits pour les urgences.", "40", "urgences"),
    ("Kestrel est connu. Valdor se tait. Restauré en 2019, le buffet brille.", "2019", "buffet"),
    ("Kestrel est connu. Valdor se tait. Il faudra une digue, promise et chiffrée à 40 millions.", "40", "digue"),
]
"""Texts, the words of a value in them, and what it is for, or what the participle in front of it tells of."""
NOT_MEANT = [
    ("Kestrel est connu. La fête a coûté 40 millions pour la première fois.", "fois"),
    ("Valdor a gagné 8 % à la clôture.", "clôture"),
    ("Valdor doit 40 millions à ses voisins.", "voisins"),
]
"""Texts and nouns that no value of theirs is for."""
VOTERS = [
    ("fr", "Le conseil de Tourvelle s'est réuni hier. Le texte a été adopté par 19 voix contre huit.", "19", "conseil"),
    ("en", "The members of Valdor met on Friday. The plan was approved by 19 votes to eight.", "19", "members"),
    (
        "fr",
        "Les sociétaires de Valdor ont approuvé la fusion par 19 voix contre huit.",
        "19",
        "sociétaires",
    ),
]
"""Votes, the words of one count of them, and who votes."""
ASKED = [
    ("**Et le chantier ?** Nous attendons. Il y a 40 ouvriers.", "40", "chantier"),
    ("**Le chantier a été long.** Il a fallu 40 camions.", "40", "chantier"),
    ("**Avez-vous fini ?** Nous avons 40 clients.", "40", "brissac"),
    ("**Avez-vous fini ?** Oui. On a 40 clients.", "40", "brissac"),
]
"""Answers of whoever runs Brissac, the words of a value in them, and what stands beside a guessed subject."""
INTERVIEW = (
    "Paul Rivoire : « Nous avons tenu »\n\nPaul Rivoire dirige Brissac depuis six ans. Kestrel nous ouvre.\n\n{}\n\n"
)
NEIGHBOURS = [
    ("Kestrel est connu. Kestrel est grand. Chez Valdor, on a vendu 40 pommes.", "40", "valdor"),
    ("Kestrel est connu. Kestrel est grand. Valdor se tait. On a vendu 40 pommes.", "40", "valdor"),
]
"""Texts, the words of a value in them, and whom else their sentence names, or the one before it."""


def claim_of(language: str, text: str, words: str) -> Claim:
    claims, _ = extract([article(text, language)], CAST)
    return next(claim for claim in claims if claim.value.text == words)


@pytest.mark.parametrize(("language", "text", "words", "whole"), ROWS)
def test_what_has_no_name_belongs_to_something(language: str, text: str, words: str, whole: str) -> None:
    claim = claim_of(language, text, words)
    assert claim.object == whole
    assert [e.basis for e in claim.evidence if e.field == "object"] == [Basis.WHOLE]
    assert claim.note == ADDED


@pytest.mark.parametrize(("language", "text", "words", "part"), PARTS)
def test_what_of_somebody_is_meant_stands_beside_him(language: str, text: str, words: str, part: str) -> None:
    claim = claim_of(language, text, words)
    assert (claim.subject, claim.object, claim.party, claim.note) == ("kestrel", part, None, ADDED)


def test_what_a_story_is_about_stands_beside_somebody_where_no_noun_does() -> None:
    first, *others = STORY
    texts = [first.format("Livraison en 2031."), *others]
    claims, _ = extract([article(text, "fr", name=f"s{index}") for index, text in enumerate(texts)], CAST)
    claim = next(claim for claim in claims if claim.value.text == "2031")
    assert (claim.subject, claim.object, claim.party, claim.note) == ("kestrel", "halle", None, ADDED)


@pytest.mark.parametrize(
    "texts",
    [
        [STORY[0].format("Livraison en 2031.")],
        ["Kestrel est connu. Kestrel est grand. Livraison en 2031.", "La halle tarde.", "Le pont tarde."],
    ],
)
def test_one_text_alone_or_texts_about_other_things_name_nothing(texts: list[str]) -> None:
    claims, _ = extract([article(text, "fr", name=f"s{index}") for index, text in enumerate(texts)], CAST)
    assert next(claim for claim in claims if claim.value.text == "2031").object is None


@pytest.mark.parametrize(("language", "text", "words"), ALONE)
def test_what_has_a_name_stands_alone(language: str, text: str, words: str) -> None:
    assert claim_of(language, text, words).object is None


def test_nothing_is_compared_by_it_until_somebody_accepts_it() -> None:
    claim = claim_of(*ROWS[0][:3])
    assert claim.party is None
    assert replace(claim, note="").party is None
    assert replace(claim, evidence=()).party is None
    assert replace(claim, status=Status.ACCEPTED).party == "valdor"


def test_it_stands_in_brackets_behind_what_is_asked() -> None:
    claim = claim_of(*PARTS[0][:3])
    assert asked_by(claim, CAST) == "price per unit of Kestrel (billet)"
    assert asked_by(replace(claim, note="", evidence=()), CAST) == "price per unit of Kestrel for billet"


def test_several_who_are_one_party_are_their_own_whole() -> None:
    text = "The trio Kestrel, Pellmont and Valdor was a quartet once."
    claims, _ = extract([article(text, "en")], Register())
    assert {claim.object for claim in claims} == {None}


@pytest.mark.parametrize(
    ("publisher", "text"),
    [
        ("Le Quotidien de Brenac", "Le port de Brenac est fermé. 380 dockers y travaillent."),
        ("Harbour Week", "Dockers at the port of Brenac are out. The port employs 380 dockers."),
    ],
)
def test_nothing_belongs_to_a_newspaper_that_its_text_does_not_name(publisher: str, text: str) -> None:
    told = article(text, "fr" if "Le" in publisher else "en")
    published = replace(told, source=replace(told.source, publisher=publisher))
    claims, register = extract([published], Register())
    assert publisher not in {register.name(claim.object) for claim in claims if claim.object}


@pytest.mark.parametrize(("answer", "words", "other"), ASKED)
def test_an_answer_is_about_what_was_asked_or_the_body_that_answers(answer: str, words: str, other: str) -> None:
    text = INTERVIEW.format(answer) + "**Kestrel tiendra-t-il ?** Nous le croyons. Kestrel est fort. Kestrel tient."
    claims, _ = extract([article(text, "fr")], Register())
    parties = {
        party for claim in claims if claim.value.text.startswith(words) for party in (claim.subject, claim.object)
    }
    assert other in parties


@pytest.mark.parametrize(("text", "words", "other"), NEIGHBOURS)
def test_a_guess_has_beside_it_whom_else_its_sentence_names(text: str, words: str, other: str) -> None:
    claims, _ = extract([article(text, "fr")], CAST)
    claim = next(claim for claim in claims if claim.value.text.startswith(words))
    assert other in (claim.subject, claim.object)


@pytest.mark.parametrize(("text", "words", "noun"), MEANT)
def test_a_value_is_for_what_stands_behind_it_or_of_what_its_participle_tells_of(
    text: str, words: str, noun: str
) -> None:
    claims, _ = extract([article(text, "fr")], CAST)
    told = [(claim.subject, claim.object) for claim in claims if claim.value.text.startswith(words)]
    assert any(noun in parties for parties in told)


@pytest.mark.parametrize(("text", "noun"), NOT_MEANT)
def test_what_no_value_is_for(text: str, noun: str) -> None:
    claims, _ = extract([article(text, "fr")], CAST)
    assert noun not in [party for claim in claims for party in (claim.subject, claim.object)]


@pytest.mark.parametrize(("language", "text", "words", "body"), VOTERS)
def test_votes_have_beside_them_who_votes(language: str, text: str, words: str, body: str) -> None:
    claims, _ = extract([article(text, language)], CAST)
    told = [(claim.subject, claim.object) for claim in claims if claim.value.text.startswith(words)]
    assert any(body in parties for parties in told)


def test_a_trade_behind_a_demonstrative_is_as_old_as_who_was_named() -> None:
    text = "Paul Rivoire a quitté Kestrel. Cet ancien facteur de 72 ans vit seul."
    claims, register = extract([article(text, "fr")], Register())
    (age,) = [claim for claim in claims if claim.figure == "age"]
    assert register.name(age.subject) == "Paul Rivoire"
