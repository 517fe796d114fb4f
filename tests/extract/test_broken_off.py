"""Headlines, captions and cut texts end without a full stop: wherever a sentence breaks off, it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.telling import NOBODY, article, drafted

STORIES = Path(__file__).parent.parent / "stories"
ARTICLES = (("en", "en-pension/1-agency.md"), ("fr", "fr-cave/1-communique.md"), ("en", "en-wreck/1-agency.md"))
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LONG = 40
"""Words of a sentence at most: the longest ones would cost the most and show nothing new."""


def broken(name: str) -> Iterator[str]:
    """The sentences of an article, each broken off behind every third of its words."""
    text = (STORIES / name).read_text(encoding="utf-8").rpartition("---")[2]
    for number, sentence in enumerate(_SENTENCE.split(text)):
        words = sentence.split()[:_LONG]
        yield from (" ".join(words[:stop]).rstrip(",;:.!?") for stop in range(2 + number % 3, len(words) + 1, 3))


@pytest.mark.parametrize(("language", "name"), ARTICLES)
def test_a_sentence_that_breaks_off_is_read(language: str, name: str) -> None:
    cuts = list(broken(name))
    assert len(cuts) > len(ARTICLES)
    for text in cuts:
        drafted(article(text, language, published="2024-05-02"), register=NOBODY)
