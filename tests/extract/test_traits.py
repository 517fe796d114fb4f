"""What texts show of their actors: gender, the nouns they go by, who is only ever behind a preposition."""

from __future__ import annotations

import pytest

from andro_check.extract.names.actors import cast
from andro_check.extract.names.traits import Traits
from andro_check.extract.reading import traits
from andro_check.lexicon.load import read
from andro_check.lexicon.vocabulary import vocabulary
from extract.telling import NOBODY, article, prepared


def shown(*texts: str) -> Traits:
    documents = prepared(*(article(text, name=str(number)) for number, text in enumerate(texts)))
    return traits(documents, cast([document.named() for document in documents], NOBODY, vocabulary("fr")))


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
    ("text", "bound"),
    [
        ("Hier, Valdor a grandi à Tourvelle et dans la Lorzac.", {"tourvelle", "lorzac"}),
        ("Hier, Valdor a grandi à Tourvelle. Tourvelle attend.", set()),
    ],
)
def test_who_is_only_ever_behind_a_preposition(text: str, bound: set[str]) -> None:
    assert shown(text).bound == bound
