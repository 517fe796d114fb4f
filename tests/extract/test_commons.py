"""Common nouns of English sentences that their values may be about, and where they stand."""

from __future__ import annotations

import pytest

from andro_check.extract.linking.commons import Commons, standing
from andro_check.extract.names.actors import cast
from andro_check.extract.reading import meant, scene, traits
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.register import Register
from extract.telling import NOBODY, article, drafted, prepared

NOUNS = [
    ("The roof weighs 480 tonnes.", "roof: leads its clause, beside the value"),
    ("Our new helpline took 21,000 calls.", "new helpline: leads its clause, beside the value"),
    ("The insurance pays £9m.", "insurance: leads its clause, beside the value"),
    (
        "Kestrel owns a tower, which weighs 480 tonnes.",
        "tower: in front of its relative, beside the value",
    ),
    ("There is a spillway with five gates.", "spillway: with the value, beside the value"),
    ("The tower's height is 92 metres.", "tower: leads its clause, in a genitive, beside the value"),
    ("It paid £9m for the barn.", "barn: further behind the value, behind a preposition, beside the value"),
    ("The year ended with 12 complaints.", ""),
    ("Kestrel weighs 480 tonnes.", ""),
]
TALE = """Pellworth held its fair on Sunday.

Alice Rowe opened the show at noon, and Hugo Brek closed it.

The river rose in the night.

"""


def places(text: str) -> str:
    """The nouns of the last sentence of a text, with how they stand to its first value."""
    read = prepared(article(text, "en"))
    who = cast([one.named() for one in read], Register(), [vocabulary("en")])
    actors = meant(read[0], who)
    laid_out = scene(read[0], actors, who, traits(read, [actors]))
    passage = laid_out.passages[-1]
    commons = Commons.unlisted(laid_out, passage).listed(laid_out)
    return "; ".join(
        f"{' '.join(laid_out.words.lower[noun.first : noun.last])}: "
        f"{', '.join(standing(laid_out, commons, noun, passage.values[0]))}"
        for noun in commons.nouns
    )


@pytest.mark.parametrize(("text", "told"), NOUNS)
def test_where_the_nouns_of_a_sentence_stand(text: str, told: str) -> None:
    assert places(text) == told


@pytest.mark.parametrize(
    ("sentence", "noun"), [("The roof weighs 480 tonnes.", "roof"), ("The pump cost £38,000.", "pump")]
)
def test_a_noun_that_leads_its_clause_outweighs_who_was_named_before(sentence: str, noun: str) -> None:
    claims, _ = drafted(article(TALE + sentence, "en"), register=NOBODY)
    assert claims[-1].subject == noun


def test_what_an_article_is_all_about_outweighs_a_noun() -> None:
    told = "Norhaven had sales of £4m and employs 120 people. Norhaven lost £1m. The pump cost £38,000."
    claims, _ = drafted(article(told, "en"))
    assert {claim.subject for claim in claims} == {"norhaven"}
