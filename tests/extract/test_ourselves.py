"""Who says "we" in a text that speaks for its publisher, both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.telling import article, drafted

ABOUT = "Lorzac has a debt of £4m. Lorzac sold its yard. Lorzac lost 12% of its members. Our friends there know us. "
SUR = "Lorzac a une dette de 4 M€. Lorzac a vendu son chantier. Lorzac se tait. Notre métier et nos clients changent. "
OURS = [
    ("en", f"{ABOUT}We have sold two barns.", "two", "Kestrel Logistics"),
    ("en", f"{ABOUT}Last year we paid £349m to our drivers.", "£349m", "Kestrel"),
    ("en", f"{ABOUT}In March we planted 4,000 oaks.", "4,000", "Kestrel"),
    ("fr", f"{SUR}Nous avons vendu deux granges.", "deux", "Kestrel"),
    ("fr", f"{SUR}En mars, nous avons planté 4 000 chênes.", "4 000", "Kestrel"),
]
"""Texts, words of a value of them, and who publishes them."""
NOT_OURS = [
    ("en", f'{ABOUT}"We have sold two barns," said Alice Rowe.', "two", "Kestrel"),
    ("en", f"{ABOUT}We saw how it sold two barns.", "two", "Kestrel"),
    ("en", f"{ABOUT}We opened our doors on 4 May 2023.", "4 May 2023", "Kestrel"),
    ("en", "Lorzac has a debt of £4m. Lorzac lost members. We know of two barns.", "two", "Kestrel"),
    ("en", f"{ABOUT}We have sold two barns.", "two", "The Daily Bugle"),
    ("fr", f"{SUR}Elle nous a vendu deux granges.", "deux", "Kestrel"),
]


def subject_of(language: str, text: str, words: str, publisher: str) -> str | None:
    told = article(text, language)
    known = article("Kestrel ships. Kestrel is known.", "en", name="other")
    claims, _ = drafted(replace(told, source=replace(told.source, publisher=publisher)), known)
    return next(c.subject for c in claims if c.source == "s" and c.value.text.startswith(words))


@pytest.mark.parametrize(("language", "text", "words", "publisher"), OURS)
def test_we_is_who_publishes(language: str, text: str, words: str, publisher: str) -> None:
    assert subject_of(language, text, words, publisher) == "kestrel"


@pytest.mark.parametrize(("language", "text", "words", "publisher"), NOT_OURS)
def test_elsewhere_it_is_not(language: str, text: str, words: str, publisher: str) -> None:
    assert subject_of(language, text, words, publisher) != "kestrel"
