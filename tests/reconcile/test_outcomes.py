"""Opposite outcomes of one piece of news, and two outcomes that are of two."""

from __future__ import annotations

import pytest

from andro_check.app.drafting import draft_claims
from andro_check.lexicon.figures import figures
from andro_check.lexicon.outcomes import outcomes
from andro_check.model.finding import Finding
from andro_check.model.period import parse_edtf
from andro_check.model.register import Register
from andro_check.model.source import Block, BlockKind, Document, Source
from andro_check.model.text import Span
from andro_check.reconcile.judge import reconcile
from reconcile.ends import ENDS
from reconcile.fates import FATES

PUBLISHED = ("2021-05-04", "2021-05-05", "2021-05-06")
"""A Tuesday and the two days after it."""
OUTCOMES = [
    # --- of one day, wherever in the clause it stands
    ("en", "The court convicted Ada Quill on 4 May.", "Ada Quill was acquitted on 4 May.", True),
    ("en", "The court convicted Ada Quill on 4 May.", "Ada Quill was acquitted of libel on 27 April.", False),
    (
        "fr",
        "Le tribunal a condamné Anne Lorzac, trésorière du club, mardi 4 mai, pour fraude.",
        "Le tribunal a relaxé mardi 27 avril Anne Lorzac, poursuivie pour injure.",
        False,
    ),
    (
        "fr",
        "Le tribunal a condamné Anne Lorzac, trésorière du club, mardi 4 mai, pour fraude.",
        "Le tribunal a relaxé mardi 4 mai Anne Lorzac, poursuivie pour fraude.",
        True,
    ),
    # --- of one count of votes
    (
        "fr",
        "Le conseil de Lorzac a approuvé mardi le budget du théâtre, par 18 voix contre 7.",
        "Le conseil de Lorzac a rejeté mardi le budget du théâtre, par 18 voix contre 7.",
        True,
    ),
    (
        "fr",
        "Le conseil de Lorzac a approuvé mardi le budget du théâtre, par 18 voix contre 7.",
        "Le conseil de Lorzac a rejeté mardi un vœu sur le théâtre, par 16 voix contre 9.",
        False,
    ),
    (
        "en",
        "Saxby council approved the sale of the theatre by 18 votes to 7.",
        "Saxby council rejected a delay to the theatre by 16 votes to 9.",
        False,
    ),
    # --- the words of a day are none of what was decided
    ("en", "Saxby council approved a car park on 4 February.", "Saxby council rejected a hotel on 4 February.", False),
]


def opposed(language: str, *texts: str) -> int:
    """How many opposite outcomes are found between articles of days that follow one another."""
    return len(found_opposed(language, *texts))


def found_opposed(language: str, *texts: str) -> list[Finding]:
    documents = [
        Document(
            Source(f"paper{day}", f"{day}.txt", language=language, published=parse_edtf(day)),
            text,
            (Block(BlockKind.PARAGRAPH, Span(0, len(text))),),
        )
        for day, text in zip(PUBLISHED, texts, strict=False)
    ]
    claims, register = draft_claims(documents, Register())
    found = reconcile(claims, register, {d.source.id: d.source for d in documents}, figures())
    return [f for f in found if f.rule.startswith("AC141")]


@pytest.mark.parametrize(("language", "one", "other", "apart"), [*OUTCOMES, *ENDS, *FATES])
def test_outcomes_of_one_piece_of_news(language: str, one: str, other: str, *, apart: bool) -> None:
    assert opposed(language, one, other) == int(apart)


def test_two_articles_are_set_against_each_other_once() -> None:
    twice = "The court convicted Ada Quill on 4 May. Ada Quill was found guilty of fraud on 4 May."
    assert opposed("en", twice, "Ada Quill was acquitted on 4 May.") == 1


def test_a_side_ends_without_its_full_stop() -> None:
    (found,) = found_opposed("en", "The court convicted Ada Quill on 4 May.", "Ada Quill was acquitted on 4 May.")
    assert [side.label[-1:] for side in found.sides] == ["”", "”"]
    assert ".”" not in found.message + "".join(side.label for side in found.sides)


def test_sentences_are_looked_into_for_words_that_few_have() -> None:
    keys = outcomes().keys
    assert "gel" in keys
    assert "will" not in keys
    assert "unanimous" in keys["unanimite"]
