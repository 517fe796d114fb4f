"""Quotes are found again where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from andro_check.dossier.anchoring import Shadowed, read_at
from andro_check.model.text import Span

TEXT = "Le quai coûte 12\u00a0M€.\nL’an passé, le\nquai coûtait 9 M€. Le quai attend."


@pytest.mark.parametrize(
    ("quote", "at", "found"),
    [
        ("quai coûte 12 M€", Span(3, 19), "quai coûte 12\u00a0M€"),
        ("quai coûte 12 M€", Span(0, 4), "quai coûte 12\u00a0M€"),
        ("quai coûte 12 M€", Span(400, 420), "quai coûte 12\u00a0M€"),
        ("quai coûte 12 M€", None, "quai coûte 12\u00a0M€"),
        ("L'an passé, le quai coûtait", None, "L’an passé, le\nquai coûtait"),
        ("Le quai", Span(55, 62), "Le quai"),
    ],
)
def test_a_quote_is_found_at_its_place_or_where_it_moved(quote: str, at: Span | None, found: str) -> None:
    span = Shadowed(TEXT).anchor(quote, at)
    assert span.of(TEXT) == found


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("quai coûte 13 M€", "does not stand in the source; copy its exact words"),
        ("le quai Coûte", "does not stand in the source"),
        ("Le quai", "stands 2 times in the source; write `at: 0-7 or 55-62`"),
        ("", "does not stand in the source"),
    ],
)
def test_a_quote_that_has_no_one_place_is_refused(quote: str, message: str) -> None:
    with pytest.raises(ValueError, match=message.replace("(", r"\(")):
        Shadowed(TEXT).anchor(quote, None)


@pytest.mark.parametrize("written", ["", "12", "12-", "9-3", "5-5", "a-b", "1-2-3"])
def test_a_place_is_two_offsets(written: str) -> None:
    with pytest.raises(ValueError, match="write the first and the last offset, such as 931-978"):
        read_at(written)


def test_a_place_may_have_spaces() -> None:
    assert read_at("931 - 978") == Span(931, 978)


def test_a_value_is_found_as_a_french_text_has_it() -> None:
    text = Shadowed("soit 33,3\u00a0% et 33,3% ; 1.5 M€")
    whole = Span(0, 31)
    assert text.written("33.3 %", whole) == Span(5, 11)
    assert text.written("33.3 %", whole, 6) == Span(15, 20)
    assert text.written("1.5 M€", whole) == Span(23, 29)
    assert text.written("44 %", whole) is None


@given(st.text(alphabet="ab \n\u00a0’'.é", max_size=30), st.data())
def test_words_of_a_text_are_found_at_their_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    if quote != quote.strip() or not quote:
        return
    folded = " ".join(quote.replace("’", "'").split())
    assert Shadowed(text).anchor(folded, Span(start, end)) == Span(start, end)
