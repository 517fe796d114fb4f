"""Phrases found by their first words, in the spelling of the lexicon and of texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from andro_check.lexicon.phrases import PhraseTable, split_words

TABLE = PhraseTable(
    [
        ("chiffre", "figure"),
        ("chiffre d'affaires", "revenue"),
        ("chiffre d'affaires net", "net revenue"),
        ("chiffr*", "estimates"),
        ("état", "state"),
        ("mis en vente", "sale"),
        ("mis en * vente", "starred"),
        ("rach* les parts", "purchase"),
        ("s'empare", "takes"),
        ("à", "to"),
        ("joint venture", "venture"),
        ("joint", "together"),
        ("joint", "also together"),
    ]
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("chiffre", [(1, "figure"), (1, "estimates")]),
        ("chiffre d' affaires", [(3, "revenue"), (1, "figure"), (1, "estimates")]),
        ("chiffre d' affaires net", [(4, "net revenue"), (3, "revenue"), (1, "figure"), (1, "estimates")]),
        ("chiffre d' affaire", [(1, "figure"), (1, "estimates")]),
        ("chiffrait", [(1, "estimates")]),
        ("état", [(1, "state")]),
        ("etat", [(1, "state")]),
        ("rachète les parts", [(3, "purchase")]),
        ("rachètent les parts", [(3, "purchase")]),
        ("rachète les", []),
        ("rachète la part", []),
        ("s' empare", [(2, "takes")]),
        ("a", []),
        ("à", [(1, "to")]),
        ("joint", [(1, "together"), (1, "also together")]),
        ("joint venture", [(2, "venture"), (1, "together"), (1, "also together")]),
        ("rien", []),
    ],
)
def test_the_longest_phrase_comes_first(words: str, found: list[tuple[int, str]]) -> None:
    assert list(TABLE.at(words.split(), 0)) == found


def test_phrases_are_looked_up_at_a_place() -> None:
    words = "le chiffre d' affaires".split()
    assert not TABLE.at(words, 0)
    assert [length for length, _ in TABLE.at(words, 1)] == [3, 1, 1]
    assert TABLE.longest(words, 1) == (3, "revenue")
    assert TABLE.longest(words, 0) is None


def test_a_phrase_never_runs_over_the_end() -> None:
    assert [length for length, _ in TABLE.at(["chiffre", "d'"], 0)] == [1, 1]
    assert not TABLE.at(["mis", "en"], 0)


@pytest.mark.parametrize("words", ["ouvrir un site", "ouvrait le site"])
def test_a_star_ends_a_word_wherever_it_stands(words: str) -> None:
    table = PhraseTable([("ouv* l* site", "the"), ("ouvrir un site", "a")])
    assert table.longest(words.split(), 0) == (3, "a" if "un" in words else "the")


@pytest.mark.xfail(reason="phrases whose second word has a star come behind all others: lengths 2, 3", strict=True)
def test_a_longer_phrase_with_a_star_comes_before_a_shorter_one_without() -> None:
    table = PhraseTable([("de la", "short"), ("de l* ville", "long")])
    assert [length for length, _ in table.at(["de", "la", "ville"], 0)] == [3, 2]


def test_looking_twice_finds_the_same() -> None:
    words = ["chiffre", "d'", "affaires"]
    assert TABLE.at(words, 0) == TABLE.at(words, 0)


def test_an_empty_table_finds_nothing() -> None:
    assert len(PhraseTable[str]([]).at(["rien"], 0)) == 0


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("chiffre d'affaires", "chiffre|d'|affaires"),
        ("Chiffre d’Affaires", "chiffre|d'|affaires"),
        ("entré à hauteur", "entré|à|hauteur"),
        ("l'objectif d'", "l'|objectif|d'"),
        ("driver's licence", "driver|'s|licence"),
        ("'s stake", "'s|stake"),
        ("qu'on l'a", "qu'|on|l'|a"),
        ("un\u00a0mot", "un|mot"),
        ("", ""),
    ],
)
def test_phrases_are_split_as_texts_are(phrase: str, words: str) -> None:
    assert "|".join(split_words(phrase)) == words


WORDS = st.lists(st.sampled_from(["de", "la", "ville", "port", "du"]), min_size=1, max_size=4)


@given(st.lists(WORDS, max_size=8), WORDS)
def test_lookup_agrees_with_reading_every_entry(phrases: list[list[str]], words: list[str]) -> None:
    table = PhraseTable((" ".join(phrase), place) for place, phrase in enumerate(phrases))
    wanted = [(len(phrase), place) for place, phrase in enumerate(phrases) if words[: len(phrase)] == phrase]
    found = list(table.at(words, 0))
    assert sorted(found) == sorted(wanted)
    assert [length for length, _ in found] == sorted((length for length, _ in found), reverse=True)
