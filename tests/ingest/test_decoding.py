"""Bytes become text, or a problem that says what to do."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from andro_check.ingest.decoding import clean, decode
from andro_check.model.problem import Problem

ACCENTS = "Brumaline a levé 12 M€ « dès l’été », à Norhaven."


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (ACCENTS.encode(), ACCENTS),
        (b"\xef\xbb\xbf" + ACCENTS.encode(), ACCENTS),
        (ACCENTS.encode("utf-16"), ACCENTS),
        (ACCENTS.encode("utf-32"), ACCENTS),
        (ACCENTS.encode("cp1252"), ACCENTS),
        ("déjà vu à Norhaven".encode("latin-1"), "déjà vu à Norhaven"),
        (b"one\r\ntwo\rthree", "one\ntwo\nthree"),
        (b"page\x0cnext\x0bline", "page\nnext\nline"),
        ("a\u2028b\u0085c".encode(), "a\nb\nc"),
        (b"red \x1b[31m bell \x07", "red \ufffd[31m bell \ufffd"),
        ("turned \u202e round".encode(), "turned \ufffd round"),
    ],
)
def test_text_is_read(raw: bytes, text: str) -> None:
    assert decode(raw, "a.txt") == text


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "is binary"),
        (bytes(range(0x80, 0x100)) * 4, "encoding"),
        (ACCENTS.encode("utf-16-le"), "is binary"),
        ("Норхавен".encode("cp1251"), "encoding"),
    ],
)
def test_what_is_no_text_is_a_problem(raw: bytes, what: str) -> None:
    problem = decode(raw, "sources/a.txt")
    assert isinstance(problem, Problem)
    assert what in problem.what
    assert problem.remedy
    assert problem.place.path == "sources/a.txt"


def test_a_declared_encoding_is_used_where_the_text_is_no_utf_8() -> None:
    assert decode("Łódź".encode("iso-8859-2"), "a.html", "iso-8859-2") == "Łódź"
    assert decode("Łódź".encode(), "a.html", "iso-8859-2") == "Łódź"
    assert decode("été".encode("cp1252"), "a.html", "no-such-encoding") == "été"


@given(st.binary(max_size=200))
def test_any_bytes_give_text_without_controls_or_a_problem(raw: bytes) -> None:
    text = decode(raw, "a.txt")
    assert isinstance(text, Problem) or not any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in text)


@given(st.text())
def test_controls_are_replaced_one_for_one(text: str) -> None:
    lines = text.replace("\r\n", "\n").removeprefix("\ufeff")
    assert len(clean(text)) == len(lines)
