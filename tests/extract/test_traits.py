"""What texts show of their actors: gender, the nouns they go by, who is only ever behind a preposition."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from andro_check.extract.names.actors import cast
from andro_check.extract.names.traits import Traits
from andro_check.extract.reading import Prepared, meant, traits
from andro_check.lexicon.load import read
from andro_check.lexicon.vocabulary import vocabulary
from extract.telling import NOBODY, article, prepared


def shown(*texts: str) -> Traits:
    documents = prepared(*(article(text, name=str(number)) for number, text in enumerate(texts)))
    return told(documents, "fr")


def told(documents: Sequence[Prepared], language: str) -> Traits:
    who = cast([document.named() for document in documents], NOBODY, [vocabulary(language)])
    return traits(documents, [meant(document, who) for document in documents])


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Hier, le carrier Valdor attend.", "m"),
        ("Hier, la coopérative Valdor attend.", "f"),
        ("Hier, Valdor attend la Valdor.", "f"),
        ("Hier, Valdor attend Lorzac.", None),
        ("Hier, le carrier Valdor attend la société Valdor.", None),
    ],
)
def test_gender(text: str, gender: str | None) -> None:
    assert shown(text).gender.get("valdor") == gender


def test_the_gender_of_first_names() -> None:
    seen = shown("Hier, Hélène Vaubrac et Paul Estève ont vu Camille Brek et Valdor.")
    assert seen.first_named == {"helene-vaubrac": "f", "paul-esteve": "m"}  # Camille may be anybody's name
    table = read("names")
    assert {*table["women"], *table["anybodys"]} <= {*table["first_names"]}
    assert not {*table["women"]} & {*table["anybodys"]}


def test_who_goes_by_a_noun_in_any_text() -> None:
    seen = shown("Hier, le carrier Valdor a vu le groupe Lorzac.", "Le groupe Valdor a vu Hélène Vaubrac, maire hier.")
    assert seen.called == {"carrier": "valdor", "maire": "helene-vaubrac"}


@pytest.mark.parametrize(
    ("text", "goes_by"),
    [
        ("Hier, Soulane est une rivière.", {"rivière": "soulane"}),
        ("Hier, Tolvex, un petit sirop, attend.", {"sirop": "tolvex"}),
        ("Hier, Tolvex et Soulane est un sirop.", {}),
        ("Hier, Tolvex, un sirop, attend Soulane, un sirop.", {}),
        ("Hier, Tolvex est une société.", {}),
    ],
)
def test_what_something_is_told_to_be(text: str, goes_by: dict[str, str]) -> None:
    assert shown(text).goes_by == goes_by


@pytest.mark.parametrize(
    ("text", "goes_by"),
    [
        ("Now the ferry Tolvex waits.", {"ferry": "tolvex"}),
        ("Now Tolvex, a small car ferry, waits.", {"ferry": "tolvex"}),
        ("Now Tolvex was the town's ferry of old.", {"ferry": "tolvex"}),
        ("Now Tolvex, a friend and partner, waits.", {}),
        ("Now the Orrin Gallery waits for the Port of Ludden.", {"gallery": "orrin-gallery", "port": "port-of-ludden"}),
        ("Now Orrin Lines waits.", {}),
    ],
)
def test_what_something_is_told_to_be_in_english(text: str, goes_by: dict[str, str]) -> None:
    assert told(prepared(article(text, "en")), "en").goes_by == goes_by


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Hier, Valdor a grandi à Tourvelle et dans la Lorzac.", {"tourvelle", "lorzac"}),
        ("Hier, Valdor a grandi à Tourvelle. Tourvelle attend.", set()),
    ],
)
def test_who_is_only_ever_behind_a_preposition(text: str, bound: set[str]) -> None:
    assert shown(text).bound == bound
