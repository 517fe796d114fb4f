"""When a claim holds and how much it says, in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from andro_check.model.period import parse_edtf
from andro_check.report.words import amount, figure_words, moment


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2012-09-05", "2012-09-05"),
        ("1984~", "about 1984"),
        ("2023-22", "summer 2023"),
        ("2012/2014", "2012 to 2014"),
        ("2023-24/..", "since winter 2023"),
        ("../2014-08", "until 2014-08"),
    ],
)
def test_a_date(edtf: str, words: str) -> None:
    assert parse_edtf(edtf).words == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2012", "as of 2012"),
        ("2012-09-05", "as of 2012-09-05"),
        ("2012~", "as of about 2012"),
        ("2021/..", "since 2021"),
        ("../2017", "until 2017"),
        ("2012/2014-03", "from 2012 to 2014-03"),
        ("2023-23", "as of autumn 2023"),
        ("2023-24/..", "since winter 2023"),
        ("2019-36", "as of quarter 4 of 2019"),
        ("2019-41~", "as of about the second half of 2019"),
    ],
)
def test_a_moment(edtf: str, words: str) -> None:
    assert moment(parse_edtf(edtf)) == words


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("bed", "beds"),
        ("bed [maternity]", "beds [maternity]"),
        ("family", "families"),
        ("lit", "lits"),
        ("stake", "stake"),
        ("revenue [first half]", "revenue [first half]"),
        ("bed price", "bed price"),
    ],
)
def test_a_figure_that_is_counted_stands_in_the_plural(figure: str, words: str) -> None:
    assert figure_words(figure) == words


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("day", "3 days"),
        ("ferry", "3 ferries"),
        ("church", "3 churches"),
        ("bateau", "3 bateaux"),
        ("voix", "3 voix"),
        ("woman", "3 women"),
        ("travail", "3 travaux"),
        ("person", "3 persons"),
        ("km", "3 km"),
        ("square foot", "3 square feet"),
        ("psi", "3 psi"),
    ],
)
def test_several_are_told_in_the_plural(unit: str, words: str) -> None:
    assert amount(Decimal(3), unit) == words
