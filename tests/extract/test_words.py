"""A text as words: where they are cut, and that every place survives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from andro_check.extract.text.noted import noted
from andro_check.extract.text.words import Words
from andro_check.model.folding import shadow
from andro_check.model.text import Span

TEXTS = st.text(st.sampled_from("aéİ’' 1,.%\u00a0\u202f\n-(«»&€\x00"), max_size=60)


def cut(text: str) -> Words:
    """The words of a text, without the empty line that ends it."""
    words = ended(text)
    return Words(words.starts[:-1], words.ends[:-1], words.raw[:-1], words.lower[:-1])


def ended(text: str) -> Words:
    return noted(shadow(text), "fr")[0]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norhaven attend.", "Norhaven|attend|."),
        ("l'usine d'Ostrane", "l'|usine|d'|Ostrane"),
        ("L’État qu’on attend", "L'|État|qu'|on|attend"),
        ("jusqu'à lorsqu'elle", "jusqu'|à|lorsqu'|elle"),
        ("Kestrel's plant", "Kestrel|'s|plant"),
        ("Kestrel’s plant", "Kestrel|'s|plant"),
        ("the owners' plant", "the|owners|'|plant"),
        ("44,4 % et 29.9%", "44,4|%|et|29.9|%"),
        ("1 200 salariés", "1 200|salariés"),
        ("1\u202f200\u00a0salariés", "1 200|salariés"),
        ("1,200,000 people", "1,200,000|people"),
        ("3.100 millions", "3.100|millions"),
        ("en 2012, 12 salariés", "en|2012|,|12|salariés"),
        ("co-entreprise Norhaven-Sud", "co-entreprise|Norhaven-Sud"),
        ("R&D de H&M", "R&D|de|H&M"),
        ("the U.S. and S.A.", "the|U.S.|and|S.A."),
        ("€40m (40 M€)", "€|40|m|(|40|M|€|)"),
        ("un\n\ndeux\ntrois", "un|\n\n|deux|trois"),
        ("« Norhaven »", "«|Norhaven|»"),
        ("", ""),
        ("\x00\x07", "\x00|\x07"),
    ],
)
def test_words_are_cut(text: str, words: str) -> None:
    assert "|".join(cut(text).raw) == words


def test_words_keep_their_places() -> None:
    text = "L’État a 44,4\u202f% d’Ostrane"
    words = cut(text)
    assert [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)] == [
        *("L’", "État", "a", "44,4", "%", "d’", "Ostrane")
    ]


def test_lower_case_keeps_one_word_for_one() -> None:
    words = cut("İSTANBUL Énergie")
    assert len(words.lower) == len(words.raw) == len(words) == 2
    assert words.lower[1] == "énergie"


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(0, 8), ["Norhaven"]),
        (Span(0, 15), ["Norhaven", "attend"]),
        (Span(9, 16), ["attend", "."]),
        (Span(3, 5), ["Norhaven"]),
        (Span(8, 9), []),
        (Span(16, 16), []),
    ],
)
def test_a_span_holds_words(span: Span, words: list[str]) -> None:
    found = cut("Norhaven attend.")
    first, last = found.bounds(span)
    assert list(found.raw[first:last]) == words
    assert [found.raw[index] for index in found.within(span)] == words


def test_the_place_of_some_words() -> None:
    words = cut("Norhaven attend la fin.")
    assert words.span(1, 3) == Span(9, 22)
    assert words.at(0) == 0
    assert words.at(8) == 1


@given(TEXTS)
def test_words_follow_one_another_and_leave_only_spaces(text: str) -> None:
    words = cut(text)
    places = list(zip(words.starts, words.ends, strict=True))
    edges = [0, *(edge for place in places for edge in place), len(text)]
    assert edges == sorted(edges)
    assert all(start < end for start, end in places)
    gaps = [text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
    assert all(not gap.strip() for gap in gaps)
    assert [shadow(text)[start:end] for start, end in places] == list(words.raw)


@pytest.mark.parametrize("text", ["Norhaven", "Norhaven attend.", ""])
def test_a_text_ends_with_an_empty_line_of_no_width(text: str) -> None:
    words = ended(text)
    assert (words.raw[-1], words.starts[-1], words.ends[-1]) == ("\n\n", len(text), len(text))
