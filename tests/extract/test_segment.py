"""Where sentences end, in both languages, and how hard it is to reach across them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from andro_check.extract.text.noted import noted
from andro_check.extract.text.segment import Sentence, crossing, line_breaks, sentences
from andro_check.lexicon.vocabulary import vocabulary
from andro_check.model.folding import shadow
from extract.telling import article, not_yet

WRAPPED = """Une phrase assez longue pour qu'on la coupe à la marge
de la page continue sur la ligne suivante et se termine
un peu plus loin."""
CUT = [
    # plain
    ("fr", "Attention !!!¦ Rien."),
    ("en", "Really?!¦ Yes."),
    ("fr", "Fin de phrase.¦Nouvelle phrase."),
    ("fr", "Dit-il... puis rien."),
    ("fr", "L'usine, dit le préfet, attend ? peut-être."),
    # abbreviations and initials
    ("fr", "M. Vaubrac attend.¦ Mme Rowe aussi."),
    ("fr", "Le Dr. Vaubrac parle.¦ Il part."),
    ("fr", "Brumaline (voir p. 12) attend.¦ Elle part."),
    ("fr", "J. Vaubrac attend.¦ P. J. Estève aussi."),
    ("en", "Mr. Rowe waited.¦ Dr. Rowe left."),
    ("en", "Kestrel Freight Inc. waited.¦ Norhaven Corp. left."),
    ("en", "J. R. Rowe waited.¦ He left."),
    ("en", "The U.S. Treasury waited.¦ It left."),
    ("en", "No. 5 closed.¦ Two left."),
    ("en", "Norhaven vs. Valdor.¦ Done."),
    ("en", "At 5 p.m. on Monday it closed.¦ It reopened."),
    # numbers, addresses
    ("fr", "Brumaline pèse 3.5 M€.¦ Elle croît."),
    ("fr", "C'est 1.5 million.¦ 2 millions suivent."),
    ("fr", "Il est né en 2012.¦ 12 salariés restent."),
    ("en", "It made $3.5m.¦ It grew."),
    ("fr", "Le site brumaline.example est ouvert.¦ Il attend."),
    # quotes and brackets
    ("fr", "« Rien. »¦ Il part."),
    ("fr", "« Rien n'est dit.¦ Tout reste. »¦ Il part."),
    ("fr", "« Rien. », dit-il.¦ Il part."),
    ("fr", "Il a dit « rien ».¦ Il part."),
    ("en", '"Nothing."¦ He left.'),
    ("en", 'He said "nothing."¦ Then he left.'),
    ("en", "“Nothing,” he said.¦ “Nothing at all.”"),
    ("en", "(It waited.)¦ Then it left."),
    ("en", 'He said: "Nothing."¦ "Nothing at all."'),
    ("en", 'It rose by 4 per cent.¦ "We had no choice," she said.'),
    ("fr", "« Nous fermons. »¦ Le maire se tait."),
    # lists, headings, wrapped lines
    ("fr", "Qui détient quoi :¦\n- Norhaven : 44 %¦\n- Valdor : 22 %"),
    ("fr", "Un titre¦\n\nUn paragraphe.¦ Et sa suite."),
    ("fr", "# Un titre¦\nUn paragraphe."),
    ("en", "First line¦\nSecond line¦\nThird line"),
    ("en", "| Name | Stake |¦\n| Norhaven | 44% |¦"),
    ("fr", WRAPPED),
]
NOT_CUT_YET = [
    ("en", "It said no.¦ Then it left.", "'no' is always the abbreviation of 'number'"),
    ("en", "Trains stop at 5 p.m.¦ Nobody came.", "the full stop of 'p.m.' never ends a sentence"),
    ("fr", "Norhaven, Valdor, etc.¦ Nul ne dit mot.", "the full stop of 'etc.' never ends a sentence"),
    ("en", "Norhaven sells phones.¦ iPhone sales fell.", "openers are looked up in lower case, 'iPhone' is not"),
]


def found(language: str, text: str) -> list[Sentence]:
    document = article(text, language)
    words, known = noted(shadow(document.prose), language)
    breaks = sorted({*(block.span.start for block in document.blocks), *line_breaks(document.prose)})
    return list(sentences(words, vocabulary(language), known, breaks))


@pytest.mark.parametrize(
    ("language", "marked"),
    [*CUT, *(pytest.param(*case[:2], marks=not_yet(case[2])) for case in NOT_CUT_YET)],
)
def test_sentences_end(language: str, marked: str) -> None:
    pieces = [piece for piece in marked.split("¦") if piece]
    text = "".join(pieces)
    words, _ = noted(shadow(article(text, language).prose), language)
    cut = [words.span(s.first, s.last - 1).of(text) for s in found(language, text)]
    assert cut == [piece.strip("# \n") for piece in pieces]


def test_every_mark_ends_a_sentence() -> None:
    assert len(found("fr", "Un. Deux ! Trois ? Quatre… Cinq.")) == 5


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("text", ["", " \n\n ", ".", "...", "\n\n.\n\n", "«", "a"])
def test_scraps_are_no_trouble(language: str, text: str) -> None:
    words, _ = noted(shadow(text), language)
    cut = found(language, text)
    assert all(s.first < s.last <= len(words) for s in cut)
    assert all(before.last <= after.first for before, after in pairwise(cut))


def test_paragraphs_are_counted() -> None:
    paragraphs = [s.paragraph for s in found("fr", "Un. Deux.\n\nTrois.\n\nQuatre. Cinq.")]
    assert paragraphs[0] == paragraphs[1] < paragraphs[2] < paragraphs[3] == paragraphs[4]


@pytest.mark.parametrize(
    ("language", "nearer", "farther"),
    [
        ("fr", "Norhaven détient 12", "Norhaven, qui attend, détient 12"),
        ("fr", "Norhaven et 12", "Norhaven mais 12"),
        ("fr", "Norhaven, 12", "Norhaven ; 12"),
        ("fr", "Norhaven ; 12", "Norhaven. 12"),
        ("en", "Norhaven owns 12", "Norhaven, which waits, owns 12"),
        ("en", "Norhaven and 12", "Norhaven while 12"),
        ("en", "Norhaven (12", "Norhaven; 12"),
    ],
)
def test_marks_and_conjunctions_are_hard_to_cross(language: str, nearer: str, farther: str) -> None:
    assert way(language, nearer) < way(language, farther)


def way(language: str, text: str) -> float:
    """The effort from the end of the first word to the last."""
    words, known = noted(shadow(text), language)
    sums = crossing(known, [])
    return sums[len(words) - 1] - sums[1]


def test_a_value_in_between_is_an_obstacle_once() -> None:
    _, known = noted("Norhaven 12 millions Valdor", "fr")
    free = crossing(known, [])
    barred = crossing(known, [(1, 3)])
    assert barred[3] - barred[1] > free[3] - free[1]
    assert barred[2] == barred[3]
