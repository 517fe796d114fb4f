"""Whom a value is about where its sentence leaves that open: the story and the publisher tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from andro_check.model.claim import Claim
from andro_check.model.register import Actor, Register
from andro_check.model.source import Document
from extract.telling import CAST, article, drafted


def subjects(claims: tuple[Claim, ...], source: str) -> list[str | None]:
    return [claim.subject for claim in claims if claim.source == source]


def published_by(document: Document, publisher: str) -> Document:
    return replace(document, source=replace(document.source, publisher=publisher))


def test_a_text_that_says_we_is_about_its_publisher() -> None:
    letter = article("We regret the delay to our trains. We carried 12,000 passengers, and our revenue was £4m.", "en")
    claims, _ = drafted(published_by(letter, "Kestrel"))
    assert set(subjects(claims, "s")) == {"kestrel"}


def test_a_text_may_be_about_what_the_whole_story_is_about() -> None:
    told = [
        article(f"Valdor employs {count} people. Valdor had sales of £4m. Valdor lost £1m.", "en", name=f"s{count}")
        for count in (120, 130, 140)
    ]
    claims, _ = drafted(*told, article("Revenue was £6m.", "en", name="short"))
    assert subjects(claims, "short") == ["valdor"]


def test_who_holds_and_is_named_nowhere_is_a_guess() -> None:
    claims, _ = drafted(article("Norhaven has spoken. A stake of 12% of Valdor was sold.", "en"))
    assert claims
    assert all(claim.confidence < 0.65 for claim in claims)


@pytest.mark.parametrize(
    ("language", "text", "words", "subject"),
    [
        (
            "fr",
            "Brumaline a parlé. Alice Rowe dirige Brumaline. « J'ai acheté quatre tracteurs. »",
            "quatre",
            "alice-rowe",
        ),
        ("en", "Norhaven spoke. Alice Rowe runs Norhaven. “I lost 20 points.”", "20 points", "alice-rowe"),
        ("fr", "Valdor se tait. Alice Rowe arrive. Trente ans de métier, cela compte.", "Trente ans", "alice-rowe"),
    ],
)
def test_somebody_is_meant_where_one_person_speaks_or_for_so_long(
    language: str, text: str, words: str, subject: str
) -> None:
    claims, _ = drafted(article(text, language))
    assert [claim.subject for claim in claims if claim.value.text == words] == [subject]


def test_a_word_of_a_name_takes_it_up() -> None:
    known = Register((*CAST.actors, Actor("gallery", "Harfane Gallery", "institution")))
    text = "Valdor is large. Harfane Gallery opened. Kestrel made films. They filled the gallery with 26 paintings."
    claims, _ = drafted(article(text, "en"), register=known)
    assert [claim.subject for claim in claims if claim.value.text == "26"] == ["gallery"]


DONE = [
    ("Valdor is large. Valdor employs 300 people. Landlord Alice Rowe asked for £75,000.", "£75,000", "alice-rowe"),
    ("Valdor is large. Valdor employs 300 people. Kestrel then set aside $40m.", "$40m", "kestrel"),
    ("Valdor is large. Alice Rowe, who joined Kestrel in May 2019, is well.", "May 2019", "alice-rowe"),
    ("Valdor is large. “No,” said Alice Rowe, who became head of Kestrel in 2021.", "2021", "alice-rowe"),
    ("Valdor is large. MV Orla Bay left. It rained. She carried 850 cars.", "850", "mv-orla-bay"),
    ("Valdor is large. Kestrel will plant 1,200 oaks.", "1,200", "kestrel"),
    ("Valdor is large. Alice Rowe of Norhaven was a distant third on 548.", "548", "alice-rowe"),
    ("Valdor is large. The council will meet Kestrel on 25 August.", "25 August", "council"),
]
"""Texts, the words of a value that no word measures, and whose it is: whoever acts in its clause."""


@pytest.mark.parametrize(("text", "words", "subject"), DONE)
def test_what_somebody_does_is_his(text: str, words: str, subject: str) -> None:
    claims, _ = drafted(article(text, "en"), register=CAST)
    assert [claim.subject for claim in claims if claim.value.text == words] == [subject]


BOX = "Founded: 1921\nRevenue: £40m\n\nKestrel is a maker of pumps. Valdor is larger, and Valdor is older."


def test_a_box_below_a_title_is_of_the_title() -> None:
    claims, _ = drafted(article(f"# Kestrel\n\n{BOX}", "en"), register=CAST)
    found = {claim.value.text: claim.subject for claim in claims}
    assert found["1921"] == found["£40m"] == "kestrel"
