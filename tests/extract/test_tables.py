"""Numbers in tables are told by the heads of their column and of their row."""

from __future__ import annotations

import pytest

from extract.telling import CAST, article, tell

BY_YEAR = """\
# Valdor

Valdor makes boats.

| Year | Revenue (£m) | Staff | Margin (%) |
|------|-------------:|------:|-----------:|
| 2021 | 41.2 | 1,204 | 7.5 |
| 2022 | 44.9 | 1,310 | 6.2 |
"""
BY_PERSON = """\
| Candidat | Voix | % |
|---|---|---|
| Alice Rowe | 12 400 | 54,1 |
| Paul Vaubrac | 10 520 | 45,9 |
"""
BY_PARTY = """\
| | Valdor | Norhaven |
|---|---|---|
| Chiffre d'affaires en millions d'euros | 41 | 30,5 |
| Effectif | 1 200 | n. c. |
"""
BY_PLACE = """\
| Ward | Turnout (%) |
|---|---|
| North | 54.1 |
| South | 61 |
"""
TWO = BY_YEAR.replace("# Valdor\n\nValdor makes boats.\n\n", "Valdor makes boats.\n\n") + "\n" + BY_PLACE

TABLES = [
    pytest.param(
        "en",
        BY_YEAR,
        [
            "revenue | 41.2 M GBP | Valdor | - | 2021",
            "headcount | 1204 person | Valdor | - | 2021",
            "margin | 7.5 % | Valdor | - | 2021",
            "revenue | 44.9 M GBP | Valdor | - | 2022",
            "headcount | exactly 1310 person | Valdor | - | 2022",
            "margin | 6.2 % | Valdor | - | 2022",
        ],
        id="figures in columns, years in rows",
    ),
    pytest.param(
        "fr",
        BY_PERSON,
        [
            "votes | exactly 12400 voix | Alice Rowe",
            "share | 54.1 % | Alice Rowe",
            "votes | exactly 10520 voix | Paul Vaubrac",
            "share | 45.9 % | Paul Vaubrac",
        ],
        id="people in rows",
    ),
    pytest.param(
        "fr",
        BY_PARTY,
        [
            "revenue | 41 M EUR | Valdor",
            "revenue | 30.5 M EUR | Norhaven",
            "headcount | exactly 1200 person | Valdor",
        ],
        id="figures in rows, parties in columns",
    ),
    pytest.param(
        "en",
        "Valdor makes boats.\n\n| | 2022 | 2023 |\n|---|---|---|\n| Revenue ($m) | 75.2 | 82.4 |\n",
        ["revenue | 75.2 M USD | Valdor | - | 2022", "revenue | 82.4 M USD | Valdor | - | 2023"],
        id="years head the columns",
    ),
    pytest.param(
        "en",
        "| Shareholder | Stake |\n|---|---|\n| Quill family | 51 % |\n| Norhaven | 30 % |\n| Total | 81 % |\n",
        ["stake | 51 % | Quill family", "stake | 30 % {[29.5, 30.5) [29.5, 30.5)} | Norhaven", "stake [total] | 81 %"],
        id="cells with their unit, a row whose head is a name of its own",
    ),
    pytest.param(
        "en",
        "Valdor makes boats.\n\n<table>\n<tr><th>Year</th><th>Revenue (€ million)</th></tr>\n"
        "<tr><td>2021</td><td>1,560</td></tr>\n</table>\n",
        ["revenue | 1.56 bn EUR {[1559500000, 1560500000) [1559500000, 1560500000)} | Valdor | - | 2021"],
        id="a table in HTML",
    ),
    pytest.param("en", BY_PLACE, ["turnout [north] | 54.1 %", "turnout [south] | 61 %"], id="what is no party narrows"),
]


@pytest.mark.parametrize(("language", "text", "lines"), TABLES)
def test_heads_tell_what_numbers_are(language: str, text: str, lines: list[str]) -> None:
    assert list(tell(article(text, language), register=CAST)) == lines


def test_a_second_table_has_heads_of_its_own() -> None:
    told = tell(article(TWO, "en"), register=CAST)
    assert [line for line in told if "turnout" in line] == [
        "turnout [north] | 54.1 % | Valdor",
        "turnout [south] | 61 % | Valdor",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| Revenue (£m) | 41.2 |\n|---|---|\n| Revenue (£m) | 44.9 |\n",  # a number among the heads
        "| Year | Revenue (£m) 41.2 |\n",  # no rows
        "| Year | Revenue (£m) |\n|---|---|\n| 2021 | 41.2 | 7 | 9 |\n",  # more cells than heads
    ],
)
def test_what_is_no_table_with_heads_is_read_as_it_stands(text: str) -> None:
    assert not any("M GBP" in line for line in tell(article(text, "en"), register=CAST))
