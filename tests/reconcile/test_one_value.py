"""Two articles give one value under two words, or of one thing and its place; and values that only look so."""

from __future__ import annotations

import pytest

from andro_check.app.drafting import draft_claims
from andro_check.lexicon.figures import figures
from andro_check.model.finding import Relation
from andro_check.model.register import Register
from andro_check.reconcile.judge import reconcile
from extract.telling import article

GRAVE = (Relation.CONTRADICTION, Relation.VIOLATION, Relation.TENSION)
VALUES = [
    # --- a measure that has two names
    (
        "en",
        "Orrow airport handled 2.1 million passengers in 2020.",
        "Passenger numbers at Orrow airport came to 2.9 million in 2020.",
        True,
    ),
    ("fr", "Le club de Brac, créé en 1921, fête son anniversaire.", "Le club de Brac a été fondé en 1912.", True),
    ("fr", "Luc Fabre quittera Lorzac le 4 juin.", "Luc Fabre se retirera de Lorzac le 14 juin.", True),
    # --- what somebody was told to pay is a fine; what he paid for something is none
    (
        "en",
        "The regulator fined Velloway £2m on Monday.",
        "Velloway must pay £5m, the regulator said on Monday.",
        True,
    ),
    (
        "en",
        "The regulator fined Velloway £2m on Monday.",
        "Velloway paid £3m for a depot in Kelm on Monday.",
        False,
    ),
    (
        "fr",
        "Lorzac a écopé d'une amende de 2 millions d'euros.",
        "Lorzac a payé 3 millions d'euros son nouveau siège.",
        False,
    ),
    # --- of a fire and of its place, whatever else one of them names
    (
        "fr",
        "Un incendie a détruit dimanche 70 hectares de forêt à Brac, a indiqué la préfecture.",
        "À Brac, 40 hectares de forêt ont brûlé dimanche.",
        True,
    ),
    (
        "en",
        "Three people died in a crash near Orrow on Monday.",
        "Five people died in a fire at Kelm on Monday.",
        False,
    ),
    # --- the most of one day, at one place
    (
        "en",
        "The temperature in Kelm reached 31.4C on Monday.",
        "The temperature in Kelm reached 36.1C on Monday.",
        True,
    ),
    ("en", "The temperature in Kelm reached 31C on Monday.", "The temperature in Orrow reached 36C on Monday.", False),
    (
        "en",
        "Gusts reached 120 km/h in Kelm during Storm Ada on Monday.",
        "Gusts reached 150 km/h at Cape Orrow during Storm Ada on Monday.",
        False,
    ),
    # --- who has just been chosen, whenever he starts, and whatever he was before
    (
        "en",
        "Steelmaker Brackwell appointed Ann Slade chief executive on Monday.",
        "Paul Dorn will take over as chief executive of Brackwell in June.",
        True,
    ),
    (
        "en",
        "Brackwell appointed Ann Slade chief executive on Monday.",
        "Brackwell appointed Paul Dorn finance director on Monday.",
        False,
    ),
    (
        "en",
        "Brackwell appointed Ann Slade chief executive in 2019.",
        "Paul Dorn will take over as chief executive of Brackwell in June.",
        False,
    ),
    (
        "fr",
        "Lorzac a nommé lundi Anne Dubreuil directrice générale.",
        "Le nouveau directeur général de Lorzac sera Luc Fabre.",
        True,
    ),
    ("en", "Ex-mayor Ada Quill is 61.", "Ada Quill, the former mayor, is 64.", True),
    # --- words that take in what others leave out, and that compare
    (
        "fr",
        "L'usine de Brac emploie 860 personnes, intérimaires compris.",
        "L'usine de Brac emploie 1 240 personnes.",
        True,
    ),
    (
        "fr",
        "L'usine de Brac emploie 160 intérimaires.",
        "L'usine de Brac emploie 240 personnes.",
        False,
    ),
    (
        "en",
        "Kelm had 112 mm of rain in April, twice the usual amount.",
        "Kelm had 87 mm of rain in April.",
        True,
    ),
]


@pytest.mark.parametrize(("language", "one", "other", "apart"), VALUES)
def test_one_value_under_two_words(language: str, one: str, other: str, *, apart: bool) -> None:
    documents = [
        article(text, language, name=name, published="2021-05-04") for name, text in (("one", one), ("other", other))
    ]
    claims, register = draft_claims(documents, Register())
    found = reconcile(claims, register, {d.source.id: d.source for d in documents}, figures())
    assert any(f.relation in GRAVE for f in found) is apart
