"""Mentions of whole texts: where they lie, what they leave alone, and the records that are made of them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from andro_check.app.mentioning import answers, mention_records, read_text, reading_of
from andro_check.extract.numerals.tokens import words_of
from andro_check.extract.values.mentions import mentions
from andro_check.lexicon.values import parse_value, write_value
from andro_check.model.mention import Mention, MentionKind
from andro_check.model.period import Period, parse_edtf
from andro_check.model.text import Span
from andro_check.model.value import Quantity
from extract.told import WEDNESDAY, told

FRENCH = """\
Le port de Norhaven a été cédé mardi pour 48 millions d’euros, contre 61 millions en 2019.
Près de 320 salariés y travaillent ; un quart partira d'ici la fin de l'année.
"""
ENGLISH = """\
Kestrel Freight said on Tuesday it would sell the yard for $62 million, up from $40 million in 2019.
About 450 people work there; a quarter of them will leave by 2025.
"""


def test_a_french_text() -> None:
    assert told(FRENCH, "fr") == (
        "mardi = 2023-05-16 | 48 millions d’euros = 48 M EUR | 61 millions = 61 M EUR | 2019 = 2019 | "
        "320 = nearly 320 person | un quart = 1/4 | la fin de l'année = ../2023-12"
    )


def test_an_english_text() -> None:
    assert told(ENGLISH, "en") == (
        "Tuesday = 2023-05-16 | $62 million = 62 M USD | $40 million = 40 M USD | 2019 = 2019 | "
        "450 = ~450 person | a quarter = 1/4 | 2025 = ../2025"
    )


@pytest.mark.parametrize(("text", "language"), [(FRENCH, "fr"), (ENGLISH, "en")])
def test_a_language_that_is_not_known_is_guessed(text: str, language: str) -> None:
    assert told(text, "") == told(text, "de") == told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "span", "whole"),
    [
        ("fr", "Il y a plus de 150 millions d’euros.", "150 millions d’euros", "plus de 150 millions d’euros"),
        ("fr", "Un budget de 1\u202f200\u00a0€, dit-on.", "1\u202f200\u00a0€", "1\u202f200\u00a0€"),
        ("fr", "Elle perd 12\u00a0%.", "12\u00a0%", "12\u00a0%"),
        ("fr", "Depuis mars 2019, elle perd.", "mars 2019", "Depuis mars 2019"),
        ("fr", "Il reste 300 salariés ou plus.", "300", "300 salariés ou plus"),
        ("fr", "Il reste entre 40 et 50 navires.", "40 et 50", "entre 40 et 50 navires"),
        ("en", "It owes as much as £4m now.", "£4m", "as much as £4m"),
        ("en", "It closed in the “third quarter of 2019”.", "third quarter of 2019", "third quarter of 2019"),
    ],
)
def test_places(language: str, text: str, span: str, whole: str) -> None:
    mention = mentions(text, language, WEDNESDAY)[0]
    assert text[mention.span.start : mention.span.end] == mention.value.text == span
    assert text[mention.whole.start : mention.whole.end] == whole


def test_letters_that_grow_in_lower_case_move_nothing() -> None:
    text = "İİİ a perdu 12 % ; 3 M€ ﬁ"
    assert told(text, "fr") == "12 % = 12 % | 3 M€ = 3 M EUR"


def test_only_the_given_spans_are_read() -> None:
    text = "Elle a 12 navires. Menu 34 liens. Elle a 56 grues."
    cut = text.index("Menu"), text.index("Elle a 56")
    found = mentions(text, "fr", None, [Span(0, cut[0]), Span(cut[1], len(text))])
    assert [text[m.span.start : m.span.end] for m in found] == ["12", "56"]
    assert mentions(text, "fr", None, []) == ()


def test_nothing_reaches_over_the_end_of_a_span() -> None:
    text = "Elle a 12 millions d'euros."
    (mention,) = mentions(text, "fr", None, [Span(0, 9)])
    assert mention.value.text == "12"


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "Rien à dire.", "…", "0", "%", "€", "d'", "1/0", "31/02/2020", "[", "-"]
)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_little_or_nothing_is_read_without_harm(text: str, language: str) -> None:
    assert all(m.span.end <= len(text) for m in mentions(text, language, WEDNESDAY))


# --------------------------------------------------------------------------------------------------- whatever is given

DATES = st.sampled_from(
    [None, WEDNESDAY, *map(parse_edtf, ("2024-02-29", "2020", "0001-01-01", "9999-12-31", "../2014"))]
)
FIGURES = st.one_of(
    st.integers(0, 40).map(str),
    st.integers(1400, 2300).map(str),
    st.integers(0, 10**40).map(str),
    st.text("0123456789.,", min_size=1, max_size=12),
)
MARKS = st.sampled_from(
    [*"-/–,.:()[]%€$£'’½²°#\n\u00a0\u202f", "T3", "Q3", "XIXe", "1er", "3rd", "0000", "e5", "İ", "ﬁ"]
)


def pieces(language: str) -> st.SearchStrategy[str]:
    words = words_of(language)
    calendar, numbers = words.calendar, words.numbers
    known = {
        *words.anchors, *words.units.heads, *words.hedges.left_ends, *words.counting.carries, *calendar.last,
        *calendar.next, *calendar.articles, *calendar.year_leads, *numbers.of, *numbers.to, *numbers.signs,
        *numbers.changes, "il y a", "ago", "suivant", "following", "later", "personnes",
    }  # fmt: skip
    return st.one_of(st.sampled_from(sorted(known)), FIGURES, MARKS, st.text(max_size=4))


def scraps(language: str) -> st.SearchStrategy[str]:
    joint = st.sampled_from([" ", " ", " ", "", "-"])
    pairs = st.lists(st.tuples(pieces(language), joint), max_size=14)
    return pairs.map(lambda found: "".join(word + gap for word, gap in found))


def proper(text: str, found: tuple[Mention, ...]) -> None:
    """Every mention lies in the text after the one before it, quotes it, and can be written and read back."""
    last = 0
    for mention in found:
        assert last <= mention.span.start < mention.span.end <= len(text)
        assert 0 <= mention.whole.start <= mention.span.start
        assert mention.span.end <= mention.whole.end <= len(text)
        assert mention.value.text == text[mention.span.start : mention.span.end]
        last = mention.span.end
        if isinstance(mention.value, Period):
            again = parse_edtf(mention.value.edtf)
            assert (again.start, again.end) == (mention.value.start, mention.value.end)
        else:
            back = parse_value(write_value(mention.value))
            assert same(back, mention.value)


def same(one: Quantity, other: Quantity) -> bool:
    return (one.number, one.unit, one.hedge, one.fuzzy) == (other.number, other.unit, other.hedge, other.fuzzy)


@settings(max_examples=200)
@given(st.data(), st.sampled_from(["fr", "en"]), DATES)
def test_any_scrap_is_read_and_each_value_can_be_written(
    data: st.DataObject, language: str, date: Period | None
) -> None:
    text = data.draw(scraps(language))
    proper(text, mentions(text, language, date))


@settings(max_examples=100)
@given(st.data(), st.sampled_from(["fr", "en", "xx"]))
def test_any_cut_is_read_alike(data: st.DataObject, language: str) -> None:
    text = data.draw(scraps("en" if language == "en" else "fr"))
    start = data.draw(st.integers(0, len(text)))
    stop = data.draw(st.integers(start, len(text)))
    proper(text, mentions(text, language, WEDNESDAY, [Span(0, start), Span(stop, len(text))]))


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_any_text_makes_records(text: str) -> None:
    record = mention_records({"id": "a", "text": text, "published": "2023-05-17", "language": None})
    assert json.loads(json.dumps(record))["id"] == "a"


# -------------------------------------------------------------------------------------------------------------- records


def preds(text: str, language: str = "fr", published: str | None = "2023-05-17") -> list[tuple[object, ...]]:
    record = mention_records({"id": "a", "text": text, "published": published, "language": language})
    found = record["preds"]
    assert isinstance(found, list)
    return [(one["type"], one["value"], one["unit"]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle a 48 M€.", [("money", "48000000", "EUR")]),
        ("Elle a 12,5 %.", [("percent", "12.5", "%")]),
        ("Elle a un tiers des parts.", [("percent", "33.333333", "%")]),
        ("Elle a six écluses.", [("number", "6", "écluse")]),
        ("Elle a 35 km de quais.", [("quantity", "35", "km")]),
        ("Elle a six mois.", [("duration", "6", "month")]),
        ("Elle a le 3e quai.", [("ordinal", "3", "rank")]),
        ("Elle a plus de 40 navires.", [("number", "40", "navire"), ("range", {"min": "40", "max": None}, "navire")]),
        ("Elle a au plus 40 navires.", [("number", "40", "navire"), ("range", {"min": None, "max": "40"}, "navire")]),
        ("Elle a 40 à 50 navires.", [("range", {"min": "40", "max": "50"}, "navire")]),
        ("Elle a ouvert le 3 mai 2021.", [("date", "2021-05-03", None)]),
        ("Elle a ouvert en mai 2021.", [("period", {"start": "2021-05-01", "end": "2021-06-01"}, None)]),
        ("Elle ouvre depuis 2014.", [("period", {"start": "2014-01-01", "end": None}, None)]),
    ],
)
def test_records(text: str, expected: list[tuple[object, ...]]) -> None:
    assert preds(text) == expected


def test_a_date_that_nothing_fixes_stays_open() -> None:
    assert preds("Elle a ouvert le 31 mars.", published=None) == [("date", "XXXX-03-31", None)]


def test_places_of_records_are_code_points() -> None:
    record = mention_records({"id": 7, "text": "𝄞 elle a 12 %", "language": "fr"})
    assert record["id"] == 7
    found = record["preds"]
    assert isinstance(found, list)
    assert (found[0]["start"], found[0]["end"]) == (9, 13)


def test_a_stream_has_an_answer_a_line() -> None:
    lines = ['{"id": 1, "text": "12 %", "language": "fr"}', "", '{"id": 2, "text": "rien"}']
    first, second = map(json.loads, answers(lines).splitlines())
    assert (first["id"], len(first["preds"]), second) == (1, 1, {"id": 2, "preds": []})


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "line 1 is no JSON"),
        ("[1]", "line 1 is no object; write"),
        ('{"text": "hier", "published": "soon"}', "line 1: .*soon"),
    ],
)
def test_a_line_that_is_no_case_is_refused(line: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        answers([line])


def test_people_read_values_as_they_would_write_them() -> None:
    told_text = read_text("Elle a perdu 12 % mardi.", "fr", "2023-05-17")
    assert [(m.kind, reading_of(m)) for m in told_text.mentions] == [
        (MentionKind.PERCENT, "12 %"),
        (MentionKind.DATE, "2023-05-16"),
    ]
