"""Units that a number leaves to the sentence before, and what a number that stands alone must not take over."""

from __future__ import annotations

import pytest

from andro_check.lexicon.values import write_value
from andro_check.model.value import Quantity
from extract.telling import article, prepared

MEANT = [
    ("en", "The wardens had hoped for 47 per cent of the vote. They got 38.", "47 %, 38 %"),
    ("en", "Kestrel wants a rise of 12 per cent; the other side has offered 6.5.", "12 %, 6.5 %"),
    ("en", "Brek's list had 22 per cent two years ago and is down to 13.", "22 %, 13 %"),
    ("en", "The first stage drew 41% of drivers. On the second the figure was 36.", "41 %, 36 %"),
    ("fr", "Vaubrac espérait 47 % des voix. Elle en a eu 38.", "47 %, 38 %"),
    ("fr", "Le syndicat demandait 12 %. La direction a offert 6,5.", "12 %, 6.5 %"),
    (
        "fr",
        "Nous avons payé 463 euros la tonne en mars. Cet automne nous finirons autour de 470.",
        "463 EUR/tonne, ~470 EUR",
    ),
    ("fr", "Valdor doit 138 M€ à ses banques. Kestrel n'en doit que 72.", "138 M EUR, 72 M EUR"),
]
APART = [
    ("en", "Kestrel paid out £290,000. Its membership has grown since the summer to 11,800.", "290000 GBP, 11800"),
    ("en", "The tower cost £64m. Alice Rowe, who drew it, is 58.", "64 M GBP, 58 year"),
    ("en", "Turnout was 62 per cent.\n\nThe oldest voter was 98.", "62 %, 98 year"),
    ("en", "Tickets have slipped to 9,150 from 10,300 three years ago.", "9150, 10300"),
    ("fr", "Valdor a versé 290 000 euros. L'association est passée de 640 à 11 800.", "290000 EUR, 640, 11800"),
    ("fr", "La participation a atteint 62 %.\n\nLa ligne a été coupée à 58.", "62 %, 58"),
]


CENTS = [
    ("en", "Milk brought €0.46 in May; it was 41 cents before.", "0.46 EUR, 0.41 EUR"),
    ("en", "A loaf costs 85 cents, at the mill 2.10 euros.", "0.85 EUR, 2.10 EUR"),
    ("en", "A loaf costs 85 cents, at the mill $2.10.", "0.85 USD, 2.10 USD"),
    ("en", "A loaf costs 85 cents.", "0.85 USD"),
    ("en", "The share rose to SKr 61.40.", "61.40 SEK"),
    ("en", "The founder is Alice Rowe, 58. She sings.", "58 year"),
]


PARTS = [
    ("en", "The crew was sent home on half pay.", "1/2"),
    ("en", "Kestrel pays the bill, half in cash.", "1/2"),
    ("en", "Fares have doubled since 2020.", "2 time"),
    ("en", "A good third of the pupils left.", "1/3"),
    ("en", "The works are to last 19 weeks.", "19 week"),
    ("en", "Kestrel made a third-quarter loss of $18m.", "18 M USD"),
    ("fr", "Un gros tiers des élèves est parti.", "1/3"),
    ("fr", "Valdor réclamait 9 M€, il en a obtenu le tiers.", "9 M EUR, 1/3"),
    ("fr", "Près du quart des élèves est parti.", "1/4"),
    ("fr", "Le tiers payant est maintenu.", ""),
]


def units(language: str, text: str) -> str:
    """The quantities of a text with their units, as the extractor lays them out sentence by sentence."""
    (read,) = prepared(article(text, language))
    return ", ".join(write_value(one.value) for one in read.values if isinstance(one.value, Quantity))


@pytest.mark.parametrize(("language", "text", "told"), MEANT)
def test_a_number_goes_on_with_the_unit_of_what_was_said(language: str, text: str, told: str) -> None:
    assert units(language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), APART)
def test_a_number_of_another_size_or_paragraph_does_not(language: str, text: str, told: str) -> None:
    assert units(language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), CENTS)
def test_parts_and_signs_of_the_money_of_a_text(language: str, text: str, told: str) -> None:
    assert units(language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), PARTS)
def test_parts_and_multiples_in_words(language: str, text: str, told: str) -> None:
    assert units(language, text) == told
