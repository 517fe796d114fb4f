"""AC138: the last row of a table that is called the total of the others, through the whole program."""

from __future__ import annotations

import pytest

from andro_check.app.drafting import draft_claims
from andro_check.ingest.blocks import blocks_of
from andro_check.lexicon.figures import figures
from andro_check.model.register import Register
from andro_check.model.source import Document, Source
from andro_check.reconcile.judge import reconcile

HEAD = "| Ward | Yes | Turnout (%) |\n|:--|--:|--:|\n"
ROWS = "| North Kelm | 1,204 | 54.1 |\n| South Kelm | 2,104 | 61 |\n| Old Kelm | 700 | 40 |\n"
SPENT = "| Poste | Dépense (M€) |\n|---|---|\n| Routes | 12,4 |\n| Écoles | 8,3 |\n| Parcs | 2,1 |\n"


@pytest.mark.parametrize(
    ("language", "table", "expected"),
    [
        ("en", f"{HEAD}{ROWS}| Total | 4,308 | 53 |\n", ["A table gives 4,308 as the total of rows that make 4,008."]),
        (
            "en",
            f"{HEAD}{ROWS}| Total of all | 4,308 | 53 |\n",
            ["A table gives 4,308 as the total of rows that make 4,008."],
        ),
        ("en", f"{HEAD}{ROWS}| **Total** | 4,008 | 53 |\n", []),
        ("en", f"{HEAD}{ROWS}| Total | 40,080 | 53 |\n", []),  # of something else
        ("en", f"{HEAD}{ROWS}| Largest | 4,308 | 53 |\n", []),
        ("en", f"{HEAD}{ROWS}| of which new | 300 | 60 |\n| Total | 4,008 | 53 |\n", []),
        ("en", f"{HEAD}{ROWS}| Far Kelm | n/a | 60 |\n| Total | 4,308 | 53 |\n", []),  # a row states none
        ("fr", f"{SPENT}| Total | 23,8 |\n", ["A table gives 23.8 M EUR as the total of rows that make 22.8 M EUR."]),
        ("fr", f"{SPENT}| Ensemble | 22,9 |\n", []),  # rounded
    ],
)
def test_a_total_is_what_its_rows_make(language: str, table: str, expected: list[str]) -> None:
    text = f"Kelm\n\n{table}"
    document = Document(Source("a", "a.md", language=language), text, blocks_of(text))
    claims, register = draft_claims([document], Register())
    found = reconcile(claims, register, {"a": document.source}, figures())
    assert [finding.message for finding in found if finding.rule.startswith("AC138")] == expected
