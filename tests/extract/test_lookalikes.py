"""A figure that is told at once to be plain would be read as nothing else by any reader."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from andro_check.extract.numerals.tokens import Passage, passage, words_of
from andro_check.extract.values.lookalikes import _READERS, _is_plain

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.append(str(ROOT))  # evaluation/ is no part of the package that is installed

from evaluation.told import STORIES, read_story  # noqa: E402

OWN = {
    "fr": (
        "Le match débute à 20 heures, page 12, au 12 rue des Lilas. En 2014, Valdor a payé 187 millions. Le 737 part "
        "de 75011 Paris. Ouvert 24 heures sur 24, il a 718 salariés. (3 commentaires) Voir [ 4 ] et le 01 23 45 67 89. "
        "De 9 h à 12 h, 20 Minutes. Norhaven 8. Il y vit depuis 1968."
    ),
    "en": (
        "It opens at 8 p.m. on page 12. Call 020 7946 0123 or visit 12 High Street. In 2014 Valdor paid 187 million. A "
        "Boeing 737 carried 718 passengers. Open 24 hours out of 24. ( 3 comments ) It weighs 75 kg, Windows 10 aside. "
        "The bill came to 4,500 pounds. Founded in 1968."
    ),
}


def _figures(p: Passage) -> list[int]:
    return [i for i, word in enumerate(p.low) if word[:1].isdecimal()]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_plain_figure_is_nothing_else(language: str) -> None:
    told = [doc for folder in sorted(STORIES.iterdir()) for doc in read_story(folder).documents]
    texts = [OWN[language], *(doc.text for doc in told if doc.source.language == language)]
    plain: list[str] = []
    for p in [passage(text, words_of(language)) for text in texts]:
        for i in [i for i in _figures(p) if _is_plain(p, i)]:
            assert [read(p, i) for read in _READERS] == [None] * len(_READERS), p.low[max(0, i - 3) : i + 4]
            plain.append(p.low[i])
    assert {"187", "718"} <= set(plain)
